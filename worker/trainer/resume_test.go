//go:build tensorflow

package trainer_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/worker/train/job"
)

func contextOfSignals() context.Context {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx
}

// killAt runs the job in a process of its own and kills that at the first event that stop likes.
func killAt(t *testing.T, j job.Job, stop func(job.Event) bool) {
	raw, err := json.Marshal(j)
	require.NoError(t, err)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asTrainer+"=1")
	cmd.Stdin = bytes.NewReader(raw)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	killed := false
	for lines := bufio.NewScanner(out); !killed && lines.Scan(); {
		var e job.Event
		require.NoError(t, json.Unmarshal(lines.Bytes(), &e))
		if killed = stop(e); killed {
			require.NoError(t, cmd.Process.Kill())
		}
	}
	require.Error(t, cmd.Wait())
	require.True(t, killed, "the run ended before it could be killed")
}

// TestKilledRunsEndWithTheSameBits kills a run at saved states, amid epochs and between them.
func TestKilledRunsEndWithTheSameBits(t *testing.T) {
	j := digitsJob(t)
	j.Schedule.Curve, j.ClipNorm = job.Cosine, 1
	want := run(t, j).last()
	j = elsewhere(t, j)
	j.CheckpointSteps = 20
	for _, step := range []int{20, 60, 120} {
		killAt(t, j, func(e job.Event) bool { return e.Kind == job.Saved && e.Step >= step })
	}
	c := run(t, j)
	require.True(t, c[0].Resumed)
	require.GreaterOrEqual(t, c[0].Step, 120)
	got := c.last()
	require.Equal(t, want.WeightsRoot, got.WeightsRoot)
	require.Equal(t, want.Best, got.Best)
	require.Equal(t, want.Step, got.Step)
}

func TestACanceledRunSavesAndGoesOn(t *testing.T) {
	j := digitsJob(t)
	whole := run(t, j)
	for name, kind := range map[string]job.Kind{"at the start": job.Started, "between epochs": job.EpochDone} {
		t.Run(name, func(t *testing.T) {
			j := elsewhere(t, j)
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			c, err := try(ctx, j, func(e job.Event) {
				if e.Kind == kind {
					cancel()
				}
			})
			require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
			require.Equal(t, job.Saved, c.last().Kind)
			require.NoFileExists(t, j.Output)
			rest := run(t, j)
			require.True(t, rest[0].Resumed)
			require.Equal(t, c.last().Step, rest[0].Step)
			require.Equal(t, whole.last().WeightsRoot, rest.last().WeightsRoot)
			require.Equal(t, whole.of(job.EpochDone).last().Loss, rest.of(job.EpochDone).last().Loss)
		})
	}
}

func TestWhatASavedStateGoesOnUnder(t *testing.T) {
	j := digitsJob(t)
	j.Epochs, j.Train.To = 1, 256
	run(t, j)
	target := 0.5
	for name, c := range map[string]struct {
		change func(*job.Job)
		other  bool
	}{
		"more epochs":   {func(j *job.Job) { j.Epochs = 2 }, false},
		"other stops":   {func(j *job.Job) { j.Stop.Target, j.Stop.Seconds = &target, 100 }, false},
		"other output":  {func(j *job.Job) { j.Output, j.Format = filepath.Join(t.TempDir(), "w"), job.Bundle }, false},
		"seed":          {func(j *job.Job) { j.Seed++ }, true},
		"batch":         {func(j *job.Job) { j.Batch++ }, true},
		"learning rate": {func(j *job.Job) { j.Optimizer.LearningRate *= 2 }, true},
		"rule":          {func(j *job.Job) { j.Optimizer = job.Optimizer{Rule: job.SGD} }, true},
		"records":       {func(j *job.Job) { j.Train.To++ }, true},
		"validation":    {func(j *job.Job) { j.Validation.To = 500 }, true},
		"schedule":      {func(j *job.Job) { j.Schedule.Curve = job.Cosine }, true},
		"metric":        {func(j *job.Job) { j.Stop.Metric = job.Loss }, true},
		"model":         {func(j *job.Job) { j.Model = seededModel(t) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			j, validation := j, *j.Validation
			j.Validation = &validation
			c.change(&j)
			got, err := try(context.Background(), j, nil)
			if c.other {
				require.Equal(t, fault.JobInvalid, fault.CodeOf(err), "%v", err)
				require.Equal(t, "state", fault.SubjectOf(err))
				return
			}
			require.NoError(t, err)
			require.True(t, got[0].Resumed)
		})
	}
}

func TestTwoRunsDoNotShareAFolder(t *testing.T) {
	j := digitsJob(t)
	j.Epochs = 1
	tried := false
	_, err := try(context.Background(), j, func(e job.Event) {
		if e.Kind == job.EpochDone { // the run is under way
			tried = true
			_, err := try(context.Background(), j, nil)
			require.Equal(t, fault.JobInvalid, fault.CodeOf(err), "%v", err)
			require.Equal(t, "state", fault.SubjectOf(err))
		}
	})
	require.NoError(t, err)
	require.True(t, tried)
}

func TestDamagedStates(t *testing.T) {
	j := digitsJob(t)
	j.Epochs = 1
	for name, c := range map[string]struct {
		damage func(t *testing.T, dir string)
		code   fault.Code
	}{
		"cut": {func(t *testing.T, dir string) {
			require.NoError(t, os.Truncate(filepath.Join(dir, "state.safetensors"), 1000))
		}, fault.JobInvalid},
		"garbage": {func(t *testing.T, dir string) {
			require.NoError(t, os.WriteFile(filepath.Join(dir, "state.safetensors"), bytes.Repeat([]byte("x"), 1000), 0o600))
		}, fault.JobInvalid},
		"without its best": {func(t *testing.T, dir string) {
			require.NoError(t, os.Remove(filepath.Join(dir, "best-47.safetensors")))
		}, fault.Storage},
	} {
		t.Run(name, func(t *testing.T) {
			j := elsewhere(t, j)
			run(t, j)
			c.damage(t, j.State)
			_, err := try(context.Background(), j, nil)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
		})
	}
}

func TestWhatAKilledRunLeftIsSweptUp(t *testing.T) {
	j := digitsJob(t)
	j.Epochs, j.Train.To = 1, 64
	require.NoError(t, os.MkdirAll(j.State, 0o750))
	partial := filepath.Join(j.State, ".partial-123")
	require.NoError(t, os.WriteFile(partial, []byte("half a file"), 0o600))
	run(t, j)
	require.NoFileExists(t, partial)
}

// otherModel is a package that takes other records than the digits' one, seededModel one with other initial weights.
func otherModel(t testing.TB) string {
	o := build.DefaultOptions(build.MLP)
	o.Input = []int64{7}
	return newModel(t, build.MLP, o)
}

func seededModel(t testing.TB) string {
	o := build.DefaultOptions(build.CNN)
	o.Filters, o.Hidden, o.Dropout, o.Seed = []int64{4, 8}, []int64{16}, 0.1, 99
	return newModel(t, build.CNN, o)
}

func newModel(t testing.TB, kind build.Kind, o build.Options) string {
	dir := filepath.Join(t.TempDir(), "model")
	_, err := build.New(dir, kind, o)
	require.NoError(t, err)
	return dir
}
