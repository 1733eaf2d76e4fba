package bench_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

func TestCompare(t *testing.T) {
	p := problem("gemm", "forward", gemmShape(1000, 1000, 1000), nil)
	only := problem("gemm", "forward", gemmShape(10, 10, 10), nil)
	image := problem("conv", "forward", map[string]int64{"w": 7, "h": 7, "c": 2, "n": 3, "k": 5, "s": 3, "r": 3, "stride_w": 1, "stride_h": 1},
		map[string]string{"layout": "NHWC"})
	other := image
	other.Attrs = map[string]string{"layout": "NCHW"}
	a := measuredReport(took(p, []float64{0.02}, []float64{0.0201}), took(image, []float64{0.01}), took(only, []float64{1}))
	b := measuredReport(took(p, []float64{0.01}, []float64{0.0101}), took(other, []float64{0.02}))
	c, err := bench.Compare(a, b)
	require.NoError(t, err)
	require.Len(t, c.Rows, 2, "what the library chose does not keep rows apart")
	require.InDelta(t, 2, c.Rows[0].Ratio, 0.01)
	require.InDelta(t, 0.5, c.Rows[1].Ratio, 1e-9)
	require.Equal(t, 1, c.OnlyA)
	require.Zero(t, c.OnlyB)
	require.Equal(t, "gemm", c.Families[0].Name)
	require.Zero(t, c.Scores[4].Ratio, "neither has a memory score")
	require.True(t, c.Scores[1].Clear)

	same, err := bench.Compare(a, a)
	require.NoError(t, err)
	require.InDelta(t, 1, same.Scores[0].Ratio, 1e-12)
	require.False(t, same.Scores[0].Clear)
	require.Equal(t, c.A, same.B)
}
