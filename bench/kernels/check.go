//go:build tensorflow

package kernels

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// sampled is how many entries of a result are looked at.
const sampled = 48

// comparison is one entry of a result beside its reference.
type comparison struct{ got, want, tolerance float64 }

// worst sums comparisons up by the one that is farthest off for what is tolerated.
func worst(all []comparison) bench.Check {
	c := bench.Check{Entries: len(all), OK: len(all) > 0}
	ratio := -1.0
	for _, each := range all {
		off := math.Abs(each.got - each.want)
		if math.IsNaN(off) || math.IsInf(off, 0) {
			off = math.MaxFloat64
		}
		if r := off / each.tolerance; r > ratio {
			ratio, c.MaxError, c.Tolerance = r, off, each.tolerance
		}
		c.OK = c.OK && off <= each.tolerance
	}
	return c
}

// places picks entries of a result with size elements: its corners and some between.
func places(size int64) []int64 {
	random := rand.New(rand.NewPCG(uint64(size), sampled)) //nolint:gosec // no secret
	at := []int64{0, size - 1}
	for len(at) < sampled {
		at = append(at, random.Int64N(size))
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// roundings is the relative error of storing a value in a precision.
func (k *kernel) rounding() float64 {
	return map[tensor.DType]float64{tensor.BFloat16: 1. / 256, tensor.Float16: 1. / 2048}[k.dtype] + 1./(1<<22)
}

// total is a sum in float64 that knows how far a sum of the same terms in float32 may be off.
type total struct {
	sum, size float64
	terms     int64
}

func (t *total) add(v float64) {
	t.sum += v
	t.size += math.Abs(v)
	t.terms++
}

// tolerance is that of a sum in float32, in any order, that is then stored in the kernel's precision; or of one in
// that precision.
func (k *kernel) tolerance(t total) float64 {
	unit := 1. / (1 << 24)
	if k.narrow {
		unit = k.rounding()
	}
	return k.rounding()*math.Abs(t.sum) + 4*math.Sqrt(float64(t.terms))*t.size*unit + 1e-12
}

// sums judges entries that are sums of products.
func (k *kernel) sums(out tf.Output, at []int64, reference func(at int64) total) {
	k.probes = append(k.probes, probe{out, at})
	k.judge = func(got [][]float64) []comparison {
		all := make([]comparison, len(at))
		for i, flat := range at {
			t := reference(flat)
			all[i] = comparison{got[0][i], t.sum, k.tolerance(t)}
		}
		return all
	}
}

// values are a float32 result's.
func values(r tf.Result) ([]float64, error) {
	raw, err := r.Bytes()
	if err != nil {
		return nil, err
	}
	out := make([]float64, len(raw)/4)
	for i := range out {
		out[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:])))
	}
	return out, nil
}
