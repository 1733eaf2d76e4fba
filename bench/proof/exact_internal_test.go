package proof

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// TestFieldAgainstBigIntegers compares the field's arithmetic, with its late reductions, with math/big.
func TestFieldAgainstBigIntegers(t *testing.T) {
	p := big.NewInt(prime)
	element := rapid.OneOf(rapid.Uint64Range(0, prime-1), rapid.Uint64Range(prime-3, prime-1))
	rapid.Check(t, func(t *rapid.T) {
		a, b := element.Draw(t, "a"), element.Draw(t, "b")
		x, y := new(big.Int).SetUint64(a), new(big.Int).SetUint64(b)
		require.Equal(t, new(big.Int).Mod(new(big.Int).Mul(x, y), p).Uint64(), mul(a, b))
		require.Equal(t, new(big.Int).Mod(new(big.Int).Sub(x, y), p).Uint64(), sub(a, b))
		sum := wide{rapid.Uint64Range(0, 1<<58-1).Draw(t, "hi"), rapid.Uint64().Draw(t, "lo")}
		whole := new(big.Int).Add(new(big.Int).Lsh(new(big.Int).SetUint64(sum.hi), 64), new(big.Int).SetUint64(sum.lo))
		require.Equal(t, whole.Mod(whole, p).Uint64(), sum.mod())
	})
}

// TestProjectionsAgainstBigIntegers compares the verifier's three kinds of sums with math/big, at the largest sizes and with
// entries at their limits too.
func TestProjectionsAgainstBigIntegers(t *testing.T) {
	p := big.NewInt(prime)
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SampledFrom([]Row{
			{Name: "r", Class: bench.GEMM, Batch: 2, Inner: 128, Width: 264, Tiles: 2, Rounds: 1, Bits: 12, Passes: 1, Group: 1, Samples: 1, Seconds: 1},
			{Name: "r", Class: bench.Memory, Batch: 1, Inner: 64, Width: 64, Tiles: 3, Rounds: 1, Bits: 18, Passes: 3, Group: 1, Samples: 1, Seconds: 1},
		}).Draw(t, "row")
		require.NoError(t, row.validate())
		c := Challenge{Nonce: merkle.Keccak256([]byte(rapid.String().Draw(t, "nonce"))), Rows: []Row{row}}
		o, v := c.operands(0), newVector(merkle.Hash{byte(rapid.Uint64().Draw(t, "secret"))}, row.Width)
		tile := rapid.IntRange(0, row.Tiles-1).Draw(t, "tile")
		a := make([]float32, row.Inner*row.Width)
		o.fill(tile, a)

		u := o.project(tile, v)
		for k := range row.Inner {
			want := new(big.Int)
			for j, w := range v.w {
				want.Add(want, new(big.Int).Mul(big.NewInt(int64(a[k*row.Width+j])), new(big.Int).SetUint64(w)))
			}
			require.Equal(t, want.Mod(want, p).Uint64(), u.w[k])
		}

		signs := rapid.SliceOfN(rapid.Byte(), row.Inner/8, row.Inner/8).Draw(t, "signs")
		entries := make([]int32, row.Width)
		table := &integerTable{row: row, tiles: make([][]int32, row.Tiles)}
		table.tiles[tile] = make([]int32, len(a))
		for i, x := range a {
			table.tiles[tile][i] = int32(x)
		}
		require.NoError(t, table.Product(t.Context(), tile, signs, entries))
		require.Equal(t, applySigns(signs, u), applyVector(entries, v), "a correct product passes")

		wrong := append([]int32(nil), entries...)
		wrong[rapid.IntRange(0, row.Width-1).Draw(t, "at")] += int32(rapid.SampledFrom([]int{-4093, -1, 1, 2, 1 << 20}).Draw(t, "by"))
		require.NotEqual(t, applySigns(signs, u), applyVector(wrong, v), "a wrong one does not")
	})
	// The largest sums: all entries at the limit, all elements of the vector at the prime less one.
	v := vector{w: make([]uint64, maxWidth)}
	want := new(big.Int)
	entries := make([]int32, maxWidth)
	for i := range v.w {
		v.w[i], entries[i] = prime-1, maxExact
		v.sum = reduce(v.sum + v.w[i])
		want.Add(want, new(big.Int).Mul(big.NewInt(maxExact), big.NewInt(prime-1)))
	}
	require.Equal(t, want.Mod(want, p).Uint64(), applyVector(entries, v))
}

// TestEveryOrderOfSummationIsExact adds up the products of real operands in float32 in random orders and in random trees, as
// vector units, threads and devices do, and with operands at their limits: the result is the integer one, each time.
func TestEveryOrderOfSummationIsExact(t *testing.T) {
	row := Row{Name: "r", Class: bench.GEMM, Batch: 1, Inner: 4096, Width: 8, Tiles: 1, Rounds: 1, Bits: 12, Passes: 1, Group: 1, Samples: 1, Seconds: 1}
	require.NoError(t, row.validate())
	a := make([]float32, row.Inner*row.Width)
	Challenge{Rows: []Row{row}}.operands(0).fill(0, a)
	rapid.Check(t, func(t *rapid.T) {
		column := rapid.IntRange(0, row.Width-1).Draw(t, "column")
		seed := rapid.Uint64().Draw(t, "seed")
		extreme := rapid.Bool().Draw(t, "extreme")
		next := func(n int) int { seed = seed*6364136223846793005 + 1442695040888963407; return int(seed>>33) % n }
		var exact int64
		terms := make([]float32, row.Inner)
		for k := range terms {
			x, sign := a[k*row.Width+column], float32(2*next(2)-1)
			if extreme {
				x, sign = -4096, -1
			}
			terms[k] = x * sign
			exact += int64(x) * int64(sign)
		}
		for len(terms) > 1 { // join two random partial sums
			i := next(len(terms))
			x := terms[i]
			terms[i] = terms[len(terms)-1]
			terms = terms[:len(terms)-1]
			terms[next(len(terms))] += x
		}
		require.Equal(t, float64(exact), float64(terms[0]))
	})
}

// TestFoldOnADevice compares Fold with the remainder, and with the arithmetic of an engine whose device has float32 only, where
// the quotient may be off by some units in the last place.
func TestFoldOnADevice(t *testing.T) {
	const middle = FoldBelow - 1
	device := func(c int32, ulps int) bool {
		shifted := float32(c) + middle/2
		quotient := shifted * (1. / FoldModulus)
		quotient = math.Float32frombits(math.Float32bits(quotient) + uint32(ulps))
		rest := shifted - FoldModulus*float32(math.Floor(float64(quotient)))
		return math.Abs(float64(rest-middle)) <= middle/2
	}
	check := func(t require.TestingT, c int32) {
		want := ((c%FoldModulus)+FoldModulus)%FoldModulus < FoldBelow
		require.Equal(t, want, foldBit(c) == 1, "%d", c)
		if c > maxExact-middle {
			return
		}
		for ulps := -4; ulps <= 4; ulps++ {
			if c+middle/2 != 0 { // a quotient of 0 has no neighbours nearby, and no error
				require.Equal(t, want, device(c, ulps), "%d, %d ulps", c, ulps)
			}
		}
	}
	for m := int32(-maxExact / FoldModulus); m <= maxExact/FoldModulus; m++ { // around every multiple and every step
		for _, d := range []int32{-1, 0, 1, FoldBelow - 1, FoldBelow} {
			if c := m*FoldModulus + d; c >= -maxExact && c <= maxExact {
				check(t, c)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.Int32Range(-maxExact, maxExact).Draw(t, "c")) })
}

func TestFoldPacksLowestBitFirst(t *testing.T) {
	entries := make([]int32, 16)
	for i := range entries {
		entries[i] = FoldBelow // a clear bit
	}
	entries[3], entries[8], entries[15] = 0, -FoldModulus, FoldModulus+FoldBelow-1
	packed := make([]byte, 2)
	Fold(packed, entries)
	require.Equal(t, []byte{1 << 3, 1 | 1<<7}, packed)
}

func TestSignsOfARowAreThoseOfTheRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		inner := 8 * rapid.IntRange(1, 40).Draw(t, "bytes of a row")
		row := Row{Batch: 16, Inner: inner}
		o := operands{row, merkle.Hash{1}}
		whole := make([]byte, row.signBytes())
		o.signs(merkle.Hash{2}, 3, merkle.Hash{4}, 0, whole)
		n := rapid.IntRange(0, row.Batch-1).Draw(t, "row")
		one := make([]byte, inner/8)
		o.signs(merkle.Hash{2}, 3, merkle.Hash{4}, n, one)
		require.Equal(t, whole[n*inner/8:(n+1)*inner/8], one)
	})
}

// TestAuditCoversEvenly draws many audits: all samples differ, and every cell is drawn about equally often.
func TestAuditCoversEvenly(t *testing.T) {
	row := Row{Batch: 8, Tiles: 2, Rounds: 4, Samples: 16}
	seen := map[sample]int{}
	const audits = 4000
	for i := range audits {
		drawn := audit(merkle.Keccak256([]byte{byte(i), byte(i >> 8)}), 0, row)
		require.Len(t, drawn, 16)
		once := map[sample]bool{}
		for _, s := range drawn {
			require.False(t, once[s])
			once[s] = true
			seen[s]++
		}
	}
	require.Len(t, seen, 64)
	for s, n := range seen {
		require.InDelta(t, audits/4, n, 6*math.Sqrt(audits*0.25*0.75), "%v", s)
	}
}

func TestTreeIsTheOneOfPackageMerkle(t *testing.T) {
	for n := 1; n < 70; n++ {
		leaves := make([]merkle.Hash, n)
		for i := range leaves {
			leaves[i] = merkle.Leaf([]byte{byte(i)})
		}
		tree := newTree(leaves)
		require.Equal(t, merkle.Root(leaves), tree.root())
		for i := range leaves {
			require.Equal(t, merkle.Prove(leaves, i).Path, tree.path(i))
			require.Len(t, tree.path(i), pathLength(i, n))
		}
	}
}

func TestRowsThatAreNotExactAreRefused(t *testing.T) {
	lawful := Row{Name: "r", Class: bench.GEMM, Batch: 8, Inner: 4096, Width: 8, Tiles: 1, Rounds: 1, Bits: 12, Passes: 1, Group: 1, Samples: 1, Seconds: 1}
	require.NoError(t, lawful.validate())
	for name, change := range map[string]func(*Row){
		"bits": func(r *Row) { r.Bits = 13 }, "zero": func(r *Row) { r.Batch = 0 }, "negative": func(r *Row) { r.Tiles = -1 },
		"group": func(r *Row) { r.Group = 3 }, "width": func(r *Row) { r.Width = 12 }, "class": func(r *Row) { r.Class = bench.Conv },
		"seconds": func(r *Row) { r.Seconds = math.NaN() }, "forever": func(r *Row) { r.Seconds = math.Inf(1) },
		"leaves": func(r *Row) { r.Tiles, r.Rounds = maxTiles, maxRounds }, "elements": func(r *Row) { r.Tiles, r.Width = maxTiles, maxWidth },
	} {
		r := lawful
		change(&r)
		require.Error(t, r.validate(), name)
	}
}
