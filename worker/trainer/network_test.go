//go:build tensorflow

package trainer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// fixture is one of the Keras models of evaluator/testdata/keras.
type fixture struct {
	t   *testing.T
	dir string
}

// npy returns the data of a .npy file of format 1.0.
func (f fixture) npy(format string, args ...any) []byte {
	raw, err := os.ReadFile(filepath.Join(f.dir, fmt.Sprintf(format, args...)+".npy"))
	require.NoError(f.t, err)
	return raw[10+int(binary.LittleEndian.Uint16(raw[8:])):]
}

func (f fixture) floats(format string, args ...any) []float32 {
	return unpacked(f.t, f.npy(format, args...))
}

// network opens the model with its initial weights, the recorded seeds, and plain gradient descent of rate 1.
func (f fixture) network(ignore *int64) (*network, *checkpoint.Weights) {
	model, err := modelpkg.Open(filepath.Join(f.dir, "package"))
	require.NoError(f.t, err)
	initial, err := checkpoint.Open(model.InitPath(), &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(f.t, err)
	n, err := newNetwork(model, job.Job{Optimizer: job.Optimizer{Rule: job.SGD}}, ignore, tf.Config{Device: tf.CPU})
	require.NoError(f.t, err)
	f.t.Cleanup(func() { require.NoError(f.t, n.session.Close()) })
	require.NoError(f.t, n.reset(initial, 1))
	for i, v := range n.seeds {
		require.NoError(f.t, n.session.Assign(v, bytes.NewReader(f.npy("seed_%d", i))))
	}
	n.rates.set(job.Optimizer{}, 1, 1)
	return n, initial
}

func (f fixture) batch(n *network) *batch {
	x, y := f.npy("x"), f.npy("y")
	b, err := newBatcher(n.manifest).take(4)
	require.NoError(f.t, err)
	require.Equal(f.t, len(x), copy(b.x.Bytes(), x))
	require.Equal(f.t, len(y), copy(b.y.Bytes(), y))
	return b
}

// TestAStepIsThatOfKeras takes one step on each model and compares loss, gradients, moving means and seeds.
func TestAStepIsThatOfKeras(t *testing.T) {
	for _, name := range []string{"cnn_bn", "dilated", "lstm", "transformer"} {
		t.Run(name, func(t *testing.T) {
			f := fixture{t, filepath.Join("..", "..", "evaluator", "testdata", "keras", name)}
			n, initial := f.network(nil)
			loss, right, scored, err := n.train(f.batch(n))
			require.NoError(t, err)
			requireClose(t, f.floats("loss"), []float32{loss}, 1e-5, 1e-4, "loss")
			items := int64(len(f.npy("y")) / 4)
			require.Equal(t, items, scored)
			if name == "dilated" { // it does in training what it does in inference
				require.Equal(t, rightOf(f.floats("logits"), f.npy("y")), right)
			}
			weights, err := n.weightsNow()
			require.NoError(t, err)
			for i, after := range weights.Tensors() {
				before := unpacked(t, initial.Tensors()[i].Data)
				var want []float32
				if n.manifest.Tensors[i].Trainable {
					want = minus(before, f.floats("grad_%d", i))
				} else {
					want = f.floats("update_%d", i)
				}
				requireClose(t, want, unpacked(t, after.Data), 1e-5, 1e-4, after.Name)
			}
			for i, v := range n.seeds {
				seed, err := n.session.Values([]*tf.Variable{v})
				require.NoError(t, err)
				require.Equal(t, f.npy("new_seed_%d", i), seed[0].Data, v.Spec.Name)
			}
		})
	}
}

func TestIgnoredLabelsAreNotCounted(t *testing.T) {
	f := fixture{t, filepath.Join("..", "..", "evaluator", "testdata", "keras", "dilated")}
	labels := f.npy("y")
	ignored := int64(binary.LittleEndian.Uint32(labels))
	n, _ := f.network(&ignored)
	b := f.batch(n)
	_, right, scored, err := n.train(b)
	require.NoError(t, err)
	logits := f.floats("logits")
	classes, want, wantScored := len(logits)*4/len(labels), int64(0), int64(0)
	for i := 0; i < len(labels); i += 4 {
		if int64(binary.LittleEndian.Uint32(labels[i:])) != ignored {
			want += rightOf(logits[i/4*classes:(i/4+1)*classes], labels[i:i+4])
			wantScored++
		}
	}
	require.Less(t, wantScored, int64(len(labels)/4))
	require.Equal(t, wantScored, scored)
	require.Equal(t, want, right)
}

func minus(a, b []float32) []float32 {
	out := make([]float32, len(a))
	for i := range a {
		out[i] = a[i] - b[i]
	}
	return out
}

// rightOf counts the int32 labels that are their logits' largest.
func rightOf(logits []float32, labels []byte) (right int64) {
	items := len(labels) / 4
	classes := len(logits) / items
	for i := range items {
		best, row := 0, logits[i*classes:(i+1)*classes]
		for c := range row {
			if row[c] > row[best] {
				best = c
			}
		}
		if int(binary.LittleEndian.Uint32(labels[4*i:])) == best {
			right++
		}
	}
	return right
}

func TestSeedStates(t *testing.T) {
	f := fixture{t, filepath.Join("..", "..", "evaluator", "testdata", "keras", "cnn_bn")}
	n, _ := f.network(nil)
	spec := n.seeds[0].Spec
	require.True(t, strings.HasPrefix(spec.Name, seedScope))
	seen := map[string]bool{}
	for seed := range uint64(8) {
		for i := range 4 {
			state := seedState(spec, seed, i)
			require.Len(t, state, 16)
			require.Zero(t, state[7]&0x80, "a seed is not negative")
			require.Equal(t, make([]byte, 8), state[8:], "the counter starts at zero")
			require.False(t, seen[string(state)], "states differ by seed and place")
			seen[string(state)] = true
		}
	}
	require.Equal(t, seedState(spec, 1, 2), seedState(spec, 1, 2))
}

func TestShuffledIsAPermutationOfItsSeedAndEpoch(t *testing.T) {
	a := shuffled(1000, 7, 3)
	require.Equal(t, a, shuffled(1000, 7, 3))
	require.NotEqual(t, a, shuffled(1000, 7, 4))
	require.NotEqual(t, a, shuffled(1000, 8, 3))
	seen := make([]bool, 1000)
	for _, at := range a {
		require.False(t, seen[at])
		seen[at] = true
	}
}
