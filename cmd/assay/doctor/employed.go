package doctor

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// employed is the node's job for the oracle.
type employed struct {
	nodeapi.Job
	Calls   []nodeapi.Call // of the adapter
	Senders []common.Address
	Named   bool // by the oracle's specId
}

// noJob is what the check "job" tells.
const noJob = "make one: assay jobspec directrequest --manifest … --key-file … > job.toml, then chainlink jobs create job.toml"

// findJob finds the job that serves the oracle.
func (p *patient) findJob(ctx context.Context) (e employed, err error) {
	c, err := p.contract()
	if err != nil {
		return e, err
	}
	node, err := p.operator()
	if err != nil {
		return e, err
	}
	jobs, err := node.Jobs(ctx)
	if err != nil {
		return e, blocked{err, "node", "does the node answer? See its log"}
	}
	if c.Quorum {
		return c.quorumJob(jobs)
	}
	return c.directJob(jobs)
}

// directJob is the job that the oracle's specId names, or the newest one that at least serves its Operator or answers it.
func (c contracts) directJob(jobs []nodeapi.Job) (e employed, err error) {
	best := -1
	for i, j := range jobs {
		if j.DirectRequest == nil {
			continue
		}
		if jobspecs.SpecID(j.ExternalJobID) == c.SpecID {
			best, e.Named = i, true
			break
		}
		if j.DirectRequest.Operator == c.Operator || slices.Contains(j.DirectRequest.Requesters, c.Oracle) {
			best = i
		}
	}
	if best < 0 {
		return e, blocked{fault.New(fault.NotOpen, "none of the node's %d jobs is a directrequest job for the oracle %s", len(jobs), c.Oracle), "job", noJob}
	}
	e.Job = jobs[best]
	if e.Calls, err = e.Pipeline.Calls(); err == nil {
		e.Senders, err = e.Pipeline.Senders()
	}
	if err == nil && len(e.Calls) == 0 {
		err = fault.New(fault.NotOpen, "job %s calls no bridge", e.ID)
	}
	if err != nil {
		return e, blocked{err, "job", noJob}
	}
	return e, nil
}
