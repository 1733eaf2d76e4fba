package metric

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestElementaryFunctionsAgreeWithMath(t *testing.T) {
	ulps := func(a, b float64) float64 {
		return math.Abs(a-b) / (math.Nextafter(math.Abs(b), math.Inf(1)) - math.Abs(b))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		x := -r.Float64() * math.Pow(10, r.Float64()*5-3)
		if x > -708 {
			require.LessOrEqual(t, ulps(exp(x), math.Exp(x)), 2.0, "exp(%v)", x)
		}
		y := math.Pow(10, r.Float64()*20-15)
		require.LessOrEqual(t, ulps(log1p(y), math.Log1p(y)), 2.0, "log1p(%v)", y)
		require.LessOrEqual(t, ulps(log(1+y), math.Log(1+y)), 1.0, "log(1+%v)", y)
	}
	require.Equal(t, 1.0, exp(0))
	require.Zero(t, exp(-709))
	require.Zero(t, exp(-math.MaxFloat64))
	require.Zero(t, log(1))
	require.Zero(t, log1p(0))
}

// The bits below are what every processor must compute.
func TestElementaryFunctionsHaveFixedBits(t *testing.T) {
	for _, tc := range []struct {
		name      string
		got, want uint64
	}{
		{"exp(-0.1)", math.Float64bits(exp(-0.1)), 0x3fecf46d99d52b3a},
		{"exp(-1)", math.Float64bits(exp(-1)), 0x3fd78b56362cef38},
		{"exp(-700.7)", math.Float64bits(exp(-700.7)), 0xc130e7f11093c4},
		{"log(3)", math.Float64bits(log(3)), 0x3ff193ea7aad030a},
		{"log1p(0.3)", math.Float64bits(log1p(0.3)), 0x3fd0ca937be1b9db},
	} {
		require.Equal(t, tc.want, tc.got, tc.name)
	}
}

func TestRoundHalfEven(t *testing.T) {
	for _, tc := range []struct{ num, den, want int64 }{
		{1, 2, 0}, {3, 2, 2}, {5, 2, 2}, {7, 4, 2}, {5, 4, 1}, {-1, 2, 0}, {-3, 2, -2}, {-5, 4, -1}, {6, 2, 3}, {0, 7, 0},
	} {
		require.Equal(t, tc.want, roundHalfEven(big.NewRat(tc.num, tc.den)).Int64(), "%d/%d", tc.num, tc.den)
	}
}

func TestSumKeepsWhatAPlainSumLoses(t *testing.T) {
	var s sum
	for _, v := range []float64{1, 1e17, 1, -1e17} {
		s.add(v)
	}
	require.EqualValues(t, 500_000, s.meanMicro(4))
	for _, beyond := range []float64{math.Inf(1), 9.3e12} { // 9.3e18 millionths
		s = sum{high: beyond}
		require.EqualValues(t, math.MaxInt64, s.meanMicro(1))
	}
}
