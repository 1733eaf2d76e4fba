package dial

import (
	"bytes"
	"context"
	"crypto/sha256"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// committed plays a prover up to its openings.
func (s *site) committed(t *testing.T) []byte {
	t.Helper()
	var c proof.Challenge
	require.NoError(t, s.client.post(t.Context(), target, stageHello, struct{}{}, &c))
	work, err := proof.Prover{Engine: proof.Integers{}}.Begin(c)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, work.Close()) })
	demand, err := s.client.answer(t.Context(), target, work, new(Outcome))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, work.Open(t.Context(), demand, &out))
	return out.Bytes()
}

// Whoever changes openings on their way must not have their prover found at fault: what was not signed is no verdict.
func TestOpeningsThatWereNotSignedGiveNoVerdict(t *testing.T) {
	s := newSite(t)
	openings := s.committed(t)
	for name, altered := range map[string][]byte{
		"an entry":     append([]byte{openings[0] ^ 1}, openings[1:]...),
		"a path":       append(bytes.Clone(openings[:len(openings)-1]), ^openings[len(openings)-1]),
		"a byte more":  append(bytes.Clone(openings), 0),
		"another body": make([]byte, len(openings)),
	} {
		status := s.raw(t, stageOpen, string(openings), func(r *http.Request) {
			r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(altered)), int64(len(altered))
		})
		require.Equal(t, http.StatusUnauthorized, status, name)
		s.handler.book.sweep(t.Context())
		require.Empty(t, s.settled(), name)
	}
	require.Equal(t, http.StatusRequestEntityTooLarge, s.raw(t, stageOpen, string(append(bytes.Clone(openings), 0, 0)), nil))
	require.Empty(t, s.settled())
	require.Equal(t, http.StatusOK, s.raw(t, stageOpen, string(openings), nil))
	require.True(t, s.settled()[0].OK)
}

// What a prover signs is found at fault.
func TestSignedOpeningsThatAreWrongGiveAVerdict(t *testing.T) {
	for name, alter := range map[string]func([]byte) []byte{
		"an entry":    func(b []byte) []byte { b[0] ^= 1; return b },
		"a byte more": func(b []byte) []byte { return append(b, 0) },
	} {
		s := newSite(t)
		require.Equal(t, http.StatusOK, s.raw(t, stageOpen, string(alter(s.committed(t))), nil), name)
		require.Len(t, s.settled(), 1, name)
		require.False(t, s.settled()[0].OK, name)
	}
}

// A message of a challenge that another replaced must not start the other's clock, nor answer it.
func TestMessagesOfAReplacedChallengeAreRefused(t *testing.T) {
	s := newSite(t)
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", nil))
	late := map[string]http.Header{}
	for stage, body := range map[string]string{stageReady: `{"row":0}`, stageCommit: `{"row":0,"roots":[]}`, stageOpen: "x"} {
		m := message{target, stage, sha256.Sum256([]byte(body)), uint64(time.Now().UnixMilli())}
		signature, err := s.client.Signer.Sign(t.Context(), m.digest())
		require.NoError(t, err)
		late[stage] = http.Header{}
		m.setHeaders(late[stage], signature)
	}
	time.Sleep(2 * time.Millisecond) // headers count milliseconds
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", nil))
	due := s.handler.book.sessions[target].session.Deadline()
	for stage, body := range map[string]string{stageReady: `{"row":0}`, stageCommit: `{"row":0,"roots":[]}`, stageOpen: "x"} {
		status := s.raw(t, stage, body, func(r *http.Request) { r.Header = late[stage] })
		require.Equal(t, http.StatusConflict, status, stage)
	}
	require.Equal(t, due, s.handler.book.sessions[target].session.Deadline(), "no clock was started")
	require.Equal(t, http.StatusOK, s.raw(t, stageReady, `{"row":0}`, nil))
}

// A sweep that looked at a session just before a hello replaced it must not settle the request: the new session's verdict counts.
func TestTheVerdictOfAReplacedSessionIsNotSettled(t *testing.T) {
	s := newSite(t)
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", nil))
	seen := s.handler.book.snapshot()[target]
	time.Sleep(2 * time.Millisecond)
	openings := s.committed(t)
	_, ended := seen.session.Expire(time.Now().Add(time.Hour))
	require.True(t, ended)
	require.NoError(t, s.handler.book.settle(t.Context(), target, seen))
	require.Empty(t, s.settled())
	require.Equal(t, http.StatusOK, s.raw(t, stageOpen, string(openings), nil))
	require.Len(t, s.settled(), 1)
	require.True(t, s.settled()[0].OK)
}

// Strangers without a challenge are sent away before their body is read.
func TestNobodysBodyIsReadWithoutAChallenge(t *testing.T) {
	s := newSite(t)
	for _, stage := range []string{stageReady, stageCommit, stageOpen} {
		body := &countingReader{}
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "/", nil)
		require.NoError(t, err)
		r.Body = io.NopCloser(body)
		m := message{target, stage, merkle.Hash{}, uint64(time.Now().UnixMilli())}
		signature, err := s.client.Signer.Sign(t.Context(), m.digest())
		require.NoError(t, err)
		m.setHeaders(r.Header, signature)
		r.SetPathValue("chain", "1337")
		r.SetPathValue("registry", target.Registry.String())
		r.SetPathValue("request", target.RequestID.String())
		_, err = s.handler.serve(stage, maxCommit, nil, nil, r)
		require.Equal(t, fault.NotOpen, fault.CodeOf(err), stage)
		require.Zero(t, body.n, stage)
	}
}

type countingReader struct{ n int }

func (c *countingReader) Read(p []byte) (int, error) {
	c.n += len(p)
	return len(p), nil
}

// lazy takes its time for every round.
type lazy struct{ proof.Integers }

func (l lazy) Load(ctx context.Context, row proof.Row, fill func(int, []float32)) (proof.Table, error) {
	t, err := l.Integers.Load(ctx, row, fill)
	return lazyTable{t}, err
}

type lazyTable struct{ proof.Table }

func (l lazyTable) Round(ctx context.Context, signs, folded []byte) error {
	time.Sleep(400 * time.Millisecond) // the machine that it stands for is busy
	return l.Table.Round(ctx, signs, folded)
}

// What would refute the claim is kept back, and the machine may try again.
func TestWhatRefutesAClaimIsWithheld(t *testing.T) {
	s := newSite(t)
	s.client.Withhold = true
	_, err := s.client.Prove(t.Context(), target, proof.Prover{Engine: lazy{}}, nil)
	require.Equal(t, fault.Timeout, fault.CodeOf(err), err)
	require.False(t, s.handler.book.sessions[target].session.Demanded())
	time.Sleep(2 * time.Millisecond) // a hello must be newer than the one before
	s.client.Withhold = false
	out, err := s.prove(t)
	require.NoError(t, err)
	require.True(t, out.OK)

	s = newSite(t)
	out, err = s.client.Prove(t.Context(), target, proof.Prover{Engine: lazy{}}, nil)
	require.NoError(t, err)
	require.True(t, out.OK, "who does not withhold it is told what was measured")
}

// A prover that was down for a while begins again as long as it does not know what to open.
func TestHelloAfterASilentSession(t *testing.T) {
	s := newSite(t)
	require.Equal(t, http.StatusOK, s.raw(t, stageHello, "{}", nil))
	_, ended := s.handler.book.sessions[target].session.Expire(time.Now().Add(time.Hour))
	require.True(t, ended)
	s.handler.book.sweep(t.Context())
	require.Len(t, s.settled(), 1)
	require.Equal(t, proof.ReasonDeadline, s.settled()[0].Reason)
	time.Sleep(2 * time.Millisecond) // a hello must be newer than the one before
	out, err := s.prove(t)
	require.NoError(t, err)
	require.True(t, out.OK)
	require.Len(t, s.settled(), 2, "its verdict counts")
}

// Connections are few. A stranger must not hold one idle after it was refused.
func TestStrangersKeepNoConnection(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/", "/v1/capability/1/0x/0x/hello"} {
		response, err := http.Post(s.client.URL+path, "", nil) //nolint:noctx // on this machine
		require.NoError(t, err)
		require.NoError(t, response.Body.Close())
		require.True(t, response.Close, path)
	}
	kept := &keeper{}
	s.client.HTTP = &http.Client{Transport: kept}
	out, err := s.prove(t)
	require.NoError(t, err)
	require.True(t, out.OK)
	require.Zero(t, kept.closed, "a prover keeps its own")
}

type keeper struct{ closed int }

func (k *keeper) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(r)
	if err == nil && response.Close {
		k.closed++
	}
	return response, err
}
