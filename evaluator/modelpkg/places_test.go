package modelpkg_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	attrpb "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	functionpb "github.com/wamuir/graft/tensorflow/core/framework/function_go_proto"
	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	opdefpb "github.com/wamuir/graft/tensorflow/core/framework/op_def_go_proto"
	tensorpb "github.com/wamuir/graft/tensorflow/core/framework/tensor_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// eachNode calls visit with every node of a graph and of its library, and the subject that names it.
func eachNode(g *graphpb.GraphDef, visit func(n *nodepb.NodeDef, subject func(op string) string)) {
	bodies := map[string][]*nodepb.NodeDef{"": g.GetNode()}
	for _, fn := range g.GetLibrary().GetFunction() {
		bodies[fmt.Sprintf(" of function %q", fn.GetSignature().GetName())] = fn.GetNodeDef()
	}
	for where, list := range bodies {
		for _, n := range list {
			visit(n, func(op string) string { return fmt.Sprintf("node %q (%s)%s", n.GetName(), op, where) })
		}
	}
}

// TestNoPlaceOfARealGraphIsOverlooked puts a file op, then a string type, into every place of a graph that Keras made: a loop
// with its condition and body in the function library.
func TestNoPlaceOfARealGraphIsOverlooked(t *testing.T) {
	data, err := os.ReadFile(kerasFixtures + "lstm/package/eval.pb")
	require.NoError(t, err)
	g := new(graphpb.GraphDef)
	require.NoError(t, proto.Unmarshal(data, g))
	require.NoError(t, check(t, g))
	ops, types, inFunctions := 0, 0, 0
	eachNode(g, func(n *nodepb.NodeDef, subject func(string) string) {
		kept := n.Op
		n.Op = "WriteFile"
		named(t, check(t, g), fault.GraphOp, subject("WriteFile"))
		n.Op = kept
		ops++
		eachType(n, func() {
			named(t, check(t, g), fault.GraphString, subject(n.Op))
			types++
		})
	})
	for _, fn := range g.GetLibrary().GetFunction() {
		inFunctions += len(fn.GetNodeDef())
		for _, arg := range append(fn.GetSignature().GetInputArg(), fn.GetSignature().GetOutputArg()...) {
			kept := arg.Type
			arg.Type = typespb.DataType_DT_STRING
			named(t, check(t, g), fault.GraphString, fmt.Sprintf("function %q", fn.GetSignature().GetName()))
			arg.Type = kept
		}
	}
	require.NoError(t, check(t, g), "all was put back")
	require.Greater(t, inFunctions, 10)
	require.Greater(t, ops, inFunctions)
	require.Greater(t, types, ops)
}

// eachType calls visit for each type that stands in a node's attributes, while it is a string.
func eachType(n *nodepb.NodeDef, visit func()) {
	for _, value := range n.GetAttr() {
		switch v := value.GetValue().(type) {
		case *attrpb.AttrValue_Type:
			kept := v.Type
			v.Type = typespb.DataType_DT_STRING
			visit()
			v.Type = kept
		case *attrpb.AttrValue_List:
			for i, kept := range v.List.GetType() {
				v.List.Type[i] = typespb.DataType_DT_STRING_REF
				visit()
				v.List.Type[i] = kept
			}
		}
	}
}

func named(t *testing.T, err error, code fault.Code, subject string) {
	t.Helper()
	require.Error(t, err)
	require.Equal(t, code, fault.CodeOf(err), "%v", err)
	require.Equal(t, subject, fault.SubjectOf(err))
}

// TestRarePlaces are those that Keras' graphs do not use.
func TestRarePlaces(t *testing.T) {
	text := &tensorpb.TensorProto{Dtype: typespb.DataType_DT_STRING, TensorShape: dimensions()}
	tensors := &attrpb.AttrValue{Value: &attrpb.AttrValue_List{List: &attrpb.AttrValue_ListValue{Tensor: []*tensorpb.TensorProto{text}}}}
	named(t, check(t, graphOf(nodes(with(node("n", "NoOp"), "list", tensors)))), fault.GraphString, `node "n" (NoOp)`)

	returns := function("f")
	returns.Signature.OutputArg = []*opdefpb.OpDef_ArgDef{{Name: "o", Type: typespb.DataType_DT_STRING}}
	named(t, check(t, graphOf(nil, returns)), fault.GraphString, `function "f"`)

	hinted := function("f")
	hinted.ArgAttr = map[uint32]*functionpb.FunctionDef_ArgAttrs{0: {Attr: map[string]*attrpb.AttrValue{"T": typed(typespb.DataType_DT_STRING)}}}
	named(t, check(t, graphOf(nil, hinted)), fault.GraphString, `function "f"`)

	bound := calls("f")
	bound.GetFunc().Attr = map[string]*attrpb.AttrValue{"T": typed(typespb.DataType_DT_STRING)}
	named(t, check(t, graphOf(nodes(with(node("n", "PartitionedCall"), "f", bound)), function("f"))), fault.ModelInvalid, `node "n" (PartitionedCall)`)

	named(t, check(t, graphOf(nodes(with(node("n", "NoOp"), "hidden", calls("f"))), function("f", node("m", "PyFunc")))), fault.GraphOp, `node "m" (PyFunc) of function "f"`)
}
