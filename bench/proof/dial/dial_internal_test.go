package dial

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// ledger admits one worker to one request, as a chain would.
type ledger struct {
	mu       sync.Mutex
	prover   evaluator.Address
	failing  error
	verdicts []proof.Verdict
}

func (l *ledger) Admit(_ context.Context, t Target, prover evaluator.Address) (proof.Binding, proof.Claim, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if prover != l.prover {
		return proof.Binding{}, proof.Claim{}, fault.New(fault.Unauthorized, "not the request's prover")
	}
	b := proof.Binding{ChainID: t.ChainID, Registry: t.Registry, RequestID: t.RequestID, Prover: prover, BlockHash: merkle.Hash{9}}
	return b, proof.Claim{MemoryBytes: 1 << 17, Scores: [5]uint64{1, 0, 0, 0, 1}}, nil
}

func (l *ledger) Settle(_ context.Context, _ Target, v proof.Verdict) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.failing != nil {
		return l.failing
	}
	l.verdicts = append(l.verdicts, v)
	return nil
}

func (l *ledger) fail(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failing = err
}

func (l *ledger) settled() []proof.Verdict {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.verdicts
}

var target = Target{ChainID: 1337, Registry: evaluator.Address{7}, RequestID: merkle.Hash{8}}

// site is a verifier on a real socket with one worker.
type site struct {
	*ledger
	handler *Handler
	client  *Client
	late    time.Duration // of the verifier's clock
}

func newSite(t *testing.T) *site {
	t.Helper()
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	signer := attest.NewKeySigner(key)
	s := &site{ledger: &ledger{prover: signer.Address()}}
	config := proof.Defaults()
	config.Seconds, config.TableBytes = 0.1, 0
	config.GEMM = proof.Shape{Inner: 64, Width: 32, Bits: 12, Passes: 1, Samples: 64}
	config.Memory = proof.Shape{Inner: 16, Width: 16, Bits: 18, Passes: 2, Samples: 64}
	s.handler, err = NewHandler(Config{
		Requests: s.ledger, Proof: config, MaxSessions: 2, Logger: slog.New(slog.DiscardHandler), Registerer: prometheus.NewRegistry(),
		Clock: func() time.Time { return time.Now().Add(s.late) },
	})
	require.NoError(t, err)
	server := httptest.NewServer(s.handler)
	t.Cleanup(server.Close)
	s.client = &Client{URL: server.URL, Signer: signer, Dir: t.TempDir()}
	return s
}

func (s *site) prove(t *testing.T) (*Outcome, error) {
	t.Helper()
	return s.client.Prove(t.Context(), target, proof.Prover{Engine: proof.Integers{}}, nil)
}

func TestProve(t *testing.T) {
	s := newSite(t)
	var kept bytes.Buffer
	out, err := s.client.Prove(t.Context(), target, proof.Prover{Engine: proof.Integers{}}, &kept)
	require.NoError(t, err)
	require.True(t, out.OK, "%s", out.Reason)
	require.Len(t, s.settled(), 1)
	require.Equal(t, s.settled()[0], out.Verdict)
	e, err := proof.DecodeEvidence(out.Evidence)
	require.NoError(t, err)
	require.NoError(t, proof.Recheck(e, out.Answers, &kept))

	_, err = s.prove(t)
	require.Equal(t, fault.NotOpen, fault.CodeOf(err), "a request is proved once")
}

// TestLostAnswers loses the answer to each message once, after the verifier has acted on it.
func TestLostAnswers(t *testing.T) {
	s := newSite(t)
	lossy := &lossyTransport{lost: map[string]bool{}}
	s.client.HTTP = &http.Client{Transport: lossy}
	out, err := s.prove(t)
	require.NoError(t, err)
	require.True(t, out.OK)
	require.Equal(t, 6, len(lossy.lost), "hello, two times ready and commit, open")
	require.Len(t, s.settled(), 1)
}

type lossyTransport struct{ lost map[string]bool }

func (l *lossyTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	key := r.URL.Path + r.Header.Get(headerBody)
	response, err := http.DefaultTransport.RoundTrip(r)
	if err == nil && !l.lost[key] {
		l.lost[key] = true
		_ = response.Body.Close()
		return nil, io.ErrUnexpectedEOF
	}
	return response, err
}

func TestAVerdictThatCannotBeSettledIsTriedAgain(t *testing.T) {
	s := newSite(t)
	s.fail(errors.New("disk full"))
	_, err := s.prove(t)
	require.Equal(t, fault.Gateway, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "disk full", "our own failures are not shown")
	s.handler.book.sweep(t.Context())
	require.Empty(t, s.settled())
	s.fail(nil)
	s.handler.book.sweep(t.Context())
	require.Len(t, s.settled(), 1)
	require.True(t, s.settled()[0].OK)
	s.handler.book.sweep(t.Context())
	require.Len(t, s.settled(), 1)
}

func TestAProverThatGoesAwayGetsAVerdict(t *testing.T) {
	s := newSite(t)
	var c proof.Challenge
	require.NoError(t, s.client.post(t.Context(), target, stageHello, struct{}{}, &c))
	s.handler.book.sweep(t.Context())
	require.Empty(t, s.settled())
	s.late = time.Hour
	s.handler.book.sweep(t.Context())
	require.Len(t, s.settled(), 1)
	require.Equal(t, proof.ReasonDeadline, s.settled()[0].Reason)
	s.late = 3 * time.Hour
	s.handler.book.sweep(t.Context())
	require.Empty(t, s.handler.book.sessions, "what ended long ago is forgotten")
}

func TestRunSweeps(t *testing.T) {
	s := newSite(t)
	var c proof.Challenge
	require.NoError(t, s.client.post(t.Context(), target, stageHello, struct{}{}, &c))
	s.late = time.Hour
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { s.handler.Run(ctx); close(done) }()
	require.Eventually(t, func() bool { return len(s.settled()) == 1 }, 10*time.Second, 10*time.Millisecond)
	stop()
	<-done
}

func TestAnotherKeyIsRefusedAtEveryStage(t *testing.T) {
	s := newSite(t)
	var c proof.Challenge
	require.NoError(t, s.client.post(t.Context(), target, stageHello, struct{}{}, &c))
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	thief := &Client{URL: s.client.URL, Signer: attest.NewKeySigner(key)}
	for stage, body := range map[string]any{
		stageHello: struct{}{}, stageReady: readyMessage{0}, stageCommit: proof.Answer{}, stageOpen: struct{}{},
	} {
		require.Equal(t, fault.Unauthorized, fault.CodeOf(thief.post(t.Context(), target, stage, body, new(any))), stage)
	}
	elsewhere := target
	elsewhere.RequestID[0]++
	require.Equal(t, fault.Unauthorized, fault.CodeOf(thief.post(t.Context(), elsewhere, stageHello, struct{}{}, new(any))), "the chain says so")
}

func TestHellosAreCounted(t *testing.T) {
	s := newSite(t)
	seeds := map[merkle.Hash]bool{}
	for i := range maxHellos {
		var c proof.Challenge
		require.NoError(t, s.client.post(t.Context(), target, stageHello, struct{}{}, &c), "hello %d", i)
		seeds[c.Seed()] = true
		time.Sleep(2 * time.Millisecond) // a hello must be newer than the one before, and the headers count milliseconds
	}
	require.Len(t, seeds, maxHellos, "each has a nonce of its own")
	require.Equal(t, fault.TooManyRequests, fault.CodeOf(s.client.post(t.Context(), target, stageHello, struct{}{}, new(any))))
}

func TestOnlySoManySessions(t *testing.T) {
	s := newSite(t)
	for i := range 3 {
		at := target
		at.RequestID[31] = byte(i)
		err := s.client.post(t.Context(), at, stageHello, struct{}{}, new(any))
		if i < 2 {
			require.NoError(t, err)
		} else {
			require.Equal(t, fault.TooManyRequests, fault.CodeOf(err))
		}
	}
}

// A prover that is killed begins again, unless it may know what it must open.
func TestHelloUntilTheDemand(t *testing.T) {
	s := newSite(t)
	var c proof.Challenge
	hello := func() error {
		time.Sleep(2 * time.Millisecond) // a hello must be newer than the one before
		return s.client.post(t.Context(), target, stageHello, struct{}{}, &c)
	}
	answer := func(row int) {
		require.NoError(t, s.client.post(t.Context(), target, stageReady, readyMessage{row}, new(any)))
		require.NoError(t, s.client.post(t.Context(), target, stageCommit, proof.Answer{Row: row, Roots: make([]merkle.Hash, c.Rows[row].Rounds)}, new(any)))
	}
	require.NoError(t, hello())
	answer(0)
	before := c.Seed()
	require.NoError(t, hello())
	require.NotEqual(t, before, c.Seed(), "everything is computed anew")
	for row := range c.Rows {
		answer(row)
	}
	require.Equal(t, fault.NotOpen, fault.CodeOf(hello()))
	_, ended := s.handler.book.sessions[target].session.Expire(time.Now().Add(time.Hour))
	require.True(t, ended)
	require.Equal(t, fault.NotOpen, fault.CodeOf(hello()), "also when its time is over")
}

// raw sends a request whose headers alter changes after it was signed.
func (s *site) raw(t *testing.T, stage, body string, alter func(*http.Request)) int {
	t.Helper()
	m := message{target, stage, sha256.Sum256([]byte(body)), uint64(time.Now().UnixMilli())}
	signature, err := s.client.Signer.Sign(t.Context(), m.digest())
	require.NoError(t, err)
	path := s.client.URL + "/v1/capability/1337/" + target.Registry.String() + "/" + target.RequestID.String() + "/" + stage
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, path, strings.NewReader(body))
	require.NoError(t, err)
	m.setHeaders(r.Header, signature)
	if alter != nil {
		alter(r)
	}
	response, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer response.Body.Close()
	return response.StatusCode
}

func TestWhatIsNotWhatWasSignedIsRefused(t *testing.T) {
	s := newSite(t)
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	old := merkle.Hash{1}
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", nil))
	for name, alter := range map[string]func(*http.Request){
		"no time":          header(headerTime, ""),
		"another time":     header(headerTime, "1"),
		"a negative time":  header(headerTime, "-1"),
		"no hash":          header(headerBody, ""),
		"another hash":     header(headerBody, old.String()),
		"no signature":     header(headerSignature, ""),
		"a short one":      header(headerSignature, "0x00"),
		"one of zeros":     header(headerSignature, attest.Signature{}.String()),
		"not hex":          header(headerSignature, "0x"+strings.Repeat("z", 130)),
		"another body":     func(r *http.Request) { r.Body = io.NopCloser(strings.NewReader("[]")) },
		"another stage":    func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, stageHello, stageReady, 1) },
		"another chain":    func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, "1337", "1338", 1) },
		"another registry": func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, "0x07", "0x08", 1) },
	} {
		require.Equal(t, http.StatusUnauthorized, s.raw(t, stageHello, "{}", alter), name)
	}
}

func TestAReplayedHelloIsRefused(t *testing.T) {
	s := newSite(t)
	var heard *http.Request
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", func(r *http.Request) { heard = r.Clone(t.Context()) }))
	status := s.raw(t, stageHello, "{}", func(r *http.Request) { r.Header = heard.Header })
	require.Equal(t, http.StatusConflict, status)
}

func TestMalformedMessages(t *testing.T) {
	s := newSite(t)
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", nil))
	for name, c := range map[string]struct {
		stage, body string
		status      int
	}{
		"no JSON":         {stageReady, "x", 400},
		"unknown field":   {stageReady, `{"row":0,"x":1}`, 400},
		"two documents":   {stageReady, `{"row":0}{}`, 400},
		"no such row":     {stageReady, `{"row":9}`, 400},
		"too large":       {stageReady, strings.Repeat(" ", maxMessage+1), 413},
		"too large again": {stageCommit, strings.Repeat(" ", maxCommit+1), 413},
		"no rounds":       {stageCommit, `{"row":0,"roots":[]}`, 400},
		"a short root":    {stageCommit, `{"row":0,"roots":["0x00"]}`, 400},
		"open too early":  {stageOpen, "x", 409},
		"no such stage":   {"close", "x", 404},
	} {
		require.Equal(t, c.status, s.raw(t, c.stage, c.body, nil), name)
	}
	require.Equal(t, http.StatusBadRequest, s.raw(t, stageHello, "{}", func(r *http.Request) { r.URL.Path = "/v1/capability/x/0x/0x/hello" }))
	require.Equal(t, http.StatusMethodNotAllowed, s.raw(t, stageHello, "", func(r *http.Request) { r.Method = http.MethodGet }))
}

func TestAVerifierThatCannotBeTrusted(t *testing.T) {
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	for name, c := range map[string]struct {
		answer string
		code   fault.Code
	}{
		"no JSON":           {"x", fault.Chain},
		"an endless answer": {strings.Repeat(" ", maxAnswer+1), fault.Chain},
		"another's binding": {`{"schema":"assay.challenge/1"}`, fault.Chain},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, c.answer) }))
		client := &Client{URL: server.URL, Signer: attest.NewKeySigner(key)}
		_, err := client.Prove(t.Context(), target, proof.Prover{Engine: proof.Integers{}}, nil)
		require.Equal(t, c.code, fault.CodeOf(err), name)
		server.Close()
	}
}

// TestDigest fixes what a prover signs, computed beforehand with go-ethereum's apitypes.TypedDataAndHash.
func TestDigest(t *testing.T) {
	m := message{Target{ChainID: 1, Registry: evaluator.Address{0x11}, RequestID: merkle.Hash{0x22}}, stageCommit, merkle.Hash{0x33}, 1700000000000}
	require.Equal(t, "0x6fa21b17c053dab198d020b0aa973e7847f3688f034ab06ff12f50d278cfdb2d", m.digest().String())
}
