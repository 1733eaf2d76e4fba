// Package dial carries proofs of capability over HTTP. The prover dials the verifier, never the reverse.
//
//	POST /v1/capability/{chainId}/{registry}/{requestId}/{hello|ready|commit|open}
//
// Bodies are JSON, but for the openings, which are a stream of bytes. Every request is signed by the prover's key over EIP-712's
// Prover(bytes32 requestId,bytes32 stage,bytes32 bodyHash,uint64 time) in the registry's domain.
package dial
