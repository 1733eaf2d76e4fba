//go:build tensorflow

package trainer

import (
	"context"
	"errors"
	"time"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// run is a training run under way.
type run struct {
	job  job.Job
	emit func(job.Event)

	device     string
	data       *dataset.Dataset
	train      records
	validation *records
	net        *network
	batches    *batcher
	store      *store
	perEpoch   int // steps
	total      int // steps of all epochs

	at       position
	clock    clock
	resumed  bool
	began    time.Time           // of this run
	saved    time.Time           // when the state was saved last
	best     *checkpoint.Weights // nil before the first validation
	bestKept bool                // best lies in the state folder
	meter    meter
}

// Run trains as a job asks and tells emit how it goes; Done is the last event. Where the state folder holds a state of the
// same job, it goes on from that. When ctx ends, the state is saved and the error has the code Canceled. A loss, weight or
// logit that is not finite has the code TrainingDiverged.
func Run(ctx context.Context, j job.Job, emit func(job.Event)) error {
	r, err := open(j, emit)
	if err == nil {
		err = errors.Join(r.loop(ctx), r.close())
	}
	if fault.Is(err, fault.ScorerFailed) { // what package tf calls a failure of libtensorflow
		return fault.Wrap(fault.TrainerFailed, err, "train")
	}
	return err
}

// loop trains epoch after epoch until there is a reason to end.
func (r *run) loop(ctx context.Context) error {
	started := r.event(job.Started)
	started.Device, started.Resumed, started.Best = r.device, r.resumed, r.bestValues()
	r.emit(started)
	for {
		if reason := r.over(); reason != "" {
			return r.finish(ctx, reason)
		}
		if err := r.epoch(ctx); err != nil {
			return err
		}
	}
}

// over says why no further epoch is trained, if so. It follows from the state alone: a run that has ended ends again.
func (r *run) over() job.Reason {
	stop := r.job.Stop
	switch {
	case stop.Target != nil && r.at.HasBest != 0 && r.reached(*stop.Target):
		return job.AtTarget
	case stop.Patience > 0 && r.at.Stale >= int64(stop.Patience):
		return job.NoGain
	case r.at.Epoch >= int64(r.job.Epochs):
		return job.AllEpochs
	case r.outOfTime():
		return job.OutOfTime
	}
	return ""
}

func (r *run) outOfTime() bool {
	return r.job.Stop.Seconds > 0 && r.elapsed() >= r.job.Stop.Seconds
}

// elapsed is the time in seconds over all resumed runs.
func (r *run) elapsed() float64 { return r.clock.Elapsed + time.Since(r.began).Seconds() }

// finish writes the result: the best weights, or the last where none are validated.
func (r *run) finish(ctx context.Context, reason job.Reason) error {
	if r.validation != nil && (r.at.Next > 0 || r.best == nil) { // time was up amid an epoch, or at once
		if _, err := r.measure(ctx, r.at.Epoch+1); err != nil {
			return r.ended(ctx, err)
		}
	}
	weights := r.best
	if weights == nil {
		var err error
		if weights, err = r.net.weightsNow(); err != nil {
			return err
		}
	}
	if err := r.save(); err != nil {
		return err
	}
	if err := writeResult(r.job, r.net.manifest, weights); err != nil {
		return err
	}
	root := weights.Root().Hash
	e := r.event(job.Done)
	e.Reason, e.Best, e.WeightsRoot, e.ETA = reason, r.bestValues(), &root, 0
	r.emit(e)
	return nil
}

// ended saves the state when err is that of a canceled run.
func (r *run) ended(ctx context.Context, err error) error {
	if ctx.Err() == nil || !fault.Is(err, fault.Canceled) {
		return err
	}
	if failed := r.save(); failed != nil {
		return failed
	}
	return err
}

func interrupted(ctx context.Context) error {
	return fault.Wrap(fault.Canceled, context.Cause(ctx), "train")
}

// diverged gives errors about values that are not finite their code.
func diverged(err error, doing string) error {
	if fault.Is(err, fault.TensorNonFinite, fault.LogitsNonFinite) {
		return fault.Wrap(fault.TrainingDiverged, err, "%s", doing)
	}
	return err
}

// close releases what open has opened.
func (r *run) close() error {
	var errs []error
	if r.net != nil && r.net.session != nil {
		errs = append(errs, r.net.session.Close())
	}
	if r.store != nil {
		r.store.close()
	}
	return errors.Join(append(errs, r.data.Close())...)
}

func open(j job.Job, emit func(job.Event)) (*run, error) {
	model, err := modelpkg.Open(j.Model)
	if err != nil {
		return nil, err
	}
	if j, err = j.Complete(model.Manifest.Loss.Kind); err != nil {
		return nil, err
	}
	device, err := tf.ResolveDevice(j.Device)
	if err != nil {
		return nil, err
	}
	data, err := dataset.Open(j.Data)
	if err != nil {
		return nil, err
	}
	r := &run{job: j, emit: emit, device: device, data: data}
	if err := r.prepare(model); err != nil {
		return nil, errors.Join(err, r.close())
	}
	return r, nil
}
