package proof_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
)

// FuzzOpenings feeds a verifier any bytes for openings: only the right ones stand, and a verdict is given only at their end.
func FuzzOpenings(f *testing.F) {
	config := small()
	config.GEMM.Samples, config.Memory.Samples = 4, 4
	g := play(f, open(f, 1, config, smallClaim(), binding(1)), proof.Integers{}, nil)
	right := g.openings(f)
	f.Add([]byte{})
	f.Add(right)
	f.Add(append(bytes.Clone(right), 0))
	f.Add(right[:len(right)-1])
	f.Fuzz(func(t *testing.T, stream []byte) {
		s := open(t, 1, config, smallClaim(), binding(1))
		for row, a := range g.answers {
			_, err := s.Ready(row, start)
			require.NoError(t, err)
			_, err = s.Commit(a, g.now)
			require.NoError(t, err)
		}
		in := bytes.NewReader(stream)
		v, err := s.Open(in, g.now)
		if err != nil {
			require.Less(t, len(stream), len(right))
			return
		}
		require.Equal(t, bytes.Equal(stream, right), v.OK)
		require.Zero(t, in.Len(), "a fault counts only where the stream ends well")
		require.LessOrEqual(t, len(v.Evidence), proof.MaxEvidenceBytes)
	})
}

// FuzzEvidence decodes any bytes: what is accepted is canonical, and its challenge is one that a prover would take.
func FuzzEvidence(f *testing.F) {
	s := open(f, 1, small(), smallClaim(), binding(1))
	g := play(f, s, proof.Integers{}, nil)
	f.Add(g.settle(f, g.openings(f)).Evidence)
	late := open(f, 1, small(), smallClaim(), binding(1))
	v, _ := late.Expire(late.Deadline().Add(1))
	f.Add(v.Evidence)
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		e, err := proof.DecodeEvidence(raw)
		if err != nil {
			require.Nil(t, e)
			return
		}
		_, err = proof.Prover{Engine: proof.Integers{}}.Begin(e.Challenge())
		require.NoError(t, err)
	})
}

// FuzzChallenge gives a prover any challenge: it takes none that would cost more than it may.
func FuzzChallenge(f *testing.F) {
	raw, err := json.Marshal(open(f, 1, small(), smallClaim(), binding(1)).Challenge())
	require.NoError(f, err)
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		var c proof.Challenge
		if json.Unmarshal(raw, &c) != nil {
			return
		}
		const most = 1 << 30
		if _, err := (proof.Prover{Engine: proof.Integers{}, MaxMemory: most}).Begin(c); err != nil {
			return
		}
		for _, r := range c.Rows {
			require.LessOrEqual(t, r.TableBytes(), uint64(most))
		}
	})
}
