package evaluator_test

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// slow is a network on which some content never comes.
type slow struct {
	*shelf
	never evaluator.CID
	asked chan struct{}
}

func (s *slow) Fetch(ctx context.Context, c evaluator.CID, maxBytes int64, dir string) (evaluator.Fetched, error) {
	if c != s.never {
		return s.shelf.Fetch(ctx, c, maxBytes, dir)
	}
	s.asked <- struct{}{}
	<-ctx.Done()
	return evaluator.Fetched{}, ctx.Err()
}

// crowd is a scorer that counts how many jobs it has at a time.
type crowd struct {
	*scripted
	now, most atomic.Int32
}

func (c *crowd) Logits(ctx context.Context, p *modelpkg.Package, w *checkpoint.Weights, in evaluator.Inputs, sink func(int, []float32) error) error {
	n := c.now.Add(1)
	defer c.now.Add(-1)
	for {
		most := c.most.Load()
		if n <= most || c.most.CompareAndSwap(most, n) {
			break
		}
	}
	time.Sleep(time.Millisecond) // long enough for another one to be seen
	return c.scripted.Logits(ctx, p, w, in, sink)
}

// Submissions whose content never comes hold nothing up, while of the others one at a time is scored.
func TestMissingContentHoldsNobodyUp(t *testing.T) {
	f := newFixture(t)
	never := f.job
	never.Request.Submission.CID.Digest[31] ^= 1 // of nothing else
	never.EvalID = never.ComputeEvalID()
	net := &slow{f.net, never.Request.Submission.CID, make(chan struct{}, 4)}
	scorer := &crowd{scripted: f.scorer}
	identity, err := f.oracleKey.Identity()
	require.NoError(t, err)
	e, err := evaluator.New(evaluator.Config{
		Fetcher: net, Scorer: scorer, Identities: []age.Identity{identity}, Dir: f.path("turns"), Parallel: 1,
	})
	require.NoError(t, err)

	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var waiting, working errgroup.Group
	for range cap(net.asked) {
		waiting.Go(func() error { _, err := e.Evaluate(ctx, never); return err })
	}
	for range cap(net.asked) {
		<-net.asked
	}
	for range 8 {
		working.Go(func() error { _, err := e.Evaluate(t.Context(), f.job); return err })
	}
	require.NoError(t, working.Wait())
	require.EqualValues(t, 1, scorer.most.Load())
	cancel()
	require.Error(t, waiting.Wait())
}
