package scorer_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/scorer/probe"
)

// TestEverythingIsDenied in both sandboxes.
func TestEverythingIsDenied(t *testing.T) {
	for _, s := range []scorer.Sandbox{scorer.Namespaces, scorer.Container} {
		t.Run(string(s), func(t *testing.T) {
			c := playConfig(t, "good")
			c.Sandbox = s
			report, err := scorer.Check(t.Context(), c)
			require.NoError(t, err)
			require.Equal(t, s, report.Sandbox)
			require.Len(t, report.Probes, len(probe.Names()))
			for _, a := range report.Probes {
				t.Logf("%-30s %s", a.Name, a.Detail)
				require.True(t, a.Denied, a.Name)
			}
			t.Log(report)
		})
	}
}
