package modelpkg

import (
	tensorpb "github.com/wamuir/graft/tensorflow/core/framework/tensor_go_proto"
	shapepb "github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// dtypes are the types that graphs may compute with.
var dtypes = map[typespb.DataType]tensor.DType{
	typespb.DataType_DT_HALF: tensor.Float16, typespb.DataType_DT_BFLOAT16: tensor.BFloat16,
	typespb.DataType_DT_FLOAT: tensor.Float32, typespb.DataType_DT_DOUBLE: tensor.Float64,
	typespb.DataType_DT_INT8: tensor.Int8, typespb.DataType_DT_INT16: tensor.Int16,
	typespb.DataType_DT_INT32: tensor.Int32, typespb.DataType_DT_INT64: tensor.Int64,
	typespb.DataType_DT_UINT8: tensor.Uint8, typespb.DataType_DT_UINT16: tensor.Uint16,
	typespb.DataType_DT_UINT32: tensor.Uint32, typespb.DataType_DT_UINT64: tensor.Uint64,
	typespb.DataType_DT_BOOL: tensor.Bool,
}

// constant checks a tensor that stands in an attribute. TensorFlow repeats the last given value up to the shape's size, so
// a few bytes can ask for any amount of memory: the shape is what counts.
func (w *walk) constant(at place, t *tensorpb.TensorProto) error {
	if err := checkType(at, t.GetDtype(), false); err != nil {
		return err
	}
	if len(t.GetStringVal())+len(t.GetResourceHandleVal())+len(t.GetVariantVal()) > 0 {
		return at.refuse(fault.GraphString, "a constant holds strings, resources or variants")
	}
	shape, known := dims(t.GetTensorShape())
	spec := tensor.Spec{DType: dtypes[t.GetDtype()], Shape: shape}
	bytes, ok := spec.Bytes()
	if !known || !ok {
		return at.refuse(fault.ModelInvalid, "a constant's shape %s is not fixed", shape)
	}
	if n := len(t.GetTensorContent()); n > 0 && int64(n) != bytes {
		return at.refuse(fault.ModelInvalid, "a constant of shape %s holds %d bytes instead of %d", shape, n, bytes)
	}
	if bytes > MaxConstBytes {
		return at.refuse(fault.GraphLimit, "a constant has %d bytes; at most %d are allowed", bytes, MaxConstBytes)
	}
	if w.constBytes += bytes; w.constBytes > MaxConstsBytes {
		return at.refuse(fault.GraphLimit, "the graph's constants have more than %d bytes", MaxConstsBytes)
	}
	return nil
}

// dims returns a shape with -1 for what is unknown; known is false when the rank is.
func dims(s *shapepb.TensorShapeProto) (shape tensor.Shape, known bool) {
	shape = make(tensor.Shape, len(s.GetDim()))
	for i, d := range s.GetDim() {
		shape[i] = d.GetSize()
	}
	return shape, !s.GetUnknownRank()
}
