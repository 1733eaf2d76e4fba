package executor

import (
	"context"
	"errors"
	"fmt"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/train/job"
)

// contained runs the job in a container and returns the weights that it left and its last event.
func (r *run) contained(ctx context.Context) (w *checkpoint.Weights, done job.Event, err error) {
	e, err := connect(r.config.Host)
	if err != nil {
		return nil, done, err
	}
	defer e.Close()
	image, err := r.ready(ctx, e)
	if err != nil {
		return nil, done, r.canceled(ctx, err)
	}
	after, stays := context.WithoutCancel(ctx), false
	defer func() {
		if !stays {
			err = errors.Join(err, e.release(after, r.key))
		}
	}()
	holder, err := r.hold(ctx, e)
	if err != nil {
		return nil, done, r.canceled(ctx, err)
	}
	if done, err = r.train(ctx, e, image, holder); err != nil {
		kept := r.state.snapshot(after, e, holder, r.config.Limits)
		stays = ours(kept)
		return nil, done, errors.Join(err, only(stays, kept))
	}
	if w, err = r.state.receive(after, e, holder, &r.model.Manifest, r.config.Limits); err != nil {
		stays = ours(err)
		return nil, done, err
	}
	root := w.Root().Hash
	done.WeightsRoot = &root
	if err := r.state.conclude(r.digest, done); err != nil {
		return nil, done, err
	}
	r.state.tidy()
	return w, done, nil
}

// ready checks the engine, removes what dead workers have left on it, and finds the image.
func (r *run) ready(ctx context.Context, e engine) (image string, err error) {
	health, err := e.health(ctx)
	if err != nil {
		return "", err
	}
	if err := health.demand(r.config.Limits); err != nil {
		return "", err
	}
	r.config.Limits = r.config.Limits.within(health)
	_, _ = e.sweep(ctx, r.key, r.config.Grace, false) // what cannot be removed now holds nobody up
	return e.resolve(ctx, r.image, r.config.Pull)
}

// hold makes the output folder, or takes over the one that this job's last worker was killed at, with its container ended.
func (r *run) hold(ctx context.Context, e engine) (string, error) {
	if err := e.stop(ctx, r.key.trainer(), r.config.Grace); err != nil {
		return "", err
	}
	if err := e.remove(ctx, r.key.trainer()); err != nil {
		return "", err
	}
	holder, adopted, err := e.hold(ctx, r.key, r.config.Limits)
	if err != nil {
		return "", err
	}
	if saved := r.state.saved(); saved != "" && !adopted {
		return holder, e.restore(ctx, holder, saved)
	}
	return holder, nil
}

// ours reports whether a copy failed by no fault of the container's, for want of space on the disk for example: then the
// output folder stays for the next run. A container that did not keep to the rules has nothing to go on with.
func ours(err error) bool { return fault.Is(err, fault.Storage, fault.ExecutorFailed) }

func only(when bool, err error) error {
	if !when {
		return nil
	}
	return err
}

func (r *run) canceled(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return fault.Wrap(fault.Canceled, context.Cause(ctx), "train")
	}
	return err
}

// train runs the container to its end and returns Done.
func (r *run) train(ctx context.Context, e engine, image, holder string) (job.Event, error) {
	log, err := openStderr(r.state.path(logFile), r.config.Limits)
	if err != nil {
		return job.Event{}, err
	}
	defer log.file.Close()
	p := profile{
		name: r.key.trainer(), image: image, limits: r.config.Limits, gpus: r.config.GPUs, volume: r.key.volume(),
		mounts: r.mounts, env: environment(r.config.GPUs), labels: r.key.labels(),
	}
	id, err := e.create(ctx, p.options())
	if err != nil {
		return job.Event{}, r.canceled(ctx, err)
	}
	w := &watch{run: r, engine: e, id: id, log: log}
	last, err := w.follow(ctx, holder)
	if err == nil {
		return last, nil
	}
	return last, r.verdict(ctx, w, last, err)
}

// verdict says why there is no result.
func (r *run) verdict(ctx context.Context, w *watch, last job.Event, err error) error {
	switch {
	case fault.Is(err, fault.ContainerLimit, fault.ExecutorFailed, fault.Storage):
		return err
	case ctx.Err() != nil:
		return fault.Wrap(fault.Canceled, context.Cause(ctx), "train")
	case w.exhausted:
		return over("it needed more than its %d bytes of memory", r.config.Limits.Memory)
	case last.Kind == job.Failed:
		return fault.New(fault.TrainerFailed, "%s says: %s", describe(r.image), told(last))
	}
	if words := w.log.words(); words != "" {
		err = fmt.Errorf("%w; its last words: %q", err, words)
	}
	return fault.Wrap(fault.TrainerFailed, err, "%s", describe(r.image))
}

// told is what an image says of its own failure. Its codes are its own business.
func told(e job.Event) string {
	if e.Code == "" {
		return e.Message
	}
	return e.Code + ": " + e.Message
}
