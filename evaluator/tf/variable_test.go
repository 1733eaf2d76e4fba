//go:build tensorflow

package tf_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// More than fits in one run: every variable has its own bytes afterwards, empty ones and types without a buffer of their own too.
func TestAssignAll(t *testing.T) {
	graph := tf.NewGraph()
	var vars []*tf.Variable
	var want []tensor.Tensor
	for i, n := range []int64{3 << 20, 1, 0, 3 << 20, 5, 2 << 20, 7} {
		spec := tensor.Spec{Name: fmt.Sprint("v", i), DType: tensor.Float32, Shape: tensor.Shape{n}}
		if i == 4 {
			spec.DType = tensor.BFloat16
		}
		v, err := graph.Variable(spec)
		require.NoError(t, err)
		size, _ := spec.Bytes()
		vars, want = append(vars, v), append(want, tensor.Tensor{Spec: spec, Data: bytes.Repeat([]byte{byte(i + 1)}, int(size))})
	}
	session, err := graph.Session(tf.Config{Device: tf.CPU, IntraOp: 1, InterOp: tf.CallerThread})
	require.NoError(t, err)
	defer func() { require.NoError(t, session.Close()) }()
	require.NoError(t, session.AssignAll(vars, func(i int) (io.Reader, error) { return bytes.NewReader(want[i].Data), nil }))
	got, err := session.Values(vars)
	require.NoError(t, err)
	for i := range want {
		require.Equal(t, want[i].Spec, got[i].Spec)
		require.True(t, bytes.Equal(want[i].Data, got[i].Data), "variable %d", i)
	}

	broken := errors.New("broken pipe")
	require.ErrorIs(t, session.AssignAll(vars, func(i int) (io.Reader, error) {
		if i == 3 {
			return nil, broken
		}
		return bytes.NewReader(want[i].Data), nil
	}), broken)
	err = session.AssignAll(vars[:2], func(int) (io.Reader, error) { return bytes.NewReader(nil), nil })
	require.Equal(t, fault.Storage, fault.CodeOf(err), "too few bytes")
}
