package modelpkg

import (
	"math"

	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// maxInts bounds the integer tensors whose values are followed: shapes, axes and counters are short.
const maxInts = 256

// fact is what is known of a value at one batch size: its shape, and its elements if it is a short integer tensor whose
// elements follow from shapes and constants. Booleans are 0 and 1.
type fact struct {
	shape tensor.Shape
	known bool // shape is known
	ints  []int64
	exact bool // ints is known
	width int64
}

// shaped is a fact without elements.
func shaped(shape ...int64) fact { return fact{shape: shape, known: true} }

// elements returns the number of elements, 0 when it is not known.
func (f fact) elements() int64 {
	n, ok := f.shape.Elements()
	if !f.known || !ok {
		return 0
	}
	return n
}

// bytes returns the memory that the value takes.
func (f fact) bytes() int64 { return times(f.elements(), f.width) }

// scalar returns a single integer.
func (f fact) scalar() (int64, bool) {
	if !f.exact || len(f.ints) != 1 {
		return 0, false
	}
	return f.ints[0], true
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

// declared returns a node's outputs as _output_shapes has them, with the batch for unknown dimensions.
func declared(n *nodepb.NodeDef, batch int64) []fact {
	list := n.GetAttr()["_output_shapes"].GetList().GetShape()
	out := make([]fact, max(len(list), 1))
	for i, s := range list {
		shape, known := dims(s)
		for j, d := range shape {
			if d < 0 {
				shape[j] = batch
			}
		}
		out[i] = fact{shape: shape, known: known}
	}
	width := resultWidth(n)
	for i := range out {
		out[i].width = width
	}
	return out
}

// resultWidth returns the bytes of one element of a node's outputs; variants have none, what a list holds is counted when
// it is put in.
func resultWidth(n *nodepb.NodeDef) int64 {
	if comparisons[n.GetOp()] {
		return 1
	}
	for _, name := range []string{"out_type", "DstT", "dtype", "element_dtype", "Tparams", "T"} {
		if attr := n.GetAttr()[name]; attr != nil {
			return dtypes[attr.GetType()].Size()
		}
	}
	return 4
}

// countsFloats reports whether the node computes with floats: shape arithmetic is no floating-point operation.
func countsFloats(n *nodepb.NodeDef) bool {
	attr := n.GetAttr()["T"]
	if attr == nil {
		attr = n.GetAttr()["dtype"]
	}
	return attr == nil || attr.GetType() == typespb.DataType_DT_INVALID || dtypes[attr.GetType()].IsFloat()
}

func attrInts(n *nodepb.NodeDef, name string) []int64 { return n.GetAttr()[name].GetList().GetI() }

func attrBool(n *nodepb.NodeDef, name string) bool { return n.GetAttr()[name].GetB() }
