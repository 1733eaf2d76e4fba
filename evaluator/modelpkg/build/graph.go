package build

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"google.golang.org/protobuf/proto"

	attrpb "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	typespb "github.com/wamuir/graft/tensorflow/core/framework/types_go_proto"
	versionspb "github.com/wamuir/graft/tensorflow/core/framework/versions_go_proto"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// producer is TF_GRAPH_DEF_VERSION of TensorFlow 2.18 (tensorflow/core/public/version.h).
const producer = 1994

// value is one output of a node. The batch dimension of its shape is -1.
type value struct {
	ref   string // "node" or "node:1"
	dtype typespb.DataType
	shape tensor.Shape
}

// size returns the product of the dimensions from axis on, which must be fixed.
func (v value) size(axis int) int64 {
	n := int64(1)
	for _, d := range v.shape[axis:] {
		n *= d
	}
	return n
}

// builder is a graph under construction. Builders made by in share everything but the scope.
type builder struct {
	*shared
	scope string
}

type shared struct {
	list      []*nodepb.NodeDef
	taken     map[string]int
	train     bool // emit what only training has, such as dropout
	params    []param
	gradients map[string]value // by parameter
	seed      *value           // random-seed state, when something draws from it
	draws     int64            // how many layers draw from it
}

// param is a trainable tensor with its initial value.
type param struct {
	tensor.Spec
	init initializer
}

func newBuilder(train bool) *builder {
	return &builder{shared: &shared{taken: map[string]int{}, train: train, gradients: map[string]value{}}}
}

// in returns a builder whose new nodes are named below scope.
func (b *builder) in(scope string) *builder {
	return &builder{shared: b.shared, scope: b.scope + scope + "/"}
}

// param adds a parameter's placeholder.
func (b *builder) param(name string, shape tensor.Shape, init initializer) value {
	b.params = append(b.params, param{tensor.Spec{Name: name, DType: tensor.Float32, Shape: shape}, init})
	return b.placeholder(weightNode(name), float32Type, shape)
}

// node adds a node with one output, named by its op.
func (b *builder) node(op string, dtype typespb.DataType, shape tensor.Shape, a attrs, inputs ...value) value {
	return b.nodes(op, dtype, []tensor.Shape{shape}, a, inputs...)[0]
}

// nodes adds a node with an output per shape.
func (b *builder) nodes(op string, dtype typespb.DataType, shapes []tensor.Shape, a attrs, inputs ...value) []value {
	return b.named(b.unique(b.scope+op), op, dtype, shapes, a, inputs...)
}

func (b *builder) named(name, op string, dtype typespb.DataType, shapes []tensor.Shape, a attrs, inputs ...value) []value {
	n := &nodepb.NodeDef{Name: name, Op: op, Attr: map[string]*attrpb.AttrValue{}}
	for key, attr := range a {
		n.Attr[key] = attr
	}
	list := new(attrpb.AttrValue_ListValue)
	out := make([]value, len(shapes))
	for i, s := range shapes {
		list.Shape = append(list.Shape, shapeProto(s))
		out[i] = value{name, dtype, s}
		if i > 0 {
			out[i].ref = fmt.Sprintf("%s:%d", name, i)
		}
	}
	n.Attr["_output_shapes"] = listAttr(list)
	for _, in := range inputs {
		n.Input = append(n.Input, in.ref)
	}
	b.list = append(b.list, n)
	return out
}

// unique returns the name, or the name with the first free number behind it.
func (b *builder) unique(name string) string {
	n := b.taken[name]
	b.taken[name] = n + 1
	if n == 0 {
		return name
	}
	return fmt.Sprintf("%s_%d", name, n)
}

// placeholder adds a node to be fed.
func (b *builder) placeholder(name string, dtype typespb.DataType, shape tensor.Shape) value {
	a := attrs{"dtype": typeAttr(dtype), "shape": shapeAttr(shape)}
	return b.named(name, "Placeholder", dtype, []tensor.Shape{shape}, a)[0]
}

// result gives a value an endpoint of its own.
func (b *builder) result(name string, v value) {
	b.named(name, "Identity", v.dtype, []tensor.Shape{v.shape}, attrs{"T": typeAttr(v.dtype)}, v)
}

func (b *builder) constant(dtype typespb.DataType, shape tensor.Shape, content []byte) value {
	a := attrs{"dtype": typeAttr(dtype), "value": tensorAttr(dtype, shape, content)}
	return b.node("Const", dtype, shape, a)
}

// float is a scalar constant.
func (b *builder) float(f float64) value {
	return b.constant(float32Type, tensor.Shape{}, binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32(f))))
}

// int is a scalar int32 constant.
func (b *builder) int(i int64) value {
	return b.constant(int32Type, tensor.Shape{}, binary.LittleEndian.AppendUint32(nil, uint32(int32(i))))
}

// ints is an int32 vector constant.
func (b *builder) ints(ints ...int64) value {
	var content []byte
	for _, i := range ints {
		content = binary.LittleEndian.AppendUint32(content, uint32(int32(i)))
	}
	return b.constant(int32Type, tensor.Shape{int64(len(ints))}, content)
}

// encode returns the GraphDef of the nodes that the endpoints depend on. Equal graphs give equal bytes.
func (b *builder) encode(endpoints []string) ([]byte, error) {
	def := &graphpb.GraphDef{Versions: &versionspb.VersionDef{Producer: producer}}
	wanted := b.reachable(endpoints)
	for _, n := range b.list {
		if wanted[n.GetName()] {
			def.Node = append(def.Node, n)
		}
	}
	return proto.MarshalOptions{Deterministic: true}.Marshal(def)
}

// reachable walks backwards: inputs always stand before the nodes that read them.
func (b *builder) reachable(endpoints []string) map[string]bool {
	wanted := map[string]bool{}
	for _, end := range endpoints {
		wanted[nodeOf(end)] = true
	}
	for i := len(b.list) - 1; i >= 0; i-- {
		if n := b.list[i]; wanted[n.GetName()] {
			for _, input := range n.GetInput() {
				wanted[nodeOf(input)] = true
			}
		}
	}
	return wanted
}

func nodeOf(ref string) string {
	name, _, _ := strings.Cut(ref, ":")
	return name
}
