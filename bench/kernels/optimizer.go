//go:build tensorflow

package kernels

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// slot adds a variable that the step changes.
func (k *kernel) slot(name string, scale int) *tf.Variable {
	o := operand{scale: scale, low: true, offset: int64(len(k.fills)) * 104_729}
	o.spec = tensor.Spec{Name: name, DType: k.dtype, Shape: tensor.Shape{k.problem.Shape["parameters"]}}
	return k.held(o.spec, o.reader)
}

// optimizer is a training step's update, in place.
func optimizer(k *kernel) {
	variable := k.slot("weights", 0)
	gradient, gs := k.variable(-4, k.problem.Shape["parameters"])
	rate := k.Const(1. / 8)
	slots := []*tf.Variable{variable}
	var update func(after []tf.Node) tf.Node
	var reference func(g float64, before []float64) float64
	switch k.problem.Attrs["rule"] {
	case "sgd":
		update = func(after []tf.Node) tf.Node {
			return k.Node("ResourceApplyGradientDescent", nil, after, variable.Handle, rate, gradient)
		}
		reference = func(g float64, before []float64) float64 { return before[0] - g/8 }
	case "momentum":
		slots = append(slots, k.slot("momentum", 0))
		momentum := k.Const(0.5)
		update = func(after []tf.Node) tf.Node {
			return k.Node("ResourceApplyMomentum", nil, after, variable.Handle, slots[1].Handle, rate, gradient, momentum)
		}
		reference = func(g float64, before []float64) float64 { return before[0] - (before[1]*0.5+g)/8 }
	case "adam":
		slots = append(slots, k.slot("m", -4), k.slot("v", -8))
		power, beta1, beta2, eps := k.Const(0.5), k.Const(0.875), k.Const(0.9375), k.Const(1e-3)
		update = func(after []tf.Node) tf.Node {
			return k.Node("ResourceApplyAdam", nil, after, variable.Handle, slots[1].Handle, slots[2].Handle, power, power, rate, beta1,
				beta2, eps, gradient)
		}
		reference = func(g float64, before []float64) float64 {
			m, v := before[1]+(g-before[1])*0.125, before[2]+(g*g-before[2])*0.0625
			alpha := math.Sqrt(0.5) / 0.5 / 8
			return before[0] - alpha*m/(math.Sqrt(v)+1e-3)
		}
	}
	k.work = func(after []tf.Node) tf.Output { return k.entries(variable, []int64{0}, []tf.Node{update(after)}) }
	k.checkUpdate(slots, gs, update, reference)
}

// entries reads some entries of a variable after other nodes.
func (k *kernel) entries(v *tf.Variable, at []int64, after []tf.Node) tf.Output {
	return k.after(after, "ResourceGather", tf.Attrs{"dtype": tf.DataType(k.dtype)}, v.Handle, k.Longs(at...))
}

// checkUpdate reads entries before and after one step.
func (k *kernel) checkUpdate(slots []*tf.Variable, gs operand, update func([]tf.Node) tf.Node, reference func(float64, []float64) float64) {
	at := places(k.problem.Shape["parameters"])
	all := make([]int64, len(at))
	var before []tf.Node
	for i := range all {
		all[i] = int64(i)
	}
	for _, s := range slots {
		read := k.entries(s, at, nil)
		before = append(before, read.Op)
		k.probes = append(k.probes, probe{read, all})
	}
	k.probes = append(k.probes, probe{k.entries(slots[0], at, []tf.Node{update(before)}), all})
	k.judge = func(got [][]float64) (out []comparison) {
		for i, flat := range at {
			var state []float64
			for s := range slots {
				state = append(state, got[s][i])
			}
			want := reference(gs.at(flat), state)
			out = append(out, comparison{got[len(slots)][i], want, 2 * (math.Abs(want) + math.Abs(state[0])) / (1 << 22)})
		}
		return out
	}
}
