package evaluator

import (
	"context"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// The splits that every hidden set has.
const (
	FeedbackSplit = "feedback" // disclosed by the ladder
	PayoutSplit   = "payout"   // decides, and says no more than that until it pays
)

// Evaluate scores the job's submission. A failure that is the submission's own is a result too (REFUSED, UNAVAILABLE); an
// error is ours or the network's, and the same call may succeed later.
func (e *Evaluator) Evaluate(ctx context.Context, j Job) (Result, error) {
	m, err := e.Measure(ctx, j)
	if err != nil {
		return Refuse(j, err)
	}
	return Conclude(j, m)
}

// Measure fetches, verifies and runs everything that the job names.
func (e *Evaluator) Measure(ctx context.Context, j Job) (Measurement, error) {
	if err := j.Verify(); err != nil {
		return Measurement{}, err
	}
	if j.Terms.MaxBytes > uint64(e.MaxWeights) { // said by the probe, before anybody trains
		return Measurement{}, fault.New(fault.Config, "the terms allow checkpoints of %d bytes, this oracle takes %d", j.Terms.MaxBytes, e.MaxWeights).About("MaxWeights")
	}
	e.turns.take()
	defer e.turns.give()
	model, err := e.openModel(ctx, j) // by CID, equal to modelRoot
	if err != nil {
		return Measurement{}, err
	}
	set, err := e.openSet(ctx, j, model) // by CID, unsealed for these terms only, equal to datasetRoot
	if err != nil {
		return Measurement{}, err
	}
	defer set.Close()
	weights, secret, err := e.openWeights(ctx, j, model) // by CID, unsealed, every tensor as the model has it, equal to weightsRoot
	if err != nil {
		return Measurement{}, err
	}
	feedback, payout, err := e.scores(ctx, j, model, weights, set) // logits from the child, labels only here
	return Measurement{Feedback: feedback, Payout: payout, Secret: secret}, err
}

// Conclude discloses what the terms allow of a measurement and, on a pass, hands over the key to the weights.
func Conclude(j Job, m Measurement) (Result, error) {
	outcome := disclosure.Disclose(j.Terms.Rule(), j.Request.Ladder, m.Feedback, m.Payout)
	result := Result{Evaluation: j.concluded(outcome)}
	if !outcome.Passed || len(m.Secret) == 0 {
		return result, nil
	}
	delivery, err := seal.Delivery(m.Secret, j.EvalID.Hash, j.Terms.DeliveryKey)
	if err != nil {
		return Result{}, fault.Wrap(fault.Internal, err, "seal the delivery")
	}
	result.Delivery, result.Evaluation.DeliveryHash = delivery, merkle.Keccak256(delivery)
	return result, nil
}

// Refuse turns a failure into a result if the failure is the submission's own, and returns it as it is otherwise.
func Refuse(j Job, err error) (Result, error) {
	info := fault.InfoOf(err)
	switch info.Verdict {
	case fault.Refused:
		return Result{Evaluation: j.Unmeasured(Refused, info.Class), Reason: info.Code}, nil
	case fault.Unavailable:
		return Result{Evaluation: j.Unmeasured(Unavailable, fault.ClassNone), Reason: info.Code}, nil
	}
	return Result{}, err
}

// scores runs both splits, unless equal weights were scored on equal data before.
func (e *Evaluator) scores(ctx context.Context, j Job, p *modelpkg.Package, w *checkpoint.Weights, set *dataset.Dataset) (feedback, payout metric.Score, err error) {
	root := w.Root()
	key := merkle.Keccak256(j.Terms.ModelRoot.Hash[:], j.Terms.DatasetRoot.Hash[:], root.Hash[:], j.Terms.ProfileHash[:])
	if known, ok := e.scoreCache.get(key); ok {
		return known.Feedback, known.Payout, e.use(e.scoreCache.path(key))
	}
	if feedback, err = ScoreSplit(ctx, e.Scorer, p, w, set, FeedbackSplit); err != nil {
		return feedback, payout, err
	}
	if payout, err = ScoreSplit(ctx, e.Scorer, p, w, set, PayoutSplit); err != nil {
		return feedback, payout, err
	}
	return feedback, payout, e.scoreCache.put(key, cachedScores{feedback, payout})
}

// ScoreSplit runs the weights over one split and scores the logits against its labels.
func ScoreSplit(ctx context.Context, s Scorer, p *modelpkg.Package, w *checkpoint.Weights, set *dataset.Dataset, name string) (metric.Score, error) {
	split, err := set.Split(name)
	if err != nil {
		return metric.Score{}, err
	}
	acc, err := metric.New(metric.SpecOf(&p.Manifest), split.IgnoreLabel())
	if err != nil {
		return metric.Score{}, err
	}
	at, labels := 0, []byte(nil)
	err = s.Logits(ctx, p, w, split, func(rows int, logits []float32) error {
		if labels, err = split.AppendY(labels[:0], at, rows); err != nil {
			return err
		}
		at += rows
		return acc.Add(logits, labels, rows)
	})
	if err != nil {
		return metric.Score{}, err
	}
	return acc.Score()
}
