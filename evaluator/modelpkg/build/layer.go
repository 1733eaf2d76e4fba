package build

import "github.com/assay-oracle/assay/evaluator/tensor"

// layer emits its forward pass.
type layer func(b *builder, x value) step

// step is a layer's result. back emits its backward pass: it notes the gradients of the layer's parameters and returns the
// gradient with respect to the layer's input. Gradients that nothing reads are pruned from the graph.
type step struct {
	y    value
	back func(dy value) value
}

// chain applies layers one after another.
func chain(layers ...layer) layer {
	return func(b *builder, x value) step {
		steps := make([]step, len(layers))
		for i, l := range layers {
			steps[i] = l(b, x)
			x = steps[i].y
		}
		return step{x, func(dy value) value {
			for i := len(steps) - 1; i >= 0; i-- {
				dy = steps[i].back(dy)
			}
			return dy
		}}
	}
}

// residual adds its input to what the layers make of it.
func residual(layers ...layer) layer {
	inner := chain(layers...)
	return func(b *builder, x value) step {
		s := inner(b, x)
		return step{b.add(x, s.y), func(dy value) value { return b.sum(dy, s.back(dy)) }}
	}
}

// flatten turns [batch, ...] into [batch, n].
func flatten(b *builder, x value) step {
	return step{b.reshape(x, -1, x.size(1)), func(dy value) value { return b.reshape(dy, x.shape...) }}
}

// dense is x W + b over the last dimension: kernel [in, units], bias [units].
func dense(name string, units int64) layer {
	return func(b *builder, x value) step {
		in := x.shape[len(x.shape)-1]
		kernel := b.param(name+"/kernel", tensor.Shape{in, units}, glorotUniform)
		bias := b.param(name+"/bias", tensor.Shape{units}, zeros)
		return affine(b.in(name), x, affineNames{name + "/kernel", name + "/bias"}, kernel, bias, tensor.Shape{units})
	}
}

type affineNames struct{ kernel, bias string }

// affine multiplies the trailing dimensions of x that the kernel's leading ones match by the kernel, as one matrix product,
// and adds the bias. out are the dimensions that take their place.
func affine(b *builder, x value, names affineNames, kernel, bias value, out tensor.Shape) step {
	contracted := len(kernel.shape) - len(out)
	lead := x.shape[1 : len(x.shape)-contracted]
	rows, n := kernel.size(0)/bias.size(0), bias.size(0)
	x2, k2 := b.matrix(x, -1, rows), b.matrix(kernel, rows, n)
	y2 := b.bias(b.matmul(x2, k2, false, false), b.vector(bias, n))
	shape := append(append(tensor.Shape{-1}, lead...), out...)
	return step{b.matrix(y2, shape...), func(dy value) value {
		dy2 := b.matrix(dy, -1, n)
		b.gradients[names.kernel] = b.matrix(b.matmul(x2, dy2, true, false), kernel.shape...)
		b.gradients[names.bias] = b.vector(b.biasGrad(dy2), bias.shape...)
		return b.matrix(b.matmul(dy2, k2, false, true), x.shape...)
	}}
}

// matrix reshapes, unless x has the shape already.
func (b *builder) matrix(x value, shape ...int64) value {
	if x.shape.Equal(shape) {
		return x
	}
	return b.reshape(x, shape...)
}

func (b *builder) vector(x value, shape ...int64) value { return b.matrix(x, shape...) }

// relu is max(x, 0).
func relu(b *builder, x value) step {
	y := b.unary("Relu", x)
	return step{y, func(dy value) value { return b.keep("ReluGrad", dy, y) }}
}

const (
	invSqrt2   = 0.70710678118654752440
	invSqrt2Pi = 0.39894228040143267794
)

// gelu is x Phi(x) with the exact normal distribution function (Hendrycks and Gimpel 2016); its derivative is
// Phi(x) + x phi(x).
func gelu(b *builder, x value) step {
	erf := b.unary("Erf", b.mul(x, b.float(invSqrt2)))
	phi := b.mul(b.add(erf, b.float(1)), b.float(0.5))
	return step{b.mul(x, phi), func(dy value) value {
		density := b.mul(b.unary("Exp", b.mul(b.unary("Square", x), b.float(-0.5))), b.float(invSqrt2Pi))
		return b.mul(dy, b.add(phi, b.mul(x, density)))
	}}
}

// dropout zeroes values with the given probability and scales the others up, in training only. Masks come from stateless
// Philox, keyed by the seed state and the layer's number, so a seed fixes them.
func dropout(rate float64) layer {
	return func(b *builder, x value) step {
		if !b.train || rate == 0 {
			return step{x, func(dy value) value { return dy }}
		}
		kept := b.node("GreaterEqual", boolType, x.shape, attrs{"T": typeAttr(float32Type)}, b.uniform(x), b.float(rate))
		mask := b.mul(b.cast(kept, float32Type), b.float(1/(1-rate)))
		return step{b.mul(x, mask), func(dy value) value { return b.mul(dy, mask) }}
	}
}

// meanTokens averages [batch, tokens, d] over the tokens.
func meanTokens(b *builder, x value) step {
	tokens, d := x.shape[1], x.shape[2]
	return step{b.reduce("Mean", x, false, 1), func(dy value) value {
		each := b.mul(dy, b.float(1/float64(tokens)))
		a := attrs{"T": typeAttr(float32Type), "Tmultiples": typeAttr(int32Type)}
		return b.node("Tile", float32Type, x.shape, a, b.reshape(each, -1, 1, d), b.ints(1, tokens, 1))
	}}
}
