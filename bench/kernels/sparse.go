//go:build tensorflow

package kernels

import (
	"bytes"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"sort"

	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// sparseGEMM is a sparse matrix, given as coordinates in row order, times a dense one.
func sparseGEMM(k *kernel) {
	s := k.problem.Shape
	m, n, inner := s["m"], s["n"], s["k"]
	at := scatter(m, inner, k.problem.Sparsity())
	spec := tensor.Spec{Name: "indices", DType: tensor.Int64, Shape: tensor.Shape{int64(len(at)), 2}}
	indices := k.hold(spec, func() io.Reader { return coordinates(at, inner) })
	entries, a := k.variable(0, int64(len(at)))
	dense, b := k.variable(0, inner, n)
	shape := k.Longs(m, inner)
	k.work = func(after []tf.Node) tf.Output {
		return k.after(after, "SparseTensorDenseMatMul", nil, indices, entries, shape, dense)
	}
	k.sums(k.work(nil), places(m*n), func(flat int64) (t total) {
		row, column := flat/n, flat%n
		first := sort.Search(len(at), func(i int) bool { return at[i] >= row*inner })
		for i := first; i < len(at) && at[i] < (row+1)*inner; i++ {
			t.add(a.at(int64(i)) * b.at(at[i]%inner*n+column))
		}
		return t
	})
}

// scatter picks the places that are not zero, each with the same chance, in order.
func scatter(rows, columns int64, sparsity float64) []int64 {
	random := rand.New(rand.NewPCG(uint64(rows), uint64(columns))) //nolint:gosec // no secret
	out := make([]int64, 0, int64(float64(rows*columns)*(1-sparsity)*1.05))
	for i := range rows * columns {
		if random.Float64() >= sparsity {
			out = append(out, i)
		}
	}
	return out
}

func coordinates(at []int64, columns int64) io.Reader {
	raw := make([]byte, 0, 16*len(at))
	for _, i := range at {
		raw = binary.LittleEndian.AppendUint64(raw, uint64(i/columns))
		raw = binary.LittleEndian.AppendUint64(raw, uint64(i%columns))
	}
	return bytes.NewReader(raw)
}
