package build

import (
	attrpb "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	tensorpb "github.com/wamuir/graft/tensorflow/core/framework/tensor_go_proto"
	shapepb "github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// The element types that built graphs use.
const (
	float32Type = typespb.DataType_DT_FLOAT
	int32Type   = typespb.DataType_DT_INT32
	int64Type   = typespb.DataType_DT_INT64
	uint64Type  = typespb.DataType_DT_UINT64
	boolType    = typespb.DataType_DT_BOOL
)

// attrs are a node's attributes by name.
type attrs map[string]*attrpb.AttrValue

func typeAttr(t typespb.DataType) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_Type{Type: t}}
}

func intAttr(i int64) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_I{I: i}}
}

func boolAttr(b bool) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_B{B: b}}
}

func textAttr(s string) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_S{S: []byte(s)}}
}

func intsAttr(ints ...int64) *attrpb.AttrValue {
	return listAttr(&attrpb.AttrValue_ListValue{I: ints})
}

func listAttr(list *attrpb.AttrValue_ListValue) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_List{List: list}}
}

func shapeAttr(s tensor.Shape) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_Shape{Shape: shapeProto(s)}}
}

func tensorAttr(t typespb.DataType, s tensor.Shape, content []byte) *attrpb.AttrValue {
	value := &tensorpb.TensorProto{Dtype: t, TensorShape: shapeProto(s), TensorContent: content}
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_Tensor{Tensor: value}}
}

func shapeProto(s tensor.Shape) *shapepb.TensorShapeProto {
	p := &shapepb.TensorShapeProto{Dim: make([]*shapepb.TensorShapeProto_Dim, len(s))}
	for i, d := range s {
		p.Dim[i] = &shapepb.TensorShapeProto_Dim{Size: d}
	}
	return p
}
