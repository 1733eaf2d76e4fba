//go:build docker

package executor_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/executor"
	"github.com/assay-oracle/assay/worker/train/job"
)

// workerJob, in the environment of this test binary, makes it a worker that runs the job and can be killed.
const workerJob = "ASSAY_TEST_WORKER"

type assignment struct {
	Config executor.Config
	Job    job.Job
}

func beWorker(text string) int {
	var a assignment
	err := json.Unmarshal([]byte(text), &a)
	if err == nil {
		var e executor.Docker
		if e, err = executor.New(a.Config); err == nil {
			_, err = e.Run(context.Background(), a.Job, func(e job.Event) { _ = json.NewEncoder(os.Stdout).Encode(e) })
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func TestACanceledJobGoesOnWhereItWas(t *testing.T) {
	j, c := someJob(t), bounds()
	j.Epochs, c.Image, c.Save = 200, image(t, "honest", "50"), 100*time.Millisecond
	e, err := executor.New(c)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	at := 0
	_, err = e.Run(ctx, j, func(e job.Event) {
		if e.Kind == job.EpochDone {
			at = e.Epoch
		}
		if at == 5 {
			cancel()
		}
	})
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	requireNothingLeft(t, j)
	require.FileExists(t, filepath.Join(j.State, "snapshot", "state", "epoch"))

	var events []job.Event
	j.Epochs = 12
	_, err = e.Run(t.Context(), j, func(e job.Event) { events = append(events, e) })
	require.NoError(t, err)
	require.True(t, events[0].Resumed)
	require.GreaterOrEqual(t, events[0].Step, 5)
	requireNothingLeft(t, j)

	j.Seed = 77
	_, err = e.Run(t.Context(), j, func(job.Event) {})
	require.Equal(t, fault.JobInvalid, fault.CodeOf(err), "another job's state is not gone on with: %v", err)
}

// A copy is taken while the image writes; it must not tear.
func TestAnImageThatWritesOnIsCopied(t *testing.T) {
	c := bounds()
	c.Save = time.Millisecond
	var copies int
	j := someJob(t)
	c.Image = image(t, "writes-on", "6000")
	e, err := executor.New(c)
	require.NoError(t, err)
	var last time.Time
	_, err = e.Run(t.Context(), j, func(job.Event) {
		if info, err := os.Stat(filepath.Join(j.State, "snapshot")); err == nil && info.ModTime() != last {
			last, copies = info.ModTime(), copies+1
		}
	})
	require.NoError(t, err)
	require.Greater(t, copies, 1)
	requireNothingLeft(t, j)
}

// A worker is killed in the middle of an epoch. Its container runs on; the next worker takes over the folder and goes on.
func TestAKilledWorkersJobGoesOn(t *testing.T) {
	j, c := someJob(t), bounds()
	j.Epochs, c.Image, c.Save = 400, image(t, "honest", "50"), time.Hour // nothing is copied before the kill
	killWorker(t, c, j, 4)
	require.Len(t, leftovers(t, j.State), 3, "its container, the holder and the folder are there")
	require.NoDirExists(t, filepath.Join(j.State, "snapshot"))

	other := someJob(t) // another job's run leaves none of it behind either, and keeps what was saved
	o := play(t, image(t, "honest"), other, bounds())
	require.NoError(t, o.err)
	require.Empty(t, leftovers(t, j.State))
	require.FileExists(t, filepath.Join(j.State, "snapshot", "state", "epoch"))

	killWorker(t, c, j, 8)
	j.Epochs = 30
	o = play(t, c.Image, j, c)
	require.NoError(t, o.err)
	require.True(t, o.events[0].Resumed)
	require.GreaterOrEqual(t, o.events[0].Step, 8)

	killed := someJob(t)
	killed.Epochs = 400
	killWorker(t, c, killed, 2)
	swept, err := executor.Clean(t.Context(), c.Host, time.Second)
	require.NoError(t, err)
	require.Equal(t, []string{killed.State}, swept)
	require.Empty(t, leftovers(t, killed.State))
}

// killWorker starts a worker and kills it once an epoch is over.
func killWorker(t *testing.T, c executor.Config, j job.Job, epoch int) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	raw, err := json.Marshal(assignment{c, j})
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), workerJob+"="+string(raw))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	events := json.NewDecoder(out)
	for {
		var e job.Event
		require.NoError(t, events.Decode(&e))
		if e.Kind == job.EpochDone && e.Epoch >= epoch {
			break
		}
	}
	require.NoError(t, cmd.Process.Kill())
	_ = cmd.Wait()
}

func TestALivingWorkersJobIsLetBe(t *testing.T) {
	j, c := someJob(t), bounds()
	j.Epochs, c.Image = 1000, image(t, "honest", "20")
	e, err := executor.New(c)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	began := make(chan struct{})
	go func() {
		_, err := e.Run(ctx, j, func(e job.Event) {
			if e.Kind == job.Started {
				close(began)
			}
		})
		done <- err
	}()
	<-began
	swept, err := executor.Clean(t.Context(), c.Host, time.Second)
	require.NoError(t, err)
	require.Empty(t, swept)
	_, err = e.Run(t.Context(), j, func(job.Event) {})
	require.Equal(t, fault.JobInvalid, fault.CodeOf(err), "one run at a time: %v", err)
	o := play(t, image(t, "honest"), someJob(t), bounds())
	require.NoError(t, o.err, "another job runs beside it")
	require.Len(t, leftovers(t, j.State), 3)
	cancel()
	require.Equal(t, fault.Canceled, fault.CodeOf(<-done))
	requireNothingLeft(t, j)
}
