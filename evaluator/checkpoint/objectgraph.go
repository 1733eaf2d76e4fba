package checkpoint

import (
	"encoding/binary"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// tf.train.Checkpoint names each variable after the shortest path to it, so that one variable has other keys when a model is
// compiled or saved below another root. The object graph in the bundle (tensorflow/core/protobuf/trackable_object_graph.proto)
// has all paths: an alias is followed through it, from the root and from each of the root's own children, to the key in use.

const (
	objectGraphKey = "_CHECKPOINTABLE_OBJECT_GRAPH"
	variableSuffix = "/.ATTRIBUTES/VARIABLE_VALUE"
	variableValue  = "VARIABLE_VALUE"
	maxRoots       = 128 // a subclassed model has a child for each attribute
)

// aliases returns a function that names a tensor's possible keys: the manifest's aliases, and what they lead to.
func (b *bundle) aliases(m *modelpkg.Manifest) (func(modelpkg.Tensor) []string, error) {
	direct := func(t modelpkg.Tensor) []string { return t.Aliases.TF }
	if b.graph == nil || b.holds(m) {
		return direct, nil
	}
	g, err := b.objectGraph()
	if err != nil {
		return nil, about(err, objectGraphKey)
	}
	return func(t modelpkg.Tensor) []string { return append(direct(t), g.keys(t.Aliases.TF)...) }, nil
}

// holds reports whether every tensor is there without a look at the object graph.
func (b *bundle) holds(m *modelpkg.Manifest) bool {
	for _, t := range m.Tensors {
		found := false
		for _, name := range append([]string{t.Name}, t.Aliases.TF...) {
			_, ok := b.entries[name]
			found = found || ok
		}
		if !found {
			return false
		}
	}
	return true
}

// objectGraph reads the entry, a scalar of type string: varint lengths, their checksum, and the bytes
// (tensor_bundle.cc, WriteStringTensor).
func (b *bundle) objectGraph() (*objectGraph, error) {
	e := b.graph
	if e.Dtype != types_go_proto.DataType_DT_STRING || len(e.GetShape().GetDim()) != 0 {
		return nil, badTable("object graph is not one string")
	}
	if err := b.lim.checkHeader(e.Size); err != nil {
		return nil, err
	}
	raw := make([]byte, e.Size)
	if err := b.shards.read(int(e.ShardId), e.Offset, raw); err != nil {
		return nil, err
	}
	text, err := scalarString(raw, e)
	if err != nil {
		return nil, err
	}
	return parseObjectGraph(text)
}

// scalarString checks and returns a string tensor of one element.
func scalarString(raw []byte, e *bundlepb.BundleEntryProto) ([]byte, error) {
	length, n := binary.Uvarint(raw)
	if n <= 0 || len(raw)-n < 4 || length != uint64(len(raw)-n-4) {
		return nil, badTable("string has a wrong length")
	}
	sum, text := raw[n:n+4], raw[n+4:]
	size := binary.LittleEndian.AppendUint32(nil, uint32(length)) // the checksum covers lengths as fixed 32 bits
	if maskedCRC(size) != binary.LittleEndian.Uint32(sum) || maskedCRC(size, sum, text) != e.Crc32C {
		return nil, badTable("checksum of the string differs")
	}
	return text, nil
}

type objectEdge struct {
	from int64
	name string
}

// objectGraph holds the edges and variable keys of a TrackableObjectGraph. Node 0 is the root.
type objectGraph struct {
	edges map[objectEdge]int64
	roots []int64          // the root and its children
	keyAt map[int64]string // checkpoint key of a node's value
}

// keys returns the keys of the nodes that the aliases lead to.
func (g *objectGraph) keys(aliases []string) []string {
	var keys []string
	for _, alias := range aliases {
		path, ok := strings.CutSuffix(alias, variableSuffix)
		if !ok {
			continue
		}
		for _, root := range g.roots {
			if key, ok := g.follow(root, path); ok {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

func (g *objectGraph) follow(node int64, path string) (string, bool) {
	for name := range strings.SplitSeq(path, "/") {
		next, ok := g.edges[objectEdge{node, name}]
		if !ok {
			return "", false
		}
		node = next
	}
	key, ok := g.keyAt[node]
	return key, ok
}

// parseObjectGraph reads the fields it needs straight from the wire: message objects of a hostile graph would take many
// times its bytes.
func parseObjectGraph(b []byte) (*objectGraph, error) {
	g := &objectGraph{edges: map[objectEdge]int64{}, roots: []int64{0}, keyAt: map[int64]string{}}
	var node int64
	ok := eachField(b, func(number protowire.Number, value []byte, _ uint64) bool {
		if number != 1 { // repeated TrackableObject nodes
			return true
		}
		node++
		return g.node(node-1, value)
	})
	if !ok {
		return nil, badTable("object graph is malformed")
	}
	if len(g.roots) > maxRoots {
		return nil, fault.New(fault.CheckpointLimit, "object graph's root has more than %d children", maxRoots)
	}
	return g, nil
}

func (g *objectGraph) node(id int64, b []byte) bool {
	return eachField(b, func(number protowire.Number, value []byte, _ uint64) bool {
		switch number {
		case 1:
			return g.child(id, value)
		case 2:
			return g.attribute(id, value)
		}
		return true
	})
}

// child reads an ObjectReference: node_id = 1, local_name = 2.
func (g *objectGraph) child(from int64, b []byte) bool {
	var to int64
	var name string
	ok := eachField(b, func(number protowire.Number, value []byte, n uint64) bool {
		switch number {
		case 1:
			to = int64(n)
		case 2:
			name = string(value)
		}
		return true
	})
	if from == 0 && to != 0 {
		g.roots = append(g.roots, to)
	}
	g.edges[objectEdge{from, name}] = to
	return ok
}

// attribute reads a SerializedTensor: name = 1, checkpoint_key = 3.
func (g *objectGraph) attribute(node int64, b []byte) bool {
	var name, key string
	ok := eachField(b, func(number protowire.Number, value []byte, _ uint64) bool {
		switch number {
		case 1:
			name = string(value)
		case 3:
			key = string(value)
		}
		return true
	})
	if name == variableValue {
		g.keyAt[node] = key
	}
	return ok
}

// eachField calls visit with every field of a message: value for length-delimited ones, n for varints. It returns false when
// the message is malformed or visit does.
func eachField(b []byte, visit func(number protowire.Number, value []byte, n uint64) bool) bool {
	for len(b) > 0 {
		number, kind, size := protowire.ConsumeTag(b)
		if size < 0 {
			return false
		}
		b = b[size:]
		var value []byte
		var n uint64
		switch kind {
		case protowire.BytesType:
			value, size = protowire.ConsumeBytes(b)
		case protowire.VarintType:
			n, size = protowire.ConsumeVarint(b)
		default:
			size = protowire.ConsumeFieldValue(number, kind, b)
		}
		if size < 0 || !visit(number, value, n) {
			return false
		}
		b = b[size:]
	}
	return true
}
