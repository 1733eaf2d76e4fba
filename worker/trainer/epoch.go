//go:build tensorflow

package trainer

import (
	"context"
	"encoding/binary"
	"math"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// epoch trains on what is left of the epoch under way and closes it. It returns early when time is up.
func (r *run) epoch(ctx context.Context) error {
	order := shuffled(r.train.n, r.job.Seed, r.at.Epoch)
	l := r.train.load(ctx, r.batches, order[r.at.Next:], r.job.Batch)
	early, err := r.steps(ctx, l)
	l.stop()
	if err == nil && !early {
		err = r.endEpoch(ctx)
	}
	return r.ended(ctx, err)
}

func (r *run) steps(ctx context.Context, l *loader) (early bool, err error) {
	r.meter.start()
	for b := range l.ready {
		if b.err != nil {
			return false, b.err
		}
		if err := r.step(b.batch); err != nil {
			return false, err
		}
		l.free <- b.batch
		if err := r.between(); err != nil {
			return false, err
		}
		if r.outOfTime() {
			return true, nil
		}
		if ctx.Err() != nil {
			break
		}
	}
	if ctx.Err() != nil { // the loader ends with it
		return false, interrupted(ctx)
	}
	return false, nil
}

// step trains on one batch.
func (r *run) step(b *batch) error {
	r.net.rates.set(r.job.Optimizer, r.learningRate(), r.at.Step+1)
	loss, right, scored, err := r.net.train(b)
	if err != nil {
		return err
	}
	if loss-loss != 0 { // NaN and both infinities
		return fault.New(fault.TrainingDiverged, "the loss of step %d in epoch %d is %v", r.at.Step+1, r.at.Epoch+1, loss)
	}
	r.at.Step++
	r.at.Next += int64(b.rows)
	r.at.Correct += right
	r.at.Total += scored
	r.clock.LossSum += float64(loss) * float64(b.rows)
	r.meter.trained(b.rows)
	return nil
}

// learningRate is that of the next step.
func (r *run) learningRate() float64 {
	return r.job.Schedule.At(r.job.Optimizer.LearningRate, int(r.at.Step), r.perEpoch, r.total)
}

// between does what is due between two steps.
func (r *run) between() error {
	r.tell()
	bySteps := r.job.CheckpointSteps > 0 && r.at.Step%int64(r.job.CheckpointSteps) == 0
	if bySteps || time.Since(r.saved).Seconds() >= r.job.CheckpointSeconds {
		if err := r.save(); err != nil {
			return err
		}
		r.meter.start()
	}
	return nil
}

// tell emits how far the run has come, when that is due. The parent takes long silence for a hang.
func (r *run) tell() {
	if r.meter.due(time.Now()) {
		r.emit(r.event(job.Progress))
	}
}

// train runs one step. The loss and the counts are those from before its update.
func (n *network) train(b *batch) (loss float32, right, scored int64, err error) {
	feeds := map[tf.Output]*tf.Buffer{n.x: b.x, n.y: b.y}
	n.rates.feed(feeds)
	fetches := []tf.Output{n.loss}
	if n.hits.Op != nil {
		fetches = append(fetches, n.hits)
	}
	out, err := n.session.Run(feeds, fetches, n.step)
	if err != nil {
		return 0, 0, 0, err
	}
	if loss, err = out[0].Float(); err != nil || len(out) == 1 {
		return loss, 0, 0, err
	}
	counts, err := out[1].Bytes()
	if err != nil || len(counts) != 16 {
		return 0, 0, 0, fault.New(fault.Internal, "counts have %d bytes", len(counts))
	}
	return loss, int64(binary.LittleEndian.Uint64(counts)), int64(binary.LittleEndian.Uint64(counts[8:])), nil
}

// set computes what the optimizer's kernels take beside the gradients. step counts from 1.
func (r *rates) set(o job.Optimizer, learning float64, step int64) {
	r.learning.set(learning)
	r.beta1Power.set(math.Pow(o.Beta1, float64(step)))
	r.beta2Power.set(math.Pow(o.Beta2, float64(step)))
}

func (r *rate) set(v float64) {
	binary.LittleEndian.PutUint32(r.buffer.Bytes(), math.Float32bits(float32(v)))
}

func (r *rates) feed(feeds map[tf.Output]*tf.Buffer) {
	for _, v := range []rate{r.learning, r.beta1Power, r.beta2Power} {
		feeds[v.Output] = v.buffer
	}
}
