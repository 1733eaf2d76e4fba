package attest

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"math/big"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Signature is r || s || v on secp256k1, with s in the lower half of the order (EIP-2) and v 27 or 28.
type Signature [crypto.SignatureLength]byte

// String returns 0x and 130 hex digits.
func (s Signature) String() string { return "0x" + hex.EncodeToString(s[:]) }

// Signer holds one key. Implementations may be remote: Sign honours its context.
type Signer interface {
	Address() evaluator.Address
	// Sign signs a digest as it is, without a prefix.
	Sign(ctx context.Context, digest merkle.Hash) (Signature, error)
}

// KeySigner signs with a key in memory.
type KeySigner struct {
	key     *ecdsa.PrivateKey
	address evaluator.Address
}

// NewKeySigner takes a secp256k1 key.
func NewKeySigner(key *ecdsa.PrivateKey) *KeySigner {
	return &KeySigner{key: key, address: evaluator.Address(crypto.PubkeyToAddress(key.PublicKey))}
}

// Address returns the key's account.
func (s *KeySigner) Address() evaluator.Address { return s.address }

// String returns the address: a signer that is printed shows no key.
func (s *KeySigner) String() string { return s.address.String() }

// GoString returns the address.
func (s *KeySigner) GoString() string { return s.address.String() }

// Sign makes the deterministic signature of RFC 6979: equal digests give equal bytes.
func (s *KeySigner) Sign(ctx context.Context, digest merkle.Hash) (Signature, error) {
	if err := ctx.Err(); err != nil {
		return Signature{}, fault.Wrap(fault.Canceled, err, "sign")
	}
	raw, err := crypto.Sign(digest[:], s.key)
	if err != nil {
		return Signature{}, fault.Wrap(fault.Internal, err, "sign")
	}
	raw[crypto.RecoveryIDOffset] += 27
	return Signature(raw), nil
}

var halfOrder = new(big.Int).Rsh(crypto.S256().Params().N, 1)

// Recover returns the account that made a signature. One that is not in the form that Signature describes has the code
// BadRequest.
func Recover(digest merkle.Hash, s Signature) (evaluator.Address, error) {
	v := s[crypto.RecoveryIDOffset]
	if v != 27 && v != 28 || new(big.Int).SetBytes(s[32:64]).Cmp(halfOrder) > 0 {
		return evaluator.Address{}, fault.New(fault.BadRequest, "signature has v %d or a high s", v)
	}
	s[crypto.RecoveryIDOffset] -= 27
	key, err := crypto.SigToPub(digest[:], s[:])
	if err != nil {
		return evaluator.Address{}, fault.Wrap(fault.BadRequest, err, "recover the signer")
	}
	return evaluator.Address(crypto.PubkeyToAddress(*key)), nil
}
