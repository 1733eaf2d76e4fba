package checkpoint

import (
	"bytes"
	"io"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// hdf5Signature begins every HDF5 file (HDF5 File Format Specification, II.A). As a safetensors header length it would be
// 7e17, so that no file is valid under both readers.
var hdf5Signature = []byte("\x89HDF\r\n\x1a\n")

// Decode reads a single-file format, safetensors or HDF5, told apart by their first bytes. r must not change under it.
func Decode(r io.ReaderAt, size int64, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	if err := lim.checkBytes(size); err != nil {
		return nil, err
	}
	lim = lim.forModel(m)
	var head [safetensorsPrefix + 1]byte
	if size < int64(len(head)) {
		return nil, fault.New(fault.CheckpointTrunc, "file of %d bytes is shorter than any checkpoint", size)
	}
	if err := readFull(r, head[:], 0); err != nil {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head[:], hdf5Signature):
		return decodeHDF5(r, size, m, lim)
	case head[safetensorsPrefix] == '{':
		return decodeSafetensors(r, size, m, lim)
	default:
		return nil, fault.New(fault.CheckpointFormat, "file is neither safetensors nor HDF5")
	}
}
