package adapter

import (
	"context"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
)

// GuardedSigner signs with a guard's key. The guard's store must be the adapter's journal, so that the digest is durable
// before the signature is made.
func GuardedSigner(g *attest.Guard) Signer {
	return func(ctx context.Context, job evaluator.Job, result evaluator.Result) ([]byte, error) {
		a, err := g.Attest(ctx, attest.DomainOf(job), result)
		if err != nil {
			return nil, err
		}
		return a.Encode(), nil
	}
}
