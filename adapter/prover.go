package adapter

import (
	"context"
	"encoding/json"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// provers is what the sessions of dial's handler ask of an adapter.
type provers struct{ *Adapter }

var _ dial.Requests = provers{}

// Provers returns where proof sessions find their checks and leave their verdicts.
func (a *Adapter) Provers() dial.Requests { return provers{a} }

// Admit reads the check that a prover names and whether that prover's key is the check's. Nothing is believed of the prover but
// its signature.
func (p provers) Admit(ctx context.Context, t dial.Target, prover evaluator.Address) (proof.Binding, proof.Claim, error) {
	k, err := p.permitted(ctx, t)
	if err != nil {
		return proof.Binding{}, proof.Claim{}, err
	}
	leave, err := p.admitting(ctx)
	if err != nil {
		return proof.Binding{}, proof.Claim{}, err
	}
	defer leave()
	check, err := p.openCheck(ctx, k)
	if err != nil {
		return proof.Binding{}, proof.Claim{}, err
	}
	if check.Request.ProofKey != prover {
		return proof.Binding{}, proof.Claim{}, fault.New(fault.Unauthorized, "the check is for the key %s", check.Request.ProofKey)
	}
	b, c := challengeOf(check)
	return b, c, nil
}

// permitted refuses what has its verdict.
func (p provers) permitted(ctx context.Context, t dial.Target) (journal.Key, error) {
	k := keyOfCheck(t.ChainID, t.Registry, t.RequestID)
	if p.kindOf(k) != byProof {
		return k, fault.New(fault.UnknownOracle, "registry %s on chain %d is not allowed", t.Registry, t.ChainID)
	}
	r, err := p.Journal.Get(ctx, k)
	if err == nil && (r.Stage == journal.Evaluated || r.Stage == journal.Signed) {
		err = fault.New(fault.NotOpen, "the check has its verdict")
	}
	return k, err
}

func challengeOf(c capability.Check) (proof.Binding, proof.Claim) {
	r := c.Request
	return proof.Binding{ChainID: c.ChainID, Registry: c.Registry, RequestID: c.RequestID, Prover: r.ProofKey, BlockHash: r.BlockHash},
		proof.Claim{MemoryBytes: r.MemoryBytes, Scores: r.Scores, ReportDigest: r.ReportDigest}
}

// Settle stores what follows from a verdict, from where the queue takes it to its signature; the first verdict stored stands.
// Silence is not attested: nobody can tell a prover that gave up from a network that failed, and on chain the check expires.
// Settle is repeated after an error, so what cannot be mended is none.
func (p provers) Settle(ctx context.Context, t dial.Target, v proof.Verdict) error {
	err := p.settle(ctx, t, v)
	if code := fault.CodeOf(err); code == fault.NotOpen || code == fault.UnknownOracle {
		p.Logger.WarnContext(ctx, "verdict of a check that is over", "request_id", t.RequestID.String(), "chain_id", t.ChainID, "error", err.Error())
		return nil
	}
	return err
}

func (p provers) settle(ctx context.Context, t dial.Target, v proof.Verdict) error {
	k, err := p.permitted(ctx, t)
	if err != nil {
		return err
	}
	if v.Reason == proof.ReasonDeadline {
		p.Logger.InfoContext(ctx, "proof session ended without an answer", "request_id", t.RequestID.String(), "chain_id", t.ChainID)
		return nil
	}
	check, err := p.Chain.Check(ctx, k.ChainID, k.Oracle, t.RequestID)
	if err != nil {
		return err
	}
	c, err := concludeProof(check, v)
	if err != nil {
		return err
	}
	return p.store(ctx, k, proven{Check: check, Capability: c, Reason: reasonOf(v, c), Evidence: v.Evidence})
}

// concludeProof is what a verdict says on chain: every class that was challenged bears the claim out, or the check has failed.
func concludeProof(check capability.Check, v proof.Verdict) (capability.Capability, error) {
	digest := merkle.Keccak256(v.Evidence)
	var challenged [capability.Classes]bool
	reached := v.OK
	for i, measured := range v.Measured {
		challenged[i] = measured != 0
		reached = reached && (!challenged[i] || v.Attested[i] == check.Request.Scores[i])
	}
	c := check.Failed(v.Attested, digest)
	if reached {
		c = check.Proven(challenged, digest)
	}
	return c, check.Fits(c)
}

// reasonTooSlow is the reason of a proof that is right, and shows less than what is claimed.
const reasonTooSlow = "too_slow"

func reasonOf(v proof.Verdict, c capability.Capability) string {
	if v.OK && !c.Proven() {
		return reasonTooSlow
	}
	return string(v.Reason)
}

// store makes a verdict durable. A prover may be faster than the node's own job, so the check may not be in the journal yet.
func (p provers) store(ctx context.Context, k journal.Key, what proven) error {
	work, err := json.Marshal(what)
	if err != nil {
		return fault.Wrap(fault.Internal, err, "encode the verdict")
	}
	if _, err := p.Journal.Receive(ctx, k, nil); err != nil {
		return err
	}
	if err := p.Journal.SaveEvaluated(ctx, k, work); err != nil {
		return err
	}
	p.reached(k, journal.Evaluated)
	return nil
}
