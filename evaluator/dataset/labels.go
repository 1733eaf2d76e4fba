package dataset

import (
	"bytes"
	"encoding/binary"
	"math"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// labelCounter counts the labels that do not carry the ignore label.
type labelCounter struct {
	width  int64
	ignore [][]byte // canonical bytes that mean the ignore label; none if no label of the dtype can
}

func newLabelCounter(y Array, ignore *int64) labelCounter {
	c := labelCounter{width: y.DType.Size()}
	if ignore != nil {
		c.ignore = labelBytes(y.DType, *ignore)
	}
	return c
}

// labelBytes returns every encoding of v in dtype d: none if v does not fit, two for a floating-point zero.
func labelBytes(d tensor.DType, v int64) [][]byte {
	size := int(d.Size())
	bits := binary.LittleEndian.AppendUint64(nil, uint64(v))
	switch d {
	case tensor.Int8, tensor.Int16, tensor.Int32, tensor.Int64:
		if shift := 64 - 8*size; v<<shift>>shift == v {
			return [][]byte{bits[:size]}
		}
	case tensor.Uint8, tensor.Uint16, tensor.Uint32, tensor.Uint64, tensor.Bool:
		if v >= 0 && (size == 8 || v>>(8*size) == 0) {
			return [][]byte{bits[:size]}
		}
	case tensor.Float32:
		if v == 0 {
			return [][]byte{{0, 0, 0, 0}, {0, 0, 0, 0x80}}
		}
		if f := float32(v); int64(f) == v {
			return [][]byte{binary.LittleEndian.AppendUint32(nil, math.Float32bits(f))}
		}
	}
	return nil
}

// count returns the scored labels of records [from, to).
func (c labelCounter) count(y *rows, from, to int64) (int64, error) {
	all := (to - from) * y.size / c.width
	if len(c.ignore) == 0 {
		return all, nil
	}
	ignored := int64(0)
	err := y.forEach(from, to, func(_ int64, data []byte) error {
		for ; len(data) > 0; data = data[c.width:] {
			for _, pattern := range c.ignore {
				if bytes.Equal(data[:c.width], pattern) {
					ignored++
				}
			}
		}
		return nil
	})
	return all - ignored, err
}
