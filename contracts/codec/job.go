package codec

import (
	"bytes"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

var (
	oracle     = bindings.NewIScoreOracle()
	getRequest = requestABI()
)

// requestABI is what getRequest returns: static words only, so every answer has the same length.
func requestABI() abi.Arguments {
	parsed, err := bindings.IScoreOracleMetaData.ParseABI()
	if err != nil {
		panic(err) // the bindings are generated
	}
	return parsed.Methods["getRequest"].Outputs
}

// JobBytes is the length of an encoded job.
const JobBytes = 39 * 32

// ToRequest is what an oracle contract returns for r.
func ToRequest(r evaluator.Request) (bindings.Request, error) {
	payment, ok := new(big.Int).SetString(r.Payment, 10)
	if !ok || payment.Sign() < 0 || payment.BitLen() > 96 {
		return bindings.Request{}, fault.New(fault.BadRequest, "payment %.40q is no uint96", r.Payment)
	}
	return bindings.Request{
		Receiver: common.Address(r.Receiver), TermsHash: r.TermsHash, SubmissionId: r.SubmissionID, Attempt: r.Attempt,
		Submission:  ToSubmission(r.Submission),
		LadderIndex: r.Ladder.Index, LadderCorrect: r.Ladder.Correct, LadderLossMicro: r.Ladder.LossMicro,
		SignBy: r.SignBy, Deadline: r.Deadline, Payment: payment, OperatorExpiry: r.OperatorExpiry, Status: uint8(r.Status),
	}, nil
}

// EncodeJob returns the job as getRequest answers it: all that evalId and termsHash are hashed from, so that the bytes
// certify themselves.
func EncodeJob(j evaluator.Job) ([]byte, error) {
	request, err := ToRequest(j.Request)
	if err != nil {
		return nil, err
	}
	out, err := getRequest.Pack(request, ToTerms(j.Terms), j.SetCID.Codec, j.SetCID.Digest)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the request")
	}
	return out, nil
}

// DecodeJob reads what EncodeJob makes, and nothing else. The evalId is the one that the fields hash to on this chain and
// oracle; terms that do not hash to the request's termsHash are refused.
func DecodeJob(chainID uint64, at evaluator.Address, raw []byte) (evaluator.Job, error) {
	if len(raw) != JobBytes {
		return evaluator.Job{}, fault.New(fault.BadRequest, "an encoded request has %d bytes, not %d", JobBytes, len(raw))
	}
	out, err := oracle.UnpackGetRequest(raw)
	if err != nil {
		return evaluator.Job{}, fault.Wrap(fault.BadRequest, err, "decode the request")
	}
	j := evaluator.Job{ChainID: chainID, Oracle: at}
	if j.Request, err = FromRequest(out.Request); err != nil {
		return j, err
	}
	j.EvalID = j.ComputeEvalID()
	if j, err = FromJob(chainID, at, j.EvalID, out); err != nil {
		return j, err
	}
	if again, err := EncodeJob(j); err != nil || !bytes.Equal(again, raw) {
		return j, fault.New(fault.BadRequest, "the request is not encoded as a contract does")
	}
	return j, nil
}
