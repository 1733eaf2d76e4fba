package checkpoint_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

const kerasDir = "../testdata/keras"

func openModel(t testing.TB, name string) *modelpkg.Package {
	t.Helper()
	p, err := modelpkg.Open(filepath.Join(kerasDir, name, "package"))
	require.NoError(t, err)
	return p
}

func TestInitialWeightsAreWrittenAsTheyWereRead(t *testing.T) {
	for _, name := range []string{"cnn_bn", "dilated", "lstm", "transformer"} {
		p := openModel(t, name)
		w, err := checkpoint.Open(p.InitPath(), &p.Manifest, checkpoint.DefaultLimits)
		require.NoError(t, err, name)
		var out bytes.Buffer
		require.NoError(t, checkpoint.WriteSafetensors(&out, w))
		want, err := os.ReadFile(p.InitPath())
		require.NoError(t, err)
		require.Equal(t, want, out.Bytes(), "%s: Go and Python write the same canonical bytes", name)
	}
}

func checkpoints(t testing.TB) string {
	t.Helper()
	return filepath.Join(kerasDir, "cnn_bn", "checkpoints")
}

func TestEveryFormatOfTheSameWeightsHasOneRoot(t *testing.T) {
	p := openModel(t, "cnn_bn")
	want, err := checkpoint.Open(filepath.Join(checkpoints(t), "weights.safetensors"), &p.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	for _, name := range []string{
		"plain_root", "plain_model", "compiled_root", "compiled_model.index", "saved-1", "sharded",
		"plain.weights.h5", "compiled.weights.h5", "plain.h5", "compiled.h5",
	} {
		got, err := checkpoint.Open(filepath.Join(checkpoints(t), name), &p.Manifest, checkpoint.DefaultLimits)
		require.NoError(t, err, name)
		require.Equal(t, want.Root(), got.Root(), name)
		require.Equal(t, want.Tensors(), got.Tensors(), name)
	}
}
