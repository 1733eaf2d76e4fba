package dataset

import (
	"io"
	"os"
	"sync"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// rows reads fixed-size rows of an open file, through a memory map if there is one. It is safe for concurrent use.
type rows struct {
	name   string
	file   *os.File
	offset int64 // where row 0 begins
	size   int64 // bytes of a row
	count  int64

	mu     sync.RWMutex // held to read, and exclusively to close: an unmapped read would end the process
	mapped []byte
	closed bool
}

// newRows takes over the file, which must hold exactly count rows from offset on.
func newRows(f *os.File, name string, offset, size, count int64) (*rows, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "stat %s", name)
	}
	if !info.Mode().IsRegular() {
		return nil, fault.New(fault.DatasetInvalid, "not a regular file").About(name)
	}
	if want := offset + size*count; info.Size() != want {
		return nil, fault.New(fault.DatasetInvalid, "%d bytes, its header and %s ask for %d", info.Size(), ManifestFile, want).About(name)
	}
	r := &rows{name: name, file: f, offset: offset, size: size, count: count}
	if mapped, err := mapFile(f, info.Size()); err == nil {
		r.mapped = mapped // without a map, readAt uses the file
	}
	return r, nil
}

// openNPY opens an array file whose first dimension is the record.
func openNPY(f *os.File, name string) (*rows, Array, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, Array{}, fault.Wrap(fault.Storage, err, "stat %s", name)
	}
	if !info.Mode().IsRegular() {
		return nil, Array{}, fault.New(fault.DatasetInvalid, "not a regular file").About(name)
	}
	h, err := readNPYHeader(io.NewSectionReader(f, 0, info.Size()))
	if err != nil {
		return nil, Array{}, fault.Wrap(fault.DatasetInvalid, err, "read the header").About(name)
	}
	if len(h.Shape) == 0 {
		return nil, Array{}, fault.New(fault.DatasetInvalid, "a scalar has no records").About(name)
	}
	record := Array{DType: h.DType, Shape: h.Shape[1:]}
	size, _, ok := record.row()
	if count := h.Shape[0]; !ok || count < 1 || count > maxRecords || size > (1<<62)/count {
		return nil, Array{}, fault.New(fault.DatasetInvalid, "an array of shape %s is not possible", h.Shape).About(name)
	}
	r, err := newRows(f, name, h.Offset, size, h.Shape[0])
	return r, record, err
}

// read fills dst with n rows from row from on.
func (r *rows) read(dst []byte, from, n int64) error {
	if from < 0 || n < 0 || from > r.count-n || int64(len(dst)) != n*r.size {
		return fault.New(fault.Internal, "%d rows from %d of %d into %d bytes", n, from, r.count, len(dst)).About(r.name)
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	at := r.offset + from*r.size
	switch {
	case r.closed:
		return fault.New(fault.Internal, "the dataset is closed").About(r.name)
	case r.mapped != nil:
		copy(dst, r.mapped[at:])
	default:
		if _, err := r.file.ReadAt(dst, at); err != nil {
			return fault.Wrap(fault.Storage, err, "read rows").About(r.name)
		}
	}
	return nil
}

func (r *rows) close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return nil
	}
	r.closed = true
	err := unmapFile(r.mapped)
	r.mapped = nil
	if closeErr := r.file.Close(); err == nil {
		err = closeErr
	}
	return err
}

// forEach reads all rows of [from, to) in order, chunk bytes at a time.
func (r *rows) forEach(from, to int64, use func(at int64, data []byte) error) error {
	step := max(1, chunkBytes/r.size)
	buf := make([]byte, min(step, to-from)*r.size)
	for ; from < to; from += step {
		n := min(step, to-from)
		if err := r.read(buf[:n*r.size], from, n); err != nil {
			return err
		}
		if err := use(from, buf[:n*r.size]); err != nil {
			return err
		}
	}
	return nil
}

const chunkBytes = 1 << 20

// checkFinite refuses a NaN or infinity among records: no model could be scored on it.
func checkFinite(a Array, file string, at int64, data []byte) error {
	if i, ok := (tensor.Tensor{Spec: tensor.Spec{DType: a.DType}, Data: data}).Finite(); !ok {
		_, elements, _ := a.row()
		return fault.New(fault.DatasetInvalid, "record %d holds NaN or an infinity", at+i/elements).About(file)
	}
	return nil
}
