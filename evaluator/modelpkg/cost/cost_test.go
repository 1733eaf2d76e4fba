package cost_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/modelpkg/cost"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func built(t testing.TB, kind build.Kind, change func(o *build.Options)) *modelpkg.Package {
	t.Helper()
	o := build.DefaultOptions(kind)
	change(&o)
	p, err := build.New(t.TempDir(), kind, o)
	require.NoError(t, err)
	return p
}

func training(t testing.TB, p *modelpkg.Package, batch int64) *cost.Cost {
	t.Helper()
	c, err := cost.Training(p, batch)
	require.NoError(t, err)
	require.Empty(t, c.Underived)
	return c
}

// find returns the works of a class, without those that are computed within others.
func find(c *cost.Cost, class cost.Class) (list []cost.Work) {
	for _, w := range c.Works {
		if w.Class == class && !w.Fused {
			list = append(list, w)
		}
	}
	return list
}

// named returns how often an op runs in a pass of its own, and the bytes of all its runs.
func named(c *cost.Cost, op string) (runs, bytes int64) {
	for _, w := range c.Works {
		if w.Op == op && !w.Fused {
			runs, bytes = runs+w.Runs, bytes+w.Runs*w.Bytes
		}
	}
	return runs, bytes
}

func total(t testing.TB, c *cost.Cost, class cost.Class) cost.Total {
	t.Helper()
	for _, each := range c.Totals() {
		if each.Class == class {
			return each
		}
	}
	return cost.Total{}
}

// product is [m,k] x [k,n] as the cost lists it.
func product(m, n, k, runs int64, a, b bool) cost.Work {
	return cost.Work{
		Class: cost.Product, Op: "MatMul", Shape: cost.Shape{Batch: 1, M: m, N: n, K: k, TransposeA: a, TransposeB: b}, Runs: runs,
		FLOPs: 2 * m * n * k, Bytes: 4 * (m*k + k*n + m*n), Fresh: 4 * m * n,
	}
}

// Two layers, 6 -> 5 -> 3, at a batch of 7: forward, the kernels' gradients, and the hidden layer's; the input has none.
func TestProductsOfAPerceptron(t *testing.T) {
	p := built(t, build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{3, 2}, []int64{5}, 3 })
	c := training(t, p, 7)
	require.ElementsMatch(t, []cost.Work{
		product(7, 5, 6, 1, false, false), product(7, 3, 5, 1, false, false),
		product(6, 5, 7, 1, true, false), product(5, 3, 7, 1, true, false), product(7, 5, 3, 1, false, true),
	}, find(c, cost.Product))
	require.Empty(t, find(c, cost.Recurrent))

	// Both biases and the relu are computed with the products; the relu's gradient reads two and writes one.
	runs, _ := named(c, "BiasAdd")
	require.Zero(t, runs)
	runs, _ = named(c, "Relu")
	require.Zero(t, runs)
	runs, bytes := named(c, "ReluGrad")
	require.Equal(t, int64(1), runs)
	require.Equal(t, int64(3*7*5*4), bytes)
	for _, w := range find(c, cost.Reduction) {
		if w.Op == "BiasAddGrad" {
			require.Contains(t, []cost.Shape{{Outer: 1, Reduced: 7, Inner: 5, Elements: 35}, {Outer: 1, Reduced: 7, Inner: 3, Elements: 21}}, w.Shape)
		}
	}
}

// A 3x3 convolution of 8x6x2 to 3 filters, pooled, at a batch of 4.
func TestConvolutionsOfACNN(t *testing.T) {
	p := built(t, build.CNN, func(o *build.Options) {
		o.Input, o.Filters, o.Hidden, o.Outputs = tensor.Shape{8, 6, 2}, []int64{3, 4}, []int64{5}, 4
	})
	c := training(t, p, 4)
	first := cost.Shape{Images: 4, Height: 8, Width: 6, In: 2, Out: 3, KernelH: 3, KernelW: 3, OutHeight: 8, OutWidth: 6}
	second := cost.Shape{Images: 4, Height: 4, Width: 3, In: 3, Out: 4, KernelH: 3, KernelW: 3, OutHeight: 4, OutWidth: 3}
	flops := map[cost.Shape]int64{first: 2 * 4 * 8 * 6 * 3 * 9 * 2, second: 2 * 4 * 4 * 3 * 4 * 9 * 3}
	for class, want := range map[cost.Class][]cost.Shape{
		cost.ConvForward: {first, second}, cost.ConvWeights: {first, second}, cost.ConvInputs: {second},
	} {
		var got []cost.Shape
		for _, w := range find(c, class) {
			require.Equal(t, flops[w.Shape], w.FLOPs, "%v", w)
			require.Equal(t, int64(1), w.Runs)
			got = append(got, w.Shape)
		}
		require.ElementsMatch(t, want, got, "%s", class)
	}
	// Biases' gradients come with the kernels'; those of the two dense layers do not.
	runs, _ := named(c, "BiasAddGrad")
	require.Equal(t, int64(2), runs)
	runs, _ = named(c, "MaxPool")
	require.Equal(t, int64(2), runs)
}

// An LSTM of 6 steps, 4 -> 5 units, at a batch of 3: one recurrent product a step and direction, the input's all at once.
func TestRecurrentProductsOfAnLSTM(t *testing.T) {
	const steps, in, units, batch = 6, 4, 5, 3
	p := built(t, build.LSTM, func(o *build.Options) {
		o.Vocab, o.Tokens, o.Embed, o.Units, o.Outputs = 11, steps, in, units, 3
	})
	c := training(t, p, batch)
	forward, backward := product(batch, 4*units, units, steps, false, false), product(batch, units, 4*units, steps, false, true)
	forward.Class, backward.Class = cost.Recurrent, cost.Recurrent
	backward.Runs-- // nothing reads the gradient of the state before the first step
	require.ElementsMatch(t, []cost.Work{forward, backward}, find(c, cost.Recurrent))
	require.Contains(t, find(c, cost.Product), product(batch*steps, 4*units, in, 1, false, false))
	require.Contains(t, find(c, cost.Product), product(units, 4*units, batch*steps, 1, true, false))
	runs, bytes := named(c, "Sigmoid")
	require.Equal(t, int64(3*steps), runs)
	require.Equal(t, int64(3*steps*2*4*batch*units), bytes)
	gather := find(c, cost.Gather)
	require.Len(t, gather, 2)
	for _, w := range gather {
		require.Equal(t, int64(batch*steps*in), w.Elements, "a gradient's rows are summed up as rows were gathered")
	}
}

// A loop of Keras' own runs its body as often as the unrolled one: 6 steps.
func TestLoopsAreCountedByTheTurn(t *testing.T) {
	p, err := modelpkg.Open("../../testdata/keras/lstm/package")
	require.NoError(t, err)
	c := training(t, p, 3)
	var runs int64
	for _, w := range find(c, cost.Recurrent) {
		runs += w.Runs
	}
	require.GreaterOrEqual(t, runs, int64(2*6))
	require.Greater(t, c.Nodes, int64(200))
}

func TestProductsOfATransformer(t *testing.T) {
	const tokens, width, heads, batch = 5, 8, 2, 3
	p := built(t, build.Transformer, func(o *build.Options) {
		o.Vocab, o.Tokens, o.Embed, o.Heads, o.Blocks, o.Outputs = 11, tokens, width, heads, 2, 3
	})
	c := training(t, p, batch)
	rows := int64(batch * tokens)
	want := []cost.Work{
		product(rows, width, width, 2*4, false, false), product(rows, 4*width, width, 2, false, false), // projections, perceptron
		product(rows, width, 4*width, 2, false, false), product(batch, 3, width, 1, false, false),
	}
	for _, w := range want {
		require.Contains(t, find(c, cost.Product), w)
	}
	scores := cost.Shape{Batch: batch * heads, M: tokens, N: tokens, K: width / heads, TransposeB: true}
	found := false
	for _, w := range find(c, cost.Product) {
		found = found || w.Op == "BatchMatMulV2" && w.Shape == scores && w.Runs == 2*2 // forward, and the values' gradient
	}
	require.True(t, found)
	runs, _ := named(c, "Transpose")
	require.Equal(t, int64(2*4*2), runs)
}

// The formulas of textbooks: a step multiplies three times per weight and row, but for the first layer's input.
func TestPerceptronsByFormula(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := rapid.Int64Range(1, 40).Draw(r, "in")
		hidden := rapid.SliceOfN(rapid.Int64Range(1, 30), 0, 3).Draw(r, "hidden")
		batch := rapid.Int64Range(2, 50).Draw(r, "batch")
		p := built(t, build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{in}, hidden, 4 })
		var want int64
		sizes := append(append([]int64{in}, hidden...), 4)
		for i := 1; i < len(sizes); i++ {
			want += 3 * 2 * batch * sizes[i-1] * sizes[i]
		}
		want -= 2 * batch * sizes[0] * sizes[1]
		c := training(t, p, batch)
		require.Equal(r, want, total(t, c, cost.Product).FLOPs+total(t, c, cost.Recurrent).FLOPs)
	})
}

// Whatever the classes, their operations are those of modelpkg's report.
func TestTotalsAreTheReports(t *testing.T) {
	for _, kind := range build.Kinds() {
		p := built(t, kind, func(o *build.Options) { o.Dropout = 0.1 })
		r, err := modelpkg.Inspect(p)
		require.NoError(t, err)
		for _, batch := range []int64{2, 128} {
			c := training(t, p, batch)
			require.Equal(t, batch*(r.Forward+r.Backward)+r.PerStep, c.FLOPs(), kind)
			inference, err := cost.Inference(p, batch)
			require.NoError(t, err)
			require.Equal(t, batch*r.Forward, inference.FLOPs(), kind)
			require.Less(t, inference.Nodes, c.Nodes)
			require.Less(t, inference.Peak, c.Peak)
		}
	}
}

func TestLargerBatchesCostMore(t *testing.T) {
	packages := map[build.Kind]*modelpkg.Package{}
	for _, kind := range build.Kinds() {
		packages[kind] = built(t, kind, func(*build.Options) {})
	}
	rapid.Check(t, func(r *rapid.T) {
		p := packages[rapid.SampledFrom(build.Kinds()).Draw(r, "kind")]
		small := rapid.Int64Range(1, 2000).Draw(r, "batch")
		large := small + rapid.Int64Range(1, 2000).Draw(r, "more")
		a, b := training(t, p, small), training(t, p, large)
		require.Less(r, a.FLOPs(), b.FLOPs())
		require.LessOrEqual(r, a.Peak, b.Peak)
		require.Equal(r, a.Nodes, b.Nodes, "steps are as long whatever their batch")
	})
}

func TestUpdates(t *testing.T) {
	p := built(t, build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{6}, nil, 3 })
	c := training(t, p, 2)
	nodes := c.Nodes
	c.AddUpdate(p, cost.Adam)
	require.Equal(t, []cost.Work{
		{Class: cost.Update, Op: "ResourceApplyAdam", Shape: cost.Shape{Elements: 18}, Runs: 1, FLOPs: 180, Bytes: 7 * 18 * 4},
		{Class: cost.Update, Op: "ResourceApplyAdam", Shape: cost.Shape{Elements: 3}, Runs: 1, FLOPs: 30, Bytes: 7 * 3 * 4},
	}, find(c, cost.Update))
	require.Equal(t, nodes+4, c.Nodes)

	c = training(t, p, 2)
	clipped := cost.SGD
	clipped.Clip, clipped.Decay = true, true
	c.AddUpdate(p, clipped)
	require.Equal(t, cost.Total{Class: cost.Update, Runs: 10, FLOPs: (2 + 2 + 1 + 1 + 1) * 21, Bytes: (3 + 1 + 2 + 2 + 3) * 21 * 4}, total(t, c, cost.Update))
}

func TestWhatHasNoCostIsRefused(t *testing.T) {
	p := built(t, build.MLP, func(*build.Options) {})
	_, err := cost.Training(p, 0)
	require.Error(t, err)
}
