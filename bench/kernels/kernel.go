//go:build tensorflow

package kernels

import (
	"errors"
	"fmt"
	"io"
	"maps"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// kernel is a problem's graph: operands that stay on the device, and how the operation is added and checked.
type kernel struct {
	tf.Builder
	problem bench.Problem
	device  Device
	dtype   tensor.DType
	fills   []fill
	narrow  bool // sums are allowed the errors of the operands' precision

	// work adds the operation once, to run after the given nodes, and returns its result.
	work func(after []tf.Node) tf.Output
	// probes are where the result is looked at, judge what it must be there.
	probes []probe
	judge  func(got [][]float64) []comparison

	session *tf.Session
	sync    tf.Output // one value of the last result: having it means that the device is done
	seen    []tf.Output
}

// fill is a variable and where its value comes from.
type fill struct {
	variable *tf.Variable
	open     func() io.Reader
}

// probe is entries of an output.
type probe struct {
	out tf.Output
	at  []int64 // flat indices
}

// families says how each family's graph is built.
var families = map[string]func(*kernel){
	"gemm": gemm, "conv": conv, "rnn": rnn, "sparse_gemm": sparseGEMM, "attention": attention, "layer_norm": layerNorm,
	"embedding": embedding, "optimizer": optimizer, "elementwise": elementwise, "overhead": overhead, "copy": deviceCopy,
	"batch_gemm": batchGEMM, "reduction": reduction, "movement": movement, "pool": pool, "activation": activation, "segment_sum": segmentSum, "wakeup": wakeup,
}

// dtypes are the element types of the precisions.
var dtypes = map[string]tensor.DType{
	bench.FP32: tensor.Float32, bench.TF32: tensor.Float32, bench.BF16: tensor.BFloat16, bench.FP16: tensor.Float16,
	bench.INT8: tensor.Int8,
}

// newKernel builds a problem's graph with the operation repeats times in it, one after another.
func newKernel(d Device, p bench.Problem, repeats int) (*kernel, error) {
	k := &kernel{Builder: tf.Builder{Graph: tf.NewGraph()}, problem: p, device: d, dtype: dtypes[p.Precision]}
	build, ok := families[p.Family]
	if !ok || k.dtype == "" {
		return nil, fault.New(fault.BadRequest, "no kernel measures %s in %s", p.Family, p.Precision)
	}
	build(k)
	var last tf.Output
	var after []tf.Node
	for range repeats {
		if k.Err() != nil {
			break
		}
		last = k.work(after)
		after = []tf.Node{last.Op}
	}
	k.sync = k.gather(last, []int64{0})
	for _, at := range k.probes {
		k.seen = append(k.seen, k.gather(at.out, at.at))
	}
	if k.Err() != nil {
		return nil, k.Err()
	}
	return k, k.start()
}

func (k *kernel) start() (err error) {
	if k.session, err = k.Graph.Session(k.device.config()); err != nil {
		return err
	}
	vars := make([]*tf.Variable, len(k.fills))
	for i, f := range k.fills {
		vars[i] = f.variable
	}
	err = k.session.AssignAll(vars, func(i int) (io.Reader, error) { return k.fills[i].open(), nil })
	if err != nil {
		return errors.Join(err, k.close())
	}
	return nil
}

func (k *kernel) close() error { return k.session.Close() }

// run does the work once and waits for the device.
func (k *kernel) run() error {
	_, err := k.session.Run(nil, []tf.Output{k.sync}, nil)
	return err
}

// check compares entries of the output with what they must be.
func (k *kernel) check() (bench.Check, error) {
	results, err := k.session.Run(nil, k.seen, nil)
	if err != nil {
		return bench.Check{}, err
	}
	got := make([][]float64, len(results))
	for i, r := range results {
		if got[i], err = values(r); err != nil {
			return bench.Check{}, err
		}
	}
	c := worst(k.judge(got))
	if !c.OK && k.dtype.Size() == 2 { // Eigen's kernels sum in the operands' precision, and the report says so
		k.narrow = true
		if again := worst(k.judge(got)); again.OK {
			k.problem.Attrs = maps.Clone(k.problem.Attrs)
			if k.problem.Attrs == nil {
				k.problem.Attrs = map[string]string{}
			}
			k.problem.Attrs["sums"] = k.problem.Precision
			return again, nil
		}
	}
	return c, nil
}

// gather adds entries of an output as float32.
func (k *kernel) gather(out tf.Output, at []int64) tf.Output {
	if k.Err() != nil {
		return tf.Output{}
	}
	flat := k.Value("Reshape", nil, out, k.Ints(-1))
	some := k.Value("GatherV2", nil, flat, k.Longs(at...), k.Int(0))
	return k.Value("Cast", tf.Attrs{"DstT": tf.DataType(tensor.Float32)}, some)
}

// variable adds an operand that stays on the device. Operands of one kernel have different values.
func (k *kernel) variable(scale int, shape ...int64) (tf.Output, operand) {
	return k.operand(operand{scale: scale}, shape...)
}

func (k *kernel) operand(o operand, shape ...int64) (tf.Output, operand) {
	n := len(k.fills)
	o.spec = tensor.Spec{Name: fmt.Sprintf("v%d", n), DType: k.dtype, Shape: shape}
	o.offset = int64(n) * 104_729
	return k.hold(o.spec, o.reader), o
}

// hold adds a variable and returns its value.
func (k *kernel) hold(spec tensor.Spec, open func() io.Reader) tf.Output {
	return k.held(spec, open).Read
}

func (k *kernel) held(spec tensor.Spec, open func() io.Reader) *tf.Variable {
	if k.Err() != nil {
		return &tf.Variable{}
	}
	v, err := k.Graph.Variable(spec)
	if err != nil {
		k.Fail(err)
		return &tf.Variable{}
	}
	k.fills = append(k.fills, fill{v, open})
	return v
}

// after adds a node that runs after others, and returns its first output.
func (k *kernel) after(after []tf.Node, kind string, attrs tf.Attrs, inputs ...tf.Input) tf.Output {
	if n := k.Node(kind, attrs, after, inputs...); n != nil {
		return n.Output(0)
	}
	return tf.Output{}
}
