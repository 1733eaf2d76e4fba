package bench

import (
	"fmt"
	"math"
)

// MaxCV is the variation above which a report calls itself unstable.
const MaxCV = 0.03

// Complete computes rows, scores and stability from what was measured. Ceilings and skips must be set.
func (r *Report) Complete(measured []Measured) {
	r.Rows = r.Rows[:0]
	for i := range measured {
		r.Rows = append(r.Rows, measured[i].Row(r))
	}
	r.Scores = nil
	r.Unstable = nil
	for _, class := range Classes() {
		r.Scores = append(r.Scores, r.score(class, measured))
	}
	r.judge()
}

// score is the geometric mean over the class's scored rows.
func (r *Report) score(class Class, measured []Measured) Score {
	s := Score{Class: class, Unit: class.Unit()}
	var logs float64
	blocks := math.MaxInt
	var used []*Measured
	for i := range r.Rows {
		row := &r.Rows[i]
		if c, ok := row.Problem().Class(); !ok || c != class || !row.Scored || !row.Check.OK || row.value() <= 0 {
			continue
		}
		s.Rows++
		logs += math.Log(row.value())
		used = append(used, &measured[i])
		blocks = min(blocks, len(measured[i].Blocks))
	}
	if s.Rows > 0 {
		s.Value = math.Exp(logs / float64(s.Rows))
		s.CV = blockVariation(used, blocks)
	}
	s.Estimate = s.Rows < scoreSetRows(class)
	return s
}

// blockVariation computes the score of every block by itself: how far these lie apart is how far further runs may. A single
// block counts as its two halves.
func blockVariation(rows []*Measured, blocks int) float64 {
	part := func(m *Measured, b int) []float64 { return m.Blocks[b] }
	if blocks == 1 {
		blocks = 2
		part = func(m *Measured, b int) []float64 {
			n := len(m.Blocks[0])
			return m.Blocks[0][b*n/2 : (b*n+n+1)/2]
		}
	}
	scores := make([]float64, 0, blocks)
	for b := range blocks {
		var logs float64
		for _, m := range rows {
			logs -= math.Log(Quantile(part(m, b), 0.5))
		}
		scores = append(scores, math.Exp(logs/float64(len(rows))))
	}
	return variation(scores)
}

// Distrust adds reasons why the report is unstable.
func (r *Report) Distrust(reasons ...string) {
	r.Unstable = append(r.Unstable, reasons...)
	r.Unstable = r.Unstable[:min(len(r.Unstable), maxOther)] // what a report may hold
	r.Stable = len(r.Unstable) == 0
}

// judge says what makes the report unstable.
func (r *Report) judge() {
	var reasons []string
	for _, s := range r.Scores {
		if s.CV > MaxCV {
			reasons = append(reasons, fmt.Sprintf("%s: the score varied by %.1f %% within the run", s.Class, 100*s.CV))
		}
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		if !row.Check.OK {
			reasons = append(reasons, fmt.Sprintf("%s: the output is wrong by %.3g, tolerated is %.3g", row.Problem().Key(),
				row.Check.MaxError, row.Check.Tolerance))
		}
	}
	r.Distrust(reasons...)
}
