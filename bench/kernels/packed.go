//go:build tensorflow

package kernels

import (
	"bytes"
	"io"
	"strconv"
	"unsafe"

	"github.com/assay-oracle/assay/bench/proof"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sink is a writer that is handed a tensor's memory as a whole.
type sink func([]byte)

func (s sink) Write(p []byte) (int, error) {
	s(p)
	return len(p), nil
}

// floats views bytes of a tensor as numbers. Tensors are aligned, and the machines that this runs on are little-endian.
func floats(b []byte) []float32 {
	return unsafe.Slice((*float32)(unsafe.Pointer(unsafe.SliceData(b))), len(b)/4)
}

func newFloats(f []float32) io.Reader {
	return bytes.NewReader(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(f))), 4*len(f)))
}

// signsOf are the eight signs of each byte.
var signsOf = func() (all [256][8]float32) {
	for b := range all {
		for i := range all[b] {
			all[b][i] = float32(b>>i&1)*2 - 1
		}
	}
	return all
}()

// unpack makes packed signs numbers.
func unpack(out []float32, signs []byte) {
	proof.Parallel(len(signs), 1<<14, func(first, last int) {
		for i := first; i < last; i++ {
			*(*[8]float32)(out[8*i:]) = signsOf[signs[i]]
		}
	})
}

// foldFloats folds entries that are integers in float32.
func foldFloats(packed []byte, entries []float32) {
	var chunk [1024]int32
	for len(entries) > 0 {
		n := min(len(entries), len(chunk))
		toIntegers(chunk[:n], entries)
		proof.Fold(packed[:n/8], chunk[:n])
		packed, entries = packed[n/8:], entries[n:]
	}
}

func toIntegers(out []int32, entries []float32) {
	entries = entries[:len(out)]
	for i, v := range entries {
		out[i] = int32(v)
	}
}
