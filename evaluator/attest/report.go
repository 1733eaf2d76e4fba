package attest

import (
	"bytes"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
)

const (
	reportHead = (evaluationWords + 1) * wordBytes
	minReport  = reportHead + wordBytes
	// MaxReport is the length of a report with a delivery.
	MaxReport = minReport + 3*wordBytes
)

// EncodeReport returns what a quorum signs and transmits: abi.encode(Evaluation, bytes delivery).
func EncodeReport(r evaluator.Result) []byte {
	out := appendWord(encodeEvaluation(r.Evaluation), reportHead)
	return append(out, encodeBytes(r.Delivery)...)
}

// DecodeReport parses a report as strictly as Decode does a payload.
func DecodeReport(report []byte) (evaluator.Result, error) {
	if len(report) != minReport && len(report) != MaxReport {
		return evaluator.Result{}, fault.New(fault.BadRequest, "report has %d bytes, %d or %d are possible", len(report), minReport, MaxReport)
	}
	r := evaluator.Result{Evaluation: decodeEvaluation(report)}
	if len(report) == MaxReport {
		r.Delivery = bytes.Clone(report[minReport : minReport+seal.DeliveryBytes])
	}
	if !bytes.Equal(EncodeReport(r), report) {
		return evaluator.Result{}, fault.New(fault.BadRequest, "report is not the ABI encoding of an evaluation and a delivery")
	}
	return r, Attestation{Evaluation: r.Evaluation, Delivery: r.Delivery}.checkDelivery()
}
