package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func TestWhatIsClaimedOfAReport(t *testing.T) {
	report := func(device string, estimate bool) *bench.Report {
		r := &bench.Report{Device: device, Tier: "quick"}
		for _, c := range bench.Classes() {
			r.Scores = append(r.Scores, bench.Score{Class: c, Value: 2, Unit: c.Unit(), Estimate: estimate && c == bench.GEMM})
		}
		return r
	}
	for name, c := range map[string]struct {
		report *bench.Report
		flags  registerFlags
		memory uint64
		reason fault.Code
	}{
		"cpu":                {report("cpu", false), registerFlags{}, 2000, ""},
		"gpu":                {report("gpu", false), registerFlags{}, 1000, ""},
		"estimate":           {report("cpu", true), registerFlags{}, 0, fault.BadRequest},
		"estimate, accepted": {report("cpu", true), registerFlags{estimates: true}, 2000, ""},
	} {
		t.Run(name, func(t *testing.T) {
			scores, err := c.flags.scores(c.report)
			require.Equal(t, c.reason, fault.CodeOf(err))
			if err == nil {
				require.Equal(t, [5]uint64{2000, 2000, 2000, 2000, c.memory}, scores)
			}
		})
	}
}
