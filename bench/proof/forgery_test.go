package proof_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// forge plays forgeries, each against a challenge and with random choices of its own, and requires that every one is
// refused for one of reasons. A failure names the seed that repeats it.
func forge(t *testing.T, play func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict, reasons ...proof.Reason) {
	t.Parallel()
	base := rand.Uint64()
	t.Logf("%d forgeries from seed %d on", forgeries, base)
	for i := range uint64(forgeries) {
		seed := base + i
		v := play(t, seed, rand.New(rand.NewPCG(seed, 1)))
		require.False(t, v.OK, "the forgery of seed %d stands", seed)
		require.Contains(t, reasons, v.Reason, "seed %d", seed)
		require.Equal(t, [5]uint64{}, v.Attested, "seed %d", seed)
	}
}

func honest(t *testing.T, seed uint64, b proof.Binding) *game {
	return play(t, open(t, seed, small(), smallClaim(), b), proof.Integers{}, nil)
}

// TestOneBit flips one bit of what is sent: of an entry, a folded row, a path, or a committed root.
func TestOneBit(t *testing.T) {
	t.Run("of the openings", func(t *testing.T) {
		forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
			g := honest(t, seed, binding(seed))
			stream := g.openings(t)
			bit := r.IntN(8 * len(stream))
			stream[bit/8] ^= 1 << (bit % 8)
			return g.settle(t, stream)
		}, proof.ReasonRange, proof.ReasonProduct, proof.ReasonCommitment)
	})
	t.Run("of a committed root", func(t *testing.T) {
		forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
			row := r.IntN(2)
			g := play(t, open(t, seed, small(), smallClaim(), binding(seed)), proof.Integers{}, func(a *proof.Answer) {
				if a.Row == row {
					bit := r.IntN(256 * len(a.Roots))
					a.Roots = append([]merkle.Hash(nil), a.Roots...)
					a.Roots[bit/256][bit/8%32] ^= 1 << (bit % 8)
				}
			})
			return g.settle(t, g.openings(t))
		}, proof.ReasonProduct, proof.ReasonCommitment)
	})
	t.Run("of a committed result", func(t *testing.T) {
		forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
			return dishonest(t, seed, r, func(_ proof.Row, folded []byte) {
				bit := r.IntN(8 * len(folded))
				folded[bit/8] ^= 1 << (bit % 8)
			})
		}, proof.ReasonCommitment)
	})
}

// TestOneRow commits to one result row that was not computed but made up.
func TestOneRow(t *testing.T) {
	forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
		return dishonest(t, seed, r, func(row proof.Row, folded []byte) {
			size := row.Width / 8
			made(folded[r.IntN(len(folded)/size)*size:][:size], r)
		})
	}, proof.ReasonCommitment)
}

// TestHalfOfTheRows computes every other result row and makes up the rest.
func TestHalfOfTheRows(t *testing.T) {
	forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
		return dishonest(t, seed, r, func(row proof.Row, folded []byte) {
			size := row.Width / 8
			for i := 0; i < len(folded); i += 2 * size {
				made(folded[i:i+size], r)
			}
		})
	}, proof.ReasonCommitment)
}

// made makes up bits that are not the true ones, which a few bits could be by chance.
func made(out []byte, r *rand.Rand) {
	for truth := bytes.Clone(out); bytes.Equal(out, truth); {
		for i := range out {
			out[i] = byte(r.Uint32())
		}
	}
}

// dishonest answers with results that spoil changes in one round of one row, and goes on from there; the openings are those of
// the true results.
func dishonest(t *testing.T, seed uint64, r *rand.Rand, spoil func(row proof.Row, folded []byte)) proof.Verdict {
	engine := &spoiler{Integers: proof.Integers{}, row: [2]string{"gemm", "memory"}[r.IntN(2)], round: r.IntN(2), spoil: spoil}
	g := play(t, open(t, seed, small(), smallClaim(), binding(seed)), engine, nil)
	return g.settle(t, g.openings(t))
}

type spoiler struct {
	proof.Integers
	row   string
	round int
	spoil func(proof.Row, []byte)
}

func (s *spoiler) Load(ctx context.Context, row proof.Row, fill func(int, []float32)) (proof.Table, error) {
	table, err := s.Integers.Load(ctx, row, fill)
	if row.Name != s.row {
		return table, err
	}
	return &spoiled{Table: table, row: row, spoiler: s}, err
}

type spoiled struct {
	proof.Table
	row     proof.Row
	spoiler *spoiler
	round   int
}

func (s *spoiled) Round(ctx context.Context, signs, folded []byte) error {
	err := s.Table.Round(ctx, signs, folded)
	if s.round == s.spoiler.round {
		s.spoiler.spoil(s.row, folded)
	}
	s.round++
	return err
}

// TestForgedEntries opens, in place of a result row that is not the one committed to, entries made to fit the commitment: the
// folded bits are right, the product is not.
func TestForgedEntries(t *testing.T) {
	forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
		g := honest(t, seed, binding(seed))
		stream := g.openings(t)
		width := g.session.Challenge().Rows[0].Width // the first opening starts with its entries
		at := 4 * r.IntN(width)
		entry := int32(binary.LittleEndian.Uint32(stream[at:]))
		entry += proof.FoldModulus * int32(1-2*r.IntN(2)) // the same folded bit
		binary.LittleEndian.PutUint32(stream[at:], uint32(entry))
		return g.settle(t, stream)
	}, proof.ReasonProduct, proof.ReasonRange)
}

// TestStaleNonce answers with the rounds of the challenge before, which differs in the verifier's nonce alone.
func TestStaleNonce(t *testing.T) {
	forge(t, func(t *testing.T, seed uint64, _ *rand.Rand) proof.Verdict {
		return replay(t, honest(t, seed, binding(1)), open(t, seed+1<<40, small(), smallClaim(), binding(1)))
	}, proof.ReasonProduct, proof.ReasonRange)
}

// TestAnotherKey answers with the rounds that another worker computed for the same nonces.
func TestAnotherKey(t *testing.T) {
	forge(t, func(t *testing.T, seed uint64, _ *rand.Rand) proof.Verdict {
		return replay(t, honest(t, seed, binding(seed)), open(t, seed, small(), smallClaim(), binding(seed+1)))
	}, proof.ReasonProduct, proof.ReasonRange)
}

// TestPrecomputedAnswers has the whole challenge beforehand, and can make its tables, but not the nonces that the verifier gives
// out when its clock starts: it guesses them.
func TestPrecomputedAnswers(t *testing.T) {
	forge(t, func(t *testing.T, seed uint64, r *rand.Rand) proof.Verdict {
		s := open(t, seed, small(), smallClaim(), binding(seed))
		work, err := proof.Prover{Engine: proof.Integers{}}.Begin(s.Challenge())
		require.NoError(t, err)
		g := &game{session: s, work: work, now: start}
		for row := range work.Rows() {
			require.NoError(t, work.Load(context.Background(), row))
			var guess merkle.Hash
			made(guess[:], r)
			answer, err := work.Answer(context.Background(), row, guess)
			require.NoError(t, err)
			g.answers = append(g.answers, answer)
		}
		return replay(t, g, s)
	}, proof.ReasonProduct, proof.ReasonRange)
}

// replay answers session s with the roots and openings of another game.
func replay(t *testing.T, g *game, s *proof.Session) proof.Verdict {
	t.Helper()
	order := map[string]proof.Answer{}
	for i, a := range g.answers {
		order[g.session.Challenge().Rows[i].Name] = a
	}
	var demand *proof.Demand
	for row, r := range s.Challenge().Rows {
		_, err := s.Ready(row, start)
		require.NoError(t, err)
		demand, err = s.Commit(proof.Answer{Row: row, Roots: order[r.Name].Roots}, start)
		require.NoError(t, err)
	}
	g.demand, g.now = *demand, start
	stream := g.openings(t)
	v, err := s.Open(readerOf(stream), start)
	require.NoError(t, err)
	return v
}

// smaller is an engine whose operands lose what a smaller type cannot hold; it adds up in float32 as hardware for these types
// does.
type smaller struct {
	proof.Integers
	round func(float32) float32
}

func (s smaller) Load(ctx context.Context, row proof.Row, fill func(int, []float32)) (proof.Table, error) {
	return s.Integers.Load(ctx, row, func(tile int, a []float32) {
		fill(tile, a)
		for i, v := range a {
			a[i] = s.round(v)
		}
	})
}

// significand rounds to the nearest number with so many bits of significand, ties to even.
func significand(bits int) func(float32) float32 {
	drop := 24 - bits
	return func(v float32) float32 {
		raw := math.Float32bits(v)
		half, odd := uint32(1)<<(drop-1)-1, raw>>drop&1
		return math.Float32frombits((raw + half + odd) >> drop << drop)
	}
}

// TestSmallerType multiplies in bfloat16 (8 bits of significand), float16 and TF32 (11). Every operand of the GEMM row is in
// float16's range.
func TestSmallerType(t *testing.T) {
	for name, bits := range map[string]int{"bfloat16": 8, "float16": 11, "TF32": 11} {
		t.Run(name, func(t *testing.T) {
			forge(t, func(t *testing.T, seed uint64, _ *rand.Rand) proof.Verdict {
				g := play(t, open(t, seed, small(), smallClaim(), binding(seed)), smaller{round: significand(bits)}, nil)
				return g.settle(t, g.openings(t))
			}, proof.ReasonProduct)
		})
	}
}
