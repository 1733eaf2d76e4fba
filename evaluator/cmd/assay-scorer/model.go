//go:build tensorflow

package main

import (
	"fmt"
	"io"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// model is a loaded graph whose weights are variables.
type model struct {
	spec    wire.ModelSpec
	batch   int
	session *tf.Session
	vars    []*tf.Variable
	input   tf.Output
	logits  tf.Output
	buffers chan *tf.Buffer // one for each batch that may run at a time
}

// prefix is the name scope of the imported graph.
const prefix = "eval"

func loadModel(spec wire.ModelSpec, def []byte, hello wire.ParentHello) (*model, error) {
	m := &model{spec: spec, batch: hello.Batch, buffers: make(chan *tf.Buffer, hello.Parallel)}
	graph := tf.NewGraph()
	replaced := map[string]tf.Output{}
	for _, t := range spec.Tensors {
		v, err := graph.Variable(t)
		if err != nil {
			return nil, err
		}
		m.vars = append(m.vars, v)
		replaced[t.Name] = v.Read
	}
	if err := graph.Import(def, prefix, replaced); err != nil {
		return nil, err
	}
	if err := m.findPorts(graph); err != nil {
		return nil, err
	}
	for range hello.Parallel {
		b, err := tf.NewBuffer(tensor.Spec{Name: spec.Input.Name, DType: spec.Input.DType,
			Shape: append(tensor.Shape{int64(hello.Batch)}, spec.Input.Shape...)})
		if err != nil {
			return nil, err
		}
		m.buffers <- b
	}
	var err error
	m.session, err = graph.Session(tf.Config{Device: hello.Device, IntraOp: hello.IntraOp, InterOp: tf.CallerThread})
	return m, err
}

func (m *model) findPorts(graph *tf.Graph) (err error) {
	if m.input, err = graph.Endpoint(prefix, m.spec.Input.Name); err != nil {
		return err
	}
	m.logits, err = graph.Endpoint(prefix, m.spec.Logits)
	return err
}

// setWeights reads each tensor from the pipe into the library's memory and assigns it.
func (m *model) setWeights(in *wire.Reader) error {
	return m.session.AssignAll(m.vars, func(i int) (io.Reader, error) {
		spec := m.vars[i].Spec
		size, ok := spec.Bytes()
		if !ok {
			return nil, fmt.Errorf("%w: tensor %s has no size", wire.ErrProtocol, spec.Name)
		}
		return in, in.Expect(wire.Tensor, uint64(size))
	})
}

// run computes the logits of one full batch. A result of another shape than the manifest's is refused.
func (m *model) run(b *tf.Buffer) (tf.Result, error) {
	results, err := m.session.Run(map[tf.Output]*tf.Buffer{m.input: b}, []tf.Output{m.logits}, nil)
	if err != nil {
		return tf.Result{}, err
	}
	shape := results[0].Shape()
	n, ok := shape.Elements()
	if !ok || len(shape) == 0 || shape[0] != int64(m.batch) || n != int64(m.batch)*int64(m.spec.Width) {
		return tf.Result{}, fmt.Errorf("logits have shape %v, want %d rows of %d", shape, m.batch, m.spec.Width)
	}
	return results[0], nil
}

// cut passes on the first n bytes of what is written to it.
type cut struct {
	w io.Writer
	n int64
}

func (c *cut) Write(p []byte) (int, error) {
	keep := p[:min(int64(len(p)), c.n)]
	n, err := c.w.Write(keep)
	c.n -= int64(n)
	if err != nil {
		return n, err
	}
	return len(p), nil
}
