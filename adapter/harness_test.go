package adapter

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"io"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

var update = flag.Bool("update", false, "rewrite golden files")

const (
	chainID  = 1337
	testKey  = "bearer-key-canary-0123456789"
	privKey  = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318" // of no account in use
	resumeAt = "/v2/resume/0e6b0a3c-3b28-4a56-9a20-4f2088a5a982"
)

var oracle = evaluator.Address{0: 0xab, 19: 0xcd}

// testJob is a job that verifies, of the nth submission.
func testJob(n uint64) evaluator.Job {
	terms := evaluator.Terms{
		Researcher: evaluator.Address{1}, ModelCID: evaluator.CID{Codec: evaluator.CodecDagPB, Digest: [32]byte{2}},
		FeedbackTotal: 1000, PayoutTotal: 2000, Metric: disclosure.Accuracy, Threshold: 950_000,
		Mode: disclosure.LadderMode, Step: 10_000, LossClip: 10_000_000, LossGrid: 1000, MaxBytes: 1 << 20, MaxEvals: 100,
	}
	j := evaluator.Job{
		ChainID: chainID, Oracle: oracle, Terms: terms, SetCID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{3}},
		Request: evaluator.Request{
			Receiver: evaluator.Address{4}, TermsHash: terms.Hash(), SubmissionID: n, Attempt: 1,
			Submission: evaluator.Submission{
				Miner: evaluator.Address{5}, Payee: evaluator.Address{6},
				CID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{7}}, WeightsRoot: checkpoint.Root{Hash: merkle.Hash{8}},
			},
			Ladder: disclosure.NoLadder, SignBy: 2_000_000_000, Deadline: 2_000_000_100, Payment: "0", Status: evaluator.Pending,
		},
	}
	j.EvalID = j.ComputeEvalID()
	return j
}

// fakeChain holds jobs; what it does wrong is set per test.
type fakeChain struct {
	mu    sync.Mutex
	jobs  map[evaluator.EvalID]evaluator.Job
	err   error
	time  uint64
	reads int

	standingErr error
	checks      map[merkle.Hash]capability.Check
}

func (f *fakeChain) Check(_ context.Context, _ uint64, _ evaluator.Address, id merkle.Hash) (capability.Check, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.reads++
	if f.err != nil {
		return capability.Check{}, f.err
	}
	c, ok := f.checks[id]
	if !ok {
		return c, unknownRequest()
	}
	return c, nil
}

func (f *fakeChain) Job(_ context.Context, _ uint64, _ evaluator.Address, id evaluator.EvalID) (evaluator.Job, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.reads++
	if f.err != nil {
		return evaluator.Job{}, f.err
	}
	job, ok := f.jobs[id]
	if !ok {
		return job, unknownRequest()
	}
	return job, nil
}

func (f *fakeChain) HeadTime(context.Context, uint64) (uint64, error) { return f.time, nil }

func (f *fakeChain) Standing(_ context.Context, _ uint64, _ evaluator.Address, id evaluator.EvalID) (Standing, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	job, ok := f.jobs[id]
	switch {
	case f.standingErr != nil:
		return Standing{}, f.standingErr
	case !ok:
		return Standing{}, unknownRequest()
	}
	return Standing{Status: job.Request.Status, Deadline: job.Request.Deadline, HeadTime: f.time}, nil
}

// Open has its jobs in the order of their submissions.
func (f *fakeChain) Open(_ context.Context, _ uint64, _ evaluator.Address, from uint64) (Page, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	jobs := slices.SortedFunc(maps.Values(f.jobs), func(a, b evaluator.Job) int {
		return cmp.Compare(a.Request.SubmissionID, b.Request.SubmissionID)
	})
	page := Page{Next: min(from+PageSize, uint64(len(jobs))), HeadTime: f.time}
	for i := from; i < page.Next; i++ {
		if jobs[i].Request.Status == evaluator.Pending {
			page.IDs = append(page.IDs, jobs[i].EvalID)
		}
	}
	return page, f.err
}

func (f *fakeChain) set(change func(*fakeChain)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change(f)
}

func (f *fakeChain) put(jobs ...evaluator.Job) {
	f.set(func(f *fakeChain) {
		for _, j := range jobs {
			f.jobs[j.EvalID] = j
		}
	})
}

type retained struct {
	mu   sync.Mutex
	cids []evaluator.CID
}

func (r *retained) Retain(_ context.Context, c evaluator.CID, _ time.Time) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.cids = append(r.cids, c)
	return nil
}

// rig is an adapter whose journal, signer, guard and callbacks are real.
type rig struct {
	cfg      Config
	a        *Adapter
	chain    *fakeChain
	retained *retained
	scores   atomic.Int64
	registry *prometheus.Registry
	log      *lockedBuffer
	url      string
	ops      string
	dir      string
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// measured gives submission n of testJob n hundred feedback items right, and lets 9 pass.
func measured(job evaluator.Job) (evaluator.Result, error) {
	return evaluator.Conclude(job, measurement(job))
}

func measurement(job evaluator.Job) evaluator.Measurement {
	n := uint32(job.Request.SubmissionID)
	return evaluator.Measurement{
		Feedback: metric.Score{Correct: 100*n + 3, Total: 1000, LossMicro: 7_654_321 - 100*int64(n)},
		Payout:   metric.Score{Correct: 215 * n, Total: 2000, LossMicro: 1_234_567},
	}
}

func newRig(t testing.TB, change func(*Config, *journal.Config)) *rig {
	t.Helper()
	return newRigIn(t, t.TempDir(), change)
}

func newRigIn(t testing.TB, dir string, change func(*Config, *journal.Config)) *rig {
	t.Helper()
	r := &rig{
		chain: &fakeChain{jobs: map[evaluator.EvalID]evaluator.Job{}, time: 1_900_000_000}, retained: &retained{},
		registry: prometheus.NewRegistry(), log: &lockedBuffer{}, dir: dir,
	}
	jc := journal.DefaultConfig()
	jc.Path, jc.Drain = filepath.Join(dir, "adapter.db"), 100*time.Millisecond
	cfg := DefaultConfig()
	cfg.Version, cfg.APIKey, cfg.Oracles = "test", testKey, []Oracle{{chainID, oracle}}
	cfg.Chain, cfg.Retainer, cfg.Registerer = r.chain, r.retained, r.registry
	cfg.Logger = slog.New(slog.NewJSONHandler(r.log, nil))
	cfg.SyncTimeout, cfg.Grace = 2*time.Second, 20*time.Millisecond
	cfg.Evaluate = func(_ context.Context, job evaluator.Job) (evaluator.Result, error) {
		r.scores.Add(1)
		return measured(job)
	}
	caller, err := callback.New(callback.Config{Timeout: time.Second})
	require.NoError(t, err)
	cfg.Callback = caller
	if change != nil {
		change(&cfg, &jc)
	}
	cfg.Journal, err = journal.Open(t.Context(), jc)
	require.NoError(t, err)
	if cfg.Sign == nil {
		cfg.Sign = signWith(t, cfg.Journal)
	}
	r.cfg = cfg
	r.a, err = New(cfg)
	require.NoError(t, err)
	return r
}

func signWith(t testing.TB, store attest.DigestStore) Signer {
	key, err := crypto.HexToECDSA(privKey)
	require.NoError(t, err)
	return GuardedSigner(attest.NewGuard(attest.NewKeySigner(key), store))
}

// start runs the adapter on ports of its own until the test ends, or stop is called.
func (r *rig) start(t testing.TB) (stop func()) {
	t.Helper()
	business, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ops, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	r.url, r.ops = "http://"+business.Addr().String(), "http://"+ops.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- r.a.Run(ctx, business, ops, promhttp.HandlerFor(r.registry, promhttp.HandlerOpts{}))
	}()
	var once sync.Once
	stop = func() { once.Do(func() { cancel(); require.NoError(t, <-done) }) }
	t.Cleanup(stop)
	return stop
}

// body is what a node posts for a job.
func body(job evaluator.Job, id, responseURL string) []byte {
	b, err := json.Marshal(ea.Request{
		ID: id, ResponseURL: ea.ResponseURL(responseURL), Meta: json.RawMessage(`{"oracleRequest":{}}`),
		Data: ea.Data{Endpoint: ea.Evaluate, ChainID: ea.ChainID(job.ChainID), Oracle: ea.Address(job.Oracle), EvalID: ea.Word(job.EvalID.Hash)},
	})
	if err != nil {
		panic(err)
	}
	return b
}

type response struct {
	status int
	header http.Header
	body   string
}

func (r *rig) post(t testing.TB, body []byte, header ...string) response {
	t.Helper()
	return r.do(t, http.MethodPost, r.url+"/", bytes.NewReader(body), header...)
}

// do sends the good headers unless others are given, name and value in turn; an empty value removes one.
func (r *rig) do(t testing.TB, method, url string, body io.Reader, header ...string) response {
	t.Helper()
	req, err := http.NewRequest(method, url, body)
	require.NoError(t, err)
	req.Header.Set("Content-Type", ea.ContentType)
	req.Header.Set("Authorization", "Bearer "+testKey)
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
		if header[i+1] == "" {
			req.Header.Del(header[i])
		}
	}
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	got, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return response{resp.StatusCode, resp.Header, string(got)}
}

func (r *rig) failure(t testing.TB, got response, code fault.Code) {
	t.Helper()
	require.Equal(t, code.Info().HTTP, got.status, got.body)
	var f ea.Failure
	require.NoError(t, json.Unmarshal([]byte(got.body), &f))
	require.Equal(t, string(code), f.Error.Name)
	require.Equal(t, "errored", f.Status)
	require.Equal(t, got.status, f.StatusCode)
	require.NotEmpty(t, f.Error.Message)
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update")
	require.Equal(t, string(want), string(got))
}

// metricsText is the whole of /metrics.
func (r *rig) metricsText(t testing.TB) string {
	got := r.do(t, http.MethodGet, r.ops+"/", nil)
	require.Equal(t, http.StatusOK, got.status)
	return got.body
}

func (r *rig) requireMetric(t testing.TB, line string) {
	t.Helper()
	text := r.metricsText(t)
	require.True(t, strings.Contains(text, line+"\n"), "no line %q in\n%s", line, text)
}
