package dag

import (
	"crypto/sha256"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

const (
	sha256Code = 0x12
	sha256Len  = 0x20
	cidV0Bytes = 34 // multihash only
	cidV1Bytes = 36 // version, codec, multihash
)

// ReadCID parses the binary CID at the start of b and returns its length. It takes CIDv1 with codec raw or dag-pb and a
// sha2-256 digest; a CIDv0 is read as the CIDv1 of the same dag-pb block. Anything else is ContentInvalid.
func ReadCID(b []byte) (evaluator.CID, int, error) {
	if len(b) >= cidV0Bytes && b[0] == sha256Code && b[1] == sha256Len {
		return evaluator.CID{Codec: evaluator.CodecDagPB, Digest: [32]byte(b[2:])}, cidV0Bytes, nil
	}
	if len(b) < cidV1Bytes || b[0] != 1 || b[2] != sha256Code || b[3] != sha256Len {
		return evaluator.CID{}, 0, fault.New(fault.ContentInvalid, "cid %x is not CIDv1 with a sha2-256 digest", b[:min(len(b), cidV1Bytes)])
	}
	if b[1] != evaluator.CodecRaw && b[1] != evaluator.CodecDagPB {
		return evaluator.CID{}, 0, fault.New(fault.ContentInvalid, "cid codec 0x%x is neither raw nor dag-pb", b[1])
	}
	return evaluator.CID{Codec: b[1], Digest: [32]byte(b[4:])}, cidV1Bytes, nil
}

// CIDOf returns the CID of a block.
func CIDOf(codec uint8, block []byte) evaluator.CID {
	return evaluator.CID{Codec: codec, Digest: sha256.Sum256(block)}
}

// Matches reports whether block is the one that c names.
func Matches(c evaluator.CID, block []byte) bool { return sha256.Sum256(block) == c.Digest }
