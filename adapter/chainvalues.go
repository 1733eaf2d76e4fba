package adapter

import (
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// termsOf converts the contract's struct. Job.Verify checks it against termsHash.
func termsOf(t bindings.Terms) (evaluator.Terms, error) {
	model, err := evaluator.NewCID(t.ModelCodec, t.ModelCid)
	return evaluator.Terms{
		Researcher: evaluator.Address(t.Researcher), SignerSet: t.SignerSet,
		ModelRoot: modelpkg.Root{Hash: t.ModelRoot}, ModelCID: model, InitRoot: checkpoint.Root{Hash: t.InitRoot},
		DatasetRoot: dataset.Root{Hash: t.DatasetRoot}, FeedbackTotal: t.FeedbackTotal, PayoutTotal: t.PayoutTotal,
		Metric: t.Metric, Threshold: t.Threshold, Mode: t.Mode, Step: t.Step, LossClip: t.LossClip, LossGrid: t.LossGrid,
		ProfileHash: t.ProfileHash, DeliveryKey: t.DeliveryKey, SealedSubs: t.SealedSubs,
		MaxBytes: t.MaxBytes, MaxEvals: t.MaxEvals,
	}, err
}

// requestOf converts the contract's struct. Job.Verify checks it against the evalId.
func requestOf(r bindings.Request) (evaluator.Request, error) {
	content, err := evaluator.NewCID(r.Submission.Codec, r.Submission.Cid)
	return evaluator.Request{
		Receiver: evaluator.Address(r.Receiver), TermsHash: r.TermsHash, SubmissionID: r.SubmissionId, Attempt: r.Attempt,
		Submission: evaluator.Submission{
			Miner: evaluator.Address(r.Submission.Miner), Payee: evaluator.Address(r.Submission.Payee),
			CID: content, WeightsRoot: checkpoint.Root{Hash: r.Submission.WeightsRoot},
		},
		Ladder: disclosure.Ladder{Index: r.LadderIndex, Correct: r.LadderCorrect, LossMicro: r.LadderLossMicro},
		SignBy: r.SignBy, Deadline: r.Deadline, Payment: r.Payment.String(), OperatorExpiry: r.OperatorExpiry,
		Status: evaluator.RequestStatus(r.Status),
	}, err
}
