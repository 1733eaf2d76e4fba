package modelpkg

import (
	"strings"

	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// The convention: an addition, multiplication, comparison or elementary function of floats is one operation, a
// multiply-accumulate is two. Moving data, integers and booleans cost nothing.
//
//	MatMul [m,k] x [k,n]                    2 m n k; in batches and in einsums, the product of all index ranges times two
//	Conv2D, Conv3D, and both backprops      2 x elements of the output side x kernel window x input channels (of a group)
//	DepthwiseConv2dNative, both backprops   2 x elements of the output side x kernel window
//	MaxPool, AvgPool and gradients          elements of the pooled side x window
//	sums, means, maxima, cumulative sums    elements of the input
//	elementwise                             elements of the output; Sigmoid, Tanh, gelu's Erf and so on are one each
//	AddN                                    (n - 1) elements
//	Softmax, LogSoftmax                     5 elements (maximum, subtract, exponentiate, sum, divide)
//	SparseSoftmaxCrossEntropyWithLogits     7 elements (those, the loss, its derivative)
//	FusedBatchNormV3                        8 elements in training, 2 in inference; its gradient 11
//	StatelessWhile                          the body for every turn, if the number of turns follows from constants

// elementwise ops give an output of their inputs' common broadcast shape, at one operation per element.
var elementwise = set(`Abs Acos Acosh Add AddV2 Asin Asinh Atan Atan2 Atanh BesselI0e BesselI1e Ceil ClipByValue Cos Cosh
	Digamma Div DivNoNan Elu EluGrad Equal Erf Erfc Erfinv Exp Expm1 Floor FloorDiv FloorMod Greater GreaterEqual Igamma
	Igammac Inv InvGrad IsFinite IsInf IsNan LeakyRelu LeakyReluGrad Less LessEqual Lgamma Log Log1p LogicalAnd LogicalNot
	LogicalOr Maximum Minimum Mod Mul MulNoNan Neg NextAfter NotEqual Polygamma Pow RealDiv Reciprocal ReciprocalGrad Relu
	Relu6 Relu6Grad ReluGrad Rint Round Rsqrt RsqrtGrad Select SelectV2 Selu SeluGrad Sigmoid SigmoidGrad Sign Sin Sinh
	Softplus SoftplusGrad Softsign SoftsignGrad Sqrt SqrtGrad Square SquaredDifference Sub Tan Tanh TanhGrad TruncateDiv
	TruncateMod Xdivy Xlog1py Xlogy Zeta BitwiseAnd BitwiseOr BitwiseXor LeftShift RightShift`)

// comparisons give booleans.
var comparisons = set(`Equal Greater GreaterEqual IsFinite IsInf IsNan Less LessEqual LogicalAnd LogicalNot LogicalOr
	NotEqual All Any InTopKV2`)

// reductions read every element of their first input.
var reductions = set(`All Any ArgMax ArgMin Cumprod Cumsum CumulativeLogsumexp L2Loss Max Mean Min Prod Sum SegmentMax
	SegmentMean SegmentMin SegmentProd SegmentSum UnsortedSegmentMax UnsortedSegmentMin UnsortedSegmentProd
	UnsortedSegmentSum BiasAddGrad TopKV2 InTopKV2`)

// moves copy, index or make data without computing on it.
var moves = set(`BatchToSpace BatchToSpaceND Bitcast BroadcastArgs BroadcastGradientArgs BroadcastTo Bucketize Cast Concat
	ConcatOffset ConcatV2 Const DepthToSpace Diag DiagPart DynamicStitch EmptyTensorList EnsureShape ExpandDims Fill Gather
	GatherNd GatherV2 Identity IdentityN InvertPermutation LinSpace ListDiff MatrixBandPart MatrixDiag MatrixDiagPart
	MatrixDiagPartV2 MatrixDiagPartV3 MatrixDiagV2 MatrixDiagV3 MatrixSetDiag MatrixSetDiagV2 MatrixSetDiagV3 MirrorPad
	MirrorPadGrad NoOp OneHot OnesLike OptionalFromValue OptionalGetValue OptionalHasValue OptionalNone Pack Pad PadV2
	Placeholder PreventGradient Range Rank Reshape Reverse ReverseSequence ReverseV2 Roll ScatterNd Shape ShapeN Size Slice
	Snapshot SpaceToBatch SpaceToBatchND SpaceToDepth Split SplitV Squeeze StatelessRandomGetKeyCounter
	StatelessRandomGetKeyCounterAlg StopGradient StridedSlice StridedSliceGrad TensorListConcatLists TensorListElementShape
	TensorListFromTensor TensorListGather TensorListGetItem TensorListLength TensorListPopBack TensorListPushBack
	TensorListReserve TensorListResize TensorListScatterV2 TensorListSetItem TensorListStack TensorScatterAdd
	TensorScatterMax TensorScatterMin TensorScatterSub TensorScatterUpdate Tile Transpose Unpack ZerosLike
	ResizeNearestNeighbor ResizeNearestNeighborGrad`)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(names) {
		m[name] = true
	}
	return m
}

// counting gives the operations of one node from its inputs and outputs.
type counting func(n *nodepb.NodeDef, in, out []fact) int64

var countings = map[string]counting{
	"MatMul":                              countMatMul,
	"BatchMatMul":                         countBatchMatMul,
	"BatchMatMulV2":                       countBatchMatMul,
	"BatchMatMulV3":                       countBatchMatMul,
	"Einsum":                              countEinsum,
	"Conv2D":                              countConv(output, 1),
	"Conv2DBackpropInput":                 countConv(input(2), 1),
	"Conv2DBackpropFilter":                countConvFilter,
	"Conv3D":                              countConv(output, 1),
	"Conv3DBackpropInputV2":               countConv(input(2), 1),
	"Conv3DBackpropFilterV2":              countConvFilter,
	"Dilation2D":                          countConv(output, 1),
	"DepthwiseConv2dNative":               countDepthwise(output, input(1)),
	"DepthwiseConv2dNativeBackpropInput":  countDepthwise(input(2), input(1)),
	"DepthwiseConv2dNativeBackpropFilter": countDepthwise(input(2), output),
	"MaxPool":                             countPool(output),
	"AvgPool":                             countPool(output),
	"MaxPool3D":                           countPool(output),
	"AvgPool3D":                           countPool(output),
	"MaxPoolGrad":                         countPool(input(2)),
	"MaxPool3DGrad":                       countPool(input(2)),
	"AvgPoolGrad":                         countPool(input(1)),
	"AvgPool3DGrad":                       countPool(input(1)),
	"BiasAdd":                             countEach(1),
	"BiasAddV1":                           countEach(1),
	"Softmax":                             countEach(5),
	"LogSoftmax":                          countEach(5),
	"SoftmaxCrossEntropyWithLogits":       countInput(0, 7),
	"SparseSoftmaxCrossEntropyWithLogits": countInput(0, 7),
	"FusedBatchNormGradV3":                countInput(0, 11),
	"FusedBatchNormV3":                    countBatchNorm,
	"AddN":                                countAddN,
	"ResizeBilinear":                      countEach(8),
	"ResizeBilinearGrad":                  countInput(0, 8),
	"StatelessRandomNormal":               countEach(1),
	"StatelessRandomNormalV2":             countEach(1),
	"StatelessRandomUniform":              countEach(1),
	"StatelessRandomUniformV2":            countEach(1),
	"StatelessTruncatedNormal":            countEach(1),
	"StatelessTruncatedNormalV2":          countEach(1),
}

// count returns the operations of a node; ok is false for an op that has no rule.
func count(n *nodepb.NodeDef, in, out []fact) (flops int64, ok bool) {
	op := n.GetOp()
	switch {
	case moves[op]:
		return 0, true
	case !countsFloats(n):
		return 0, true
	case elementwise[op]:
		return out[0].elements(), true
	case reductions[op]:
		return at(in, 0).elements(), true
	}
	if rule := countings[op]; rule != nil {
		return rule(n, in, out), true
	}
	return 0, false
}

// counted reports whether an op has a rule.
func counted(op string) bool {
	return moves[op] || elementwise[op] || reductions[op] || countings[op] != nil
}

// at returns a fact that may not be there: input counts are checked by TensorFlow, not by the walk.
func at(list []fact, i int) fact {
	if i < 0 || i >= len(list) {
		return fact{}
	}
	return list[i]
}

// side picks one of a node's values.
type side func(in, out []fact) fact

func output(_, out []fact) fact { return at(out, 0) }

func input(i int) side { return func(in, _ []fact) fact { return at(in, i) } }

func countEach(each int64) counting {
	return func(_ *nodepb.NodeDef, _, out []fact) int64 { return times(each, out[0].elements()) }
}

func countInput(i int, each int64) counting {
	return func(_ *nodepb.NodeDef, in, _ []fact) int64 { return times(each, at(in, i).elements()) }
}

func countMatMul(n *nodepb.NodeDef, in, out []fact) int64 {
	shape := at(in, 0).shape
	if len(shape) != 2 {
		return 0
	}
	inner := shape[1]
	if attrBool(n, "transpose_a") {
		inner = shape[0]
	}
	return times(2*inner, out[0].elements())
}

func countBatchMatMul(n *nodepb.NodeDef, in, out []fact) int64 {
	shape := at(in, 0).shape
	if len(shape) < 2 {
		return 0
	}
	inner := shape[len(shape)-1]
	if attrBool(n, "adj_x") {
		inner = shape[len(shape)-2]
	}
	return times(2*inner, out[0].elements())
}

// countEinsum multiplies the ranges of all labels. An ellipsis stands for dimensions that the output keeps.
func countEinsum(n *nodepb.NodeDef, in, out []fact) int64 {
	equation := strings.ReplaceAll(string(n.GetAttr()["equation"].GetS()), " ", "")
	left, right, _ := strings.Cut(equation, "->")
	total, seen := out[0].elements(), right
	for i, labels := range strings.Split(left, ",") {
		shape := at(in, i).shape
		if before, after, ok := strings.Cut(labels, "..."); ok {
			shape = append(append(tensor.Shape{}, shape[:min(len(before), len(shape))]...), shape[max(0, len(shape)-len(after)):]...)
			labels = before + after
		}
		for j, label := range labels {
			if j < len(shape) && !strings.ContainsRune(seen, label) {
				total = times(total, shape[j])
				seen += string(label)
			}
		}
	}
	if !strings.Contains(left, ",") {
		return total
	}
	return times(2, total)
}

// countConv: each element of the given side is a sum over window and input channels. The kernel is input i:
// [window..., channels in, channels out].
func countConv(of side, kernel int) counting {
	return func(_ *nodepb.NodeDef, in, out []fact) int64 {
		shape := at(in, kernel).shape
		if len(shape) < 2 {
			return 0
		}
		perOutput, _ := shape[:len(shape)-1].Elements()
		return times(times(2, perOutput), of(in, out).elements())
	}
}

// countConvFilter: the same sums, spread over a kernel that is the output.
func countConvFilter(n *nodepb.NodeDef, in, out []fact) int64 {
	return countConv(input(2), 1)(n, []fact{{}, out[0], at(in, 2)}, out)
}

func countDepthwise(of, kernel side) counting {
	return func(_ *nodepb.NodeDef, in, out []fact) int64 {
		shape := kernel(in, out).shape
		if len(shape) != 4 {
			return 0
		}
		return times(times(2, times(shape[0], shape[1])), of(in, out).elements())
	}
}

func countPool(of side) counting {
	return func(n *nodepb.NodeDef, in, out []fact) int64 {
		total := of(in, out).elements()
		for _, k := range attrInts(n, "ksize") {
			total = times(total, max(k, 0))
		}
		return total
	}
}

func countBatchNorm(n *nodepb.NodeDef, in, _ []fact) int64 {
	each := int64(2)
	if training := n.GetAttr()["is_training"]; training == nil || training.GetB() {
		each = 8
	}
	return times(each, at(in, 0).elements())
}

func countAddN(_ *nodepb.NodeDef, in, out []fact) int64 {
	return times(int64(max(len(in)-1, 0)), out[0].elements())
}
