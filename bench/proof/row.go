package proof

import (
	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// maxExact is the largest magnitude up to which float32 holds every integer.
const maxExact = 1 << 24

// Limits on a row, on either side of the wire.
const (
	MaxRows     = 4
	maxBatch    = 1 << 15
	maxInner    = 1 << 12
	maxWidth    = 1 << 13
	maxTiles    = 1 << 22
	maxRounds   = 1 << 12
	maxPasses   = 64
	maxGroup    = 64
	maxSamples  = 1 << 14
	maxLeaves   = 1 << 22 // of all rounds together: what a prover keeps hashes of
	maxElements = 1 << 38 // of a table
)

// validate checks a row for the prover, who gets it from a stranger, and for the verifier, who rechecks evidence. Besides the
// limits it checks the bound that makes every float32 computation exact: an element of A has a magnitude of at most 2^Bits, one
// of X of 1, so that every partial sum, in any order, is an integer of at most Inner * 2^Bits <= 2^24.
func (r Row) validate() error {
	for _, limit := range []struct {
		name      string
		value     int
		low, high int
	}{
		{"batch", r.Batch, 1, maxBatch}, {"inner", r.Inner, 8, maxInner}, {"width", r.Width, 8, maxWidth}, {"tiles", r.Tiles, 1, maxTiles},
		{"rounds", r.Rounds, 1, maxRounds}, {"bits", r.Bits, 1, 20}, {"passes", r.Passes, 1, maxPasses}, {"group", r.Group, 1, maxGroup},
		{"samples", r.Samples, 1, maxSamples},
	} {
		if limit.value < limit.low || limit.value > limit.high {
			return fault.New(fault.BadRequest, "%s is %d, not within [%d, %d]", limit.name, limit.value, limit.low, limit.high).About(r.Name)
		}
	}
	switch {
	case len(r.Name) > 32 || r.Class != bench.GEMM && r.Class != bench.Memory:
		return fault.New(fault.BadRequest, "row %.32q has class %.20q", r.Name, r.Class)
	case r.Inner%8 != 0 || r.Width%8 != 0 || r.results()%r.Group != 0:
		return fault.New(fault.BadRequest, "inner and width are not multiples of 8, or the result rows none of group").About(r.Name)
	case r.Inner<<r.Bits > maxExact:
		return fault.New(fault.BadRequest, "%d products of %d bits are not exact in float32", r.Inner, r.Bits).About(r.Name)
	case r.leaves()*r.Rounds > maxLeaves || r.elements() > maxElements:
		return fault.New(fault.BadRequest, "more than %d leaves or %d elements", maxLeaves, int64(maxElements)).About(r.Name)
	case !(r.Seconds > 0 && r.Seconds < 1e5):
		return fault.New(fault.BadRequest, "seconds is not within (0, 1e5)").About(r.Name)
	}
	return nil
}

// limit is the largest magnitude of a correct result.
func (r Row) limit() int32 { return int32(r.Inner << r.Bits) }

// results is the number of result rows of one round: Batch of the first tile, then Batch of the next, and so on.
func (r Row) results() int { return r.Tiles * r.Batch }

// leaves is the number of leaves of one round's tree, each over Group result rows.
func (r Row) leaves() int { return r.results() / r.Group }

func (r Row) elements() int64 { return int64(r.Tiles) * int64(r.Inner) * int64(r.Width) }

// TableBytes is the size of the row's table in float32.
func (r Row) TableBytes() uint64 { return uint64(r.elements()) * 4 }

// FLOP is the work of all rounds: a multiplication and an addition for each product.
func (r Row) FLOP() float64 {
	return 2 * float64(r.elements()) * float64(r.Batch) * float64(r.Rounds)
}

// CheckOperations is the verifier's arithmetic: for each tile that is opened, a multiplication and an addition for each element of
// A; for each opening the same for its entries, an addition for each sign, and a remainder and a comparison for each folded bit.
// Hashes and keystreams are not arithmetic; the benchmarks measure them too.
func (r Row) CheckOperations() float64 {
	samples, inner, width := float64(r.Samples), float64(r.Inner), float64(r.Width)
	return min(samples, float64(r.Tiles))*2*inner*width + samples*(4*width+inner)
}

// signBytes and foldBytes are the sizes of a round's input and folded output.
func (r Row) signBytes() int { return r.Batch * r.Inner / 8 }
func (r Row) foldBytes() int { return r.Tiles * r.Batch * r.Width / 8 }

// wordBytes is the size of the keystream word that an element is cut from.
func (r Row) wordBytes() int {
	if r.Bits < 16 {
		return 2
	}
	return 4
}
