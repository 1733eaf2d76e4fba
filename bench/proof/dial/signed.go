package dial

import (
	"encoding/binary"
	"encoding/hex"
	"net/http"
	"strconv"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// The stages, in their order. Ready and commit come once for each row of the challenge.
const (
	stageHello  = "hello"
	stageReady  = "ready"
	stageCommit = "commit"
	stageOpen   = "open"
)

// The headers that sign a request. The body's hash is its SHA-256; the time is in milliseconds since 1970.
const (
	headerTime      = "Assay-Time"
	headerBody      = "Assay-Body"
	headerSignature = "Assay-Signature"
)

// maxSkew is how far a message's time may lie from the verifier's.
const maxSkew = 2 * time.Minute

const proverType = "Prover(bytes32 requestId,bytes32 stage,bytes32 bodyHash,uint64 time)"

// message is what a prover signs.
type message struct {
	target   Target
	stage    string
	bodyHash merkle.Hash
	millis   uint64
}

// digest returns the EIP-712 digest. The stage is its name as Solidity writes it into a bytes32, zeros behind it.
func (m message) digest() merkle.Hash {
	var stage, at [32]byte
	copy(stage[:], m.stage)
	binary.BigEndian.PutUint64(at[24:], m.millis)
	typeHash := merkle.Keccak256([]byte(proverType))
	hash := merkle.Keccak256(typeHash[:], m.target.RequestID[:], stage[:], m.bodyHash[:], at[:])
	separator := attest.Domain{ChainID: m.target.ChainID, Oracle: m.target.Registry}.Separator()
	return merkle.Keccak256([]byte{0x19, 0x01}, separator[:], hash[:])
}

func (m message) setHeaders(h http.Header, s attest.Signature) {
	h.Set(headerTime, strconv.FormatUint(m.millis, 10))
	h.Set(headerBody, m.bodyHash.String())
	h.Set(headerSignature, s.String())
}

// readHeaders returns the message that a request's headers sign, and who signed it. Whether the body is the signed one is to be
// checked by whoever reads it.
func readHeaders(t Target, stage string, h http.Header, now time.Time) (message, evaluator.Address, error) {
	m := message{target: t, stage: stage}
	var err error
	if m.millis, err = strconv.ParseUint(h.Get(headerTime), 10, 63); err != nil {
		return m, evaluator.Address{}, fault.New(fault.Unauthorized, "%s is not a time in milliseconds", headerTime)
	}
	if skew := now.Sub(time.UnixMilli(int64(m.millis))); skew > maxSkew || skew < -maxSkew {
		return m, evaluator.Address{}, fault.New(fault.Unauthorized, "the message's time is %s away from ours", skew.Round(time.Second).Abs())
	}
	if m.bodyHash, err = merkle.ParseHash(h.Get(headerBody)); err != nil {
		return m, evaluator.Address{}, fault.New(fault.Unauthorized, "%s: %v", headerBody, err)
	}
	signature, err := parseSignature(h.Get(headerSignature))
	if err != nil {
		return m, evaluator.Address{}, err
	}
	who, err := attest.Recover(m.digest(), signature)
	if err != nil {
		return m, evaluator.Address{}, fault.New(fault.Unauthorized, "%s: %v", headerSignature, err)
	}
	return m, who, nil
}

func parseSignature(text string) (s attest.Signature, err error) {
	if len(text) != 2+2*len(s) || text[:2] != "0x" {
		return s, fault.New(fault.Unauthorized, "%s is not 0x and %d hex digits", headerSignature, 2*len(s))
	}
	if _, err = hex.Decode(s[:], []byte(text[2:])); err != nil {
		return s, fault.New(fault.Unauthorized, "%s is not hex", headerSignature)
	}
	return s, nil
}
