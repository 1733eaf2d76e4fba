//go:build tensorflow

package kernels

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/bench/ring"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// Options say what to measure.
type Options struct {
	Tier      bench.Tier
	Device    Device
	Peers     []string // of the all-reduce; none: the loopback interface
	Dir       string   // on the disk to measure
	Tool      string   // version of the program
	Inventory inventory.Inventory
	Plan      []bench.Problem // the tier's by default
	Progress  func(Progress)  // may be nil
}

// Progress is how far a run is.
type Progress struct {
	Done, Total int // rows
	Row         string
	Elapsed     time.Duration
	Left        time.Duration // estimated
}

// pace is what a tier may take.
type pace struct {
	budget    bench.Budget
	blocks    int           // times that the score set is measured, spread over the run
	limit     time.Duration // after which no row outside the score set begins; 0: none
	longest   float64       // seconds that one repeat of a row outside the score set may take
	memory    int64         // bytes that the memory row takes at most
	diskBytes int64
}

var paces = map[bench.Tier]pace{
	bench.Quick: {blocks: 2, limit: 22 * time.Second, longest: 0.5, memory: 1 << 30, diskBytes: 64 << 20,
		budget: bench.Budget{WarmUp: 50 * time.Millisecond, Measure: 50 * time.Millisecond, MinRuns: 3, MaxRuns: 30}},
	bench.Standard: {blocks: 3, limit: 100 * time.Second, longest: 1, memory: 4 << 30, diskBytes: 256 << 20,
		budget: bench.Budget{WarmUp: 80 * time.Millisecond, Measure: 100 * time.Millisecond, MinRuns: 3, MaxRuns: 50}},
	bench.Full: {blocks: 3, longest: 120, memory: 1 << 40, diskBytes: 1 << 30,
		budget: bench.Budget{WarmUp: 500 * time.Millisecond, Measure: 800 * time.Millisecond, MinRuns: 5, MaxRuns: 200}},
}

// runner is a run under way.
type runner struct {
	ctx     context.Context //nolint:containedctx // one run's, as in package trainer's events
	options Options
	pace    pace
	device  Device
	began   time.Time

	peak, bandwidth float64 // FLOP and bytes a second, as probed at the start
	ring            *ring.Leader
	ringError       error
	stopRing        func()
	sweep           []byte
	flusher         *kernel
	free            int64 // bytes of memory that a row may take

	report   *bench.Report
	measured []bench.Measured
	index    map[string]int     // problem key to its place in measured
	slowest  map[string]float64 // FLOP a second of the slowest row of a kind
	done     int
	total    int
	remarks  []string // what speaks against the run's steadiness beside its scores
	before   spent
	pulses   []float64 // of the processors, in the course of the run
}

// Run measures a machine. When ctx ends, the error has the code Canceled.
func Run(ctx context.Context, o Options) (*bench.Report, error) {
	r := newRunner(ctx, o)
	if r.options.Plan == nil {
		r.options.Plan = bench.Plan(o.Tier)
	}
	r.report = &bench.Report{Schema: bench.Schema, ScoreSet: bench.ScoreSet, Tier: o.Tier, Started: r.began.UTC().Truncate(time.Second),
		Tool: o.Tool, Device: o.Device.Kind, Threads: o.Device.Threads, Inventory: o.Inventory}
	r.before = spentNow()
	err := r.open()
	if err == nil {
		err = r.measureAll()
	}
	err = errors.Join(err, r.close())
	if ctx.Err() != nil {
		return nil, fault.Wrap(fault.Canceled, context.Cause(ctx), "measure")
	}
	if err != nil {
		return nil, err
	}
	r.finish()
	return r.report, nil
}

func newRunner(ctx context.Context, o Options) *runner {
	return &runner{ctx: ctx, options: o, pace: paces[o.Tier], device: o.Device, began: time.Now(), report: &bench.Report{},
		index: map[string]int{}, slowest: map[string]float64{}}
}

func (r *runner) remark(format string, args ...any) {
	r.remarks = append(r.remarks, fmt.Sprintf(format, args...))
}

func (r *runner) onCPU() bool { return r.device.Kind == tf.CPU }

func (r *runner) open() (err error) {
	r.guess()
	if r.free, err = r.device.Free(r.options.Inventory.Memory); err != nil {
		return err
	}
	r.openRing()
	return r.openFlush()
}

func (r *runner) close() (err error) {
	if r.ring != nil {
		r.ring.Close()
	}
	if r.stopRing != nil {
		r.stopRing()
	}
	if r.flusher != nil {
		err = r.flusher.close()
	}
	return err
}

// measureAll measures the score set in blocks at the start, in the middle and at the end, and everything else between.
func (r *runner) measureAll() error {
	if err := r.probe(); err != nil {
		return err
	}
	scored, rest := split(r.options.Plan)
	r.total = r.pace.blocks*len(scored) + len(rest)
	began := time.Now()
	if err := r.block(scored); err != nil {
		return err
	}
	each := time.Since(began)
	more := r.moreBlocks(each)
	r.total -= (r.pace.blocks - 1 - more) * len(scored)
	if more == 0 {
		r.remark("the score set was measured once: this tier has no time to repeat it on this machine")
		if err := r.others(rest, r.limit(each, 0)); err != nil {
			return err
		}
	}
	for left := more; left > 0; left-- {
		n := len(rest) / left
		if left == 1 {
			n = len(rest)
		}
		if err := r.others(rest[:n], r.limit(each, left)); err != nil {
			return err
		}
		rest = rest[n:]
		if err := r.block(scored); err != nil {
			return err
		}
	}
	return r.probe()
}

// moreBlocks is how many more blocks there is time for, of what the tier wants.
func (r *runner) moreBlocks(each time.Duration) int {
	if r.pace.limit == 0 {
		return r.pace.blocks - 1
	}
	return max(min(int(time.Until(r.began.Add(r.pace.limit))/each), r.pace.blocks-1), 0)
}

// limit is when rows outside the score set must leave off, with left more blocks to come.
func (r *runner) limit(block time.Duration, left int) time.Time {
	if r.pace.limit == 0 {
		return time.Time{}
	}
	whole := r.began.Add(r.pace.limit - time.Duration(left)*block)
	if left <= 1 {
		return whole
	}
	return time.Now().Add(time.Until(whole) / time.Duration(left))
}

func split(plan []bench.Problem) (scored, rest []bench.Problem) {
	for _, p := range plan {
		if p.Scored {
			scored = append(scored, p)
		} else {
			rest = append(rest, p)
		}
	}
	return scored, rest
}

func (r *runner) block(problems []bench.Problem) error {
	for _, p := range problems {
		if err := r.measure(p); err != nil {
			return err
		}
	}
	return nil
}

func (r *runner) others(problems []bench.Problem, until time.Time) error {
	for _, p := range problems {
		if !until.IsZero() && time.Now().After(until) {
			r.done++
			r.skip(p, fault.New(fault.Timeout, "no time left in this tier"))
			continue
		}
		if err := r.measure(p); err != nil {
			return err
		}
	}
	return nil
}

// measure adds one block of repeats to a problem's row. What cannot run becomes a skip; only the run's end is an error.
func (r *runner) measure(p bench.Problem) error {
	r.done++
	r.tell(p.Key())
	if r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	if r.done%pulseEvery == 0 {
		r.pulses = append(r.pulses, pulse(r.device.Threads))
	}
	at, seen := r.index[p.Key()]
	if err := r.affordable(p); err != nil {
		if !seen {
			r.skip(p, err)
		}
		return nil
	}
	m, err := r.sample(p, !seen)
	switch {
	case r.ctx.Err() != nil:
		return r.ctx.Err()
	case err != nil:
		r.skip(p, err)
	case seen:
		r.measured[at].Blocks = append(r.measured[at].Blocks, m.Blocks...)
	default:
		r.index[p.Key()] = len(r.measured)
		r.measured = append(r.measured, m)
	}
	return nil
}

// sample prepares a problem, checks its output if asked, and times it.
func (r *runner) sample(p bench.Problem, check bool) (m bench.Measured, err error) {
	if p.Family == "disk" {
		p.Shape = map[string]int64{"bytes": r.pace.diskBytes}
	}
	s, err := r.subject(p)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	if check {
		if m.Check, err = s.check(); err != nil {
			return m, err
		}
	}
	budget := r.pace.budget
	budget.PerRepeat = s.repeats
	switch p.Family {
	case "disk", "memory":
		budget.WarmUp, budget.MinRuns = 0, 2
	case "allreduce": // ranks wait for one another in the kernel, and single repeats differ by more than those of any kernel
		budget.Measure *= 4
	}
	runs, err := bench.Sample(r.ctx, budget, s.before, s.run)
	m.Problem, m.Blocks, m.Ranks = s.problem, [][]float64{runs}, s.ranks
	r.learn(p, runs)
	return m, err
}

// kind groups problems that run at about the same rate.
func kind(p bench.Problem) string { return p.Family + p.Pass + p.Precision + p.Attrs["cell"] }

func (r *runner) learn(p bench.Problem, runs []float64) {
	if median := bench.Quantile(runs, 0.5); median > 0 && p.FLOP() > 0 {
		rate := p.FLOP() / median
		if old, ok := r.slowest[kind(p)]; !ok || rate < old {
			r.slowest[kind(p)] = rate
		}
	}
}

// affordable refuses what has no room in memory or, outside of the score set, would take too long.
func (r *runner) affordable(p bench.Problem) error {
	if err := r.fits(room(p)); err != nil {
		return err
	}
	if p.Scored || p.FLOP() == 0 {
		return nil
	}
	rate, known := r.slowest[kind(p)]
	if !known {
		rate = r.peak / 40
	}
	if seconds := p.FLOP() / rate; seconds > r.pace.longest {
		return fault.New(fault.Timeout, "one repeat of the larger shapes would take %.2g s or more", r.pace.longest)
	}
	return nil
}

// room is what a problem takes in memory.
func room(p bench.Problem) int64 {
	factor := 1.5
	if p.Family == "rnn" {
		factor = 4 // what the forward pass saves, and what is under way
	}
	return int64(factor * p.Bytes())
}

func (r *runner) fits(need int64) error {
	if need > r.free {
		return fault.New(fault.Config, "needs more memory than the %.1f GB that are free", float64(r.free)/1e9)
	}
	return nil
}

// claimable is what the memory row takes.
func (r *runner) claimable() int64 {
	limit := r.pace.memory
	if !r.onCPU() {
		limit *= 16 // a GPU fills it as much faster
	}
	return min(r.free, limit)
}

// skip notes rows that cannot run, equal reasons once.
func (r *runner) skip(p bench.Problem, err error) {
	s := bench.Skip{Family: p.Family, Precision: p.Precision, Rows: 1, Reason: reason(err)}
	for i, old := range r.report.Skipped {
		if old.Family == s.Family && old.Precision == s.Precision && old.Reason == s.Reason {
			r.report.Skipped[i].Rows++
			return
		}
	}
	r.report.Skipped = append(r.report.Skipped, s)
}

// reason is an error's first line: libtensorflow can be verbose.
func reason(err error) string {
	text, _, _ := strings.Cut(err.Error(), "\n")
	return text[:min(len(text), 300)]
}

func (r *runner) tell(row string) {
	if r.options.Progress == nil {
		return
	}
	elapsed := time.Since(r.began)
	left := time.Duration(float64(elapsed) / float64(max(r.done, 1)) * float64(r.total-r.done))
	if limit := r.pace.limit; limit > 0 {
		left = max(min(left, limit-elapsed), time.Second)
	}
	r.options.Progress(Progress{Done: r.done, Total: r.total, Row: row, Elapsed: elapsed, Left: left})
}

func (r *runner) finish() {
	r.rowCeilings()
	r.report.Seconds = time.Since(r.began).Seconds()
	r.report.Complete(r.measured)
	r.report.Distrust(r.remarks...)
	if !r.report.Stable {
		r.report.Distrust(append(spentNow().disturbances(r.before), slowMoments(r.pulses)...)...)
	}
}
