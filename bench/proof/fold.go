package proof

import (
	"crypto/sha256"

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

// Fold packs the folded bits of entries, whose number is a multiple of 8: bit i of byte b is that of entry 8*b+i.
func Fold(packed []byte, entries []int32) {
	for b := range packed {
		eight := entries[8*b : 8*b+8]
		var out byte
		for i, c := range eight {
			rest := uint32(c+foldOffset) % FoldModulus
			out |= byte((rest-FoldBelow)>>31) << i
		}
		packed[b] = out
	}
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
