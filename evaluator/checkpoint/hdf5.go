package checkpoint

import (
	"bytes"
	"encoding/binary"
	"io"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// HDF5 as h5py writes it for Keras (HDF5 File Format Specification, version 3.0): superblock 0 or 1, groups as symbol tables,
// little-endian datasets stored in one piece. Whatever else the format knows is refused: links, external files, virtual,
// chunked and filtered datasets, groups of later versions. A general HDF5 library takes as much memory as a file declares,
// which no recover contains; here every byte of structure is charged to Limits.MaxHeaderBytes, again each time it is read, so
// that neither loops nor shared subtrees grow.

const (
	superblockBytes = 24 // to the end of the flags, with offsets and lengths of 8 bytes
	noAddress       = 1<<64 - 1
	maxGroupDepth   = 64
)

// h5File is a file being read.
type h5File struct {
	r       io.ReaderAt
	size    int64
	lim     Limits
	left    uint64 // bytes of structure that may still be read
	entries map[string]entry
}

func decodeHDF5(r io.ReaderAt, size int64, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	f := &h5File{r: r, size: size, lim: lim, left: uint64(lim.MaxHeaderBytes), entries: map[string]entry{}}
	root, err := f.superblock()
	if err != nil {
		return nil, err
	}
	if err := f.object(root, "", 0); err != nil {
		return nil, err
	}
	return container{entries: f.entries, aliases: h5Aliases, extra: isH5Extra}.weights(m)
}

func h5Aliases(t modelpkg.Tensor) []string {
	return append(append([]string(nil), t.Aliases.H5...), t.Aliases.H5Legacy...)
}

func badHDF5(format string, args ...any) *fault.Error {
	return fault.New(fault.CheckpointFormat, "HDF5: "+format, args...)
}

// superblock returns the address of the root group's object header.
func (f *h5File) superblock() (uint64, error) {
	b, err := f.read(0, superblockBytes)
	if err != nil {
		return 0, err
	}
	version, at := b[8], uint64(superblockBytes)
	if version == 1 {
		at += 4 // chunked storage's node size
	}
	if version > 1 {
		return 0, badHDF5("superblock version %d, h5py's default libver writes 0", version)
	}
	if b[13] != 8 || b[14] != 8 {
		return 0, badHDF5("offsets of %d and lengths of %d bytes, not 8", b[13], b[14])
	}
	// Base, free space, end of file, driver information; then the root's entry: name, object header, cache and scratch.
	rest, err := f.read(at, 4*8+symbolBytes)
	if err != nil {
		return 0, err
	}
	le := binary.LittleEndian
	end := le.Uint64(rest[16:])
	switch {
	case le.Uint64(rest) != 0 || le.Uint64(rest[24:]) != noAddress:
		return 0, badHDF5("file has a user block or a driver of its own")
	case end > uint64(f.size):
		return 0, fault.New(fault.CheckpointTrunc, "HDF5 file has %d bytes, the superblock declares %d", f.size, end)
	case end < uint64(f.size):
		return 0, badHDF5("%d bytes follow the declared end", uint64(f.size)-end)
	}
	return le.Uint64(rest[32+8:]), nil
}

// read returns n bytes of structure. Budget and file are checked before memory is taken.
func (f *h5File) read(at, n uint64) ([]byte, error) {
	if n > f.left {
		return nil, fault.New(fault.CheckpointLimit, "HDF5 structure exceeds %d bytes", f.lim.MaxHeaderBytes)
	}
	if err := f.contain(at, n); err != nil {
		return nil, err
	}
	f.left -= n
	b := make([]byte, n)
	return b, readFull(f.r, b, int64(at))
}

// contain requires that n bytes at an address lie within the file.
func (f *h5File) contain(at, n uint64) error {
	if size := uint64(f.size); at > size || n > size-at {
		return fault.New(fault.CheckpointTrunc, "HDF5 file ends at byte %d, %d bytes are declared at %d", f.size, n, at)
	}
	return nil
}

// block reads a block of n bytes that begins with a signature.
func (f *h5File) block(at, n uint64, signature string) ([]byte, error) {
	b, err := f.read(at, n)
	if err == nil && !bytes.HasPrefix(b, []byte(signature)) {
		return nil, badHDF5("no %s block at %d", signature, at)
	}
	return b, err
}
