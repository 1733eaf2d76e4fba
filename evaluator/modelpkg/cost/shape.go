package cost

import (
	"strings"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(names) {
		m[name] = true
	}
	return m
}

// free ops are not run: they are fed, or taken out when the graph is optimized.
var free = set(`Const Identity IdentityN NoOp Placeholder PreventGradient Snapshot StopGradient`)

// views cost a node, but no pass over memory.
var views = set(`EnsureShape ExpandDims Rank Reshape Shape ShapeN Size Squeeze BroadcastGradientArgs ConcatOffset EmptyTensorList
	TensorListLength TensorListReserve TensorListElementShape TensorListPopBack TensorListGetItem TensorListPushBack TensorListSetItem
	StatelessRandomGetKeyCounter StatelessRandomGetKeyCounterAlg`)

var classes = func() map[string]Class {
	m := map[string]Class{}
	for class, ops := range map[Class]string{
		Product:     "MatMul BatchMatMul BatchMatMulV2 BatchMatMulV3 Einsum",
		ConvForward: "Conv2D Conv3D DepthwiseConv2dNative",
		ConvInputs:  "Conv2DBackpropInput Conv3DBackpropInputV2 DepthwiseConv2dNativeBackpropInput",
		ConvWeights: "Conv2DBackpropFilter Conv3DBackpropFilterV2 DepthwiseConv2dNativeBackpropFilter",
		Pool:        "MaxPool AvgPool MaxPool3D AvgPool3D MaxPoolGrad AvgPoolGrad MaxPool3DGrad AvgPool3DGrad",
		Reduction: `All Any ArgMax ArgMin BiasAddGrad Cumprod Cumsum CumulativeLogsumexp InTopKV2 L2Loss Max Mean Min Prod SegmentMax
			SegmentMean SegmentMin SegmentProd SegmentSum Sum TopKV2`,
		Gather: `Gather GatherNd GatherV2 ScatterNd TensorScatterAdd TensorScatterMax TensorScatterMin TensorScatterSub TensorScatterUpdate
			UnsortedSegmentMax UnsortedSegmentMin UnsortedSegmentProd UnsortedSegmentSum`,
		Movement: `BatchToSpace BatchToSpaceND BroadcastTo Cast Concat ConcatV2 DepthToSpace DynamicStitch Fill MirrorPad MirrorPadGrad OneHot
			OnesLike Pack Pad PadV2 Range Reverse ReverseSequence ReverseV2 Roll Slice SpaceToBatch SpaceToBatchND SpaceToDepth Split SplitV
			StridedSlice StridedSliceGrad TensorListConcatLists TensorListFromTensor TensorListGather TensorListStack Tile Transpose Unpack
			ZerosLike`,
	} {
		for _, op := range strings.Fields(ops) {
			m[op] = class
		}
	}
	return m
}()

func output(op modelpkg.Op) modelpkg.Value {
	if len(op.Out) == 0 {
		return modelpkg.Value{}
	}
	return op.Out[0]
}

func input(op modelpkg.Op, i int) modelpkg.Value {
	if i >= len(op.In) {
		return modelpkg.Value{}
	}
	return op.In[i]
}

// small reports whether an op only computes shapes, axes or counters.
func small(op modelpkg.Op) bool { return output(op).Ints != nil }

// producer returns the node that a reference reads, "" for one that is not its first output.
func producer(reference string) string {
	name, index, found := strings.Cut(reference, ":")
	if found && index != "0" && !strings.HasSuffix(index, ":0") {
		return ""
	}
	return name
}

// work describes an op.
func work(op modelpkg.Op) Work {
	w := Work{Class: Elementwise, Op: op.Node.GetOp(), FLOPs: op.FLOPs}
	w.Bytes, w.Fresh = traffic(op)
	if class, ok := classes[w.Op]; ok {
		w.Class = class
	}
	switch w.Class {
	case Product:
		w.Shape = productShape(op)
	case ConvForward, ConvInputs, ConvWeights:
		w.Shape = convShape(op, w.Class)
	case Reduction:
		w.Shape = reductionShape(op)
	case Gather:
		w.Shape = gatherShape(op)
	default:
		w.Elements = largest(op)
	}
	return w
}

// traffic is what an op reads and writes. Rows that are gathered are read where they lie, the rest of their table is not.
func traffic(op modelpkg.Op) (total, written int64) {
	var read int64
	for _, v := range op.Out {
		written = plus(written, v.Bytes())
	}
	for i, v := range op.In {
		if classes[op.Node.GetOp()] == Gather && i == 0 && strings.HasPrefix(op.Node.GetOp(), "Gather") {
			read = plus(read, written)
			continue
		}
		read = plus(read, v.Bytes())
	}
	return plus(read, written), written
}

func largest(op modelpkg.Op) (n int64) {
	for _, v := range op.In {
		n = max(n, v.Elements())
	}
	var out int64
	for _, v := range op.Out {
		out = plus(out, v.Elements())
	}
	return max(n, out)
}

// gatherShape takes rows that are picked from a table, or summed up into one.
func gatherShape(op modelpkg.Op) Shape {
	s := Shape{Elements: input(op, 0).Elements(), Outer: input(op, 1).Elements()}
	if strings.HasPrefix(op.Node.GetOp(), "Gather") {
		s.Elements = output(op).Elements()
	}
	if s.Outer > 0 {
		s.Inner = s.Elements / s.Outer
	}
	return s
}

// productShape takes m, n and k from the operands. An einsum is taken for the product of as many operations whose m is all of
// its output but the last dimension.
func productShape(op modelpkg.Op) Shape {
	a, b, out := input(op, 0).Shape, input(op, 1).Shape, output(op)
	s := Shape{Batch: 1}
	if len(out.Shape) == 0 {
		return s
	}
	s.N = out.Shape[len(out.Shape)-1]
	if op.Node.GetOp() == "Einsum" || len(a) < 2 || len(b) < 2 || len(out.Shape) < 2 {
		if s.N > 0 {
			s.M = out.Elements() / s.N
		}
		if each := times(2, out.Elements()); each > 0 {
			s.K = op.FLOPs / each
		}
		return s
	}
	s.M = out.Shape[len(out.Shape)-2]
	attrs := op.Node.GetAttr()
	s.TransposeA = attrs["transpose_a"].GetB() || attrs["adj_x"].GetB()
	s.TransposeB = attrs["transpose_b"].GetB() || attrs["adj_y"].GetB()
	s.K = a[len(a)-1]
	if s.TransposeA {
		s.K = a[len(a)-2]
	}
	if each := times(s.M, s.N); each > 0 {
		s.Batch = out.Elements() / each
	}
	return s
}

// convShape takes the sides of a convolution from its three tensors; channels are last, as on a CPU.
func convShape(op modelpkg.Op, class Class) Shape {
	in, kernel, out := input(op, 0).Shape, input(op, 1).Shape, output(op).Shape
	switch class {
	case ConvInputs:
		in, out = output(op).Shape, input(op, 2).Shape
	case ConvWeights:
		kernel, out = output(op).Shape, input(op, 2).Shape
	}
	if len(in) < 4 || len(kernel) != len(in) || len(out) != len(in) {
		return Shape{}
	}
	last := len(in) - 1
	s := Shape{
		Images: in[0], Height: in[1], Width: product(in[2:last]), In: in[last], Out: out[last], KernelH: kernel[0],
		KernelW: product(kernel[1 : last-1]), OutHeight: out[1], OutWidth: product(out[2:last]),
	}
	if strings.HasPrefix(op.Node.GetOp(), "Depthwise") {
		s.In = 1 // of each output's sum
	}
	return s
}

func product(dims tensor.Shape) int64 {
	n := int64(1)
	for _, d := range dims {
		n = times(n, max(d, 0))
	}
	return n
}

// reductionShape folds the input into what is before, between and after the reduced axes.
func reductionShape(op modelpkg.Op) Shape {
	shape := input(op, 0).Shape
	s := Shape{Elements: input(op, 0).Elements(), Outer: 1, Inner: 1}
	first, last := len(shape), -1
	axes := input(op, 1).Ints
	if op.Node.GetOp() == "BiasAddGrad" {
		first, last = 0, len(shape)-2
	} else if axes == nil && len(shape) > 0 {
		first, last = len(shape)-1, len(shape)-1
	}
	for _, axis := range axes {
		if axis < 0 {
			axis += int64(len(shape))
		}
		if axis >= 0 && axis < int64(len(shape)) {
			first, last = min(first, int(axis)), max(last, int(axis))
		}
	}
	if first > last {
		s.Outer, s.Reduced = s.Elements, 1
		return s
	}
	s.Outer, s.Reduced, s.Inner = product(shape[:first]), product(shape[first:last+1]), product(shape[last+1:])
	return s
}
