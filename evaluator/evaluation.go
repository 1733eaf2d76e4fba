package evaluator

import (
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Status is the verdict that an evaluation carries on chain.
type Status uint8

// The verdicts, numbered as on chain.
const (
	Scored      Status = 1
	Passed      Status = 2
	Refused     Status = 3
	Unavailable Status = 4
	Unstable    Status = 5
)

// String returns the verdict as the protocol writes it.
func (s Status) String() string {
	names := [...]string{"", "SCORED", "PASSED", "REFUSED", "UNAVAILABLE", "UNSTABLE"}
	if int(s) >= len(names) {
		return "UNKNOWN"
	}
	return names[s]
}

// Evaluation is the attested answer: integers only, a pure function of the request and the score, so that retries and
// replicas sign one digest.
type Evaluation struct {
	EvalID            EvalID      `json:"eval_id"`
	Status            Status      `json:"status"`
	Class             fault.Class `json:"class"`
	FeedbackCorrect   uint32      `json:"feedback_correct"`
	FeedbackTotal     uint32      `json:"feedback_total"`
	FeedbackLossMicro int64       `json:"feedback_loss_micro"`
	PayoutCorrect     uint32      `json:"payout_correct"`
	PayoutTotal       uint32      `json:"payout_total"`
	PayoutLossMicro   int64       `json:"payout_loss_micro"`
	LadderIndex       int32       `json:"ladder_index"`
	DeliveryHash      merkle.Hash `json:"delivery_hash"`
}

// EvaluationType is the EIP-712 type of Evaluation.
const EvaluationType = "Evaluation(bytes32 evalId,uint8 status,uint8 class,uint32 feedbackCorrect,uint32 feedbackTotal," +
	"int64 feedbackLossMicro,uint32 payoutCorrect,uint32 payoutTotal,int64 payoutLossMicro,int32 ladderIndex,bytes32 deliveryHash)"

// Hash returns the EIP-712 hashStruct of the evaluation.
func (e Evaluation) Hash() merkle.Hash {
	typeHash := merkle.Keccak256([]byte(EvaluationType))
	return merkle.Keccak256(typeHash[:], e.EvalID.Hash[:], word(uint64(e.Status)), word(uint64(e.Class)),
		word(uint64(e.FeedbackCorrect)), word(uint64(e.FeedbackTotal)), signedWord(e.FeedbackLossMicro),
		word(uint64(e.PayoutCorrect)), word(uint64(e.PayoutTotal)), signedWord(e.PayoutLossMicro),
		signedWord(int64(e.LadderIndex)), e.DeliveryHash[:])
}

// Measurement is the raw result of running one submission: secret, since it is finer than what may be disclosed.
type Measurement struct {
	Feedback, Payout metric.Score
	Secret           seal.Secret // the submission's key S; nil for plain submissions
}

// Result is an evaluation with the delivery that its hash commits to, and the fine reason of a refusal for log and metric.
type Result struct {
	Evaluation Evaluation
	Delivery   []byte
	Reason     fault.Code
}

// concluded makes the evaluation of a measured submission.
func (j Job) concluded(o disclosure.Outcome) Evaluation {
	status := Scored
	if o.Passed {
		status = Passed
	}
	return Evaluation{
		EvalID: j.EvalID, Status: status,
		FeedbackCorrect: o.Feedback.Correct, FeedbackTotal: j.Terms.FeedbackTotal, FeedbackLossMicro: o.Feedback.LossMicro,
		PayoutCorrect: o.Payout.Correct, PayoutTotal: j.Terms.PayoutTotal, PayoutLossMicro: o.Payout.LossMicro,
		LadderIndex: o.Ladder.Index,
	}
}

// Unmeasured makes the evaluation of a submission that has no score: REFUSED with its class, UNAVAILABLE or UNSTABLE. It
// repeats the ladder.
func (j Job) Unmeasured(status Status, class fault.Class) Evaluation {
	return Evaluation{
		EvalID: j.EvalID, Status: status, Class: class,
		FeedbackCorrect: j.Request.Ladder.Correct, FeedbackTotal: j.Terms.FeedbackTotal,
		FeedbackLossMicro: j.Request.Ladder.LossMicro, PayoutTotal: j.Terms.PayoutTotal,
		LadderIndex: j.Request.Ladder.Index,
	}
}
