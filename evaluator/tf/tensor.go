//go:build tensorflow

package tf

import (
	"bytes"
	"io"
	"runtime"
	"sync/atomic"

	graft "github.com/wamuir/graft/tensorflow"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// dtypes maps element types to TensorFlow's. The binding cannot make half-precision tensors: see wireType.
var dtypes = map[tensor.DType]graft.DataType{
	tensor.Float16: graft.Half, tensor.BFloat16: graft.Bfloat16, tensor.Float32: graft.Float, tensor.Float64: graft.Double,
	tensor.Int8: graft.Int8, tensor.Int16: graft.Int16, tensor.Int32: graft.Int32, tensor.Int64: graft.Int64,
	tensor.Uint8: graft.Uint8, tensor.Uint16: graft.Uint16, tensor.Uint32: graft.Uint32, tensor.Uint64: graft.Uint64,
	tensor.Bool: graft.Bool,
}

// wireType is the type in which elements of d cross between Go and a graph: the 16-bit floats travel as uint16 and are bitcast
// inside the graph.
func wireType(d tensor.DType) graft.DataType {
	if d == tensor.Float16 || d == tensor.BFloat16 {
		return graft.Uint16
	}
	return dtypes[d]
}

// collectEvery is how many bytes of tensors may be made between two garbage collections. Tensors live in C memory that only
// finalizers free and that Go's collector does not see, so without this a loop over batches grows without bound.
const collectEvery = 64 << 20

var uncollected atomic.Int64

// account counts bytes of tensors made and collects when enough have come together.
func account(n int64) {
	if uncollected.Add(n) >= collectEvery {
		uncollected.Store(0)
		runtime.GC()
	}
}

// readTensor makes a tensor from canonical bytes, read straight into the library's memory.
func readTensor(spec tensor.Spec, r io.Reader) (*graft.Tensor, error) {
	size, ok := spec.Bytes()
	if !ok || dtypes[spec.DType] == 0 {
		return nil, fault.New(fault.Internal, "%s%v is no tensor type", spec.DType, spec.Shape).About(spec.Name)
	}
	account(size)
	// An empty tensor has no data, and a reader need not be asked for it.
	t, err := graft.ReadTensor(wireType(spec.DType), append([]int64(nil), spec.Shape...), io.LimitReader(r, size))
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "read tensor").About(spec.Name)
	}
	return t, nil
}

// Buffer is an input tensor whose contents are replaced from batch to batch. Bytes may be written whenever no run that feeds
// the buffer is under way.
type Buffer struct {
	t    *graft.Tensor
	data capture
}

// capture keeps the slice it is handed. WriteContentsTo hands over the tensor's own memory, and the binding has no other way to
// reach it.
type capture struct{ b []byte }

func (c *capture) Write(p []byte) (int, error) {
	c.b = p
	return len(p), nil
}

// NewBuffer makes a zeroed input tensor.
func NewBuffer(spec tensor.Spec) (*Buffer, error) {
	size, _ := spec.Bytes()
	t, err := readTensor(spec, io.LimitReader(zeros{}, size))
	if err != nil {
		return nil, err
	}
	b := &Buffer{t: t}
	if _, err := t.WriteContentsTo(&b.data); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "reach tensor memory").About(spec.Name)
	}
	return b, nil
}

// Bytes returns the tensor's memory, valid as long as the buffer is reachable.
func (b *Buffer) Bytes() []byte { return b.data.b }

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// Result is a fetched tensor.
type Result struct{ t *graft.Tensor }

// Shape returns the result's dimensions.
func (r Result) Shape() tensor.Shape { return r.t.Shape() }

// WriteTo writes the canonical bytes.
func (r Result) WriteTo(w io.Writer) (int64, error) { return r.t.WriteContentsTo(w) }

// Bytes returns a copy of the canonical bytes.
func (r Result) Bytes() ([]byte, error) {
	var out bytes.Buffer
	_, err := r.t.WriteContentsTo(&out)
	return out.Bytes(), err
}

// Float returns the value of a float32 scalar.
func (r Result) Float() (float32, error) {
	v, ok := r.t.Value().(float32)
	if !ok {
		return 0, fault.New(fault.ModelInvalid, "result is no float32 scalar")
	}
	return v, nil
}
