package checkpoint_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// BenchmarkOpen reads a model of 64 MiB: decoded, checked and hashed, beside a plain read of the same bytes.
func BenchmarkOpen(b *testing.B) {
	const n, width = 16, 1 << 20
	m := &modelpkg.Manifest{}
	var tensors []tensor.Tensor
	for i := range n {
		spec := tensor.Spec{Name: "w/" + string(rune('a'+i)), DType: tensor.Float32, Shape: tensor.Shape{width}}
		m.Tensors = append(m.Tensors, modelpkg.Tensor{Spec: spec})
		tensors = append(tensors, tensor.Tensor{Spec: spec, Data: bytes.Repeat([]byte{1}, 4*width)})
	}
	w, err := checkpoint.New(m, tensors)
	require.NoError(b, err)
	dir := b.TempDir()
	single, prefix := filepath.Join(dir, "w.safetensors"), filepath.Join(dir, "w")
	require.NoError(b, checkpoint.WriteBundle(prefix, w))
	var file bytes.Buffer
	require.NoError(b, checkpoint.WriteSafetensors(&file, w))
	writeFile(b, single, file.Bytes())

	run := func(name string, read func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(w.Bytes())
			for b.Loop() {
				require.NoError(b, read())
			}
		})
	}
	run("plain", func() error {
		_, err := os.ReadFile(single)
		return err
	})
	for name, path := range map[string]string{"safetensors": single, "bundle": prefix} {
		run(name, func() error {
			_, err := checkpoint.Open(path, m, checkpoint.DefaultLimits)
			return err
		})
	}
}
