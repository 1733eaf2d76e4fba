package build

import (
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Thin wrappers: one op each, with the shape of its result.

func (b *builder) unary(op string, x value) value {
	return b.node(op, x.dtype, x.shape, attrs{"T": typeAttr(x.dtype)}, x)
}

// binary applies an elementwise op with broadcasting; one operand's shape must be the result's.
func (b *builder) binary(op string, x, y value) value {
	shape := x.shape
	if len(y.shape) > len(shape) {
		shape = y.shape
	}
	return b.node(op, x.dtype, shape, attrs{"T": typeAttr(x.dtype)}, x, y)
}

// keep applies an elementwise op whose result has the first operand's shape.
func (b *builder) keep(op string, x, y value) value {
	return b.node(op, x.dtype, x.shape, attrs{"T": typeAttr(x.dtype)}, x, y)
}

func (b *builder) add(x, y value) value { return b.binary("AddV2", x, y) }
func (b *builder) mul(x, y value) value { return b.binary("Mul", x, y) }

// reshape takes a shape with at most one -1.
func (b *builder) reshape(x value, shape ...int64) value {
	a := attrs{"T": typeAttr(x.dtype), "Tshape": typeAttr(int32Type)}
	return b.node("Reshape", x.dtype, shape, a, x, b.ints(shape...))
}

func (b *builder) transpose(x value, perm ...int64) value {
	shape := make(tensor.Shape, len(perm))
	for i, p := range perm {
		shape[i] = x.shape[p]
	}
	return b.node("Transpose", x.dtype, shape, attrs{"T": typeAttr(x.dtype), "Tperm": typeAttr(int32Type)}, x, b.ints(perm...))
}

// matmul multiplies matrices [m,k] and [k,n], each transposed before if asked for.
func (b *builder) matmul(x, y value, transposeX, transposeY bool) value {
	shape := tensor.Shape{x.shape[0], y.shape[1]}
	if transposeX {
		shape[0] = x.shape[1]
	}
	if transposeY {
		shape[1] = y.shape[0]
	}
	a := attrs{"T": typeAttr(x.dtype), "transpose_a": boolAttr(transposeX), "transpose_b": boolAttr(transposeY)}
	return b.node("MatMul", x.dtype, shape, a, x, y)
}

// batchMatmul multiplies the last two dimensions.
func (b *builder) batchMatmul(x, y value, adjointX, adjointY bool) value {
	r := len(x.shape)
	shape := append(tensor.Shape{}, x.shape...)
	shape[r-1] = y.shape[r-1]
	if adjointX {
		shape[r-2] = x.shape[r-1]
	}
	if adjointY {
		shape[r-1] = y.shape[r-2]
	}
	a := attrs{"T": typeAttr(x.dtype), "adj_x": boolAttr(adjointX), "adj_y": boolAttr(adjointY)}
	return b.node("BatchMatMulV2", x.dtype, shape, a, x, y)
}

// reduce applies Sum, Mean or Max over axes (not negative).
func (b *builder) reduce(op string, x value, keepDims bool, axes ...int64) value {
	var shape tensor.Shape
	for i, d := range x.shape {
		switch reduced := contains(axes, int64(i)); {
		case reduced && keepDims:
			shape = append(shape, 1)
		case !reduced:
			shape = append(shape, d)
		}
	}
	a := attrs{"T": typeAttr(x.dtype), "Tidx": typeAttr(int32Type), "keep_dims": boolAttr(keepDims)}
	return b.node(op, x.dtype, shape, a, x, b.ints(axes...))
}

func contains(list []int64, x int64) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

func (b *builder) bias(x, bias value) value {
	a := attrs{"T": typeAttr(x.dtype), "data_format": textAttr("NHWC")}
	return b.node("BiasAdd", x.dtype, x.shape, a, x, bias)
}

func (b *builder) biasGrad(dy value) value {
	a := attrs{"T": typeAttr(dy.dtype), "data_format": textAttr("NHWC")}
	return b.node("BiasAddGrad", dy.dtype, dy.shape[len(dy.shape)-1:], a, dy)
}

func (b *builder) cast(x value, to typespb.DataType) value {
	a := attrs{"SrcT": typeAttr(x.dtype), "DstT": typeAttr(to), "Truncate": boolAttr(false)}
	return b.node("Cast", to, x.shape, a, x)
}

// shapeOf is a value's shape at run time, as an int32 vector.
func (b *builder) shapeOf(x value) value {
	a := attrs{"T": typeAttr(x.dtype), "out_type": typeAttr(int32Type)}
	return b.node("Shape", int32Type, tensor.Shape{int64(len(x.shape))}, a, x)
}

// count is a value's number of elements at run time, as a float.
func (b *builder) count(x value) value {
	size := b.node("Size", int32Type, tensor.Shape{}, attrs{"T": typeAttr(x.dtype), "out_type": typeAttr(int32Type)}, x)
	return b.cast(size, float32Type)
}

// gather takes rows of a table by int32 indices.
func (b *builder) gather(table, indices value) value {
	a := attrs{"Tparams": typeAttr(table.dtype), "Tindices": typeAttr(int32Type), "Taxis": typeAttr(int32Type), "batch_dims": intAttr(0)}
	shape := append(append(tensor.Shape{}, indices.shape...), table.shape[1:]...)
	return b.node("GatherV2", table.dtype, shape, a, table, indices, b.int(0))
}

// scatterSum is the adjoint of gather: rows with equal indices are added up, into a table of n rows.
func (b *builder) scatterSum(rows, indices value, n int64) value {
	a := attrs{"T": typeAttr(rows.dtype), "Tindices": typeAttr(int32Type), "Tnumsegments": typeAttr(int32Type)}
	return b.node("UnsortedSegmentSum", rows.dtype, tensor.Shape{n, rows.shape[1]}, a, rows, indices, b.int(n))
}

// split cuts the columns of a matrix into n equal parts.
func (b *builder) split(x value, n int64) []value {
	shapes := make([]tensor.Shape, n)
	for i := range shapes {
		shapes[i] = tensor.Shape{x.shape[0], x.shape[1] / n}
	}
	return b.nodes("Split", x.dtype, shapes, attrs{"T": typeAttr(x.dtype), "num_split": intAttr(n)}, b.int(1), x)
}

// join puts matrices side by side.
func (b *builder) join(parts ...value) value {
	shape := tensor.Shape{parts[0].shape[0], 0}
	for _, p := range parts {
		shape[1] += p.shape[1]
	}
	a := attrs{"T": typeAttr(parts[0].dtype), "Tidx": typeAttr(int32Type), "N": intAttr(int64(len(parts)))}
	return b.node("ConcatV2", parts[0].dtype, shape, a, append(parts, b.int(1))...)
}

// unstack cuts [batch, n, d] into n matrices, and stack puts them together again.
func (b *builder) unstack(x value) []value {
	shapes := make([]tensor.Shape, x.shape[1])
	for i := range shapes {
		shapes[i] = tensor.Shape{x.shape[0], x.shape[2]}
	}
	return b.nodes("Unpack", x.dtype, shapes, attrs{"T": typeAttr(x.dtype), "num": intAttr(x.shape[1]), "axis": intAttr(1)}, x)
}

func (b *builder) stack(parts []value) value {
	shape := tensor.Shape{parts[0].shape[0], int64(len(parts)), parts[0].shape[1]}
	a := attrs{"T": typeAttr(parts[0].dtype), "N": intAttr(int64(len(parts))), "axis": intAttr(1)}
	return b.node("Pack", parts[0].dtype, shape, a, parts...)
}

// sum adds values of one shape.
func (b *builder) sum(parts ...value) value {
	a := attrs{"T": typeAttr(parts[0].dtype), "N": intAttr(int64(len(parts)))}
	return b.node("AddN", parts[0].dtype, parts[0].shape, a, parts...)
}
