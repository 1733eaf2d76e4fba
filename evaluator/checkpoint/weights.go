package checkpoint

import (
	"slices"
	"sort"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Root is weightsRoot: the Merkle root over the tensors' leaves in the order of their sorted names.
type Root struct{ merkle.Hash }

// Weights holds every tensor of a manifest. It is immutable: nobody may write to the tensors' Data.
type Weights struct {
	tensors []tensor.Tensor
	root    Root
	bytes   int64
}

// Tensors returns the tensors in the manifest's order. The slice is the caller's, the tensors' Data is shared.
func (w *Weights) Tensors() []tensor.Tensor { return slices.Clone(w.tensors) }

// Root returns weightsRoot.
func (w *Weights) Root() Root { return w.root }

// Bytes returns the length of all tensors' data together.
func (w *Weights) Bytes() int64 { return w.bytes }

// New makes Weights of tensors in any order. Their names, dtypes and shapes must be those of the manifest, no more and no
// fewer, and their values finite. It keeps the tensors' Data, which the caller must not change afterwards.
func New(m *modelpkg.Manifest, tensors []tensor.Tensor) (*Weights, error) {
	byName := make(map[string]tensor.Tensor, len(tensors))
	for _, t := range tensors {
		if _, twice := byName[t.Name]; twice {
			return nil, fault.New(fault.CheckpointFormat, "tensor is given twice").About(quote(t.Name))
		}
		byName[t.Name] = t
	}
	ordered := make([]tensor.Tensor, 0, len(m.Tensors))
	for _, want := range m.Tensors {
		t, ok := byName[want.Name]
		if !ok {
			return nil, fault.New(fault.TensorMissing, "tensor is missing").About(want.Name)
		}
		if err := checkTensor(want.Spec, t); err != nil {
			return nil, err
		}
		delete(byName, want.Name)
		ordered = append(ordered, t)
	}
	if len(byName) > 0 {
		return nil, fault.New(fault.TensorUnexpected, "model has no such tensor").About(quote(firstKey(byName)))
	}
	return seal(ordered, nil)
}

func checkTensor(want tensor.Spec, t tensor.Tensor) error {
	if err := checkSpec(want, t.DType, string(t.DType), t.Shape); err != nil {
		return err
	}
	if n, ok := t.Bytes(); !ok || n != int64(len(t.Data)) {
		return fault.New(fault.CheckpointFormat, "%d bytes of data do not fill shape %s", len(t.Data), t.Shape).About(want.Name)
	}
	return nil
}

// checkSpec compares what a file declares with the manifest. kind names the file's element type where dtype cannot.
func checkSpec(want tensor.Spec, dtype tensor.DType, kind string, shape tensor.Shape) error {
	if dtype != want.DType {
		return fault.New(fault.TensorDType, "dtype is %s, the model's is %s", kind, want.DType).About(want.Name)
	}
	if !shape.Equal(want.Shape) {
		return fault.New(fault.TensorShape, "shape is %s, the model's is %s", shape, want.Shape).About(want.Name)
	}
	return nil
}

func firstKey[V any](m map[string]V) string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names[0]
}

// merkleRoot orders leaves by their tensors' names.
func merkleRoot(tensors []tensor.Tensor, leaves []merkle.Hash) Root {
	order := make([]int, len(tensors))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return tensors[order[a]].Name < tensors[order[b]].Name })
	sorted := make([]merkle.Hash, len(leaves))
	for i, at := range order {
		sorted[i] = leaves[at]
	}
	return Root{merkle.Root(sorted)}
}
