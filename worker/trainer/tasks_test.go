//go:build tensorflow

package trainer_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/worker/train/job"
)

// writeNPY writes an array of NumPy's format 1.0, float32 or int32.
func writeNPY(t *testing.T, path, shape string, values any) {
	kind := map[bool]string{true: "<f4", false: "<i4"}[fmt.Sprintf("%T", values) == "[]float32"]
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", kind, shape)
	header += strings.Repeat(" ", 117-len(header)) + "\n"
	var b bytes.Buffer
	b.WriteString("\x93NUMPY\x01\x00")
	require.NoError(t, binary.Write(&b, binary.LittleEndian, uint16(len(header))))
	b.WriteString(header)
	require.NoError(t, binary.Write(&b, binary.LittleEndian, values))
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
}

// TestEveryTaskIsLearned trains a model of each kind on a rule that it can find: 512 records to learn from, 256 to try it on.
func TestEveryTaskIsLearned(t *testing.T) {
	const n, width = 768, 8
	random := mathrand.New(mathrand.NewPCG(1, 2))
	floats, tokens := make([]float32, n*width), make([]int32, n*width)
	sums, signs, firsts := make([]float32, n), make([]float32, n), make([]int32, n)
	for i := range n {
		for k := range width {
			floats[i*width+k], tokens[i*width+k] = random.Float32()-0.5, int32(random.IntN(12))
			sums[i] += floats[i*width+k]
		}
		if sums[i] > 0 {
			signs[i] = 1
		}
		firsts[i] = tokens[i*width+width-1] % 2
	}
	for name, c := range map[string]struct {
		kind   build.Kind
		change func(*build.Options)
		x, y   any
	}{
		"regression": {build.MLP, func(o *build.Options) { o.Task, o.Outputs = modelpkg.Regression, 1 }, floats, sums},
		"binary":     {build.MLP, func(o *build.Options) { o.Task, o.Outputs = modelpkg.Binary, 1 }, floats, signs},
		"lstm":       {build.LSTM, func(o *build.Options) { o.Vocab, o.Tokens, o.Units = 12, width, 24 }, tokens, firsts},
		"transformer": {build.Transformer, func(o *build.Options) {
			o.Vocab, o.Tokens, o.Embed, o.Heads, o.Blocks, o.Dropout = 12, width, 16, 2, 1, 0.1
		}, tokens, firsts},
	} {
		t.Run(name, func(t *testing.T) {
			o := build.DefaultOptions(c.kind)
			if c.kind == build.MLP {
				o.Input, o.Hidden = []int64{width}, []int64{32}
			}
			c.change(&o)
			j := taskJob(t, newModel(t, c.kind, o), func(dir string) {
				writeNPY(t, filepath.Join(dir, "x.npy"), fmt.Sprintf("(%d, %d)", n, width), c.x)
				writeNPY(t, filepath.Join(dir, "y.npy"), fmt.Sprintf("(%d,)", n), c.y)
			})
			told := run(t, j)
			epochs := told.of(job.EpochDone)
			require.Less(t, epochs.last().Loss, 0.3*epochs[0].Loss)
			require.Less(t, told.last().Best.Loss, 0.5*epochs[0].Loss)
			require.Equal(t, told.last().WeightsRoot, interruptedRun(t, elsewhere(t, j)).WeightsRoot)
			if name == "regression" {
				require.Nil(t, epochs[0].Accuracy)
				return
			}
			require.Greater(t, *epochs.last().Accuracy, 0.93)
			require.Greater(t, told.last().Best.Accuracy, 0.93)
		})
	}
}

func taskJob(t *testing.T, model string, write func(dir string)) job.Job {
	dir := t.TempDir()
	write(dir)
	data := filepath.Join(dir, "data")
	_, err := dataset.Pack(dataset.PackOptions{X: filepath.Join(dir, "x.npy"), Y: filepath.Join(dir, "y.npy"), Out: data,
		Name: "task", Salts: rand.Reader, Splits: map[string]dataset.SplitRange{"all": {From: 0, To: 768}}})
	require.NoError(t, err)
	return job.Job{
		Model: model, Data: data, Train: job.Range{Split: "all", To: 512}, Validation: &job.Range{Split: "all", From: 512},
		State: filepath.Join(dir, "state"), Output: filepath.Join(dir, "weights.safetensors"), Epochs: 20, Batch: 16, Device: "cpu",
		Optimizer: job.Optimizer{LearningRate: 0.01},
	}
}

// interruptedRun cancels a run amid its second epoch and lets it go on.
func interruptedRun(t *testing.T, j job.Job) job.Event {
	j.CheckpointSteps = 40
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	c, err := try(ctx, j, func(e job.Event) {
		if e.Kind == job.Saved {
			cancel()
		}
	})
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	require.Equal(t, 40, c.last().Step)
	return run(t, j).last()
}
