package modelpkg

import (
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Op is one run of a node, with the shapes that its values have at one batch size. Slices and the node are the walk's: they
// may be read until visit returns.
type Op struct {
	Node    *nodepb.NodeDef
	In, Out []Value
	FLOPs   int64 // by the conventions of flops.go
	Counted bool  // FLOPs is known
	InLoop  bool  // runs within a StatelessWhile, where it is told of once a turn
	Turns   int64 // of a StatelessWhile, which is told of after what it has run
	Alone   bool  // nobody else reads its first input
}

// Value is a tensor that an op reads or makes. Shape is nil where it could not be derived.
type Value struct {
	Shape tensor.Shape
	Width int64 // bytes of an element; 0 for tensor lists
	Ints  []int64
}

// Elements returns the number of elements, 0 where it is not known.
func (v Value) Elements() int64 {
	n, ok := v.Shape.Elements()
	if v.Shape == nil || !ok {
		return 0
	}
	return n
}

// Bytes returns what the value takes in memory.
func (v Value) Bytes() int64 { return times(v.Elements(), v.Width) }

// Traced is what a walk found beside its ops.
type Traced struct {
	Peak      int64    // most bytes that values take at one time, see Memory
	Nodes     int      // of the graph and its functions
	Underived []string // what could not be derived
}

// Trace follows shapes through eval.pb or grad.pb at a batch size and tells visit of every node in an order of execution.
// The graphs come from an opened package, so the walk is bounded: calls and turns of loops too.
func (p *Package) Trace(file string, batch int64, visit func(Op)) (Traced, error) {
	encoded, feeds := p.Grad, p.Manifest.gradFeeds
	if file == EvalFile {
		encoded, feeds = p.Eval, p.Manifest.evalFeeds
	}
	if batch < 1 || len(p.Manifest.Inputs) != 1 {
		return Traced{}, fault.New(fault.BadRequest, "a batch of %d, or a model of %d inputs, has no cost", batch, len(p.Manifest.Inputs))
	}
	g, err := parseGraph(encoded)
	if err != nil {
		return Traced{}, inFile(file, err)
	}
	total, a := g.analyze(feeds(batch), batch, visit)
	nodes := len(g.def.GetNode())
	for _, fn := range g.def.GetLibrary().GetFunction() {
		nodes += len(fn.GetNodeDef())
	}
	return Traced{Peak: total.peak, Nodes: nodes, Underived: a.notes()}, nil
}

// tell tells visit of a node that has run. Calls and control flow are told of by what they run.
func (a *analysis) tell(n *nodepb.NodeDef, in, out []fact, cost load, m *memory) {
	if a.visit == nil || controls[n.GetOp()] {
		return
	}
	op := Op{Node: n, In: values(in), Out: values(out), FLOPs: cost.flops, Counted: counted(n.GetOp()), InLoop: a.loops > 0}
	if len(n.GetInput()) > 0 {
		op.Alone = m.sole[baseName(n.GetInput()[0])]
	}
	a.visit(op)
}

var controls = set(`PartitionedCall StatelessCase StatelessIf StatelessWhile`)

func values(facts []fact) []Value {
	list := make([]Value, len(facts))
	for i, f := range facts {
		list[i].Width = f.width
		if f.known {
			list[i].Shape = f.shape
			if f.shape == nil {
				list[i].Shape = tensor.Shape{}
			}
		}
		if f.exact {
			list[i].Ints = f.ints
		}
	}
	return list
}
