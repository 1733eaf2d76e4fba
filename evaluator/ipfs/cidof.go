package ipfs

import (
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// CIDOf computes the CID that a file or a flat folder has once it is published, without any network.
func CIDOf(path string) (evaluator.CID, error) {
	tree, err := dag.BuildPath(path, dag.Discard)
	return tree.CID, err
}
