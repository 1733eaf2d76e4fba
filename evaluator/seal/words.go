package seal

import (
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

const wordBytes = 32

// SetMagic and SubmissionMagic are the first words of the two plaintexts, so that neither can pass for the other.
var (
	SetMagic        = merkle.Keccak256([]byte("assay sealed set v1"))
	SubmissionMagic = merkle.Keccak256([]byte("assay sealed submission v1"))
)

// SetHeader says under which terms a sealed set may be used.
type SetHeader struct {
	ChainID   uint64
	Oracle    [20]byte
	Receiver  [20]byte
	TermsHash [32]byte
}

// SubmissionHeader says what a sealed submission was made for. KeyHash, which completes it on the wire, follows from S.
type SubmissionHeader struct {
	ChainID     uint64
	Receiver    [20]byte
	TermsHash   [32]byte
	Miner       [20]byte
	Payee       [20]byte
	WeightsRoot [32]byte
}

const (
	setHeaderBytes        = 5 * wordBytes
	submissionHeaderBytes = 8 * wordBytes
)

func (h SetHeader) encode() []byte {
	out := append([]byte(nil), SetMagic[:]...)
	out = appendUint(out, h.ChainID)
	out = appendAddress(out, h.Oracle)
	out = appendAddress(out, h.Receiver)
	return append(out, h.TermsHash[:]...)
}

// encode ends with keyHash, which commits to the one secret that is S.
func (h SubmissionHeader) encode(s Secret) []byte {
	out := append([]byte(nil), SubmissionMagic[:]...)
	out = appendUint(out, h.ChainID)
	out = appendAddress(out, h.Receiver)
	out = append(out, h.TermsHash[:]...)
	out = appendAddress(out, h.Miner)
	out = appendAddress(out, h.Payee)
	out = append(out, h.WeightsRoot[:]...)
	keyHash := merkle.Keccak256(s)
	return append(out, keyHash[:]...)
}

func appendUint(b []byte, v uint64) []byte {
	return binary.BigEndian.AppendUint64(append(b, make([]byte, wordBytes-8)...), v)
}

func appendAddress(b []byte, a [20]byte) []byte {
	return append(append(b, make([]byte, wordBytes-20)...), a[:]...)
}

// mismatch names the first word in which got differs from want, both encoded headers of equal length, or returns "".
func mismatch(got, want []byte, names []string) string {
	for i, name := range names {
		at := i * wordBytes
		if string(got[at:at+wordBytes]) != string(want[at:at+wordBytes]) {
			return name
		}
	}
	return ""
}
