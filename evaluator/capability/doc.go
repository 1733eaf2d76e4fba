// Package capability holds what a worker registry asks of an oracle and what is attested to it: the check of one worker's
// machine, its name, the capability that answers it and its EIP-712 hash. Everything here is pure.
package capability
