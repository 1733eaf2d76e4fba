package build

import (
	"fmt"
	"math"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// embedding takes rows of a table [vocabulary, d] by int32 tokens.
func embedding(name string, vocabulary, d int64) layer {
	return func(b *builder, tokens value) step {
		table := b.param(name+"/embeddings", tensor.Shape{vocabulary, d}, smallUniform)
		b = b.in(name)
		return step{b.gather(table, tokens), func(dy value) value {
			b.gradients[name+"/embeddings"] = b.scatterSum(b.reshape(dy, -1, d), b.reshape(tokens, -1), vocabulary)
			return value{} // tokens have no gradient
		}}
	}
}

// position adds a learned vector [tokens, d] to each token.
func position(name string) layer {
	return func(b *builder, x value) step {
		table := b.param(name+"/embeddings", x.shape[1:], smallUniform)
		b = b.in(name)
		return step{b.add(x, table), func(dy value) value {
			b.gradients[name+"/embeddings"] = b.reduce("Sum", dy, false, 0)
			return dy
		}}
	}
}

// epsilon is Keras' default for layer normalization.
const epsilon = 1e-3

// layerNorm gives the last dimension of [batch, tokens, d] zero mean and unit variance, then scales and shifts it (Ba et
// al. 2016): gamma [d], beta [d].
func layerNorm(name string) layer {
	return func(b *builder, x value) step {
		last := int64(len(x.shape) - 1)
		gamma := b.param(name+"/gamma", x.shape[last:], ones)
		beta := b.param(name+"/beta", x.shape[last:], zeros)
		b = b.in(name)
		centred := b.keep("Sub", x, b.reduce("Mean", x, true, last))
		variance := b.reduce("Mean", b.unary("Square", centred), true, last)
		scale := b.unary("Rsqrt", b.add(variance, b.float(epsilon)))
		unit := b.mul(centred, scale)
		return step{b.add(b.mul(unit, gamma), beta), func(dy value) value {
			b.gradients[name+"/gamma"] = b.reduce("Sum", b.mul(dy, unit), false, 0, 1)
			b.gradients[name+"/beta"] = b.reduce("Sum", dy, false, 0, 1)
			d := b.mul(dy, gamma)
			along := b.mul(unit, b.reduce("Mean", b.mul(d, unit), true, last))
			return b.mul(b.keep("Sub", b.keep("Sub", d, b.reduce("Mean", d, true, last)), along), scale)
		}}
	}
}

// attention is multi-head self-attention (Vaswani et al. 2017) with heads of size d / heads: query, key and value kernels
// [d, heads, size] and biases [heads, size], output kernel [heads, size, d] and bias [d].
func attention(name string, heads int64) layer {
	return func(b *builder, x value) step {
		d := x.shape[2]
		a := attending{b: b, name: name, heads: heads, size: d / heads}
		query, key, val := a.project("query", x), a.project("key", x), a.project("value", x)
		context := a.attend(query.y, key.y, val.y)
		out := a.output(context.y, d)
		return step{out.y, func(dy value) value {
			dq, dk, dv := context.back(out.back(dy))
			return b.sum(query.back(dq), key.back(dk), val.back(dv))
		}}
	}
}

type attending struct {
	b           *builder
	name        string
	heads, size int64
}

// project is an affine map [batch, tokens, d] to [batch, heads, tokens, size].
func (a *attending) project(role string, x value) step {
	name := a.name + "/" + role
	out := tensor.Shape{a.heads, a.size}
	kernel := a.b.param(name+"/kernel", tensor.Shape{x.shape[2], a.heads, a.size}, glorotUniform)
	bias := a.b.param(name+"/bias", out, zeros)
	b := a.b.in(name)
	s := affine(b, x, affineNames{name + "/kernel", name + "/bias"}, kernel, bias, out)
	return step{b.transpose(s.y, 0, 2, 1, 3), func(dy value) value { return s.back(b.transpose(dy, 0, 2, 1, 3)) }}
}

// output is an affine map [batch, heads, tokens, size] to [batch, tokens, d].
func (a *attending) output(context value, d int64) step {
	name := a.name + "/output"
	kernel := a.b.param(name+"/kernel", tensor.Shape{a.heads, a.size, d}, glorotUniform)
	bias := a.b.param(name+"/bias", tensor.Shape{d}, zeros)
	b := a.b.in(name)
	s := affine(b, b.transpose(context, 0, 2, 1, 3), affineNames{name + "/kernel", name + "/bias"}, kernel, bias, tensor.Shape{d})
	return step{s.y, func(dy value) value { return b.transpose(s.back(dy), 0, 2, 1, 3) }}
}

// attended is the weighted mean of the values, and its backward pass to query, key and value.
type attended struct {
	y    value
	back func(dy value) (dq, dk, dv value)
}

// attend computes softmax(q k^T / sqrt(size)) v.
func (a *attending) attend(q, k, v value) attended {
	b := a.b.in(a.name)
	scale := b.float(1 / math.Sqrt(float64(a.size)))
	scaled := b.mul(q, scale)
	weights := b.unary("Softmax", b.batchMatmul(scaled, k, false, true))
	return attended{b.batchMatmul(weights, v, false, false), func(dy value) (dq, dk, dv value) {
		dw := b.batchMatmul(dy, v, false, true)
		dv = b.batchMatmul(weights, dy, true, false)
		along := b.reduce("Sum", b.mul(dw, weights), true, 3)
		ds := b.mul(b.keep("Sub", dw, along), weights)
		dq = b.mul(b.batchMatmul(ds, k, false, false), scale)
		dk = b.batchMatmul(ds, scaled, true, false)
		return dq, dk, dv
	}}
}

// block is a pre-norm transformer block: attention, then a two-layer perceptron four times as wide, each with a residual.
func block(i, d, heads int64, rate float64) layer {
	name := func(part string) string { return fmt.Sprintf("block_%d/%s", i, part) }
	return chain(
		residual(layerNorm(name("ln_1")), attention(name("attention"), heads), dropout(rate)),
		residual(layerNorm(name("ln_2")), dense(name("mlp_1"), 4*d), gelu, dense(name("mlp_2"), d), dropout(rate)),
	)
}
