package dataset

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"regexp"
	"unicode/utf8"

	"github.com/gowebpki/jcs"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Format is the value of dataset.json's "format".
const Format = "assay.dataset/1"

// The four files of a package.
const (
	ManifestFile = "dataset.json"
	XFile        = "x.npy"
	YFile        = "y.npy"
	SaltsFile    = "salts.bin"
)

// SaltBytes is the length of one record's salt.
const SaltBytes = 32

const (
	maxManifest = 1 << 20        // bytes of dataset.json
	maxSplits   = 64             //
	maxText     = 4096           // bytes of a free text
	maxRecords  = math.MaxUint32 //
	maxRow      = 1 << 30        // bytes of one record's x or y
	maxInteger  = int64(1) << 53 // RFC 8785 numbers are IEEE 754 doubles
	feedback    = "feedback"     // the two splits that must share no record
	payout      = "payout"       //
)

// Manifest is dataset.json.
type Manifest struct {
	Format      string           `json:"format"`
	Name        string           `json:"name"`
	Records     int64            `json:"records"`
	X           Array            `json:"x"`
	Y           Array            `json:"y"`
	Splits      map[string]Range `json:"splits"`
	IgnoreLabel *int64           `json:"ignore_label,omitempty"` // labels with this value are not scored
	Labels      string           `json:"labels,omitempty"`       // what the labels mean
	Licence     string           `json:"licence,omitempty"`
	Provenance  string           `json:"provenance,omitempty"`
}

// Array is the element type and the shape of one record, without the record dimension.
type Array struct {
	DType tensor.DType `json:"dtype"`
	Shape tensor.Shape `json:"shape"`
}

// Range is a split: records [From, To), which hold Total scored labels.
type Range struct {
	From  int64  `json:"from"`
	To    int64  `json:"to"`
	Total uint32 `json:"total"`
}

// row returns the bytes and elements of one record; ok is false for an unknown type or an invalid, empty or huge shape.
func (a Array) row() (bytes, elements int64, ok bool) {
	elements, okShape := a.Shape.Elements()
	bytes, okBytes := tensor.Spec{DType: a.DType, Shape: a.Shape}.Bytes()
	return bytes, elements, okShape && okBytes && bytes > 0 && bytes <= maxRow
}

// encode returns the canonical bytes.
func (m Manifest) encode() ([]byte, error) {
	for _, shape := range []*tensor.Shape{&m.X.Shape, &m.Y.Shape} {
		if *shape == nil {
			*shape = tensor.Shape{} // [] and not null
		}
	}
	raw, err := json.Marshal(m)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode %s", ManifestFile)
	}
	canonical, err := jcs.Transform(raw)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "canonicalize %s", ManifestFile)
	}
	return canonical, nil
}

// parseManifest accepts exactly the bytes that encode makes: unknown or repeated fields and other spellings are refused.
func parseManifest(raw []byte) (Manifest, error) {
	var m Manifest
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&m); err != nil {
		return m, fault.Wrap(fault.DatasetInvalid, err, "parse %s", ManifestFile)
	}
	if err := m.validate(); err != nil {
		return m, err
	}
	canonical, err := m.encode()
	if err != nil {
		return m, err
	}
	if !bytes.Equal(canonical, raw) {
		return m, fault.New(fault.DatasetInvalid, "%s is not in RFC 8785 canonical form", ManifestFile)
	}
	return m, nil
}

func readManifest(r io.Reader) (Manifest, []byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxManifest+1))
	if err != nil {
		return Manifest{}, nil, fault.Wrap(fault.Storage, err, "read %s", ManifestFile)
	}
	if len(raw) > maxManifest {
		return Manifest{}, nil, fault.New(fault.DatasetInvalid, "%s exceeds %d bytes", ManifestFile, maxManifest)
	}
	m, err := parseManifest(raw)
	return m, raw, err
}

func (m *Manifest) validate() error {
	if m.Format != Format {
		return fault.New(fault.DatasetInvalid, "format is %.40q, this reads %q", m.Format, Format)
	}
	for _, text := range []string{m.Name, m.Labels, m.Licence, m.Provenance} {
		if len(text) > maxText || !utf8.ValidString(text) {
			return fault.New(fault.DatasetInvalid, "a text of %s exceeds %d bytes or is not UTF-8", ManifestFile, maxText)
		}
	}
	if m.Records < 1 || m.Records > maxRecords {
		return fault.New(fault.DatasetInvalid, "%d records, 1 to %d are possible", m.Records, int64(maxRecords))
	}
	for file, a := range map[string]Array{XFile: m.X, YFile: m.Y} {
		row, _, ok := a.row()
		if !ok || row > math.MaxInt64/2/m.Records {
			return fault.New(fault.DatasetInvalid, "records of dtype %.20q and shape %s are not possible", a.DType, a.Shape).About(file)
		}
	}
	if m.IgnoreLabel != nil && (*m.IgnoreLabel >= maxInteger || *m.IgnoreLabel <= -maxInteger) {
		return fault.New(fault.DatasetInvalid, "ignore label %d is beyond 2^53", *m.IgnoreLabel)
	}
	return m.validateSplits()
}

var splitName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,31}$`)

func (m *Manifest) validateSplits() error {
	if len(m.Splits) < 1 || len(m.Splits) > maxSplits {
		return fault.New(fault.DatasetInvalid, "%d splits, 1 to %d are possible", len(m.Splits), maxSplits)
	}
	_, items, _ := m.Y.row()
	for name, s := range m.Splits {
		if !splitName.MatchString(name) {
			return fault.New(fault.DatasetInvalid, "split name %.40q is not [a-z0-9_-], 1 to 32 long", name)
		}
		if s.From < 0 || s.From >= s.To || s.To > m.Records {
			return fault.New(fault.DatasetInvalid, "range %d:%d is empty or not within %d records", s.From, s.To, m.Records).About(name)
		}
		if labels := (s.To - s.From) * items; s.Total == 0 || int64(s.Total) > labels || (m.IgnoreLabel == nil && int64(s.Total) != labels) {
			return fault.New(fault.DatasetInvalid, "total %d does not follow from %d labels", s.Total, labels).About(name)
		}
	}
	return checkApart(m.Splits[feedback], m.Splits[payout])
}

// checkApart refuses a record in both scored splits: the feedback on it would tell about the payout.
func checkApart(f, p Range) error {
	if f.From < p.To && p.From < f.To {
		return fault.New(fault.DatasetInvalid, "splits %s %d:%d and %s %d:%d share records", feedback, f.From, f.To, payout, p.From, p.To)
	}
	return nil
}
