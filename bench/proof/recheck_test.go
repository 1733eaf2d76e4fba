package proof_test

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func TestEvidenceIsSmallAndRepeatsTheCheck(t *testing.T) {
	claim := smallClaim()
	b := binding(math.MaxUint64)
	s := open(t, 3, small(), claim, b)
	g := play(t, s, proof.Integers{}, nil)
	stream := g.openings(t)
	v := g.settle(t, stream)
	require.LessOrEqual(t, len(v.Evidence), proof.MaxEvidenceBytes)
	e, err := proof.DecodeEvidence(v.Evidence)
	require.NoError(t, err)
	require.Equal(t, claim, e.Claim)
	require.Equal(t, v.Measured, e.Measured)
	require.NoError(t, proof.Recheck(e, g.answers, bytes.NewReader(stream)))

	stream[5] ^= 1
	require.Equal(t, fault.BadRequest, fault.CodeOf(proof.Recheck(e, g.answers, bytes.NewReader(stream))), "other openings")
	stream[5] ^= 1
	g.answers[0], g.answers[1] = g.answers[1], g.answers[0]
	require.Equal(t, fault.BadRequest, fault.CodeOf(proof.Recheck(e, g.answers, bytes.NewReader(stream))), "other answers")
	require.Equal(t, fault.BadRequest, fault.CodeOf(proof.Recheck(e, g.answers[:1], bytes.NewReader(stream))))
}

func TestEvidenceOfARefusalRepeatsToo(t *testing.T) {
	s := open(t, 3, small(), smallClaim(), binding(1))
	g := play(t, s, proof.Integers{}, nil)
	stream := g.openings(t)
	stream[len(stream)-1] ^= 1
	v := g.settle(t, stream)
	require.Equal(t, proof.ReasonCommitment, v.Reason)
	e, err := proof.DecodeEvidence(v.Evidence)
	require.NoError(t, err)
	require.Equal(t, 1, e.Where.Row)
	require.NoError(t, proof.Recheck(e, g.answers, bytes.NewReader(stream)))
	stream[len(stream)-1] ^= 1
	require.Error(t, proof.Recheck(e, g.answers, bytes.NewReader(stream)), "openings that stand are no evidence of a refusal")
}

// TestEvidenceFitsAtItsLargest is the evidence of the default challenge to the largest claim, with every number at its longest.
func TestEvidenceFitsAtItsLargest(t *testing.T) {
	claim := proof.Claim{MemoryBytes: 1 << 53}
	for i := range claim.Scores {
		claim.Scores[i] = 1 << 53
	}
	b := binding(1)
	b.ChainID = 1 << 53
	config := proof.Defaults()
	claim.MemoryBytes = 1 << 40
	s := open(t, 1, config, claim, b)
	v, _ := s.Expire(s.Deadline().Add(1))
	e, err := proof.DecodeEvidence(v.Evidence)
	require.NoError(t, err)
	root := b.RequestID
	for i := range e.Rows {
		e.Rows[i].Nonce, e.Rows[i].Root, e.Rows[i].Micros = &root, &root, math.MaxInt64/1000
		e.Measured[i] = 1 << 53
	}
	raw, err := json.Marshal(e)
	require.NoError(t, err)
	require.LessOrEqual(t, len(raw), proof.MaxEvidenceBytes)
}

func TestEvidenceThatContradictsItselfIsRefused(t *testing.T) {
	s := open(t, 3, small(), smallClaim(), binding(1))
	g := play(t, s, proof.Integers{}, nil)
	v := g.settle(t, g.openings(t))
	for name, change := range map[string]func(*proof.Evidence){
		"faster":   func(e *proof.Evidence) { e.Measured[0] *= 2 },
		"time":     func(e *proof.Evidence) { e.Rows[0].Micros /= 2 },
		"conv":     func(e *proof.Evidence) { e.Measured[1] = 1 },
		"no root":  func(e *proof.Evidence) { e.Rows[0].Root = nil },
		"a reason": func(e *proof.Evidence) { e.Reason = proof.ReasonProduct },
		"no rows":  func(e *proof.Evidence) { e.Rows = nil },
		"schema":   func(e *proof.Evidence) { e.Schema = "assay.evidence/2" },
		"too late": func(e *proof.Evidence) { e.Rows[0].Micros = int64(e.Rows[0].Seconds*1e6) + 2 },
	} {
		e, err := proof.DecodeEvidence(v.Evidence)
		require.NoError(t, err)
		change(e)
		raw, err := json.Marshal(e)
		require.NoError(t, err)
		_, err = proof.DecodeEvidence(raw)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), name)
	}
}

// TestCoverage opens 8 of 32 result rows of a GEMM row in which 4 were made up, many times: the share of forgeries that pass is
// what drawing without replacement says, (28 choose 8) / (32 choose 8).
func TestCoverage(t *testing.T) {
	config, claim := small(), smallClaim()
	config.GEMM.Samples = 8
	claim.MemoryBytes = 0
	const games = 2000
	r := rand.New(rand.NewPCG(1, 2))
	passed := 0
	for seed := range uint64(games) {
		spoil := func(row proof.Row, folded []byte) {
			for _, i := range r.Perm(row.Batch)[:4] {
				folded[i*row.Width/8] ^= 1
			}
		}
		engine := &spoiler{row: "gemm", round: r.IntN(4), spoil: spoil}
		g := play(t, open(t, seed, config, claim, binding(seed)), engine, nil)
		if g.settle(t, g.openings(t)).OK {
			passed++
		}
	}
	expected := 1.0
	for i := range 4 {
		expected *= float64(24-i) / float64(32-i)
	}
	require.InDelta(t, expected, float64(passed)/games, 5*math.Sqrt(expected*(1-expected)/games))
}
