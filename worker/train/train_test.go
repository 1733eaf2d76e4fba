package train_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

func player(t *testing.T, b string) train.Trainer {
	self, err := os.Executable()
	require.NoError(t, err)
	return train.Trainer{Path: self, Grace: 10 * time.Second, Stall: 30 * time.Second, Sandbox: playing{process.Namespaces{}, b}}
}

var someJob = job.Job{Model: "m", Data: "d", State: "s", Output: "/tmp/weights", Train: job.Range{Split: "train"}, Epochs: 3, Device: "cpu"}

func ignore(job.Event) {}

func TestAResultComesWithItsEvents(t *testing.T) {
	defer goleak.VerifyNone(t)
	var kinds []job.Kind
	got, err := player(t, "good").Run(context.Background(), someJob, func(e job.Event) { kinds = append(kinds, e.Kind) })
	require.NoError(t, err)
	require.Equal(t, []job.Kind{job.Started, job.EpochDone, job.Done}, kinds)
	require.Equal(t, goodRoot, got.WeightsRoot.Hash)
	require.Equal(t, train.Result{Path: someJob.Output, WeightsRoot: got.WeightsRoot, Best: &job.Values{Epoch: 1, Accuracy: 0.75},
		Reason: job.AllEpochs, Rate: 100, Steps: 7}, got)
}

func TestTheChildGetsTheJobAndNoEnvironment(t *testing.T) {
	t.Setenv("ASSAY_SECRET", "hunter2")
	_, err := player(t, "job").Run(context.Background(), someJob, ignore)
	var got job.Job
	require.NoError(t, json.Unmarshal([]byte(err.Error()), &got))
	require.Equal(t, someJob, got)

	_, err = player(t, "environment").Run(context.Background(), someJob, ignore)
	require.EqualError(t, err, "TF_CPP_MIN_LOG_LEVEL=2 TF_ENABLE_ONEDNN_OPTS=1 TF_CUDNN_USE_AUTOTUNE=0 CUDA_VISIBLE_DEVICES=-1 "+behaviour+"=environment")
	onGPU := someJob
	onGPU.Device = "auto"
	trainer := player(t, "environment")
	trainer.GPUs, trainer.LibraryPath = "1,2", "/opt/cuda"
	_, err = trainer.Run(context.Background(), onGPU, ignore)
	require.EqualError(t, err, "TF_CPP_MIN_LOG_LEVEL=2 TF_ENABLE_ONEDNN_OPTS=1 TF_CUDNN_USE_AUTOTUNE=0 CUDA_VISIBLE_DEVICES=1,2 LD_LIBRARY_PATH=/opt/cuda "+behaviour+"=environment")
}

func TestFailuresOfTheChild(t *testing.T) {
	for behaviour, c := range map[string]struct {
		code fault.Code
		says string
	}{
		"diverges":         {fault.TrainingDiverged, "the loss of step 9 is NaN"},
		"unknown-code":     {fault.TrainerFailed, "what"},
		"missing-library":  {fault.TrainerMissing, "libtensorflow_cc.so.2"},
		"crash-at-start":   {fault.TrainerFailed, "cannot start"},
		"crash":            {fault.TrainerFailed, "signal: killed"},
		"leaves":           {fault.TrainerFailed, "the trainer ended"},
		"garbage":          {fault.TrainerFailed, "no event"},
		"unknown-kind":     {fault.TrainerFailed, `"party"`},
		"long-line":        {fault.TrainerFailed, "too long"},
		"flood":            {fault.TrainerFailed, "too many"},
		"hang":             {fault.TrainerFailed, "no event for 2s"},
		"no-root":          {fault.TrainerFailed, "no root"},
		"talks-on":         {fault.TrainerFailed, `"progress" comes after "done"`},
		"fails-after-done": {fault.TrainerFailed, "exit status 1"},
		"lingers":          {fault.TrainerFailed, "signal: killed"},
	} {
		t.Run(behaviour, func(t *testing.T) {
			t.Parallel()
			trainer := player(t, behaviour)
			trainer.Grace = time.Second
			if behaviour == "hang" {
				trainer.Stall = 2 * time.Second
			}
			start := time.Now()
			_, err := trainer.Run(context.Background(), someJob, ignore)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
			require.ErrorContains(t, err, c.says)
			require.Less(t, time.Since(start), 20*time.Second)
		})
	}
}

func TestNoiseOnStandardErrorDoesNoHarm(t *testing.T) {
	_, err := player(t, "noise").Run(context.Background(), someJob, ignore)
	require.NoError(t, err)
}

func TestCancelLetsTheChildSave(t *testing.T) {
	defer goleak.VerifyNone(t)
	ctx, cancel := context.WithCancel(context.Background())
	saved := false
	_, err := player(t, "saves").Run(ctx, someJob, func(e job.Event) {
		if e.Kind == job.Progress {
			cancel()
		}
		saved = saved || e.Kind == job.Saved
	})
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	require.ErrorIs(t, err, context.Canceled)
	require.True(t, saved)
}

func TestCancelDoesNotWaitForEver(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	trainer := player(t, "stubborn")
	trainer.Grace = 300 * time.Millisecond
	start := time.Now()
	_, err := trainer.Run(ctx, someJob, func(e job.Event) {
		if e.Kind == job.Progress {
			cancel()
		}
	})
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	require.Less(t, time.Since(start), 20*time.Second)
}

func TestACanceledContextStartsNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := player(t, "good").Run(ctx, someJob, func(job.Event) { t.Error("an event of a child") })
	require.Equal(t, fault.Canceled, fault.CodeOf(err))
}

func TestAMissingProgramIsSaidToBeMissing(t *testing.T) {
	_, err := train.Trainer{Path: filepath.Join(t.TempDir(), train.Program)}.Run(context.Background(), someJob, ignore)
	require.Equal(t, fault.TrainerMissing, fault.CodeOf(err), "%v", err)
	_, err = train.Trainer{}.Run(context.Background(), someJob, ignore)
	require.Equal(t, fault.TrainerMissing, fault.CodeOf(err), "no such program lies beside the test")
}

func TestJobsThatJSONCannotHold(t *testing.T) {
	j := someJob
	j.ClipNorm = nan()
	_, err := player(t, "good").Run(context.Background(), j, ignore)
	require.Equal(t, fault.JobInvalid, fault.CodeOf(err))
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}
