package bench

import (
	"context"
	"math"
	"slices"
	"time"
)

// Budget bounds how long one row is measured.
type Budget struct {
	WarmUp    time.Duration // at most
	Measure   time.Duration // about
	MinRuns   int           // measured whatever time they take
	MaxRuns   int
	PerRepeat int // operations in one run
}

// settled is how far the last three runs of a warm-up may lie apart.
const settled = 0.03

// Sample warms up until three runs in a row differ by less than 3 %, then measures. It returns the seconds of one operation
// in each run. before, when given, comes before every run and is not measured.
func Sample(ctx context.Context, b Budget, before, run func() error) ([]float64, error) {
	per := float64(max(b.PerRepeat, 1))
	once := func() (float64, error) {
		if before != nil {
			if err := before(); err != nil {
				return 0, err
			}
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		start := time.Now()
		err := run()
		return time.Since(start).Seconds() / per, err
	}
	var warm []float64
	for start := time.Now(); !steady(warm) && (len(warm) == 0 || time.Since(start) < b.WarmUp); {
		s, err := once()
		if err != nil {
			return nil, err
		}
		warm = append(warm, s)
	}
	var out []float64
	for start := time.Now(); len(out) < b.MinRuns || len(out) < b.MaxRuns && time.Since(start) < b.Measure; {
		s, err := once()
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func steady(runs []float64) bool {
	if len(runs) < 3 {
		return false
	}
	last := runs[len(runs)-3:]
	return slices.Max(last) <= slices.Min(last)*(1+settled)
}

// Quantile returns the q-quantile of values by linear interpolation.
func Quantile(values []float64, q float64) float64 {
	if len(values) == 0 {
		return 0
	}
	v := slices.Sorted(slices.Values(values))
	at := q * float64(len(v)-1)
	low := int(at)
	if low+1 >= len(v) {
		return v[len(v)-1]
	}
	return v[low] + (at-float64(low))*(v[low+1]-v[low])
}

// variation returns the coefficient of variation: the sample standard deviation over the mean.
func variation(values []float64) float64 {
	if len(values) < 2 {
		return 0
	}
	var sum, squares float64
	for _, v := range values {
		sum += v
	}
	mean := sum / float64(len(values))
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	if mean == 0 {
		return 0
	}
	return math.Sqrt(squares/float64(len(values)-1)) / mean
}
