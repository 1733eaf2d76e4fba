package checkpoint_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// limits are small, so that a reader that takes a file at its word is found out.
var limits = checkpoint.Limits{MaxBytes: 1 << 20, MaxHeaderBytes: 1 << 16, MaxEntries: 64, MaxShards: 4}

// small is a model of three tensors and a seed, with the names that Keras gives a Dense layer.
func small() *modelpkg.Manifest {
	value := func(path string) string { return path + "/.ATTRIBUTES/VARIABLE_VALUE" }
	entry := func(name string, dtype tensor.DType, shape tensor.Shape, tf, h5, legacy string) modelpkg.Tensor {
		return modelpkg.Tensor{
			Spec:    tensor.Spec{Name: name, DType: dtype, Shape: shape},
			Aliases: modelpkg.Aliases{TF: []string{value(tf)}, H5: []string{h5}, H5Legacy: []string{legacy}},
		}
	}
	m := &modelpkg.Manifest{Tensors: []modelpkg.Tensor{
		entry("dense/bias", tensor.Float32, tensor.Shape{3}, "_layers/1/bias", "layers/dense/vars/1", "model_weights/dense/dense/bias"),
		entry("dense/kernel", tensor.Float32, tensor.Shape{2, 3}, "_layers/1/_kernel", "layers/dense/vars/0", "model_weights/dense/dense/kernel"),
		entry("steps", tensor.Int64, tensor.Shape{}, "_layers/1/steps", "layers/dense/vars/2", "model_weights/dense/dense/steps"),
	}}
	m.Seeds = []modelpkg.Seed{{Spec: tensor.Spec{Name: "seed_0", DType: tensor.Int64, Shape: tensor.Shape{2}}}}
	return m
}

// values are small's tensors, in its order.
func values() []tensor.Tensor {
	specs := small().Specs()
	data := [][]byte{floats(1, -2, 0.5), floats(0, 1, 2, 3, 4, math.MaxFloat32), integers(7)}
	tensors := make([]tensor.Tensor, len(specs))
	for i := range specs {
		tensors[i] = tensor.Tensor{Spec: specs[i], Data: data[i]}
	}
	return tensors
}

func smallWeights(t testing.TB) *checkpoint.Weights {
	t.Helper()
	w, err := checkpoint.New(small(), values())
	require.NoError(t, err)
	return w
}

func floats(values ...float32) []byte {
	var b []byte
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
	}
	return b
}

func integers(values ...int64) []byte {
	var b []byte
	for _, v := range values {
		b = binary.LittleEndian.AppendUint64(b, uint64(v))
	}
	return b
}

func decode(file []byte) (*checkpoint.Weights, error) {
	return checkpoint.Decode(bytes.NewReader(file), int64(len(file)), small(), limits)
}

// refused requires a refusal with a code and a subject; "" leaves the subject open.
func refused(t testing.TB, err error, code fault.Code, subject string) {
	t.Helper()
	require.Error(t, err)
	require.Equal(t, code, fault.CodeOf(err), "%v", err)
	if subject != "" {
		require.Equal(t, subject, fault.SubjectOf(err), "%v", err)
	}
}

// lawful holds for whatever a reader makes of any bytes: a refusal that blames the submission, or weights that are the same
// after they have been written and read again; and memory that the limits bound.
func lawful(t *testing.T, read func() (*checkpoint.Weights, error)) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	w, err := read()
	runtime.ReadMemStats(&after)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(64<<20))
	if err != nil {
		require.Equal(t, fault.Refused, fault.InfoOf(err).Verdict, "%v", err)
		return
	}
	var out bytes.Buffer
	require.NoError(t, checkpoint.WriteSafetensors(&out, w))
	again, err := decode(out.Bytes())
	require.NoError(t, err)
	require.Equal(t, w.Root(), again.Root())
}
