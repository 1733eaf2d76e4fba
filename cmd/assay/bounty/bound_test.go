package bounty

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUpperTailAgainstKnownValues(t *testing.T) {
	for _, tc := range []struct {
		n, k uint32
		p    float64
		want float64
	}{
		{10, 0, 0.3, 1},
		{10, 11, 0.3, 0},
		{10, 10, 0.5, 1.0 / 1024},
		{2, 1, 0.5, 0.75},
		{100, 60, 0.5, 0.028443966820490395},     // scipy.stats.binom.sf(59, 100, 0.5)
		{3000, 2850, 0.94, 0.010206759911817733}, // scipy.stats.binom.sf(2849, 3000, 0.94)
	} {
		require.InDelta(t, tc.want, upperTail(tc.n, tc.k, tc.p), 1e-9, "%+v", tc)
	}
}

func TestBoundIsTightAndMonotone(t *testing.T) {
	b := NewBound(3000, 20, 950_000, 1e-3)
	require.EqualValues(t, 2850, b.Required)
	require.InDelta(t, 1e-3, 20*upperTail(b.Total, b.Required, b.Accuracy), 1e-6)
	require.Less(t, b.Accuracy, 0.95)
	require.Greater(t, b.Accuracy, NewBound(3000, 200, 950_000, 1e-3).Accuracy, "more tries promise less")
	require.Less(t, b.Accuracy, NewBound(30000, 20, 950_000, 1e-3).Accuracy, "more data promises more")
	require.False(t, math.IsNaN(b.AtMinus1))
	require.EqualValues(t, 667, NewBound(1000, 1, 666_001, 1e-3).Required, "the criterion rounds up")
}
