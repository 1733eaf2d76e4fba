package bench

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"

	"github.com/gowebpki/jcs"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// MaxReportBytes bounds what Decode reads.
const MaxReportBytes = 8 << 20

// Limits on what a report may say, each far above what the full tier has.
const (
	maxRows  = 4096
	maxOther = 256 // ceilings, skips, reasons
)

// Decode reads a report that may be a stranger's. It refuses unknown fields, other schemas and values that no run can have.
func Decode(raw []byte) (*Report, error) {
	if len(raw) > MaxReportBytes {
		return nil, fault.New(fault.BadRequest, "report has more than %d bytes", MaxReportBytes)
	}
	said, err := decode(raw)
	if err != nil {
		return nil, err
	}
	canonical, err := said.Encode()
	if err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read report")
	}
	r, err := decode(canonical) // what the digest is of: JSON's numbers hold less than Go's integers
	if err != nil {
		return nil, err
	}
	if err := r.validate(); err != nil {
		return nil, err
	}
	return r, nil
}

func decode(raw []byte) (*Report, error) {
	r := new(Report)
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(r); err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read report")
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, fault.New(fault.BadRequest, "report is followed by something else")
	}
	return r, nil
}

// Encode returns the report's RFC 8785 canonical JSON.
func (r *Report) Encode() ([]byte, error) {
	raw, err := json.Marshal(r)
	if err == nil {
		raw, err = jcs.Transform(raw)
	}
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode report")
	}
	return raw, nil
}

// Digest returns the Keccak-256 of the report's canonical JSON: what a registration on chain names.
func (r *Report) Digest() (merkle.Hash, error) {
	raw, err := r.Encode()
	if err != nil {
		return merkle.Hash{}, err
	}
	return merkle.Keccak256(raw), nil
}

func (r *Report) validate() error {
	switch {
	case r.Schema != Schema:
		return fault.New(fault.BadRequest, "report schema %.40q is not %s", r.Schema, Schema)
	case r.ScoreSet != ScoreSet:
		return fault.New(fault.BadRequest, "report has the score set %.40q, not %s", r.ScoreSet, ScoreSet)
	case r.Tier != Quick && r.Tier != Standard && r.Tier != Full:
		return fault.New(fault.BadRequest, "report tier %.20q is not known", r.Tier)
	case r.Device != "cpu" && r.Device != "gpu":
		return fault.New(fault.BadRequest, "report device %.20q is not cpu or gpu", r.Device)
	case r.Threads < 1 || r.Threads > 1<<16:
		return fault.New(fault.BadRequest, "report has %d threads", r.Threads)
	case len(r.Rows) > maxRows || len(r.Ceilings) > maxOther || len(r.Skipped) > maxOther || len(r.Unstable) > maxOther:
		return fault.New(fault.BadRequest, "report has too many rows, ceilings or remarks")
	case r.Stable != (len(r.Unstable) == 0):
		return fault.New(fault.BadRequest, "report is stable with reasons why not, or unstable without")
	case !amounts(r.Seconds):
		return fault.New(fault.BadRequest, "report took %v seconds", r.Seconds)
	}
	return r.validateValues()
}

func (r *Report) validateValues() error {
	classes := Classes()
	if len(r.Scores) != len(classes) {
		return fault.New(fault.BadRequest, "report has %d scores, not %d", len(r.Scores), len(classes))
	}
	for i, s := range r.Scores {
		if s.Class != classes[i] || s.Unit != s.Class.Unit() || s.Rows < 0 || !amounts(s.Value, s.CV) {
			return fault.New(fault.BadRequest, "score %d is not a score of %s", i, classes[i]).About("scores")
		}
	}
	for _, c := range r.Ceilings {
		if c.Name == "" || !amounts(c.Value) {
			return fault.New(fault.BadRequest, "a ceiling has no name or no value").About("ceilings")
		}
	}
	for i := range r.Rows {
		if !r.Rows[i].valid() {
			return fault.New(fault.BadRequest, "row %d has a value that no run can have", i).About("rows")
		}
	}
	return nil
}

func (r *Row) valid() bool {
	for _, v := range r.Shape {
		if v < 0 {
			return false
		}
	}
	ordered := r.MinSeconds <= r.MedianSeconds && r.MedianSeconds <= r.P90Seconds
	return r.Family != "" && r.Repeats > 0 && ordered && r.Check.Entries >= 0 &&
		amounts(r.MinSeconds, r.MedianSeconds, r.P90Seconds, r.FLOP, r.UsefulFLOP, r.Bytes, r.Rate, r.UsefulRate, r.AlgBW, r.BusBW,
			r.Share, r.Check.MaxError, r.Check.Tolerance)
}

// amounts reports whether every value is finite and not negative.
func amounts(values ...float64) bool {
	for _, v := range values {
		if v < 0 || math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
