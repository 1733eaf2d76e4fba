package policy

import (
	"cmp"
	"math"
	"slices"
)

// sample is a measured op: the logarithms of its sizes, and of the seconds that each unit of its work took.
type sample struct {
	at    []float64
	value float64
}

// curve is what was measured of one kind of op.
type curve []sample

const (
	neighbours = 12   // samples that one estimate is made of
	softening  = 0.15 // squared distance within which samples count alike
	ridge      = 0.05 // pull of slopes towards none: work takes its time by the unit
)

// estimate fits a plane to the nearest samples, nearer ones counting more, and reads it where it is asked: local linear
// regression in log space. It does not go beyond what the samples hold: ends are held, not extended. ok is false without
// samples.
func (c curve) estimate(at []float64) (value float64, ok bool) {
	if len(c) == 0 {
		return 0, false
	}
	near := c.nearest(at)
	weights, low, high := make([]float64, len(near)), math.Inf(1), math.Inf(-1)
	for i, s := range near {
		d := distance(s.at, at) + softening
		weights[i] = 1 / (d * d)
		low, high = min(low, s.value), max(high, s.value)
	}
	mean, centre := averages(near, weights)
	value = mean
	for i, slope := range slopes(near, weights, mean, centre) {
		value += slope * (at[i] - centre[i])
	}
	return min(max(value, low), high), true
}

func (c curve) nearest(at []float64) curve {
	list := slices.Clone(c)
	slices.SortStableFunc(list, func(a, b sample) int { return cmp.Compare(distance(a.at, at), distance(b.at, at)) })
	return list[:min(len(list), neighbours)]
}

func distance(a, b []float64) (d float64) {
	for i := range a {
		d += (a[i] - b[i]) * (a[i] - b[i])
	}
	return d
}

func averages(near curve, weights []float64) (mean float64, centre []float64) {
	centre = make([]float64, len(near[0].at))
	var total float64
	for i, s := range near {
		total += weights[i]
		mean += weights[i] * s.value
		for j, x := range s.at {
			centre[j] += weights[i] * x
		}
	}
	for j := range centre {
		centre[j] /= total
	}
	return mean / total, centre
}

// slopes solves the normal equations of the weighted fit.
func slopes(near curve, weights []float64, mean float64, centre []float64) []float64 {
	n := len(centre)
	rows, total := make([][]float64, n), 0.0
	for j := range rows {
		rows[j] = make([]float64, n+1)
	}
	for i, s := range near {
		total += weights[i]
		for j := range n {
			for k := range n {
				rows[j][k] += weights[i] * (s.at[j] - centre[j]) * (s.at[k] - centre[k])
			}
			rows[j][n] += weights[i] * (s.at[j] - centre[j]) * (s.value - mean)
		}
	}
	for j := range rows {
		rows[j][j] += ridge * total
	}
	return solve(rows)
}

// solve eliminates (Gauss). The ridge makes the matrix positive definite.
func solve(rows [][]float64) []float64 {
	n := len(rows)
	for i := range n {
		for j := i + 1; j < n; j++ {
			factor := rows[j][i] / rows[i][i]
			for k := i; k <= n; k++ {
				rows[j][k] -= factor * rows[i][k]
			}
		}
	}
	out := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = rows[i][n]
		for k := i + 1; k < n; k++ {
			out[i] -= rows[i][k] * out[k]
		}
		out[i] /= rows[i][i]
	}
	return out
}
