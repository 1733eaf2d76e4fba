package capability

import (
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Classes is the number of scores: gemm, conv, recurrent (MFLOP/s), allreduce, memory (MB/s).
const Classes = 5

// Scores are one number per class, in that order.
type Scores [Classes]uint64

// MaxEvidence is the longest evidence that a registry takes, in bytes.
const MaxEvidence = 2048

// Capability is the attested answer to a check. Proven: Expiry is the request's, and each score is the claimed one or 0 for a
// class that was not challenged. Failed: Expiry is 0, and the scores are what was measured.
type Capability struct {
	RequestID merkle.Hash       `json:"request_id"`
	Worker    evaluator.Address `json:"worker"`
	Digest    merkle.Hash       `json:"digest"` // keccak256 of the evidence
	Scores    Scores            `json:"scores"`
	Expiry    uint64            `json:"expiry"`
}

// Type is the EIP-712 type of Capability.
const Type = "Capability(bytes32 requestId,address worker,bytes32 digest,uint64[5] scores,uint64 expiry)"

// Proven reports whether the check was passed.
func (c Capability) Proven() bool { return c.Expiry != 0 }

// Hash returns the EIP-712 hashStruct of the capability.
func (c Capability) Hash() merkle.Hash {
	typeHash, scores := merkle.Keccak256([]byte(Type)), merkle.Keccak256(c.Scores.Words())
	return merkle.Keccak256(typeHash[:], c.RequestID[:], Account(c.Worker), c.Digest[:], scores[:], Word(c.Expiry))
}

// Words returns the ABI words of the scores.
func (s Scores) Words() []byte {
	out := make([]byte, 0, Classes*32)
	for _, v := range s {
		out = append(out, Word(v)...)
	}
	return out
}

// Word returns an unsigned integer as an ABI word.
func Word(v uint64) []byte { return binary.BigEndian.AppendUint64(make([]byte, 24, 32), v) }

// Account returns an address as an ABI word.
func Account(a evaluator.Address) []byte { return append(make([]byte, 12, 32), a[:]...) }
