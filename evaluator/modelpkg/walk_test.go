package modelpkg_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	attrpb "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	functionpb "github.com/wamuir/graft/tensorflow/core/framework/function_go_proto"
	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	opdefpb "github.com/wamuir/graft/tensorflow/core/framework/op_def_go_proto"
	tensorpb "github.com/wamuir/graft/tensorflow/core/framework/tensor_go_proto"
	shapepb "github.com/wamuir/graft/tensorflow/core/framework/tensor_shape_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

func node(name, op string, inputs ...string) *nodepb.NodeDef {
	return &nodepb.NodeDef{Name: name, Op: op, Input: inputs, Attr: map[string]*attrpb.AttrValue{}}
}

func with(n *nodepb.NodeDef, key string, value *attrpb.AttrValue) *nodepb.NodeDef {
	n.Attr[key] = value
	return n
}

func typed(t typespb.DataType) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_Type{Type: t}}
}

func types(list ...typespb.DataType) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_List{List: &attrpb.AttrValue_ListValue{Type: list}}}
}

func text(s string) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_S{S: []byte(s)}}
}

func calls(name string) *attrpb.AttrValue {
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_Func{Func: &attrpb.NameAttrList{Name: name}}}
}

func callList(names ...string) *attrpb.AttrValue {
	list := &attrpb.AttrValue_ListValue{}
	for _, name := range names {
		list.Func = append(list.Func, &attrpb.NameAttrList{Name: name})
	}
	return &attrpb.AttrValue{Value: &attrpb.AttrValue_List{List: list}}
}

func constant(t *tensorpb.TensorProto) *nodepb.NodeDef {
	n := with(node("c", "Const"), "dtype", typed(t.GetDtype()))
	return with(n, "value", &attrpb.AttrValue{Value: &attrpb.AttrValue_Tensor{Tensor: t}})
}

func dimensions(sizes ...int64) *shapepb.TensorShapeProto {
	s := &shapepb.TensorShapeProto{}
	for _, d := range sizes {
		s.Dim = append(s.Dim, &shapepb.TensorShapeProto_Dim{Size: d})
	}
	return s
}

func function(name string, nodes ...*nodepb.NodeDef) *functionpb.FunctionDef {
	return &functionpb.FunctionDef{Signature: &opdefpb.OpDef{Name: name}, NodeDef: nodes}
}

func caller(name, callee string) *nodepb.NodeDef {
	return with(node(name, "PartitionedCall"), "f", calls(callee))
}

func graphOf(nodes []*nodepb.NodeDef, functions ...*functionpb.FunctionDef) *graphpb.GraphDef {
	return &graphpb.GraphDef{Node: nodes, Library: &functionpb.FunctionDefLibrary{Function: functions}}
}

func nodes(list ...*nodepb.NodeDef) []*nodepb.NodeDef { return list }

func check(t testing.TB, g *graphpb.GraphDef) error {
	t.Helper()
	data, err := proto.Marshal(g)
	require.NoError(t, err)
	return modelpkg.CheckGraph(data)
}

func TestWalkNamesNodeAndOpOfWhatItRefuses(t *testing.T) {
	str, floats := typespb.DataType_DT_STRING, typespb.DataType_DT_FLOAT
	for name, tc := range map[string]struct {
		graph   *graphpb.GraphDef
		code    fault.Code
		subject string
	}{
		"ReadFile":                {graphOf(nodes(node("n", "ReadFile"))), fault.GraphOp, `node "n" (ReadFile)`},
		"WriteFile":               {graphOf(nodes(node("n", "WriteFile"))), fault.GraphOp, `node "n" (WriteFile)`},
		"SaveV2":                  {graphOf(nodes(node("n", "SaveV2"))), fault.GraphOp, `node "n" (SaveV2)`},
		"RestoreV2":               {graphOf(nodes(node("n", "RestoreV2"))), fault.GraphOp, `node "n" (RestoreV2)`},
		"MergeV2Checkpoints":      {graphOf(nodes(node("n", "MergeV2Checkpoints"))), fault.GraphOp, `node "n" (MergeV2Checkpoints)`},
		"PyFunc":                  {graphOf(nodes(node("n", "PyFunc"))), fault.GraphOp, `node "n" (PyFunc)`},
		"PrintV2":                 {graphOf(nodes(node("n", "PrintV2"))), fault.GraphOp, `node "n" (PrintV2)`},
		"Assert":                  {graphOf(nodes(node("n", "Assert"))), fault.GraphOp, `node "n" (Assert)`},
		"DatasetFromGraph":        {graphOf(nodes(node("n", "DatasetFromGraph"))), fault.GraphOp, `node "n" (DatasetFromGraph)`},
		"a variable":              {graphOf(nodes(node("n", "VarHandleOp"))), fault.GraphOp, `node "n" (VarHandleOp)`},
		"a stateful call":         {graphOf(nodes(node("n", "StatefulPartitionedCall"))), fault.GraphOp, `node "n" (StatefulPartitionedCall)`},
		"an exit without a loop":  {graphOf(nodes(node("n", "Exit"))), fault.GraphOp, `node "n" (Exit)`},
		"an op nobody knows":      {graphOf(nodes(node("n", "FrobnicateV9"))), fault.GraphOp, `node "n" (FrobnicateV9)`},
		"a function as an op":     {graphOf(nodes(node("n", "f")), function("f")), fault.GraphOp, `node "n" (f)`},
		"an op in a function":     {graphOf(nil, function("f", node("n", "WriteFile"))), fault.GraphOp, `node "n" (WriteFile) of function "f"`},
		"behind two calls":        {graphOf(nodes(caller("a", "f")), function("f", caller("b", "g")), function("g", node("n", "WriteFile"))), fault.GraphOp, `node "n" (WriteFile) of function "g"`},
		"in a branch":             {graphOf(nodes(with(node("case", "StatelessCase"), "branches", callList("f", "g"))), function("f"), function("g", node("n", "ReadFile"))), fault.GraphOp, `node "n" (ReadFile) of function "g"`},
		"a string in an attr":     {graphOf(nodes(with(node("n", "Identity"), "T", typed(str)))), fault.GraphString, `node "n" (Identity)`},
		"a string in a type list": {graphOf(nodes(with(node("n", "IdentityN"), "T", types(floats, str)))), fault.GraphString, `node "n" (IdentityN)`},
		"a string reference":      {graphOf(nodes(with(node("n", "Identity"), "T", typed(typespb.DataType_DT_STRING_REF)))), fault.GraphString, `node "n" (Identity)`},
		"a string placeholder":    {graphOf(nodes(with(node("n", "Placeholder"), "dtype", typed(str)))), fault.GraphString, `node "n" (Placeholder)`},
		"a string constant":       {graphOf(nodes(constant(&tensorpb.TensorProto{Dtype: str, TensorShape: dimensions(), StringVal: [][]byte{[]byte("/etc/passwd")}}))), fault.GraphString, `node "c" (Const)`},
		"strings under a float":   {graphOf(nodes(constant(&tensorpb.TensorProto{Dtype: floats, TensorShape: dimensions(), StringVal: [][]byte{[]byte("x")}}))), fault.GraphString, `node "c" (Const)`},
		"a string in a function":  {graphOf(nil, function("f", with(node("n", "Cast"), "DstT", typed(str)))), fault.GraphString, `node "n" (Cast) of function "f"`},
		"a string argument":       {graphOf(nil, &functionpb.FunctionDef{Signature: &opdefpb.OpDef{Name: "f", InputArg: []*opdefpb.OpDef_ArgDef{{Name: "a", Type: str}}}}), fault.GraphString, `function "f"`},
		"a resource":              {graphOf(nodes(with(node("n", "Identity"), "T", typed(typespb.DataType_DT_RESOURCE)))), fault.GraphType, `node "n" (Identity)`},
		"a reference":             {graphOf(nodes(with(node("n", "Identity"), "T", typed(typespb.DataType_DT_FLOAT_REF)))), fault.GraphType, `node "n" (Identity)`},
		"complex numbers":         {graphOf(nodes(with(node("n", "MatMul"), "T", typed(typespb.DataType_DT_COMPLEX64)))), fault.GraphType, `node "n" (MatMul)`},
		"a variant to feed":       {graphOf(nodes(with(node("n", "Placeholder"), "dtype", typed(typespb.DataType_DT_VARIANT)))), fault.GraphType, `node "n" (Placeholder)`},
		"a variant constant":      {graphOf(nodes(constant(&tensorpb.TensorProto{Dtype: typespb.DataType_DT_VARIANT}))), fault.GraphType, `node "c" (Const)`},
		"a device":                {graphOf(nodes(&nodepb.NodeDef{Name: "n", Op: "NoOp", Device: "/job:worker/task:1"})), fault.ModelInvalid, `node "n" (NoOp)`},
		"a compiler":              {graphOf(nodes(with(node("n", "NoOp"), "_XlaMustCompile", &attrpb.AttrValue{Value: &attrpb.AttrValue_B{B: true}}))), fault.ModelInvalid, `node "n" (NoOp)`},
		"an executor":             {graphOf(nodes(with(caller("n", "f"), "executor_type", text("REMOTE"))), function("f")), fault.ModelInvalid, `node "n" (PartitionedCall)`},
		"a session config":        {graphOf(nodes(with(caller("n", "f"), "config_proto", text("\x0a\x01"))), function("f")), fault.ModelInvalid, `node "n" (PartitionedCall)`},
		"a type parameter":        {graphOf(nodes(with(node("n", "Identity"), "T", &attrpb.AttrValue{Value: &attrpb.AttrValue_Placeholder{Placeholder: "T"}}))), fault.ModelInvalid, `node "n" (Identity)`},
		"an attr without value":   {graphOf(nodes(with(node("n", "Identity"), "T", &attrpb.AttrValue{}))), fault.ModelInvalid, `node "n" (Identity)`},
		"a function not there":    {graphOf(nodes(caller("n", "WriteFile"))), fault.ModelInvalid, `node "n" (PartitionedCall)`},
		"an input not there":      {graphOf(nodes(node("n", "Identity", "m:0"))), fault.ModelInvalid, `node "n" (Identity)`},
		"a name twice":            {graphOf(nodes(node("n", "NoOp"), node("n", "NoOp"))), fault.ModelInvalid, `node "n" (NoOp)`},
		"a cycle":                 {graphOf(nodes(node("a", "Identity", "b"), node("b", "Identity", "a"))), fault.ModelInvalid, `node "a" (Identity)`},
		"a cycle of control":      {graphOf(nodes(node("a", "NoOp", "^a"))), fault.ModelInvalid, `node "a" (NoOp)`},
		"a function of itself":    {graphOf(nil, function("f", caller("n", "f"))), fault.ModelInvalid, `function "f"`},
		"functions of each other": {graphOf(nodes(caller("n", "f")), function("f", caller("a", "g")), function("g", caller("b", "f"))), fault.ModelInvalid, `function "f"`},
		"a large constant":        {graphOf(nodes(constant(&tensorpb.TensorProto{Dtype: floats, TensorShape: dimensions(1<<20, 1<<10), FloatVal: []float32{1}}))), fault.GraphLimit, `node "c" (Const)`},
		"a constant of no shape":  {graphOf(nodes(constant(&tensorpb.TensorProto{Dtype: floats, TensorShape: &shapepb.TensorShapeProto{UnknownRank: true}}))), fault.ModelInvalid, `node "c" (Const)`},
		"a constant cut short":    {graphOf(nodes(constant(&tensorpb.TensorProto{Dtype: floats, TensorShape: dimensions(2), TensorContent: []byte{1, 2, 3}}))), fault.ModelInvalid, `node "c" (Const)`},
		"a constant of two types": {graphOf(nodes(with(constant(&tensorpb.TensorProto{Dtype: floats, TensorShape: dimensions()}), "dtype", typed(typespb.DataType_DT_INT32)))), fault.ModelInvalid, `node "c" (Const)`},
		"a long attribute":        {graphOf(nodes(with(node("n", "Einsum"), "equation", text(strings.Repeat("a", 5000))))), fault.GraphLimit, `node "n" (Einsum)`},
	} {
		t.Run(name, func(t *testing.T) {
			err := check(t, tc.graph)
			require.Error(t, err)
			require.Equal(t, tc.code, fault.CodeOf(err), err)
			require.Equal(t, tc.subject, fault.SubjectOf(err))
		})
	}
}

func TestWalkAllowsVariantsOnlyInTensorLists(t *testing.T) {
	variant := typespb.DataType_DT_VARIANT
	require.NoError(t, check(t, graphOf(nodes(with(node("n", "StatelessWhile"), "T", types(typespb.DataType_DT_FLOAT, variant))))))
	require.NoError(t, check(t, graphOf(nodes(with(node("n", "TensorListPushBack"), "element_dtype", typed(variant))))))
	require.Equal(t, fault.GraphType, fault.CodeOf(check(t, graphOf(nodes(with(node("n", "Add"), "T", typed(variant)))))))
}

func TestWalkRefusesPolymorphicFunctionsAndGradients(t *testing.T) {
	float := typespb.DataType_DT_FLOAT
	open := function("f")
	open.Signature.InputArg = []*opdefpb.OpDef_ArgDef{{Name: "a", TypeAttr: "T"}}
	parameter := function("f")
	parameter.Signature.Attr = []*opdefpb.OpDef_AttrDef{{Name: "T", Type: "type"}}
	hint := function("f")
	hint.Attr = map[string]*attrpb.AttrValue{"_XlaMustCompile": {Value: &attrpb.AttrValue_B{B: true}}}
	lost := function("f")
	lost.Signature.OutputArg = []*opdefpb.OpDef_ArgDef{{Name: "o", Type: float}}
	taken := function("MatMul")
	for _, fn := range []*functionpb.FunctionDef{open, parameter, hint, lost, taken} {
		require.Equal(t, fault.ModelInvalid, fault.CodeOf(check(t, graphOf(nil, fn))), fn)
	}
	require.Equal(t, fault.ModelInvalid, fault.CodeOf(check(t, graphOf(nil, function("f"), function("f")))))
	g := graphOf(nil, function("f"))
	g.Library.Gradient = []*functionpb.GradientDef{{FunctionName: "f", GradientFunc: "f"}}
	require.Equal(t, fault.ModelInvalid, fault.CodeOf(check(t, g)))
}

func TestWalkCapsNodesFunctionsAndExpansion(t *testing.T) {
	var many []*nodepb.NodeDef
	for i := range 1_000_000 {
		many = append(many, &nodepb.NodeDef{Name: fmt.Sprint("n", i), Op: "NoOp"})
	}
	err := check(t, graphOf(many))
	require.Equal(t, fault.GraphLimit, fault.CodeOf(err), err)
	require.ErrorContains(t, err, "100000 nodes")

	var library []*functionpb.FunctionDef
	for i := range modelpkg.MaxFunctions + 1 {
		library = append(library, function(fmt.Sprint("f", i)))
	}
	require.Equal(t, fault.GraphLimit, fault.CodeOf(check(t, graphOf(nil, library...))))

	var doubling []*functionpb.FunctionDef // 2^30 nodes from 60
	for i := range 30 {
		next := fmt.Sprint("f", i+1)
		doubling = append(doubling, function(fmt.Sprint("f", i), caller("a", next), caller("b", next)))
	}
	doubling = append(doubling, function("f30", node("n", "NoOp")))
	err = check(t, graphOf(nodes(caller("n", "f0")), doubling...))
	require.Equal(t, fault.GraphLimit, fault.CodeOf(err), err)

	var constants []*nodepb.NodeDef
	for i := range 5 {
		c := constant(&tensorpb.TensorProto{Dtype: typespb.DataType_DT_FLOAT, TensorShape: dimensions(4 << 20), FloatVal: []float32{1}})
		c.Name = fmt.Sprint("c", i)
		constants = append(constants, c)
	}
	require.NoError(t, check(t, graphOf(constants[:4])))
	require.Equal(t, fault.GraphLimit, fault.CodeOf(check(t, graphOf(constants))))
}

func TestWireFormatHasOneReading(t *testing.T) {
	good, err := proto.Marshal(graphOf(nodes(with(node("n", "Identity", "n2"), "T", typed(typespb.DataType_DT_FLOAT)), node("n2", "NoOp"))))
	require.NoError(t, err)
	require.NoError(t, modelpkg.CheckGraph(good))

	attr := func(key string) []byte {
		value := protowire.AppendVarint(protowire.AppendTag(nil, 6, protowire.VarintType), 1)
		entry := protowire.AppendString(protowire.AppendTag(nil, 1, protowire.BytesType), key)
		entry = protowire.AppendBytes(protowire.AppendTag(entry, 2, protowire.BytesType), value)
		return protowire.AppendBytes(protowire.AppendTag(nil, 5, protowire.BytesType), entry)
	}
	text := func(field protowire.Number, s string) []byte {
		return protowire.AppendString(protowire.AppendTag(nil, field, protowire.BytesType), s)
	}
	nodeOf := func(fields ...[]byte) []byte {
		var n []byte
		for _, f := range fields {
			n = append(n, f...)
		}
		return protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), n)
	}
	name, op := text(1, "n"), text(2, "NoOp")
	require.NoError(t, modelpkg.CheckGraph(nodeOf(name, op, attr("T"), attr("U"))))
	for what, data := range map[string][]byte{
		"a field twice":    nodeOf(name, op, text(2, "WriteFile")),
		"a key twice":      nodeOf(name, op, attr("T"), attr("T")),
		"an unknown field": nodeOf(name, op, text(99, "x")),
		"another type":     nodeOf(name, op, protowire.AppendVarint(protowire.AppendTag(nil, 3, protowire.VarintType), 1)),
		"cut short":        good[:len(good)-1],
		"a group":          protowire.AppendTag(nil, 1, protowire.StartGroupType),
		"text":             []byte("node { name: \"n\" op: \"NoOp\" }"),
	} {
		require.Equal(t, fault.ModelInvalid, fault.CodeOf(modelpkg.CheckGraph(data)), what)
	}
}

func TestNestingIsBounded(t *testing.T) {
	deep := &attrpb.NameAttrList{Name: "f"}
	for range 100 {
		deep = &attrpb.NameAttrList{Name: "f", Attr: map[string]*attrpb.AttrValue{"f": {Value: &attrpb.AttrValue_Func{Func: deep}}}}
	}
	n := with(node("n", "PartitionedCall"), "f", &attrpb.AttrValue{Value: &attrpb.AttrValue_Func{Func: deep}})
	require.Equal(t, fault.GraphLimit, fault.CodeOf(check(t, graphOf(nodes(n), function("f")))))
}

func TestOpenNamesTheGraphToo(t *testing.T) {
	_, err := open(t, withGraph(t, modelpkg.GradFile, func(g *graphpb.GraphDef) { g.Node[3].Op = "WriteFile" }))
	require.Equal(t, fault.GraphOp, fault.CodeOf(err), err)
	require.Regexp(t, `^grad\.pb: node ".+" \(WriteFile\)$`, fault.SubjectOf(err))
}

func TestTheExporterHasTheSameList(t *testing.T) {
	ours, err := os.ReadFile("ops.txt")
	require.NoError(t, err)
	theirs, err := os.ReadFile("../../tools/keras/assay_keras/ops.txt")
	require.NoError(t, err)
	require.Equal(t, string(theirs), string(ours))
	lines := strings.Split(strings.TrimSuffix(string(ours), "\n"), "\n")
	for i := 1; i < len(lines); i++ {
		require.Less(t, lines[i-1], lines[i], "sorted, each once")
	}
}

func FuzzWalk(f *testing.F) {
	for _, pattern := range []string{"*/package/eval.pb", "*/package/grad.pb"} {
		paths, err := filepath.Glob(kerasFixtures + pattern)
		require.NoError(f, err)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			require.NoError(f, err)
			f.Add(data)
		}
	}
	evil, err := proto.Marshal(graphOf(nodes(caller("n", "f")), function("f", caller("a", "g")), function("g", caller("b", "f"))))
	require.NoError(f, err)
	f.Add(evil)
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := modelpkg.CheckGraph(data); err != nil {
			require.True(t, fault.Is(err, fault.ModelInvalid, fault.GraphOp, fault.GraphString, fault.GraphType, fault.GraphLimit), "%v", err)
			return
		}
		g := new(graphpb.GraphDef)
		require.NoError(t, proto.Unmarshal(data, g))
		for _, fn := range g.GetLibrary().GetFunction() {
			g.Node = append(g.Node, fn.GetNodeDef()...)
		}
		for _, n := range g.GetNode() {
			require.NotContains(t, n.GetOp(), "File")
			require.NotEqual(t, typespb.DataType_DT_STRING, n.GetAttr()["T"].GetType())
		}
		modelpkg.AnalyzeForTest(data)
	})
}
