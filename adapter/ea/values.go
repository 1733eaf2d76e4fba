package ea

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"strconv"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Word is 32 bytes. A node writes the same bytes32 in different ways, depending on the task that it comes from: as 0x hex
// (meta, hexencode), as an array of 32 integers (a decoded log) or as base64 (a decoded CBOR byte string).
type Word [32]byte

// String returns 0x and 64 lower-case hex digits.
func (w Word) String() string { return "0x" + hex.EncodeToString(w[:]) }

// MarshalJSON writes 0x hex.
func (w Word) MarshalJSON() ([]byte, error) { return json.Marshal(w.String()) }

// UnmarshalJSON reads the three forms.
func (w *Word) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return w.fromInts(b)
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return badWord(string(b))
	}
	var raw []byte
	var err error
	if digits, ok := cutHexPrefix(s); ok {
		raw, err = hex.DecodeString(digits)
	} else {
		raw, err = base64.StdEncoding.Strict().DecodeString(s)
	}
	if err != nil || len(raw) != len(w) {
		return badWord(s)
	}
	*w = Word(raw)
	return nil
}

func (w *Word) fromInts(b []byte) error {
	var ints []int
	if err := json.Unmarshal(b, &ints); err != nil || len(ints) != len(w) {
		return badWord(string(b))
	}
	for i, v := range ints {
		if v < 0 || v > 255 {
			return badWord(string(b))
		}
		w[i] = byte(v)
	}
	return nil
}

// ints is the form of a decoded log.
func (w Word) ints() []int {
	out := make([]int, len(w))
	for i, b := range w {
		out[i] = int(b)
	}
	return out
}

func badWord(s string) error {
	return fault.New(fault.BadRequest, "%.80q is not 32 bytes as 0x hex, as an array of integers or as base64", s)
}

func cutHexPrefix(s string) (string, bool) {
	if digits, ok := strings.CutPrefix(s, "0x"); ok {
		return digits, true
	}
	return strings.CutPrefix(s, "0X")
}

// Address is an Ethereum address: 0x and 40 hex digits of any case.
type Address [20]byte

// String returns 0x and 40 lower-case hex digits.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// MarshalJSON writes 0x hex.
func (a Address) MarshalJSON() ([]byte, error) { return json.Marshal(a.String()) }

// UnmarshalJSON reads 0x hex.
func (a *Address) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err == nil {
		if digits, ok := cutHexPrefix(s); ok && len(digits) == 2*len(a) {
			if _, err := hex.Decode(a[:], []byte(digits)); err == nil {
				return nil
			}
		}
	}
	return fault.New(fault.BadRequest, "%.80q is not an address of 0x and 40 hex digits", b)
}

// ChainID is an EIP-155 chain id: a JSON number or a decimal string.
type ChainID uint64

// MarshalJSON writes a decimal string.
func (c ChainID) MarshalJSON() ([]byte, error) {
	return json.Marshal(strconv.FormatUint(uint64(c), 10))
}

// UnmarshalJSON reads a positive integer.
func (c *ChainID) UnmarshalJSON(b []byte) error {
	v, err := parseInteger(b)
	if err != nil || v == 0 {
		return fault.New(fault.BadRequest, "chain id %.80q is not a positive integer", bytes.Trim(b, `"`))
	}
	*c = ChainID(v)
	return nil
}

// Index is the number of a request of an oracle, from 0 on: a JSON number or a decimal string.
type Index uint64

// MarshalJSON writes a decimal string.
func (i Index) MarshalJSON() ([]byte, error) { return json.Marshal(strconv.FormatUint(uint64(i), 10)) }

// UnmarshalJSON reads an integer.
func (i *Index) UnmarshalJSON(b []byte) error {
	v, err := parseInteger(b)
	if err != nil {
		return fault.New(fault.BadRequest, "%.80q is not the number of a request", bytes.Trim(b, `"`))
	}
	*i = Index(v)
	return nil
}

// Seconds is a Unix time.
type Seconds = Index

func parseInteger(b []byte) (uint64, error) {
	text := string(b)
	if len(b) > 1 && b[0] == '"' {
		if err := json.Unmarshal(b, &text); err != nil {
			return 0, err
		}
	}
	return strconv.ParseUint(text, 10, 64)
}

// Observation is the encoding of a quorum's observation (adapter/quorum), as 0x hex. It holds raw scores and prints as
// [redacted].
type Observation string

// String hides the observation.
func (Observation) String() string { return "[redacted]" }

// GoString hides the observation.
func (Observation) GoString() string { return "[redacted]" }

// LogValue hides the observation.
func (Observation) LogValue() slog.Value { return slog.StringValue("[redacted]") }

// HexObservation is the text of an encoded observation.
func HexObservation(raw []byte) Observation { return Observation("0x" + hex.EncodeToString(raw)) }

// Bytes is the encoding itself.
func (o Observation) Bytes() ([]byte, error) {
	digits, ok := cutHexPrefix(string(o))
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil {
		return nil, fault.New(fault.BadRequest, "the observation is not 0x hex")
	}
	return raw, nil
}

// jobRunID is opaque text: a dashed UUID or 0x hex in what nodes send. Numbers are kept as written.
type jobRunID string

// MaxID is the longest id, in bytes, that is accepted and echoed.
const MaxID = 256

func (id *jobRunID) UnmarshalJSON(b []byte) error {
	text := string(bytes.TrimSpace(b))
	switch {
	case text == "null":
		text = ""
	case text[0] == '"':
		if err := json.Unmarshal(b, &text); err != nil {
			return fault.New(fault.BadRequest, "id is malformed")
		}
	case text[0] == '{' || text[0] == '[':
		return fault.New(fault.BadRequest, "id is neither text nor a number")
	}
	if len(text) > MaxID {
		return fault.New(fault.BadRequest, "id is longer than %d bytes", MaxID)
	}
	*id = jobRunID(text)
	return nil
}

// ResponseURL is a secret: whoever knows it can resume the node's run with any result. It prints as [redacted].
type ResponseURL string

// String hides the URL.
func (ResponseURL) String() string { return "[redacted]" }

// GoString hides the URL.
func (ResponseURL) GoString() string { return "[redacted]" }

// LogValue hides the URL.
func (ResponseURL) LogValue() slog.Value { return slog.StringValue("[redacted]") }

// Reveal returns the URL itself.
func (u ResponseURL) Reveal() string { return string(u) }
