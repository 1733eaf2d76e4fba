//go:build docker

package executor_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/moby/moby/client"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/integration/digits"
	"github.com/assay-oracle/assay/worker/executor"
	"github.com/assay-oracle/assay/worker/executor/testimages"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

// maker makes the images of every test. The engine is the one of scripts/with-docker.sh.
var maker *testimages.Maker

func TestMain(m *testing.M) {
	if as := os.Getenv(workerJob); as != "" {
		os.Exit(beWorker(as))
	}
	docker, err := client.New(client.FromEnv)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	maker = testimages.New(docker)
	code := m.Run()
	maker.Close()
	os.Exit(code)
}

func image(t *testing.T, args ...string) string {
	t.Helper()
	name, err := maker.Player(t.Context(), nil, args...)
	require.NoError(t, err)
	return name
}

// someJob is a small model on a few digits.
func someJob(t *testing.T) job.Job {
	t.Helper()
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
	return job.Job{
		Model: filepath.Join(dir, "model"), Data: filepath.Join(dir, "data"), Train: job.Range{Split: "train"},
		State: filepath.Join(dir, "state"), Output: filepath.Join(dir, "weights.safetensors"), Epochs: 4, Batch: 32, Device: "cpu",
	}
}

// bounds are small enough to be reached.
func bounds() executor.Config {
	c := executor.DefaultConfig()
	c.Host = os.Getenv("DOCKER_HOST")
	c.Limits.Memory, c.Limits.CPUs, c.Limits.PIDs = 256<<20, 1, 64
	c.Limits.Output, c.Limits.Files, c.Limits.Temp = 32<<20, 64, 8<<20
	c.Limits.Log, c.Limits.Noise, c.Limits.Events = 64<<10, 4<<20, 4<<20
	c.Limits.Time, c.Grace, c.Stall = time.Minute, 2*time.Second, 30*time.Second
	return c
}

// outcome is what came of a run.
type outcome struct {
	train.Result
	err    error
	events []job.Event
	said   string // on standard error
	job    job.Job
}

func play(t *testing.T, image string, j job.Job, c executor.Config) outcome {
	t.Helper()
	c.Image = image
	e, err := executor.New(c)
	require.NoError(t, err)
	o := outcome{job: j}
	o.Result, o.err = e.Run(t.Context(), j, func(e job.Event) { o.events = append(o.events, e) })
	said, _ := os.ReadFile(filepath.Join(j.State, "stderr.log"))
	o.said = string(said)
	requireNothingLeft(t, j)
	return o
}

// attack plays a hostile image within bounds.
func attack(t *testing.T, c executor.Config, args ...string) outcome {
	t.Helper()
	return play(t, image(t, args...), someJob(t), c)
}

// requireNothingLeft looks for anything on the engine that is of the job.
func requireNothingLeft(t *testing.T, j job.Job) {
	t.Helper()
	require.Empty(t, leftovers(t, j.State))
}

func leftovers(t *testing.T, state string) (names []string) {
	t.Helper()
	ctx := context.WithoutCancel(t.Context())
	filters := client.Filters{}.Add("label", "org.assay.executor.state="+state)
	containers, err := maker.Docker.ContainerList(ctx, client.ContainerListOptions{All: true, Filters: filters})
	require.NoError(t, err)
	for _, c := range containers.Items {
		names = append(names, c.Names...)
	}
	volumes, err := maker.Docker.VolumeList(ctx, client.VolumeListOptions{Filters: filters})
	require.NoError(t, err)
	for _, v := range volumes.Items {
		names = append(names, v.Name)
	}
	return names
}

func kinds(events []job.Event) string {
	var list []string
	for _, e := range events {
		list = append(list, string(e.Kind))
	}
	return strings.Join(list, " ")
}

func TestAnHonestImageTrains(t *testing.T) {
	j := someJob(t)
	ref := image(t, "honest")
	_, err := build.SetImage(j.Model, ref)
	require.NoError(t, err)
	o := play(t, "", j, bounds()) // the image that the package names
	require.NoError(t, o.err)
	require.Equal(t, "started"+strings.Repeat(" progress epoch saved", 4)+" done", kinds(o.events))

	model, err := modelpkg.Open(j.Model)
	require.NoError(t, err)
	initial, err := checkpoint.Open(model.InitPath(), &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	weights, err := checkpoint.Open(o.Path, &model.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	require.Equal(t, initial.Root(), weights.Root())
	require.Equal(t, weights.Root(), o.WeightsRoot, "computed here, not the one that the image claims")
	require.Equal(t, weights.Root().Hash, *o.events[len(o.events)-1].WeightsRoot)
	require.NoDirExists(t, filepath.Join(j.State, "snapshot"))

	again := play(t, "", j, bounds())
	require.NoError(t, again.err)
	require.Equal(t, "done", kinds(again.events), "a job that came to its end is not run again")
	require.Equal(t, o.Result, again.Result)
}

func TestImagesThatAreNotAllowedDoNotRun(t *testing.T) {
	ref := image(t, "honest")
	name, digest, _ := strings.Cut(ref, "@")
	for what, tc := range map[string]struct {
		package_ string
		change   func(c *executor.Config)
		code     fault.Code
	}{
		"no image":           {"", func(*executor.Config) {}, fault.ImageRefused},
		"not on the list":    {ref, func(c *executor.Config) { c.Allow = []string{"example.org/other", "sha256:" + strings.Repeat("0", 64)} }, fault.ImageRefused},
		"repository allowed": {ref, func(c *executor.Config) { c.Allow = []string{name} }, ""},
		"digest allowed":     {ref, func(c *executor.Config) { c.Allow = []string{digest} }, ""},
		"by flag":            {"", func(c *executor.Config) { c.Image = ref }, ""},
		"not there":          {"", func(c *executor.Config) { c.Image = name + "@sha256:" + strings.Repeat("0", 64) }, fault.ImageRefused},
		"cannot be pulled":   {"", func(c *executor.Config) { c.Image, c.Pull = name+"@sha256:"+strings.Repeat("0", 64), true }, fault.ExecutorFailed},
		"no such id":         {"", func(c *executor.Config) { c.Image = "sha256:" + strings.Repeat("0", 64) }, fault.ImageRefused},
	} {
		t.Run(what, func(t *testing.T) {
			j, c := someJob(t), bounds()
			if tc.package_ != "" {
				_, err := build.SetImage(j.Model, tc.package_)
				require.NoError(t, err)
			}
			tc.change(&c)
			o := play(t, c.Image, j, c)
			require.Equal(t, tc.code, fault.CodeOf(o.err), "%v", o.err)
		})
	}
}

func TestAnImageIsPulledByItsDigestOnly(t *testing.T) {
	ref := image(t, "honest", "1")
	found, err := maker.Docker.ImageInspect(t.Context(), ref)
	require.NoError(t, err)
	_, err = maker.Docker.ImageRemove(t.Context(), found.ID, client.ImageRemoveOptions{Force: true})
	require.NoError(t, err)
	o := play(t, ref, someJob(t), bounds())
	require.Equal(t, fault.ImageRefused, fault.CodeOf(o.err), "%v", o.err)
	c := bounds()
	c.Pull = true
	o = play(t, ref, someJob(t), c)
	require.NoError(t, o.err)
	o = play(t, found.ID, someJob(t), bounds())
	require.NoError(t, o.err, "an id pins as well as a digest")
}

func TestImagesThatAskForMoreAreRefused(t *testing.T) {
	ref, err := maker.Player(t.Context(), []string{"VOLUME /var/lib/data"}, "honest")
	require.NoError(t, err)
	o := play(t, ref, someJob(t), bounds())
	require.Equal(t, fault.ImageRefused, fault.CodeOf(o.err), "%v", o.err)
	require.ErrorContains(t, o.err, "/var/lib/data")
}
