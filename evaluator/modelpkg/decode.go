package modelpkg

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/gowebpki/jcs"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// DecodeManifest reads the bytes of model.json, which must be the RFC 8785 canonical form of exactly what Manifest can say,
// and validates everything that does not need the graphs. The root is the Keccak-256 of the bytes.
func DecodeManifest(data []byte) (*Manifest, Root, error) {
	if len(data) > MaxManifestBytes {
		return nil, Root{}, tooMany("%s has more than %d bytes", ManifestFile, MaxManifestBytes)
	}
	canonical, err := jcs.Transform(data)
	if err != nil {
		return nil, Root{}, fault.Wrap(fault.ModelInvalid, err, "read %s", ManifestFile)
	}
	if !bytes.Equal(canonical, data) {
		return nil, Root{}, malformed("%s is not in RFC 8785 canonical form", ManifestFile)
	}
	m, err := strictDecode(data)
	if err != nil {
		return nil, Root{}, err
	}
	if err := m.validate(); err != nil {
		return nil, Root{}, err
	}
	return m, Root{merkle.Keccak256(data)}, nil
}

// strictDecode refuses unknown fields, and fields that encoding/json takes for known ones (it ignores case): what was
// understood, encoded again, must be what was read.
func strictDecode(data []byte) (*Manifest, error) {
	m := new(Manifest)
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(m); err != nil {
		return nil, fault.Wrap(fault.ModelInvalid, err, "read %s", ManifestFile)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, malformed("%s holds more than one value", ManifestFile)
	}
	again, err := m.Encode()
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, data) {
		return nil, malformed("%s has fields that are empty, null, missing or spelt in another case", ManifestFile)
	}
	return m, nil
}

// Encode returns the RFC 8785 canonical bytes of the manifest: the content of model.json.
func (m *Manifest) Encode() ([]byte, error) {
	plain, err := json.Marshal(m)
	if err != nil {
		return nil, fault.Wrap(fault.ModelInvalid, err, "encode %s", ManifestFile)
	}
	canonical, err := jcs.Transform(plain)
	if err != nil {
		return nil, fault.Wrap(fault.ModelInvalid, err, "encode %s", ManifestFile)
	}
	return canonical, nil
}
