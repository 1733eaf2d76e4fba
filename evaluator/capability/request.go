package capability

import (
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Kind is why a check was asked for.
type Kind uint8

// The kinds, numbered as on chain.
const (
	Registration Kind = iota
	Renewal
	Spot
)

// String returns the kind in lower case.
func (k Kind) String() string {
	names := [...]string{"registration", "renewal", "spot check"}
	if int(k) >= len(names) {
		return "unknown"
	}
	return names[k]
}

// Request is what a registry stores for one check. Its name is a hash over all of it.
type Request struct {
	Nonce        uint64            `json:"nonce"`
	Kind         Kind              `json:"kind"`
	Worker       evaluator.Address `json:"worker"`
	ProofKey     evaluator.Address `json:"proof_key"`
	Payer        evaluator.Address `json:"payer"`
	SignerSet    merkle.Hash       `json:"signer_set"`
	ReportDigest merkle.Hash       `json:"report_digest"`
	Scores       Scores            `json:"scores"` // claimed
	MemoryBytes  uint64            `json:"memory_bytes"`
	Expiry       uint64            `json:"expiry"` // of a proof
	BlockHash    merkle.Hash       `json:"block_hash"`
	Deadline     uint64            `json:"deadline"`
}

// RequestType is hashed into every requestId.
const RequestType = "CheckRequest(uint256 chainId,address registry,uint64 nonce,uint8 kind,address worker,address proofKey," +
	"address payer,bytes32 signerSet,bytes32 reportDigest,uint64[5] scores,uint64 memoryBytes,uint64 expiry," +
	"bytes32 blockHash,uint64 deadline)"

// ID returns the name of the request at a registry.
func (r Request) ID(chainID uint64, registry evaluator.Address) merkle.Hash {
	typeHash := merkle.Keccak256([]byte(RequestType))
	return merkle.Keccak256(typeHash[:], Word(chainID), Account(registry), Word(r.Nonce), Word(uint64(r.Kind)),
		Account(r.Worker), Account(r.ProofKey), Account(r.Payer), r.SignerSet[:], r.ReportDigest[:], r.Scores.Words(),
		Word(r.MemoryBytes), Word(r.Expiry), r.BlockHash[:], Word(r.Deadline))
}

// Check is a request where it stands. Status is numbered as a score oracle's.
type Check struct {
	ChainID   uint64                  `json:"chain_id"`
	Registry  evaluator.Address       `json:"registry"`
	RequestID merkle.Hash             `json:"request_id"`
	Request   Request                 `json:"request"`
	Status    evaluator.RequestStatus `json:"status"`
}

// Verify checks that the request hashes to its name.
func (c Check) Verify() error {
	if got := c.Request.ID(c.ChainID, c.Registry); got != c.RequestID {
		return fault.New(fault.Chain, "check hashes to %s, asked for %s", got, c.RequestID)
	}
	return nil
}

// Proven is the capability that stands for the claim in the classes that were challenged.
func (c Check) Proven(challenged [Classes]bool, digest merkle.Hash) Capability {
	out := Capability{RequestID: c.RequestID, Worker: c.Request.Worker, Digest: digest, Expiry: c.Request.Expiry}
	for i, yes := range challenged {
		if yes {
			out.Scores[i] = c.Request.Scores[i]
		}
	}
	return out
}

// Failed is the capability that says what was measured instead.
func (c Check) Failed(measured Scores, digest merkle.Hash) Capability {
	out := Capability{RequestID: c.RequestID, Worker: c.Request.Worker, Digest: digest}
	for i, v := range measured {
		out.Scores[i] = min(v, c.Request.Scores[i])
	}
	return out
}

// Fits checks that a capability says one of the two things that a registry takes for an answer.
func (c Check) Fits(a Capability) error {
	if a.RequestID != c.RequestID || a.Worker != c.Request.Worker {
		return fault.New(fault.Internal, "the capability is of another check or worker")
	}
	if a.Proven() && (a.Expiry != c.Request.Expiry || !c.proves(a.Scores)) {
		return fault.New(fault.Internal, "the capability proves something else than what is claimed")
	}
	if !a.Proven() && !c.denies(a.Scores) {
		return fault.New(fault.Internal, "the capability denies a claim that its scores reach")
	}
	return nil
}

func (c Check) proves(s Scores) (any bool) {
	for i, v := range s {
		if v != 0 && v != c.Request.Scores[i] {
			return false
		}
		any = any || v != 0
	}
	return any
}

func (c Check) denies(s Scores) (below bool) {
	for i, v := range s {
		if v > c.Request.Scores[i] {
			return false
		}
		below = below || v < c.Request.Scores[i]
	}
	return below
}

// Decayed returns what is left of a proven score at a time: all of it for half of its life, then a straight line to 0 at its
// expiry.
func Decayed(score, attestedAt, expiry, now uint64) uint64 {
	if now >= expiry {
		return 0
	}
	half := attestedAt + (expiry-attestedAt)/2
	if now <= half {
		return score
	}
	return mulDiv(score, expiry-now, expiry-half)
}
