package checkpoint

import (
	"errors"
	"io"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// readFull fills dst from r at off. A file that ends early is truncated; other failures are the storage's.
func readFull(r io.ReaderAt, dst []byte, off int64) error {
	n, err := r.ReadAt(dst, off)
	if n == len(dst) {
		return nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		return fault.New(fault.CheckpointTrunc, "file ends at byte %d, %d are needed", off+int64(n), off+int64(len(dst)))
	}
	return fault.Wrap(fault.Storage, err, "read checkpoint")
}

// span returns a loader of the bytes of r from off on.
func span(r io.ReaderAt, off int64) loader {
	return func(dst []byte) error { return readFull(r, dst, off) }
}
