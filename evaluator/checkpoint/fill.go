package checkpoint

import (
	"runtime"
	"sort"

	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// loader fills dst, whose length is the tensor's, with canonical bytes.
type loader func(dst []byte) error

// seal reads (unless loaders is nil), checks and hashes the tensors, several at a time, and makes them Weights. Which error
// comes back does not depend on timing: it is that of the first tensor at fault.
func seal(tensors []tensor.Tensor, loaders []loader) (*Weights, error) {
	w := &Weights{tensors: tensors}
	leaves := make([]merkle.Hash, len(tensors))
	errs := make([]error, len(tensors))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, i := range largestFirst(tensors) {
		w.bytes += int64(len(tensors[i].Data))
		g.Go(func() error {
			if loaders != nil {
				errs[i] = loaders[i](tensors[i].Data)
			}
			if errs[i] == nil {
				errs[i] = checkValues(tensors[i])
			}
			if errs[i] == nil {
				leaves[i] = tensors[i].Leaf()
			}
			return nil
		})
	}
	_ = g.Wait() // errors are in errs
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	w.root = merkleRoot(tensors, leaves)
	return w, nil
}

// largestFirst keeps one large tensor from being hashed alone at the end.
func largestFirst(tensors []tensor.Tensor) []int {
	order := make([]int, len(tensors))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return len(tensors[order[a]].Data) > len(tensors[order[b]].Data) })
	return order
}

// allocate returns tensors with zeroed data, cut from one buffer. The specs' sizes must have been checked by totalBytes.
func allocate(specs []tensor.Spec, total int64) []tensor.Tensor {
	buffer := make([]byte, total)
	tensors := make([]tensor.Tensor, len(specs))
	for i, s := range specs {
		n, _ := s.Bytes()
		tensors[i] = tensor.Tensor{Spec: s, Data: buffer[:n:n]}
		buffer = buffer[n:]
	}
	return tensors
}

// totalBytes adds up the specs' data.
func totalBytes(specs []tensor.Spec) (int64, error) {
	var total int64
	for _, s := range specs {
		n, ok := s.Bytes()
		if !ok || total+n < total {
			return 0, fault.New(fault.ModelInvalid, "shape %s of %s has no size", s.Shape, s.DType).About(s.Name)
		}
		total += n
	}
	return total, nil
}
