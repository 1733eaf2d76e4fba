package adapter

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// proofPoll is how often a check is looked at while its prover has not ended a session. Provers have minutes.
const proofPoll = time.Second

var errAwaitsProof = errors.New("the prover has not dialled, or is at work")

// Attester makes the payload of an attested capability: abi.encode(Capability, evidence, signature). It refuses, with the code
// SecondDigest, a second one for one check.
type Attester func(ctx context.Context, check capability.Check, c capability.Capability, evidence []byte) (payload []byte, err error)

// GuardedAttester attests with a guard's key, as GuardedSigner signs.
func GuardedAttester(g *attest.Guard) Attester {
	return func(ctx context.Context, check capability.Check, c capability.Capability, evidence []byte) ([]byte, error) {
		a, err := g.AttestCapability(ctx, attest.Domain{ChainID: check.ChainID, Oracle: check.Registry}, c, evidence)
		if err != nil {
			return nil, err
		}
		return a.Encode(), nil
	}
}

// proven is what a check and its verdict are stored as from the stage evaluated on.
type proven struct {
	Check      capability.Check      `json:"check"`
	Capability capability.Capability `json:"capability"`
	Reason     string                `json:"reason,omitempty"` // why the proof failed
	Evidence   []byte                `json:"evidence"`
}

// keyOfCheck names a check in the journal: registries and oracles are contracts of one allow-list each, and a check's name binds
// chain and registry as an evalId does chain and oracle.
func keyOfCheck(chainID uint64, registry evaluator.Address, id merkle.Hash) journal.Key {
	return journal.Key{ChainID: chainID, Oracle: registry, EvalID: evaluator.EvalID{Hash: id}}
}

// capabilityEndpoint gives the stored answer, waits for the prover, or promises to call back.
func (a *Adapter) capabilityEndpoint(ctx context.Context, r ea.Request) (reply, error) {
	if err := a.permit(byProof, r); err != nil {
		return reply{}, err
	}
	return a.answer(ctx, keyOf(r), r)
}

// awaitProof looks whether a check is still open. It has the code Pending until the prover's session has a verdict.
func (a *Adapter) awaitProof(ctx context.Context, r journal.Record) error {
	begun := a.Now()
	check, err := a.openCheck(ctx, r.Key)
	a.metrics.stage("read_chain", a.Now().Sub(begun))
	if errors.Is(err, ErrUnknownRequest) && begun.Sub(r.Since) < a.Grace {
		return fault.Wrap(fault.Pending, err, "the caller's node may be ahead of ours")
	}
	if err != nil {
		return err
	}
	return fault.Wrap(fault.Pending, errAwaitsProof, "worker %s", check.Request.Worker)
}

// openCheck reads a check that an answer would still count for.
func (a *Adapter) openCheck(ctx context.Context, k journal.Key) (capability.Check, error) {
	check, err := a.Chain.Check(ctx, k.ChainID, k.Oracle, k.EvalID.Hash)
	if err != nil {
		return check, err
	}
	if check.Status != evaluator.Pending {
		return check, fault.New(fault.NotOpen, "the check has status %s on the registry contract, not pending", check.Status)
	}
	if err := check.Verify(); err != nil {
		return check, err
	}
	now, err := a.Chain.HeadTime(ctx, k.ChainID)
	if err != nil {
		return check, err
	}
	a.metrics.headAge(k.ChainID, a.Now(), now)
	if now > check.Request.Deadline {
		return check, fault.New(fault.NotOpen, "the check's deadline has passed")
	}
	return check, nil
}

// attest has the stored capability signed and stores the answer.
func (a *Adapter) attest(ctx context.Context, r journal.Record) (journal.Record, error) {
	var p proven
	if err := json.Unmarshal(r.Work, &p); err != nil || p.Capability.RequestID != r.EvalID.Hash {
		return r, fault.New(fault.Internal, "what is stored for %s is not its verdict", r.EvalID)
	}
	begun := a.Now()
	payload, err := a.Attest(ctx, p.Check, p.Capability, p.Evidence)
	a.metrics.stage("sign", a.Now().Sub(begun))
	if err != nil {
		return r, err
	}
	stored, err := encodeCapability(p, payload)
	if err != nil {
		return r, err
	}
	if err := a.Journal.SaveSigned(ctx, r.Key, stored); err != nil {
		return r, err
	}
	a.reached(r.Key, journal.Signed)
	a.metrics.capabilities.WithLabelValues(p.Check.Request.Kind.String(), outcomeOfProof(p.Capability), p.Reason).Inc()
	a.Logger.InfoContext(ctx, "capability attested", "request_id", r.EvalID.String(), "chain_id", r.ChainID,
		"worker", p.Check.Request.Worker.String(), "kind", p.Check.Request.Kind.String(), "outcome", outcomeOfProof(p.Capability), "reason", p.Reason)
	return a.Journal.Get(ctx, r.Key)
}

// encodeCapability makes the part of a success that is stored. Nothing of it is secret: all of it goes on chain.
func encodeCapability(p proven, payload []byte) ([]byte, error) {
	answer := ea.Capability{
		Payload: "0x" + hex.EncodeToString(payload), RequestID: ea.Word(p.Check.RequestID), Worker: ea.Address(p.Check.Request.Worker),
		Outcome: outcomeOfProof(p.Capability), Reason: p.Reason, Expiry: strconv.FormatUint(p.Capability.Expiry, 10),
	}
	for i, v := range p.Capability.Scores {
		answer.Scores[i] = strconv.FormatUint(v, 10)
	}
	return encodeData(answer, answer.Outcome)
}

func outcomeOfProof(c capability.Capability) string {
	if c.Proven() {
		return ea.Proven
	}
	return ea.NotProven
}
