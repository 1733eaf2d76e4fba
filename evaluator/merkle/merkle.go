// Package merkle builds the binary Keccak-256 trees behind weightsRoot and datasetRoot.
//
// Leaves and inner nodes are domain separated (0x00 and 0x01), so that neither can pass for the other. A level's odd last
// node moves up unchanged. The root of no leaves is the zero hash.
package merkle

import (
	"encoding/hex"
	"errors"
	"hash"

	"golang.org/x/crypto/sha3"
)

// Hash is a Keccak-256 digest. It prints and marshals as 0x and 64 hex digits.
type Hash [32]byte

// String returns 0x and 64 hex digits.
func (h Hash) String() string { return "0x" + hex.EncodeToString(h[:]) }

// IsZero reports whether every byte is zero.
func (h Hash) IsZero() bool { return h == Hash{} }

// MarshalText makes Hash a JSON string.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText parses 64 hex digits with the prefix 0x.
func (h *Hash) UnmarshalText(text []byte) error {
	parsed, err := ParseHash(string(text))
	if err == nil {
		*h = parsed
	}
	return err
}

// ParseHash parses 0x and 64 hex digits.
func ParseHash(s string) (Hash, error) {
	var h Hash
	if len(s) != 66 || s[:2] != "0x" {
		return h, errors.New("hash is not 0x and 64 hex digits")
	}
	_, err := hex.Decode(h[:], []byte(s[2:]))
	return h, err
}

// Keccak256 hashes the concatenation of parts.
func Keccak256(parts ...[]byte) Hash {
	d := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		d.Write(p)
	}
	return sum(d)
}

// Leaf hashes the concatenation of parts behind the leaf prefix.
func Leaf(parts ...[]byte) Hash {
	d := NewLeaf()
	for _, p := range parts {
		d.Write(p)
	}
	return sum(d)
}

// NewLeaf returns a Keccak-256 state that holds the leaf prefix, for leaves too large to hold in memory. Finish with SumLeaf.
func NewLeaf() hash.Hash {
	d := sha3.NewLegacyKeccak256()
	d.Write([]byte{0x00})
	return d
}

// SumLeaf returns the digest of a state made by NewLeaf.
func SumLeaf(d hash.Hash) Hash { return sum(d) }

func sum(d hash.Hash) (h Hash) {
	d.Sum(h[:0])
	return h
}

func node(a, b Hash) Hash { return Keccak256([]byte{0x01}, a[:], b[:]) }

// Root returns the root over leaf hashes. It keeps one level in memory and does not change leaves.
func Root(leaves []Hash) Hash {
	if len(leaves) == 0 {
		return Hash{}
	}
	level := append([]Hash(nil), leaves...)
	for len(level) > 1 {
		level = up(level)
	}
	return level[0]
}

func up(level []Hash) []Hash {
	next := level[:0]
	for i := 0; i < len(level); i += 2 {
		if i+1 == len(level) {
			next = append(next, level[i])
			break
		}
		next = append(next, node(level[i], level[i+1]))
	}
	return next
}

// Proof is the path from one leaf to the root.
type Proof struct {
	Index, Leaves int
	Path          []Hash
}

// Prove returns the proof of the leaf at index, which must be within leaves.
func Prove(leaves []Hash, index int) Proof {
	p := Proof{Index: index, Leaves: len(leaves)}
	level := append([]Hash(nil), leaves...)
	for i := index; len(level) > 1; i /= 2 {
		if sibling := i ^ 1; sibling < len(level) {
			p.Path = append(p.Path, level[sibling])
		}
		level = up(level)
	}
	return p
}

// Verify reports whether leaf stands at the proof's index under root.
func (p Proof) Verify(root, leaf Hash) bool {
	if p.Index < 0 || p.Index >= p.Leaves {
		return false
	}
	at, i, used := leaf, p.Index, 0
	for width := p.Leaves; width > 1; width = (width + 1) / 2 {
		if i^1 < width {
			if used == len(p.Path) {
				return false
			}
			at = pair(at, p.Path[used], i)
			used++
		}
		i /= 2
	}
	return used == len(p.Path) && at == root
}

func pair(at, sibling Hash, index int) Hash {
	if index%2 == 0 {
		return node(at, sibling)
	}
	return node(sibling, at)
}

// Builder computes a root from leaves added one at a time, in memory logarithmic in their number.
type Builder struct {
	stack  []Hash // stack[i] covers 2^heights[i] leaves
	height []int
}

// Add appends a leaf hash.
func (b *Builder) Add(leaf Hash) {
	at, h := leaf, 0
	for n := len(b.stack); n > 0 && b.height[n-1] == h; n = len(b.stack) {
		at = node(b.stack[n-1], at)
		b.stack, b.height = b.stack[:n-1], b.height[:n-1]
		h++
	}
	b.stack, b.height = append(b.stack, at), append(b.height, h)
}

// Root returns the root over the leaves added so far.
func (b *Builder) Root() Hash {
	if len(b.stack) == 0 {
		return Hash{}
	}
	at := b.stack[len(b.stack)-1]
	for i := len(b.stack) - 2; i >= 0; i-- {
		at = node(b.stack[i], at)
	}
	return at
}
