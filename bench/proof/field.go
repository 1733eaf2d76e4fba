package proof

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"math/bits"

	"github.com/assay-oracle/assay/evaluator/merkle"
)

// prime is 2^61-1. A wrong row passes the check of one secret vector with probability 1/prime: for a difference d that is not
// zero modulo prime, which an in-range difference never is, d*w = 0 fixes one element of w by the others.
const prime = 1<<61 - 1

// wide is an unsigned 128-bit sum. 2^12 products of a 61-bit by a 26-bit number stay below 2^99.
type wide struct{ hi, lo uint64 }

// mod reduces a sum below 2^122: 2^61 = 1 modulo prime, so its two 61-bit halves add up.
func (s wide) mod() uint64 {
	return reduce(s.lo&prime + (s.hi<<3 | s.lo>>61))
}

// reduce brings a number below 2^62 into [0, prime).
func reduce(v uint64) uint64 {
	v = v&prime + v>>61
	if v >= prime {
		v -= prime
	}
	return v
}

func sub(a, b uint64) uint64 {
	if a >= b {
		return a - b
	}
	return a + prime - b
}

func mul(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return wide{hi, lo}.mod()
}

// vector is the verifier's secret vector w, with the sum of its elements.
type vector struct {
	w   []uint64
	sum uint64
}

// newVector draws n elements of the field. A draw of prime itself, the one value of 61 bits that is none, counts as 0; the
// bias is 2^-61.
func newVector(secret merkle.Hash, n int) vector {
	raw := make([]byte, 8*n)
	keystream(merkle.Keccak256([]byte("assay capability vector v1"), secret[:]), 0, raw)
	v := vector{w: make([]uint64, n)}
	for i := range v.w {
		v.w[i] = reduce(binary.LittleEndian.Uint64(raw[8*i:]) & prime)
		v.sum = reduce(v.sum + v.w[i])
	}
	return v
}

// keystream overwrites out with the AES-128-CTR keystream under the first half of key, from a byte offset on.
func keystream(key merkle.Hash, offset uint64, out []byte) {
	clear(out)
	newStream(key, offset).XORKeyStream(out, out)
}

func newStream(key merkle.Hash, offset uint64) cipher.Stream {
	block, err := aes.NewCipher(key[:16])
	if err != nil {
		panic(err) // the key has 16 bytes
	}
	var iv [aes.BlockSize]byte
	binary.BigEndian.PutUint64(iv[8:], offset/aes.BlockSize)
	stream := cipher.NewCTR(block, iv[:])
	if skip := offset % aes.BlockSize; skip != 0 {
		stream.XORKeyStream(iv[:skip], iv[:skip])
	}
	return stream
}
