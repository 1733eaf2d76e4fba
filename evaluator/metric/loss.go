package metric

import "math"

// sparseCrossEntropy is log-sum-exp less the label's logit, from the largest logit on: log1p of the others' share keeps
// the small losses of confident predictions exact. ok is false if y is no class index.
func sparseCrossEntropy(z []float32, y float64) (loss float64, right, ok bool) {
	if y < 0 || y >= float64(len(z)) {
		return 0, false, false
	}
	best := 0
	for j := range z {
		if z[j] > z[best] {
			best = j
		}
	}
	top, rest := float64(z[best]), 0.0
	for j := range z {
		if j != best {
			rest += exp(float64(z[j]) - top)
		}
	}
	label := int(y)
	return log1p(rest) + (top - float64(z[label])), best == label, true
}

// binaryCrossEntropy is the logistic loss. ok is false unless y is 0 or 1.
func binaryCrossEntropy(logit float32, y float64) (loss float64, right, ok bool) {
	z := float64(logit)
	wrongSide := math.Max(z, 0) // max(z,0) - z*y, without the product
	if y == 1 {
		wrongSide = math.Max(-z, 0)
	}
	return wrongSide + log1p(exp(-math.Abs(z))), (z > 0) == (y == 1), y == 0 || y == 1
}

// squaredError has nothing to be right about. ok is false unless y is finite.
func squaredError(value float32, y float64) (loss float64, right, ok bool) {
	d := float64(value) - y
	return float64(d * d), false, y-y == 0
}
