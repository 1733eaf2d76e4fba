package scorer_test

import (
	"context"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

func TestReadyStartsAChildThatTheNextScoreUses(t *testing.T) {
	p := playPool(t, "good", nil)
	killAll(t)
	var started []string
	require.Eventually(t, func() bool { // the pool learns of the death a moment after it
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() { assert.NoError(t, p.Ready(t.Context())) })
		}
		all.Wait()
		started = children(t)
		return len(started) > 0
	}, 5*time.Second, time.Millisecond)
	require.Len(t, started, 1)
	pkg := product(t)
	got, err := collect(p, pkg, weight(t, pkg, 3), counting(20))
	require.NoError(t, err)
	requireProduct(t, 3, got, 20)
	require.Equal(t, started, children(t))
}

func TestReadySaysWhatIsMissing(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	c := playConfig(t, "good")
	link := c.Binary
	p := newPool(t, c)
	require.NoError(t, os.Remove(link))
	require.NoError(t, p.Ready(t.Context()), "the first child is idle")
	killAll(t)
	require.Eventually(t, func() bool { return fault.Is(p.Ready(t.Context()), fault.ScorerMissing) }, time.Second, 10*time.Millisecond)
	require.NoError(t, os.Symlink(self, link))
	require.NoError(t, p.Ready(t.Context()))

	killAll(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.Eventually(t, func() bool { return p.Ready(ctx) != nil }, time.Second, 10*time.Millisecond)
	require.NoError(t, p.Close())
	require.Equal(t, fault.Canceled, fault.CodeOf(p.Ready(t.Context())))
}
