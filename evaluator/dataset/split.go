package dataset

import (
	"slices"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Split is a range of a dataset's records. It is valid until the dataset is closed, and safe for concurrent use.
type Split struct {
	set   *Dataset
	name  string
	bound Range
}

// Split returns the named split; an unknown name has the code DatasetInvalid.
func (d *Dataset) Split(name string) (*Split, error) {
	r, ok := d.manifest.Splits[name]
	if !ok {
		return nil, fault.New(fault.DatasetInvalid, "the dataset has no split %.40q", name)
	}
	return &Split{set: d, name: name, bound: r}, nil
}

// Name returns the split's name.
func (s *Split) Name() string { return s.name }

// Len returns the number of records.
func (s *Split) Len() int { return int(s.bound.To - s.bound.From) }

// Total returns the number of scored labels: all but those with the ignore label.
func (s *Split) Total() uint32 { return s.bound.Total }

// X returns dtype and shape of one record, without the batch.
func (s *Split) X() tensor.Spec {
	return tensor.Spec{Name: "x", DType: s.set.manifest.X.DType, Shape: s.set.manifest.X.Shape}
}

// Y returns dtype and shape of one record's labels, without the batch.
func (s *Split) Y() tensor.Spec {
	return tensor.Spec{Name: "y", DType: s.set.manifest.Y.DType, Shape: s.set.manifest.Y.Shape}
}

// IgnoreLabel returns the label that is not scored, or nil.
func (s *Split) IgnoreLabel() *int64 { return s.set.manifest.IgnoreLabel }

// ReadX fills dst with the canonical bytes of n records from the split's record from on; dst must have their length.
func (s *Split) ReadX(dst []byte, from, n int) error { return s.read(s.set.x, dst, from, n) }

// ReadY fills dst with the canonical bytes of n records' labels from the split's record from on.
func (s *Split) ReadY(dst []byte, from, n int) error { return s.read(s.set.y, dst, from, n) }

// AppendY appends what ReadY reads.
func (s *Split) AppendY(dst []byte, from, n int) ([]byte, error) {
	if n < 0 || n > s.Len() {
		return dst, fault.New(fault.Internal, "%d records of %d", n, s.Len()).About(s.name)
	}
	size, at := n*int(s.set.y.size), len(dst)
	dst = slices.Grow(dst, size)[:at+size]
	return dst, s.ReadY(dst[at:], from, n)
}

func (s *Split) read(r *rows, dst []byte, from, n int) error {
	if from < 0 || n < 0 || from > s.Len()-n {
		return fault.New(fault.Internal, "records %d to %d of %d", from, from+n, s.Len()).About(s.name)
	}
	return r.read(dst, s.bound.From+int64(from), int64(n))
}
