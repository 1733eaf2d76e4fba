//go:build tensorflow

package tf_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// The fixtures' values are Keras' own, see the README beside them.
const fixtures = "../testdata/keras"

func readBatch(t *testing.T, dir string, seeds int) batch {
	t.Helper()
	b := batch{x: readNpy(t, filepath.Join(dir, "x.npy")), y: readNpy(t, filepath.Join(dir, "y.npy"))}
	for i := range seeds {
		b.seeds = append(b.seeds, readNpy(t, filepath.Join(dir, fmt.Sprintf("seed_%d.npy", i))))
	}
	return b
}

func npyFloats(t *testing.T, parts ...string) []float32 {
	t.Helper()
	return floats(readNpy(t, filepath.Join(parts...)).data)
}

func TestExportedGraphsEqualKeras(t *testing.T) {
	for _, name := range []string{"cnn_bn", "dilated", "lstm", "transformer"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(fixtures, name)
			p, err := modelpkg.Open(filepath.Join(dir, "package"))
			require.NoError(t, err)
			w, err := checkpoint.Open(p.InitPath(), &p.Manifest, checkpoint.DefaultLimits)
			require.NoError(t, err)
			b := readBatch(t, dir, len(p.Manifest.Seeds))
			requireClose(t, npyFloats(t, dir, "logits.npy"), infer(t, p, w, b), "logits")

			got := train(t, p, w, b)
			requireClose(t, npyFloats(t, dir, "loss.npy"), got.loss, "loss")
			for i, each := range p.Manifest.Tensors {
				kind := "update"
				if each.Trainable {
					kind = "grad"
				}
				requireClose(t, npyFloats(t, dir, fmt.Sprintf("%s_%d.npy", kind, i)), got.tensors[each.Name], kind+" of "+each.Name)
			}
			for i, seed := range got.seeds {
				require.Equal(t, readNpy(t, filepath.Join(dir, fmt.Sprintf("new_seed_%d.npy", i))).data, seed)
			}
		})
	}
}

// sized are the options of the fixtures' twins.
func sized(kind build.Kind) build.Options {
	o := build.DefaultOptions(kind)
	switch kind {
	case build.MLP:
		o.Input, o.Hidden, o.Outputs = tensor.Shape{3, 2}, []int64{5, 4}, 3
	case build.CNN:
		o.Input, o.Filters, o.Hidden, o.Outputs = tensor.Shape{8, 8, 2}, []int64{3, 4}, []int64{5}, 4
	case build.LSTM:
		o.Vocab, o.Tokens, o.Embed, o.Units, o.Outputs = 11, 6, 4, 5, 3
	case build.Transformer:
		o.Vocab, o.Tokens, o.Embed, o.Heads, o.Blocks, o.Outputs = 11, 5, 8, 2, 2, 3
	}
	return o
}

func TestBuiltGraphsEqualKeras(t *testing.T) {
	for _, kind := range build.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			dir := filepath.Join(fixtures, "twins", string(kind))
			p, err := build.New(t.TempDir(), kind, sized(kind))
			require.NoError(t, err)
			w, err := checkpoint.Open(filepath.Join(dir, "weights.safetensors"), &p.Manifest, checkpoint.DefaultLimits)
			require.NoError(t, err)
			gradients, err := checkpoint.Open(filepath.Join(dir, "gradients.safetensors"), &p.Manifest, checkpoint.DefaultLimits)
			require.NoError(t, err)
			b := readBatch(t, dir, 0)
			requireClose(t, npyFloats(t, dir, "logits.npy"), infer(t, p, w, b), "logits")

			got := train(t, p, w, b)
			requireClose(t, npyFloats(t, dir, "logits.npy"), got.logits, "training logits")
			requireClose(t, npyFloats(t, dir, "loss.npy"), got.loss, "loss")
			for _, want := range gradients.Tensors() {
				requireClose(t, floats(want.Data), got.tensors[want.Name], "gradient of "+want.Name)
			}
		})
	}
}
