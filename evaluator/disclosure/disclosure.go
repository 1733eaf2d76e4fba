package disclosure

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
)

// Metrics, numbered as in the terms.
const (
	Accuracy uint8 = 0 // at least Threshold ppm of the items correct
	Loss     uint8 = 1 // mean loss of at most Threshold micro units
)

// Modes, numbered as in the terms.
const (
	Open       uint8 = 0 // exact values
	LadderMode uint8 = 1 // whole steps
)

const ppm = 1_000_000

// OtherAccuracyGrid is the grid, in ppm of the total, of the accuracy that is refreshed beside a loss criterion.
const OtherAccuracyGrid = 10_000

// Rule is the part of the terms that disclosure follows.
type Rule struct {
	Metric    uint8
	Threshold int64 // ppm or micro
	Mode      uint8
	Step      uint32 // ppm or micro
	LossClip  int64  // micro
	LossGrid  uint32 // micro
}

// Validate refuses what the oracle contract refuses too, with the code BadRequest.
func (r Rule) Validate() error {
	switch {
	case r.Metric > Loss:
		return fault.New(fault.BadRequest, "metric %d is neither accuracy (0) nor loss (1)", r.Metric)
	case r.Threshold < 0 || (r.Metric == Accuracy && r.Threshold > ppm):
		return fault.New(fault.BadRequest, "threshold %d is not possible", r.Threshold)
	case r.Mode > LadderMode:
		return fault.New(fault.BadRequest, "mode %d is neither open (0) nor ladder (1)", r.Mode)
	case r.Mode == LadderMode && r.Step == 0:
		return fault.New(fault.BadRequest, "a ladder needs a step")
	case r.LossClip <= 0 || r.LossGrid == 0:
		return fault.New(fault.BadRequest, "loss clip and loss grid must be positive")
	}
	return nil
}

// Ladder is what was disclosed last about the feedback split under some terms.
type Ladder struct {
	Index     int32  `json:"index"` // -1: nothing yet
	Correct   uint32 `json:"correct"`
	LossMicro int64  `json:"loss_micro"`
}

// NoLadder is the state before the first measured evaluation.
var NoLadder = Ladder{Index: -1}

// Outcome is all that may leave the evaluator.
type Outcome struct {
	Passed   bool
	Feedback metric.Score // disclosed values; Total is the split's
	Payout   metric.Score // Correct and LossMicro are 0 unless Passed or open; Total is the split's
	Ladder   Ladder       // after
}

// Disclose is a pure function. The rule must be valid and both totals positive.
func Disclose(rule Rule, before Ladder, feedback, payout metric.Score) Outcome {
	out := Outcome{Passed: rule.Meets(payout), Payout: metric.Score{Total: payout.Total}}
	if out.Passed || rule.Mode == Open {
		out.Payout = payout
	}
	out.Ladder = rule.after(before, feedback)
	out.Feedback = metric.Score{Correct: out.Ladder.Correct, Total: feedback.Total, LossMicro: out.Ladder.LossMicro}
	return out
}

// Meets reports whether a measured score satisfies the criterion.
func (r Rule) Meets(s metric.Score) bool {
	if r.Metric == Accuracy {
		return r.Threshold >= 0 && uint64(s.Correct)*ppm >= uint64(r.Threshold)*uint64(s.Total)
	}
	return s.LossMicro <= r.Threshold
}

// after returns the ladder after a measurement.
func (r Rule) after(before Ladder, feedback metric.Score) Ladder {
	next := Ladder{Index: before.Index, Correct: feedback.Correct, LossMicro: feedback.LossMicro}
	if before.Index < math.MaxInt32 {
		next.Index++
	}
	if r.Mode == Open {
		return next
	}
	next.Correct, next.LossMicro = r.round(feedback)
	if before.Index < 0 || r.improves(before, next, feedback.Total) {
		return next
	}
	return before
}

// round puts both feedback values on their grids.
func (r Rule) round(s metric.Score) (correct uint32, lossMicro int64) {
	items := r.correctGrid(s.Total)
	correct = uint32(uint64(s.Correct) / items * items)
	return correct, roundUp(min(max(s.LossMicro, 0), r.LossClip), r.lossGrid())
}

// improves reports whether the criterion's value is at least one whole step better.
func (r Rule) improves(before, next Ladder, total uint32) bool {
	if r.Metric == Accuracy {
		return uint64(next.Correct) >= uint64(before.Correct)+r.correctGrid(total)
	}
	return next.LossMicro <= before.LossMicro-r.lossGrid() // both are at least 0
}

// correctGrid is in items: the step, or the grid of the accuracy that is not the criterion.
func (r Rule) correctGrid(total uint32) uint64 {
	step := uint64(OtherAccuracyGrid)
	if r.Metric == Accuracy {
		step = uint64(r.Step)
	}
	return max(1, (step*uint64(total)+ppm-1)/ppm)
}

// lossGrid is in micro units: LossGrid, or for a loss criterion the step as a multiple of it.
func (r Rule) lossGrid() int64 {
	if r.Metric == Accuracy {
		return int64(r.LossGrid)
	}
	return roundUp(int64(r.Step), int64(r.LossGrid))
}

// roundUp returns the next multiple of grid from v >= 0 on, or the largest that fits int64.
func roundUp(v, grid int64) int64 {
	multiple := v / grid
	if v%grid != 0 && multiple < math.MaxInt64/grid {
		multiple++
	}
	return multiple * grid
}
