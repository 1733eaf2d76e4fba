package metric

import (
	"encoding/binary"
	"math"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// labelReader reads the i-th of a row of canonical (little-endian) labels. Every value of the integer types up to 32 bits
// and of float32 is exact in float64; of 64-bit integers, all that can be a class.
type labelReader struct {
	width int
	at    func(row []byte, i int) float64
}

func readerOf(d tensor.DType) labelReader {
	le := binary.LittleEndian
	switch d {
	case tensor.Int8:
		return labelReader{1, func(b []byte, i int) float64 { return float64(int8(b[i])) }}
	case tensor.Uint8, tensor.Bool:
		return labelReader{1, func(b []byte, i int) float64 { return float64(b[i]) }}
	case tensor.Int16:
		return labelReader{2, func(b []byte, i int) float64 { return float64(int16(le.Uint16(b[2*i:]))) }}
	case tensor.Uint16:
		return labelReader{2, func(b []byte, i int) float64 { return float64(le.Uint16(b[2*i:])) }}
	case tensor.Int32:
		return labelReader{4, func(b []byte, i int) float64 { return float64(int32(le.Uint32(b[4*i:]))) }}
	case tensor.Uint32:
		return labelReader{4, func(b []byte, i int) float64 { return float64(le.Uint32(b[4*i:])) }}
	case tensor.Int64:
		return labelReader{8, func(b []byte, i int) float64 { return float64(int64(le.Uint64(b[8*i:]))) }}
	case tensor.Uint64:
		return labelReader{8, func(b []byte, i int) float64 { return float64(le.Uint64(b[8*i:])) }}
	case tensor.Float32:
		return labelReader{4, func(b []byte, i int) float64 { return float64(math.Float32frombits(le.Uint32(b[4*i:]))) }}
	default:
		return labelReader{}
	}
}
