package main

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/adapter/quorum"
)

// observe asks as a plugin does, once the adapter listens; without an observation it returns what it is told.
func (b *bench) observe(p *adapterProcess) ea.Observed {
	c := ea.Client{URL: p.url, Key: bearer}
	var o ea.Observed
	require.Eventually(p.t, func() bool {
		var err error
		o, err = c.Observe(p.t.Context(), ea.ChainID(b.job.ChainID), ea.Address(b.job.Oracle), ea.Word(b.job.EvalID.Hash))
		return err == nil
	}, 30*time.Second, 20*time.Millisecond, "the adapter does not answer")
	return o
}

// observed asks until there is an observation.
func (b *bench) observed(p *adapterProcess) (o ea.Observation) {
	require.Eventually(p.t, func() bool {
		got := b.observe(p)
		o = got.Observation
		return got.State == ea.StateObserved
	}, 30*time.Second, 20*time.Millisecond, "there is no observation")
	return o
}

// TestKilledObserversObserveTheSame has adapters of a quorum, which have no key to sign with, killed at each durable stage.
func TestKilledObserversObserveTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and starts processes")
	}
	b := newBench(t)
	b.quorum = true
	list, reference := b.undisturbed(t)
	require.Equal(t, []ea.Word{ea.Word(b.job.EvalID.Hash)}, list.EvalIDs)
	t.Run("sqlite", func(t *testing.T) { b.killObservers(t, reference) })
	t.Run("postgres", func(t *testing.T) {
		if b.postgres = os.Getenv("DATABASE_URL_TEST") != ""; !b.postgres {
			t.Skip("DATABASE_URL_TEST names no PostgreSQL database")
		}
		b.killObservers(t, reference)
	})
}

// undisturbed is what an adapter observes that nobody kills: a pass, kept before it is told.
func (b *bench) undisturbed(t *testing.T) (ea.PendingList, ea.Observation) {
	p := b.start(t, b.newState(t))
	reference := b.observed(p)
	raw, err := reference.Bytes()
	require.NoError(t, err)
	o, err := quorum.Decode(b.job.ChainID, b.job.Oracle, raw)
	require.NoError(t, err)
	require.True(t, o.Passes())
	require.Len(t, o.Delivery, 80)
	require.Equal(t, b.job.EvalID, o.Job.EvalID)
	pinned, err := b.world.node.Pinned(t.Context(), b.job.Request.Submission.CID)
	require.NoError(t, err)
	require.True(t, pinned)
	list, err := (&ea.Client{URL: p.url, Key: bearer}).Pending(t.Context(), ea.ChainID(b.job.ChainID), ea.Address(b.job.Oracle), 0)
	require.NoError(t, err)
	status, text := b.ask(p, "")
	require.Equal(t, http.StatusForbidden, status, text)
	require.Contains(t, get(t, p.ops+"/metrics"), `assay_observations_total{outcome="measured",reason=""} 1`)
	p.kill()
	return list, reference
}

func (b *bench) killObservers(t *testing.T, reference ea.Observation) {
	hold := filepath.Join(filepath.Dir(b.scorer), "hold")
	for name, stop := range map[string]stop{
		"received, fetching": {journal.Received, b.gateway.shut, func(t *testing.T, _ state) { wait(t, b.gateway.caught, "fetch") }, b.gateway.pass},
		"received, scoring": {journal.Received, func() { require.NoError(t, os.WriteFile(hold, nil, 0o600)) },
			b.submissionFetched, func() { require.NoError(t, os.Remove(hold)) }},
		"evaluated": {journal.Evaluated, b.api.shut, func(t *testing.T, _ state) { wait(t, b.api.caught, "pin") }, b.api.pass},
	} {
		t.Run(name, func(t *testing.T) {
			data := b.newState(t)
			b.unpinned(t)
			stop.shut()
			p := b.start(t, data)
			require.Equal(t, ea.StatePending, b.observe(p).State)
			stop.caught(t, data)
			require.Equal(t, ea.StatePending, b.observe(p).State)
			p.kill()
			stop.pass()
			b.requireStage(t, data, stop.stage)
			require.Equal(t, reference, b.observedOnceMore(t, data))
		})
	}
	t.Run("observed", func(t *testing.T) {
		data := b.newState(t)
		p := b.start(t, data)
		require.Equal(t, reference, b.observed(p))
		p.kill()
		b.requireStage(t, data, journal.Observed)
		require.NoError(t, os.RemoveAll(filepath.Join(data.dir, "evaluator")), "nothing is scored again")
		require.Equal(t, reference, b.observedOnceMore(t, data))
	})
}

// observedOnceMore starts another adapter on what the killed one left. It goes on unasked.
func (b *bench) observedOnceMore(t *testing.T, data state) ea.Observation {
	p := b.start(t, data)
	got := b.observed(p)
	pinned, err := b.world.node.Pinned(t.Context(), b.job.Request.Submission.CID)
	require.NoError(t, err)
	require.True(t, pinned)
	p.kill()
	require.NotContains(t, p.log.String(), string(got))
	return got
}
