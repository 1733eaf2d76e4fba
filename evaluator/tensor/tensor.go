// Package tensor describes tensors: element types, shapes, and canonical bytes.
//
// Canonical bytes are row-major (C order), little-endian and without padding, as in safetensors and NumPy's '<' dtypes.
package tensor

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

// DType is an element type, named as NumPy and TensorFlow name it ("float32").
type DType string

// The element types that Assay handles. There is no string type, on purpose.
const (
	Float16  DType = "float16"
	BFloat16 DType = "bfloat16"
	Float32  DType = "float32"
	Float64  DType = "float64"
	Int8     DType = "int8"
	Int16    DType = "int16"
	Int32    DType = "int32"
	Int64    DType = "int64"
	Uint8    DType = "uint8"
	Uint16   DType = "uint16"
	Uint32   DType = "uint32"
	Uint64   DType = "uint64"
	Bool     DType = "bool"
)

var sizes = map[DType]int64{
	Float16: 2, BFloat16: 2, Float32: 4, Float64: 8,
	Int8: 1, Int16: 2, Int32: 4, Int64: 8, Uint8: 1, Uint16: 2, Uint32: 4, Uint64: 8, Bool: 1,
}

// Size returns the bytes of one element, or 0 for an unknown type.
func (d DType) Size() int64 { return sizes[d] }

// IsFloat reports whether values may be NaN or infinite.
func (d DType) IsFloat() bool {
	return d == Float16 || d == BFloat16 || d == Float32 || d == Float64
}

// MaxRank bounds the rank of a tensor.
const MaxRank = 8

// Shape holds the dimensions, outermost first. -1 stands for the batch where a Shape describes a port, never in a tensor.
type Shape []int64

// Elements returns the number of elements; ok is false when a dimension is negative, the rank exceeds MaxRank, or the
// product overflows.
func (s Shape) Elements() (n int64, ok bool) {
	if len(s) > MaxRank {
		return 0, false
	}
	n = 1
	for _, d := range s {
		if d < 0 || (d > 0 && n > math.MaxInt64/d) {
			return 0, false
		}
		n *= d
	}
	return n, true
}

// Equal reports whether both shapes have the same dimensions.
func (s Shape) Equal(o Shape) bool {
	if len(s) != len(o) {
		return false
	}
	for i := range s {
		if s[i] != o[i] {
			return false
		}
	}
	return true
}

// String prints [3,3,1,16].
func (s Shape) String() string {
	parts := make([]string, len(s))
	for i, d := range s {
		parts[i] = fmt.Sprint(d)
	}
	return "[" + strings.Join(parts, ",") + "]"
}

// Spec is a tensor's name, element type and shape.
type Spec struct {
	Name  string `json:"name"`
	DType DType  `json:"dtype"`
	Shape Shape  `json:"shape"`
}

// Bytes returns the length of the canonical bytes; ok is false when the shape or type is not valid.
func (s Spec) Bytes() (n int64, ok bool) {
	elements, ok := s.Shape.Elements()
	size := s.DType.Size()
	if !ok || size == 0 || elements > math.MaxInt64/size {
		return 0, false
	}
	return elements * size, true
}

// Tensor is a Spec with its canonical bytes.
type Tensor struct {
	Spec
	Data []byte
}

// leafDomain separates a tensor's leaf from every other use of the leaf hash.
const leafDomain = "assay tensor v1"

// Leaf returns the tensor's leaf of weightsRoot:
// keccak256(0x00 || domain || len(name) || name || len(dtype) || dtype || rank || dims || data), integers as big-endian uint64.
func (t Tensor) Leaf() merkle.Hash {
	head := []byte(leafDomain)
	head = appendText(head, t.Name)
	head = appendText(head, string(t.DType))
	head = binary.BigEndian.AppendUint64(head, uint64(len(t.Shape)))
	for _, d := range t.Shape {
		head = binary.BigEndian.AppendUint64(head, uint64(d))
	}
	return merkle.Leaf(head, t.Data)
}

func appendText(b []byte, s string) []byte {
	return append(binary.BigEndian.AppendUint64(b, uint64(len(s))), s...)
}

// Finite reports whether no element is NaN or infinite; the index of the first that is not comes back otherwise.
func (t Tensor) Finite() (first int64, ok bool) {
	width, mask := exponent(t.DType)
	if width == 0 {
		return 0, true
	}
	for i := 0; i+width <= len(t.Data); i += width {
		if bits(t.Data[i:], width)&mask == mask {
			return int64(i / width), false
		}
	}
	return 0, true
}

// exponent returns the element width and the mask of the exponent bits: all set means NaN or infinity (IEEE 754).
func exponent(d DType) (width int, mask uint64) {
	switch d {
	case Float16:
		return 2, 0x7c00
	case BFloat16:
		return 2, 0x7f80
	case Float32:
		return 4, 0x7f800000
	case Float64:
		return 8, 0x7ff0000000000000
	default:
		return 0, 0
	}
}

func bits(b []byte, width int) uint64 {
	switch width {
	case 2:
		return uint64(binary.LittleEndian.Uint16(b))
	case 4:
		return uint64(binary.LittleEndian.Uint32(b))
	default:
		return binary.LittleEndian.Uint64(b)
	}
}
