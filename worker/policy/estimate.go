package policy

import "github.com/assay-oracle/assay/bench"

// Estimate is what training takes, without a bounty.
type Estimate struct {
	Hours   float64  `json:"hours"`
	FLOPs   float64  `json:"flops"`
	Times   *Times   `json:"times,omitempty"`
	Memory  Memory   `json:"memory"`
	Reasons []Reason `json:"reasons"` // why there is no estimate, or it does not fit
	Remarks []Reason `json:"remarks"`
}

// EstimateTraining is the part of Decide that needs no chain.
func EstimateTraining(m Model, j Job, report *bench.Report, l Limits) Estimate {
	in := Input{Model: m, Job: j, Capability: report, Limits: l}
	if report != nil {
		in.Now = report.Started // its age is not at issue
	}
	d := Decision{Reasons: []Reason{}, Remarks: []Reason{}, Memory: in.memory()}
	d.capability(&in)
	d.fits()
	return Estimate{d.Hours, d.FLOPs, d.Times, d.Memory, d.Reasons, d.Remarks}
}
