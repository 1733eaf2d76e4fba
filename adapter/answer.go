package adapter

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// encodeAnswer makes the part of a success that is stored: everything but the caller's jobRunID. Only the values of the
// evaluation itself go in, which are the disclosed ones.
func encodeAnswer(job evaluator.Job, result evaluator.Result, payload []byte) ([]byte, error) {
	e := result.Evaluation
	feedback := figures(e.FeedbackCorrect, e.FeedbackTotal, e.FeedbackLossMicro)
	answer := ea.Answer{
		Payload: "0x" + hex.EncodeToString(payload), RequestID: requestID(job), EvalID: ea.Word(e.EvalID.Hash),
		Status: e.Status.String(), Class: e.Class.String(),
		AccuracyPPM: feedback.AccuracyPPM, LossMicro: feedback.LossMicro, Correct: feedback.Correct, Total: feedback.Total,
		LadderIndex: strconv.FormatInt(int64(e.LadderIndex), 10),
	}
	if e.Status == evaluator.Passed || (e.Status == evaluator.Scored && job.Terms.Mode == disclosure.Open) {
		payout := figures(e.PayoutCorrect, e.PayoutTotal, e.PayoutLossMicro)
		answer.Payout = &payout
	}
	data, err := json.Marshal(answer)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the answer")
	}
	return encodeSuccess(data, answer.Status)
}

// encodeSuccess makes all of a success's body but the caller's jobRunID.
func encodeSuccess(data json.RawMessage, result string) ([]byte, error) {
	body, err := json.Marshal(ea.Success{Data: data, Result: result, StatusCode: 200})
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the answer")
	}
	if len(body)+ea.MaxID*6 > ea.MaxReply { // an id's bytes may grow sixfold as JSON
		return nil, fault.New(fault.Internal, "the answer has %d bytes, more than a node reads", len(body))
	}
	return bytes.TrimPrefix(body, []byte(`{"jobRunID":"",`)), nil
}

// success is the whole body for one caller. Equal ids give equal bytes.
func success(jobRunID string, stored []byte) []byte {
	id, _ := json.Marshal(jobRunID) // a string always encodes
	body := make([]byte, 0, len(`{"jobRunID":,`)+len(id)+len(stored))
	body = append(body, `{"jobRunID":`...)
	body = append(append(body, id...), ',')
	return append(body, stored...)
}

// requestID is the oracle's callback id: keccak256(abi.encodePacked(oracle, uint256(evalId))).
func requestID(job evaluator.Job) ea.Word {
	return requestIDOf(job.Oracle, job.EvalID)
}

func requestIDOf(oracle evaluator.Address, id evaluator.EvalID) ea.Word {
	return ea.Word(merkle.Keccak256(oracle[:], id.Hash[:]))
}

func figures(correct, total uint32, lossMicro int64) ea.Figures {
	return ea.Figures{
		AccuracyPPM: strconv.FormatUint(accuracyPPM(correct, total), 10),
		LossMicro:   strconv.FormatInt(lossMicro, 10),
		Correct:     strconv.FormatUint(uint64(correct), 10),
		Total:       strconv.FormatUint(uint64(total), 10),
	}
}

// accuracyPPM is rounded down, so that it never shows more than the criterion correct*1e6 >= ppm*total sees.
func accuracyPPM(correct, total uint32) uint64 {
	if total == 0 {
		return 0
	}
	return uint64(correct) * 1_000_000 / uint64(total)
}
