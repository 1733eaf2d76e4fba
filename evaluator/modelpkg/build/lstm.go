package build

import "github.com/assay-oracle/assay/evaluator/tensor"

// lstm reads [batch, steps, in] and gives the last hidden state [batch, units] (Hochreiter and Schmidhuber 1997, with the
// forget gate of Gers et al. 2000). The loop is unrolled. Gates stand in Keras' order: input, forget, candidate, output.
// kernel [in, 4 units], recurrent_kernel [units, 4 units], bias [4 units] with ones for the forget gate.
func lstm(name string, units int64) layer {
	return func(b *builder, x value) step {
		kernel := b.param(name+"/kernel", tensor.Shape{x.shape[2], 4 * units}, glorotUniform)
		recurrent := b.param(name+"/recurrent_kernel", tensor.Shape{units, 4 * units}, orthogonal)
		bias := b.param(name+"/bias", tensor.Shape{4 * units}, unitForget)
		b = b.in(name)
		inputs := affine(b, x, affineNames{name + "/kernel", name + "/bias"}, kernel, bias, tensor.Shape{4 * units})
		cells := unrolled{b: b, recurrent: recurrent}
		h := cells.forward(b.unstack(inputs.y))
		return step{h, func(dy value) value {
			dz := cells.backward(dy)
			before, after := b.matrix(b.stack(cells.before), -1, units), b.matrix(b.stack(dz), -1, 4*units)
			b.gradients[name+"/recurrent_kernel"] = b.matmul(before, after, true, false)
			return inputs.back(b.stack(dz))
		}}
	}
}

// unrolled is an LSTM over fixed time steps.
type unrolled struct {
	b         *builder
	recurrent value
	cells     []cell
	before    []value // hidden state before each step
}

// cell holds what one time step computed, each [batch, units].
type cell struct {
	input, forget, candidate, output value // the gates
	before, after, tanh              value // cell state before and after, and tanh(after)
}

// forward takes the input's part of the gates' pre-activations for each time step, and returns the last hidden state.
func (u *unrolled) forward(z []value) value {
	h := u.b.unary("ZerosLike", u.b.split(z[0], 4)[0])
	c := h
	for _, zt := range z {
		u.before = append(u.before, h)
		now := u.step(u.b.add(zt, u.b.matmul(h, u.recurrent, false, false)), c)
		c, h = now.after, u.b.mul(now.output, now.tanh)
		u.cells = append(u.cells, now)
	}
	return h
}

func (u *unrolled) step(z, before value) cell {
	b, parts := u.b, u.b.split(z, 4)
	now := cell{
		input: b.unary("Sigmoid", parts[0]), forget: b.unary("Sigmoid", parts[1]),
		candidate: b.unary("Tanh", parts[2]), output: b.unary("Sigmoid", parts[3]), before: before,
	}
	now.after = b.add(b.mul(now.forget, before), b.mul(now.input, now.candidate))
	now.tanh = b.unary("Tanh", now.after)
	return now
}

// backward takes the gradient of the last hidden state and returns those of the gates' pre-activations, by time step.
func (u *unrolled) backward(dh value) []value {
	b := u.b
	dz := make([]value, len(u.cells))
	var dc *value // nothing reads the last cell state
	for t := len(u.cells) - 1; t >= 0; t-- {
		now := u.cells[t]
		total := b.keep("TanhGrad", now.tanh, b.mul(dh, now.output))
		if dc != nil {
			total = b.add(total, *dc)
		}
		dz[t] = b.join(
			b.keep("SigmoidGrad", now.input, b.mul(total, now.candidate)),
			b.keep("SigmoidGrad", now.forget, b.mul(total, now.before)),
			b.keep("TanhGrad", now.candidate, b.mul(total, now.input)),
			b.keep("SigmoidGrad", now.output, b.mul(dh, now.tanh)))
		dh = b.matmul(dz[t], u.recurrent, false, true)
		carried := b.mul(total, now.forget)
		dc = &carried
	}
	return dz
}
