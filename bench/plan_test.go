package bench_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

func TestPlans(t *testing.T) {
	counts := map[bench.Tier]int{}
	for _, tier := range []bench.Tier{bench.Quick, bench.Standard, bench.Full} {
		keys := map[string]bool{}
		var flop float64
		for _, p := range bench.Plan(tier) {
			require.False(t, keys[p.Key()], "%s stands twice", p.Key())
			keys[p.Key()] = true
			flop += p.FLOP()
		}
		counts[tier] = len(keys)
		t.Logf("%s: %d problems, %.3g TFLOP", tier, len(keys), flop/1e12)
	}
	require.Less(t, counts[bench.Quick], counts[bench.Standard])
	require.Less(t, counts[bench.Standard], counts[bench.Full])
}
