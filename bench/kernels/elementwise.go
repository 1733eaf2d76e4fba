//go:build tensorflow

package kernels

import (
	"github.com/assay-oracle/assay/evaluator/tf"
)

// each judges entries that follow from the operands' entries at the same place.
func (k *kernel) each(out tf.Output, at []int64, reference func(at int64) float64) {
	k.sums(out, at, func(at int64) (t total) {
		t.add(reference(at))
		return t
	})
}

func elementwise(k *kernel) {
	n := k.problem.Shape["elements"]
	x, a := k.variable(0, n)
	if f, ok := functions[k.problem.Attrs["function"]]; ok {
		k.work = func(after []tf.Node) tf.Output { return k.after(after, f.op, nil, x) }
		k.each(k.work(nil), places(n), func(at int64) float64 { return f.of(a.at(at)) })
		return
	}
	y, b := k.variable(0, n)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "AddV2", nil, x, y) }
	k.each(k.work(nil), places(n), func(at int64) float64 { return a.at(at) + b.at(at) })
}

// overhead is what an op costs that does nothing: the sum of two numbers.
func overhead(k *kernel) {
	x, a := k.variable(0, 1)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "AddV2", nil, x, x) }
	k.each(k.work(nil), []int64{0}, func(int64) float64 { return 2 * a.at(0) })
}

// deviceCopy copies within a GPU's memory. A CPU's is copied without TensorFlow, see hostCopy.
func deviceCopy(k *kernel) {
	n := k.problem.Shape["bytes"] / 4
	x, a := k.variable(0, n)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "DeepCopy", nil, x) }
	k.each(k.work(nil), places(n), a.at)
}
