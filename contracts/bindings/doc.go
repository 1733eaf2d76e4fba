// Package bindings holds the Go bindings of Assay's contracts and of the Chainlink contracts they work with: ABI types,
// packing and unpacking of calls, events and errors, and creation bytecode for deployment. It is generated from the Solidity
// sources by contracts/generate.sh and checked against them by contracts/check-drift.sh; nothing in it is written by hand.
//
// What every oracle can do is bound once, as IScoreOracle; DirectRequestOracle and QuorumOracle hold only what each adds, its
// bytecode, and all events and errors that it emits.
package bindings

//go:generate ../generate.sh
