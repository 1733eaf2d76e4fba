//go:build tensorflow

package trainer_test

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/integration/digits"
	"github.com/assay-oracle/assay/worker/train/job"
	"github.com/assay-oracle/assay/worker/trainer"
)

// asTrainer, in the environment of this test binary, makes it run the job on its standard input, so that it can be killed.
const asTrainer = "ASSAY_TEST_TRAINER"

func TestMain(m *testing.M) {
	if os.Getenv(asTrainer) != "" {
		os.Exit(runJob())
	}
	code := m.Run()
	_ = os.RemoveAll(shared.dir)
	os.Exit(code)
}

func runJob() int {
	var j job.Job
	if err := json.NewDecoder(os.Stdin).Decode(&j); err != nil {
		return 2
	}
	events := json.NewEncoder(os.Stdout)
	err := trainer.Run(contextOfSignals(), j, func(e job.Event) { _ = events.Encode(e) })
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// shared are packages that tests read: real digits, and a small network for them.
var shared struct {
	once        sync.Once
	dir         string
	data, model string
	err         error
}

// The splits of the digits: 3000 to train on, 1000 to validate.
const (
	trainTo      = 3000
	validationTo = 4000
)

func prepareShared() error {
	set, err := digits.Load()
	if err != nil {
		return err
	}
	x, y := filepath.Join(shared.dir, "x.npy"), filepath.Join(shared.dir, "y.npy")
	if err := set.Shuffled(3).Slice(0, validationTo).WriteNPY(x, y); err != nil {
		return err
	}
	_, err = dataset.Pack(dataset.PackOptions{X: x, Y: y, Out: shared.data, Name: "digits", Salts: rand.Reader,
		Splits: map[string]dataset.SplitRange{"train": {From: 0, To: trainTo}, "validation": {From: trainTo, To: validationTo}}})
	if err != nil {
		return err
	}
	o := build.DefaultOptions(build.CNN)
	o.Filters, o.Hidden, o.Dropout = []int64{4, 8}, []int64{16}, 0.1
	_, err = build.New(shared.model, build.CNN, o)
	return err
}

// digitsJob trains a small network on real digits, for three epochs of 47 steps.
func digitsJob(t testing.TB) job.Job {
	shared.once.Do(func() {
		shared.dir, shared.err = os.MkdirTemp("", "assay-trainer-test")
		shared.data, shared.model = filepath.Join(shared.dir, "data"), filepath.Join(shared.dir, "model")
		shared.err = errors.Join(shared.err, prepareShared())
	})
	require.NoError(t, shared.err)
	dir := t.TempDir()
	return job.Job{
		Model: shared.model, Data: shared.data, Train: job.Range{Split: "train"}, Validation: &job.Range{Split: "validation"},
		State: filepath.Join(dir, "state"), Output: filepath.Join(dir, "weights.safetensors"), Format: job.Safetensors,
		Epochs: 3, Batch: 64, Seed: 5, Device: "cpu", CheckpointSeconds: 3600,
		Optimizer: job.Optimizer{Rule: job.Adam, LearningRate: 0.003},
	}
}

// elsewhere is the same job with a state and an output of its own.
func elsewhere(t testing.TB, j job.Job) job.Job {
	dir := t.TempDir()
	j.State, j.Output = filepath.Join(dir, "state"), filepath.Join(dir, "weights.safetensors")
	return j
}
