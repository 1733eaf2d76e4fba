//go:build tensorflow

package kernels

import (
	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// subject is a problem that is ready to be measured.
type subject struct {
	problem bench.Problem // with the attributes that were found out
	repeats int           // operations in one run
	ranks   int           // of an all-reduce
	before  func() error  // comes before every run and is not measured; may be nil
	run     func() error
	check   func() (bench.Check, error)
	close   func() error
}

// graphSubject is a problem that runs as a graph. Short operations stand in it more than once, so that a run's own cost does
// not count as theirs.
func (r *runner) graphSubject(p bench.Problem) (*subject, error) {
	repeats := 1
	if p.Cache == bench.Warm {
		repeats = r.repeats(p)
	}
	k, err := newKernel(r.device, p, repeats)
	if err != nil {
		return nil, err
	}
	s := &subject{problem: k.problem, repeats: repeats, run: k.run, close: k.close}
	s.check = func() (bench.Check, error) {
		c, err := k.check()
		s.problem = k.problem
		return c, err
	}
	if p.Cache == bench.Flushed {
		s.before = r.flush
	}
	return s, nil
}

const (
	shortRun   = 2e-3 // seconds that a run should take at least
	maxRepeats = 32
)

// repeats is how often an operation stands in a graph, by what it takes at the machine's ceilings.
func (r *runner) repeats(p bench.Problem) int {
	if p.Family == "overhead" {
		return maxRepeats
	}
	peak := r.peak
	if v, ok := r.report.Ceiling(p.Precision + "_gemm"); ok {
		peak = v * 1e9
	}
	seconds := max(p.FLOP()/peak, p.Bytes()/r.bandwidth, 1e-6)
	most := maxRepeats / max(p.Shape["steps"], 1) // a recurrence has its steps one after another already
	return int(max(min(shortRun/seconds, float64(most)), 1))
}

// subject prepares a problem. An error is a reason why the machine cannot run it.
func (r *runner) subject(p bench.Problem) (*subject, error) {
	switch {
	case p.Family == "allreduce":
		return r.allReduce(p)
	case p.Family == "disk":
		return r.disk(p)
	case p.Family == "memory":
		return r.memory(p)
	case p.Family == "copy" && p.Pass != "":
		return r.transfer(p)
	case p.Family == "copy" && r.onCPU():
		return r.hostCopy(p)
	case p.Precision == bench.INT8 && !r.onCPU():
		// Where it has no kernel for a GPU, libtensorflow takes the host's and says nothing.
		return nil, fault.New(fault.Config, "8-bit integers might be multiplied on the host")
	}
	return r.graphSubject(p)
}
