//go:build tensorflow

package tf

import (
	attr "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	graphdef "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	nodedef "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	"google.golang.org/protobuf/proto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// renameFunctions puts prefix before the name of every function in a GraphDef's library and every reference to one. A graph
// has one function namespace: without this, two imported graphs whose functions share a name (a recurrent layer's loop body
// in inference and in training) cannot stand side by side. A graph without functions comes back as it is.
func renameFunctions(def []byte, prefix string) ([]byte, error) {
	var graph graphdef.GraphDef
	if err := proto.Unmarshal(def, &graph); err != nil {
		return nil, fault.Wrap(fault.ModelInvalid, err, "parse graph %s", prefix)
	}
	library := graph.GetLibrary()
	if len(library.GetFunction()) == 0 {
		return def, nil
	}
	names := map[string]string{}
	for _, f := range library.Function {
		names[f.Signature.GetName()] = prefix + "_" + f.Signature.GetName()
	}
	renameIn(graph.Node, names)
	for _, f := range library.Function {
		f.Signature.Name = names[f.Signature.GetName()]
		renameIn(f.NodeDef, names)
		renameAttrs(f.Attr, names)
	}
	for _, g := range library.Gradient {
		rename(&g.FunctionName, names)
		rename(&g.GradientFunc, names)
	}
	out, err := proto.MarshalOptions{Deterministic: true}.Marshal(&graph)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode graph %s", prefix)
	}
	return out, nil
}

func renameIn(nodes []*nodedef.NodeDef, names map[string]string) {
	for _, n := range nodes {
		rename(&n.Op, names)
		renameAttrs(n.Attr, names)
	}
}

func renameAttrs(attrs map[string]*attr.AttrValue, names map[string]string) {
	for _, a := range attrs {
		renameFunc(a.GetFunc(), names)
		for _, f := range a.GetList().GetFunc() {
			renameFunc(f, names)
		}
	}
}

func renameFunc(f *attr.NameAttrList, names map[string]string) {
	if f == nil {
		return
	}
	rename(&f.Name, names)
	renameAttrs(f.Attr, names)
}

func rename(name *string, names map[string]string) {
	if to, ok := names[*name]; ok {
		*name = to
	}
}
