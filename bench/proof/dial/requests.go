package dial

import (
	"context"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Target names a request of a registry.
type Target struct {
	ChainID   uint64            `json:"chain_id"`
	Registry  evaluator.Address `json:"registry"`
	RequestID merkle.Hash       `json:"request_id"`
}

// Requests is where requests come from and verdicts go: the chain.
type Requests interface {
	// Admit returns what a request is bound to and claims. It is asked at each hello, with the account whose key signed it,
	// and refuses a request that is not open (NotOpen), has a verdict already (NotOpen), or belongs to another key
	// (Unauthorized).
	Admit(ctx context.Context, t Target, prover evaluator.Address) (proof.Binding, proof.Claim, error)
	// Settle makes a verdict durable. It is called once for each session that ends; the prover sees the verdict after it.
	Settle(ctx context.Context, t Target, v proof.Verdict) error
}
