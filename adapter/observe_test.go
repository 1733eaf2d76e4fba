package adapter

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// observing makes the rig's oracle a quorum's: nothing is evaluated or signed.
func observing(measure func(evaluator.Job) (evaluator.Measurement, error)) func(*Config, *journal.Config) {
	return func(cfg *Config, _ *journal.Config) {
		cfg.Oracles, cfg.QuorumOracles, cfg.Evaluate = nil, cfg.Oracles, nil
		cfg.Sign = func(context.Context, evaluator.Job, evaluator.Result) ([]byte, error) { panic("signed") }
		cfg.Measure = func(_ context.Context, job evaluator.Job) (evaluator.Measurement, error) { return measure(job) }
	}
}

func measures(job evaluator.Job) (evaluator.Measurement, error) { return measurement(job), nil }

// ask posts to an endpoint of the plugin's.
func (r *rig) ask(t testing.TB, endpoint string, job evaluator.Job) response {
	t.Helper()
	b, err := json.Marshal(ea.Request{Data: ea.Data{
		Endpoint: endpoint, ChainID: ea.ChainID(job.ChainID), Oracle: ea.Address(job.Oracle), EvalID: ea.Word(job.EvalID.Hash),
	}})
	require.NoError(t, err)
	validate(t, "Request", b)
	return r.post(t, b)
}

// observed asks until there is an observation.
func (r *rig) observed(t testing.TB, job evaluator.Job) (got response) {
	t.Helper()
	require.Eventually(t, func() bool {
		got = r.ask(t, ea.Observe, job)
		require.Equal(t, http.StatusOK, got.status, got.body)
		return decodeObserved(t, got).State == ea.StateObserved
	}, 10*time.Second, 10*time.Millisecond)
	return got
}

func decodeObserved(t testing.TB, got response) (o ea.Observed) {
	t.Helper()
	validate(t, "Success", []byte(got.body))
	var s ea.Success
	require.NoError(t, json.Unmarshal([]byte(got.body), &s))
	require.NoError(t, json.Unmarshal(s.Data, &o))
	require.Equal(t, s.Result, o.State)
	return o
}

// TestObservations compares whole bodies, and what the observation says with what was measured.
func TestObservations(t *testing.T) {
	fail := func(code fault.Code) func(evaluator.Job) (evaluator.Measurement, error) {
		return func(evaluator.Job) (evaluator.Measurement, error) {
			return evaluator.Measurement{}, fault.New(code, "the submission's fault")
		}
	}
	for name, c := range map[string]struct {
		job     evaluator.Job
		measure func(evaluator.Job) (evaluator.Measurement, error)
		metric  string
	}{
		"observed":             {testJob(3), measures, `outcome="measured",reason=""`},
		"observed_pass":        {testJob(9), measures, `outcome="measured",reason=""`},
		"observed_refused":     {testJob(3), fail(fault.TensorShape), `outcome="refused",reason="tensor_shape"`},
		"observed_unavailable": {testJob(3), fail(fault.ContentMissing), `outcome="unavailable",reason="content_unavailable"`},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, observing(c.measure))
			r.chain.put(c.job)
			r.start(t)
			got := r.observed(t, c.job)
			golden(t, "plugin/"+name+".json", []byte(got.body))
			require.Less(t, len(got.body), 4096)
			raw, err := decodeObserved(t, got).Observation.Bytes()
			require.NoError(t, err)
			o, err := quorum.Decode(chainID, oracle, raw)
			require.NoError(t, err)
			m, err := c.measure(c.job)
			want, err := quorum.Observe(c.job, m, err)
			require.NoError(t, err)
			wantRaw, err := want.Encode()
			require.NoError(t, err)
			require.Equal(t, wantRaw, raw)
			require.Equal(t, c.job, o.Job)
			r.requireMetric(t, "assay_observations_total{"+c.metric+"} 1")
		})
	}
}

// TestObserveDoesNotWait: it says PENDING while the score is made, and CLOSED when none will be.
func TestObserveDoesNotWait(t *testing.T) {
	release := make(chan struct{})
	r := newRig(t, observing(func(job evaluator.Job) (evaluator.Measurement, error) {
		<-release
		return measures(job)
	}))
	job, stored, late := testJob(3), testJob(4), testJob(5)
	stored.Request.Status = evaluator.Stored
	late.Request.Deadline = 1_800_000_000 // the head is later
	late.EvalID = late.ComputeEvalID()
	r.chain.put(job, stored, late)
	r.start(t)
	got := r.ask(t, ea.Observe, job)
	require.Equal(t, http.StatusOK, got.status, got.body)
	golden(t, "plugin/observe_pending.json", []byte(got.body))
	require.Equal(t, ea.StatePending, decodeObserved(t, got).State)
	got = r.ask(t, ea.Observe, stored)
	golden(t, "plugin/observe_closed.json", []byte(got.body))
	require.Equal(t, "STORED", decodeObserved(t, got).RequestStatus)
	require.Equal(t, ea.StateClosed, decodeObserved(t, r.ask(t, ea.Observe, late)).State)
	r.failure(t, r.ask(t, ea.Observe, testJob(6)), fault.NotOpen)
	r.requireMetric(t, "assay_queue_depth 1")
	close(release)
	first := decodeObserved(t, r.observed(t, job))

	// Where the request stands is read anew; the observation stays.
	r.chain.set(func(f *fakeChain) {
		job.Request.Status = evaluator.Delivered
		f.jobs[job.EvalID], f.time = job, f.time+100
	})
	again := decodeObserved(t, r.ask(t, ea.Observe, job))
	require.Equal(t, "DELIVERED", again.RequestStatus)
	require.EqualValues(t, 1_900_000_100, again.HeadTime)
	require.Equal(t, first.Observation, again.Observation)
	r.chain.set(func(f *fakeChain) { f.standingErr = fault.New(fault.Chain, "dial https://rpc.example/secret-rpc-key") })
	failed := r.ask(t, ea.Observe, job)
	r.failure(t, failed, fault.Chain)
	require.NotContains(t, failed.body, "secret-rpc-key")
}

// TestEqualObservesCauseOneScore, and a restart causes none.
func TestEqualObservesCauseOneScore(t *testing.T) {
	const callers = 500
	job, release := testJob(3), make(chan struct{})
	var r *rig
	r = newRig(t, observing(func(job evaluator.Job) (evaluator.Measurement, error) {
		r.scores.Add(1)
		<-release
		return measures(job)
	}))
	r.chain.put(job)
	stop := r.start(t)
	var wg sync.WaitGroup
	for range callers {
		wg.Go(func() { require.Equal(t, ea.StatePending, decodeObserved(t, r.ask(t, ea.Observe, job)).State) })
	}
	wg.Wait()
	close(release)
	first := r.observed(t, job).body
	for range callers {
		wg.Go(func() { require.Equal(t, first, r.ask(t, ea.Observe, job).body) })
	}
	wg.Wait()
	require.EqualValues(t, 1, r.scores.Load())
	require.Equal(t, 1, r.chain.reads)
	http.DefaultClient.CloseIdleConnections() // the server waits for those that never asked
	stop()

	again := newRigIn(t, r.dir, observing(func(evaluator.Job) (evaluator.Measurement, error) {
		return evaluator.Measurement{}, fault.New(fault.Internal, "measured again")
	}))
	again.chain.put(job)
	again.start(t)
	require.Equal(t, first, again.ask(t, ea.Observe, job).body)
}

func TestEachEndpointIsForItsKindOfOracle(t *testing.T) {
	job := testJob(3)
	signing, plugin := newRig(t, nil), newRig(t, observing(measures))
	signing.chain.put(job)
	plugin.chain.put(job)
	signing.start(t)
	plugin.start(t)
	signing.failure(t, signing.ask(t, ea.Observe, job), fault.UnknownOracle)
	signing.failure(t, signing.ask(t, ea.Pending, job), fault.UnknownOracle)
	got := plugin.ask(t, ea.Evaluate, job)
	plugin.failure(t, got, fault.UnknownOracle)
	require.Contains(t, got.body, "which is a quorum oracle")
	foreign := job
	foreign.Oracle[3]++
	plugin.failure(t, plugin.ask(t, ea.Observe, foreign), fault.UnknownOracle)
	plugin.failure(t, plugin.ask(t, ea.Pending, foreign), fault.UnknownOracle)
	plugin.failure(t, plugin.post(t, []byte(strings.Replace(string(body(job, "run", "http://node"+resumeAt)), "evaluate", "observe", 1))), fault.BadRequest)
	plugin.failure(t, plugin.post(t, []byte(`{"data":{"endpoint":"observe","chainId":1337,"oracle":"`+oracle.String()+`"}}`)), fault.BadRequest)
	require.Zero(t, plugin.scores.Load())
	for name, change := range map[string]func(*Config){
		"QuorumOracles": func(c *Config) { c.QuorumOracles, c.Measure = c.Oracles, plugin.cfg.Measure },
		"Measure":       func(c *Config) { c.Oracles, c.QuorumOracles = nil, c.Oracles },
		"Sign":          func(c *Config) { c.Sign = nil },
		"Oracles":       func(c *Config) { c.Oracles = nil },
	} {
		c := signing.cfg
		change(&c)
		require.ErrorContains(t, c.Validate(), name+":")
	}
}

// TestPendingListsOpenRequests, page by page.
func TestPendingListsOpenRequests(t *testing.T) {
	r := newRig(t, observing(measures))
	var open []ea.Word
	for n := uint64(1); n <= 3*PageSize/2; n++ {
		job := testJob(n)
		if n%3 == 0 {
			job.Request.Status = evaluator.Delivered
		} else {
			open = append(open, ea.Word(job.EvalID.Hash))
		}
		r.chain.put(job)
	}
	r.start(t)
	c := ea.Client{URL: r.url, Key: testKey}
	var got []ea.Word
	for from := ea.Index(0); ; {
		list, err := c.Pending(t.Context(), chainID, ea.Address(oracle), from)
		require.NoError(t, err)
		if got = append(got, list.EvalIDs...); list.Next == from {
			require.EqualValues(t, 3*PageSize/2, from)
			break
		}
		from = list.Next
	}
	require.Equal(t, open, got)
	small := newRig(t, observing(measures))
	small.chain.put(testJob(1), testJob(2))
	small.start(t)
	reply := small.ask(t, ea.Pending, testJob(1))
	validate(t, "Success", []byte(reply.body))
	golden(t, "plugin/pending_list.json", []byte(reply.body))
	require.Less(t, 2*PageSize*len(open[0].String()), 2*ea.MaxReply)
	full := r.ask(t, ea.Pending, testJob(1))
	require.Less(t, len(full.body)*3/2, ea.MaxReply, "a page of open requests alone fits too")
	r.chain.set(func(f *fakeChain) { f.err = fault.New(fault.Chain, "down") })
	r.failure(t, r.ask(t, ea.Pending, testJob(1)), fault.Chain)
}

// TestPassIsRetainedBeforeItIsObserved; one that came too late is not observed, and is not tried again at each question.
func TestPassIsRetainedBeforeItIsObserved(t *testing.T) {
	pass, late, fails := testJob(9), testJob(9), testJob(3)
	late.Request.Attempt, late.Request.SignBy = 2, 1_800_000_000 // the head is later
	late.EvalID = late.ComputeEvalID()
	var r *rig
	r = newRig(t, observing(func(job evaluator.Job) (evaluator.Measurement, error) {
		r.scores.Add(1)
		return measures(job)
	}))
	now := time.Now()
	var mu sync.Mutex
	r.a.Now = func() time.Time { mu.Lock(); defer mu.Unlock(); return now }
	r.chain.put(pass, late, fails)
	r.start(t)
	r.observed(t, fails)
	require.Empty(t, r.retained.cids)
	r.observed(t, pass)
	require.Equal(t, []evaluator.CID{pass.Request.Submission.CID}, r.retained.cids)
	closed := func() bool { return decodeObserved(t, r.ask(t, ea.Observe, late)).State == ea.StateClosed }
	require.Eventually(t, closed, 10*time.Second, 10*time.Millisecond)
	for range 5 {
		require.True(t, closed())
	}
	require.EqualValues(t, 3, r.scores.Load())
	require.Len(t, r.retained.cids, 1)
	mu.Lock()
	now = now.Add(2 * longestRetry)
	mu.Unlock()
	require.Equal(t, ea.StatePending, decodeObserved(t, r.ask(t, ea.Observe, late)).State, "later it is looked at anew")
}

// TestRawScoresStayBetweenAdapterAndPlugin: only the reply to observe and the private journal hold them.
func TestRawScoresStayBetweenAdapterAndPlugin(t *testing.T) {
	r := newRig(t, observing(measures))
	job := testJob(3)
	r.chain.put(job)
	stop := r.start(t)
	got := r.observed(t, job)
	raw := []string{"7654021", "74ca85", "1234567", "12d687"} // both losses, in decimal and in hex
	require.Contains(t, got.body, "74ca85")
	require.Contains(t, got.body, "12d687")
	texts := []string{r.do(t, http.MethodGet, r.url+"/ready", nil).body, r.metricsText(t), r.ask(t, ea.Evaluate, job).body, r.ask(t, ea.Pending, job).body}
	o := decodeObserved(t, got)
	texts = append(texts, fmt.Sprintf("%v %+v %#v", o, o, o), fmt.Sprint(quorum.Decode(chainID, oracle, []byte(got.body))))
	stop()
	for _, text := range append(texts, r.log.String()) {
		for _, score := range raw {
			require.NotContains(t, text, score)
		}
	}
	info, err := os.Stat(r.dir + "/adapter.db")
	require.NoError(t, err)
	require.Zero(t, info.Mode().Perm()&0o077, "nobody else reads the journal")
}
