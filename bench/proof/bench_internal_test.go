package proof

import (
	"testing"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

func BenchmarkCheck(b *testing.B) {
	row := Row{Class: "gemm", Batch: 4096, Inner: 4096, Width: 4096, Tiles: 1, Rounds: 1, Bits: 12, Passes: 1, Group: 1, Samples: 1, Seconds: 1}
	o := operands{row, merkle.Hash{1}}
	v := newVector(merkle.Hash{2}, row.Width)
	entries, packed, signs := make([]int32, row.Width), make([]byte, row.Width/8), make([]byte, row.Inner/8)
	for i := range entries {
		entries[i] = int32(i*7919%100000 - 50000)
	}
	u := o.project(0, v)
	a := make([]float32, row.Inner*row.Width)
	b.Run("fill", func(b *testing.B) {
		for b.Loop() {
			o.fill(0, a)
		}
	})
	b.Run("project", func(b *testing.B) {
		for b.Loop() {
			o.project(0, v)
		}
	})
	b.Run("vector", func(b *testing.B) {
		for b.Loop() {
			applyVector(entries, v)
		}
	})
	b.Run("signs", func(b *testing.B) {
		for b.Loop() {
			o.signs(merkle.Hash{}, 0, merkle.Hash{}, 0, signs)
		}
	})
	b.Run("applysigns", func(b *testing.B) {
		for b.Loop() {
			applySigns(signs, u)
		}
	})
	b.Run("fold", func(b *testing.B) {
		for b.Loop() {
			Fold(packed, entries)
		}
	})
	b.Run("leaf", func(b *testing.B) {
		for b.Loop() {
			leaf(packed)
		}
	})
	b.Run("path", func(b *testing.B) {
		p := merkle.Proof{Index: 5, Leaves: 4096, Path: make([]merkle.Hash, 12)}
		for b.Loop() {
			p.Verify(merkle.Hash{}, merkle.Hash{})
		}
	})
}
