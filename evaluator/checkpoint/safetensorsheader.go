package checkpoint

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

const (
	metadataKey      = "__metadata__"
	maxMetadataBytes = 64 << 10
)

// headerParser walks the header token by token: keys are compared after unescaping, so that no two spellings of one name
// pass, and nothing nests deeper than the format does.
type headerParser struct {
	dec *json.Decoder
	lim Limits
}

func parseSafetensorsHeader(header []byte, lim Limits) ([]stDescription, error) {
	if len(header) == 0 || header[0] != '{' {
		return nil, malformed("header does not begin with '{'")
	}
	if !utf8.Valid(header) {
		return nil, malformed("header is not UTF-8")
	}
	p := &headerParser{dec: json.NewDecoder(bytes.NewReader(header)), lim: lim}
	p.dec.UseNumber()
	var tensors []stDescription
	err := p.object(func(key string) error {
		if key == metadataKey {
			return p.metadata()
		}
		if err := lim.checkEntries(len(tensors) + 1); err != nil {
			return err
		}
		t, err := p.tensor(key)
		tensors = append(tensors, t)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err := p.dec.Token(); err != io.EOF {
		return nil, malformed("text follows the header's object")
	}
	return tensors, nil
}

func malformed(format string, args ...any) *fault.Error {
	return fault.New(fault.CheckpointFormat, "safetensors "+format, args...)
}

// object reads an object and calls each with every key, which must read the value.
func (p *headerParser) object(each func(key string) error) error {
	if err := p.delim('{'); err != nil {
		return err
	}
	seen := map[string]bool{}
	for p.dec.More() {
		key, err := p.text()
		if err != nil {
			return err
		}
		if seen[key] {
			return malformed("header has a key twice").About(quote(key))
		}
		seen[key] = true
		if err := each(key); err != nil {
			return err
		}
	}
	return p.delim('}')
}

func (p *headerParser) metadata() error {
	size := 0
	return p.object(func(key string) error {
		value, err := p.text()
		if size += len(key) + len(value); err == nil && size > maxMetadataBytes {
			return fault.New(fault.CheckpointLimit, "safetensors metadata exceeds %d bytes", maxMetadataBytes)
		}
		return err
	})
}

func (p *headerParser) tensor(name string) (stDescription, error) {
	t := stDescription{name: name, begin: -1, end: -1}
	if len(name) > maxNameBytes {
		return t, fault.New(fault.CheckpointLimit, "name of %d bytes", len(name)).About(quote(name))
	}
	fields := 0
	err := p.object(func(key string) (err error) {
		fields++
		switch key {
		case "dtype":
			t.kind, err = p.text()
		case "shape":
			t.shape, err = p.integers(tensor.MaxRank)
		case "data_offsets":
			err = p.offsets(&t)
		default:
			return malformed("header has an unknown field %s", quote(key))
		}
		return err
	})
	if err == nil && fields != 3 {
		err = malformed("header lacks dtype, shape or data_offsets")
	}
	if err != nil {
		return t, fault.Wrap(fault.CodeOf(err), err, "read entry").About(quote(name))
	}
	return t, nil
}

func (p *headerParser) offsets(t *stDescription) error {
	at, err := p.integers(2)
	if err != nil {
		return err
	}
	if len(at) != 2 || at[0] > at[1] {
		return malformed("data_offsets are not a begin and an end")
	}
	t.begin, t.end = at[0], at[1]
	return nil
}

// integers reads an array of at most most whole numbers from 0 to 2^63-1, in plain decimal form.
func (p *headerParser) integers(most int) ([]int64, error) {
	if err := p.delim('['); err != nil {
		return nil, err
	}
	out := []int64{}
	for p.dec.More() {
		token, err := p.dec.Token()
		number, ok := token.(json.Number)
		if err != nil || !ok {
			return nil, malformed("header has no number where one belongs")
		}
		n, err := strconv.ParseUint(number.String(), 10, 63)
		if err != nil {
			return nil, malformed("header number %s is not an integer from 0 to 2^63-1", quote(number.String()))
		}
		if len(out) == most {
			return nil, malformed("header array has more than %d numbers", most)
		}
		out = append(out, int64(n))
	}
	return out, p.delim(']')
}

func (p *headerParser) delim(want json.Delim) error {
	token, err := p.dec.Token()
	if err != nil || token != want {
		return malformed("header is not the expected JSON at byte %d", p.dec.InputOffset())
	}
	return nil
}

func (p *headerParser) text() (string, error) {
	token, err := p.dec.Token()
	s, ok := token.(string)
	if err != nil || !ok {
		return "", malformed("header has no text at byte %d", p.dec.InputOffset())
	}
	return s, nil
}

// about names the tensor in an error that has no subject yet.
func about(err error, name string) error {
	if err == nil || fault.SubjectOf(err) != "" {
		return err
	}
	return fault.Wrap(fault.CodeOf(err), err, "read entry").About(quote(name))
}
