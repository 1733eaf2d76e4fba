package proof

import (
	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Schema names the fields of Challenge and how operands follow from it.
const Schema = "assay.challenge/1"

// Binding is what a challenge is for. Two challenges with different bindings have nothing in common.
type Binding struct {
	ChainID   uint64            `json:"chain_id"`
	Registry  evaluator.Address `json:"registry"`
	RequestID merkle.Hash       `json:"request_id"`
	Prover    evaluator.Address `json:"prover"` // the account of the key that signs the prover's messages
	BlockHash merkle.Hash       `json:"block_hash"`
}

// Claim is what a worker says of itself. It decides how large the challenge is and how long it may take.
type Claim struct {
	MemoryBytes  uint64      `json:"memory_bytes"`
	Scores       [5]uint64   `json:"scores"` // bench.Report.OnChain: MFLOP/s and MB/s
	ReportDigest merkle.Hash `json:"report_digest"`
}

// Challenge is what the prover is asked to compute. Rows are answered in their order.
type Challenge struct {
	Schema  string      `json:"schema"`
	Binding Binding     `json:"binding"`
	Nonce   merkle.Hash `json:"nonce"` // the verifier's, used once
	Rows    []Row       `json:"rows"`
	Seconds float64     `json:"seconds"` // from the challenge to the last answer, all included
	Enough  []float64   `json:"enough"`  // seconds of each row within which its rounds bear the claim out
}

// Row is a table of Tiles matrices A, Inner by Width each, and Rounds matrices X of signs, Batch by Inner. Each round's result is
// X*A for every tile: Tiles times Batch rows of Width integers.
type Row struct {
	Name    string      `json:"name"`
	Class   bench.Class `json:"class"`
	Batch   int         `json:"batch"`
	Inner   int         `json:"inner"`
	Width   int         `json:"width"`
	Tiles   int         `json:"tiles"`
	Rounds  int         `json:"rounds"`
	Bits    int         `json:"bits"`    // of an element of A, without its sign
	Passes  int         `json:"passes"`  // keystreams that are summed up to an element of A: what makes it dear to draw again
	Group   int         `json:"group"`   // result rows under one leaf of a round's Merkle tree
	Samples int         `json:"samples"` // result rows that the verifier will ask for
	Seconds float64     `json:"seconds"` // the most that the rounds may take
}
