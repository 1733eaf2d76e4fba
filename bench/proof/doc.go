// Package proof makes a machine's capability believable to someone who does not have the machine.
//
// A verifier sends a Challenge: matrix products whose operands follow from a seed that binds chain, registry, request, the
// prover's key, a block hash and a nonce of the verifier. All numbers are small integers, so that every correct float32
// computation gives exactly the same result, in any order of summation, while TF32, bfloat16 and float16 operands do not. The
// prover holds a table in memory, multiplies it by one matrix of signs after another, each drawn from the Merkle root of the
// result before it, and commits to the roots. The verifier takes the time itself. Only then it says which rows of the results it wants to
// see, and checks each of them in full: against the root, and against the operands by Freivalds' method over the integers
// modulo 2^61-1, with one secret vector for the whole table.
//
// [Session] is the verifier of one request, [Prover] its counterpart, [Multiplier] what the prover computes with. Nothing here
// touches a network: package dial does. docs/capability.md says what a proof proves and what it cannot.
package proof
