package modelpkg

import (
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// checkEndpoints checks that the graphs have what the manifest names, with the same dtype and shape: placeholders to feed,
// and results, which are Identity nodes so that their dtype can be read. Every placeholder must be named.
func (m *Manifest) checkEndpoints(eval, grad *graph) error {
	if err := m.checkEval(&ends{file: EvalFile, graph: eval}); err != nil {
		return err
	}
	return m.checkGrad(&ends{file: GradFile, graph: grad})
}

func (m *Manifest) checkEval(e *ends) error {
	e.feed(m.Inputs[0].Eval, m.Inputs[0].DType, m.Inputs[0].Shape)
	for _, t := range m.Tensors {
		if t.Eval != "" {
			e.feed(t.Eval, t.DType, t.Shape)
		}
	}
	e.fetch(m.Logits.Eval, m.Logits.DType, m.Logits.Shape)
	return e.finish()
}

func (m *Manifest) checkGrad(e *ends) error {
	e.feed(m.Inputs[0].Grad, m.Inputs[0].DType, m.Inputs[0].Shape)
	e.feed(m.Labels.Grad, m.Labels.DType, m.Labels.Shape)
	for _, t := range m.Tensors {
		if t.Grad != "" {
			e.feed(t.Grad, t.DType, t.Shape)
		}
		e.fetch(t.Gradient+t.Update, t.DType, t.Shape) // one of them is empty
	}
	for _, s := range m.Seeds {
		e.feed(s.Grad, s.DType, s.Shape)
		e.fetch(s.Update, s.DType, s.Shape)
	}
	e.fetch(m.Logits.Grad, m.Logits.DType, m.Logits.Shape)
	e.fetch(m.Loss.Node, tensor.Float32, tensor.Shape{})
	return e.finish()
}

// ends checks the endpoints of one graph. It keeps the first error.
type ends struct {
	file  string
	graph *graph
	fed   map[string]bool
	err   error
}

// lookup returns the node of an endpoint, whose output must be the node's first.
func (e *ends) lookup(end, op string) *nodepb.NodeDef {
	n := e.graph.nodes[baseName(end)]
	if n == nil || n.GetOp() != op || outputIndex(end) != 0 {
		e.refuse(end, "%s has no such %s", e.file, op)
		return nil
	}
	return n
}

func (e *ends) refuse(end, format string, args ...any) {
	if e.err == nil {
		e.err = fault.New(fault.ModelInvalid, format, args...).About(clip(end))
	}
}

func (e *ends) feed(end string, dtype tensor.DType, shape tensor.Shape) {
	n := e.lookup(end, "Placeholder")
	if n == nil {
		return
	}
	if e.fed == nil {
		e.fed = map[string]bool{}
	}
	if e.fed[n.GetName()] {
		e.refuse(end, "%s has one placeholder for two tensors", e.file)
	}
	e.fed[n.GetName()] = true
	got, known := dims(n.GetAttr()["shape"].GetShape())
	if actual := dtypes[n.GetAttr()["dtype"].GetType()]; actual != dtype || !known || !got.Equal(shape) {
		e.refuse(end, "%s takes %s %s here, model.json says %s %s", e.file, actual, got, dtype, shape)
	}
}

// fetch checks a result. The graph may know less of its shape than the manifest, but nothing that contradicts it.
func (e *ends) fetch(end string, dtype tensor.DType, shape tensor.Shape) {
	n := e.lookup(end, "Identity")
	if n == nil {
		return
	}
	if actual := dtypes[n.GetAttr()["T"].GetType()]; actual != dtype {
		e.refuse(end, "%s gives %s here, model.json says %s", e.file, actual, dtype)
	}
	shapes := n.GetAttr()["_output_shapes"].GetList().GetShape()
	if len(shapes) == 0 {
		return
	}
	if got, known := dims(shapes[0]); known && !compatible(got, shape) {
		e.refuse(end, "%s gives shape %s here, model.json says %s", e.file, got, shape)
	}
}

func compatible(a, b tensor.Shape) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && a[i] != -1 && b[i] != -1 {
			return false
		}
	}
	return true
}

// finish refuses placeholders that nothing feeds: such a graph could not run.
func (e *ends) finish() error {
	for _, n := range e.graph.def.GetNode() {
		if n.GetOp() == "Placeholder" && !e.fed[n.GetName()] {
			e.refuse(n.GetName(), "%s has a placeholder that model.json does not name", e.file)
		}
	}
	return e.err
}
