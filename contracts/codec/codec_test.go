package codec_test

import (
	"math/big"
	"testing"
	"testing/quick"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
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
