package quorum

import (
	"bytes"
	"cmp"
	"log/slog"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Outcome is what one node found. The numbers are encoded: only ever append.
type Outcome uint8

// The outcomes.
const (
	Measured    Outcome = 1 // both splits were scored
	Refused     Outcome = 2 // the submission's fault
	Unavailable Outcome = 3 // the submission's content cannot be had
	lastOutcome         = Unavailable
)

// String is a metric's label.
func (o Outcome) String() string {
	return [...]string{"", "measured", "refused", "unavailable"}[o]
}

// Observation is what one node found of one request.
type Observation struct {
	Job              evaluator.Job // as read from chain
	Outcome          Outcome
	Class            fault.Class  // if Refused
	Feedback, Payout metric.Score // raw, if Measured
	Delivery         []byte       // if the node's own score passes and the submission is sealed
}

// Observe makes the observation that follows from an attempt to measure the job: err is Measure's. An error that is not the
// submission's own is returned, and there is nothing to observe.
func Observe(j evaluator.Job, m evaluator.Measurement, err error) (Observation, error) {
	o := Observation{Job: j, Outcome: Measured}
	if err != nil {
		r, err := evaluator.Refuse(j, err)
		if err != nil {
			return o, err
		}
		o.Outcome, o.Class = Refused, r.Evaluation.Class
		if r.Evaluation.Status == evaluator.Unavailable {
			o.Outcome = Unavailable
		}
		return o, o.check()
	}
	r, err := evaluator.Conclude(j, m)
	if err != nil {
		return o, err
	}
	o.Feedback, o.Payout, o.Delivery = m.Feedback, m.Payout, r.Delivery
	return o, o.check()
}

// Passes reports whether the node's own score meets the criterion.
func (o Observation) Passes() bool {
	return o.Outcome == Measured && o.Job.Terms.Rule().Meets(o.Payout)
}

// delivers reports whether a pass of this request hands a key over: plain submissions and the probe have none.
func (o Observation) delivers() bool { return o.Job.Terms.SealedSubs && !o.Job.IsProbe() }

// check refuses what no honest node observes.
func (o Observation) check() error {
	delivery := 0
	if o.Passes() && o.delivers() {
		delivery = seal.DeliveryBytes
	}
	terms, none := o.Job.Terms, metric.Score{}
	scored := isScore(o.Feedback, terms.FeedbackTotal) && isScore(o.Payout, terms.PayoutTotal)
	switch {
	case o.Outcome == 0 || o.Outcome > lastOutcome:
		return malformed("outcome %d is not known", o.Outcome)
	case (o.Outcome == Refused) != (o.Class != fault.ClassNone) || o.Class > fault.ClassLimit:
		return malformed("outcome %d has class %d", o.Outcome, o.Class)
	case o.Outcome == Measured && !scored, o.Outcome != Measured && (o.Feedback != none || o.Payout != none):
		return malformed("the scores do not fit outcome and terms")
	case len(o.Delivery) != delivery:
		return malformed("the delivery has %d bytes, not %d", len(o.Delivery), delivery)
	case o.Job.Request.Status != evaluator.Pending:
		return malformed("the request was not pending")
	}
	return nil
}

func isScore(s metric.Score, total uint32) bool {
	return s.Total == total && s.Correct <= total && s.LossMicro >= 0
}

func malformed(format string, args ...any) error {
	return fault.New(fault.BadRequest, "malformed observation: "+format, args...)
}

// before orders observations as reports are made: oldest deadline first, then by evalId.
func before(a, b Observation) int {
	return cmp.Or(cmp.Compare(a.Job.Request.Deadline, b.Job.Request.Deadline), bytes.Compare(a.Job.EvalID.Hash[:], b.Job.EvalID.Hash[:]))
}

// String hides the scores.
func (o Observation) String() string { return "observation of " + o.Job.EvalID.String() }

// GoString hides the scores.
func (o Observation) GoString() string { return o.String() }

// LogValue hides the scores.
func (o Observation) LogValue() slog.Value { return slog.StringValue(o.String()) }
