// Package codec translates between the evaluator's types and those of the contracts' bindings.
package codec

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// ToTerms is what the contracts take for t.
func ToTerms(t evaluator.Terms) bindings.Terms {
	return bindings.Terms{
		Researcher: common.Address(t.Researcher), SignerSet: t.SignerSet,
		ModelRoot: t.ModelRoot.Hash, ModelCodec: t.ModelCID.Codec, ModelCid: t.ModelCID.Digest, InitRoot: t.InitRoot.Hash,
		DatasetRoot: t.DatasetRoot.Hash, FeedbackTotal: t.FeedbackTotal, PayoutTotal: t.PayoutTotal,
		Metric: t.Metric, Threshold: t.Threshold, Mode: t.Mode, Step: t.Step, LossClip: t.LossClip, LossGrid: t.LossGrid,
		ProfileHash: t.ProfileHash, DeliveryKey: t.DeliveryKey, SealedSubs: t.SealedSubs,
		MaxBytes: t.MaxBytes, MaxEvals: t.MaxEvals,
	}
}

// FromTerms reads terms as the contracts return them.
func FromTerms(t bindings.Terms) (evaluator.Terms, error) {
	cid, err := evaluator.NewCID(t.ModelCodec, t.ModelCid)
	return evaluator.Terms{
		Researcher: evaluator.Address(t.Researcher), SignerSet: t.SignerSet,
		ModelRoot: modelpkg.Root{Hash: t.ModelRoot}, ModelCID: cid, InitRoot: checkpoint.Root{Hash: t.InitRoot},
		DatasetRoot: dataset.Root{Hash: t.DatasetRoot}, FeedbackTotal: t.FeedbackTotal, PayoutTotal: t.PayoutTotal,
		Metric: t.Metric, Threshold: t.Threshold, Mode: t.Mode, Step: t.Step, LossClip: t.LossClip, LossGrid: t.LossGrid,
		ProfileHash: t.ProfileHash, DeliveryKey: t.DeliveryKey, SealedSubs: t.SealedSubs,
		MaxBytes: t.MaxBytes, MaxEvals: t.MaxEvals,
	}, err
}

// ToSubmission is what the contracts take for s.
func ToSubmission(s evaluator.Submission) bindings.Submission {
	return bindings.Submission{
		Miner: common.Address(s.Miner), Payee: common.Address(s.Payee),
		Codec: s.CID.Codec, Cid: s.CID.Digest, WeightsRoot: s.WeightsRoot.Hash,
	}
}

// FromSubmission reads a revealed submission.
func FromSubmission(s bindings.Submission) (evaluator.Submission, error) {
	cid, err := evaluator.NewCID(s.Codec, s.Cid)
	return evaluator.Submission{
		Miner: evaluator.Address(s.Miner), Payee: evaluator.Address(s.Payee),
		CID: cid, WeightsRoot: checkpoint.Root{Hash: s.WeightsRoot},
	}, err
}

// ToEvaluation is what the contracts take for e.
func ToEvaluation(e evaluator.Evaluation) bindings.Evaluation {
	return bindings.Evaluation{
		EvalId: e.EvalID.Hash, Status: uint8(e.Status), Class: uint8(e.Class),
		FeedbackCorrect: e.FeedbackCorrect, FeedbackTotal: e.FeedbackTotal, FeedbackLossMicro: e.FeedbackLossMicro,
		PayoutCorrect: e.PayoutCorrect, PayoutTotal: e.PayoutTotal, PayoutLossMicro: e.PayoutLossMicro,
		LadderIndex: e.LadderIndex, DeliveryHash: e.DeliveryHash,
	}
}

// FromEvaluation reads a stored evaluation.
func FromEvaluation(e bindings.Evaluation) evaluator.Evaluation {
	return evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: e.EvalId}, Status: evaluator.Status(e.Status), Class: fault.Class(e.Class),
		FeedbackCorrect: e.FeedbackCorrect, FeedbackTotal: e.FeedbackTotal, FeedbackLossMicro: e.FeedbackLossMicro,
		PayoutCorrect: e.PayoutCorrect, PayoutTotal: e.PayoutTotal, PayoutLossMicro: e.PayoutLossMicro,
		LadderIndex: e.LadderIndex, DeliveryHash: e.DeliveryHash,
	}
}

// FromRequest reads a request of an oracle contract.
func FromRequest(r bindings.Request) (evaluator.Request, error) {
	submission, err := FromSubmission(r.Submission)
	return evaluator.Request{
		Receiver: evaluator.Address(r.Receiver), TermsHash: r.TermsHash, SubmissionID: r.SubmissionId, Attempt: r.Attempt,
		Submission: submission,
		Ladder:     disclosure.Ladder{Index: r.LadderIndex, Correct: r.LadderCorrect, LossMicro: r.LadderLossMicro},
		SignBy:     r.SignBy, Deadline: r.Deadline, Payment: r.Payment.String(), OperatorExpiry: r.OperatorExpiry,
		Status: evaluator.RequestStatus(r.Status),
	}, err
}

// FromJob assembles the job of getRequest's answer and verifies its hashes. A request that the contract does not know has
// status None and is returned unverified.
func FromJob(chainID uint64, oracle evaluator.Address, id evaluator.EvalID, out bindings.GetRequestOutput) (evaluator.Job, error) {
	job := evaluator.Job{ChainID: chainID, Oracle: oracle, EvalID: id}
	if out.Request.Status == uint8(evaluator.None) {
		return job, nil
	}
	var err error
	if job.Request, err = FromRequest(out.Request); err != nil {
		return job, err
	}
	if job.Terms, err = FromTerms(out.Terms); err != nil {
		return job, err
	}
	if job.SetCID, err = evaluator.NewCID(out.SetCodec, out.SetCid); err != nil {
		return job, err
	}
	return job, job.Verify()
}

// Hash makes a merkle.Hash of go-ethereum's.
func Hash(h common.Hash) merkle.Hash { return merkle.Hash(h) }
