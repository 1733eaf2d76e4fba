//go:build tensorflow

package kernels

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/tf"
)

// function is an elementwise op of one operand and what it computes.
type function struct {
	op string
	of func(x float64) float64
}

var functions = map[string]function{
	"relu": {"Relu", func(x float64) float64 { return max(0, x) }}, "tanh": {"Tanh", math.Tanh}, "sigmoid": {"Sigmoid", sigmoid},
	"exp": {"Exp", math.Exp}, "erf": {"Erf", math.Erf},
}

// batchGEMM is gemm once for each of a batch.
func batchGEMM(k *kernel) {
	s, op := k.problem.Shape, k.problem.Attrs["op"]
	b, m, n, depth := s["batch"], s["m"], s["n"], s["k"]
	stored := func(rows, columns int64, transposed bool) (tf.Output, func(batch, row, column int64) float64) {
		shape := []int64{b, rows, columns}
		if transposed {
			shape = []int64{b, columns, rows}
		}
		value, o := k.variable(0, shape...)
		return value, func(batch, row, column int64) float64 {
			if transposed {
				row, column = column, row
			}
			return o.at((batch*shape[1]+row)*shape[2] + column)
		}
	}
	xT, yT := op[1] == 'T', op[0] == 'T'
	x, left := stored(n, depth, xT)
	y, right := stored(depth, m, yT)
	k.work = func(after []tf.Node) tf.Output {
		return k.after(after, "BatchMatMulV2", tf.Attrs{"adj_x": xT, "adj_y": yT}, x, y)
	}
	k.sums(k.work(nil), places(b*n*m), func(flat int64) (t total) {
		for i := range depth {
			t.add(left(flat/(n*m), flat/m%n, i) * right(flat/(n*m), i, flat%m))
		}
		return t
	})
}

// reduction sums [outer, reduced, inner] up along the middle.
func reduction(k *kernel) {
	s := k.problem.Shape
	x, a := k.variable(0, s["outer"], s["reduced"], s["inner"])
	axis := k.Ints(1)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "Sum", nil, x, axis) }
	k.sums(k.work(nil), places(s["outer"]*s["inner"]), func(flat int64) (t total) {
		for i := range s["reduced"] {
			t.add(a.at((flat/s["inner"]*s["reduced"]+i)*s["inner"] + flat%s["inner"]))
		}
		return t
	})
}

// The inner dimensions of what is moved: heads of attention for a transpose, gates of a cell for the others.
const (
	tokens, heads4, wide = 32, 4, 16
	gates, units         = 4, 64
)

func movement(k *kernel) {
	n := k.problem.Shape["elements"]
	switch k.problem.Attrs["function"] {
	case "transpose":
		x, a := k.variable(0, n/(tokens*heads4*wide), tokens, heads4, wide)
		order := k.Ints(0, 2, 1, 3)
		k.work = func(after []tf.Node) tf.Output { return k.after(after, "Transpose", nil, x, order) }
		k.each(k.work(nil), places(n), func(at int64) float64 {
			head, token := at/(tokens*wide)%heads4, at/wide%tokens
			return a.at(at/(tokens*heads4*wide)*(tokens*heads4*wide) + (token*heads4+head)*wide + at%wide)
		})
	case "concat":
		var parts tf.List
		var operands []operand
		for range gates {
			x, a := k.variable(0, n/(gates*units), units)
			parts, operands = append(parts, x), append(operands, a)
		}
		axis := k.Int(1)
		k.work = func(after []tf.Node) tf.Output { return k.after(after, "ConcatV2", nil, parts, axis) }
		k.each(k.work(nil), places(n), func(at int64) float64 {
			return operands[at/units%gates].at(at/(gates*units)*units + at%units)
		})
	default:
		x, a := k.variable(0, n/(gates*units), gates*units)
		axis := k.Int(1)
		k.work = func(after []tf.Node) tf.Output {
			return k.after(after, "Split", tf.Attrs{"num_split": int64(gates)}, axis, x)
		}
		k.each(k.work(nil), places(n/gates), func(at int64) float64 { return a.at(at/units*gates*units + at%units) })
	}
}

// pool takes the largest of each 2x2, or sends a gradient back to where it was.
func pool(k *kernel) {
	s := k.problem.Shape
	attrs := tf.Attrs{"ksize": []int64{1, 2, 2, 1}, "strides": []int64{1, 2, 2, 1}, "padding": "VALID"}
	x, a := k.variable(0, s["n"], s["h"], s["w"], s["c"])
	window := func(flat int64) (at [4]int64) { // of an output's place
		h, w, c := s["h"]/2, s["w"]/2, s["c"]
		image, row, column, channel := flat/(h*w*c), flat/(w*c)%h, flat/c%w, flat%c
		for i := range at {
			at[i] = ((image*s["h"]+2*row+int64(i)/2)*s["w"]+2*column+int64(i)%2)*c + channel
		}
		return at
	}
	out := s["n"] * (s["h"] / 2) * (s["w"] / 2) * s["c"]
	if k.problem.Pass == "forward" {
		k.work = func(after []tf.Node) tf.Output { return k.after(after, "MaxPool", attrs, x) }
		k.each(k.work(nil), places(out), func(flat int64) float64 {
			at := window(flat)
			return max(a.at(at[0]), a.at(at[1]), a.at(at[2]), a.at(at[3]))
		})
		return
	}
	dy, ds := k.variable(0, s["n"], s["h"]/2, s["w"]/2, s["c"])
	y := k.Value("MaxPool", attrs, x)
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "MaxPoolGrad", attrs, x, y, dy) }
	// Equal values of one window share their gradient in no order that TensorFlow promises: a place is looked at if its window has none.
	var at []int64
	want := map[int64]float64{}
	for _, flat := range places(out) {
		w := window(flat)
		seen := map[float64]bool{}
		best := w[0]
		for _, place := range w {
			seen[a.at(place)] = true
			if a.at(place) > a.at(best) {
				best = place
			}
		}
		if len(seen) == len(w) {
			at, want[best] = append(at, best), ds.at(flat)
		}
	}
	k.each(k.work(nil), at, func(flat int64) float64 { return want[flat] })
}

// activation is a training step's way through memory: values that are made one after another and kept, then read in reverse.
func activation(k *kernel) {
	n, kept := k.problem.Shape["elements"], k.problem.Shape["kept"]
	x, a := k.variable(0, n)
	k.work = func(after []tf.Node) tf.Output {
		values := []tf.Output{k.after(after, "AddV2", nil, x, x)}
		for range kept - 1 {
			values = append(values, k.Value("AddV2", nil, values[len(values)-1], x))
		}
		sum := x
		for i := range values {
			sum = k.Value("AddV2", nil, sum, values[len(values)-1-i])
		}
		return sum
	}
	k.sums(k.work(nil), places(n), func(at int64) (t total) {
		for i := range kept + 1 {
			t.add(float64(i+1) * a.at(at))
		}
		t.size *= 4 // the sums within the sum
		return t
	})
}

// wakeup is an op that fills the cores after many that leave all but one idle: its threads have gone to sleep.
func wakeup(k *kernel) {
	n := k.problem.Shape["elements"]
	x, a := k.variable(0, n)
	y, b := k.variable(0, n)
	one, _ := k.variable(0, 1)
	k.work = func(after []tf.Node) tf.Output {
		last := k.after(after, "AddV2", nil, one, one)
		for range k.problem.Shape["ops"] - 1 {
			last = k.Value("AddV2", nil, last, one)
		}
		return k.after([]tf.Node{last.Op}, "AddV2", nil, x, y)
	}
	k.each(k.work(nil), places(n), func(at int64) float64 { return a.at(at) + b.at(at) })
}

// segmentSum adds rows of equal ids up: the gradient of an embedding.
func segmentSum(k *kernel) {
	s := k.problem.Shape
	x, a := k.variable(0, s["tokens"], s["width"])
	ids := make([]int64, s["tokens"])
	for i := range ids {
		ids[i] = int64(i) * 7919 % s["vocab"]
	}
	where, rows := k.Longs(ids...), k.Int(int(s["vocab"]))
	k.work = func(after []tf.Node) tf.Output { return k.after(after, "UnsortedSegmentSum", nil, x, where, rows) }
	k.sums(k.work(nil), places(s["vocab"]*s["width"]), func(flat int64) (t total) {
		for token, id := range ids {
			if id == flat/s["width"] {
				t.add(a.at(int64(token)*s["width"] + flat%s["width"]))
			}
		}
		return t
	})
}
