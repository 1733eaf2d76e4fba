package metric

import (
	"math"
	"math/big"
)

// sum adds float64 values with Neumaier's compensation (ZAMM 54, 1974): the error does not grow with their number.
type sum struct{ high, low float64 }

func (s *sum) add(v float64) {
	t := s.high + v
	if math.Abs(s.high) >= math.Abs(v) {
		s.low += (s.high - t) + v
	} else {
		s.low += (v - t) + s.high
	}
	s.high = t
}

// meanMicro returns the sum, of losses and so not negative, times 1e6 over n, rounded half to even; at most MaxLossMicro.
func (s *sum) meanMicro(n uint64) int64 {
	total, low := new(big.Rat).SetFloat64(s.high), new(big.Rat).SetFloat64(s.low)
	if total == nil || low == nil {
		return MaxLossMicro // not finite
	}
	total.Add(total, low)
	scale := new(big.Rat).SetFrac(big.NewInt(1_000_000), new(big.Int).SetUint64(n))
	rounded := roundHalfEven(total.Mul(total, scale))
	if !rounded.IsInt64() {
		return MaxLossMicro
	}
	return rounded.Int64()
}

func roundHalfEven(r *big.Rat) *big.Int {
	floor, rest := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int)) // Euclidean: 0 <= rest < denominator
	switch rest.Lsh(rest, 1).Cmp(r.Denom()) {
	case 1:
		return floor.Add(floor, big.NewInt(1))
	case 0:
		return floor.Add(floor, new(big.Int).SetUint64(uint64(floor.Bit(0))))
	default:
		return floor
	}
}
