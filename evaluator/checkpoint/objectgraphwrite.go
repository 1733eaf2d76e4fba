package checkpoint

import (
	"encoding/binary"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// modelRoot is the name below which tf.train.Checkpoint(model=model) has the model.
const modelRoot = "model"

// graphObject is one object of a graph to be written: an edge to each child, and the tensor it holds, if any.
type graphObject struct {
	children map[string]int
	edges    []graphEdge // in the order they were added
	key      string      // of its value in the bundle
	tensor   string      // full name of the value
}

type graphEdge struct {
	name string
	to   int
}

// graphBuilder lays out objects; the first is the root.
type graphBuilder struct{ objects []*graphObject }

func (g *graphBuilder) object() int {
	g.objects = append(g.objects, &graphObject{children: map[string]int{}})
	return len(g.objects) - 1
}

func (g *graphBuilder) connect(from int, name string, to int) {
	o := g.objects[from]
	o.children[name] = to
	o.edges = append(o.edges, graphEdge{name, to})
}

// add makes the objects on the way to a key that are not there yet and has the last one hold the tensor.
func (g *graphBuilder) add(key, tensor string) {
	at := 0
	for name := range strings.SplitSeq(strings.TrimSuffix(key, variableSuffix), "/") {
		next, ok := g.objects[at].children[name]
		if !ok {
			next = g.object()
			g.connect(at, name, next)
		}
		at = next
	}
	g.objects[at].key, g.objects[at].tensor = key, tensor
}

// objectKeys returns the keys that tf.train.Checkpoint(model) gives to a model's tensors, by their names. ok is false for a
// model whose objects are not known.
func objectKeys(m *modelpkg.Manifest) (keys map[string]string, ok bool) {
	keys = make(map[string]string, len(m.Tensors))
	for _, t := range m.Tensors {
		if len(t.Aliases.TF) == 0 || !strings.HasSuffix(t.Aliases.TF[0], variableSuffix) {
			return nil, false
		}
		keys[t.Name] = t.Aliases.TF[0]
	}
	return keys, true
}

// objectGraphItem is the entry by which tf.train.Checkpoint(model).restore, and Checkpoint(model=model).restore, find tensors.
func objectGraphItem(m *modelpkg.Manifest, keys map[string]string) item {
	g := &graphBuilder{}
	root := g.object()
	for _, t := range m.Tensors {
		g.add(keys[t.Name], t.Name)
	}
	if _, taken := g.objects[root].children[modelRoot]; !taken {
		model := g.object()
		for _, e := range g.objects[root].edges {
			g.connect(model, e.name, e.to)
		}
		g.connect(root, modelRoot, model)
	}
	return stringItem(objectGraphKey, g.encode())
}

// encode writes a TrackableObjectGraph (tensorflow/core/protobuf/trackable_object_graph.proto).
func (g *graphBuilder) encode() []byte {
	var out []byte
	for _, o := range g.objects {
		var node []byte
		for _, e := range o.edges {
			child := protowire.AppendVarint(protowire.AppendTag(nil, 1, protowire.VarintType), uint64(e.to))
			node = appendMessage(node, 1, appendText(child, 2, e.name))
		}
		if o.key != "" {
			attribute := appendText(appendText(appendText(nil, 1, variableValue), 2, o.tensor), 3, o.key)
			node = appendMessage(node, 2, attribute)
		}
		out = appendMessage(out, 1, node)
	}
	return out
}

func appendMessage(b []byte, number protowire.Number, message []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(b, number, protowire.BytesType), message)
}

func appendText(b []byte, number protowire.Number, text string) []byte {
	return appendMessage(b, number, []byte(text))
}

// stringItem is a scalar of type string, as scalarString reads it.
func stringItem(key string, text []byte) item {
	size := binary.LittleEndian.AppendUint32(nil, uint32(len(text)))
	sum := binary.LittleEndian.AppendUint32(nil, maskedCRC(size))
	data := binary.AppendUvarint(nil, uint64(len(text)))
	data = append(append(data, sum...), text...)
	return item{key: key, data: data, entry: &bundlepb.BundleEntryProto{
		Dtype: types_go_proto.DataType_DT_STRING, Shape: shapeProto(nil), Crc32C: maskedCRC(size, sum, text),
	}}
}
