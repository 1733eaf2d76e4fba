package proof_test

import (
	"bytes"
	"io"
	"math"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

func TestAnHonestProofStands(t *testing.T) {
	for seed := range uint64(20) {
		s := open(t, seed, small(), smallClaim(), binding(seed))
		g := play(t, s, proof.Integers{}, nil)
		v := g.settle(t, g.openings(t))
		require.True(t, v.OK, "seed %d: %s", seed, v.Evidence)
		require.Equal(t, smallClaim().Scores[0], v.Attested[0])
		require.Equal(t, [3]uint64{}, [3]uint64(v.Attested[1:4]), "conv, recurrent and all-reduce are not challenged")
		require.EqualValues(t, 64*16*16*4, v.MemoryBytes)
	}
}

func TestTheVerifiersClockGivesTheRates(t *testing.T) {
	s := open(t, 1, small(), smallClaim(), binding(1))
	g := play(t, s, proof.Integers{}, nil)
	v := g.settle(t, g.openings(t))
	for _, r := range s.Challenge().Rows {
		if r.Class == bench.GEMM {
			require.EqualValues(t, uint64(r.FLOP()/1e6/rowTime.Seconds()), v.Measured[0])
		} else {
			require.EqualValues(t, uint64(float64(r.TableBytes())*float64(r.Rounds)/1e6/rowTime.Seconds()), v.Measured[4])
		}
	}
}

func TestChallengesDifferInEveryPartOfTheBinding(t *testing.T) {
	base := binding(1)
	seeds := map[merkle.Hash]string{}
	for name, change := range map[string]func(*proof.Binding){
		"nothing": func(*proof.Binding) {}, "chain": func(b *proof.Binding) { b.ChainID++ }, "registry": func(b *proof.Binding) { b.Registry[19]++ },
		"request": func(b *proof.Binding) { b.RequestID[0]++ }, "prover": func(b *proof.Binding) { b.Prover[0]++ }, "block": func(b *proof.Binding) { b.BlockHash[31]++ },
	} {
		b := base
		change(&b)
		seed := open(t, 7, small(), smallClaim(), b).Challenge().Seed()
		require.Empty(t, seeds[seed], name)
		seeds[seed] = name
	}
	other := open(t, 8, small(), smallClaim(), base).Challenge().Seed()
	require.Empty(t, seeds[other], "another nonce")
}

func TestRowOrderFollowsFromTheSeed(t *testing.T) {
	first := map[string]int{}
	for seed := range uint64(64) {
		first[open(t, seed, small(), smallClaim(), binding(seed)).Challenge().Rows[0].Name]++
	}
	require.Greater(t, first["gemm"], 15)
	require.Greater(t, first["memory"], 15)
}

func TestStepsOutOfOrderAreRefused(t *testing.T) {
	s := open(t, 1, small(), smallClaim(), binding(1))
	_, err := s.Ready(1, start)
	require.Equal(t, fault.NotOpen, fault.CodeOf(err), "the second row before the first")
	_, err = s.Ready(2, start)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	_, err = s.Ready(-1, start)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	rounds := s.Challenge().Rows[0].Rounds
	_, err = s.Commit(proof.Answer{Row: 0, Roots: make([]merkle.Hash, rounds)}, start)
	require.Equal(t, fault.NotOpen, fault.CodeOf(err), "an answer before the nonce")
	_, err = s.Commit(proof.Answer{Row: 0, Roots: make([]merkle.Hash, rounds+1)}, start)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	_, err = s.Open(bytes.NewReader(nil), start)
	require.Equal(t, fault.NotOpen, fault.CodeOf(err), "openings before the answers")
}

func TestARepeatedStepHasTheSameAnswer(t *testing.T) {
	s := open(t, 1, small(), smallClaim(), binding(1))
	g := play(t, s, proof.Integers{}, nil)
	again, err := s.Ready(0, g.now)
	require.NoError(t, err)
	require.False(t, again.IsZero())
	for row, a := range g.answers {
		demand, err := s.Commit(a, g.now)
		require.NoError(t, err, "row %d", row)
		require.Equal(t, g.demand, *demand)
		a.Roots[0][0]++
		_, err = s.Commit(a, g.now)
		require.Equal(t, fault.NotOpen, fault.CodeOf(err), "row %d committed to twice, differently", row)
		a.Roots[0][0]--
	}
	v := g.settle(t, g.openings(t))
	require.True(t, v.OK)
	_, err = s.Open(bytes.NewReader(g.openings(t)), g.now)
	require.Equal(t, fault.NotOpen, fault.CodeOf(err), "a session ends once")
	kept, ended := s.Verdict()
	require.True(t, ended)
	require.Equal(t, v, kept)
}

func TestABrokenStreamMayBeSentAgain(t *testing.T) {
	s := open(t, 1, small(), smallClaim(), binding(1))
	g := play(t, s, proof.Integers{}, nil)
	whole := g.openings(t)
	for _, n := range []int{0, 1, 255, len(whole) / 2, len(whole) - 1} {
		_, err := s.Open(bytes.NewReader(whole[:n]), g.now)
		require.ErrorIs(t, err, io.ErrUnexpectedEOF, "%d bytes", n)
	}
	_, err := s.Open(io.MultiReader(bytes.NewReader(whole), iotest.ErrReader(io.ErrClosedPipe)), g.now)
	require.ErrorIs(t, err, io.ErrClosedPipe)
	_, err = s.Open(iotest.OneByteReader(bytes.NewReader(whole)), g.now)
	require.NoError(t, err)
	v, _ := s.Verdict()
	require.True(t, v.OK)
}

func TestMoreBytesThanAskedForAreRefused(t *testing.T) {
	s := open(t, 1, small(), smallClaim(), binding(1))
	g := play(t, s, proof.Integers{}, nil)
	v := g.settle(t, append(g.openings(t), 0))
	require.Equal(t, proof.ReasonMalformed, v.Reason)
	require.False(t, v.OK)
}

// TestDeadlines runs the clock past each step's deadline: the session ends with a verdict, and nothing revives it.
func TestDeadlines(t *testing.T) {
	steps := map[string]func(*testing.T) (*proof.Session, func(time.Time) error){
		"ready": func(t *testing.T) (*proof.Session, func(time.Time) error) {
			s := open(t, 1, small(), smallClaim(), binding(1))
			return s, func(at time.Time) error { _, err := s.Ready(0, at); return err }
		},
		"commit": func(t *testing.T) (*proof.Session, func(time.Time) error) {
			s := open(t, 1, small(), smallClaim(), binding(1))
			_, err := s.Ready(0, start)
			require.NoError(t, err)
			return s, func(at time.Time) error {
				_, err := s.Commit(proof.Answer{Roots: make([]merkle.Hash, s.Challenge().Rows[0].Rounds)}, at)
				return err
			}
		},
		"open": func(t *testing.T) (*proof.Session, func(time.Time) error) {
			s := open(t, 1, small(), smallClaim(), binding(1))
			g := play(t, s, proof.Integers{}, nil)
			stream := g.openings(t)
			return s, func(at time.Time) error { _, err := s.Open(bytes.NewReader(stream), at); return err }
		},
	}
	for name, prepare := range steps {
		t.Run(name, func(t *testing.T) {
			s, _ := prepare(t)
			due := s.Deadline()
			_, ended := s.Expire(due)
			require.False(t, ended)
			v, ended := s.Expire(due.Add(1))
			require.True(t, ended)
			require.Equal(t, proof.ReasonDeadline, v.Reason)
			require.Equal(t, [5]uint64{}, v.Measured)

			s, step := prepare(t)
			require.Equal(t, fault.Timeout, fault.CodeOf(step(s.Deadline().Add(1))))
			require.Equal(t, fault.NotOpen, fault.CodeOf(step(start)), "time does not run back")
			_, err := proof.DecodeEvidence(v.Evidence)
			require.NoError(t, err)
		})
	}
}

func TestClaimsThatCannotBeChallenged(t *testing.T) {
	for name, c := range map[string]proof.Claim{
		"nothing":               {},
		"memory without score":  {MemoryBytes: 1 << 30},
		"only other classes":    {MemoryBytes: 1 << 30, Scores: [5]uint64{0, 5, 5, 5, 0}},
		"a score beyond JSON":   {Scores: [5]uint64{1<<53 + 1}},
		"more memory than JSON": {MemoryBytes: 1<<53 + 1, Scores: [5]uint64{1, 0, 0, 0, 1}},
	} {
		_, err := proof.NewSession(binding(1), c, proof.Defaults(), start, source(1))
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), name)
	}
}

// TestChallengesFitTheirClaim sizes challenges for machines from a slow box to a rack that does not exist.
func TestChallengesFitTheirClaim(t *testing.T) {
	for _, gflops := range []uint64{1, 20, 300, 5_000, 60_000, 100_000, 1_000_000, 1_000_000_000} {
		for _, gib := range []uint64{0, 1, 8, 24, 80, 1024} {
			claim := proof.Claim{MemoryBytes: gib << 30, Scores: [5]uint64{gflops * 1000, 0, 0, 0, gflops * 100}}
			s, err := proof.NewSession(binding(1), claim, proof.Defaults(), start, source(1))
			if gflops == 1 && gib == 1024 { // two passes of the table at 0.1 GB/s
				require.Equal(t, fault.BadRequest, fault.CodeOf(err), "a verifier has no hours for a proof")
				continue
			}
			require.NoError(t, err, "%d GFLOP/s, %d GiB", gflops, gib)
			for _, r := range s.Challenge().Rows {
				if r.Class == bench.GEMM && gflops <= 100_000 { // beyond it the rounds are capped
					require.InDelta(t, 20, r.FLOP()/1e9/float64(gflops), 12, "%d GFLOP/s", gflops)
				}
				if r.Class == bench.Memory && gib > 0 && gib <= 80 {
					require.InEpsilon(t, math.Max(0.75*float64(gib<<30), 1<<30), r.TableBytes(), 0.1)
				}
				require.LessOrEqual(t, r.Seconds, 4*3600.0+2)
			}
		}
	}
}

// A claim of little memory must not have its caches measured in the memory's place.
func TestATableIsNeverSoSmallThatItFitsCaches(t *testing.T) {
	for _, bytes := range []uint64{1, 1 << 20, 1 << 30} {
		claim := proof.Claim{MemoryBytes: bytes, Scores: [5]uint64{0, 0, 0, 0, 100_000}}
		rows := open(t, 1, proof.Defaults(), claim, binding(1)).Challenge().Rows
		require.Len(t, rows, 1)
		require.EqualValues(t, 1<<30, rows[0].TableBytes(), "%d bytes claimed", bytes)
	}
}

// A rate of less than one unit is measured as one: 0 is a class that was not challenged, and no verdict would follow from it.
func TestEveryChallengedClassIsMeasured(t *testing.T) {
	slow := open(t, 1, small(), smallClaim(), binding(1))
	work, err := proof.Prover{Engine: proof.Integers{}}.Begin(slow.Challenge())
	require.NoError(t, err)
	defer work.Close()
	now := start
	var demand *proof.Demand
	for row := range work.Rows() {
		require.NoError(t, work.Load(t.Context(), row))
		nonce, err := slow.Ready(row, now)
		require.NoError(t, err)
		answer, err := work.Answer(t.Context(), row, nonce)
		require.NoError(t, err)
		now = now.Add(2 * time.Second)
		demand, err = slow.Commit(answer, now)
		require.NoError(t, err)
	}
	var stream bytes.Buffer
	require.NoError(t, work.Open(t.Context(), *demand, &stream))
	v, err := slow.Open(&stream, now)
	require.NoError(t, err)
	require.True(t, v.OK)
	require.Equal(t, [5]uint64{1, 0, 0, 0, 1}, v.Measured)
	e, err := proof.DecodeEvidence(v.Evidence)
	require.NoError(t, err)
	require.Equal(t, v.Measured, e.Measured)
}
