package attest

import (
	"bytes"
	"context"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// CapabilityAttestation is a signed capability with the evidence that it commits to.
type CapabilityAttestation struct {
	Capability capability.Capability
	Evidence   []byte
	Signature  Signature
}

const (
	capabilityWords = 3 + capability.Classes + 1
	capabilityHead  = (capabilityWords + 2) * wordBytes
)

// CapabilityDigest returns what is signed of a capability. It equals the registry contract's hashCapability; the domain's
// contract is the registry.
func CapabilityDigest(d Domain, c capability.Capability) merkle.Hash {
	separator, hash := d.Separator(), c.Hash()
	return merkle.Keccak256([]byte{0x19, 0x01}, separator[:], hash[:])
}

// AttestCapability signs a capability, as Attest does an evaluation: one for each request, and durable before the key is used.
func (g *Guard) AttestCapability(ctx context.Context, d Domain, c capability.Capability, evidence []byte) (CapabilityAttestation, error) {
	a := CapabilityAttestation{Capability: c, Evidence: evidence}
	if err := a.checkEvidence(); err != nil {
		return CapabilityAttestation{}, err
	}
	signature, err := g.sign(ctx, evaluator.EvalID{Hash: c.RequestID}, CapabilityDigest(d, c))
	if err != nil {
		return CapabilityAttestation{}, err
	}
	a.Signature = signature
	return a, nil
}

// Encode returns the payload, abi.encode(Capability, bytes evidence, bytes signature).
func (a CapabilityAttestation) Encode() []byte {
	c := a.Capability
	out := append(make([]byte, 0, capabilityHead+capability.MaxEvidence), c.RequestID[:]...)
	out = append(append(out, capability.Account(c.Worker)...), c.Digest[:]...)
	out = append(append(out, c.Scores.Words()...), capability.Word(c.Expiry)...)
	evidence := encodeBytes(a.Evidence)
	out = appendWord(out, capabilityHead)
	out = appendWord(out, uint64(capabilityHead+len(evidence)))
	return append(append(out, evidence...), encodeBytes(a.Signature[:])...)
}

// DecodeCapability parses a payload as strictly as Decode does an evaluation's.
func DecodeCapability(payload []byte) (CapabilityAttestation, error) {
	const signature = 4 * wordBytes // with its length
	var a CapabilityAttestation
	size := len(payload) - capabilityHead - wordBytes - signature // of the evidence, padded
	if size < 0 || size > capability.MaxEvidence {
		return a, fault.New(fault.BadRequest, "payload has %d bytes", len(payload))
	}
	hash := func(i int) merkle.Hash { return merkle.Hash(payload[i*wordBytes : (i+1)*wordBytes]) }
	c := &a.Capability
	c.RequestID, c.Digest = hash(0), hash(2)
	c.Worker = evaluator.Address(payload[2*wordBytes-len(c.Worker) : 2*wordBytes])
	for i := range c.Scores {
		c.Scores[i] = lowWord(payload, 3+i)
	}
	c.Expiry = lowWord(payload, capabilityWords-1)
	length := lowWord(payload, capabilityWords+2)
	if length > uint64(size) {
		return a, fault.New(fault.BadRequest, "payload has %d bytes of evidence, and says %d", size, length)
	}
	a.Evidence = bytes.Clone(payload[capabilityHead+wordBytes:][:length])
	copy(a.Signature[:], payload[len(payload)-signature+wordBytes:])
	if !bytes.Equal(a.Encode(), payload) {
		return a, fault.New(fault.BadRequest, "payload is not the ABI encoding of a capability, evidence and a signature")
	}
	return a, a.checkEvidence()
}

func (a CapabilityAttestation) checkEvidence() error {
	if len(a.Evidence) > capability.MaxEvidence || merkle.Keccak256(a.Evidence) != a.Capability.Digest {
		return fault.New(fault.BadRequest, "the evidence of %d bytes is not the one that the capability commits to", len(a.Evidence))
	}
	return nil
}
