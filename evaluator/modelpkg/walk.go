package modelpkg

import (
	"fmt"
	"slices"

	functionpb "github.com/wamuir/graft/tensorflow/core/framework/function_go_proto"
	graphpb "github.com/wamuir/graft/tensorflow/core/framework/graph_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
	opdefpb "github.com/wamuir/graft/tensorflow/core/framework/op_def_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// walk visits every node of a graph and of its function library.
type walk struct {
	functions  map[string]*functionpb.FunctionDef
	calls      map[string][]string // function to the functions it calls; "" is the main graph
	sizes      map[string]int      // nodes by function
	order      []string            // the main graph and the functions, as defined
	constBytes int64
}

// place is where the walk stands, for messages.
type place struct {
	function, node, op string
}

func (p place) String() string {
	switch {
	case p.node == "":
		return fmt.Sprintf("function %q", clip(p.function))
	case p.function == "":
		return fmt.Sprintf("node %q (%s)", clip(p.node), clip(p.op))
	default:
		return fmt.Sprintf("node %q (%s) of function %q", clip(p.node), clip(p.op), clip(p.function))
	}
}

func clip(s string) string {
	if len(s) > 160 {
		return s[:160] + "..."
	}
	return s
}

func (p place) refuse(code fault.Code, format string, args ...any) error {
	return fault.New(code, format, args...).About(p.String())
}

func newWalk(def *graphpb.GraphDef) (*walk, error) {
	library := def.GetLibrary()
	if len(library.GetFunction()) > MaxFunctions {
		return nil, tooMany("%d functions; at most %d are allowed", len(library.GetFunction()), MaxFunctions)
	}
	if len(library.GetGradient()) > 0 || len(library.GetRegisteredGradients()) > 0 {
		return nil, malformed("the function library registers gradients")
	}
	w := &walk{functions: map[string]*functionpb.FunctionDef{}, calls: map[string][]string{}, sizes: map[string]int{}, order: []string{""}}
	total := len(def.GetNode())
	for _, fn := range library.GetFunction() {
		name := fn.GetSignature().GetName()
		if name == "" || len(name) > maxText || allowedOps[name] || w.functions[name] != nil {
			return nil, malformed("a function's name %q is empty, taken or an op's", clip(name))
		}
		w.functions[name] = fn
		w.order = append(w.order, name)
		total += len(fn.GetNodeDef())
	}
	if total > MaxNodes {
		return nil, tooMany("%d nodes; at most %d are allowed", total, MaxNodes)
	}
	return w, nil
}

func (w *walk) function(fn *functionpb.FunctionDef) error {
	at := place{function: fn.GetSignature().GetName()}
	if len(fn.GetAttr()) > 0 || len(fn.GetResourceArgUniqueId()) > 0 || len(fn.GetSignature().GetAttr()) > 0 {
		return at.refuse(fault.ModelInvalid, "attributes, type parameters and resource arguments are not allowed in functions")
	}
	args := map[string]bool{}
	for _, arg := range fn.GetSignature().GetInputArg() {
		args[arg.GetName()] = true
	}
	for _, arg := range slices.Concat(fn.GetSignature().GetInputArg(), fn.GetSignature().GetOutputArg()) {
		if err := w.argument(at, arg); err != nil {
			return err
		}
	}
	for _, attrs := range fn.GetArgAttr() {
		if err := w.attributes(at, attrs.GetAttr()); err != nil {
			return err
		}
	}
	nodes, err := w.body(at.function, fn.GetNodeDef(), args)
	if err != nil {
		return err
	}
	return checkReturns(at, fn, nodes, args)
}

func (w *walk) argument(at place, arg *opdefpb.OpDef_ArgDef) error {
	if arg.GetTypeAttr() != "" || arg.GetNumberAttr() != "" || arg.GetTypeListAttr() != "" || arg.GetIsRef() {
		return at.refuse(fault.ModelInvalid, "argument %q has no fixed type", clip(arg.GetName()))
	}
	return checkType(at, arg.GetType(), true)
}

func checkReturns(at place, fn *functionpb.FunctionDef, nodes map[string]*nodepb.NodeDef, args map[string]bool) error {
	known := func(reference string) bool { return nodes[baseName(reference)] != nil || args[baseName(reference)] }
	for _, out := range fn.GetSignature().GetOutputArg() {
		if !known(fn.GetRet()[out.GetName()]) {
			return at.refuse(fault.ModelInvalid, "output %q comes from nowhere", clip(out.GetName()))
		}
	}
	for _, node := range fn.GetControlRet() {
		if nodes[node] == nil {
			return at.refuse(fault.ModelInvalid, "control output %q comes from nowhere", clip(node))
		}
	}
	return nil
}

// body checks the nodes of the main graph or of one function, and their edges.
func (w *walk) body(function string, list []*nodepb.NodeDef, args map[string]bool) (map[string]*nodepb.NodeDef, error) {
	nodes := make(map[string]*nodepb.NodeDef, len(list))
	w.sizes[function] = len(list)
	for _, n := range list {
		at := place{function, n.GetName(), n.GetOp()}
		if n.GetName() == "" || len(n.GetName()) > maxText || nodes[n.GetName()] != nil || args[n.GetName()] {
			return nil, at.refuse(fault.ModelInvalid, "the name is empty, too long or taken")
		}
		nodes[n.GetName()] = n
		if err := w.node(at, n); err != nil {
			return nil, err
		}
	}
	return nodes, checkEdges(function, list, nodes, args)
}

func (w *walk) node(at place, n *nodepb.NodeDef) error {
	if !allowedOps[n.GetOp()] {
		return at.refuse(fault.GraphOp, "op %q is not on the list of allowed ops", clip(n.GetOp()))
	}
	if n.GetDevice() != "" {
		return at.refuse(fault.ModelInvalid, "the node asks for device %q", clip(n.GetDevice()))
	}
	if err := w.attributes(at, n.GetAttr()); err != nil {
		return err
	}
	if n.GetOp() == "Const" {
		value := n.GetAttr()["value"].GetTensor()
		if value == nil || value.GetDtype() != n.GetAttr()["dtype"].GetType() {
			return at.refuse(fault.ModelInvalid, "the constant has no value of its dtype")
		}
	}
	return nil
}
