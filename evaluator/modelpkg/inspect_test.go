package modelpkg_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Costs by pencil and paper. tools/keras/tests/test_costs.py holds the same reports against Keras' counts, TensorFlow's
// profiler and its allocations.

// cost is in operations per example.
type cost struct{ forward, backward int64 }

func sum(costs ...cost) (total cost) {
	for _, c := range costs {
		total = cost{total.forward + c.forward, total.backward + c.backward}
	}
	return total
}

// loss is softmax cross-entropy (7 a class), its mean over the batch, and the mean's derivative.
func loss(classes int64) cost { return cost{0, 7*classes + 1 + classes} }

// dense multiplies and adds a bias; backward gives kernel, bias, and what the layer before it needs.
func dense(in, out int64) cost { return cost{2*in*out + out, 4*in*out + out} }

func relu(n int64) cost { return cost{n, n} }

// conv is 3x3 with bias; pool is 2x2 over height x width.
func conv(height, width, in, out int64) cost {
	products := 2 * 9 * in * out * height * width
	return cost{products + height*width*out, 2*products + height*width*out}
}

func pool(height, width, channels int64) cost {
	n := 4 * (height / 2) * (width / 2) * channels
	return cost{n, n}
}

// first is a layer whose input needs no gradient: half of its products backward are not done.
func first(c cost, bias int64) cost { return cost{c.forward, c.backward - (c.backward-bias)/2} }

func built(t *testing.T, kind build.Kind, change func(o *build.Options)) modelpkg.Report {
	t.Helper()
	o := build.DefaultOptions(kind)
	change(&o)
	p, err := build.New(t.TempDir(), kind, o)
	require.NoError(t, err)
	r, err := modelpkg.Inspect(p)
	require.NoError(t, err)
	require.Empty(t, r.Underived)
	return r
}

func TestOperationsOfPerceptronsAndConvolutions(t *testing.T) {
	for name, tc := range map[string]struct {
		kind   build.Kind
		change func(o *build.Options)
		want   cost
	}{
		"linear": {build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{6}, nil, 3 },
			sum(first(dense(6, 3), 3), loss(3))},
		"mlp": {build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{3, 2}, []int64{5, 4}, 3 },
			sum(first(dense(6, 5), 5), relu(5), dense(5, 4), relu(4), dense(4, 3), loss(3))},
		"cnn": {build.CNN, func(o *build.Options) {
			o.Input, o.Filters, o.Hidden, o.Outputs = tensor.Shape{8, 6, 2}, []int64{3, 4}, []int64{5}, 4
		}, sum(first(conv(8, 6, 2, 3), 8*6*3), relu(8*6*3), pool(8, 6, 3), conv(4, 3, 3, 4), relu(4*3*4), pool(4, 3, 4),
			dense(2*1*4, 5), relu(5), dense(5, 4), loss(4))},
		"cnn as by default": {build.CNN, func(*build.Options) {},
			sum(first(conv(28, 28, 1, 16), 28*28*16), relu(28*28*16), pool(28, 28, 16), conv(14, 14, 16, 32), relu(14*14*32),
				pool(14, 14, 32), dense(7*7*32, 64), relu(64), dense(64, 10), loss(10))},
	} {
		t.Run(name, func(t *testing.T) {
			r := built(t, tc.kind, tc.change)
			require.Equal(t, tc.want, cost{r.Forward, r.Backward})
			require.Zero(t, r.PerStep)
		})
	}
}

func TestOperationsOfAnLSTM(t *testing.T) {
	const steps, in, units, classes = 6, 4, 5, 3
	r := built(t, build.LSTM, func(o *build.Options) {
		o.Vocab, o.Tokens, o.Embed, o.Units, o.Outputs = 11, steps, in, units, classes
	})
	products := int64(steps * 2 * (in + units) * 4 * units)
	adds := int64(steps * 2 * 4 * units)    // bias, and the recurrent part
	gates := int64(steps * (4 + 5) * units) // four activations; three products, a sum and tanh of the cell
	require.Equal(t, products+adds+gates+dense(units, classes).forward, r.Forward)
	// Each product has two in the gradient, but the first recurrent one has a state of zeros.
	require.Greater(t, r.Backward, 2*products-2*2*4*units*units)
	require.Less(t, r.Backward, 3*products)
}

func TestOperationsOfATransformer(t *testing.T) {
	const tokens, width, heads, blocks, classes = 5, 8, 2, 2, 3
	r := built(t, build.Transformer, func(o *build.Options) {
		o.Vocab, o.Tokens, o.Embed, o.Heads, o.Blocks, o.Outputs = 11, tokens, width, heads, blocks, classes
	})
	const all = tokens * width
	products := int64(blocks * (4*2*all*width + 2*2*tokens*all + 2*2*all*4*width)) // projections, attention, perceptron
	norm := int64(7*all + 2*tokens)                                                // mean, variance, scale and shift; epsilon and root
	biases := int64(9 * all)                                                       // of projections 4, of perceptron 4 and 1
	block := biases + all + 5*heads*tokens*tokens + 5*4*all + 2*all + 2*norm       // scaled queries, softmax, gelu, both sums
	require.Equal(t, products+blocks*block+all+norm+all+dense(width, classes).forward, r.Forward)
	require.Greater(t, r.Backward, 2*products)
	require.Less(t, r.Backward, 3*products)
}

func TestParametersAndBytes(t *testing.T) {
	for name, want := range map[string]struct{ trainable, other int64 }{
		"cnn_bn":      {9*4 + 4 + 2*4 + 9*4*6 + 6 + 6*6*6*10 + 10, 2 * 4},
		"dilated":     {9*2*4 + 4 + 9*4 + 4*6 + 6 + 2*6 + 6*5 + 5, 0},
		"lstm":        {13*4 + 4*20 + 5*20 + 20 + 5*3 + 3, 0},
		"transformer": {11*8 + 3*2*8 + 4*8*8 + 4*8 + 8*16 + 16 + 16*8 + 8 + 8*4 + 4, 0},
	} {
		p, err := modelpkg.Open(kerasFixtures + name + "/package")
		require.NoError(t, err)
		r, err := modelpkg.Inspect(p)
		require.NoError(t, err)
		require.Equal(t, want.trainable, r.Trainable, name)
		require.Equal(t, want.other, r.Other, name)
		require.Equal(t, 4*(want.trainable+want.other), r.Weights, name)
		require.Equal(t, 4*want.trainable, r.Gradients, name)
		require.Empty(t, r.Underived, name)
	}
}

// A chain of layers holds a layer's input and output, or its sum with and without bias, whichever is more.
func TestScoringMemoryOfAChain(t *testing.T) {
	for _, tc := range []struct {
		hidden []int64
		floats int64
	}{{[]int64{100}, 200}, {[]int64{50, 70}, 140}, {[]int64{70, 30}, 140}} {
		r := built(t, build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{4}, tc.hidden, 3 })
		require.Equal(t, modelpkg.Memory{PerExample: 4 * tc.floats}, r.Scoring)
		require.Equal(t, r.Weights+10*4*tc.floats, r.ScoringBytes(10))
	}
}

func TestTrainingMemory(t *testing.T) {
	r := built(t, build.MLP, func(o *build.Options) { o.Input, o.Hidden, o.Outputs = tensor.Shape{4}, []int64{100, 100}, 3 })
	kept := int64(4 * (100 + 100)) // what relu gave is needed on the way back
	require.GreaterOrEqual(t, r.Training.PerExample, kept)
	require.LessOrEqual(t, r.Training.PerExample, 3*kept)
	require.Equal(t, 2*r.Gradients, r.TrainingBytes(8, 2)-r.TrainingBytes(8, 0))
	require.Equal(t, 8*r.Training.PerExample, r.TrainingBytes(16, 0)-r.TrainingBytes(8, 0))
}

func TestWhatIsNotCountedIsSaid(t *testing.T) {
	files := withGraph(t, modelpkg.EvalFile, func(g *graphpb.GraphDef) {
		for _, n := range g.GetNode() {
			if n.GetOp() == "Relu" {
				n.Op = "LRN"
			}
		}
	})
	p, err := open(t, files)
	require.NoError(t, err)
	r, err := modelpkg.Inspect(p)
	require.NoError(t, err)
	require.Equal(t, []string{"operations of LRN (1)"}, r.Underived)
}
