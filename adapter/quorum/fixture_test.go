package quorum

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/seal"
)

const chainID = 1337

var (
	oracle    = evaluator.Address{0: 0xab, 19: 0xcd}
	signerSet = merkle.Hash{0x51}
)

// job is the nth request; change may make another one of it.
func job(n uint64, change func(*evaluator.Job)) evaluator.Job {
	j := evaluator.Job{
		ChainID: chainID, Oracle: oracle, SetCID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{3}},
		Terms: evaluator.Terms{
			Researcher: evaluator.Address{1}, SignerSet: signerSet, ModelCID: evaluator.CID{Codec: evaluator.CodecDagPB, Digest: [32]byte{2}},
			FeedbackTotal: 1000, PayoutTotal: 2000, Metric: disclosure.Accuracy, Threshold: 950_000, Mode: disclosure.Open, Step: 10_000,
			LossClip: 10_000_000, LossGrid: 1000, DeliveryKey: merkle.Hash{9}, SealedSubs: true, MaxBytes: 1 << 20, MaxEvals: 100,
		},
		Request: evaluator.Request{
			Receiver: evaluator.Address{4}, SubmissionID: n, Attempt: 1, Ladder: disclosure.NoLadder,
			Submission: evaluator.Submission{
				Miner: evaluator.Address{5}, Payee: evaluator.Address{6}, CID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{7}},
				WeightsRoot: checkpoint.Root{Hash: merkle.Hash{8}},
			},
			SignBy: 1_900_000_000, Deadline: 2_000_000_000 + n, Payment: "0", Status: evaluator.Pending,
		},
	}
	if change != nil {
		change(&j)
	}
	j.Request.TermsHash = j.Terms.Hash()
	j.EvalID = j.ComputeEvalID()
	return j
}

// score is of both splits: right answers of the payout split of 2000, half as many in the feedback split.
func score(j evaluator.Job, correct uint32, lossMicro int64) Observation {
	o := Observation{
		Job: j, Outcome: Measured,
		Feedback: metric.Score{Correct: correct / 2, Total: j.Terms.FeedbackTotal, LossMicro: lossMicro},
		Payout:   metric.Score{Correct: correct, Total: j.Terms.PayoutTotal, LossMicro: lossMicro},
	}
	if o.Passes() && o.delivers() {
		o.Delivery = delivery(j, 0)
	}
	return o
}

// delivery is what honest nodes make for variant 0.
func delivery(j evaluator.Job, variant byte) []byte {
	d := bytes.Repeat(j.EvalID.Hash[:], 3)[:seal.DeliveryBytes]
	d[0] = variant
	return d
}

func refusal(j evaluator.Job, class fault.Class) Observation {
	return Observation{Job: j, Outcome: Refused, Class: class}
}

func absence(j evaluator.Job) Observation { return Observation{Job: j, Outcome: Unavailable} }

// message encodes what one observer sends; it panics, since fixtures are well formed.
func message(observer int, all ...Observation) Message {
	raw, err := EncodeAll(all)
	if err != nil {
		panic(err)
	}
	return Message{uint8(observer), raw}
}

// each gives every observation to an observer of its own.
func each(all ...Observation) (messages []Message) {
	for i, o := range all {
		messages = append(messages, message(i, o))
	}
	return messages
}

func rules(f int) Rules {
	return Rules{ChainID: chainID, Oracle: oracle, SignerSet: signerSet, F: f, Tolerance: DefaultConfig().Tolerance}
}

func report(t *testing.T, r Rules, messages []Message) evaluator.Evaluation {
	t.Helper()
	d := r.Report(messages)
	require.Empty(t, d.Garbage)
	require.NotNil(t, d.Report)
	return d.Report.Evaluation
}
