package bounty

import "math"

// Bound is the statistical promise of an accuracy bounty: how good a model really is that gets paid, for records that are
// drawn like the payout split's and labels fixed beforehand.
type Bound struct {
	Total    uint32  `json:"total"`     // scored items of the payout split
	Tries    uint32  `json:"tries"`     // evaluations that may be stored
	Required uint32  `json:"required"`  // items that a pass needs right
	Accuracy float64 `json:"accuracy"`  // a paid model's true accuracy is at least this ...
	Risk     float64 `json:"risk"`      // ... but for this probability
	AtMinus1 float64 `json:"minus_one"` // probability that a model one point below the threshold is paid in all tries
}

// NewBound computes the exact binomial bound: until the first pass the payout split answers the same to everybody, so tries
// do not adapt to it and the union bound over them holds.
func NewBound(total, tries uint32, thresholdPPM int64, risk float64) Bound {
	need := uint32((uint64(thresholdPPM)*uint64(total) + 999_999) / 1_000_000)
	b := Bound{Total: total, Tries: tries, Required: need, Risk: risk}
	low, high := 0.0, float64(thresholdPPM)/1e6
	for range 60 {
		middle := (low + high) / 2
		if float64(tries)*upperTail(total, need, middle) <= risk {
			low = middle
		} else {
			high = middle
		}
	}
	b.Accuracy = low
	b.AtMinus1 = math.Min(1, float64(tries)*upperTail(total, need, math.Max(0, float64(thresholdPPM)/1e6-0.01)))
	return b
}

// upperTail is P(X >= k) for X ~ Binomial(n, p), summed from the largest term down so that it neither under- nor overflows.
func upperTail(n, k uint32, p float64) float64 {
	switch {
	case k == 0 || p >= 1:
		return 1
	case p <= 0 || k > n:
		return 0
	}
	sum := 0.0
	for i := k; i <= n; i++ {
		term := math.Exp(logChoose(n, i) + float64(i)*math.Log(p) + float64(n-i)*math.Log1p(-p))
		sum += term
		if float64(i) > p*float64(n) && term < sum*1e-17 {
			break
		}
	}
	return math.Min(1, sum)
}

func logChoose(n, k uint32) float64 {
	lg := func(x uint32) float64 {
		v, _ := math.Lgamma(float64(x) + 1)
		return v
	}
	return lg(n) - lg(k) - lg(n-k)
}
