package adapter

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// node is the resume route of a Chainlink node, which answers with the statuses it is given, then 200.
type node struct {
	*httptest.Server
	mu       sync.Mutex
	statuses []int
	bodies   chan string
}

func newNode(t testing.TB, statuses ...int) *node {
	n := &node{statuses: statuses, bodies: make(chan string, 100)}
	n.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		n.bodies <- r.Method + " " + r.URL.Path + " " + string(b)
		n.mu.Lock()
		defer n.mu.Unlock()
		if len(n.statuses) > 0 {
			w.WriteHeader(n.statuses[0])
			n.statuses = n.statuses[1:]
		}
	}))
	t.Cleanup(n.Close)
	return n
}

func (n *node) next(t testing.TB) string {
	t.Helper()
	select {
	case b := <-n.bodies:
		return b
	case <-time.After(10 * time.Second):
		require.FailNow(t, "the node was not called back in 10 s")
		return ""
	}
}

func callingBack(t testing.TB, n *node) func(*Config, *journal.Config) {
	return func(cfg *Config, _ *journal.Config) {
		caller, err := callback.New(callback.Config{Origins: []string{n.URL}, Timeout: time.Second})
		require.NoError(t, err)
		cfg.Callback = caller
	}
}

func TestAsyncIsPendingThenDelivered(t *testing.T) {
	job, n := testJob(3), newNode(t, 500) // not suspended yet
	r := newRig(t, callingBack(t, n))
	r.chain.put(job)
	r.start(t)
	got := r.post(t, body(job, "run", n.URL+resumeAt))
	require.Equal(t, http.StatusOK, got.status)
	require.Equal(t, `{"pending":true}`, got.body)
	validate(t, "Accepted", []byte(got.body))
	reply, err := ea.Interpret(got.status, got.header, []byte(got.body))
	require.NoError(t, err)
	require.True(t, reply.Pending)

	first := n.next(t)
	require.Equal(t, first, n.next(t), "the same bytes again")
	sync := r.post(t, body(job, "run", "")).body
	require.Equal(t, "PATCH "+resumeAt+` {"value":`+sync+`}`, first, "one job spec reads sync and async replies")
	validate(t, "Resume", []byte(strings.TrimPrefix(first, "PATCH "+resumeAt+" ")))
	require.Equal(t, sync, r.post(t, body(job, "run", n.URL+resumeAt)).body, "a stored answer needs no callback")
	require.Eventually(t, func() bool {
		return strings.Contains(r.metricsText(t), `assay_callbacks_total{result="delivered"} 1`)
	}, 5*time.Second, 10*time.Millisecond)
	time.Sleep(100 * time.Millisecond)
	require.Empty(t, n.bodies)
	r.requireMetric(t, `assay_callbacks_total{result="failed"} 1`)
}

func TestAsyncRefusalIsDeliveredAsText(t *testing.T) {
	n := newNode(t)
	r := newRig(t, callingBack(t, n))
	r.start(t)
	require.Equal(t, `{"pending":true}`, r.post(t, body(testJob(3), "run", n.URL+resumeAt)).body)
	var resume ea.Resume
	require.NoError(t, json.Unmarshal([]byte(strings.TrimPrefix(n.next(t), "PATCH "+resumeAt+" ")), &resume))
	require.Empty(t, resume.Value)
	require.Contains(t, resume.Error, string(fault.NotOpen)+": ")
}

// Several runs may wait for one evaluation, and each is woken with its own id.
func TestEveryRunIsCalledBackOnce(t *testing.T) {
	job, n, release := testJob(3), newNode(t), make(chan struct{})
	r := newRig(t, func(cfg *Config, jc *journal.Config) {
		callingBack(t, n)(cfg, jc)
		cfg.Evaluate = func(_ context.Context, job evaluator.Job) (evaluator.Result, error) { <-release; return measured(job) }
	})
	r.chain.put(job)
	r.start(t)
	other := strings.Replace(resumeAt, "0e6b", "1e6b", 1)
	r.post(t, body(job, "run-1", n.URL+resumeAt))
	r.post(t, body(job, "run-1", n.URL+resumeAt))
	r.post(t, body(job, "run-2", n.URL+other))
	close(release)
	both := n.next(t) + n.next(t)
	require.Contains(t, both, "PATCH "+resumeAt+` {"value":{"jobRunID":"run-1"`)
	require.Contains(t, both, "PATCH "+other+` {"value":{"jobRunID":"run-2"`)
	time.Sleep(200 * time.Millisecond)
	require.Empty(t, n.bodies)
}

func TestCallbackIsGivenUpAfterTheWindow(t *testing.T) {
	job, n := testJob(3), newNode(t, 500, 500, 500, 500)
	r := newRig(t, func(cfg *Config, jc *journal.Config) {
		callingBack(t, n)(cfg, jc)
		cfg.CallbackWindow = time.Nanosecond
	})
	r.chain.put(job)
	r.start(t)
	r.post(t, body(job, "run", n.URL+resumeAt))
	n.next(t)
	require.Eventually(t, func() bool {
		return strings.Contains(r.metricsText(t), `assay_callbacks_total{result="abandoned"} 1`)
	}, 5*time.Second, 10*time.Millisecond)
	require.Contains(t, r.log.String(), "callback given up")
	require.Equal(t, http.StatusOK, r.post(t, body(job, "run", "")).status)
}

// A callback outlives its process: the node is down, the adapter restarts, the node comes back.
func TestCallbackSurvivesRestart(t *testing.T) {
	job, n := testJob(3), newNode(t, 503)
	r := newRig(t, callingBack(t, n))
	r.chain.put(job)
	stop := r.start(t)
	r.post(t, body(job, "run", n.URL+resumeAt))
	first := n.next(t)
	stop()
	again := newRigIn(t, r.dir, callingBack(t, n))
	again.start(t)
	require.Equal(t, first, n.next(t))
}
