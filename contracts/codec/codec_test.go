package codec_test

import (
	"bytes"
	"math/big"
	"reflect"
	"testing"
	"testing/quick"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// That no two fields are swapped both ways is for the digests, which are compared with Solidity's.
func TestEveryFieldGoesThereAndBack(t *testing.T) {
	require.NoError(t, quick.Check(func(terms evaluator.Terms) bool {
		terms.ModelCID.Codec = evaluator.CodecDagPB
		got, err := codec.FromTerms(codec.ToTerms(terms))
		return err == nil && got == terms && codec.ToTerms(got) == codec.ToTerms(terms)
	}, nil))
	require.NoError(t, quick.Check(func(s evaluator.Submission) bool {
		s.CID.Codec = evaluator.CodecRaw
		got, err := codec.FromSubmission(codec.ToSubmission(s))
		return err == nil && got == s
	}, nil))
	require.NoError(t, quick.Check(func(e evaluator.Evaluation) bool { return codec.FromEvaluation(codec.ToEvaluation(e)) == e }, nil))
}

func TestRequestsAreReadFieldByField(t *testing.T) {
	s := evaluator.Submission{Miner: evaluator.Address{1}, Payee: evaluator.Address{2}, CID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{3}}}
	got, err := codec.FromRequest(bindings.Request{
		Receiver: common.Address{4}, TermsHash: [32]byte{5}, SubmissionId: 6, Attempt: 7, Submission: codec.ToSubmission(s),
		LadderIndex: -1, LadderCorrect: 8, LadderLossMicro: -9, SignBy: 10, Deadline: 11, Payment: new(big.Int).Lsh(big.NewInt(1), 95),
		OperatorExpiry: 12, Status: uint8(evaluator.Pending),
	})
	require.NoError(t, err)
	require.Equal(t, evaluator.Request{
		Receiver: evaluator.Address{4}, TermsHash: [32]byte{5}, SubmissionID: 6, Attempt: 7, Submission: s,
		Ladder: disclosure.Ladder{Index: -1, Correct: 8, LossMicro: -9}, SignBy: 10, Deadline: 11,
		Payment: "39614081257132168796771975168", OperatorExpiry: 12, Status: evaluator.Pending,
	}, got)
}

func TestUnknownRequestsAndForeignCodecs(t *testing.T) {
	id := evaluator.EvalID{Hash: [32]byte{1}}
	job, err := codec.FromJob(1337, evaluator.Address{2}, id, bindings.GetRequestOutput{})
	require.NoError(t, err)
	require.Equal(t, evaluator.Job{ChainID: 1337, Oracle: evaluator.Address{2}, EvalID: id}, job)

	known := bindings.GetRequestOutput{Request: bindings.Request{Status: uint8(evaluator.Pending), Payment: new(big.Int)}}
	for _, step := range []*uint8{&known.Request.Submission.Codec, &known.Terms.ModelCodec, &known.SetCodec} {
		_, err = codec.FromJob(1337, evaluator.Address{2}, id, known)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), "%v", err)
		*step = evaluator.CodecRaw
	}
	_, err = codec.FromJob(1337, evaluator.Address{2}, id, known)
	require.Equal(t, fault.Chain, fault.CodeOf(err), "the hashes are not those of the fields")
}

// TestJobsCertifyThemselves changes each byte of an encoded job: it then names another request, or is refused.
func TestJobsCertifyThemselves(t *testing.T) {
	at := evaluator.Address{9}
	job := evaluator.Job{ChainID: 1337, Oracle: at, SetCID: evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{3}}, Terms: evaluator.Terms{
		Researcher: evaluator.Address{1}, ModelCID: evaluator.CID{Codec: evaluator.CodecDagPB}, FeedbackTotal: 10, PayoutTotal: 20,
		Threshold: 900_000, LossClip: 1, LossGrid: 1, MaxBytes: 1, MaxEvals: 1,
	}}
	job.Request = evaluator.Request{
		Receiver: evaluator.Address{4}, TermsHash: job.Terms.Hash(), SubmissionID: 1, Attempt: 2, Ladder: disclosure.NoLadder,
		Submission: evaluator.Submission{Miner: evaluator.Address{1}, CID: evaluator.CID{Codec: evaluator.CodecRaw}},
		SignBy:     10, Deadline: 11, Payment: "12", Status: evaluator.Pending,
	}
	job.EvalID = job.ComputeEvalID()
	raw, err := codec.EncodeJob(job)
	require.NoError(t, err)
	got, err := codec.DecodeJob(1337, at, raw)
	require.NoError(t, err)
	require.Equal(t, job, got)
	other, err := codec.DecodeJob(1338, at, raw)
	require.NoError(t, err)
	require.NotEqual(t, job.EvalID, other.EvalID, "of another chain")

	uncertified := map[string]bool{}
	for i := range raw {
		forged := append([]byte(nil), raw...)
		forged[i] ^= 2
		got, err := codec.DecodeJob(1337, at, forged)
		if err != nil || got.EvalID != job.EvalID {
			continue
		}
		for name, same := range map[string]bool{
			"sign by": got.Request.SignBy == job.Request.SignBy, "payment": got.Request.Payment == job.Request.Payment,
			"operator expiry": got.Request.OperatorExpiry == 0, "status": got.Request.Status == job.Request.Status, "set": got.SetCID == job.SetCID,
		} {
			uncertified[name] = uncertified[name] || !same
		}
		require.Equal(t, job.Terms, got.Terms)
	}
	require.Equal(t, map[string]bool{"sign by": true, "payment": true, "operator expiry": true, "status": true, "set": true}, uncertified,
		"what the contract keeps beside the id")
	for _, length := range []int{0, len(raw) - 1, len(raw) + 1, len(raw) + 32} {
		_, err := codec.DecodeJob(1337, at, append(append([]byte(nil), raw...), make([]byte, 64)...)[:length])
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	}
	for _, payment := range []string{"", "-1", "1e3", "79228162514264337593543950336"} {
		job.Request.Payment = payment
		_, err := codec.EncodeJob(job)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), payment)
	}
}

// TestReportsAreTheContractsABI compares the report with go-ethereum's encoding of the same types.
func TestReportsAreTheContractsABI(t *testing.T) {
	parsed, err := bindings.IScoreOracleMetaData.ParseABI()
	require.NoError(t, err)
	args := parsed.Events["Evaluated"].Inputs.NonIndexed() // (Evaluation, bytes delivery)
	require.NoError(t, quick.Check(func(e evaluator.Evaluation, delivery [80]byte, delivered bool) bool {
		r := evaluator.Result{Evaluation: e}
		r.Evaluation.DeliveryHash = merkle.Hash{}
		if delivered {
			r.Delivery, r.Evaluation.DeliveryHash = delivery[:], merkle.Keccak256(delivery[:])
		}
		want, err := args.Pack(codec.ToEvaluation(r.Evaluation), r.Delivery)
		require.NoError(t, err)
		got := attest.EncodeReport(r)
		back, err := attest.DecodeReport(got)
		return bytes.Equal(want, got) && err == nil && reflect.DeepEqual(r, back)
	}, nil))
}
