package checkpoint

import (
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// lanes holds, for one element type, the exponent bits and their lowest bit in every lane of a 64-bit word, and the bit that
// the sum of both carries into when all exponent bits are set (IEEE 754: NaN or infinity).
type lanes struct{ mask, one, carry uint64 }

var floatLanes = map[tensor.DType]lanes{
	tensor.Float16:  {0x7c007c007c007c00, 0x0400040004000400, 0x8000800080008000},
	tensor.BFloat16: {0x7f807f807f807f80, 0x0080008000800080, 0x8000800080008000},
	tensor.Float32:  {0x7f8000007f800000, 0x0080000000800000, 0x8000000080000000},
	tensor.Float64:  {0x7ff0000000000000, 0x0010000000000000, 0x8000000000000000},
}

// checkValues refuses NaN and infinities, and bytes that are no bool. Whole words are tested lane by lane; only a hit or a tail
// is looked at one element at a time.
func checkValues(t tensor.Tensor) error {
	if t.DType == tensor.Bool {
		return checkBools(t)
	}
	l, isFloat := floatLanes[t.DType]
	if !isFloat || l.finite(t.Data) {
		return nil
	}
	if at, ok := t.Finite(); !ok {
		return fault.New(fault.TensorNonFinite, "element %d is NaN or infinite", at).About(t.Name)
	}
	return nil
}

// finite reports whether no lane has all exponent bits set. A tail shorter than a word counts as not known to be finite when
// it is suspicious: it is padded with zeros.
func (l lanes) finite(b []byte) bool {
	var seen uint64
	for len(b) >= 32 {
		w := b[:32]
		seen |= (binary.LittleEndian.Uint64(w)&l.mask + l.one) |
			(binary.LittleEndian.Uint64(w[8:])&l.mask + l.one) |
			(binary.LittleEndian.Uint64(w[16:])&l.mask + l.one) |
			(binary.LittleEndian.Uint64(w[24:])&l.mask + l.one)
		b = b[32:]
	}
	var tail [32]byte
	copy(tail[:], b)
	for i := 0; i < len(tail); i += 8 {
		seen |= binary.LittleEndian.Uint64(tail[i:])&l.mask + l.one
	}
	return seen&l.carry == 0
}

// checkBools refuses a second encoding of true, which would have another root and no meaning for TensorFlow.
func checkBools(t tensor.Tensor) error {
	for i, b := range t.Data {
		if b > 1 {
			return fault.New(fault.CheckpointFormat, "element %d of type bool is %d", i, b).About(t.Name)
		}
	}
	return nil
}
