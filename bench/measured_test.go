package bench_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/bench"
)

// measuredReport is a report of rows that took the given seconds, in blocks.
func measuredReport(rows ...bench.Measured) *bench.Report {
	r := sample()
	r.Complete(rows)
	return r
}

func took(p bench.Problem, blocks ...[]float64) bench.Measured {
	p.Scored = true
	return bench.Measured{Problem: p, Blocks: blocks, Check: bench.Check{Entries: 1, OK: true}}
}

func TestScoresAreGeometricMeans(t *testing.T) {
	a := took(problem("gemm", "forward", gemmShape(1000, 1000, 1000), nil), []float64{0.02, 0.01, 0.03}) // 100 GFLOP/s
	b := took(problem("gemm", "forward", gemmShape(2000, 1000, 1000), nil), []float64{0.01})             // 400 GFLOP/s
	ring := took(problem("allreduce", "", map[string]int64{"floats": 25_000_000}, nil), []float64{0.1})
	ring.Ranks = 4
	r := measuredReport(a, b, ring)
	require.InDelta(t, 200, r.Score(bench.GEMM), 1e-9)
	require.Equal(t, 2, r.Scores[0].Rows)
	require.True(t, r.Scores[0].Estimate)
	require.Zero(t, r.Score(bench.Conv))
	row := r.Rows[2]
	require.InDelta(t, 4.0, row.Rate, 1e-9, "DeepBench's: bytes x ranks / time")
	require.InDelta(t, 1.0, row.AlgBW, 1e-9)
	require.InDelta(t, 1.5, row.BusBW, 1e-9)
	require.InDelta(t, 1.5, r.Score(bench.AllReduce), 1e-9)
	require.Equal(t, 0.02, r.Rows[0].MedianSeconds)
	require.Equal(t, 0.01, r.Rows[0].MinSeconds)
}

func TestWrongRowsHaveNoScore(t *testing.T) {
	m := took(problem("gemm", "forward", gemmShape(1000, 1000, 1000), nil), []float64{0.02})
	m.Check = bench.Check{Entries: 5, MaxError: 3, Tolerance: 1}
	r := measuredReport(m)
	require.Zero(t, r.Score(bench.GEMM))
	require.False(t, r.Stable)
	require.Contains(t, r.Unstable[0], "the output is wrong by 3, tolerated is 1")
}

func TestBlocksTellTheVariation(t *testing.T) {
	p := problem("gemm", "forward", gemmShape(1000, 1000, 1000), nil)
	steady := measuredReport(took(p, []float64{0.0100, 0.0101}, []float64{0.0101, 0.0102}, []float64{0.0101}))
	require.True(t, steady.Stable, "%v", steady.Unstable)
	require.Positive(t, steady.Scores[0].CV)
	once := measuredReport(took(p, []float64{0.010, 0.010, 0.012, 0.012}))
	require.InDelta(t, 0.13, once.Scores[0].CV, 0.01, "a single block is its halves")
	require.Zero(t, measuredReport(took(p, []float64{0.010})).Scores[0].CV)
	shaky := measuredReport(took(p, []float64{0.010, 0.010}, []float64{0.011, 0.011}))
	require.False(t, shaky.Stable)
	require.Contains(t, shaky.Unstable[0], "gemm: the score varied by")
}

func TestSharesOfTheCeiling(t *testing.T) {
	for name, row := range map[string]struct {
		m     bench.Measured
		share float64
		bound string
	}{ // ceilings: 200 GFLOP/s, 40 GB/s
		"compute": {took(problem("gemm", "forward", gemmShape(1000, 1000, 1000), nil), []float64{0.02}), 0.5, "compute"},
		"memory":  {took(problem("gemm", "forward", gemmShape(1000, 1, 1000), nil), []float64{4 * 1_002_000 / 40e9 * 4}), 0.25, "memory"},
		"copy":    {took(problem("copy", "", map[string]int64{"bytes": 1e9}, nil), []float64{0.1}), 0.5, "memory"},
		"bf16 falls back": {took(func() bench.Problem {
			p := problem("gemm", "forward", gemmShape(1000, 1000, 1000), nil)
			p.Precision = bench.BF16
			return p
		}(), []float64{0.005}), 2, "compute"},
		"no ceiling": {took(problem("allreduce", "", map[string]int64{"floats": 10}, nil), []float64{0.1}), 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := measuredReport(row.m).Rows[0]
			require.InDelta(t, row.share, got.Share, 1e-9)
			require.Equal(t, row.bound, got.Bound)
		})
	}
}

func TestSampleWarmsUpAndStops(t *testing.T) {
	calls, before := 0, 0
	budget := bench.Budget{WarmUp: time.Second, Measure: time.Millisecond, MinRuns: 4, MaxRuns: 6, PerRepeat: 2}
	runs, err := bench.Sample(t.Context(), budget, func() error { before++; return nil }, func() error {
		calls++
		for start := time.Now(); time.Since(start) < 2*time.Millisecond; { //nolint:revive // busy: a sleep is not that exact
		}
		return nil
	})
	require.NoError(t, err)
	require.Len(t, runs, 4)
	require.Equal(t, calls, before)
	require.Greater(t, calls, 6, "at least three to warm up")
	least := bench.Quantile(runs, 0)
	require.True(t, least >= 0.001 && least < 0.002, "one run of 2 ms is two operations, not %v", least)

	_, err = bench.Sample(t.Context(), budget, nil, func() error { return errors.New("broken") })
	require.EqualError(t, err, "broken")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = bench.Sample(ctx, budget, nil, func() error { return nil })
	require.ErrorIs(t, err, context.Canceled)
}

func TestQuantilesLieBetweenTheExtremes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(0, 1e9), 1, 50).Draw(t, "values")
		q := rapid.Float64Range(0, 1).Draw(t, "q")
		got := bench.Quantile(values, q)
		low, high := math.Inf(1), math.Inf(-1)
		for _, v := range values {
			low, high = min(low, v), max(high, v)
		}
		if got < low || got > high {
			t.Fatalf("%v is not within %v and %v", got, low, high)
		}
		if bench.Quantile(values, 0) != low || bench.Quantile(values, 1) != high {
			t.Fatal("the ends are the extremes")
		}
	})
}

// A report holds only so many reasons; one with more could not be read again.
func TestDistrust(t *testing.T) {
	var r bench.Report
	r.Distrust()
	require.True(t, r.Stable)
	r.Distrust(slices.Repeat([]string{"noise"}, 255)...)
	r.Distrust("clock", "load")
	require.False(t, r.Stable)
	require.Len(t, r.Unstable, 256)
	require.Equal(t, "clock", r.Unstable[255])
}
