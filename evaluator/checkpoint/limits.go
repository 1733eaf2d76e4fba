package checkpoint

import (
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Limits bounds what a reader accepts. The zero value accepts nothing; start from DefaultLimits.
type Limits struct {
	MaxBytes       int64 // bytes of the checkpoint's files together, bookkeeping such as optimizer slots included
	MaxHeaderBytes int64 // metadata bytes: safetensors header, bundle index, HDF5 structure; headerPerTensor is added for each tensor of the manifest
	MaxEntries     int   // named entries, bookkeeping included; entriesPerTensor is added for each tensor of the manifest
	MaxShards      int   // data files of a bundle
}

// DefaultLimits accepts models of up to 4 GiB.
var DefaultLimits = Limits{MaxBytes: 4 << 30, MaxHeaderBytes: 1 << 20, MaxEntries: 4096, MaxShards: 256}

const (
	headerPerTensor  = 4 << 10 // a tensor, its optimizer slots and their place in an object graph
	entriesPerTensor = 8       // a tensor and its optimizer slots
	maxNameBytes     = 4096    // of one entry; TensorFlow's object paths are long
)

// forModel scales the limits to the manifest.
func (l Limits) forModel(m *modelpkg.Manifest) Limits {
	n := len(m.Tensors) + len(m.Seeds)
	l.MaxHeaderBytes += int64(n) * headerPerTensor
	l.MaxEntries += n * entriesPerTensor
	return l
}

func (l Limits) checkBytes(size int64) error {
	if size > l.MaxBytes {
		return fault.New(fault.CheckpointLimit, "checkpoint has %d bytes, the limit is %d", size, l.MaxBytes)
	}
	return nil
}

func (l Limits) checkHeader(size int64) error {
	if size > l.MaxHeaderBytes {
		return fault.New(fault.CheckpointLimit, "checkpoint has %d bytes of metadata, the limit is %d", size, l.MaxHeaderBytes)
	}
	return nil
}

func (l Limits) checkEntries(n int) error {
	if n > l.MaxEntries {
		return fault.New(fault.CheckpointLimit, "checkpoint has more than %d entries", l.MaxEntries)
	}
	return nil
}
