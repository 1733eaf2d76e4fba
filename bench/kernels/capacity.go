//go:build tensorflow

package kernels

import (
	"fmt"
	"io"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// chunk is the size of the tensors that memory is filled with.
const chunk = 256 << 20

// memory takes as much of the device's memory as a run may, fills it, and reads all of it back.
func (r *runner) memory(p bench.Problem) (*subject, error) {
	n := r.claimable() / chunk
	if n < 1 {
		return nil, fault.New(fault.Config, "less than %d MB of memory are free", chunk/1_000_000)
	}
	p.Shape = map[string]int64{"bytes": n * chunk}
	b := tf.Builder{Graph: tf.NewGraph()}
	shape := b.Longs(chunk / 4)
	var assign []tf.Node
	var seen []tf.Output
	for i := range n {
		v, err := b.Graph.Variable(tensor.Spec{Name: fmt.Sprintf("chunk%d", i), DType: tensor.Float32, Shape: tensor.Shape{chunk / 4}})
		if err != nil {
			return nil, err
		}
		full := b.Value("Fill", tf.Attrs{"index_type": tf.DataType(tensor.Int64)}, shape, b.Const(float64(i+1)))
		assign = append(assign, b.Node("AssignVariableOp", tf.Attrs{"dtype": tf.DataType(tensor.Float32)}, nil, v.Handle, full))
		for _, kind := range []string{"Min", "Max"} {
			seen = append(seen, b.Value(kind, nil, v.Read, b.Ints(0)))
		}
	}
	if b.Err() != nil {
		return nil, b.Err()
	}
	session, err := b.Graph.Session(r.device.config())
	if err != nil {
		return nil, err
	}
	s := &subject{problem: p, close: session.Close}
	s.run = func() error {
		_, err := session.Run(nil, nil, assign)
		return err
	}
	s.check = func() (bench.Check, error) {
		if err := s.run(); err != nil {
			return bench.Check{}, err
		}
		results, err := session.Run(nil, seen, nil)
		if err != nil {
			return bench.Check{}, err
		}
		var all []comparison
		for i, result := range results {
			got, err := values(result)
			if err != nil {
				return bench.Check{}, err
			}
			all = append(all, comparison{got[0], float64(i/2 + 1), exact})
		}
		return worst(all), nil
	}
	return s, nil
}

// transfer copies between the host's memory and a GPU's.
func (r *runner) transfer(p bench.Problem) (*subject, error) {
	if r.onCPU() {
		return nil, fault.New(fault.Config, "the CPU's memory is the host's")
	}
	n := p.Shape["bytes"] / 4
	k := &kernel{Builder: tf.Builder{Graph: tf.NewGraph()}, problem: p, device: r.device, dtype: tensor.Float32}
	at := places(n)
	if p.Pass == bench.D2H {
		x, o := k.variable(0, n)
		return k.moved(func() ([]tf.Result, error) { return k.session.Run(nil, []tf.Output{x}, nil) }, func(r tf.Result) ([]comparison, error) {
			raw, err := values(r)
			return o.compare(raw, at, at), err
		})
	}
	spec := tensor.Spec{Name: "host", DType: tensor.Float32, Shape: tensor.Shape{n}}
	o := operand{spec: spec}
	feed, err := k.Graph.Placeholder(spec.DType, spec.Shape)
	if err != nil {
		return nil, err
	}
	buffer, err := tf.NewBuffer(spec)
	if err != nil {
		return nil, err
	}
	if _, err := io.ReadFull(o.reader(), buffer.Bytes()); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "fill the buffer")
	}
	some := k.gather(feed, at)
	order := make([]int64, len(at))
	for i := range order {
		order[i] = int64(i)
	}
	run := func() ([]tf.Result, error) {
		return k.session.Run(map[tf.Output]*tf.Buffer{feed: buffer}, []tf.Output{some}, nil)
	}
	return k.moved(run, func(r tf.Result) ([]comparison, error) {
		raw, err := values(r)
		return o.compare(raw, order, at), err
	})
}

// moved is a subject whose run fetches what it checks.
func (k *kernel) moved(run func() ([]tf.Result, error), compare func(tf.Result) ([]comparison, error)) (*subject, error) {
	if k.Err() != nil {
		return nil, k.Err()
	}
	if err := k.start(); err != nil {
		return nil, err
	}
	s := &subject{problem: k.problem, close: k.close}
	s.run = func() error {
		_, err := run()
		return err
	}
	s.check = func() (bench.Check, error) {
		results, err := run()
		if err != nil {
			return bench.Check{}, err
		}
		all, err := compare(results[0])
		return worst(all), err
	}
	return s, nil
}

// compare holds values, picked by order, against the operand's at the given places.
func (o operand) compare(got []float64, order, at []int64) (all []comparison) {
	for i := range at {
		all = append(all, comparison{got[order[i]], o.at(at[i]), exact})
	}
	return all
}
