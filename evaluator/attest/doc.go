// Package attest signs evaluations for oracle contracts.
//
// The digest is EIP-712's: keccak256(0x1901 || domainSeparator || hashStruct(Evaluation)) in the domain {name "Assay",
// version "1", chainId, verifyingContract: the oracle}. What a node answers is abi.encode(Evaluation, bytes delivery,
// bytes signature), the payload. A Guard keeps a signer from ever signing two different evaluations of one request.
package attest
