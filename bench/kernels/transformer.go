//go:build tensorflow

package kernels

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
	"math/rand/v2"

	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// heads is attention's sizes. Its tensors are [batch, heads, tokens, width].
type heads struct{ batch, heads, tokens, width int64 }

func (h heads) shape() []int64 { return []int64{h.batch, h.heads, h.tokens, h.width} }

// attention is softmax(q k' / sqrt(width)) v, or its gradients from the softmax that the forward pass kept.
func attention(k *kernel) {
	s := k.problem.Shape
	h := heads{s["batch"], s["heads"], s["tokens"], s["width"]}
	if k.problem.Pass == "backward" {
		h.backward(k)
		return
	}
	q, qs := k.variable(0, h.shape()...)
	keys, ks := k.variable(0, h.shape()...)
	v, vs := k.variable(0, h.shape()...)
	scale := k.Const(1 / math.Sqrt(float64(h.width)))
	k.work = func(after []tf.Node) tf.Output {
		scores := k.after(after, "BatchMatMulV2", tf.Attrs{"adj_y": true}, q, keys)
		return k.Value("BatchMatMulV2", nil, k.Value("Softmax", nil, k.Value("Mul", nil, scores, scale)), v)
	}
	k.sums(k.work(nil), places(h.batch*h.heads*h.tokens*h.width), func(flat int64) (t total) {
		head, token, column := flat/(h.tokens*h.width), flat/h.width%h.tokens, flat%h.width
		base := head * h.tokens * h.width
		weights, sum := make([]float64, h.tokens), 0.0
		for j := range weights {
			var score float64
			for i := range h.width {
				score += qs.at(base+token*h.width+i) * ks.at(base+int64(j)*h.width+i)
			}
			weights[j] = math.Exp(score / math.Sqrt(float64(h.width)))
			sum += weights[j]
		}
		for j, w := range weights {
			t.add(w / sum * vs.at(base+int64(j)*h.width+column))
		}
		t.size += 8 * math.Abs(t.sum) // the exponentials' own errors
		return t
	})
}

// backward adds the gradients of q, k and v. The softmax is made up of values within its range.
func (h heads) backward(k *kernel) {
	p, ps := k.operand(operand{scale: -7, low: true}, h.batch, h.heads, h.tokens, h.tokens)
	q, qs := k.variable(0, h.shape()...)
	keys, _ := k.variable(0, h.shape()...)
	v, vs := k.variable(0, h.shape()...)
	dy, ds := k.variable(0, h.shape()...)
	axis := k.Ints(-1)
	scores := func(after []tf.Node) tf.Output { // the gradient of q k'
		dp := k.after(after, "BatchMatMulV2", tf.Attrs{"adj_y": true}, dy, v)
		mean := k.Value("Sum", tf.Attrs{"keep_dims": true}, k.Value("Mul", nil, dp, p), axis)
		return k.Value("Mul", nil, p, k.Value("Sub", nil, dp, mean))
	}
	dk := func(after []tf.Node) tf.Output {
		s := scores(after)
		dv := k.Value("BatchMatMulV2", tf.Attrs{"adj_x": true}, p, dy)
		dq := k.Value("BatchMatMulV2", nil, s, keys)
		return k.after([]tf.Node{dv.Op, dq.Op}, "BatchMatMulV2", tf.Attrs{"adj_x": true}, s, q)
	}
	k.work = dk
	k.sums(k.work(nil), places(h.batch * h.heads * h.tokens * h.width)[:6], func(flat int64) (t total) {
		head, token, column := flat/(h.tokens*h.width), flat/h.width%h.tokens, flat%h.width
		base, square := head*h.tokens*h.width, head*h.tokens*h.tokens
		product := func(i, j int64) (sum float64) { // dy v'
			for w := range h.width {
				sum += ds.at(base+i*h.width+w) * vs.at(base+j*h.width+w)
			}
			return sum
		}
		for i := range h.tokens {
			var mean float64
			for j := range h.tokens {
				mean += product(i, j) * ps.at(square+i*h.tokens+j)
			}
			t.add(ps.at(square+i*h.tokens+token) * (product(i, token) - mean) * qs.at(base+i*h.width+column))
		}
		t.size *= 4 // the sums within the sum
		return t
	})
}

const epsilon = 1e-3

// layerNorm normalises rows, or gives the gradient of its input.
func layerNorm(k *kernel) {
	rows, width := k.problem.Shape["rows"], k.problem.Shape["width"]
	x, xs := k.variable(0, rows, width)
	gamma, gs := k.variable(0, width)
	axis, eps := k.Ints(-1), k.Const(epsilon)
	mean := func(after []tf.Node, v tf.Output) tf.Output {
		return k.after(after, "Mean", tf.Attrs{"keep_dims": true}, v, axis)
	}
	normal := func(after []tf.Node) (normalised, scale tf.Output) {
		centred := k.Value("Sub", nil, x, mean(after, x))
		variance := mean(nil, k.Value("Square", nil, centred))
		scale = k.Value("Rsqrt", nil, k.Value("AddV2", nil, variance, eps))
		return k.Value("Mul", nil, centred, scale), scale
	}
	if k.problem.Pass == "backward" {
		dy, ds := k.variable(0, rows, width)
		k.work = func(after []tf.Node) tf.Output {
			n, scale := normal(after)
			d := k.Value("Mul", nil, dy, gamma)
			rest := k.Value("Sub", nil, d, mean(nil, d))
			rest = k.Value("Sub", nil, rest, k.Value("Mul", nil, n, mean(nil, k.Value("Mul", nil, d, n))))
			return k.Value("Mul", nil, scale, rest)
		}
		k.sums(k.work(nil), places(rows*width), func(flat int64) total {
			row, column := flat/width, flat%width
			m, s := moments(xs, row, width)
			var sum, dot float64
			for i := range width {
				d := ds.at(row*width+i) * gs.at(i)
				sum += d
				dot += d * (xs.at(row*width+i) - m) * s
			}
			d, n := ds.at(flat)*gs.at(column), (xs.at(flat)-m)*s
			return total{s * (d - sum/float64(width) - n*dot/float64(width)), 8 * s, width}
		})
		return
	}
	beta, bs := k.variable(0, width)
	k.work = func(after []tf.Node) tf.Output {
		n, _ := normal(after)
		return k.Value("AddV2", nil, k.Value("Mul", nil, n, gamma), beta)
	}
	k.sums(k.work(nil), places(rows*width), func(flat int64) total {
		row, column := flat/width, flat%width
		m, s := moments(xs, row, width)
		return total{(xs.at(flat)-m)*s*gs.at(column) + bs.at(column), 8, width}
	})
}

// moments returns a row's mean and the inverse of its standard deviation.
func moments(x operand, row, width int64) (mean, inverse float64) {
	for i := range width {
		mean += x.at(row*width + i)
	}
	mean /= float64(width)
	var squares float64
	for i := range width {
		squares += (x.at(row*width+i) - mean) * (x.at(row*width+i) - mean)
	}
	return mean, 1 / math.Sqrt(squares/float64(width)+epsilon)
}

// embedding looks rows of a table up, or adds a gradient to them.
func embedding(k *kernel) {
	vocab, width, tokens := k.problem.Shape["vocab"], k.problem.Shape["width"], k.problem.Shape["tokens"]
	ids := tokenIDs(vocab, tokens)
	at := k.hold(tensor.Spec{Name: "ids", DType: tensor.Int64, Shape: tensor.Shape{tokens}}, func() io.Reader { return integers(ids) })
	if k.problem.Pass == "backward" {
		embeddingGradient(k, at, ids)
		return
	}
	table, ts := k.variable(0, vocab, width)
	axis := k.Int(0)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "GatherV2", nil, table, at, axis) }
	k.each(k.work(nil), places(tokens*width), func(flat int64) float64 {
		return ts.at(ids[flat/width]*width + flat%width)
	})
}

// embeddingGradient adds the update of the rows that were looked up, in place. Its rate is zero: repeats do not change the table.
func embeddingGradient(k *kernel, at tf.Output, ids []int64) {
	vocab, width, tokens := k.problem.Shape["vocab"], k.problem.Shape["width"], k.problem.Shape["tokens"]
	o := operand{offset: 1}
	o.spec = tensor.Spec{Name: "table", DType: k.dtype, Shape: tensor.Shape{vocab, width}}
	table := k.held(o.spec, o.reader)
	gradient, gs := k.variable(0, tokens, width)
	update := func(after []tf.Node) tf.Node {
		return k.Node("ResourceScatterAdd", tf.Attrs{"dtype": tf.DataType(k.dtype)}, after, table.Handle, at, gradient)
	}
	read := func(after []tf.Node) tf.Output {
		return k.after(after, "ResourceGather", tf.Attrs{"dtype": tf.DataType(k.dtype)}, table.Handle, k.Longs(ids[0]))
	}
	k.work = func(after []tf.Node) tf.Output { return read([]tf.Node{update(after)}) }
	before := read(nil)
	after := read([]tf.Node{k.Node("ResourceScatterAdd", tf.Attrs{"dtype": tf.DataType(k.dtype)}, []tf.Node{before.Op}, table.Handle, at, gradient)})
	columns := places(width)
	k.probes = append(k.probes, probe{before, columns}, probe{after, columns})
	k.judge = func(got [][]float64) (all []comparison) {
		for i, column := range columns {
			var t total
			t.add(got[0][i])
			for token, id := range ids {
				if id == ids[0] {
					t.add(gs.at(int64(token)*width + column))
				}
			}
			all = append(all, comparison{got[1][i], t.sum, k.tolerance(t)})
		}
		return all
	}
}

// tokenIDs are of 64 bits: TensorFlow keeps integers of 32 in the host's memory.
func tokenIDs(vocab, tokens int64) []int64 {
	random := rand.New(rand.NewPCG(uint64(vocab), uint64(tokens))) //nolint:gosec // no secret
	ids := make([]int64, tokens)
	for i := range ids {
		ids[i] = random.Int64N(vocab)
	}
	return ids
}

func integers(values []int64) io.Reader {
	raw := make([]byte, 0, 8*len(values))
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint64(raw, uint64(v))
	}
	return bytes.NewReader(raw)
}
