// Package seal encrypts what only an oracle, or only the researcher who paid, may read.
//
// Integers are big-endian; ABI words are 32 bytes, as Solidity's abi.encode writes static values.
//
// # Sealed hidden set
//
// An age file (age-encryption.org/v1) to the oracle's X25519 recipients. Its plaintext is five ABI words
// {SetMagic, chainId, oracle, receiver, termsHash}, then the dataset's archive. An oracle uses it under no other terms.
//
// # Sealed submission
//
//	"ASSAYSB1" || uint32 n || age(S -> oracle recipients) || age(header || checkpoint -> S only)
//
// n is the length of the first age file, whose plaintext is the 32 bytes of S, a fresh X25519 secret. The header is eight
// ABI words {SubmissionMagic, chainId, receiver, termsHash, miner, payee, weightsRoot, keyHash}, keyHash = keccak256(S).
// X25519 clamps five bits of a secret, so 32 secrets open the same file; keyHash lets only one of them through, else two
// oracles could be given different ones and would disagree on the delivery. The second file has exactly one recipient.
//
// # Delivery
//
// 80 bytes: a NaCl sealed box (libsodium's crypto_box_seal) of S to the researcher's delivery key. Its ephemeral secret is
// HKDF-SHA256(secret S, no salt, info "assay delivery v1" || evalId || deliveryKey, 32 bytes), so that every honest node
// makes the same box. That is safe: the box is a function of S, and S has 251 bits that nobody else knows.
package seal
