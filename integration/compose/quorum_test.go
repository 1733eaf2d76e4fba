//go:build compose

package compose_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Four nodes agree on the probe; one of them and its adapter are killed, and the other three agree on the submission.
func TestQuorum(t *testing.T) {
	p := project{t}
	p.down("--volumes")
	t.Cleanup(func() {
		p.logsOnFailure()
		p.down("--volumes")
	})
	start := time.Now()
	quorum := func(args ...string) string { return p.do(append([]string{"--profile", "quorum"}, args...)...) }
	quorum("up", "--pull", "never", "--no-build", "--no-color", "--exit-code-from", "quorum-bounty", "quorum-bounty")
	t.Logf("%.0f s to an open bounty", time.Since(start).Seconds())
	quorum("kill", "--signal", "KILL", "node-4", "adapter-4")
	t.Log(quorum("run", "--rm", "--no-deps", "quorum-worker"))
	out := quorum("run", "--rm", "--no-deps", "quorum-paid")
	t.Logf("%.0f s to paid\n%s", time.Since(start).Seconds(), out)
	p.paid(1, out)

	p.do("--profile", "metrics", "up", "--pull", "never", "--no-build", "--no-deps", "--wait", "prometheus")
	for _, three := range []string{`assay_quorum_reports_total{job="quorum", status="PASSED"}`, `up{job="adapter", instance!="adapter:9080"} == 1`} {
		require.Eventually(t, func() bool { return p.query(three) == 3 }, time.Minute, time.Second, three)
	}
}
