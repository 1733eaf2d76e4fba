//go:build tensorflow

package kernels

import (
	"context"
	"time"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Rows measures single problems when asked, for whoever compares them with another library's in turns.
type Rows struct {
	runner *runner
	row    *subject
}

// OpenRows probes the machine.
func OpenRows(ctx context.Context, o Options) (*Rows, error) {
	o.Tier = bench.Quick
	r := newRunner(ctx, o)
	if err := r.open(); err != nil {
		return nil, err
	}
	return &Rows{runner: r}, r.probe()
}

// Ceilings are what the probe has found.
func (r *Rows) Ceilings() []bench.Ceiling { return r.runner.report.Ceilings }

// Open prepares a problem in the place of the last one and checks its output.
func (r *Rows) Open(p bench.Problem) (bench.Check, error) {
	if err := r.leave(); err != nil {
		return bench.Check{}, err
	}
	s, err := r.runner.subject(p)
	if err != nil {
		return bench.Check{}, err
	}
	r.row = s
	return s.check()
}

// Sample repeats the problem for about the given time and returns the median of a repeat's seconds.
func (r *Rows) Sample(long time.Duration) (float64, error) {
	if r.row == nil {
		return 0, fault.New(fault.BadRequest, "no row is open")
	}
	budget := bench.Budget{WarmUp: long / 2, Measure: long, MinRuns: 3, MaxRuns: 1000, PerRepeat: r.row.repeats}
	runs, err := bench.Sample(r.runner.ctx, budget, r.row.before, r.row.run)
	return bench.Quantile(runs, 0.5), err
}

// Close ends what Open and OpenRows began.
func (r *Rows) Close() error {
	if err := r.leave(); err != nil {
		return err
	}
	return r.runner.close()
}

func (r *Rows) leave() error {
	if r.row == nil {
		return nil
	}
	s := r.row
	r.row = nil
	return s.close()
}
