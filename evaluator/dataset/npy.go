package dataset

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// The NumPy array format, versions 1.0 and 2.0: magic, version, header length (little-endian uint16 or uint32), then a
// Python dict literal padded with spaces and ended by a newline. numpy/lib/format.py and NEP 1 describe it.
const (
	npyMagic     = "\x93NUMPY"
	maxNPYHeader = 16 << 10
	npyAlign     = 64
)

var npyTypes = map[string]tensor.DType{
	"<f2": tensor.Float16, "<f4": tensor.Float32, "<f8": tensor.Float64, "|b1": tensor.Bool,
	"|i1": tensor.Int8, "<i2": tensor.Int16, "<i4": tensor.Int32, "<i8": tensor.Int64,
	"|u1": tensor.Uint8, "<u2": tensor.Uint16, "<u4": tensor.Uint32, "<u8": tensor.Uint64,
}

// npyHeader describes an array file: the whole array's shape, and where its data begins.
type npyHeader struct {
	DType  tensor.DType
	Shape  tensor.Shape
	Offset int64
}

// readNPYHeader reads at most maxNPYHeader bytes. Fortran order, big-endian and object arrays are refused.
func readNPYHeader(r io.Reader) (npyHeader, error) {
	prefix := make([]byte, len(npyMagic)+2)
	if _, err := io.ReadFull(r, prefix); err != nil {
		return npyHeader{}, fault.Wrap(fault.DatasetInvalid, err, "read the NumPy magic")
	}
	version := prefix[len(npyMagic)]
	if string(prefix[:len(npyMagic)]) != npyMagic || version < 1 || version > 2 || prefix[len(npyMagic)+1] != 0 {
		return npyHeader{}, fault.New(fault.DatasetInvalid, "not a NumPy array file of format 1.0 or 2.0")
	}
	size := make([]byte, 2*int(version), 4)
	if _, err := io.ReadFull(r, size); err != nil {
		return npyHeader{}, fault.Wrap(fault.DatasetInvalid, err, "read the NumPy header length")
	}
	length := binary.LittleEndian.Uint32(size[:4:4])
	if length > maxNPYHeader {
		return npyHeader{}, fault.New(fault.DatasetInvalid, "NumPy header of %d bytes exceeds %d", length, maxNPYHeader)
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(r, text); err != nil {
		return npyHeader{}, fault.Wrap(fault.DatasetInvalid, err, "read the NumPy header")
	}
	h, err := parseNPYDict(string(text))
	h.Offset = int64(len(prefix)+len(size)) + int64(length)
	return h, err
}

// parseNPYDict reads {'descr': '<f4', 'fortran_order': False, 'shape': (10, 28), } in any order of its three keys.
func parseNPYDict(text string) (npyHeader, error) {
	var h npyHeader
	p := literal{rest: text}
	seen := map[string]bool{}
	p.expect("{")
	for p.err == nil && !p.accept("}") {
		key := p.quoted()
		p.expect(":")
		if seen[key] {
			p.fail("key %.20q stands twice", key)
		}
		seen[key] = true
		p.value(key, &h)
		if !p.accept(",") {
			p.expect("}")
			break
		}
	}
	if p.err == nil && (strings.TrimSpace(p.rest) != "" || len(seen) != 3) {
		p.fail("not a dict of descr, fortran_order and shape")
	}
	return h, p.err
}

// literal is a cursor over a Python literal; after the first error it does nothing more.
type literal struct {
	rest string
	err  error
}

func (p *literal) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fault.New(fault.DatasetInvalid, "NumPy header: "+format, args...)
	}
}

func (p *literal) accept(token string) bool {
	p.rest = strings.TrimLeft(p.rest, " ")
	if p.err != nil || !strings.HasPrefix(p.rest, token) {
		return false
	}
	p.rest = p.rest[len(token):]
	return true
}

func (p *literal) expect(token string) {
	if !p.accept(token) {
		p.fail("%q expected at %.20q", token, p.rest)
	}
}

func (p *literal) quoted() string {
	quote := "'"
	if !p.accept(quote) {
		quote = `"`
		p.expect(quote)
	}
	text, rest, ok := strings.Cut(p.rest, quote)
	if !ok {
		p.fail("string does not end")
	}
	p.rest = rest
	return text
}

func (p *literal) value(key string, h *npyHeader) {
	switch key {
	case "descr":
		descr := p.quoted()
		if h.DType = npyTypes[descr]; h.DType == "" {
			p.fail("dtype %.20q is not a little-endian number type", descr)
		}
	case "fortran_order":
		if !p.accept("False") {
			p.fail("the array must be in C order")
		}
	case "shape":
		h.Shape = p.tuple()
	default:
		p.fail("key %.20q is not known", key)
	}
}

func (p *literal) tuple() tensor.Shape {
	shape := tensor.Shape{}
	p.expect("(")
	for p.err == nil && !p.accept(")") {
		p.rest = strings.TrimLeft(p.rest, " ")
		digits := len(p.rest) - len(strings.TrimLeft(p.rest, "0123456789"))
		n, err := strconv.ParseInt(p.rest[:digits], 10, 64)
		if err != nil || len(shape) == tensor.MaxRank+1 {
			p.fail("shape is not a tuple of at most %d sizes", tensor.MaxRank+1)
			break
		}
		p.rest = p.rest[digits:]
		shape = append(shape, n)
		if !p.accept(",") {
			p.expect(")")
			break
		}
	}
	return shape
}

// encodeNPYHeader writes format 1.0, padded so that the data is aligned to 64 bytes, as numpy.save does.
func encodeNPYHeader(d tensor.DType, shape tensor.Shape) ([]byte, error) {
	descr := ""
	for name, dtype := range npyTypes {
		if dtype == d {
			descr = name
		}
	}
	if descr == "" {
		return nil, fault.New(fault.DatasetInvalid, "NumPy has no dtype %q", d)
	}
	var dims strings.Builder
	for i, n := range shape {
		if i > 0 {
			dims.WriteString(", ")
		}
		fmt.Fprint(&dims, n)
	}
	if len(shape) == 1 {
		dims.WriteByte(',')
	}
	dict := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", descr, dims.String())
	head := len(npyMagic) + 4
	padded := (head+len(dict)+1+npyAlign-1)/npyAlign*npyAlign - head
	out := bytes.NewBufferString(npyMagic + "\x01\x00")
	out.Write(binary.LittleEndian.AppendUint16(nil, uint16(padded)))
	out.WriteString(dict + strings.Repeat(" ", padded-len(dict)-1) + "\n")
	return out.Bytes(), nil
}
