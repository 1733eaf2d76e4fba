package modelpkg

import (
	"encoding/binary"

	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	tensorpb "github.com/wamuir/graft/tensorflow/core/framework/tensor_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
)

// following gives the elements of a node's outputs when they are short integer tensors that follow from shapes and
// constants; nil otherwise.
type following func(n *nodepb.NodeDef, in []fact) [][]int64

var followings = map[string]following{
	"Const": followConst, "Shape": followShapes, "ShapeN": followShapes, "Size": followSize, "Rank": followRank,
	"Identity": followSame, "Cast": followSame, "Reshape": followSame, "ExpandDims": followSame, "Squeeze": followSame, "StopGradient": followSame,
	"Pack": followJoin(0), "ConcatV2": followJoin(1), "Range": followRange, "Fill": followFill, "GatherV2": followGather,
	"StridedSlice": followStridedSlice, "Slice": followSlice, "InvertPermutation": followInverse, "DynamicStitch": followStitch,
	"BroadcastGradientArgs": followBroadcast, "LogicalNot": followNot,
	"Prod": followReduce(1, times), "Sum": followReduce(0, plus), "Max": followExtreme(func(a, b int64) bool { return a > b }),
	"Min":   followExtreme(func(a, b int64) bool { return a < b }),
	"AddV2": pairs(plus), "Add": pairs(plus), "Mul": pairs(times), "Sub": pairs(func(a, b int64) int64 { return a - b }),
	"FloorDiv": pairs(floorDiv), "FloorMod": pairs(func(a, b int64) int64 { return a - b*floorDiv(a, b) }),
	"Maximum": pairs(func(a, b int64) int64 { return max(a, b) }), "Minimum": pairs(func(a, b int64) int64 { return min(a, b) }),
	"Less": pairs(truth(func(a, b int64) bool { return a < b })), "LessEqual": pairs(truth(func(a, b int64) bool { return a <= b })),
	"Greater": pairs(truth(func(a, b int64) bool { return a > b })), "GreaterEqual": pairs(truth(func(a, b int64) bool { return a >= b })),
	"Equal": pairs(truth(func(a, b int64) bool { return a == b })), "NotEqual": pairs(truth(func(a, b int64) bool { return a != b })),
	"LogicalAnd": pairs(truth(func(a, b int64) bool { return a != 0 && b != 0 })),
	"LogicalOr":  pairs(truth(func(a, b int64) bool { return a != 0 || b != 0 })),
}

func truth(holds func(a, b int64) bool) func(a, b int64) int64 {
	return func(a, b int64) int64 {
		if holds(a, b) {
			return 1
		}
		return 0
	}
}

func floorDiv(a, b int64) int64 {
	if b == 0 {
		return 0 // TensorFlow fails at run time
	}
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// one is a single followed output.
func one(ints []int64) [][]int64 {
	if len(ints) > maxInts {
		return nil
	}
	if ints == nil {
		ints = []int64{}
	}
	return [][]int64{ints}
}

func followConst(n *nodepb.NodeDef, _ []fact) [][]int64 {
	t := n.GetAttr()["value"].GetTensor()
	shape, _ := dims(t.GetTensorShape())
	count, ok := shape.Elements()
	if !ok || count > maxInts {
		return nil
	}
	given := constInts(t)
	if given == nil {
		return nil
	}
	for int64(len(given)) < count { // a constant's last given value is repeated
		given = append(given, given[len(given)-1])
	}
	return one(given[:count])
}

func constInts(t *tensorpb.TensorProto) []int64 {
	out, content := []int64{}, t.GetTensorContent()
	switch t.GetDtype() {
	case typespb.DataType_DT_INT32:
		for i := 0; i+4 <= len(content); i += 4 {
			out = append(out, int64(int32(binary.LittleEndian.Uint32(content[i:]))))
		}
		for _, v := range t.GetIntVal() {
			out = append(out, int64(v))
		}
	case typespb.DataType_DT_INT64:
		for i := 0; i+8 <= len(content); i += 8 {
			out = append(out, int64(binary.LittleEndian.Uint64(content[i:])))
		}
		out = append(out, t.GetInt64Val()...)
	case typespb.DataType_DT_BOOL:
		for _, v := range content {
			out = append(out, int64(v))
		}
		for _, v := range t.GetBoolVal() {
			out = append(out, truth(func(_, _ int64) bool { return v })(0, 0))
		}
	default:
		return nil
	}
	if len(out) == 0 {
		out = append(out, 0) // nothing given means zeros
	}
	return out
}

func followShapes(_ *nodepb.NodeDef, in []fact) [][]int64 {
	var out [][]int64
	for _, f := range in {
		if !f.known {
			return nil
		}
		out = append(out, f.shape)
	}
	return out
}

func followSize(_ *nodepb.NodeDef, in []fact) [][]int64 {
	if !at(in, 0).known {
		return nil
	}
	return one([]int64{in[0].elements()})
}

func followRank(_ *nodepb.NodeDef, in []fact) [][]int64 {
	if !at(in, 0).known {
		return nil
	}
	return one([]int64{int64(len(in[0].shape))})
}

func followSame(_ *nodepb.NodeDef, in []fact) [][]int64 {
	if !at(in, 0).exact {
		return nil
	}
	return one(in[0].ints)
}

// followJoin concatenates vectors or scalars, but for the last inputs that are the axis.
func followJoin(last int) following {
	return func(_ *nodepb.NodeDef, in []fact) [][]int64 {
		var out []int64
		for _, f := range in[:max(len(in)-last, 0)] {
			if !f.exact || len(f.shape) > 1 {
				return nil
			}
			out = append(out, f.ints...)
		}
		return one(out)
	}
}

func followRange(_ *nodepb.NodeDef, in []fact) [][]int64 {
	from, ok1 := at(in, 0).scalar()
	to, ok2 := at(in, 1).scalar()
	by, ok3 := at(in, 2).scalar()
	if !ok1 || !ok2 || !ok3 || by == 0 {
		return nil
	}
	var out []int64
	for i := from; (by > 0 && i < to) || (by < 0 && i > to); i += by {
		if out = append(out, i); len(out) > maxInts {
			return nil
		}
	}
	return one(out)
}

func followFill(_ *nodepb.NodeDef, in []fact) [][]int64 {
	v, ok := at(in, 1).scalar()
	count, fixed := at(in, 0).filled()
	if !ok || !fixed {
		return nil
	}
	out := make([]int64, count)
	for i := range out {
		out[i] = v
	}
	return one(out)
}

// filled returns the number of elements of the shape that the fact's ints are.
func (f fact) filled() (int64, bool) {
	if !f.exact {
		return 0, false
	}
	n := fact{shape: f.ints, known: true}.elements()
	return n, n <= maxInts
}

func followGather(_ *nodepb.NodeDef, in []fact) [][]int64 {
	if !at(in, 0).exact || !at(in, 1).exact || len(in[0].shape) != 1 {
		return nil
	}
	var out []int64
	for _, i := range in[1].ints {
		if i < 0 || i >= int64(len(in[0].ints)) {
			return nil
		}
		out = append(out, in[0].ints[i])
	}
	return one(out)
}

// followStridedSlice handles vectors: x[begin:end:stride] or x[begin].
func followStridedSlice(n *nodepb.NodeDef, in []fact) [][]int64 {
	begin, ok1 := at(in, 1).scalar()
	end, ok2 := at(in, 2).scalar()
	stride, ok3 := at(in, 3).scalar()
	if !at(in, 0).exact || len(in[0].shape) != 1 || !ok1 || !ok2 || !ok3 || stride != 1 {
		return nil
	}
	x := in[0].ints
	clamp := func(i int64) int64 {
		if i < 0 {
			i += int64(len(x))
		}
		return min(max(i, 0), int64(len(x)))
	}
	from, to := clamp(begin), clamp(end)
	if n.GetAttr()["begin_mask"].GetI() == 1 {
		from = 0
	}
	if n.GetAttr()["end_mask"].GetI() == 1 {
		to = int64(len(x))
	}
	if n.GetAttr()["shrink_axis_mask"].GetI() == 1 {
		to = from + 1
	}
	if from > to || to > int64(len(x)) {
		return nil
	}
	return one(x[from:to])
}

func followSlice(_ *nodepb.NodeDef, in []fact) [][]int64 {
	begin, ok1 := at(in, 1).scalar()
	size, ok2 := at(in, 2).scalar()
	if !at(in, 0).exact || len(in[0].shape) != 1 || !ok1 || !ok2 {
		return nil
	}
	total := int64(len(in[0].ints))
	if size < 0 {
		size = total - begin
	}
	if begin < 0 || size < 0 || begin > total || size > total-begin {
		return nil
	}
	return one(in[0].ints[begin : begin+size])
}

func followInverse(_ *nodepb.NodeDef, in []fact) [][]int64 {
	if !at(in, 0).exact {
		return nil
	}
	out := make([]int64, len(in[0].ints))
	for i, p := range in[0].ints {
		if p < 0 || p >= int64(len(out)) {
			return nil
		}
		out[p] = int64(i)
	}
	return one(out)
}

// followStitch: the first half of the inputs are indices, the second what goes there.
func followStitch(_ *nodepb.NodeDef, in []fact) [][]int64 {
	var out []int64
	half := len(in) / 2
	for k := range half {
		where, what := in[k], in[half+k]
		if !where.exact || !what.exact || len(where.ints) != len(what.ints) {
			return nil
		}
		for j, i := range where.ints {
			if i < 0 || i >= maxInts {
				return nil
			}
			for int64(len(out)) <= i {
				out = append(out, 0)
			}
			out[i] = what.ints[j]
		}
	}
	return one(out)
}

// followBroadcast gives the axes along which each of two operands was stretched.
func followBroadcast(_ *nodepb.NodeDef, in []fact) [][]int64 {
	if !at(in, 0).exact || !at(in, 1).exact {
		return nil
	}
	both, _ := broadcast([]fact{shaped(in[0].ints...), shaped(in[1].ints...)})
	out := [][]int64{{}, {}}
	for k := range out {
		missing := len(both) - len(in[k].ints)
		for i, d := range both {
			if i < missing || (in[k].ints[i-missing] == 1 && d != 1) {
				out[k] = append(out[k], int64(i))
			}
		}
	}
	return out
}

func followNot(_ *nodepb.NodeDef, in []fact) [][]int64 {
	v, ok := at(in, 0).scalar()
	if !ok {
		return nil
	}
	return one([]int64{1 - v})
}

// followReduce folds a vector, or leaves a value alone when there is no axis to reduce.
func followReduce(start int64, fold func(a, b int64) int64) following {
	return func(_ *nodepb.NodeDef, in []fact) [][]int64 {
		x, axes := at(in, 0), at(in, 1)
		if !x.exact || !axes.exact || len(x.shape) > 1 {
			return nil
		}
		if len(axes.ints) == 0 {
			return one(x.ints)
		}
		total := start
		for _, v := range x.ints {
			total = fold(total, v)
		}
		return one([]int64{total})
	}
}

func followExtreme(better func(a, b int64) bool) following {
	return func(n *nodepb.NodeDef, in []fact) [][]int64 {
		if !at(in, 0).exact || len(in[0].ints) == 0 {
			return nil
		}
		pick := func(a, b int64) int64 {
			if better(b, a) {
				return b
			}
			return a
		}
		return followReduce(in[0].ints[0], pick)(n, in)
	}
}

// pairs applies an elementwise function; a single element stretches.
func pairs(f func(a, b int64) int64) following {
	return func(_ *nodepb.NodeDef, in []fact) [][]int64 {
		x, y := at(in, 0), at(in, 1)
		if !x.exact || !y.exact {
			return nil
		}
		n := max(len(x.ints), len(y.ints))
		if len(x.ints) == 0 || len(y.ints) == 0 {
			n = 0
		}
		out := make([]int64, n)
		for i := range out {
			a, ok1 := stretch(x.ints, i)
			b, ok2 := stretch(y.ints, i)
			if !ok1 || !ok2 {
				return nil
			}
			out[i] = f(a, b)
		}
		return one(out)
	}
}

func stretch(x []int64, i int) (int64, bool) {
	if len(x) == 1 {
		return x[0], true
	}
	if i >= len(x) {
		return 0, false
	}
	return x[i], true
}
