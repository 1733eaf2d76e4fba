//go:build tensorflow

package kernels

import (
	"slices"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// geometry is a convolution's sizes and the strides of its tensors in memory.
type geometry struct {
	n, h, w, c, k, r, s, p, q  int64 // p and q are the output's height and width
	strideH, strideW, pH, pW   int64
	channelsFirst              bool
	image, result, filterShape []int64
}

func geometryOf(p bench.Problem, channelsFirst bool) geometry {
	d := p.Shape
	q, height := p.ConvOut()
	g := geometry{n: d["n"], h: d["h"], w: d["w"], c: d["c"], k: d["k"], r: d["r"], s: d["s"], p: height, q: q,
		strideH: d["stride_h"], strideW: d["stride_w"], pH: d["pad_h"], pW: d["pad_w"], channelsFirst: channelsFirst}
	g.image, g.result = []int64{g.n, g.h, g.w, g.c}, []int64{g.n, g.p, g.q, g.k}
	if channelsFirst {
		g.image, g.result = []int64{g.n, g.c, g.h, g.w}, []int64{g.n, g.k, g.p, g.q}
	}
	g.filterShape = []int64{g.r, g.s, g.c, g.k}
	return g
}

// flat is an entry's place in a batch of images of the given shape.
func (g geometry) flat(shape []int64, n, y, x, channel int64) int64 {
	if g.channelsFirst {
		return ((n*shape[1]+channel)*shape[2]+y)*shape[3] + x
	}
	return ((n*shape[1]+y)*shape[2]+x)*shape[3] + channel
}

// split is flat's inverse.
func (g geometry) split(shape []int64, flat int64) (n, y, x, channel int64) {
	last := flat % shape[3]
	third := flat / shape[3] % shape[2]
	second := flat / shape[3] / shape[2] % shape[1]
	n = flat / shape[3] / shape[2] / shape[1]
	if g.channelsFirst {
		return n, third, last, second
	}
	return n, second, third, last
}

func (g geometry) filter(r, s, c, k int64) int64 { return ((r*g.s+s)*g.c+c)*g.k + k }

// The ways to say how much padding there is.
const (
	valid    = "VALID"    // none
	same     = "SAME"     // as much as makes the output the input's size over the stride, the odd one at the end
	explicit = "EXPLICIT" // given: oneDNN has no gradients for that, so that they run in Eigen's slower kernels
)

// padding picks the way that training would: SAME where that is what the row asks for.
func (g geometry) padding() string {
	if g.pH == 0 && g.pW == 0 {
		return valid
	}
	before := func(size, taps, stride int64) int64 { return max((ceil(size, stride)-1)*stride+taps-size, 0) / 2 }
	if g.p == ceil(g.h, g.strideH) && g.q == ceil(g.w, g.strideW) && before(g.h, g.r, g.strideH) == g.pH && before(g.w, g.s, g.strideW) == g.pW {
		return same
	}
	return explicit
}

func ceil(a, b int64) int64 { return (a + b - 1) / b }

// attrs say the same to TensorFlow.
func (g geometry) attrs(padding string) tf.Attrs {
	attrs := tf.Attrs{"strides": []int64{1, g.strideH, g.strideW, 1}, "data_format": "NHWC", "padding": padding}
	if g.channelsFirst {
		attrs["strides"], attrs["data_format"] = []int64{1, 1, g.strideH, g.strideW}, "NCHW"
	}
	if padding == explicit {
		attrs["explicit_paddings"] = g.pads()
	}
	return attrs
}

// pads are the zeros before and after each axis.
func (g geometry) pads() []int64 {
	if g.channelsFirst {
		return []int64{0, 0, 0, 0, g.pH, g.pH, g.pW, g.pW}
	}
	return []int64{0, 0, g.pH, g.pH, g.pW, g.pW, 0, 0}
}

// padded is the image with its zeros around it.
func (g geometry) padded() []int64 {
	shape, pads := slices.Clone(g.image), g.pads()
	for i := range shape {
		shape[i] += pads[2*i] + pads[2*i+1]
	}
	return shape
}

// conv is a convolution forward, or one of its two gradients. Images lie as training has them: channels last, but for full
// precision on a GPU, whose library transposes them otherwise.
func conv(k *kernel) {
	g := geometryOf(k.problem, k.device.Kind == tf.GPU && k.problem.Precision == bench.FP32)
	k.problem.Attrs = map[string]string{"layout": g.attrs(valid)["data_format"].(string)}
	switch k.problem.Pass {
	case "forward":
		g.forward(k)
	case "backward_inputs":
		g.backwardInputs(k)
	case "backward_weights":
		g.backwardWeights(k)
	}
}

func (g geometry) forward(k *kernel) {
	x, image := k.variable(0, g.image...)
	w, filter := k.variable(0, g.filterShape...)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "Conv2D", g.attrs(g.padding()), x, w) }
	k.sums(k.work(nil), places(g.n*g.p*g.q*g.k), func(flat int64) (t total) {
		n, p, q, channel := g.split(g.result, flat)
		for r := range g.r {
			for s := range g.s {
				y, x := p*g.strideH+r-g.pH, q*g.strideW+s-g.pW
				if y < 0 || y >= g.h || x < 0 || x >= g.w {
					continue
				}
				for c := range g.c {
					t.add(image.at(g.flat(g.image, n, y, x, c)) * filter.at(g.filter(r, s, c, channel)))
				}
			}
		}
		return t
	})
}

func (g geometry) backwardInputs(k *kernel) {
	w, filter := k.variable(0, g.filterShape...)
	dy, above := k.variable(0, g.result...)
	sizes := k.Ints(narrow(g.image)...)
	k.work = func(after []tf.Node) tf.Output {
		return k.after(after, "Conv2DBackpropInput", g.attrs(g.padding()), sizes, w, dy)
	}
	if g.padsApart(k) {
		from, whole := k.Ints(narrow(every(g.pads(), 2))...), k.Ints(narrow(g.padded())...)
		k.work = func(after []tf.Node) tf.Output {
			return k.Value("Slice", nil, k.after(after, "Conv2DBackpropInput", g.attrs(valid), whole, w, dy), from, sizes)
		}
	}
	k.sums(k.work(nil), places(g.n*g.h*g.w*g.c), func(flat int64) (t total) {
		n, y, x, c := g.split(g.image, flat)
		for r := range g.r {
			for s := range g.s {
				p, q, ok := g.reached(y, x, r, s)
				for channel := int64(0); ok && channel < g.k; channel++ {
					t.add(above.at(g.flat(g.result, n, p, q, channel)) * filter.at(g.filter(r, s, c, channel)))
				}
			}
		}
		return t
	})
}

// padsApart reports whether the gradients pad with an op of its own, as a network with a padding layer does.
func (g geometry) padsApart(k *kernel) bool {
	return g.padding() == explicit && k.device.Kind == tf.CPU
}

// reached is the output position that a filter tap connects an input position with.
func (g geometry) reached(y, x, r, s int64) (p, q int64, ok bool) {
	p, q = y+g.pH-r, x+g.pW-s
	if p < 0 || q < 0 || p%g.strideH != 0 || q%g.strideW != 0 {
		return 0, 0, false
	}
	p, q = p/g.strideH, q/g.strideW
	return p, q, p < g.p && q < g.q
}

func (g geometry) backwardWeights(k *kernel) {
	x, image := k.variable(0, g.image...)
	dy, above := k.variable(0, g.result...)
	sizes := k.Ints(narrow(g.filterShape)...)
	k.work = func(after []tf.Node) tf.Output {
		return k.after(after, "Conv2DBackpropFilter", g.attrs(g.padding()), x, sizes, dy)
	}
	if g.padsApart(k) {
		pads := k.Value("Reshape", nil, k.Ints(narrow(g.pads())...), k.Ints(4, 2))
		k.work = func(after []tf.Node) tf.Output {
			return k.Value("Conv2DBackpropFilter", g.attrs(valid), k.after(after, "Pad", nil, x, pads), sizes, dy)
		}
	}
	k.sums(k.work(nil), places(g.r*g.s*g.c*g.k), func(flat int64) (t total) {
		channel, c := flat%g.k, flat/g.k%g.c
		s, r := flat/g.k/g.c%g.s, flat/g.k/g.c/g.s
		for n := range g.n {
			for p := range g.p {
				for q := range g.q {
					y, x := p*g.strideH+r-g.pH, q*g.strideW+s-g.pW
					if y >= 0 && y < g.h && x >= 0 && x < g.w {
						t.add(image.at(g.flat(g.image, n, y, x, c)) * above.at(g.flat(g.result, n, p, q, channel)))
					}
				}
			}
		}
		return t
	})
}

func narrow(shape []int64) []int32 {
	out := make([]int32, len(shape))
	for i, d := range shape {
		out[i] = int32(d)
	}
	return out
}

// every returns each step-th value.
func every(values []int64, step int) (out []int64) {
	for i := 0; i < len(values); i += step {
		out = append(out, values[i])
	}
	return out
}
