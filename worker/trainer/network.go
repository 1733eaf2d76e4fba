//go:build tensorflow

package trainer

import (
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// network is a model's two graphs over one set of variables, with the nodes that make a training step.
type network struct {
	manifest *modelpkg.Manifest
	session  *tf.Session
	weights  []*tf.Variable // in the manifest's order
	seeds    []*tf.Variable // in the manifest's order
	slots    []*tf.Variable // the optimizer's

	x, y, logits, loss tf.Output // of the gradient graph
	evalX, evalLogits  tf.Output
	hits               tf.Output // int64 [2]: items of the batch that are right, and all that count
	rates              rates
	step               []tf.Node
}

// The name scopes of the imported graphs.
const (
	evalScope = "eval"
	gradScope = "grad"
)

func newNetwork(p *modelpkg.Package, j job.Job, ignore *int64, c tf.Config) (*network, error) {
	n := &network{manifest: &p.Manifest}
	graph := tf.NewGraph()
	if err := n.addVariables(graph); err != nil {
		return nil, err
	}
	if err := n.importGraphs(graph, p); err != nil {
		return nil, err
	}
	if err := n.addStep(graph, j); err != nil {
		return nil, err
	}
	if err := n.addHits(graph, ignore); err != nil {
		return nil, err
	}
	var err error
	n.session, err = graph.Session(c)
	return n, err
}

func (n *network) addVariables(graph *tf.Graph) error {
	for _, t := range n.manifest.Tensors {
		v, err := graph.Variable(named(weightScope, t.Spec))
		if err != nil {
			return err
		}
		n.weights = append(n.weights, v)
	}
	for _, s := range n.manifest.Seeds {
		v, err := graph.Variable(named(seedScope, s.Spec))
		if err != nil {
			return err
		}
		n.seeds = append(n.seeds, v)
	}
	return nil
}

// named puts a variable, and its place in a saved state, into a scope.
func named(scope string, s tensor.Spec) tensor.Spec {
	s.Name = scope + s.Name
	return s
}

func (n *network) importGraphs(graph *tf.Graph, p *modelpkg.Package) error {
	eval, grad := map[string]tf.Output{}, map[string]tf.Output{}
	for i, t := range n.manifest.Tensors {
		if t.Eval != "" {
			eval[t.Eval] = n.weights[i].Read
		}
		if t.Grad != "" {
			grad[t.Grad] = n.weights[i].Read
		}
	}
	for i, s := range n.manifest.Seeds {
		grad[s.Grad] = n.seeds[i].Read
	}
	if err := graph.Import(p.Eval, evalScope, eval); err != nil {
		return err
	}
	if err := graph.Import(p.Grad, gradScope, grad); err != nil {
		return err
	}
	return n.findPorts(graph)
}

func (n *network) findPorts(graph *tf.Graph) error {
	m := n.manifest
	if len(m.Inputs) != 1 {
		return fault.New(fault.ModelInvalid, "model has %d inputs, one can be trained", len(m.Inputs))
	}
	for _, port := range []struct {
		to              *tf.Output
		scope, endpoint string
	}{
		{&n.x, gradScope, m.Inputs[0].Grad}, {&n.y, gradScope, m.Labels.Grad}, {&n.logits, gradScope, m.Logits.Grad},
		{&n.loss, gradScope, m.Loss.Node}, {&n.evalX, evalScope, m.Inputs[0].Eval}, {&n.evalLogits, evalScope, m.Logits.Eval},
	} {
		var err error
		if *port.to, err = graph.Endpoint(port.scope, port.endpoint); err != nil {
			return err
		}
	}
	return nil
}

// addStep adds what one step changes: trainable weights by the optimizer, the others and the seeds by the graph's own updates.
func (n *network) addStep(graph *tf.Graph, j job.Job) error {
	var trained []*tf.Variable
	var gradients []tf.Output
	for i, t := range n.manifest.Tensors {
		switch {
		case t.Trainable && t.Gradient != "":
			g, err := graph.Endpoint(gradScope, t.Gradient)
			if err != nil {
				return err
			}
			trained, gradients = append(trained, n.weights[i]), append(gradients, g)
		case t.Update != "":
			if err := n.addUpdate(graph, n.weights[i], t.Update); err != nil {
				return err
			}
		}
	}
	for i, s := range n.manifest.Seeds {
		if err := n.addUpdate(graph, n.seeds[i], s.Update); err != nil {
			return err
		}
	}
	if len(trained) == 0 {
		return fault.New(fault.ModelInvalid, "model has no trainable tensor")
	}
	o := optimizer{b: tf.Builder{Graph: graph}, job: j, net: n}
	return o.add(trained, gradients)
}

// addUpdate assigns a computed value. Every node that changes a variable runs after the one node that reads it: the graphs
// see the value from before the step.
func (n *network) addUpdate(graph *tf.Graph, v *tf.Variable, endpoint string) error {
	value, err := graph.Endpoint(gradScope, endpoint)
	if err != nil {
		return err
	}
	set, err := graph.Add("AssignVariableOp", tf.Attrs{"dtype": tf.DataType(v.Spec.DType)}, []tf.Node{v.Read.Op}, v.Handle, value)
	n.step = append(n.step, set)
	return err
}
