//go:build tensorflow

package tf

import (
	"fmt"
	"strconv"
	"strings"

	graft "github.com/wamuir/graft/tensorflow"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Output is one output of a node.
type Output = graft.Output

// Node is a node of a graph.
type Node = *graft.Operation

// Attrs are a node's attributes. Types are given by DataType, shapes by ShapeAttr.
type Attrs map[string]any

// Graph is a graph under construction: nodes added one by one and imported graphs.
type Graph struct {
	graph *graft.Graph
	nodes int
}

// NewGraph returns an empty graph.
func NewGraph() *Graph { return &Graph{graph: graft.NewGraph()} }

// DataType returns the attribute value of an element type.
func DataType(d tensor.DType) any { return dtypes[d] }

// ShapeAttr returns the attribute value of a shape.
func ShapeAttr(s tensor.Shape) any { return graft.MakeShape(s...) }

// Add adds a node of the given op kind under a name of its own. It runs after the nodes in after.
func (g *Graph) Add(kind string, attrs Attrs, after []Node, inputs ...Input) (Node, error) {
	g.nodes++
	node, err := g.graph.AddOperation(graft.OpSpec{
		Type: kind, Name: fmt.Sprintf("assay/%s_%d", kind, g.nodes), Input: inputs, Attrs: attrs, ControlDependencies: after,
	})
	if err != nil {
		return nil, fault.Wrap(fault.ModelInvalid, err, "add node %s", kind)
	}
	return node, nil
}

// Value adds a node and returns its first output.
func (g *Graph) Value(kind string, attrs Attrs, inputs ...Input) (Output, error) {
	node, err := g.Add(kind, attrs, nil, inputs...)
	if err != nil {
		return Output{}, err
	}
	return node.Output(0), nil
}

// Placeholder adds an input that is fed with every run.
func (g *Graph) Placeholder(d tensor.DType, s tensor.Shape) (Output, error) {
	return g.Value("Placeholder", Attrs{"dtype": dtypes[d], "shape": graft.MakeShape(s...)})
}

// Import adds a serialized GraphDef below prefix. The endpoints in replaced ("w_0:0", named as in the GraphDef) take the given
// outputs in place of their own.
func (g *Graph) Import(def []byte, prefix string, replaced map[string]Output) error {
	def, err := renameFunctions(def, prefix)
	if err != nil {
		return err
	}
	options := graft.GraphImportOptions{Prefix: prefix}
	for endpoint, by := range replaced {
		node, index, err := splitEndpoint(endpoint)
		if err != nil {
			return err
		}
		options.AddInputMapping(node, index, by)
	}
	if err := g.graph.ImportWithOptions(def, options); err != nil {
		return fault.Wrap(fault.ModelInvalid, err, "import graph %s", prefix)
	}
	return nil
}

// Endpoint finds an output ("logits:0") of the graph imported below prefix.
func (g *Graph) Endpoint(prefix, endpoint string) (Output, error) {
	node, index, err := splitEndpoint(endpoint)
	if err != nil {
		return Output{}, err
	}
	op := g.graph.Operation(prefix + "/" + node)
	if op == nil || index >= op.NumOutputs() {
		return Output{}, fault.New(fault.ModelInvalid, "graph has no such endpoint").About(endpoint)
	}
	return op.Output(index), nil
}

func splitEndpoint(endpoint string) (node string, index int, err error) {
	node, digits, found := strings.Cut(endpoint, ":")
	if found {
		index, err = strconv.Atoi(digits)
	}
	if node == "" || err != nil || index < 0 {
		return "", 0, fault.New(fault.ModelInvalid, "endpoint is not NODE:OUTPUT").About(endpoint)
	}
	return node, index, nil
}
