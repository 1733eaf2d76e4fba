package checkpoint

import (
	"encoding/binary"
	"io"
	"sort"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// The safetensors format (github.com/huggingface/safetensors, README "Format"): a little-endian uint64 header length, a JSON
// header, and the tensors' bytes without gap or overlap. Rules beyond the reference: no duplicate keys, rank at most
// tensor.MaxRank, __metadata__ at most 64 KiB of text.

const safetensorsPrefix = 8

var safetensorsTypes = map[string]tensor.DType{
	"BOOL": tensor.Bool, "U8": tensor.Uint8, "I8": tensor.Int8, "U16": tensor.Uint16, "I16": tensor.Int16,
	"U32": tensor.Uint32, "I32": tensor.Int32, "U64": tensor.Uint64, "I64": tensor.Int64,
	"F16": tensor.Float16, "BF16": tensor.BFloat16, "F32": tensor.Float32, "F64": tensor.Float64,
}

// stDescription is one tensor of the header.
type stDescription struct {
	name       string
	kind       string
	shape      tensor.Shape
	begin, end int64
}

func decodeSafetensors(r io.ReaderAt, size int64, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	header, err := readSafetensorsHeader(r, size, lim)
	if err != nil {
		return nil, err
	}
	tensors, err := parseSafetensorsHeader(header, lim)
	if err != nil {
		return nil, err
	}
	data := int64(safetensorsPrefix + len(header))
	if err := checkLayout(tensors, size-data); err != nil {
		return nil, err
	}
	c := container{entries: make(map[string]entry, len(tensors)), aliases: noAliases, extra: isSeed(m)}
	for _, t := range tensors {
		c.entries[t.name] = entry{t.name, safetensorsTypes[t.kind], t.kind, t.shape, span(r, data+t.begin)}
	}
	return c.weights(m)
}

func noAliases(modelpkg.Tensor) []string { return nil }

// readSafetensorsHeader returns the JSON. Its length is checked against the limit and the file before memory is taken.
func readSafetensorsHeader(r io.ReaderAt, size int64, lim Limits) ([]byte, error) {
	var prefix [safetensorsPrefix]byte
	if err := readFull(r, prefix[:], 0); err != nil {
		return nil, err
	}
	n := binary.LittleEndian.Uint64(prefix[:])
	if n > uint64(lim.MaxHeaderBytes) {
		return nil, fault.New(fault.CheckpointLimit, "safetensors header of %d bytes, the limit is %d", n, lim.MaxHeaderBytes)
	}
	if int64(n) > size-safetensorsPrefix {
		return nil, fault.New(fault.CheckpointTrunc, "safetensors header of %d bytes in a file of %d", n, size)
	}
	header := make([]byte, n)
	return header, readFull(r, header, safetensorsPrefix)
}

// checkLayout requires that each tensor's span is its shape's and that the spans fill the data exactly.
func checkLayout(tensors []stDescription, data int64) error {
	order := append([]stDescription(nil), tensors...)
	sort.SliceStable(order, func(a, b int) bool {
		if order[a].begin != order[b].begin {
			return order[a].begin < order[b].begin
		}
		return order[a].end < order[b].end
	})
	var at int64
	for _, t := range order {
		if err := checkSpan(t, at); err != nil {
			return err
		}
		at = t.end
	}
	switch {
	case at > data:
		return fault.New(fault.CheckpointTrunc, "safetensors data has %d bytes, the header declares %d", data, at)
	case at < data:
		return fault.New(fault.CheckpointFormat, "%d bytes follow the last tensor", data-at)
	}
	return nil
}

func checkSpan(t stDescription, at int64) error {
	switch {
	case t.begin < at:
		return fault.New(fault.CheckpointFormat, "data overlaps that of another tensor").About(quote(t.name))
	case t.begin > at:
		return fault.New(fault.CheckpointFormat, "%d unused bytes come before the data", t.begin-at).About(quote(t.name))
	}
	dtype, known := safetensorsTypes[t.kind]
	if !known {
		return nil // refused by name or dtype when matched against the manifest
	}
	if n, ok := (tensor.Spec{DType: dtype, Shape: t.shape}).Bytes(); !ok || n != t.end-t.begin {
		return fault.New(fault.CheckpointFormat, "%d bytes of data do not fill shape %s of %s", t.end-t.begin, t.shape, t.kind).About(quote(t.name))
	}
	return nil
}
