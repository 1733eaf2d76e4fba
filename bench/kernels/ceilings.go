//go:build tensorflow

package kernels

import (
	"time"

	"github.com/assay-oracle/assay/bench"
)

// probe measures the machine's ceilings: the rate of products as large as it takes, and of copies. It is done at the start and
// at the end of a run; the higher figure counts, and figures that lie apart make the run unstable.
func (r *runner) probe() error {
	for _, precision := range []string{bench.FP32, bench.BF16, bench.FP16} {
		rate, err := r.probeProduct(precision)
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		if err != nil {
			if precision == bench.FP32 {
				return err
			}
			r.skip(bench.Problem{Family: "gemm", Precision: precision}, err)
			continue
		}
		r.ceiling(precision+"_gemm", rate/1e9, "GFLOP/s")
	}
	rate, err := r.probeRate(bench.Problem{Family: "copy", Precision: bench.FP32, Cache: bench.Warm, Shape: map[string]int64{"bytes": copyProbe}})
	if err != nil {
		return err
	}
	r.ceiling(bench.Copy, rate/1e9, "GB/s")
	seconds, err := r.probeOverhead()
	if err != nil {
		return err
	}
	r.least(bench.OpOverhead, seconds*1e6, "us")
	fp32, _ := r.report.Ceiling(bench.FP32GEMM)
	r.peak, r.bandwidth = fp32*1e9, rate
	return nil
}

// What a device is taken to reach before it is probed, in FLOP and bytes a second. It only says how often a probe's operation
// stands in its graph.
func (r *runner) guess() {
	r.peak, r.bandwidth = 1e11, 2e10
	if !r.onCPU() {
		r.peak, r.bandwidth = 4e14, 2e12
	}
}

const (
	copyProbe = 256 << 20
	probeLong = 30 * time.Millisecond // a product that takes this long is as fast as they get
	slowest   = 1e9                   // FLOP a second below which larger products are not tried
)

// probeProduct multiplies larger and larger square matrices and returns the best rate.
func (r *runner) probeProduct(precision string) (best float64, err error) {
	for n := int64(512); n <= 8192; n *= 2 {
		p := bench.Problem{Family: "gemm", Pass: "forward", Precision: precision, Cache: bench.Warm, Attrs: map[string]string{"op": "NN"},
			Shape: map[string]int64{"m": n, "n": n, "k": n}}
		if room(p) > r.free {
			break
		}
		rate, err := r.probeRate(p)
		if err != nil {
			return 0, err
		}
		best = max(best, rate)
		if seconds := p.FLOP() / rate; seconds > probeLong.Seconds() || rate < slowest {
			break
		}
	}
	return best, nil
}

// probeRate returns the FLOP or bytes a second of a problem's fastest repeat.
func (r *runner) probeRate(p bench.Problem) (float64, error) {
	m, err := r.sample(p, false)
	if err != nil {
		return 0, err
	}
	work := p.FLOP()
	if work == 0 {
		work = p.Bytes()
	}
	return work / bench.Quantile(m.Blocks[0], 0), nil
}

// probeOverhead returns the seconds of a run that does nothing.
func (r *runner) probeOverhead() (float64, error) {
	k, err := newKernel(r.device, bench.Problem{Family: "overhead", Precision: bench.FP32, Cache: bench.Warm}, 1)
	if err != nil {
		return 0, err
	}
	defer func() { _ = k.close() }()
	runs, err := bench.Sample(r.ctx, bench.Budget{WarmUp: 20 * time.Millisecond, Measure: 20 * time.Millisecond, MinRuns: 10, MaxRuns: 1000}, nil, k.run)
	return bench.Quantile(runs, 0.5), err
}

// drift is how far two probes of one ceiling may lie apart: a clock that moves, or somebody else's load.
const drift = 0.05

func (r *runner) ceiling(name string, value float64, unit string) {
	for i, c := range r.report.Ceilings {
		if c.Name != name {
			continue
		}
		if low := min(c.Value, value); name == bench.FP32GEMM && low < (1-drift)*max(c.Value, value) {
			r.remark("%s: the probe read %.4g at the start and %.4g at the end", name, c.Value, value)
		}
		r.report.Ceilings[i].Value = max(c.Value, value)
		return
	}
	r.report.Ceilings = append(r.report.Ceilings, bench.Ceiling{Name: name, Value: value, Unit: unit})
}

// least is ceiling for what is better the lower it is.
func (r *runner) least(name string, value float64, unit string) {
	for i, c := range r.report.Ceilings {
		if c.Name == name {
			r.report.Ceilings[i].Value = min(c.Value, value)
			return
		}
	}
	r.report.Ceilings = append(r.report.Ceilings, bench.Ceiling{Name: name, Value: value, Unit: unit})
}

// rowCeilings are those that rows measure: the best repeat.
func (r *runner) rowCeilings() {
	for _, m := range r.measured {
		name := ""
		switch {
		case m.Problem.Family == "copy" && m.Problem.Pass != "":
			name = m.Problem.Pass
		case m.Problem.Family == "disk":
			name = map[string]string{"read": bench.DiskRead, "write": bench.DiskWrite}[m.Problem.Pass]
		case m.Problem.Family == "copy":
			name = bench.Copy
		default:
			continue
		}
		if fastest := bench.Quantile(m.Blocks[0], 0); fastest > 0 {
			r.ceiling(name, m.Problem.Bytes()/fastest/1e9, "GB/s")
		}
	}
}
