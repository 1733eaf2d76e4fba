//go:build tensorflow

package trainer

import (
	"context"
	"encoding/binary"
	"math"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// validationBatch is the rows of one validation step.
const validationBatch = 256

// validate scores the current weights as an oracle does: by the eval graph and package metric. Its threads and batches are
// the trainer's, so logits may differ from an oracle's in their last bits. It calls between after each batch.
func (n *network) validate(ctx context.Context, r records, b *batcher, between func()) (metric.Score, error) {
	score, err := metric.New(metric.SpecOf(n.manifest), r.split.IgnoreLabel())
	if err != nil {
		return metric.Score{}, err
	}
	for at := 0; at < r.n; at += validationBatch {
		if ctx.Err() != nil {
			return metric.Score{}, interrupted(ctx)
		}
		rows := min(validationBatch, r.n-at)
		next, err := b.take(rows)
		if err != nil {
			return metric.Score{}, err
		}
		if err := n.validateBatch(r, at, next, score); err != nil {
			return metric.Score{}, err
		}
		b.give(next)
		between()
	}
	s, err := score.Score()
	if err == nil && s.LossMicro == metric.MaxLossMicro {
		err = fault.New(fault.TrainingDiverged, "the validation loss is beyond counting")
	}
	return s, err
}

func (n *network) validateBatch(r records, at int, b *batch, score *metric.Accumulator) error {
	if err := r.split.ReadX(b.x.Bytes(), r.from+at, b.rows); err != nil {
		return err
	}
	if err := r.split.ReadY(b.y.Bytes(), r.from+at, b.rows); err != nil {
		return err
	}
	out, err := n.session.Run(map[tf.Output]*tf.Buffer{n.evalX: b.x}, []tf.Output{n.evalLogits}, nil)
	if err != nil {
		return err
	}
	return diverged(addLogits(score, out[0], b), "validate")
}

func addLogits(score *metric.Accumulator, r tf.Result, b *batch) error {
	raw, err := r.Bytes()
	if err != nil {
		return err
	}
	logits := make([]float32, len(raw)/4)
	for i := range logits {
		logits[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[i*4:]))
	}
	return score.Add(logits, b.y.Bytes(), b.rows)
}

// values turns a score into what events show.
func values(s metric.Score, epoch int64) *job.Values {
	return &job.Values{Epoch: int(epoch), Loss: float64(s.LossMicro) / 1e6, Accuracy: accuracy(s), Correct: s.Correct, Total: s.Total}
}

func accuracy(s metric.Score) float64 {
	if s.Total == 0 {
		return 0
	}
	return float64(s.Correct) / float64(s.Total)
}
