//go:build tensorflow

package main

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/integration/digits"
	"github.com/assay-oracle/assay/worker/train/job"
)

// asProgram, in the environment of this test binary, makes it the program.
const asProgram = "ASSAY_TEST_TRAINER"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func program(input string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asProgram+"=1", "TF_CPP_MIN_LOG_LEVEL=2")
	cmd.Stdin = strings.NewReader(input)
	return cmd
}

// endlessJob would train for days.
func endlessJob(t *testing.T) (job.Job, string) {
	dir := t.TempDir()
	set, err := digits.Load()
	require.NoError(t, err)
	x, y := filepath.Join(dir, "x.npy"), filepath.Join(dir, "y.npy")
	require.NoError(t, set.Slice(0, 200).WriteNPY(x, y))
	_, err = dataset.Pack(dataset.PackOptions{X: x, Y: y, Out: filepath.Join(dir, "data"), Name: "digits", Salts: rand.Reader,
		Splits: map[string]dataset.SplitRange{"train": {From: 0, To: 200}}})
	require.NoError(t, err)
	o := build.DefaultOptions(build.MLP)
	o.Hidden = []int64{8}
	_, err = build.New(filepath.Join(dir, "model"), build.MLP, o)
	require.NoError(t, err)
	j := job.Job{Model: filepath.Join(dir, "model"), Data: filepath.Join(dir, "data"), Train: job.Range{Split: "train"},
		State: filepath.Join(dir, "state"), Output: filepath.Join(dir, "weights"), Epochs: 1 << 20, Batch: 10, Device: "cpu"}
	raw, err := json.Marshal(j)
	require.NoError(t, err)
	return j, string(raw)
}

func TestJobsThatCannotBeRead(t *testing.T) {
	for name, input := range map[string]string{
		"nothing": "", "no JSON": "train, please", "unknown field": `{"epochs":3,"colour":"red"}`, "cut": `{"epochs":`,
		"endless": `{"model":"` + strings.Repeat("x", maxJob),
	} {
		t.Run(name, func(t *testing.T) {
			cmd := program(input)
			out, err := cmd.Output()
			var exit *exec.ExitError
			require.ErrorAs(t, err, &exit)
			require.Equal(t, 2, exit.ExitCode())
			require.Contains(t, string(exit.Stderr), "assay-trainer: read job")
			var e job.Event
			require.NoError(t, json.Unmarshal(out, &e))
			require.Equal(t, job.Failed, e.Kind)
			require.Equal(t, "job_invalid", e.Code)
		})
	}
}

func TestATerminatedProgramSavesItsState(t *testing.T) {
	j, raw := endlessJob(t)
	cmd := program(raw)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var events []job.Event
	for lines := bufio.NewScanner(out); lines.Scan(); {
		var e job.Event
		require.NoError(t, json.Unmarshal(lines.Bytes(), &e), "only events are on standard output")
		if events = append(events, e); e.Kind == job.EpochDone && e.Epoch == 2 {
			require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
		}
	}
	require.Error(t, cmd.Wait())
	require.Equal(t, 1, cmd.ProcessState.ExitCode())
	require.Equal(t, job.Started, events[0].Kind)
	require.Equal(t, job.Saved, events[len(events)-2].Kind)
	require.Equal(t, "canceled", events[len(events)-1].Code)
	require.FileExists(t, filepath.Join(j.State, "state.safetensors"))
}

func TestAProgramWithoutReaderSavesAndEnds(t *testing.T) {
	j, raw := endlessJob(t)
	cmd := program(raw)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var words bytes.Buffer
	cmd.Stderr = &words
	require.NoError(t, cmd.Start())
	require.True(t, bufio.NewScanner(out).Scan())
	require.NoError(t, out.Close())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		require.Error(t, err)
	case <-time.After(time.Minute):
		require.NoError(t, cmd.Process.Kill())
		t.Fatal("it goes on for nobody")
	}
	require.Equal(t, 1, cmd.ProcessState.ExitCode())
	require.Contains(t, words.String(), "nobody reads the events")
	require.FileExists(t, filepath.Join(j.State, "state.safetensors"))
}
