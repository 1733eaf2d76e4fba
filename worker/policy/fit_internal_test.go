package policy

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// grid is a curve sampled on powers of eight.
func grid(f func(x, y float64) float64) (c curve) {
	for _, x := range []int64{16, 128, 1024} {
		for _, y := range []int64{16, 128, 1024} {
			at := sizes(x, y)
			c = append(c, sample{at, f(at[0], at[1])})
		}
	}
	return c
}

func TestEstimatesComeNearAPlane(t *testing.T) {
	plane := func(x, y float64) float64 { return 3 - 0.3*x + 0.1*y }
	c := grid(plane)
	rapid.Check(t, func(r *rapid.T) {
		at := sizes(rapid.Int64Range(16, 1024).Draw(r, "x"), rapid.Int64Range(16, 1024).Draw(r, "y"))
		got, ok := c.estimate(at)
		require.True(r, ok)
		require.InDelta(r, plane(at[0], at[1]), got, 0.1)
	})
}

// Estimates stay within what was measured, wherever they are asked for.
func TestEstimatesDoNotLeaveTheSamples(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		value := rapid.Float64Range(-30, 5)
		var c curve
		for range rapid.IntRange(1, 40).Draw(r, "samples") {
			at := sizes(rapid.Int64Range(1, 1<<40).Draw(r, "x"), rapid.Int64Range(1, 1<<40).Draw(r, "y"))
			c = append(c, sample{at, value.Draw(r, "value")})
		}
		got, ok := c.estimate(sizes(rapid.Int64Range(0, math.MaxInt64).Draw(r, "at"), rapid.Int64Range(0, math.MaxInt64).Draw(r, "too")))
		require.True(r, ok)
		low, high := math.Inf(1), math.Inf(-1)
		for _, s := range c {
			low, high = min(low, s.value), max(high, s.value)
		}
		require.GreaterOrEqual(r, got, low)
		require.LessOrEqual(r, got, high)
	})
}

func TestNothingMeasuredNothingEstimated(t *testing.T) {
	_, ok := curve(nil).estimate(sizes(1))
	require.False(t, ok)
}

// solve is tried on systems whose solution is known.
func TestSolve(t *testing.T) {
	require.InDeltaSlice(t, []float64{1, -2, 3}, solve([][]float64{{4, 1, 0, 2}, {1, 3, 1, -2}, {0, 1, 2, 4}}), 1e-12)
}
