//go:build tensorflow

package train_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/integration/digits"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

// trainerBinary builds the child once.
var trainerBinary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "assay-trainer")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, train.Program)
	out, err := exec.Command("go", "build", "-tags", "tensorflow", "-o", path, "../cmd/assay-trainer").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build trainer: %w\n%s", err, out)
	}
	return path, nil
})

// realJob trains a small network on a few real digits.
func realJob(t *testing.T) (train.Trainer, job.Job) {
	binary, err := trainerBinary()
	require.NoError(t, err)
	dir := t.TempDir()
	set, err := digits.Load()
	require.NoError(t, err)
	x, y := filepath.Join(dir, "x.npy"), filepath.Join(dir, "y.npy")
	require.NoError(t, set.Shuffled(4).Slice(0, 1500).WriteNPY(x, y))
	data, model := filepath.Join(dir, "data"), filepath.Join(dir, "model")
	_, err = dataset.Pack(dataset.PackOptions{X: x, Y: y, Out: data, Name: "digits", Salts: rand.Reader,
		Splits: map[string]dataset.SplitRange{"train": {From: 0, To: 1000}, "validation": {From: 1000, To: 1500}}})
	require.NoError(t, err)
	o := build.DefaultOptions(build.MLP)
	o.Hidden, o.Dropout = []int64{32}, 0.1
	_, err = build.New(model, build.MLP, o)
	require.NoError(t, err)
	return train.Trainer{Path: binary}, job.Job{
		Model: model, Data: data, Train: job.Range{Split: "train"}, Validation: &job.Range{Split: "validation"},
		State: filepath.Join(dir, "state"), Output: filepath.Join(dir, "weights.safetensors"), Epochs: 5, Batch: 32, Device: "cpu",
		Optimizer: job.Optimizer{LearningRate: 0.005},
	}
}

func TestTheRealChildTrainsIsCanceledAndGoesOn(t *testing.T) {
	trainer, j := realJob(t)
	whole, err := trainer.Run(context.Background(), j, ignore)
	require.NoError(t, err)
	require.Greater(t, whole.Best.Accuracy, 0.8)
	require.Equal(t, 160, whole.Steps)
	require.Positive(t, whole.Rate)

	j.State, j.Output = filepath.Join(t.TempDir(), "state"), filepath.Join(t.TempDir(), "weights.safetensors")
	ctx, cancel := context.WithCancel(context.Background())
	_, err = trainer.Run(ctx, j, func(e job.Event) {
		if e.Kind == job.Started {
			cancel()
		}
	})
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	require.FileExists(t, filepath.Join(j.State, "state.safetensors"))
	resumed := false
	rest, err := trainer.Run(context.Background(), j, func(e job.Event) { resumed = resumed || e.Resumed })
	require.NoError(t, err)
	require.True(t, resumed)
	require.Equal(t, whole.WeightsRoot, rest.WeightsRoot)
	require.Equal(t, whole.Best, rest.Best)

	model, err := modelpkg.Open(j.Model)
	require.NoError(t, err)
	w, err := checkpoint.Open(rest.Path, &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	require.Equal(t, rest.WeightsRoot, w.Root())
}

func TestTheRealChildsRefusalsKeepTheirCode(t *testing.T) {
	trainer, j := realJob(t)
	for code, change := range map[fault.Code]func(*job.Job){
		fault.JobInvalid:       func(j *job.Job) { j.Batch = -1 },
		fault.DatasetInvalid:   func(j *job.Job) { j.Train.Split = "test" },
		fault.TrainingDiverged: func(j *job.Job) { j.Optimizer = job.Optimizer{Rule: job.SGD, LearningRate: 1e30} },
	} {
		t.Run(string(code), func(t *testing.T) {
			j := j
			change(&j)
			_, err := trainer.Run(context.Background(), j, ignore)
			require.Equal(t, code, fault.CodeOf(err), "%v", err)
		})
	}
}
