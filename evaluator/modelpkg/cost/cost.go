package cost

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Training returns the cost of one training step without the optimizer, which Cost.AddUpdate adds.
func Training(p *modelpkg.Package, batch int64) (*Cost, error) {
	return of(p, modelpkg.GradFile, batch)
}

// Inference returns the cost of scoring one batch.
func Inference(p *modelpkg.Package, batch int64) (*Cost, error) {
	return of(p, modelpkg.EvalFile, batch)
}

func of(p *modelpkg.Package, file string, batch int64) (*Cost, error) {
	c := newCounter()
	traced, err := p.Trace(file, batch, c.op)
	if err != nil {
		return nil, err
	}
	return &Cost{
		Batch: batch, Works: c.finish(), Nodes: c.nodes, Defined: int64(traced.Nodes), Peak: traced.Peak, Underived: traced.Underived,
	}, nil
}

// counter adds up the ops that a walk tells of.
type counter struct {
	runs     map[Work]int64 // by work with Runs 0
	nodes    int64
	fused    map[string]bool           // nodes that end a product, whose next op may be computed with them
	products map[operand]map[Work]bool // products by the matrix on their right
	used     map[operand]int64         // runs of those
	filters  map[string]bool           // what gradients by a kernel read
	biases   map[string]Work           // sums for a bias, by what they read
}

// operand is a matrix as a product reads it.
type operand struct {
	name       string
	transposed [2]bool
}

func newCounter() *counter {
	return &counter{
		runs: map[Work]int64{}, fused: map[string]bool{}, products: map[operand]map[Work]bool{}, used: map[operand]int64{},
		filters: map[string]bool{}, biases: map[string]Work{},
	}
}

// loopNodes is what a lowered loop runs for each of its values in each turn beside its body: Merge, Switch, NextIteration
// and an Identity (tensorflow/core/common_runtime/lower_while_op.cc).
const loopNodes = 4

// op takes in one op.
func (c *counter) op(op modelpkg.Op) {
	kind := op.Node.GetOp()
	if kind == "StatelessWhile" {
		c.nodes = plus(c.nodes, times(times(op.Turns, int64(len(op.In))), loopNodes))
		return
	}
	if free[kind] {
		return
	}
	if c.epilogue(op) {
		c.add(Work{Class: Elementwise, Op: kind, Shape: Shape{Elements: output(op).Elements()}, Fused: true, FLOPs: op.FLOPs})
		return
	}
	c.nodes = plus(c.nodes, 1)
	if views[kind] || small(op) {
		return
	}
	w := work(op)
	if w.Class == Product {
		c.product(op, w)
		return
	}
	c.remember(op, w)
	c.add(w)
}

func (c *counter) add(w Work) { c.runs[w] = plus(c.runs[w], 1) }

// epilogue reports whether an op is computed by the product before it: a bias, then an activation, each the only reader
// (tensorflow/core/grappler/optimizers/remapper.cc).
func (c *counter) epilogue(op modelpkg.Op) bool {
	kind, name := op.Node.GetOp(), op.Node.GetName()
	switch kind {
	case "MatMul", "Conv2D":
		c.fused[name] = true
	case "BiasAdd", "Relu", "Relu6", "Elu", "LeakyRelu":
		if !op.Alone || len(op.Node.GetInput()) == 0 {
			return false
		}
		before := producer(op.Node.GetInput()[0])
		if c.fused[before] {
			delete(c.fused, before)
			c.fused[name] = kind == "BiasAdd"
			return true
		}
	}
	return false
}

// product notes a product under the matrix on its right: whether it recurs is known at the end.
func (c *counter) product(op modelpkg.Op, w Work) {
	if op.InLoop {
		w.Class = Recurrent
		c.add(w)
		return
	}
	c.add(w)
	if w.Batch != 1 || len(op.Node.GetInput()) < 2 {
		return
	}
	at := operand{op.Node.GetInput()[1], [2]bool{w.TransposeA, w.TransposeB}}
	if c.products[at] == nil {
		c.products[at] = map[Work]bool{}
	}
	c.products[at][w] = true
	c.used[at]++
}

// remember notes what a gradient by a kernel reads: oneDNN sums it up for the bias in the same pass.
func (c *counter) remember(op modelpkg.Op, w Work) {
	in := op.Node.GetInput()
	switch {
	case w.Op == "Conv2DBackpropFilter" && len(in) > 2:
		c.filters[in[2]] = true
	case w.Op == "BiasAddGrad" && len(in) > 0:
		c.biases[in[0]] = w
	}
}

// finish returns the works in order.
func (c *counter) finish() []Work {
	for read, w := range c.biases {
		if c.filters[read] && c.runs[w] > 0 {
			c.take(w, 1)
			c.nodes--
			w.Fused, w.Bytes = true, 0
			c.add(w)
		}
	}
	for at, works := range c.products {
		if n := c.used[at]; n > 1 && len(works) == 1 {
			for w := range works {
				c.take(w, n)
				w.Class = Recurrent
				c.runs[w] = plus(c.runs[w], n)
			}
		}
	}
	list := make([]Work, 0, len(c.runs))
	for w, n := range c.runs {
		if w.Runs = n; n > 0 {
			list = append(list, w)
		}
	}
	order(list)
	return list
}

// order sorts works by class, then the largest first.
func order(list []Work) {
	place := map[Class]int{}
	for i, class := range Classes() {
		place[class] = i
	}
	slices.SortFunc(list, func(a, b Work) int {
		return cmp.Or(cmp.Compare(place[a.Class], place[b.Class]), strings.Compare(a.Op, b.Op), cmp.Compare(b.FLOPs, a.FLOPs),
			cmp.Compare(b.Bytes, a.Bytes), compareShapes(a, b), cmp.Compare(b.Runs, a.Runs))
	})
}

func (c *counter) take(w Work, n int64) { c.runs[w] -= min(n, c.runs[w]) }

func compareShapes(a, b Work) int {
	flag := func(v bool) int {
		if v {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.M, b.M), cmp.Compare(a.N, b.N), cmp.Compare(a.Batch, b.Batch), flag(a.TransposeA)-flag(b.TransposeA),
		flag(a.TransposeB)-flag(b.TransposeB), cmp.Compare(a.Height, b.Height), cmp.Compare(a.Width, b.Width), cmp.Compare(a.In, b.In),
		cmp.Compare(a.Outer, b.Outer), cmp.Compare(a.Inner, b.Inner), cmp.Compare(a.Elements, b.Elements), flag(a.Fused)-flag(b.Fused))
}

// times and plus saturate: sizes in a hostile graph have no bound.
func times(a, b int64) int64 {
	if a > 0 && b > math.MaxInt64/a {
		return math.MaxInt64
	}
	return a * b
}

func plus(a, b int64) int64 {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}
