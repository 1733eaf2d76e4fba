package codec

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// FromCheckRequest reads a check as a registry returns it.
func FromCheckRequest(r bindings.CheckRequest) capability.Request {
	return capability.Request{
		Nonce: r.Nonce, Kind: capability.Kind(r.Kind), Worker: evaluator.Address(r.Worker), ProofKey: evaluator.Address(r.ProofKey),
		Payer: evaluator.Address(r.Payer), SignerSet: r.SignerSet, ReportDigest: r.ReportDigest, Scores: r.Scores,
		MemoryBytes: r.MemoryBytes, Expiry: r.Expiry, BlockHash: r.BlockHash, Deadline: r.Deadline,
	}
}

// ToCheckRequest is what the contract takes for r.
func ToCheckRequest(r capability.Request) bindings.CheckRequest {
	return bindings.CheckRequest{
		Nonce: r.Nonce, Kind: uint8(r.Kind), Worker: common.Address(r.Worker), ProofKey: common.Address(r.ProofKey),
		Payer: common.Address(r.Payer), SignerSet: r.SignerSet, ReportDigest: r.ReportDigest, Scores: r.Scores,
		MemoryBytes: r.MemoryBytes, Expiry: r.Expiry, BlockHash: r.BlockHash, Deadline: r.Deadline,
	}
}

// FromCheck assembles getCheck's answer and verifies its hash. A check that the contract does not know has status None and is
// returned unverified.
func FromCheck(chainID uint64, registry evaluator.Address, id merkle.Hash, out bindings.Check) (capability.Check, error) {
	c := capability.Check{
		ChainID: chainID, Registry: registry, RequestID: id,
		Request: FromCheckRequest(out.Request), Status: evaluator.RequestStatus(out.Status),
	}
	if c.Status == evaluator.None {
		return c, nil
	}
	return c, c.Verify()
}

// ToCapability is what the contract takes for c.
func ToCapability(c capability.Capability) bindings.Capability {
	return bindings.Capability{RequestId: c.RequestID, Worker: common.Address(c.Worker), Digest: c.Digest, Scores: c.Scores, Expiry: c.Expiry}
}

// FromCapability reads a stored answer.
func FromCapability(c bindings.Capability) capability.Capability {
	return capability.Capability{RequestID: c.RequestId, Worker: evaluator.Address(c.Worker), Digest: c.Digest, Scores: c.Scores, Expiry: c.Expiry}
}
