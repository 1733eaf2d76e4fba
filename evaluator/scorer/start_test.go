package scorer_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/scorer"
)

// BenchmarkStart measures what each sandbox adds to the start of a child, up to its answer to the parent's hello. The child
// loads no libtensorflow. On a busy host the least of the times says most.
func BenchmarkStart(b *testing.B) {
	for _, s := range []scorer.Sandbox{scorer.None, scorer.Namespaces, scorer.Container} {
		b.Run(string(s), func(b *testing.B) {
			p := playPool(b, "good", func(c *scorer.Config) { c.Sandbox = s })
			startTimes(b, p)
		})
	}
}

func startTimes(b *testing.B, p *scorer.Pool) {
	least := time.Hour
	for b.Loop() {
		b.StopTimer()
		killAll(b)
		b.StartTimer()
		begin := time.Now()
		for len(children(b)) == 0 { // the pool learns of the death a moment after it
			begin = time.Now()
			require.NoError(b, p.Ready(b.Context()))
		}
		least = min(least, time.Since(begin))
	}
	b.ReportMetric(float64(least.Microseconds())/1000, "least-ms")
}
