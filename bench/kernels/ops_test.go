//go:build tensorflow

package kernels

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

// The ops between which a planner estimates. No two dimensions of one are equal.
func TestPlanningOpsComputeWhatTheySay(t *testing.T) {
	named := func(family, pass string, shape map[string]int64, attrs map[string]string) bench.Problem {
		return bench.Problem{Family: family, Pass: pass, Shape: shape, Attrs: attrs, Precision: bench.FP32, Cache: bench.Warm}
	}
	problems := []bench.Problem{
		named("reduction", "", map[string]int64{"outer": 3, "reduced": 7, "inner": 5}, nil),
		named("reduction", "", map[string]int64{"outer": 1, "reduced": 70, "inner": 5}, nil),
		named("pool", "forward", map[string]int64{"n": 3, "h": 8, "w": 6, "c": 5}, nil),
		named("pool", "backward", map[string]int64{"n": 3, "h": 8, "w": 6, "c": 5}, nil),
	}
	problems = append(problems, named("activation", "", map[string]int64{"elements": 1000, "kept": 7}, nil),
		named("wakeup", "", map[string]int64{"ops": 5, "elements": 1000}, nil),
		named("segment_sum", "", map[string]int64{"vocab": 41, "width": 9, "tokens": 64}, nil))
	for _, op := range []string{"NN", "TN", "NT", "TT"} {
		problems = append(problems, named("batch_gemm", "forward", map[string]int64{"batch": 3, "m": 9, "n": 7, "k": 5}, map[string]string{"op": op}))
	}
	for _, f := range []string{"tanh", "sigmoid", "exp", "erf"} {
		problems = append(problems, named("elementwise", "", map[string]int64{"elements": 1000}, map[string]string{"function": f}))
	}
	for _, f := range []string{"transpose", "concat", "split"} {
		problems = append(problems, named("movement", "", map[string]int64{"elements": 1 << 13}, map[string]string{"function": f}))
	}
	for _, p := range problems {
		t.Run(p.Key(), func(t *testing.T) {
			k, err := newKernel(testDevice(t), p, 3)
			require.NoError(t, err)
			defer func() { require.NoError(t, k.close()) }()
			got, err := k.check()
			require.NoError(t, err)
			require.True(t, got.OK, "off by %g, tolerated is %g", got.MaxError, got.Tolerance)
			require.NoError(t, k.run())
		})
	}
}
