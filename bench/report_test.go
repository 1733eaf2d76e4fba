package bench_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// sample is a small report.
func sample() *bench.Report {
	r := &bench.Report{
		Schema: bench.Schema, ScoreSet: bench.ScoreSet, Tier: bench.Quick, Started: time.Unix(1_790_000_000, 0).UTC(), Seconds: 12.5,
		Tool: "v1", Device: "cpu", Threads: 2, Stable: true,
		Ceilings: []bench.Ceiling{{Name: bench.FP32GEMM, Value: 200, Unit: "GFLOP/s"}, {Name: bench.Copy, Value: 40, Unit: "GB/s"}},
		Rows: []bench.Row{{Family: "gemm", Pass: "forward", Shape: map[string]int64{"m": 1760, "n": 16, "k": 1760}, Precision: "fp32",
			Cache: "warm", Repeats: 10, MinSeconds: 0.0009, MedianSeconds: 0.001, P90Seconds: 0.0011, FLOP: 99123200, UsefulFLOP: 99123200,
			Bytes: 12615680, Rate: 99.1232, RateUnit: "GFLOP/s", UsefulRate: 99.1232, Share: 0.5, Bound: "memory", Scored: true,
			Check: bench.Check{Entries: 64, MaxError: 1e-6, Tolerance: 1e-3, OK: true}}},
	}
	for i, c := range bench.Classes() {
		r.Scores = append(r.Scores, bench.Score{Class: c, Value: 10.5 * float64(i+1), Unit: c.Unit(), Rows: 1, CV: 0.01, Estimate: true})
	}
	return r
}

func encode(t *testing.T, r *bench.Report) []byte {
	t.Helper()
	raw, err := r.Encode()
	require.NoError(t, err)
	return raw
}

func TestReportSurvivesJSON(t *testing.T) {
	r := sample()
	got, err := bench.Decode(encode(t, r))
	require.NoError(t, err)
	require.Equal(t, r, got)
	want, err := r.Digest()
	require.NoError(t, err)
	pretty, err := json.MarshalIndent(r, "", "  ")
	require.NoError(t, err)
	got, err = bench.Decode(pretty)
	require.NoError(t, err)
	digest, err := got.Digest()
	require.NoError(t, err)
	require.Equal(t, want, digest, "the digest is of what is said, not of how it is written")
	got.Rows[0].MedianSeconds += 1e-9
	digest, err = got.Digest()
	require.NoError(t, err)
	require.NotEqual(t, want, digest)
}

func TestOnChainIsInMillionsRoundedDown(t *testing.T) {
	r := sample()
	require.Equal(t, [5]uint64{10500, 21000, 31500, 42000, 52500}, r.OnChain())
	r.Scores[0].Value = 1.9999
	r.Scores[1].Value = math.NaN()
	r.Scores = r.Scores[:4]
	require.Equal(t, [5]uint64{1999, 0, 31500, 42000, 0}, r.OnChain())
}

func TestCeiling(t *testing.T) {
	v, ok := sample().Ceiling(bench.Copy)
	require.True(t, ok)
	require.Equal(t, 40.0, v)
	_, ok = sample().Ceiling(bench.H2D)
	require.False(t, ok)
}

func TestDecodeRefuses(t *testing.T) {
	for name, change := range map[string]func(*bench.Report){
		"schema":             func(r *bench.Report) { r.Schema = "assay.bench/2" },
		"score set":          func(r *bench.Report) { r.ScoreSet = "mine" },
		"tier":               func(r *bench.Report) { r.Tier = "best" },
		"device":             func(r *bench.Report) { r.Device = "tpu" },
		"threads":            func(r *bench.Report) { r.Threads = 0 },
		"four scores":        func(r *bench.Report) { r.Scores = r.Scores[:4] },
		"scores in disorder": func(r *bench.Report) { r.Scores[0], r.Scores[1] = r.Scores[1], r.Scores[0] },
		"negative score":     func(r *bench.Report) { r.Scores[0].Value = -1 },
		"another unit":       func(r *bench.Report) { r.Scores[0].Unit = "TFLOP/s" },
		"nameless ceiling":   func(r *bench.Report) { r.Ceilings[0].Name = "" },
		"negative time":      func(r *bench.Report) { r.Rows[0].MinSeconds = -1 },
		"median below min":   func(r *bench.Report) { r.Rows[0].MedianSeconds = 0.0001 },
		"negative shape":     func(r *bench.Report) { r.Rows[0].Shape["m"] = -1 },
		"no repeats":         func(r *bench.Report) { r.Rows[0].Repeats = 0 },
		"unstable, no word":  func(r *bench.Report) { r.Stable = false },
		"stable, but":        func(r *bench.Report) { r.Unstable = []string{"noise"} },
		"too many rows":      func(r *bench.Report) { r.Rows = make([]bench.Row, 4097) },
	} {
		t.Run(name, func(t *testing.T) {
			r := sample()
			change(r)
			_, err := bench.Decode(encode(t, r))
			require.Equal(t, fault.BadRequest, fault.CodeOf(err), "%v", err)
		})
	}
	good := string(encode(t, sample()))
	for name, raw := range map[string]string{
		"nothing": "", "no JSON": "report", "cut": good[:len(good)/2], "two": good + good, "null": "null",
		"unknown field": strings.Replace(good, `"tier"`, `"colour":"red","tier"`, 1),
		"huge integer":  strings.Replace(good, `"total_bytes":0`, `"total_bytes":18446744073709551615`, 1),
		"year 10000":    strings.Replace(good, `"2026`, `"12026`, 1),
		"endless":       good + strings.Repeat(" ", bench.MaxReportBytes),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := bench.Decode([]byte(raw))
			require.Equal(t, fault.BadRequest, fault.CodeOf(err), "%v", err)
		})
	}
}

func FuzzDecode(f *testing.F) {
	raw, err := sample().Encode()
	require.NoError(f, err)
	f.Add(raw)
	f.Add([]byte(`{"schema":"assay.bench/1"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := bench.Decode(raw)
		if err != nil {
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			return
		}
		first, err := r.Digest()
		require.NoError(t, err)
		again, err := bench.Decode(encode(t, r))
		require.NoError(t, err)
		second, err := again.Digest()
		require.NoError(t, err)
		require.Equal(t, first, second)
		r.OnChain()
	})
}
