// Package capability holds the test of a worker's whole life on a registry: staked, proven through the adapter, ranked, checked and
// slashed, and gone, on a dev chain with the adapter's own server and real proofs.
package capability
