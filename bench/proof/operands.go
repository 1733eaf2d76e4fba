package proof

import (
	"crypto/cipher"
	"encoding/binary"
	"math/bits"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Seed returns what all operands of a challenge follow from.
func (c Challenge) Seed() merkle.Hash {
	var chain [8]byte
	b := c.Binding
	binary.BigEndian.PutUint64(chain[:], b.ChainID)
	return merkle.Keccak256([]byte("assay capability challenge v1"), chain[:], b.Registry[:], b.RequestID[:], b.Prover[:], b.BlockHash[:], c.Nonce[:])
}

// operands draws the operands of one row.
type operands struct {
	row  Row
	seed merkle.Hash
}

func (c Challenge) operands(index int) operands {
	r, seed := c.Rows[index], c.Seed()
	raw := []byte("assay capability row v1")
	raw = append(raw, seed[:]...)
	for _, v := range []int{index, r.Batch, r.Inner, r.Width, r.Tiles, r.Rounds, r.Bits, r.Passes, r.Group} {
		raw = binary.BigEndian.AppendUint32(raw, uint32(v))
	}
	return operands{r, merkle.Keccak256(raw)}
}

// words calls each with the keystream words of a tile, row after row: the sum (XOR) of one keystream for each pass.
func (o operands) words(tile int, each func(k int, words []byte)) {
	buffer := make([]byte, o.row.Width*o.row.wordBytes())
	streams := make([]cipher.Stream, o.row.Passes)
	for pass := range streams {
		var at [8]byte
		binary.BigEndian.PutUint32(at[:], uint32(tile))
		binary.BigEndian.PutUint32(at[4:], uint32(pass))
		streams[pass] = newStream(merkle.Keccak256([]byte("assay capability table v1"), o.seed[:], at[:]), 0)
	}
	for k := range o.row.Inner {
		clear(buffer)
		for _, s := range streams {
			s.XORKeyStream(buffer, buffer)
		}
		each(k, buffer)
	}
}

// fill draws a tile: a word's low Bits+1 bits, as a number in [-2^Bits, 2^Bits). These need Bits+1 bits and their sign: an
// 11-bit significand (TF32, float16) cannot hold them for Bits >= 12, and an 8-bit one (bfloat16) even less. That holds too after
// a constant is subtracted, so that no cheap correction turns A into a matrix of a smaller type.
func (o operands) fill(tile int, a []float32) {
	mask, offset := uint32(1)<<(o.row.Bits+1)-1, int32(1)<<o.row.Bits
	width := o.row.Width
	o.words(tile, func(k int, words []byte) {
		out := a[k*width : (k+1)*width]
		if o.row.wordBytes() == 2 {
			for j := range out {
				out[j] = float32(int32(uint32(binary.LittleEndian.Uint16(words[2*j:]))&mask) - offset)
			}
			return
		}
		for j := range out {
			out[j] = float32(int32(binary.LittleEndian.Uint32(words[4*j:])&mask) - offset)
		}
	})
}

// project returns the tile times the secret vector. The sums are taken over the words themselves, which are the elements plus
// 2^Bits and never negative, and the surplus is subtracted at the end.
func (o operands) project(tile int, v vector) vector {
	mask := uint64(1)<<(o.row.Bits+1) - 1
	surplus := mul(uint64(1)<<o.row.Bits, v.sum)
	u := vector{w: make([]uint64, o.row.Inner)}
	o.words(tile, func(k int, words []byte) {
		var s wide
		if o.row.wordBytes() == 2 {
			s = dot16(words, mask, v.w)
		} else {
			s = dot32(words, mask, v.w)
		}
		u.w[k] = sub(s.mod(), surplus)
		u.sum = reduce(u.sum + u.w[k])
	})
	return u
}

// dot16 and dot32 sum up the masked words times the vector. Four words are taken with one load.
func dot16(words []byte, mask uint64, w []uint64) wide {
	var high, low, carry, hi, lo uint64
	for len(w) >= 4 {
		four, v := binary.LittleEndian.Uint64(words), (*[4]uint64)(w)
		hi, lo = bits.Mul64(four&mask, v[0])
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
		hi, lo = bits.Mul64(four>>16&mask, v[1])
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
		hi, lo = bits.Mul64(four>>32&mask, v[2])
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
		hi, lo = bits.Mul64(four>>48&mask, v[3])
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
		words, w = words[8:], w[4:]
	}
	return wide{high, low}
}

func dot32(words []byte, mask uint64, w []uint64) wide {
	var high, low, carry, hi, lo uint64
	for len(w) >= 2 {
		two, v := binary.LittleEndian.Uint64(words), (*[2]uint64)(w)
		hi, lo = bits.Mul64(two&mask, v[0])
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
		hi, lo = bits.Mul64(two>>32&mask, v[1])
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
		words, w = words[8:], w[2:]
	}
	return wide{high, low}
}

// signs writes the packed signs of whole rows of a round, the first of them being row n: bit i of byte b is element 8*b+i, set
// for +1 and clear for -1. before is the root of the round before, or zero.
func (o operands) signs(nonce merkle.Hash, round int, before merkle.Hash, n int, out []byte) {
	var at [4]byte
	binary.BigEndian.PutUint32(at[:], uint32(round))
	key := merkle.Keccak256([]byte("assay capability signs v1"), o.seed[:], nonce[:], at[:], before[:])
	keystream(key, uint64(n)*uint64(o.row.Inner/8), out)
}

// applySigns returns the product of one row of signs and a projected tile: twice the sum over the set bits, less the sum of all.
// Four elements of 61 bits add up without a carry.
func applySigns(signs []byte, u vector) uint64 {
	var high, low, carry uint64
	w := u.w
	for _, packed := range signs {
		v, b := (*[8]uint64)(w), uint64(packed)
		first := v[0]&-(b&1) + v[1]&-(b>>1&1) + v[2]&-(b>>2&1) + v[3]&-(b>>3&1)
		second := v[4]&-(b>>4&1) + v[5]&-(b>>5&1) + v[6]&-(b>>6&1) + v[7]&-(b>>7)
		low, carry = bits.Add64(low, first, 0)
		high += carry
		low, carry = bits.Add64(low, second, 0)
		high += carry
		w = w[8:]
	}
	s := wide{high, low}.mod()
	return sub(reduce(2*s), u.sum)
}

// applyVector returns the product of one row of entries and the secret vector. Entries are within the row's limit.
func applyVector(entries []int32, v vector) uint64 {
	var high, low, carry uint64
	entries = entries[:len(v.w)]
	for j, w := range v.w {
		hi, lo := bits.Mul64(uint64(int64(entries[j])+maxExact), w)
		low, carry = bits.Add64(low, lo, 0)
		high, _ = bits.Add64(high, hi, carry)
	}
	return sub(wide{high, low}.mod(), mul(maxExact, v.sum))
}
