package attest

import (
	"context"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// DigestStore remembers which digest was signed for a request, for ever.
type DigestStore interface {
	// StoreDigest stores digest for id unless there is one already, durably and as one atomic step, and returns the one that
	// stands.
	StoreDigest(ctx context.Context, id evaluator.EvalID, digest merkle.Hash) (stands merkle.Hash, err error)
}

// Guard signs evaluations, and at most one for each request. An evalId names its chain and oracle, so one store serves all.
type Guard struct {
	signer Signer
	store  DigestStore
}

// NewGuard returns a Guard in front of a signer, which nothing else should use.
func NewGuard(signer Signer, store DigestStore) *Guard { return &Guard{signer: signer, store: store} }

// Address returns the signer's account.
func (g *Guard) Address() evaluator.Address { return g.signer.Address() }

// Attest signs a result. The digest is durable before the key is used; if another one was stored for the request before, the
// code is SecondDigest and nothing is signed. A signer whose signature is not its own has the code Internal.
func (g *Guard) Attest(ctx context.Context, d Domain, r evaluator.Result) (Attestation, error) {
	a := Attestation{Evaluation: r.Evaluation, Delivery: r.Delivery}
	if err := a.checkDelivery(); err != nil {
		return Attestation{}, err
	}
	signature, err := g.sign(ctx, r.Evaluation.EvalID, Digest(d, r.Evaluation))
	if err != nil {
		return Attestation{}, err
	}
	a.Signature = signature
	return a, nil
}

// sign makes the signature of the one digest that is ever signed for an id.
func (g *Guard) sign(ctx context.Context, id evaluator.EvalID, digest merkle.Hash) (Signature, error) {
	stands, err := g.store.StoreDigest(ctx, id, digest)
	if err != nil {
		return Signature{}, err
	}
	if stands != digest {
		return Signature{}, fault.New(fault.SecondDigest, "request %s was signed with digest %s before, not %s", id, stands, digest)
	}
	signature, err := g.signer.Sign(ctx, digest)
	if err != nil {
		return Signature{}, err
	}
	by, err := Recover(digest, signature)
	if err != nil || by != g.signer.Address() {
		return Signature{}, fault.New(fault.Internal, "the signer for %s made a signature that is not its own", g.signer.Address())
	}
	return signature, nil
}
