package evaluator

import (
	"context"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Fetched is verified content on disk, named by its CID.
type Fetched struct {
	Path  string // a file, or a folder of files
	Bytes int64
	IsDir bool
}

// Fetcher brings content by CID from the network into dir, verifying every block. Content that is there already is not
// fetched again. Its errors have the code ContentMissing when no gateway could deliver in time, ContentInvalid or
// ContentLimit when the content itself is not acceptable, and Storage when dir fails.
type Fetcher interface {
	Fetch(ctx context.Context, c CID, maxBytes int64, dir string) (Fetched, error)
	// Probe asks the gateways for the root block of c, past any cache: it tells dead gateways from missing content.
	Probe(ctx context.Context, c CID) error
}

// Inputs are a split's records without their labels. It is an alias, so that a scorer need not import this package.
type Inputs = interface {
	Len() int
	// ReadX fills dst with the canonical bytes of n records from record from on.
	ReadX(dst []byte, from, n int) error
}

// Scorer runs a model with weights over inputs, in a process that holds neither labels nor keys.
type Scorer interface {
	// Logits hands the logits of each batch to sink, in order: rows times the width of the model's output.
	Logits(ctx context.Context, p *modelpkg.Package, w *checkpoint.Weights, in Inputs, sink func(rows int, logits []float32) error) error
	// ProfileHash identifies everything that the logits' bits depend on beside the inputs.
	ProfileHash() merkle.Hash
}

// ChainReader reads a job from an oracle contract at the configured depth.
type ChainReader interface {
	Job(ctx context.Context, chainID uint64, oracle Address, id EvalID) (Job, error)
}
