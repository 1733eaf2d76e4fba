package checkpoint

import (
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// dataset takes the dataset that an object header describes.
func (f *h5File) dataset(o h5Object, path string) error {
	if err := f.lim.checkEntries(len(f.entries) + 1); err != nil {
		return err
	}
	shape, err := h5Shape(o[msgDataspace])
	if err != nil {
		return err
	}
	dtype, kind, err := h5Type(o[msgDatatype])
	if err != nil {
		return err
	}
	load, stored, err := f.layout(o[msgLayout])
	if err != nil {
		return err
	}
	if dtype != "" {
		if n, ok := (tensor.Spec{DType: dtype, Shape: shape}).Bytes(); !ok || n != stored {
			return badHDF5("%d bytes of data do not fill shape %s of %s", stored, shape, dtype)
		}
	}
	f.entries[path] = entry{path, dtype, kind, shape, load}
	return nil
}

// h5Shape reads a dataspace message: version, rank, flags, then padding (version 1) or a kind (version 2), the dimensions,
// and limits to which they could grow, which say nothing of what is stored.
func h5Shape(b []byte) (tensor.Shape, error) {
	if len(b) < 4 {
		return nil, badHDF5("dataspace of %d bytes", len(b))
	}
	const null = 2
	version, rank, at := b[0], int(b[1]), 8
	switch {
	case version == 2 && b[3] < null:
		at = 4
	case version != 1:
		return nil, badHDF5("dataspace of version %d is null or unknown", version)
	}
	if rank > tensor.MaxRank || len(b) < at+8*rank {
		return nil, badHDF5("dataspace of rank %d in %d bytes", rank, len(b))
	}
	shape := tensor.Shape{}
	for i := range rank {
		d := int64(binary.LittleEndian.Uint64(b[at+8*i:]))
		if d < 0 {
			return nil, badHDF5("dimension exceeds 2^63-1")
		}
		shape = append(shape, d)
	}
	return shape, nil
}

// h5Types are the element types by their encoding (IV.A.2.d): class, class bits, size, properties. The version is left out.
var h5Types = map[string]tensor.DType{
	// bit offset, precision, exponent and mantissa (place and width each), exponent bias
	"\x01\x20\x0f\x00\x02\x00\x00\x00" + "\x00\x00\x10\x00\x0a\x05\x00\x0a\x0f\x00\x00\x00": tensor.Float16,
	"\x01\x20\x0f\x00\x02\x00\x00\x00" + "\x00\x00\x10\x00\x07\x08\x00\x07\x7f\x00\x00\x00": tensor.BFloat16,
	"\x01\x20\x1f\x00\x04\x00\x00\x00" + "\x00\x00\x20\x00\x17\x08\x00\x17\x7f\x00\x00\x00": tensor.Float32,
	"\x01\x20\x3f\x00\x08\x00\x00\x00" + "\x00\x00\x40\x00\x34\x0b\x00\x34\xff\x03\x00\x00": tensor.Float64,
	// bit offset, precision
	"\x00\x08\x00\x00\x01\x00\x00\x00" + "\x00\x00\x08\x00": tensor.Int8,
	"\x00\x08\x00\x00\x02\x00\x00\x00" + "\x00\x00\x10\x00": tensor.Int16,
	"\x00\x08\x00\x00\x04\x00\x00\x00" + "\x00\x00\x20\x00": tensor.Int32,
	"\x00\x08\x00\x00\x08\x00\x00\x00" + "\x00\x00\x40\x00": tensor.Int64,
	"\x00\x00\x00\x00\x01\x00\x00\x00" + "\x00\x00\x08\x00": tensor.Uint8,
	"\x00\x00\x00\x00\x02\x00\x00\x00" + "\x00\x00\x10\x00": tensor.Uint16,
	"\x00\x00\x00\x00\x04\x00\x00\x00" + "\x00\x00\x20\x00": tensor.Uint32,
	"\x00\x00\x00\x00\x08\x00\x00\x00" + "\x00\x00\x40\x00": tensor.Uint64,
	// h5py's bool: an enumeration of two int8
	"\x08\x02\x00\x00\x01\x00\x00\x00" + "\x10\x08\x00\x00\x01\x00\x00\x00\x00\x00\x08\x00" + "FALSE\x00\x00\x00TRUE\x00\x00\x00\x00" + "\x00\x01": tensor.Bool,
}

var h5Classes = []string{
	"integers", "floats", "times", "strings", "bit fields", "opaque values", "compounds", "references", "enumerations",
	"variable-length values", "arrays",
}

// h5Type reads a datatype message. Types that Assay does not have come back as "" with their kind in words.
func h5Type(b []byte) (tensor.DType, string, error) {
	if len(b) < 8 {
		return "", "", badHDF5("datatype of %d bytes", len(b))
	}
	class := b[0] & 15
	encoded := string([]byte{class}) + string(b[1:])
	for padding := 0; padding < 8; padding++ { // zeros that make the message a multiple of 8 bytes
		if dtype, ok := h5Types[encoded]; ok {
			return dtype, string(dtype), nil
		}
		if !strings.HasSuffix(encoded, "\x00") {
			break
		}
		encoded = encoded[:len(encoded)-1]
	}
	name := "values"
	if int(class) < len(h5Classes) {
		name = h5Classes[class]
	}
	return "", fmt.Sprintf("%d-byte %s of another encoding", binary.LittleEndian.Uint32(b[4:]), name), nil
}

// layout reads a layout message of version 3 or 4: the data in the message itself, or in one piece elsewhere.
func (f *h5File) layout(b []byte) (load loader, stored int64, err error) {
	const compact, contiguous = 0, 1
	switch {
	case len(b) < 4 || b[0] != 3 && b[0] != 4:
		return nil, 0, badHDF5("data layout is of an unknown version")
	case b[1] == compact:
		data := b[4:]
		if n := int(binary.LittleEndian.Uint16(b[2:])); n <= len(data) {
			data = data[:n]
			return func(dst []byte) error { copy(dst, data); return nil }, int64(n), nil
		}
	case b[1] == contiguous && len(b) >= 18:
		at, n := binary.LittleEndian.Uint64(b[2:]), binary.LittleEndian.Uint64(b[10:])
		return f.contiguous(at, n)
	case b[1] > contiguous:
		return nil, 0, badHDF5("data is chunked or virtual, not in one piece")
	}
	return nil, 0, badHDF5("data layout is malformed")
}

// contiguous finds data in one piece. Data of no bytes has no place.
func (f *h5File) contiguous(at, n uint64) (loader, int64, error) {
	switch {
	case n == 0:
		return span(f.r, 0), 0, nil
	case at == noAddress:
		return nil, 0, fault.New(fault.CheckpointTrunc, "data was never written")
	}
	return span(f.r, int64(at)), int64(n), f.contain(at, n)
}
