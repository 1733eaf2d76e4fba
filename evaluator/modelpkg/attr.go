package modelpkg

import (
	"sort"
	"strings"

	attrpb "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	shapepb "github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// attributes checks attribute values in the order of their names, so that the same graph always gives the same message.
func (w *walk) attributes(at place, attrs map[string]*attrpb.AttrValue) error {
	names := make([]string, 0, len(attrs))
	for name := range attrs {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if err := w.attribute(at, name, attrs[name]); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) attribute(at place, name string, value *attrpb.AttrValue) error {
	if strings.HasPrefix(name, "_") && !hiddenAttrs[name] {
		return at.refuse(fault.ModelInvalid, "attribute %q is not allowed", clip(name))
	}
	if emptyAttrs[name] && len(value.GetS()) > 0 {
		return at.refuse(fault.ModelInvalid, "attribute %q must be empty", name)
	}
	switch v := value.GetValue().(type) {
	case *attrpb.AttrValue_S:
		return checkText(at, name, v.S)
	case *attrpb.AttrValue_Type:
		return checkType(at, v.Type, variantOps[at.op])
	case *attrpb.AttrValue_Shape:
		return checkShape(at, v.Shape)
	case *attrpb.AttrValue_Tensor:
		return w.constant(at, v.Tensor)
	case *attrpb.AttrValue_List:
		return w.list(at, name, v.List)
	case *attrpb.AttrValue_Func:
		return w.call(at, v.Func)
	case *attrpb.AttrValue_I, *attrpb.AttrValue_F, *attrpb.AttrValue_B:
		return nil
	default:
		return at.refuse(fault.ModelInvalid, "attribute %q has no value of a known kind", clip(name))
	}
}

func (w *walk) list(at place, name string, list *attrpb.AttrValue_ListValue) error {
	for _, s := range list.GetS() {
		if err := checkText(at, name, s); err != nil {
			return err
		}
	}
	for _, t := range list.GetType() {
		if err := checkType(at, t, variantOps[at.op]); err != nil {
			return err
		}
	}
	for _, s := range list.GetShape() {
		if err := checkShape(at, s); err != nil {
			return err
		}
	}
	for _, t := range list.GetTensor() {
		if err := w.constant(at, t); err != nil {
			return err
		}
	}
	for _, f := range list.GetFunc() {
		if err := w.call(at, f); err != nil {
			return err
		}
	}
	return nil
}

func checkText(at place, name string, text []byte) error {
	if len(text) > maxText {
		return at.refuse(fault.GraphLimit, "attribute %q has %d bytes; at most %d are allowed", clip(name), len(text), maxText)
	}
	return nil
}

// checkType refuses every type that is not a plain number; variant says whether DT_VARIANT may stand here.
func checkType(at place, t typespb.DataType, variant bool) error {
	if t == typespb.DataType_DT_STRING || t == typespb.DataType_DT_STRING_REF {
		return at.refuse(fault.GraphString, "strings are not allowed in graphs")
	}
	if _, ok := dtypes[t]; !ok && (!variant || t != typespb.DataType_DT_VARIANT) {
		return at.refuse(fault.GraphType, "data type %s is not allowed", t)
	}
	return nil
}

func checkShape(at place, s *shapepb.TensorShapeProto) error {
	if len(s.GetDim()) > 254 { // TensorShape::MaxDimensions in tensor_shape.h
		return at.refuse(fault.GraphLimit, "a shape has %d dimensions", len(s.GetDim()))
	}
	for _, d := range s.GetDim() {
		if d.GetSize() < -1 || d.GetSize() > maxDim {
			return at.refuse(fault.GraphLimit, "a shape has the dimension %d", d.GetSize())
		}
	}
	return nil
}
