package ocrplugin

import (
	"context"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// TestTheWatcherReadsOnlyWhatMayBeOpen: it begins where the first open request is, and asks for no observation twice.
func TestTheWatcherReadsOnlyWhatMayBeOpen(t *testing.T) {
	r := newRig(t)
	r.adapter.all = make([]entry, 3*page) // done
	for n := uint64(1); n <= 3; n++ {
		r.adapter.put(t, observation(job(n), 1))
	}
	require.NoError(t, r.look(t.Context()))
	require.Equal(t, []ea.Index{0, 2, 4, 6, 8, 9}, r.adapter.listed)
	require.Equal(t, []evaluator.EvalID{job(1).EvalID, job(2).EvalID, job(3).EvalID}, r.adapter.asked)
	require.Len(t, r.view().requests, 3)
	require.EqualValues(t, 500, r.view().headTime)

	r.adapter.listed, r.adapter.asked = nil, nil
	require.NoError(t, r.look(t.Context()))
	require.Equal(t, []ea.Index{6, 8, 9}, r.adapter.listed)
	require.Empty(t, r.adapter.asked)

	// Once the first ones are over, by their deadline or on chain, only what follows is read.
	r.adapter.head = job(2).Request.Deadline + 1
	require.NoError(t, r.look(t.Context()))
	r.adapter.listed = nil
	require.NoError(t, r.look(t.Context()))
	require.Equal(t, []ea.Index{8, 9}, r.adapter.listed)
	r.adapter.all[8] = entry{}
	r.adapter.put(t, observation(job(4), 1))
	require.NoError(t, r.look(t.Context()))
	require.Len(t, r.view().requests, 1)
	require.NotNil(t, r.view().requests[job(4).EvalID].observation)
	r.adapter.all = r.adapter.all[8:] // fewer requests than were there before
	require.NoError(t, r.look(t.Context()))
	require.NoError(t, r.look(t.Context()))
	require.Len(t, r.view().requests, 1)
	require.EqualValues(t, 1, testutil.ToFloat64(r.metrics.open))
	require.EqualValues(t, 1, testutil.ToFloat64(r.metrics.observed))
}

func TestTheWatcherAsksUntilThereIsAnObservation(t *testing.T) {
	r := newRig(t)
	r.adapter.put(t, observation(job(1), 1))
	finished := r.adapter.all[0].got
	r.adapter.all[0].got = ea.Observed{State: ea.StatePending, RequestStatus: "PENDING", Deadline: 2001}
	for range 3 {
		require.NoError(t, r.look(t.Context()))
		require.Nil(t, r.view().requests[job(1).EvalID].observation)
	}
	require.Len(t, r.adapter.asked, 3)
	r.adapter.all[0].got = finished
	require.NoError(t, r.look(t.Context()))
	require.Equal(t, observation(job(1), 1).Payout, r.view().requests[job(1).EvalID].observation.Payout)

	r = newRig(t) // what is over is asked about once in a while only
	r.adapter.put(t, observation(job(1), 1))
	r.adapter.all[0].got = ea.Observed{State: ea.StateClosed, RequestStatus: "STORED", Deadline: 2001}
	for range 3 {
		require.NoError(t, r.look(t.Context()))
	}
	require.Len(t, r.adapter.asked, 1)
	r.clock = r.clock.Add(askAgain)
	require.NoError(t, r.look(t.Context()))
	require.Len(t, r.adapter.asked, 2)
}

// TestManyUnfinishedRequestsSilenceNoNode: each takes a question at every look, and anybody can make them.
func TestManyUnfinishedRequestsSilenceNoNode(t *testing.T) {
	r := newRig(t)
	r.adapter.put(t, observation(job(1), 1))
	for n := uint64(2); n < 100; n++ {
		r.adapter.put(t, observation(job(n), 1))
		r.adapter.all[n-1].got = ea.Observed{State: ea.StatePending, RequestStatus: "PENDING", Deadline: 3000}
	}
	r.adapter.put(t, observation(job(100), 1))
	r.adapter.takes = func() { r.clock = r.clock.Add(time.Second) }
	for range 20 {
		begun := r.clock
		require.NoError(t, r.look(t.Context()))
		require.Less(t, r.clock.Sub(begun), staleAfter, "what was seen before would be stale")
		require.NotEmpty(t, r.view().fresh(r.clock))
	}
	require.Len(t, r.view().fresh(r.clock), 2, "the last one has had its turn too")
}

// TestOneBadAnswerDoesNotHideOthers; an adapter that is gone is not asked on, and what was seen stays until it is stale.
func TestOneBadAnswerDoesNotHideOthers(t *testing.T) {
	r := newRig(t)
	r.adapter.put(t, observation(job(1), 1), observation(job(2), 1), observation(job(3), 1), observation(job(4), 1))
	r.adapter.all[0].got.Observation = r.adapter.all[1].got.Observation // of another request
	r.adapter.all[1].got.Observation = "0x0badc0de"
	r.adapter.all[2].err = &ea.Error{Name: string(fault.NotOpen), Message: "the last second to sign a pass is over"}
	err := r.look(t.Context())
	require.ErrorContains(t, err, "another request")
	require.NotContains(t, err.Error(), "0badc0de")
	require.Len(t, r.view().requests, 4)
	require.ErrorContains(t, err, "the last second")
	require.Len(t, r.view().fresh(r.clock), 1)

	seen := r.view()
	r.adapter.err = fault.New(fault.Timeout, "http request timed out or interrupted")
	r.clock = r.clock.Add(staleAfter)
	require.Error(t, r.look(t.Context()))
	require.Equal(t, seen, r.view())
	require.Len(t, r.view().fresh(r.clock), 1)
	require.Empty(t, r.view().fresh(r.clock.Add(time.Nanosecond)), "stale")
}

// TestRunSaysOnceThatTheAdapterFails and tells the node's health.
func TestRunCountsEachLook(t *testing.T) {
	r := newRig(t)
	r.adapter.err = &ea.Error{Name: string(fault.Unauthorized), Message: "no key"}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { r.run(ctx); close(done) }()
	require.Eventually(t, func() bool { return testutil.ToFloat64(r.metrics.asked.WithLabelValues("unauthorized")) >= 1 }, 5*time.Second, time.Millisecond)
	cancel()
	<-done
	require.ErrorContains(t, r.health, "no key")
	require.Equal(t, "internal", codeOf(&ea.Error{Name: "anything that somebody answers"}))
	require.Equal(t, "ok", codeOf(nil))
}
