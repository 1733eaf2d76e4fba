package adapter

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func refuse(code fault.Code) func(context.Context, evaluator.Job) (evaluator.Result, error) {
	return func(_ context.Context, job evaluator.Job) (evaluator.Result, error) {
		return evaluator.Refuse(job, fault.New(code, "the submission's fault").About("dense/kernel"))
	}
}

// TestAnswers compares whole bodies: what a job spec reads must not change unnoticed.
func TestAnswers(t *testing.T) {
	open := testJob(3)
	open.Terms.Mode = disclosure.Open
	open.Request.TermsHash = open.Terms.Hash()
	open.EvalID = open.ComputeEvalID()
	later := testJob(3)
	later.Request.Ladder = disclosure.Ladder{Index: 55, Correct: 550, LossMicro: 2_000_000}
	later.EvalID = later.ComputeEvalID()
	for name, c := range map[string]struct {
		job      evaluator.Job
		evaluate func(context.Context, evaluator.Job) (evaluator.Result, error)
	}{
		"scored":        {job: testJob(3)},
		"scored_open":   {job: open},
		"no_step":       {job: later},
		"passed":        {job: testJob(9)},
		"refused":       {job: testJob(3), evaluate: refuse(fault.TensorShape)},
		"refused_value": {job: testJob(3), evaluate: refuse(fault.TensorNonFinite)},
		"unavailable":   {job: testJob(3), evaluate: refuse(fault.ContentMissing)},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, func(cfg *Config, _ *journal.Config) {
				if c.evaluate != nil {
					cfg.Evaluate = c.evaluate
				}
			})
			r.chain.put(c.job)
			r.start(t)
			got := r.post(t, body(c.job, "run-1", ""))
			require.Equal(t, http.StatusOK, got.status, got.body)
			golden(t, name+".json", []byte(got.body))
			require.Less(t, len(got.body), 4096)
			validate(t, "Success", []byte(got.body))
			checkPayload(t, c.job, got.body)
		})
	}
}

// checkPayload recovers the signer from what would go on chain.
func checkPayload(t *testing.T, job evaluator.Job, reply string) {
	interpreted, err := ea.Interpret(http.StatusOK, nil, []byte(reply))
	require.NoError(t, err)
	answer, err := ea.DecodeAnswer(interpreted.Body)
	require.NoError(t, err)
	raw, err := hex.DecodeString(answer.Payload[2:])
	require.NoError(t, err)
	a, err := attest.Decode(raw)
	require.NoError(t, err)
	require.Equal(t, job.EvalID, a.Evaluation.EvalID)
	require.Equal(t, answer.Status, a.Evaluation.Status.String())
	by, err := attest.Recover(attest.Digest(attest.DomainOf(job), a.Evaluation), a.Signature)
	require.NoError(t, err)
	key, err := crypto.HexToECDSA(privKey)
	require.NoError(t, err)
	require.Equal(t, evaluator.Address(crypto.PubkeyToAddress(key.PublicKey)), by)
}

func TestSuccessIsTheEnvelope(t *testing.T) {
	job := testJob(3)
	result, err := measured(job)
	require.NoError(t, err)
	stored, err := encodeAnswer(job, result, []byte{1})
	require.NoError(t, err)
	for _, id := range []string{"", "run", `quote " and <tag>`, "\u2028"} {
		var s ea.Success
		require.NoError(t, json.Unmarshal(success(id, stored), &s))
		require.Equal(t, id, s.JobRunID)
		again, err := json.Marshal(s)
		require.NoError(t, err)
		require.Equal(t, string(again), string(success(id, stored)))
	}
}

func TestReplaysAreByteEqual(t *testing.T) {
	job := testJob(3)
	r := newRig(t, nil)
	r.chain.put(job)
	stop := r.start(t)
	first := r.post(t, body(job, "run", ""))
	require.Equal(t, http.StatusOK, first.status, first.body)
	require.Equal(t, first.body, r.post(t, body(job, "run", "")).body)
	other := r.post(t, body(job, "another", "")).body
	require.Equal(t, first.body, string(bytes.Replace([]byte(other), []byte("another"), []byte("run"), 1)))
	stop()

	// After a restart, and although the request is no longer open, the stored answer is given.
	again := newRigIn(t, r.dir, nil)
	again.start(t)
	require.Equal(t, first.body, again.post(t, body(job, "run", "")).body)
	require.EqualValues(t, 0, again.scores.Load())
	require.Zero(t, again.chain.reads)
}

func TestEqualRequestsCauseOneScore(t *testing.T) {
	const callers = 500
	job := testJob(3)
	release := make(chan struct{})
	var r *rig
	r = newRig(t, func(cfg *Config, _ *journal.Config) {
		cfg.SyncTimeout = 30 * time.Second
		cfg.Evaluate = func(_ context.Context, job evaluator.Job) (evaluator.Result, error) {
			r.scores.Add(1)
			<-release
			return measured(job)
		}
	})
	r.chain.put(job)
	r.start(t)
	bodies := make([]string, callers)
	var wg sync.WaitGroup
	for i := range callers {
		wg.Go(func() { bodies[i] = r.post(t, body(job, "run", "")).body })
	}
	require.Eventually(t, func() bool {
		r.a.waiters.mu.Lock()
		defer r.a.waiters.mu.Unlock()
		for _, calls := range r.a.waiters.calls {
			return len(calls) == callers
		}
		return false
	}, 20*time.Second, 10*time.Millisecond)
	close(release)
	wg.Wait()
	for _, b := range bodies {
		require.Equal(t, bodies[0], b)
	}
	require.EqualValues(t, 1, r.scores.Load())
	require.Equal(t, 1, r.chain.reads)
	r.requireMetric(t, `assay_evaluations_total{reason="",status="SCORED"} 1`)
	r.requireMetric(t, fmt.Sprintf(`http_requests_total{endpoint="evaluate",method="POST",status_code="200",type="success"} %d`, callers))
}

func TestTimeoutThenCollect(t *testing.T) {
	job, release := testJob(3), make(chan struct{})
	r := newRig(t, func(cfg *Config, _ *journal.Config) {
		cfg.SyncTimeout = 100 * time.Millisecond
		cfg.Evaluate = func(_ context.Context, job evaluator.Job) (evaluator.Result, error) {
			<-release
			return measured(job)
		}
	})
	r.chain.put(job)
	r.start(t)
	late := r.post(t, body(job, "run", ""))
	r.failure(t, late, fault.Pending)
	require.Equal(t, "2", late.header.Get("Retry-After"))
	validate(t, "Failure", []byte(late.body))
	golden(t, "pending.json", []byte(late.body))
	close(release)
	require.Eventually(t, func() bool { return r.post(t, body(job, "run", "")).status == http.StatusOK }, 10*time.Second, 20*time.Millisecond)
}

// A sync caller learns of our own failures at the timeout only: a retry may have helped by then.
func TestInfraFailureIsRetried(t *testing.T) {
	job := testJob(3)
	r := newRig(t, func(cfg *Config, _ *journal.Config) { cfg.SyncTimeout = 300 * time.Millisecond })
	r.chain.put(job)
	r.chain.set(func(f *fakeChain) { f.err = fault.New(fault.Chain, "dial https://rpc.example/v3/secret-rpc-key") })
	r.start(t)
	got := r.post(t, body(job, "run", ""))
	r.failure(t, got, fault.Chain)
	require.NotContains(t, got.body, "secret-rpc-key")
	r.chain.set(func(f *fakeChain) { f.err = nil })
	require.Eventually(t, func() bool { return r.post(t, body(job, "run", "")).status == http.StatusOK }, 10*time.Second, 20*time.Millisecond)
	require.EqualValues(t, 1, r.scores.Load())
}

func TestPanicIsInternal(t *testing.T) {
	job := testJob(3)
	r := newRig(t, func(cfg *Config, _ *journal.Config) {
		cfg.SyncTimeout = 300 * time.Millisecond
		cfg.Evaluate = func(context.Context, evaluator.Job) (evaluator.Result, error) { panic("nil map") }
	})
	r.chain.put(job)
	r.start(t)
	got := r.post(t, body(job, "run", ""))
	r.failure(t, got, fault.Internal)
	require.NotContains(t, got.body, "nil map")
	require.Contains(t, r.log.String(), "nil map")
	r.requireMetric(t, "assay_panics_total 1")
	require.Equal(t, http.StatusOK, r.do(t, http.MethodGet, r.url+"/health", nil).status)
}

func TestHandlerPanicIsInternal(t *testing.T) {
	r := newRig(t, nil)
	job := testJob(3)
	r.start(t)
	r.a.Callback = nil // what no configuration allows
	got := r.post(t, body(job, "run", "http://node"+resumeAt))
	r.failure(t, got, fault.Internal)
	r.requireMetric(t, "assay_panics_total 1")
}

func TestOnlyOpenRequestsAreScored(t *testing.T) {
	stored, expired, late, forged := testJob(1), testJob(2), testJob(9), testJob(4)
	stored.Request.Status = evaluator.Stored
	expired.Request.Status = evaluator.Expired
	late.Request.SignBy = 1_800_000_000 // the head is later
	late.EvalID = late.ComputeEvalID()
	forgedID := forged.EvalID
	forged.Request.Submission.Payee = evaluator.Address{66} // no longer what the id hashes to
	r := newRig(t, nil)
	r.chain.put(stored, expired, late)
	r.chain.set(func(f *fakeChain) { f.jobs[forgedID] = forged })
	r.start(t)
	r.failure(t, r.post(t, body(testJob(5), "run", "")), fault.NotOpen)
	r.failure(t, r.post(t, body(stored, "run", "")), fault.NotOpen)
	got := r.post(t, body(expired, "run", ""))
	r.failure(t, got, fault.NotOpen)
	golden(t, "not_open.json", []byte(got.body))
	require.Zero(t, r.scores.Load())
	r.failure(t, r.post(t, body(late, "run", "")), fault.NotOpen)
	require.Empty(t, r.retained.cids)
	r.failure(t, r.post(t, body(forged, "run", "")), fault.Chain)
	require.EqualValues(t, 1, r.scores.Load(), "only the one that is late to pass")
}

// A request that was refused is looked at anew when it is asked for again.
func TestRefusedRequestIsReadAgain(t *testing.T) {
	job := testJob(3)
	r := newRig(t, nil)
	r.start(t)
	r.failure(t, r.post(t, body(job, "run", "")), fault.NotOpen)
	r.chain.put(job)
	require.Equal(t, http.StatusOK, r.post(t, body(job, "run", "")).status)
}

func TestRequestIsWaitedForUntilDeepEnough(t *testing.T) {
	job := testJob(3)
	r := newRig(t, func(cfg *Config, _ *journal.Config) { cfg.SyncTimeout = 10 * time.Second })
	r.chain.put(job)
	r.chain.set(func(f *fakeChain) { f.err = fault.New(fault.Pending, "not deep") })
	r.start(t)
	go func() {
		time.Sleep(100 * time.Millisecond)
		r.chain.set(func(f *fakeChain) { f.err = nil })
	}()
	require.Equal(t, http.StatusOK, r.post(t, body(job, "run", "")).status)
	require.NotContains(t, r.metricsText(t), "assay_evaluation_failures_total")
}

func TestUnknownRequestIsLookedForInTheGrace(t *testing.T) {
	job := testJob(3)
	r := newRig(t, func(cfg *Config, _ *journal.Config) { cfg.SyncTimeout, cfg.Grace = 10*time.Second, 10*time.Second })
	r.start(t)
	go func() {
		time.Sleep(100 * time.Millisecond)
		r.chain.put(job)
	}()
	require.Equal(t, http.StatusOK, r.post(t, body(job, "run", "")).status)
}

func TestPassIsRetainedBeforeItIsAnswered(t *testing.T) {
	job := testJob(9)
	r := newRig(t, nil)
	r.chain.put(job, testJob(3))
	r.start(t)
	require.Equal(t, http.StatusOK, r.post(t, body(testJob(3), "run", "")).status)
	require.Empty(t, r.retained.cids)
	require.Equal(t, http.StatusOK, r.post(t, body(job, "run", "")).status)
	require.Equal(t, []evaluator.CID{job.Request.Submission.CID}, r.retained.cids)
}

// TestSecondDigestIsRefused has a different evaluation of the same request made after the digest was stored.
func TestSecondDigestIsRefused(t *testing.T) {
	job := testJob(3)
	r := newRig(t, func(cfg *Config, _ *journal.Config) { cfg.SyncTimeout = 200 * time.Millisecond })
	first, err := measured(job)
	require.NoError(t, err)
	_, err = r.cfg.Sign(t.Context(), job, first)
	require.NoError(t, err)
	r.a.Evaluate = refuse(fault.TensorShape)
	r.chain.put(job)
	r.start(t)
	r.failure(t, r.post(t, body(job, "run", "")), fault.SecondDigest)
}

func TestFullQueueIs429(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	r := newRig(t, func(cfg *Config, jc *journal.Config) {
		cfg.SyncTimeout, jc.MaxQueue = 50*time.Millisecond, 2
		cfg.Evaluate = func(ctx context.Context, job evaluator.Job) (evaluator.Result, error) {
			select {
			case <-release:
			case <-ctx.Done():
			}
			return measured(job)
		}
	})
	for n := uint64(1); n <= 3; n++ {
		r.chain.put(testJob(n))
	}
	r.start(t)
	r.failure(t, r.post(t, body(testJob(1), "run", "")), fault.Pending)
	r.failure(t, r.post(t, body(testJob(2), "run", "")), fault.Pending)
	got := r.post(t, body(testJob(3), "run", ""))
	r.failure(t, got, fault.TooManyRequests)
	require.Equal(t, "5", got.header.Get("Retry-After"))
	r.requireMetric(t, "assay_queue_depth 2")
}

func TestStopSendsWaitersAway(t *testing.T) {
	job := testJob(3)
	begun := make(chan struct{})
	r := newRig(t, func(cfg *Config, _ *journal.Config) {
		cfg.SyncTimeout = 30 * time.Second
		cfg.Evaluate = func(ctx context.Context, _ evaluator.Job) (evaluator.Result, error) {
			close(begun)
			<-ctx.Done()
			return evaluator.Result{}, fault.Wrap(fault.Canceled, ctx.Err(), "score")
		}
	})
	r.chain.put(job)
	stop := r.start(t)
	got := make(chan response, 1)
	go func() { got <- r.post(t, body(job, "run", "")) }()
	<-begun
	stop()
	r.failure(t, <-got, fault.Canceled)

	again := newRigIn(t, r.dir, nil)
	again.chain.put(job)
	again.start(t)
	require.Eventually(t, func() bool { return again.scores.Load() == 1 }, 2*time.Second, 5*time.Millisecond, "the work resumes unasked")
}
