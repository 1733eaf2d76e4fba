package evaluator

import (
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Codecs of the CIDs that Assay accepts (multicodec table).
const (
	CodecRaw   uint8 = 0x55 // one block of bytes
	CodecDagPB uint8 = 0x70 // UnixFS file or folder
)

// CID is a CIDv1 with a sha2-256 multihash, the only kind that Assay puts on chain.
type CID struct {
	Codec  uint8
	Digest [32]byte
}

// cidBase32 is multibase 'b': lower-case RFC 4648 base32 without padding.
var cidBase32 = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// String returns the CID in base32 ("bafy…", "bafk…").
func (c CID) String() string { return "b" + cidBase32.EncodeToString(c.Bytes()) }

// Bytes returns the binary CID: version 1, codec, sha2-256 (0x12), length 32, digest.
func (c CID) Bytes() []byte {
	return append([]byte{0x01, c.Codec, 0x12, 0x20}, c.Digest[:]...)
}

// Hash returns cidHash, keccak256(abi.encode(codec, digest)), as the contracts bind it.
func (c CID) Hash() merkle.Hash {
	return merkle.Keccak256(word(uint64(c.Codec)), c.Digest[:])
}

// IsZero reports whether the CID is unset.
func (c CID) IsZero() bool { return c == CID{} }

// MarshalText makes CID a JSON string.
func (c CID) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText parses what MarshalText makes.
func (c *CID) UnmarshalText(text []byte) error {
	parsed, err := ParseCID(string(text))
	if err == nil {
		*c = parsed
	}
	return err
}

// ParseCID parses a base32 CIDv1 with codec raw or dag-pb and a sha2-256 digest.
func ParseCID(s string) (CID, error) {
	if !strings.HasPrefix(s, "b") {
		return CID{}, fault.New(fault.BadRequest, "cid %.80q is not CIDv1 in base32", s)
	}
	raw, err := cidBase32.DecodeString(s[1:])
	if err != nil || len(raw) != 36 || raw[0] != 1 || raw[2] != 0x12 || raw[3] != 0x20 {
		return CID{}, fault.New(fault.BadRequest, "cid %.80q is not CIDv1 with a sha2-256 digest", s)
	}
	return NewCID(raw[1], [32]byte(raw[4:]))
}

// NewCID checks the codec of a CID read from chain.
func NewCID(codec uint8, digest [32]byte) (CID, error) {
	if codec != CodecRaw && codec != CodecDagPB {
		return CID{}, fault.New(fault.BadRequest, "cid codec 0x%x is neither raw nor dag-pb", codec)
	}
	return CID{Codec: codec, Digest: digest}, nil
}

// word is v as one ABI word.
func word(v uint64) []byte {
	b := make([]byte, 32)
	for i := 0; i < 8; i++ {
		b[31-i] = byte(v >> (8 * i))
	}
	return b
}

// signedWord is v as one ABI word, sign-extended.
func signedWord(v int64) []byte {
	b := word(uint64(v))
	if v < 0 {
		for i := 0; i < 24; i++ {
			b[i] = 0xff
		}
	}
	return b
}

// Address is an Ethereum account or contract.
type Address [20]byte

// String returns 0x and 40 lower-case hex digits.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// IsZero reports whether the address is unset.
func (a Address) IsZero() bool { return a == Address{} }

// MarshalText makes Address a JSON string.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText parses 0x and 40 hex digits of any case.
func (a *Address) UnmarshalText(text []byte) error {
	s := string(text)
	if len(s) != 42 || s[:2] != "0x" {
		return fmt.Errorf("address %.60q is not 0x and 40 hex digits", s)
	}
	_, err := hex.Decode(a[:], []byte(s[2:]))
	return err
}

func (a Address) word() []byte { return append(make([]byte, 12), a[:]...) }
