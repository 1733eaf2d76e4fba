package attest

import (
	"bytes"
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Attestation is a signed evaluation with the delivery that it commits to.
type Attestation struct {
	Evaluation evaluator.Evaluation
	Delivery   []byte // seal.DeliveryBytes, or none
	Signature  Signature
}

const (
	wordBytes       = 32
	evaluationWords = 11
	headWords       = evaluationWords + 2 // and the offsets of delivery and signature
	minPayload      = (headWords + 2 + 3) * wordBytes
	maxPayload      = minPayload + 3*wordBytes // 80 bytes of delivery take three words
)

// Encode returns the payload, abi.encode(Evaluation, bytes, bytes).
func (a Attestation) Encode() []byte {
	out := encodeEvaluation(a.Evaluation)
	delivery, signature := encodeBytes(a.Delivery), encodeBytes(a.Signature[:])
	out = appendWord(out, headWords*wordBytes)
	out = appendWord(out, uint64(headWords*wordBytes+len(delivery)))
	return append(append(out, delivery...), signature...)
}

// Decode parses a payload. Anything but what Encode makes has the code BadRequest: also values beyond their type, other
// offsets, padding that is not zero, and a delivery that is not what the evaluation's hash says. Signatures are not checked.
func Decode(payload []byte) (Attestation, error) {
	if len(payload) < minPayload || len(payload) > maxPayload {
		return Attestation{}, fault.New(fault.BadRequest, "payload has %d bytes, %d to %d are possible", len(payload), minPayload, maxPayload)
	}
	a := Attestation{Evaluation: decodeEvaluation(payload)}
	if len(payload) == maxPayload {
		at := (headWords + 1) * wordBytes
		a.Delivery = bytes.Clone(payload[at : at+seal.DeliveryBytes])
	}
	copy(a.Signature[:], payload[len(payload)-3*wordBytes:])
	if !bytes.Equal(a.Encode(), payload) {
		return Attestation{}, fault.New(fault.BadRequest, "payload is not the ABI encoding of an evaluation, a delivery and a signature")
	}
	return a, a.checkDelivery()
}

func (a Attestation) checkDelivery() error {
	want := merkle.Hash{}
	if len(a.Delivery) > 0 {
		want = merkle.Keccak256(a.Delivery)
	}
	if a.Evaluation.DeliveryHash != want || (len(a.Delivery) != 0 && len(a.Delivery) != seal.DeliveryBytes) {
		return fault.New(fault.BadRequest, "the delivery of %d bytes is not the one that the evaluation commits to", len(a.Delivery))
	}
	return nil
}

func encodeEvaluation(e evaluator.Evaluation) []byte {
	out := append(make([]byte, 0, maxPayload), e.EvalID.Hash[:]...)
	for _, v := range []int64{
		int64(e.Status), int64(e.Class), int64(e.FeedbackCorrect), int64(e.FeedbackTotal), e.FeedbackLossMicro,
		int64(e.PayoutCorrect), int64(e.PayoutTotal), e.PayoutLossMicro, int64(e.LadderIndex),
	} {
		out = appendSigned(out, v)
	}
	return append(out, e.DeliveryHash[:]...)
}

// decodeEvaluation reads the low bytes of each word; that the rest of the word follows from them is for the caller to check.
func decodeEvaluation(words []byte) evaluator.Evaluation {
	low := func(i int) uint64 { return lowWord(words, i) }
	hash := func(i int) merkle.Hash { return merkle.Hash(words[i*wordBytes : (i+1)*wordBytes]) }
	return evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: hash(0)}, Status: evaluator.Status(low(1)), Class: fault.Class(low(2)),
		FeedbackCorrect: uint32(low(3)), FeedbackTotal: uint32(low(4)), FeedbackLossMicro: int64(low(5)),
		PayoutCorrect: uint32(low(6)), PayoutTotal: uint32(low(7)), PayoutLossMicro: int64(low(8)),
		LadderIndex: int32(low(9)), DeliveryHash: hash(10),
	}
}

// lowWord reads the low eight bytes of a word.
func lowWord(words []byte, i int) uint64 {
	return binary.BigEndian.Uint64(words[i*wordBytes+wordBytes-8:])
}

// encodeBytes returns length and data, padded to whole words.
func encodeBytes(data []byte) []byte {
	out := append(appendWord(nil, uint64(len(data))), data...)
	return append(out, make([]byte, (wordBytes-len(data)%wordBytes)%wordBytes)...)
}

func appendWord(out []byte, v uint64) []byte {
	return binary.BigEndian.AppendUint64(append(out, make([]byte, wordBytes-8)...), v)
}

func appendSigned(out []byte, v int64) []byte {
	sign := byte(0)
	if v < 0 {
		sign = 0xff
	}
	out = append(out, bytes.Repeat([]byte{sign}, wordBytes-8)...)
	return binary.BigEndian.AppendUint64(out, uint64(v))
}
