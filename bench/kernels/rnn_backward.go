//go:build tensorflow

package kernels

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/tf"
)

// buildBackward adds the gradient with respect to states and inputs, which is what DeepBench times. What the forward pass has
// saved is made up: any values within the range of the activations cost the same.
func (r *recurrence) buildBackward() {
	k := r.k
	above, dy := r.sequence(operand{scale: -2}, r.hidden)
	var keep []func() []tf.Output
	var kept []operand
	for _, s := range r.cell.saved {
		steps, values := r.sequence(operand{low: s.low}, s.gates*r.hidden)
		keep, kept = append(keep, steps), append(kept, values)
	}
	last := r.start()
	run := func(after []tf.Node) [][]tf.Output {
		saved := make([][]tf.Output, len(keep))
		for i := range keep {
			saved[i] = keep[i]()
		}
		states, gradients := [][]tf.Output{last}, above()
		for t := r.steps - 1; t >= 0; t-- {
			at := make([]tf.Output, len(saved))
			for i := range saved {
				at[i] = saved[i][t]
			}
			carry := states[len(states)-1]
			d := k.after(after, "AddV2", nil, gradients[t], carry[0])
			products, direct := r.cell.backward(k, d, at, carry)
			carried := k.Value("MatMul", tf.Attrs{"transpose_b": true}, products, r.weights)
			if direct[0].Op != nil {
				carried = k.Value("AddV2", nil, carried, direct[0])
			}
			states = append(states, append([]tf.Output{carried}, direct[1:]...))
			after = nil
		}
		return states
	}
	k.work = func(after []tf.Node) tf.Output { return run(after)[r.steps][0] }
	r.checkBackward(run(nil), dy, kept)
}

func (r *recurrence) checkBackward(states [][]tf.Output, dy operand, kept []operand) {
	k, example := r.k, r.batch-1
	for _, i := range r.checked() {
		for _, s := range states[i] {
			k.probes = append(k.probes, probe{s, row(example, r.hidden)})
		}
		k.probes = append(k.probes, probe{states[i+1][0], row(example, r.hidden)})
	}
	k.judge = func(got [][]float64) (all []comparison) {
		n := r.cell.states
		for i, done := range r.checked() {
			t := r.steps - 1 - done
			carry, after := got[(n+1)*i:(n+1)*i+n], got[(n+1)*i+n]
			products, direct := r.products(carry, dy, kept, t*r.batch+example)
			for _, unit := range r.units() {
				var sum total
				for p, v := range products {
					sum.add(v * r.w.at(unit*r.gates*r.hidden+int64(p)))
				}
				want := sum.sum + direct[unit]
				tolerance := 16*r.k.rounding()*(math.Abs(direct[unit])+math.Sqrt(float64(sum.terms))*sum.size/float64(sum.terms)) + 4*k.tolerance(sum)
				all = append(all, comparison{after[unit], want, tolerance})
			}
		}
		return all
	}
}

// products computes one example's gradient of the gates, and what passes the product by.
func (r *recurrence) products(carry [][]float64, dy operand, kept []operand, place int64) (products, direct []float64) {
	products, direct = make([]float64, r.gates*r.hidden), make([]float64, r.hidden)
	for unit := range r.hidden {
		var values, state []float64
		for i, s := range r.cell.saved {
			for g := range s.gates {
				values = append(values, kept[i].at(place*s.gates*r.hidden+g*r.hidden+unit))
			}
		}
		for _, c := range carry {
			state = append(state, c[unit])
		}
		p, d := r.cell.previous(dy.at(place*r.hidden+unit)+carry[0][unit], values, state)
		for g, v := range p {
			products[int64(g)*r.hidden+unit] = v
		}
		direct[unit] = d[0]
	}
	return products, direct
}
