//go:build tensorflow

package kernels

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// runSmall measures small problems, some of them as a score set.
func runSmall(t *testing.T, ctx context.Context, change func(*Options)) (*bench.Report, error) {
	t.Helper()
	paces["test"] = pace{blocks: 2, longest: 1, memory: chunk, diskBytes: 1 << 20,
		budget: bench.Budget{WarmUp: time.Millisecond, Measure: time.Millisecond, MinRuns: 2, MaxRuns: 3}}
	problems := small()
	for i := range problems {
		_, counts := problems[i].Class()
		problems[i].Scored = counts
	}
	named := func(family, pass string, shape map[string]int64) bench.Problem {
		return bench.Problem{Family: family, Pass: pass, Shape: shape, Precision: bench.FP32, Cache: bench.Warm}
	}
	flushed := problems[0]
	flushed.Scored, flushed.Cache = false, bench.Flushed
	problems = append(problems, flushed, named("disk", "write", nil), named("disk", "read", nil), named("memory", "", nil),
		named("copy", bench.H2D, map[string]int64{"bytes": 4000}))
	reduce := named("allreduce", "", map[string]int64{"floats": 1000})
	reduce.Scored = true
	o := Options{Tier: "test", Device: testDevice(t), Dir: t.TempDir(), Tool: "test", Plan: append(problems, reduce),
		Inventory: inventory.Source{}.Collect(ctx)}
	if change != nil {
		change(&o)
	}
	return Run(ctx, o)
}

func TestRun(t *testing.T) {
	var last Progress
	r, err := runSmall(t, t.Context(), func(o *Options) { o.Progress = func(p Progress) { last = p } })
	require.NoError(t, err)
	require.Equal(t, last.Total, last.Done)
	families := map[string]bool{}
	for _, row := range r.Rows {
		families[row.Family] = true
		require.True(t, row.Check.OK, "%s is off by %g", row.Problem().Key(), row.Check.MaxError)
		require.Positive(t, row.Rate, row.Problem().Key())
		if row.Scored {
			require.GreaterOrEqual(t, row.Repeats, 4, "two blocks")
		}
	}
	for family := range families {
		require.NotEmpty(t, family)
	}
	for _, want := range []string{"disk", "memory", "allreduce", "gemm", "conv", "rnn", "optimizer"} {
		require.True(t, families[want], "no row of %s", want)
	}
	for _, s := range r.Scores {
		require.Positive(t, s.Value, s.Class)
		require.True(t, s.Estimate || s.Class == bench.Memory, "%s is not the whole score set", s.Class)
	}
	require.Contains(t, r.Skipped, bench.Skip{Family: "copy", Precision: "fp32", Rows: 1, Reason: "the CPU's memory is the host's"})
	for _, name := range []string{bench.FP32GEMM, bench.Copy, bench.OpOverhead, bench.DiskRead, bench.DiskWrite} {
		v, ok := r.Ceiling(name)
		require.True(t, ok, name)
		require.Positive(t, v, name)
	}
	r.Tier = bench.Quick
	raw, err := r.Encode()
	require.NoError(t, err)
	_, err = bench.Decode(raw)
	require.NoError(t, err)
}

func TestABrokenKernelIsCaught(t *testing.T) {
	healthy := families["gemm"]
	defer func() { families["gemm"] = healthy }()
	families["gemm"] = func(k *kernel) { // reads one operand the wrong way round
		s := k.problem.Shape
		x, left := k.matrix(s["n"], s["k"], false)
		y, right := k.matrix(s["k"], s["m"], false)
		left.transposed = true
		k.sums(k.product(nil, x, y, false, false), places(s["n"]*s["m"]), func(flat int64) (t total) {
			for i := range s["k"] {
				t.add(left.get(flat/s["m"], i) * right.get(i, flat%s["m"]))
			}
			return t
		})
		k.work = nil
		out := k.probes[0].out
		k.work = func([]tf.Node) tf.Output { return out }
	}
	r, err := runSmall(t, t.Context(), func(o *Options) { o.Plan = o.Plan[:1] })
	require.NoError(t, err)
	require.False(t, r.Rows[0].Check.OK)
	require.False(t, r.Stable)
	require.Contains(t, strings.Join(r.Unstable, "\n"), "the output is wrong")
	require.Zero(t, r.Score(bench.GEMM), "a wrong row has no score")
}

// Where it has no kernel for a GPU, libtensorflow would multiply on the host and say nothing.
func TestBytesAreNotMultipliedOnAGPU(t *testing.T) {
	r := newRunner(t.Context(), Options{Device: Device{Kind: tf.GPU, Threads: 1}})
	r.free, r.peak, r.pace.longest = 1<<20, 1e12, 1
	p := bench.Problem{Family: "gemm", Pass: "forward", Precision: bench.INT8, Cache: bench.Warm, Attrs: map[string]string{"op": "NN"},
		Shape: map[string]int64{"m": 16, "n": 16, "k": 16}}
	require.NoError(t, r.measure(p))
	require.Equal(t, []bench.Skip{{Family: "gemm", Precision: bench.INT8, Rows: 1, Reason: "8-bit integers might be multiplied on the host"}}, r.report.Skipped)
	require.Empty(t, r.measured)
}

func TestWhatElseTheProcessorsDid(t *testing.T) {
	before := spent{inventory.Time{Total: 100, Busy: 10, Stolen: 1}, 5}
	quiet := spent{inventory.Time{Total: 200, Busy: 100.5, Stolen: 1.5}, 95}
	require.Empty(t, quiet.disturbances(before))
	loaded := spent{inventory.Time{Total: 200, Busy: 100, Stolen: 4}, 65}
	require.Equal(t, []string{
		"other programs took 30.0 % of the processors' time", "the hypervisor took 3.0 % of the processors' time",
	}, loaded.disturbances(before))
}

func TestSlowMoments(t *testing.T) {
	steady := slices.Repeat([]float64{100, 97, 92}, 40)
	require.Empty(t, slowMoments(nil))
	require.Empty(t, slowMoments(steady))
	require.Empty(t, slowMoments(append(steady, 50)), "one of 121")
	require.Equal(t, []string{
		"at 3 of 123 moments the processors did less than three quarters of their best: the clock, or a neighbour on their cores",
	}, slowMoments(append(steady, 50, 52, 74)))
}

func TestPulse(t *testing.T) {
	for _, threads := range []int{1, 2, 64} {
		require.Positive(t, pulse(threads))
	}
}

func TestACanceledRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, err := runSmall(t, ctx, func(o *Options) {
		o.Progress = func(p Progress) {
			if p.Done == 3 {
				cancel()
			}
		}
	})
	require.Equal(t, fault.Canceled, fault.CodeOf(err))
}

func TestWhatCannotRunIsSaid(t *testing.T) {
	r, err := runSmall(t, t.Context(), func(o *Options) {
		huge := o.Plan[0]
		huge.Shape = map[string]int64{"m": 1 << 20, "n": 1 << 20, "k": 1 << 20}
		huge.Scored = false
		o.Plan = []bench.Problem{o.Plan[0], huge, {Family: "riddle", Precision: bench.FP32}, {Family: "disk", Pass: "write", Precision: bench.FP32}}
		o.Dir = "/nonexistent"
	})
	require.NoError(t, err)
	var reasons []string
	for _, s := range r.Skipped {
		reasons = append(reasons, s.Reason)
	}
	text := strings.Join(reasons, "\n")
	require.Contains(t, text, "needs more memory")
	require.Contains(t, text, "no kernel measures riddle")
	require.Contains(t, text, "look at the disk")
	_, err = os.Stat("/nonexistent")
	require.Error(t, err)
}

func TestASlowMachineSaysThatItMeasuredOnce(t *testing.T) {
	r, err := runSmall(t, t.Context(), func(o *Options) {
		p := paces["test"]
		p.limit = time.Millisecond
		paces["test"] = p
		extra := o.Plan[1]
		extra.Scored = false
		o.Plan = []bench.Problem{o.Plan[0], extra}
	})
	require.NoError(t, err)
	require.Contains(t, strings.Join(r.Unstable, "\n"), "measured once")
	require.Contains(t, r.Skipped, bench.Skip{Family: "gemm", Precision: "fp32", Rows: 1, Reason: "no time left in this tier"})
	require.Len(t, r.Rows, 1)
}
