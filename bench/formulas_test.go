package bench_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

func problem(family, pass string, shape map[string]int64, attrs map[string]string) bench.Problem {
	return bench.Problem{Family: family, Pass: pass, Shape: shape, Attrs: attrs, Precision: bench.FP32, Cache: bench.Warm}
}

func gemmShape(m, n, k int64) map[string]int64 { return map[string]int64{"m": m, "n": n, "k": k} }

// The expected values are computed by hand from DeepBench's formulas.
func TestFormulas(t *testing.T) {
	conv := map[string]int64{"w": 7, "h": 7, "c": 2, "n": 3, "k": 5, "s": 3, "r": 3, "pad_w": 1, "pad_h": 1, "stride_w": 1, "stride_h": 1}
	rnn := map[string]int64{"hidden": 512, "batch": 16, "steps": 25}
	for name, row := range map[string]struct {
		p                   bench.Problem
		flop, useful, bytes float64
	}{
		"gemm":        {problem("gemm", "forward", gemmShape(1760, 16, 1760), nil), 99_123_200, 99_123_200, 4 * (1760*1760 + 2*1760*16)},
		"sparse gemm": {problem("sparse_gemm", "forward", gemmShape(100, 10, 20), map[string]string{"sparsity": "0.9"}), 36_000, 4_000, 20*200 + 4*(200+1000)},
		// 49 positions x 9 taps, less those on the padding: (3*7-2)^2 = 361 pairs of position and tap within the image
		"conv":           {problem("conv", "forward", conv, nil), 2 * 49 * 9 * 3 * 5 * 2, 2 * 361 * 3 * 5 * 2, 4 * (3*49*2 + 5*2*9 + 3*49*5)},
		"vanilla":        {problem("rnn", "forward", rnn, map[string]string{"cell": "vanilla"}), 2 * 25 * 16 * 512 * 512, 2 * 25 * 16 * 512 * 512, 4 * (512*512 + 2*25*16*512)},
		"lstm":           {problem("rnn", "backward", rnn, map[string]string{"cell": "lstm"}), 8 * 25 * 16 * 512 * 512, 8 * 25 * 16 * 512 * 512, 4 * (4*512*512 + 5*25*16*512)},
		"gru":            {problem("rnn", "forward", rnn, map[string]string{"cell": "gru"}), 6 * 25 * 16 * 512 * 512, 6 * 25 * 16 * 512 * 512, 4 * (3*512*512 + 4*25*16*512)},
		"allreduce":      {problem("allreduce", "", map[string]int64{"floats": 100}, nil), 0, 0, 400},
		"copy":           {problem("copy", "", map[string]int64{"bytes": 100}, nil), 0, 0, 200},
		"to the device":  {problem("copy", bench.H2D, map[string]int64{"bytes": 100}, nil), 0, 0, 100},
		"adam":           {problem("optimizer", "", map[string]int64{"parameters": 10}, map[string]string{"rule": "adam"}), 0, 0, 280},
		"attention":      {problem("attention", "forward", map[string]int64{"batch": 2, "heads": 3, "tokens": 5, "width": 7}, nil), 4 * 2 * 3 * 25 * 7, 4 * 2 * 3 * 25 * 7, 4 * 4 * 2 * 3 * 5 * 7},
		"attention back": {problem("attention", "backward", map[string]int64{"batch": 2, "heads": 3, "tokens": 5, "width": 7}, nil), 8 * 2 * 3 * 25 * 7, 8 * 2 * 3 * 25 * 7, 4 * (7*2*3*5*7 + 2*3*25)},
	} {
		t.Run(name, func(t *testing.T) {
			require.InDelta(t, row.flop, row.p.FLOP(), 1e-6)
			require.InDelta(t, row.useful, row.p.UsefulFLOP(), 1e-6)
			require.InDelta(t, row.bytes, row.p.Bytes(), 1e-6)
		})
	}
}

// DeepBench's README and workbooks give these shapes' work.
func TestTheListsAreDeepBenchs(t *testing.T) {
	count, flop := map[string]int{}, map[string]float64{}
	for _, p := range bench.Plan(bench.Full) {
		if p.Cache == bench.Warm && p.Precision == bench.FP32 {
			count[p.Family+" "+p.Pass]++
			flop[p.Family+" "+p.Pass] += p.FLOP()
		}
	}
	require.GreaterOrEqual(t, count["gemm forward"], 160+75)
	require.GreaterOrEqual(t, flop["gemm forward"], 26.7e12+1.79e12)
	require.GreaterOrEqual(t, count["conv backward_weights"], 90)
	require.GreaterOrEqual(t, flop["conv backward_inputs"], 0.52e12)
	require.Equal(t, 53+69+3-1, count["rnn forward"], "one shape is in two lists")
	require.GreaterOrEqual(t, count["sparse_gemm forward"], 24)
	require.Equal(t, 7, count["allreduce "])
}
