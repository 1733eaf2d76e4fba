//go:build tensorflow

package trainer

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/train/job"
)

// endEpoch validates, keeps the weights if they are the best so far, and moves on to the next epoch.
func (r *run) endEpoch(ctx context.Context) error {
	var measured *job.Values
	if r.validation != nil {
		var err error
		if measured, err = r.measure(ctx, r.at.Epoch+1); err != nil {
			return err
		}
		if r.at.BestStep == r.at.Step {
			r.at.Stale = 0
		} else {
			r.at.Stale++
		}
	}
	e := r.event(job.EpochDone)
	e.Validation, e.Best = measured, r.bestValues()
	r.at.Epoch++
	r.at.Next, r.at.Correct, r.at.Total, r.clock.LossSum = 0, 0, 0, 0
	e.ETA = r.eta()
	r.emit(e)
	return nil
}

// measure validates the current weights and keeps them if they are the best.
func (r *run) measure(ctx context.Context, epoch int64) (*job.Values, error) {
	start := time.Now()
	score, err := r.net.validate(ctx, *r.validation, r.batches, r.tell)
	if err != nil {
		return nil, err
	}
	r.meter.validated(time.Since(start))
	if r.at.HasBest == 0 || r.better(score) {
		if r.best, err = r.net.weightsNow(); err != nil {
			return nil, err
		}
		r.bestKept = false
		r.at.HasBest, r.at.BestStep, r.at.BestEpoch = 1, r.at.Step, epoch
		r.at.BestCorrect, r.at.BestTotal, r.at.BestLossE06 = int64(score.Correct), int64(score.Total), score.LossMicro
	}
	return values(score, epoch), nil
}

// better reports whether a score improves on the best by more than the least change that counts.
func (r *run) better(s metric.Score) bool {
	if r.job.Stop.Metric == job.Loss {
		return float64(r.at.BestLossE06-s.LossMicro)/1e6 > r.job.Stop.MinDelta
	}
	return accuracy(s)-accuracy(r.at.best()) > r.job.Stop.MinDelta
}

// reached reports whether the best is at the target.
func (r *run) reached(target float64) bool {
	if r.job.Stop.Metric == job.Loss {
		return float64(r.at.BestLossE06)/1e6 <= target
	}
	return accuracy(r.at.best()) >= target
}

func (r *run) bestValues() *job.Values {
	if r.at.HasBest == 0 {
		return nil
	}
	return values(r.at.best(), r.at.BestEpoch)
}

// weightsNow copies the weights from the device.
func (n *network) weightsNow() (*checkpoint.Weights, error) {
	tensors, err := n.session.Values(n.weights)
	if err != nil {
		return nil, err
	}
	for i := range tensors {
		tensors[i].Name = n.manifest.Tensors[i].Name
	}
	w, err := checkpoint.New(n.manifest, tensors)
	return w, diverged(err, "read weights")
}

// save makes the run's state durable: first the best weights, which the state names, then the state, which takes effect at
// once.
func (r *run) save() error {
	if r.best != nil && !r.bestKept {
		if err := writeWeights(r.store.bestPath(r.at), r.best); err != nil {
			return err
		}
		r.bestKept = true
	}
	if err := r.store.save(r.net, r.at, clock{LossSum: r.clock.LossSum, Elapsed: r.elapsed()}); err != nil {
		return err
	}
	if r.best != nil {
		r.store.sweep("best-*.safetensors", r.store.bestPath(r.at))
	}
	r.saved = time.Now()
	r.emit(r.event(job.Saved))
	return nil
}

func writeResult(j job.Job, m *modelpkg.Manifest, w *checkpoint.Weights) error {
	if err := os.MkdirAll(filepath.Dir(j.Output), 0o750); err != nil {
		return fault.Wrap(fault.Storage, err, "make folder of the result")
	}
	if j.Format == job.Bundle {
		return checkpoint.WriteBundle(j.Output, m, w, checkpoint.ShardBytes)
	}
	return writeWeights(j.Output, w)
}
