package checkpoint

import (
	"os"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Open reads a checkpoint from disk: a safetensors or HDF5 file, a TensorFlow bundle named by its prefix or its .index file,
// or a folder that holds exactly one of these.
func Open(path string, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	return openFile(path, m, lim)
}

// openFile reads a single-file checkpoint.
func openFile(path string, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open checkpoint")
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "stat checkpoint")
	}
	if !info.Mode().IsRegular() {
		return nil, fault.New(fault.CheckpointFormat, "checkpoint is not a regular file")
	}
	return Decode(f, info.Size(), m, lim)
}
