//go:build tensorflow

package kernels

import (
	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// matrix is an operand read by row and column, stored either way round.
type matrix struct {
	operand
	rows, columns int64
	transposed    bool // stored column by column
}

func (m matrix) get(row, column int64) float64 {
	if m.transposed {
		return m.at(column*m.rows + row)
	}
	return m.at(row*m.columns + column)
}

// matrix adds an operand of a product.
func (k *kernel) matrix(rows, columns int64, transposed bool) (tf.Output, matrix) {
	shape := [2]int64{rows, columns}
	if transposed {
		shape = [2]int64{columns, rows}
	}
	value, o := k.variable(0, shape[:]...)
	return value, matrix{o, rows, columns, transposed}
}

// gemm is DeepBench's C = op(A) op(B), column-major. TensorFlow is row-major, so it computes the transpose of the same bytes:
// C' = op(B)' op(A)', where an operand that BLAS does not transpose is read as it lies.
func gemm(k *kernel) {
	s, op := k.problem.Shape, k.problem.Attrs["op"]
	x, left := k.matrix(s["n"], s["k"], op[1] == 'T')
	y, right := k.matrix(s["k"], s["m"], op[0] == 'T')
	k.work = func(after []tf.Node) tf.Output { return k.product(after, x, y, left.transposed, right.transposed) }
	k.sums(k.work(nil), places(s["n"]*s["m"]), func(flat int64) (t total) {
		row, column := flat/s["m"], flat%s["m"]
		for i := range s["k"] {
			t.add(left.get(row, i) * right.get(i, column))
		}
		return t
	})
}

// product multiplies two matrices. Integers of 8 bits are summed in 32.
func (k *kernel) product(after []tf.Node, x, y tf.Output, xT, yT bool) tf.Output {
	if k.problem.Precision == bench.INT8 {
		return k.after(after, "BatchMatMulV3", tf.Attrs{"adj_x": xT, "adj_y": yT, "Tout": tf.DataType(tensor.Int32)}, x, y)
	}
	return k.after(after, "MatMul", tf.Attrs{"transpose_a": xT, "transpose_b": yT}, x, y)
}
