package executor

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"

	"github.com/gowebpki/jcs"
	"github.com/moby/moby/api/types/mount"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

// Docker runs training jobs in containers; it is a worker.Trainer.
type Docker struct{ config Config }

// New checks the configuration.
func New(c Config) (Docker, error) { return Docker{c}, c.Validate() }

// Run trains as j asks in the chosen image, hands every event to on, and returns where the weights are. When ctx ends, the
// container gets its grace to save, what it saved is kept in the job's state folder, and the error has the code Canceled; the
// same job goes on from there, also after a kill. A job that came to its end before gives its result again. Whatever comes of
// it, nothing stays on the engine.
func (d Docker) Run(ctx context.Context, j job.Job, on func(job.Event)) (train.Result, error) {
	if ctx.Err() != nil {
		return train.Result{}, fault.Wrap(fault.Canceled, context.Cause(ctx), "train")
	}
	r, err := d.prepare(j, on)
	if err != nil {
		return train.Result{}, err
	}
	defer r.state.close()
	weights, done, ended := r.state.ended(r.digest, &r.model.Manifest)
	if !ended {
		if weights, done, err = r.contained(ctx); err != nil {
			return train.Result{}, err
		}
	}
	if err := r.write(weights); err != nil {
		return train.Result{}, err
	}
	on(done)
	return train.Result{
		Path: r.job.Output, WeightsRoot: weights.Root(), Best: done.Best, Reason: done.Reason, Rate: done.Rate, Steps: done.Step,
	}, nil
}

// run is one run of a job.
type run struct {
	config Config
	job    job.Job // complete, with paths here
	model  *modelpkg.Package
	image  string
	digest merkle.Hash // of everything that was asked for
	state  *state
	key    key
	mounts []mount.Mount
	on     func(job.Event)
}

// prepare does all that the engine is not needed for.
func (d Docker) prepare(j job.Job, on func(job.Event)) (*run, error) {
	r := &run{config: d.config, on: on}
	var err error
	if r.model, err = modelpkg.Open(j.Model); err != nil {
		return nil, err
	}
	if r.job, err = j.Complete(r.model.Manifest.Loss.Kind); err != nil {
		return nil, err
	}
	if r.image, err = d.config.choose(&r.model.Manifest); err != nil {
		return nil, err
	}
	if r.job.Device == "gpu" && d.config.GPUs == "" {
		return nil, fault.New(fault.JobInvalid, "a container gets a GPU only where one is named").About("device")
	}
	if r.key, err = keyOf(r.job.State); err != nil {
		return nil, err
	}
	if r.state, err = openState(r.key.state); err != nil {
		return nil, err
	}
	if err = r.stage(); err != nil {
		r.state.close()
		return nil, err
	}
	return r, nil
}

// stage puts everything into place that the container reads.
func (r *run) stage() error {
	inputs, err := r.inputs()
	if err != nil {
		return err
	}
	course, err := r.job.Fingerprint(inputs...)
	if err != nil {
		return err
	}
	if err := r.state.own(course); err != nil {
		return err
	}
	inside, err := r.inside()
	if err != nil {
		return err
	}
	r.digest = merkle.Keccak256(append(inside, course[:]...))
	if err := r.state.put(insideFile, inside); err != nil {
		return err
	}
	model, err := r.state.stage(r.job.Model, packageStage, []string{modelpkg.ManifestFile, modelpkg.EvalFile, modelpkg.GradFile, modelpkg.InitFile})
	if err != nil {
		return err
	}
	data, err := r.state.stage(r.job.Data, dataStage, []string{dataset.ManifestFile, dataset.XFile, dataset.YFile, dataset.SaltsFile})
	if err != nil {
		return err
	}
	r.mounts = append(r.mounts, readOnly(model, packageDir), readOnly(data, dataDir), readOnly(r.state.path(insideFile), jobFile))
	return nil
}

// inputs checks data and initial weights and returns what identifies them, the model and the image.
func (r *run) inputs() ([]merkle.Hash, error) {
	set, err := dataset.Open(r.job.Data)
	if err != nil {
		return nil, err
	}
	defer set.Close()
	if err := set.Fits(&r.model.Manifest); err != nil {
		return nil, err
	}
	described, err := json.Marshal(set.Manifest())
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode dataset manifest")
	}
	inputs := []merkle.Hash{r.model.Root.Hash, merkle.Keccak256(described), merkle.Keccak256([]byte(r.image))}
	if r.job.Init == "" {
		return inputs, nil
	}
	weights, err := checkpoint.Open(r.job.Init, &r.model.Manifest, checkpoint.DefaultLimits)
	if err != nil {
		return nil, err
	}
	name := filepath.Base(initFile)
	write := func(out io.Writer) error { return checkpoint.WriteSafetensors(out, weights) }
	r.mounts = append(r.mounts, readOnly(r.state.path(name), initFile))
	return append(inputs, weights.Root().Hash), replace(r.state.path(name), write)
}

// inside is the job as the container reads it: complete, with the container's paths.
func (r *run) inside() ([]byte, error) {
	j := r.job
	j.Model, j.Data, j.State, j.Output, j.Format = packageDir, dataDir, stateDir, filepath.Join(outDir, resultFile), job.Safetensors
	if j.Init != "" {
		j.Init = initFile
	}
	raw, err := json.Marshal(j)
	if err == nil {
		raw, err = jcs.Transform(raw)
	}
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode job")
	}
	return raw, nil
}

// write puts the weights where the job wants them, in its format.
func (r *run) write(w *checkpoint.Weights) error {
	if err := os.MkdirAll(filepath.Dir(r.job.Output), 0o750); err != nil {
		return fault.Wrap(fault.Storage, err, "make folder of the result")
	}
	if r.job.Format == job.Bundle {
		return checkpoint.WriteBundle(r.job.Output, &r.model.Manifest, w, checkpoint.ShardBytes)
	}
	return replace(r.job.Output, func(out io.Writer) error { return checkpoint.WriteSafetensors(out, w) })
}
