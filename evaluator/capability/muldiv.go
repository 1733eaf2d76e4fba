package capability

import "math/bits"

// mulDiv returns a*b/c, rounded down, for b <= c and c > 0.
func mulDiv(a, b, c uint64) uint64 {
	high, low := bits.Mul64(a, b)
	quotient, _ := bits.Div64(high, low, c)
	return quotient
}
