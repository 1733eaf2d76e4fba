package attest

import (
	"encoding/binary"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Name and version of the EIP-712 domain.
const (
	DomainName    = "Assay"
	DomainVersion = "1"
)

const domainType = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"

// Domain is the oracle contract that an evaluation is for.
type Domain struct {
	ChainID uint64            `json:"chain_id"`
	Oracle  evaluator.Address `json:"oracle"`
}

// DomainOf returns the domain of a job.
func DomainOf(j evaluator.Job) Domain { return Domain{ChainID: j.ChainID, Oracle: j.Oracle} }

// Separator returns the EIP-712 domain separator.
func (d Domain) Separator() merkle.Hash {
	typeHash := merkle.Keccak256([]byte(domainType))
	name, version := merkle.Keccak256([]byte(DomainName)), merkle.Keccak256([]byte(DomainVersion))
	var chain, oracle [wordBytes]byte
	binary.BigEndian.PutUint64(chain[wordBytes-8:], d.ChainID)
	copy(oracle[wordBytes-len(d.Oracle):], d.Oracle[:])
	return merkle.Keccak256(typeHash[:], name[:], version[:], chain[:], oracle[:])
}

// Digest returns what is signed. It equals the oracle contract's hashEvaluation.
func Digest(d Domain, e evaluator.Evaluation) merkle.Hash {
	separator, hash := d.Separator(), e.Hash()
	return merkle.Keccak256([]byte{0x19, 0x01}, separator[:], hash[:])
}
