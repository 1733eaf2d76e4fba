package evaluator

import (
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// EvalID names one attempt at one evaluation on one oracle contract of one chain.
type EvalID struct{ merkle.Hash }

// Submission is what a miner revealed. Submission 0 of a bounty is the package's own initial weights.
type Submission struct {
	Miner       Address         `json:"miner"`
	Payee       Address         `json:"payee"`
	CID         CID             `json:"cid"`
	WeightsRoot checkpoint.Root `json:"weights_root"`
}

// RequestStatus is the state of a request on the oracle contract.
type RequestStatus uint8

// The states, numbered as on chain. None means that the contract knows no such request.
const (
	None RequestStatus = iota
	Pending
	Stored
	Delivered
	Failed
	Expired
)

// String returns the state as the protocol writes it.
func (s RequestStatus) String() string {
	names := [...]string{"NONE", "PENDING", "STORED", "DELIVERED", "FAILED", "EXPIRED"}
	if int(s) >= len(names) {
		return "UNKNOWN"
	}
	return names[s]
}

// Request is what the oracle contract stores for one evaluation.
type Request struct {
	Receiver       Address           `json:"receiver"`
	TermsHash      merkle.Hash       `json:"terms_hash"`
	SubmissionID   uint64            `json:"submission_id"`
	Attempt        uint8             `json:"attempt"`
	Submission     Submission        `json:"submission"`
	Ladder         disclosure.Ladder `json:"ladder"` // before this evaluation
	SignBy         uint64            `json:"sign_by"`
	Deadline       uint64            `json:"deadline"`
	Payment        string            `json:"payment"` // LINK in juels
	OperatorExpiry uint64            `json:"operator_expiry"`
	Status         RequestStatus     `json:"status"`
}

// Job is everything that one evaluation follows from. ReadJob's answers are checked by Verify: only the hashes are trusted.
type Job struct {
	ChainID uint64  `json:"chain_id"`
	Oracle  Address `json:"oracle"`
	EvalID  EvalID  `json:"eval_id"`
	Terms   Terms   `json:"terms"`
	Request Request `json:"request"`
	SetCID  CID     `json:"set_cid"`
}

// EvalIDType is hashed into every evalId.
const EvalIDType = "EvaluationRequest(uint256 chainId,address oracle,address receiver,bytes32 termsHash,uint64 submissionId,uint8 attempt," +
	"address miner,address payee,bytes32 weightsRoot,bytes32 cidHash,int32 ladderIndex,uint32 ladderCorrect," +
	"int64 ladderLossMicro,uint64 deadline)"

// ComputeEvalID returns the id that the job's fields hash to.
func (j Job) ComputeEvalID() EvalID {
	typeHash, r, s := merkle.Keccak256([]byte(EvalIDType)), j.Request, j.Request.Submission
	cid := s.CID.Hash()
	return EvalID{merkle.Keccak256(typeHash[:], word(j.ChainID), j.Oracle.word(), r.Receiver.word(), r.TermsHash[:],
		word(r.SubmissionID), word(uint64(r.Attempt)), s.Miner.word(), s.Payee.word(), s.WeightsRoot.Hash[:], cid[:],
		signedWord(int64(r.Ladder.Index)), word(uint64(r.Ladder.Correct)), signedWord(r.Ladder.LossMicro), word(r.Deadline))}
}

// Verify checks that terms and request hash to what they claim to be.
func (j Job) Verify() error {
	if got := j.Terms.Hash(); got != j.Request.TermsHash {
		return fault.New(fault.Chain, "terms hash to %s, the request names %s", got, j.Request.TermsHash)
	}
	if got := j.ComputeEvalID(); got != j.EvalID {
		return fault.New(fault.Chain, "request hashes to %s, asked for %s", got, j.EvalID)
	}
	return j.Terms.Validate()
}

// IsProbe reports whether the job scores the package's own initial weights.
func (j Job) IsProbe() bool { return j.Request.SubmissionID == 0 }
