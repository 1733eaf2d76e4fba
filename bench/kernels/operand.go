//go:build tensorflow

package kernels

import (
	"encoding/binary"
	"io"
	"math"
	"math/rand/v2"
	"sync"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// patternLength is a prime: no row of a matrix repeats another's values.
const patternLength = 1<<20 - 3

// pattern is what operands are made of: random integers of seven bits and a sign, which every precision holds exactly. The
// time of a dense operation does not depend on values, but a GPU's power does, and zeros or constants would flatter it.
var pattern = sync.OnceValue(func() []int8 {
	random := rand.New(rand.NewPCG(0x61737361, 0x79)) //nolint:gosec // no secret
	p := make([]int8, patternLength)
	for i := range p {
		p[i] = int8(random.IntN(255) - 127)
	}
	return p
})

// operand is a tensor of random values that need not be in memory: every value follows from its index.
type operand struct {
	spec   tensor.Spec
	offset int64 // into the pattern
	scale  int   // values are multiples of 2^(scale-7) within ±2^scale; none for integers
	low    bool  // values are not negative
}

// at returns the value at a flat index.
func (o operand) at(i int64) float64 {
	v := float64(o.raw(i))
	if o.spec.DType == tensor.Int8 {
		return v
	}
	return math.Ldexp(v, o.scale-7)
}

func (o operand) raw(i int64) int8 {
	v := pattern()[(i+o.offset)%patternLength]
	if o.low && v < 0 {
		return -v
	}
	return v
}

// reader returns the canonical bytes.
func (o operand) reader() io.Reader {
	size := o.spec.DType.Size()
	start := o.offset % patternLength
	table := o.encoded()
	total, _ := o.spec.Bytes()
	return io.LimitReader(&cycle{table: table, at: start * size}, total)
}

// cycle reads a table over and over.
type cycle struct {
	table []byte
	at    int64
}

func (r *cycle) Read(p []byte) (int, error) {
	n := copy(p, r.table[r.at:])
	r.at = (r.at + int64(n)) % int64(len(r.table))
	return n, nil
}

type tableKey struct {
	dtype tensor.DType
	scale int
	low   bool
}

var tables sync.Map // tableKey -> []byte

// encoded is the whole pattern in the operand's type.
func (o operand) encoded() []byte {
	key := tableKey{o.spec.DType, o.scale, o.low}
	if t, ok := tables.Load(key); ok {
		return t.([]byte)
	}
	whole := operand{spec: o.spec, scale: o.scale, low: o.low}
	table := make([]byte, 0, patternLength*o.spec.DType.Size())
	for i := range int64(patternLength) {
		table = appendValue(table, o.spec.DType, whole.at(i))
	}
	tables.Store(key, table)
	return table
}

func appendValue(b []byte, d tensor.DType, v float64) []byte {
	bits := math.Float32bits(float32(v))
	switch d {
	case tensor.Int8:
		return append(b, byte(int8(v)))
	case tensor.BFloat16:
		return binary.LittleEndian.AppendUint16(b, uint16(bits>>16))
	case tensor.Float16:
		return binary.LittleEndian.AppendUint16(b, half(bits))
	}
	return binary.LittleEndian.AppendUint32(b, bits)
}

// half returns the binary16 of a binary32 that has at most 11 significant bits and an exponent within binary16's.
func half(bits uint32) uint16 {
	sign := uint16(bits >> 16 & 0x8000)
	if bits&^(1<<31) == 0 {
		return sign
	}
	exponent := int(bits>>23&0xff) - 127 + 15
	return sign | uint16(exponent)<<10 | uint16(bits>>13&0x3ff)
}
