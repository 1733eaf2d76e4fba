package modelpkg

import (
	"google.golang.org/protobuf/proto"

	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
)

// graph is a GraphDef that passed the walk, with its nodes by name.
type graph struct {
	def   *graphpb.GraphDef
	nodes map[string]*nodepb.NodeDef
}

// CheckGraph parses an encoded GraphDef and walks it. It returns a fault of code ModelInvalid, GraphOp, GraphString,
// GraphType or GraphLimit that names node and op, or nil.
func CheckGraph(encoded []byte) error {
	_, err := parseGraph(encoded)
	return err
}

func parseGraph(encoded []byte) (*graph, error) {
	if len(encoded) > MaxGraphBytes {
		return nil, tooMany("the graph has %d bytes; at most %d are read", len(encoded), MaxGraphBytes)
	}
	def := new(graphpb.GraphDef)
	if err := newScanner().message(def.ProtoReflect().Descriptor(), encoded, 0); err != nil {
		return nil, err
	}
	if err := proto.Unmarshal(encoded, def); err != nil {
		return nil, malformed("not a GraphDef: %v", err)
	}
	return walkGraph(def)
}

func walkGraph(def *graphpb.GraphDef) (*graph, error) {
	w, err := newWalk(def)
	if err != nil {
		return nil, err
	}
	g := &graph{def: def}
	if g.nodes, err = w.body("", def.GetNode(), nil); err != nil {
		return nil, err
	}
	for _, fn := range def.GetLibrary().GetFunction() {
		if err := w.function(fn); err != nil {
			return nil, err
		}
	}
	return g, w.checkCalls()
}
