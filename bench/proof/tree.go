package proof

import "github.com/assay-oracle/assay/evaluator/merkle"

// tree is a Merkle tree with all its levels, the leaves first: the one of package merkle, kept to give out many paths.
type tree [][]merkle.Hash

func newTree(leaves []merkle.Hash) tree {
	t := tree{leaves}
	for level := leaves; len(level) > 1; {
		next := make([]merkle.Hash, (len(level)+1)/2)
		Parallel(len(next), 512, func(first, last int) {
			for i := first; i < last; i++ {
				next[i] = merkle.Root(level[2*i : min(2*i+2, len(level))])
			}
		})
		t, level = append(t, next), next
	}
	return t
}

func (t tree) root() merkle.Hash { return t[len(t)-1][0] }

// path returns the siblings from a leaf to the root.
func (t tree) path(index int) []merkle.Hash {
	var out []merkle.Hash
	for _, level := range t[:len(t)-1] {
		if sibling := index ^ 1; sibling < len(level) {
			out = append(out, level[sibling])
		}
		index /= 2
	}
	return out
}
