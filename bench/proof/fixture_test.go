package proof_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

var start = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

// rowTime is what every row takes on the clock of the tests.
const rowTime = 50 * time.Millisecond

// source is a seeded stand-in for crypto/rand.
func source(seed uint64) *rand.ChaCha8 {
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i))
	}
	return rand.NewChaCha8(key)
}

// small challenges in microseconds, and opens every result row, so that whatever is wrong anywhere must be found.
func small() proof.Config {
	c := proof.Defaults()
	c.Seconds, c.TableBytes = 0.1, 0
	c.GEMM = proof.Shape{Inner: 64, Width: 32, Bits: 12, Passes: 1, Samples: 1 << 14}
	c.Memory = proof.Shape{Inner: 16, Width: 16, Bits: 18, Passes: 2, Samples: 1 << 14}
	return c
}

// smallClaim makes small ask for a GEMM row of 4 rounds of 8 result rows and a memory row of 64 tiles, read twice.
func smallClaim() proof.Claim {
	return proof.Claim{MemoryBytes: 64 * 16 * 16 * 4 * 4 / 3, Scores: [5]uint64{1, 1, 1, 1, 1}, ReportDigest: merkle.Keccak256([]byte("report"))}
}

func binding(seed uint64) proof.Binding {
	b := proof.Binding{ChainID: 1337, Registry: evaluator.Address{1}, RequestID: merkle.Hash{2}, BlockHash: merkle.Hash{3}}
	for i := range 8 {
		b.Prover[i] = byte(seed >> (8 * i))
	}
	return b
}

// game is one challenge, answered honestly up to the openings, by engine.
type game struct {
	session *proof.Session
	work    *proof.Work
	demand  proof.Demand
	answers []proof.Answer
	now     time.Time
}

func open(t testing.TB, seed uint64, config proof.Config, claim proof.Claim, b proof.Binding) *proof.Session {
	t.Helper()
	s, err := proof.NewSession(b, claim, config, start, source(seed))
	require.NoError(t, err)
	return s
}

// play answers all rows of a session with engine. alter may change an answer before it is sent.
func play(t testing.TB, s *proof.Session, engine proof.Multiplier, alter func(*proof.Answer)) *game {
	t.Helper()
	work, err := proof.Prover{Engine: engine}.Begin(s.Challenge())
	require.NoError(t, err)
	g := &game{session: s, work: work, now: start}
	t.Cleanup(func() { require.NoError(t, work.Close()) })
	for row := range work.Rows() {
		require.NoError(t, work.Load(context.Background(), row))
		nonce, err := s.Ready(row, g.now)
		require.NoError(t, err)
		answer, err := work.Answer(context.Background(), row, nonce)
		require.NoError(t, err)
		if alter != nil {
			alter(&answer)
		}
		g.answers = append(g.answers, answer)
		g.now = g.now.Add(rowTime)
		demand, err := s.Commit(answer, g.now)
		require.NoError(t, err)
		if last := row == work.Rows()-1; last {
			require.NotNil(t, demand)
			g.demand = *demand
		} else {
			require.Nil(t, demand)
		}
	}
	return g
}

// openings returns the stream of openings as the prover makes it.
func (g *game) openings(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, g.work.Open(context.Background(), g.demand, &out))
	require.EqualValues(t, g.session.Challenge().OpeningBytes(g.demand), out.Len())
	return out.Bytes()
}

func (g *game) settle(t testing.TB, openings []byte) proof.Verdict {
	t.Helper()
	v, err := g.session.Open(bytes.NewReader(openings), g.now)
	require.NoError(t, err)
	return v
}

func readerOf(b []byte) *bytes.Reader { return bytes.NewReader(b) }
