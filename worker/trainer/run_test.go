//go:build tensorflow

package trainer_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
	"github.com/assay-oracle/assay/worker/trainer"
)

// course is what a run told.
type course []job.Event

func (c course) of(kind job.Kind) (found course) {
	for _, e := range c {
		if e.Kind == kind {
			found = append(found, e)
		}
	}
	return found
}

func (c course) last() job.Event { return c[len(c)-1] }

// run runs a job that does not fail.
func run(t testing.TB, j job.Job) course {
	c, err := try(context.Background(), j, nil)
	require.NoError(t, err)
	require.Equal(t, job.Done, c.last().Kind)
	return c
}

// try runs a job; on sees each event, too.
func try(ctx context.Context, j job.Job, on func(job.Event)) (c course, err error) {
	err = trainer.Run(ctx, j, func(e job.Event) {
		c = append(c, e)
		if on != nil {
			on(e)
		}
	})
	return c, err
}

// result reads a run's weights back.
func result(t testing.TB, j job.Job) *checkpoint.Weights {
	model, err := modelpkg.Open(j.Model)
	require.NoError(t, err)
	w, err := checkpoint.Open(j.Output, &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	return w
}

func TestItLearnsRealDigits(t *testing.T) {
	j := digitsJob(t)
	c := run(t, j)
	epochs := c.of(job.EpochDone)
	require.Len(t, epochs, 3)
	for i := 1; i < len(epochs); i++ {
		require.Less(t, epochs[i].Loss, epochs[i-1].Loss)
		require.Greater(t, *epochs[i].Accuracy, *epochs[i-1].Accuracy)
		require.Less(t, epochs[i].Validation.Loss, epochs[0].Validation.Loss)
	}
	done := c.last()
	require.Equal(t, job.AllEpochs, done.Reason)
	require.Greater(t, done.Best.Accuracy, 0.9, "three epochs of 3000 digits are enough for nine of ten")
	require.EqualValues(t, 1000, done.Best.Total)
	require.Positive(t, done.Rate)
	require.Equal(t, 141, done.Step)
	require.Equal(t, *done.WeightsRoot, result(t, j).Root().Hash)
}

func TestEqualJobsGiveEqualWeightsInBothFormats(t *testing.T) {
	j := digitsJob(t)
	j.Epochs = 1
	bundle := elsewhere(t, j)
	bundle.Format, bundle.Output = job.Bundle, filepath.Join(t.TempDir(), "folder", "model")
	want := run(t, j).last().WeightsRoot
	require.Equal(t, want, run(t, bundle).last().WeightsRoot)
	require.Equal(t, *want, result(t, bundle).Root().Hash)
	require.FileExists(t, bundle.Output+".index")
	other := elsewhere(t, j)
	other.Seed++
	require.NotEqual(t, want, run(t, other).last().WeightsRoot)
}

func TestReasonsToEnd(t *testing.T) {
	accuracy, loss := 0.6, 0.9
	for name, c := range map[string]struct {
		change func(*job.Job)
		reason job.Reason
		epochs []int // at least, at most
	}{
		"epochs":   {func(j *job.Job) { j.Epochs = 2 }, job.AllEpochs, []int{2, 2}},
		"accuracy": {func(j *job.Job) { j.Stop.Target = &accuracy }, job.AtTarget, []int{1, 2}},
		"loss":     {func(j *job.Job) { j.Stop.Target, j.Stop.Metric = &loss, job.Loss }, job.AtTarget, []int{1, 2}},
		"patience": {func(j *job.Job) { j.Stop.Patience, j.Stop.MinDelta = 2, 0.9 }, job.NoGain, []int{3, 3}},
		"time":     {func(j *job.Job) { j.Stop.Seconds = 1 }, job.OutOfTime, []int{0, 1 << 20}},
	} {
		t.Run(name, func(t *testing.T) {
			j := digitsJob(t)
			j.Epochs = 1000
			c.change(&j)
			start := time.Now()
			told := run(t, j)
			require.Equal(t, c.reason, told.last().Reason)
			require.GreaterOrEqual(t, len(told.of(job.EpochDone)), c.epochs[0])
			require.LessOrEqual(t, len(told.of(job.EpochDone)), c.epochs[1])
			require.Less(t, time.Since(start), time.Minute)
			again := run(t, j)
			require.True(t, again[0].Resumed)
			require.Equal(t, told.last().WeightsRoot, again.last().WeightsRoot, "a run that has ended ends again")
			require.Equal(t, c.reason, again.last().Reason)
			require.Equal(t, told.last().Step, again.last().Step)
		})
	}
}

func TestTheBestWeightsAreTheResult(t *testing.T) {
	j := digitsJob(t)
	j.Epochs = 1
	first := run(t, j).last()
	// Only the first epoch counts as a gain.
	longer := elsewhere(t, j)
	longer.Epochs, longer.Stop.MinDelta = 3, 0.9
	done := run(t, longer).last()
	require.Equal(t, 141, done.Step)
	require.Equal(t, 1, done.Best.Epoch)
	require.Equal(t, first.Best, done.Best)
	require.Equal(t, first.WeightsRoot, done.WeightsRoot)
	// Without validation the last weights are the result.
	blind := elsewhere(t, j)
	blind.Epochs, blind.Validation = 3, nil
	done = run(t, blind).last()
	require.Nil(t, done.Best)
	require.NotEqual(t, first.WeightsRoot, done.WeightsRoot)
}

func TestATimeLimitAmidAnEpochKeepsWhatWasLearned(t *testing.T) {
	j := digitsJob(t)
	j.Batch, j.Stop.Seconds = 1, 0.7
	c := run(t, j)
	done := c.last()
	require.Equal(t, job.OutOfTime, done.Reason)
	require.Empty(t, c.of(job.EpochDone))
	require.Less(t, done.Step, trainTo)
	require.Equal(t, 1, done.Best.Epoch)
	require.Equal(t, *done.WeightsRoot, result(t, j).Root().Hash)
}

func TestNoTimeAtAllGivesTheInitialWeights(t *testing.T) {
	j := digitsJob(t)
	j.Stop.Seconds = 1e-9
	done := run(t, j).last()
	require.Equal(t, job.OutOfTime, done.Reason)
	require.Zero(t, done.Step)
	require.Less(t, done.Best.Accuracy, 0.5)
	model, err := modelpkg.Open(j.Model)
	require.NoError(t, err)
	initial, err := checkpoint.Open(model.InitPath(), &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	require.Equal(t, initial.Root(), result(t, j).Root())
}

func TestClippingAndSchedulesChangeTheCourse(t *testing.T) {
	j := digitsJob(t)
	j.Epochs, j.Train.To = 1, 320
	roots := map[string]string{}
	for name, change := range map[string]func(*job.Job){
		"plain":       func(*job.Job) {},
		"clipped":     func(j *job.Job) { j.ClipNorm = 0.01 },
		"cosine":      func(j *job.Job) { j.Schedule.Curve = job.Cosine },
		"warm-up":     func(j *job.Job) { j.Schedule.Warmup = 10 },
		"exponential": func(j *job.Job) { j.Schedule.Curve, j.Schedule.Every = job.Exponential, 5 },
		"momentum":    func(j *job.Job) { j.Optimizer = job.Optimizer{Rule: job.Momentum} },
		"adamw":       func(j *job.Job) { j.Optimizer.Rule = job.AdamW },
	} {
		c := elsewhere(t, j)
		change(&c)
		roots[run(t, c).last().WeightsRoot.String()] = name
	}
	require.Len(t, roots, 7)
}

func TestADivergingRunIsSaidToDiverge(t *testing.T) {
	for name, change := range map[string]func(*job.Job){
		"the loss":    func(j *job.Job) { j.Optimizer = job.Optimizer{Rule: job.SGD, LearningRate: 1e20} },
		"the weights": func(j *job.Job) { j.Optimizer, j.CheckpointSteps = job.Optimizer{Rule: job.SGD, LearningRate: 1e38}, 1 },
		"the logits":  func(j *job.Job) { j.Optimizer, j.Batch = job.Optimizer{Rule: job.SGD, LearningRate: 1e38}, trainTo },
	} {
		t.Run(name, func(t *testing.T) {
			j := digitsJob(t)
			change(&j)
			_, err := try(context.Background(), j, nil)
			require.Equal(t, fault.TrainingDiverged, fault.CodeOf(err), "%v", err)
			require.NoFileExists(t, j.Output)
		})
	}
}

func TestJobsThatDoNotFit(t *testing.T) {
	mlp := otherModel(t)
	for name, c := range map[string]struct {
		change func(*job.Job)
		code   fault.Code
	}{
		"no such model":       {func(j *job.Job) { j.Model = t.TempDir() }, fault.ModelInvalid},
		"no such data":        {func(j *job.Job) { j.Data = t.TempDir() }, fault.DatasetInvalid},
		"no such split":       {func(j *job.Job) { j.Train.Split = "test" }, fault.DatasetInvalid},
		"records beyond":      {func(j *job.Job) { j.Train.To = trainTo + 1 }, fault.JobInvalid},
		"no records":          {func(j *job.Job) { j.Validation = &job.Range{Split: "validation", From: 9, To: 9} }, fault.JobInvalid},
		"a field":             {func(j *job.Job) { j.Batch = -1 }, fault.JobInvalid},
		"other records":       {func(j *job.Job) { j.Model = mlp }, fault.DatasetInvalid},
		"other init":          {func(j *job.Job) { j.Init = filepath.Join(mlp, modelpkg.InitFile) }, fault.TensorMissing},
		"no GPU":              {func(j *job.Job) { j.Device = "gpu" }, fault.Config},
		"state is a file":     {func(j *job.Job) { j.State = filepath.Join(j.Model, modelpkg.InitFile) }, fault.Storage},
		"no folder to output": {func(j *job.Job) { j.Output = filepath.Join(j.Model, modelpkg.InitFile, "w"); j.Epochs = 1 }, fault.Storage},
	} {
		t.Run(name, func(t *testing.T) {
			j := digitsJob(t)
			c.change(&j)
			if _, err := tf.ResolveDevice(tf.GPU); j.Device == tf.GPU && err == nil {
				t.Skip("there is a GPU")
			}
			_, err := try(context.Background(), j, nil)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
		})
	}
}

func TestEventsAreFewAndGoForward(t *testing.T) {
	j := digitsJob(t)
	j.Epochs, j.CheckpointSteps = 4, 50
	start := time.Now()
	c := run(t, j)
	require.LessOrEqual(t, len(c.of(job.Progress)), int(time.Since(start)/(250*time.Millisecond)))
	require.Len(t, c.of(job.Saved), 4, "after steps 50, 100 and 150, and at the end")
	require.Equal(t, job.Started, c[0].Kind)
	require.Equal(t, "cpu", c[0].Device)
	require.Len(t, c.of(job.EpochDone), 4)
	step := 0
	for _, e := range c {
		require.GreaterOrEqual(t, e.Step, step)
		require.Equal(t, 188, e.Steps)
		require.LessOrEqual(t, e.Epoch, 4)
		step = e.Step
	}
	left, err := filepath.Glob(filepath.Join(j.State, "best-*"))
	require.NoError(t, err)
	require.Len(t, left, 1, "older best weights are removed")
	info, err := os.Stat(j.Output)
	require.NoError(t, err)
	require.EqualValues(t, 0o644, info.Mode().Perm())
}
