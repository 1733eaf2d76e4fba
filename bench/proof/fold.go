package proof

import (
	"crypto/sha256"
	"math/bits"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Folding keeps one bit of each entry, so that a round's result can be hashed and leave the device at a small part of the cost of
// the product: whether the entry's remainder modulo FoldModulus lies below FoldBelow. The remainder depends on every bit of the
// entry, and no smaller modulus gives it: what does not have the exact entry does not have the bit.
const (
	FoldModulus = 4093 // prime
	FoldBelow   = 2047
)

// foldOffset is a multiple of FoldModulus that makes every entry of at most 2^24 positive.
const foldOffset = 4100 * FoldModulus

// A remainder is compared without a division: with M = ceil(2^64 / FoldModulus), the low half of x*M is the remainder's fraction
// of FoldModulus, scaled to 2^64, and too large by less than x (D. Lemire et al., Faster remainder by direct computation, 2019).
const (
	foldInverse   = (1<<64-1)/FoldModulus + 1
	foldThreshold = (FoldBelow<<64 + FoldModulus - 1) / FoldModulus
)

// Fold packs the folded bits of entries, whose number is a multiple of 8: bit i of byte b is that of entry 8*b+i.
func Fold(packed []byte, entries []int32) {
	for b := range packed {
		e := (*[8]int32)(entries[8*b:])
		packed[b] = byte(foldBit(e[0]) | foldBit(e[1])<<1 | foldBit(e[2])<<2 | foldBit(e[3])<<3 |
			foldBit(e[4])<<4 | foldBit(e[5])<<5 | foldBit(e[6])<<6 | foldBit(e[7])<<7)
	}
}

func foldBit(c int32) uint64 {
	_, below := bits.Sub64(uint64(uint32(c+foldOffset))*foldInverse, foldThreshold, 0)
	return below
}

// leaf is the leaf over a group of folded rows. SHA-256 does the bulk, since processors have instructions for it.
func leaf(folded []byte) merkle.Hash {
	sum := sha256.Sum256(folded)
	return merkle.Leaf(sum[:])
}

// rowRoot commits to all rounds of a row by their roots.
func rowRoot(roots []merkle.Hash) merkle.Hash {
	leaves := make([]merkle.Hash, len(roots))
	for i, r := range roots {
		leaves[i] = merkle.Leaf(r[:])
	}
	return merkle.Root(leaves)
}
