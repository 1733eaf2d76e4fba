package modelpkg

import (
	"strconv"
	"strings"

	attrpb "github.com/wamuir/graft/tensorflow/core/framework/attr_value_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// baseName returns the node or argument that an input reads: "^node", "node", "node:1" or, in functions, "node:out:1".
func baseName(reference string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(reference, "^"), ":")
	return name
}

// outputIndex returns which output an input of the main graph reads, -1 for a control edge.
func outputIndex(reference string) int {
	if strings.HasPrefix(reference, "^") {
		return -1
	}
	_, index, found := strings.Cut(reference, ":")
	if !found {
		return 0
	}
	n, err := strconv.Atoi(index)
	if err != nil || n < 0 {
		return -1
	}
	return n
}

// checkEdges refuses inputs that come from nowhere and cycles, by taking away nodes whose inputs are all taken away (Kahn
// 1962): loops exist only inside of StatelessWhile.
func checkEdges(function string, list []*nodepb.NodeDef, nodes map[string]*nodepb.NodeDef, args map[string]bool) error {
	readers := make(map[string][]*nodepb.NodeDef, len(list))
	waiting := make(map[*nodepb.NodeDef]int, len(list))
	var ready []*nodepb.NodeDef
	for _, n := range list {
		for _, input := range n.GetInput() {
			from := baseName(input)
			if args[from] {
				continue
			}
			if nodes[from] == nil {
				return place{function, n.GetName(), n.GetOp()}.refuse(fault.ModelInvalid, "input %q comes from nowhere", clip(input))
			}
			readers[from] = append(readers[from], n)
			waiting[n]++
		}
		if waiting[n] == 0 {
			ready = append(ready, n)
		}
	}
	done := 0
	for ; done < len(ready); done++ {
		for _, reader := range readers[ready[done].GetName()] {
			if waiting[reader]--; waiting[reader] == 0 {
				ready = append(ready, reader)
			}
		}
	}
	if done == len(list) {
		return nil
	}
	return inCycle(function, list, waiting)
}

func inCycle(function string, list []*nodepb.NodeDef, waiting map[*nodepb.NodeDef]int) error {
	for _, n := range list {
		if waiting[n] > 0 {
			return place{function, n.GetName(), n.GetOp()}.refuse(fault.ModelInvalid, "the node depends on itself")
		}
	}
	return nil
}

// call notes a function-valued attribute. Its own attributes would be type parameters, which functions may not have.
func (w *walk) call(at place, f *attrpb.NameAttrList) error {
	if w.functions[f.GetName()] == nil {
		return at.refuse(fault.ModelInvalid, "function %q is not in the graph's library", clip(f.GetName()))
	}
	if len(f.GetAttr()) > 0 {
		return at.refuse(fault.ModelInvalid, "the call of function %q has attributes", clip(f.GetName()))
	}
	w.calls[at.function] = append(w.calls[at.function], f.GetName())
	return nil
}

// checkCalls refuses recursion, which TensorFlow would expand without end (CVE-2021-41213), and libraries whose expansion
// is large although their definition is small.
func (w *walk) checkCalls() error {
	expanded := map[string]int{}
	for _, name := range w.order {
		if _, err := w.expand(name, expanded, map[string]bool{}, 0); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) expand(function string, expanded map[string]int, open map[string]bool, depth int) (int, error) {
	at := place{function: function}
	if open[function] {
		return 0, at.refuse(fault.ModelInvalid, "the function calls itself")
	}
	if n, ok := expanded[function]; ok {
		return n, nil
	}
	if depth > maxCallDepth {
		return 0, at.refuse(fault.GraphLimit, "functions call each other more than %d deep", maxCallDepth)
	}
	open[function] = true
	total := w.sizes[function]
	for _, callee := range w.calls[function] {
		n, err := w.expand(callee, expanded, open, depth+1)
		if err != nil {
			return 0, err
		}
		if total += n; total > MaxExpandedNodes {
			return 0, at.refuse(fault.GraphLimit, "the graph has more than %d nodes when its calls are expanded", MaxExpandedNodes)
		}
	}
	open[function] = false
	expanded[function] = total
	return total, nil
}
