//go:build tensorflow

package kernels

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/tf"
)

func (k *kernel) binary(kind string) func(a, b tf.Output) tf.Output {
	return func(a, b tf.Output) tf.Output { return k.Value(kind, nil, a, b) }
}

// split cuts [batch, n*units] into n.
func (k *kernel) split(x tf.Output, n int) []tf.Output {
	node := k.Node("Split", tf.Attrs{"num_split": int64(n)}, nil, k.Int(1), x)
	out := make([]tf.Output, n)
	for i := range out {
		if node != nil {
			out[i] = node.Output(i)
		}
	}
	return out
}

func (k *kernel) concat(parts ...tf.Output) tf.Output {
	return k.Value("ConcatV2", nil, tf.List(parts), k.Int(1))
}

// complement is 1 - x.
func (k *kernel) complement(x tf.Output) tf.Output {
	one := k.Value("OnesLike", nil, x)
	return k.Value("Sub", nil, one, x)
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// vanilla: h' = relu(x + hW).
var vanilla = cell{
	states: 1,
	forward: func(k *kernel, x, product tf.Output, _ []tf.Output) []tf.Output {
		return []tf.Output{k.Value("Relu", nil, k.Value("AddV2", nil, x, product))}
	},
	next:  func(x, product, _ []float64) []float64 { return []float64{max(0, x[0]+product[0])} },
	saved: []saved{{gates: 1}},
	backward: func(k *kernel, above tf.Output, saved, _ []tf.Output) (tf.Output, []tf.Output) {
		return k.Value("ReluGrad", nil, above, saved[0]), []tf.Output{{}}
	},
	previous: func(above float64, saved, _ []float64) (products, direct []float64) {
		if saved[0] <= 0 {
			above = 0
		}
		return []float64{above}, []float64{0}
	},
}

// lstm: gates i, f, g, o; c' = f c + i g, h' = o tanh(c'). It has no peepholes.
var lstm = cell{
	states: 2,
	forward: func(k *kernel, x, product tf.Output, state []tf.Output) []tf.Output {
		mul, z := k.binary("Mul"), k.split(k.Value("AddV2", nil, x, product), 4)
		i, f, g, o := k.Value("Sigmoid", nil, z[0]), k.Value("Sigmoid", nil, z[1]), k.Value("Tanh", nil, z[2]), k.Value("Sigmoid", nil, z[3])
		c := k.Value("AddV2", nil, mul(f, state[1]), mul(i, g))
		return []tf.Output{mul(o, k.Value("Tanh", nil, c)), c}
	},
	next: func(x, product, state []float64) []float64 {
		z := func(i int) float64 { return x[i] + product[i] }
		c := sigmoid(z(1))*state[1] + sigmoid(z(0))*math.Tanh(z(2))
		return []float64{sigmoid(z(3)) * math.Tanh(c), c}
	},
	saved: []saved{{4, true}, {1, true}, {1, true}}, // the gates, c before the step, tanh(c) after it
	backward: func(k *kernel, above tf.Output, saved, state []tf.Output) (tf.Output, []tf.Output) {
		mul, gate, tc := k.binary("Mul"), k.split(saved[0], 4), saved[2]
		i, f, g, o := gate[0], gate[1], gate[2], gate[3]
		dc := k.Value("AddV2", nil, state[1], k.Value("TanhGrad", nil, tc, mul(above, o)))
		di := k.Value("SigmoidGrad", nil, i, mul(dc, g))
		df := k.Value("SigmoidGrad", nil, f, mul(dc, saved[1]))
		dg := k.Value("TanhGrad", nil, g, mul(dc, i))
		do := k.Value("SigmoidGrad", nil, o, mul(above, tc))
		return k.concat(di, df, dg, do), []tf.Output{{}, mul(dc, f)}
	},
	previous: func(above float64, v, state []float64) (products, direct []float64) {
		i, f, g, o, c, tc := v[0], v[1], v[2], v[3], v[4], v[5]
		dc := state[1] + above*o*(1-tc*tc)
		return []float64{dc * g * i * (1 - i), dc * c * f * (1 - f), dc * i * (1 - g*g), above * tc * o * (1 - o)}, []float64{0, dc * f}
	},
}

// gru: gates r, z, n with one product, as cuDNN has it; h' = n + z (h - n).
var gru = cell{
	states: 1,
	forward: func(k *kernel, x, product tf.Output, state []tf.Output) []tf.Output {
		add, mul := k.binary("AddV2"), k.binary("Mul")
		in, u := k.split(x, 3), k.split(product, 3)
		r, z := k.Value("Sigmoid", nil, add(in[0], u[0])), k.Value("Sigmoid", nil, add(in[1], u[1]))
		n := k.Value("Tanh", nil, add(in[2], mul(r, u[2])))
		return []tf.Output{add(n, mul(z, k.Value("Sub", nil, state[0], n)))}
	},
	next: func(x, u, state []float64) []float64 {
		r, z := sigmoid(x[0]+u[0]), sigmoid(x[1]+u[1])
		n := math.Tanh(x[2] + r*u[2])
		return []float64{n + z*(state[0]-n)}
	},
	saved: []saved{{3, true}, {1, false}, {1, false}}, // the gates, the product of n's gate, h before the step
	backward: func(k *kernel, above tf.Output, saved, _ []tf.Output) (tf.Output, []tf.Output) {
		mul, gate := k.binary("Mul"), k.split(saved[0], 3)
		r, z, n := gate[0], gate[1], gate[2]
		dn := k.Value("TanhGrad", nil, n, mul(above, k.complement(z)))
		dr := k.Value("SigmoidGrad", nil, r, mul(dn, saved[1]))
		dz := k.Value("SigmoidGrad", nil, z, mul(above, k.Value("Sub", nil, saved[2], n)))
		return k.concat(dr, dz, mul(dn, r)), []tf.Output{mul(above, z)}
	},
	previous: func(above float64, v, _ []float64) (products, direct []float64) {
		r, z, n, u, h := v[0], v[1], v[2], v[3], v[4]
		dn := above * (1 - z) * (1 - n*n)
		return []float64{dn * u * r * (1 - r), above * (h - n) * z * (1 - z), dn * r}, []float64{above * z}
	},
}
