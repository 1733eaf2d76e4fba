package proof

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"time"

	"github.com/gowebpki/jcs"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// EvidenceSchema names the fields of Evidence.
const EvidenceSchema = "assay.evidence/1"

// Evidence is what a verdict rests on, small enough to be stored on chain. With it anyone can draw the challenge and the audit
// again, recompute the rates, and, given the openings, repeat every check.
type Evidence struct {
	Schema   string        `json:"schema"`
	Binding  Binding       `json:"binding"`
	Claim    Claim         `json:"claim"`
	Nonce    merkle.Hash   `json:"nonce"`
	Secret   merkle.Hash   `json:"secret"` // the audit and the vectors follow from it; it is revealed here and not before
	Rows     []EvidenceRow `json:"rows"`
	Measured [5]uint64     `json:"measured"`
	Reason   Reason        `json:"reason,omitempty"`
	Where    *Where        `json:"where,omitempty"`
}

// EvidenceRow is a row of the challenge and what became of it. Nonce, Root and Micros are of rows that were committed to.
type EvidenceRow struct {
	Row
	Nonce  *merkle.Hash `json:"nonce,omitempty"`
	Root   *merkle.Hash `json:"root,omitempty"` // over the roots of the rounds
	Micros int64        `json:"micros,omitempty"`
}

// Where is the place of a fault.
type Where struct {
	Row    int `json:"row"`
	Round  int `json:"round"`
	Result int `json:"result"`
}

// evidence is taken when a session ends.
func (s *Session) evidence(found finding) Evidence {
	e := Evidence{
		Schema: EvidenceSchema, Binding: s.challenge.Binding, Claim: s.claim, Nonce: s.challenge.Nonce, Secret: s.secret, Reason: found.reason,
	}
	for i, row := range s.challenge.Rows {
		at := EvidenceRow{Row: row}
		if r := s.runs[i]; r.roots != nil {
			root := rowRoot(r.roots)
			at.Nonce, at.Root, at.Micros = &r.nonce, &root, r.took.Microseconds()
		}
		e.Rows = append(e.Rows, at)
	}
	if found.reason == ReasonNone {
		e.Measured = e.rates()
	} else {
		e.Where = &Where{Row: found.row, Round: found.sample.round, Result: found.sample.result}
	}
	return e
}

// rates returns the lowest rate of each class's rows: at least 1, since 0 says that a class was not challenged.
func (e Evidence) rates() (out [5]uint64) {
	for _, r := range e.Rows {
		i := classIndex(r.Class)
		rate := max(min(r.measured(time.Duration(r.Micros)*time.Microsecond), maxClaim), 1)
		if out[i] == 0 || rate < out[i] {
			out[i] = rate
		}
	}
	return out
}

func (e Evidence) encode() []byte {
	raw, err := json.Marshal(e) //nolint:gosec // the secret is over: evidence is where it is revealed
	if err == nil {
		raw, err = jcs.Transform(raw)
	}
	if err != nil {
		panic(err) // every number is finite and every string plain
	}
	return raw
}

// DecodeEvidence reads the evidence of a verdict, which may be a stranger's, and checks what can be checked without the
// openings: that it is canonical, that its rows are lawful, and that its rates follow from its times.
func DecodeEvidence(raw []byte) (*Evidence, error) {
	if len(raw) > MaxEvidenceBytes {
		return nil, fault.New(fault.BadRequest, "evidence has more than %d bytes", MaxEvidenceBytes)
	}
	e := new(Evidence)
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(e); err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "read evidence")
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, fault.New(fault.BadRequest, "evidence is followed by something else")
	}
	if err := e.validate(); err != nil {
		return nil, err
	}
	if !bytes.Equal(e.encode(), raw) {
		return nil, fault.New(fault.BadRequest, "evidence is not in canonical form")
	}
	return e, nil
}

func (e *Evidence) validate() error {
	if e.Schema != EvidenceSchema || len(e.Rows) == 0 || len(e.Rows) > MaxRows {
		return fault.New(fault.BadRequest, "evidence has schema %.40q and %d rows", e.Schema, len(e.Rows))
	}
	for _, r := range e.Rows {
		if err := r.Row.validate(); err != nil {
			return err
		}
		done := r.Nonce != nil && r.Root != nil && r.Micros > 0
		if !done && (r.Nonce != nil || r.Root != nil || r.Micros != 0 || e.Reason == ReasonNone) {
			return fault.New(fault.BadRequest, "row has a part of an answer").About(r.Name)
		}
		if r.Micros > math.MaxInt64/1000 || r.Micros > int64(r.Seconds*1e6)+1 {
			return fault.New(fault.BadRequest, "row took %d microseconds, longer than its deadline", r.Micros).About(r.Name)
		}
	}
	if (e.Reason == ReasonNone) == (e.Where != nil) {
		return fault.New(fault.BadRequest, "evidence has a reason without a place, or a place without a reason")
	}
	want := [5]uint64{}
	if e.Reason == ReasonNone {
		want = e.rates()
	}
	if e.Measured != want {
		return fault.New(fault.BadRequest, "evidence says it measured %v, its times say %v", e.Measured, want)
	}
	return nil
}

// Challenge returns the challenge that the evidence is of.
func (e *Evidence) Challenge() Challenge {
	c := Challenge{Schema: Schema, Binding: e.Binding, Nonce: e.Nonce}
	for _, r := range e.Rows {
		c.Rows = append(c.Rows, r.Row)
	}
	return c
}

// Demand returns what the prover was asked to open.
func (e *Evidence) Demand() Demand { return Demand{Audit: auditSeed(e.Secret)} }
