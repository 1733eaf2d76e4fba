package proof

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

// sample is one result row that the verifier wants to see.
type sample struct {
	round  int
	result int // of the round, in the order of Row.results
}

func (s sample) tile(r Row) int { return s.result / r.Batch }

// audit draws the samples of a row of the challenge, all different, ordered by tile so that the verifier needs each tile once.
func audit(seed merkle.Hash, index int, r Row) []sample {
	total := uint64(r.results()) * uint64(r.Rounds)
	want := min(uint64(r.Samples), total)
	chosen := make(map[uint64]bool, want)
	out := make([]sample, 0, want)
	draw := draws(seed, index)
	for uint64(len(out)) < want {
		at := draw() % total // total is below 2^28: the bias is below 2^-36
		if want == total {
			at = uint64(len(out))
		}
		if !chosen[at] {
			chosen[at] = true
			out = append(out, sample{round: int(at / uint64(r.results())), result: int(at % uint64(r.results()))})
		}
	}
	slices.SortFunc(out, func(a, b sample) int {
		return cmp.Or(cmp.Compare(a.result, b.result), cmp.Compare(a.round, b.round))
	})
	return out
}

func draws(seed merkle.Hash, index int) func() uint64 {
	var at [4]byte
	binary.BigEndian.PutUint32(at[:], uint32(index))
	stream := newStream(merkle.Keccak256([]byte("assay capability audit v1"), seed[:], at[:]), 0)
	return func() uint64 {
		var raw [8]byte
		stream.XORKeyStream(raw[:], raw[:])
		return binary.LittleEndian.Uint64(raw[:])
	}
}

// pathLength is the number of hashes in the proof of one leaf.
func pathLength(index, leaves int) int {
	n := 0
	for i, width := index, leaves; width > 1; i, width = i/2, (width+1)/2 {
		if i^1 < width {
			n++
		}
	}
	return n
}

// openingBytes is the size of one opening: the entries of the row, the folded bits of the other rows under its leaf, the path.
func (s sample) openingBytes(r Row) int64 {
	return int64(4*r.Width + (r.Group-1)*r.Width/8 + pathLength(s.result/r.Group, r.leaves())*len(merkle.Hash{}))
}

// OpeningBytes is the size of the stream of openings that a demand asks for.
func (c Challenge) OpeningBytes(d Demand) int64 {
	var n int64
	for i, r := range c.Rows {
		for _, s := range audit(d.Audit, i, r) {
			n += s.openingBytes(r)
		}
	}
	return n
}
