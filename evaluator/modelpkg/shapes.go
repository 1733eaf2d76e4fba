package modelpkg

import (
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// shaping gives the shape of a node's first output from its inputs; ok is false when they do not say. What TensorFlow wrote
// in _output_shapes knows the batch only as -1, and loses track where examples are folded into rows.
type shaping func(n *nodepb.NodeDef, in []fact, out fact) (shape tensor.Shape, ok bool)

var shapings = map[string]shaping{
	"MatMul": matmulShape, "BatchMatMul": batchMatmulShape, "BatchMatMulV2": batchMatmulShape, "BatchMatMulV3": batchMatmulShape,
	"Reshape": reshapeShape, "Transpose": transposeShape,
	"Sum": reduceShape, "Mean": reduceShape, "Max": reduceShape, "Min": reduceShape, "Prod": reduceShape, "All": reduceShape, "Any": reduceShape,
	"ConcatV2": concatShape, "Pack": packShape, "Split": splitShape, "Unpack": unpackShape,
	"ExpandDims": expandShape, "GatherV2": gatherShape, "Tile": tileShape,
	"Fill": shapeOfInts(0), "BroadcastTo": shapeOfInts(1), "StatelessRandomUniformV2": shapeOfInts(0),
	"StatelessRandomNormalV2": shapeOfInts(0), "Conv2DBackpropInput": shapeOfInts(0), "Conv3DBackpropInputV2": shapeOfInts(0),
	"DepthwiseConv2dNativeBackpropInput": shapeOfInts(0), "StridedSliceGrad": shapeOfInts(0),
	"SpaceToBatchND": foldBatch(true), "BatchToSpaceND": foldBatch(false),
	"Conv2D": leading, "Conv3D": leading, "DepthwiseConv2dNative": leading, "Dilation2D": leading, "MaxPool": leading, "AvgPool": leading,
	"MaxPool3D": leading, "AvgPool3D": leading, "Squeeze": leading,
	"AvgPoolGrad": shapeOfInts(0), "MaxPoolGrad": sameAs(0), "BiasAdd": sameAs(0), "Softmax": sameAs(0), "LogSoftmax": sameAs(0),
	"FusedBatchNormV3": sameAs(0), "FusedBatchNormGradV3": sameAs(0), "Identity": sameAs(0), "IdentityN": sameAs(0), "Cast": sameAs(0),
	"StopGradient": sameAs(0), "PreventGradient": sameAs(0), "Snapshot": sameAs(0), "ZerosLike": sameAs(0), "OnesLike": sameAs(0),
	"Cumsum": sameAs(0), "AddN": sameAs(0), "ReverseV2": sameAs(0),
	"SparseSoftmaxCrossEntropyWithLogits": itemsShape, "SoftmaxCrossEntropyWithLogits": itemsShape,
}

// shapeOf returns the shape of a node's first output, by rule or as declared.
func shapeOf(n *nodepb.NodeDef, in []fact, out fact) (tensor.Shape, bool) {
	if elementwise[n.GetOp()] {
		return broadcast(in)
	}
	if rule := shapings[n.GetOp()]; rule != nil {
		return rule(n, in, out)
	}
	return nil, false
}

// broadcast aligns shapes at their ends; a dimension of 1 stretches.
func broadcast(in []fact) (tensor.Shape, bool) {
	var shape tensor.Shape
	for _, f := range in {
		if !f.known {
			return nil, false
		}
		for len(shape) < len(f.shape) {
			shape = append(tensor.Shape{1}, shape...)
		}
		for i, d := range f.shape {
			if j := len(shape) - len(f.shape) + i; shape[j] == 1 {
				shape[j] = d
			}
		}
	}
	return shape, len(in) > 0
}

func sameAs(i int) shaping {
	return func(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
		return at(in, i).shape, at(in, i).known
	}
}

func shapeOfInts(i int) shaping {
	return func(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
		return at(in, i).ints, at(in, i).exact
	}
}

// leading keeps the declared shape but for the first dimension, which is the input's.
func leading(_ *nodepb.NodeDef, in []fact, out fact) (tensor.Shape, bool) {
	if !out.known || len(out.shape) == 0 || len(at(in, 0).shape) == 0 || len(out.shape) > len(at(in, 0).shape) {
		return nil, false
	}
	if len(out.shape) < len(at(in, 0).shape) && at(in, 0).shape[0] == 1 {
		return nil, false // Squeeze may have taken the first dimension
	}
	return append(tensor.Shape{at(in, 0).shape[0]}, out.shape[1:]...), true
}

func matmulShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	x, y := at(in, 0).shape, at(in, 1).shape
	if len(x) != 2 || len(y) != 2 {
		return nil, false
	}
	shape := tensor.Shape{x[0], y[1]}
	if attrBool(n, "transpose_a") {
		shape[0] = x[1]
	}
	if attrBool(n, "transpose_b") {
		shape[1] = y[0]
	}
	return shape, true
}

func batchMatmulShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	x, y := at(in, 0).shape, at(in, 1).shape
	if len(x) < 2 || len(y) < 2 {
		return nil, false
	}
	lead, _ := broadcast([]fact{shaped(x[:len(x)-2]...), shaped(y[:len(y)-2]...)})
	rows, cols := x[len(x)-2], y[len(y)-1]
	if attrBool(n, "adj_x") {
		rows = x[len(x)-1]
	}
	if attrBool(n, "adj_y") {
		cols = y[len(y)-2]
	}
	return append(append(tensor.Shape{}, lead...), rows, cols), true
}

// reshapeShape solves the one dimension that may be left open.
func reshapeShape(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	if !at(in, 1).exact || !at(in, 0).known {
		return nil, false
	}
	shape, open, rest := append(tensor.Shape{}, at(in, 1).ints...), -1, int64(1)
	for i, d := range shape {
		if d < 0 {
			open = i
			continue
		}
		rest = times(rest, d)
	}
	if open >= 0 && rest > 0 {
		shape[open] = at(in, 0).elements() / rest
	}
	return shape, true
}

func transposeShape(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	x, perm := at(in, 0), at(in, 1)
	if !x.known || !perm.exact || len(perm.ints) != len(x.shape) {
		return nil, false
	}
	shape := make(tensor.Shape, len(x.shape))
	for i, p := range perm.ints {
		axis, ok := axisOf(p, len(x.shape))
		if !ok {
			return nil, false
		}
		shape[i] = x.shape[axis]
	}
	return shape, true
}

// axisOf makes an axis that may count from the end an index.
func axisOf(axis int64, rank int) (int, bool) {
	if axis < 0 {
		axis += int64(rank)
	}
	return int(axis), axis >= 0 && axis < int64(rank)
}

func reduceShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	x, axes := at(in, 0), at(in, 1)
	if !x.known || !axes.exact {
		return nil, false
	}
	reduced := map[int]bool{}
	for _, a := range axes.ints {
		axis, ok := axisOf(a, len(x.shape))
		if !ok {
			return nil, false
		}
		reduced[axis] = true
	}
	shape := tensor.Shape{}
	for i, d := range x.shape {
		switch {
		case !reduced[i]:
			shape = append(shape, d)
		case attrBool(n, "keep_dims"):
			shape = append(shape, 1)
		}
	}
	return shape, true
}

func concatShape(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	axis, ok := at(in, len(in)-1).scalar()
	if !ok || !at(in, 0).known {
		return nil, false
	}
	shape := append(tensor.Shape{}, in[0].shape...)
	along, ok := axisOf(axis, len(shape))
	for _, f := range in[1 : len(in)-1] {
		if !ok || !f.known || len(f.shape) != len(shape) {
			return nil, false
		}
		shape[along] = plus(shape[along], f.shape[along])
	}
	return shape, ok
}

func packShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	return insert(at(in, 0), n.GetAttr()["axis"].GetI(), int64(len(in)))
}

func expandShape(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	axis, ok := at(in, 1).scalar()
	if !ok {
		return nil, false
	}
	return insert(at(in, 0), axis, 1)
}

func insert(x fact, axis, size int64) (tensor.Shape, bool) {
	at, ok := axisOf(axis, len(x.shape)+1)
	if !ok || !x.known {
		return nil, false
	}
	return append(append(append(tensor.Shape{}, x.shape[:at]...), size), x.shape[at:]...), true
}

func splitShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	axis, ok := at(in, 0).scalar()
	parts := n.GetAttr()["num_split"].GetI()
	along, valid := axisOf(axis, len(at(in, 1).shape))
	if !ok || !valid || parts < 1 {
		return nil, false
	}
	shape := append(tensor.Shape{}, in[1].shape...)
	shape[along] /= parts
	return shape, true
}

func unpackShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	along, ok := axisOf(n.GetAttr()["axis"].GetI(), len(at(in, 0).shape))
	if !ok {
		return nil, false
	}
	return append(append(tensor.Shape{}, in[0].shape[:along]...), in[0].shape[along+1:]...), true
}

func gatherShape(n *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	axis, ok := at(in, 2).scalar()
	if !ok || axis != 0 || n.GetAttr()["batch_dims"].GetI() != 0 || !at(in, 0).known || !at(in, 1).known || len(in[0].shape) == 0 {
		return nil, false
	}
	return append(append(tensor.Shape{}, in[1].shape...), in[0].shape[1:]...), true
}

func tileShape(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	x, by := at(in, 0), at(in, 1)
	if !x.known || !by.exact || len(by.ints) != len(x.shape) {
		return nil, false
	}
	shape := make(tensor.Shape, len(x.shape))
	for i, d := range x.shape {
		shape[i] = times(d, max(by.ints[i], 0))
	}
	return shape, true
}

// foldBatch moves blocks of space into the batch (dilated convolutions) or back.
func foldBatch(in bool) shaping {
	return func(_ *nodepb.NodeDef, facts []fact, out fact) (tensor.Shape, bool) {
		x, block := at(facts, 0), at(facts, 1)
		if !x.known || len(x.shape) == 0 || !block.exact || !out.known || len(out.shape) == 0 {
			return nil, false
		}
		by := int64(1)
		for _, b := range block.ints {
			by = times(by, max(b, 1))
		}
		shape := append(tensor.Shape{}, out.shape...)
		if in {
			shape[0] = times(x.shape[0], by)
		} else {
			shape[0] = x.shape[0] / by
		}
		return shape, true
	}
}

// itemsShape is that of the losses: one per row of logits.
func itemsShape(_ *nodepb.NodeDef, in []fact, _ fact) (tensor.Shape, bool) {
	shape := at(in, 0).shape
	if len(shape) == 0 {
		return nil, false
	}
	return shape[:len(shape)-1], true
}
