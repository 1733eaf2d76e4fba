//go:build tensorflow

package kernels

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/tf"
)

// recurrence is one layer of cells over time, unrolled as training has it. As in DeepBench the products of the inputs are not
// part of it: x holds them already.
type recurrence struct {
	k                           *kernel
	hidden, batch, steps, gates int64
	weights                     tf.Output // [hidden, gates*hidden]
	w                           operand
	cell                        cell
}

// cell is a kind of recurrent cell. A state is h, and c of an LSTM.
type cell struct {
	states   int
	forward  func(k *kernel, x, product tf.Output, state []tf.Output) []tf.Output
	next     func(x, product []float64, state []float64) []float64 // the same for one unit
	saved    []saved                                               // what the backward pass has of the forward pass
	backward func(k *kernel, above tf.Output, saved, state []tf.Output) (products tf.Output, direct []tf.Output)
	previous func(above float64, saved, state []float64) (products, direct []float64) // the same for one unit
}

// saved is a tensor [steps, batch, units] of the forward pass.
type saved struct {
	gates int64 // of hidden units each
	low   bool  // what a sigmoid gives is not negative
}

var cells = map[string]cell{"vanilla": vanilla, "lstm": lstm, "gru": gru}

func rnn(k *kernel) {
	s := k.problem.Shape
	r := &recurrence{k: k, hidden: s["hidden"], batch: s["batch"], steps: s["steps"], gates: k.problem.Gates(),
		cell: cells[k.problem.Attrs["cell"]]}
	scale := -int(math.Ceil(math.Log2(math.Sqrt(float64(r.hidden))))) // keeps states from growing
	r.weights, r.w = k.variable(scale, r.hidden, r.gates*r.hidden)
	if k.problem.Pass == "backward" {
		r.buildBackward()
		return
	}
	r.buildForward()
}

// sequence adds an operand [steps, batch, units] and returns it step by step, without a copy.
func (r *recurrence) sequence(o operand, units int64) (steps func() []tf.Output, values operand) {
	all, values := r.k.operand(o, r.steps, r.batch, units)
	return func() []tf.Output {
		n := r.k.Node("Unpack", tf.Attrs{"num": r.steps, "axis": int64(0)}, nil, all)
		out := make([]tf.Output, r.steps)
		for i := range out {
			if n != nil {
				out[i] = n.Output(i)
			}
		}
		return out
	}, values
}

// start adds the state before the first step.
func (r *recurrence) start() []tf.Output {
	out := make([]tf.Output, r.cell.states)
	for i := range out {
		out[i], _ = r.k.variable(-1, r.batch, r.hidden)
	}
	return out
}

func (r *recurrence) buildForward() {
	k := r.k
	inputs, x := r.sequence(operand{scale: 0}, r.gates*r.hidden)
	first := r.start()
	run := func(after []tf.Node) [][]tf.Output {
		states := [][]tf.Output{first}
		for _, in := range inputs() {
			state := states[len(states)-1]
			product := k.after(after, "MatMul", nil, state[0], r.weights)
			states = append(states, r.cell.forward(k, in, product, state))
			after = nil
		}
		return states
	}
	k.work = func(after []tf.Node) tf.Output { return run(after)[r.steps][0] }
	r.checkForward(run(nil), x)
}

// checked are the steps that are looked at. What comes before a step is taken as it is, so that each costs one step.
func (r *recurrence) checked() []int64 {
	if r.steps < 3 {
		return []int64{0}
	}
	return []int64{0, r.steps / 2, r.steps - 1}
}

// units picks units of one step's result.
func (r *recurrence) units() []int64 { return places(r.hidden)[:min(16, r.hidden)] }

// row is where one example's units lie in [batch, units].
func row(example, units int64) []int64 {
	at := make([]int64, units)
	for i := range at {
		at[i] = example*units + int64(i)
	}
	return at
}

func (r *recurrence) checkForward(states [][]tf.Output, x operand) {
	k, example, units := r.k, r.batch-1, r.units()
	for _, t := range r.checked() {
		for _, s := range append(append([]tf.Output(nil), states[t]...), states[t+1]...) {
			k.probes = append(k.probes, probe{s, row(example, r.hidden)})
		}
	}
	k.judge = func(got [][]float64) (all []comparison) {
		n := r.cell.states
		for i, t := range r.checked() {
			before, after := got[2*n*i:2*n*i+n], got[2*n*i+n:2*n*i+2*n]
			for _, unit := range units {
				want, tolerance := r.expect(before, func(g int64) float64 {
					return x.at((t*r.batch+example)*r.gates*r.hidden + g*r.hidden + unit)
				}, unit)
				for s := range n {
					all = append(all, comparison{after[s][unit], want[s], tolerance})
				}
			}
		}
		return all
	}
}

// expect computes one unit's next state.
func (r *recurrence) expect(before [][]float64, x func(gate int64) float64, unit int64) (want []float64, tolerance float64) {
	var inputs, products, state []float64
	tolerance = 16 * r.k.rounding()
	for g := range r.gates {
		var t total
		for i := range r.hidden {
			t.add(before[0][i] * r.w.at(i*r.gates*r.hidden+g*r.hidden+unit))
		}
		inputs, products = append(inputs, x(g)), append(products, t.sum)
		tolerance += 2 * r.k.tolerance(t)
	}
	for _, s := range before {
		state = append(state, s[unit])
		tolerance += 2 * r.k.rounding() * math.Abs(s[unit])
	}
	return r.cell.next(inputs, products, state), tolerance
}
