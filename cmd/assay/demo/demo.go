// Package demo runs the whole of Assay on one machine: a researcher, an oracle and three miners, in processes of their own
// where they are in production, on a dev chain and a dev IPFS node, with real handwritten digits and real training.
//
// Nothing is scripted to a known result. Miner 1 trains too little, miner 2 hands in miner 1's file as its own, miner 3 trains
// until its own validation says that it is enough or its time is up.
package demo

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/worker/progress"
)

// Config is what can be chosen.
type Config struct {
	Seed      uint64 // of the split, the initial weights and the miners' shuffling
	Criterion int64  // accuracy on the payout part, ppm
	Dir       string // where everything happens
	Progress  progress.Sink
	Keep      func(Access, Result) // if set: told how to talk to everything, which then stays up until ctx ends
}

// Result is what came of it.
type Result struct {
	Status      string            `json:"status"` // paid or refunded
	BountyID    uint64            `json:"bounty_id"`
	Winner      *common.Address   `json:"winner"`
	AccuracyPPM uint64            `json:"accuracy_ppm"`
	Correct     uint32            `json:"correct"`
	Total       uint32            `json:"total"`
	LossMicro   int64             `json:"loss_micro"`
	WeightsRoot *merkle.Hash      `json:"weights_root"`
	Attestation string            `json:"attestation"` // the oracle's signature that paid
	Collected   bool              `json:"collected"`   // the delivered weights were opened and scored again, to the same score
	Gas         map[string]uint64 `json:"gas"`
	Seconds     float64           `json:"seconds"`
}

// Access is how to talk to a stack that was kept.
type Access struct {
	Dir      string `json:"dir"`
	RPC      string `json:"rpc"`
	WS       string `json:"ws"`
	Gateway  string `json:"gateway"`
	IPFSAPI  string `json:"ipfs_api"`
	Adapter  string `json:"adapter"`
	Manifest string `json:"manifest"`

	SignerSet string `json:"signer_set"` // for terms of more bounties
}

// Run tells the story from an empty chain to its end.
func Run(ctx context.Context, c Config) (*Result, error) {
	start := time.Now()
	s := &story{Config: c, result: Result{Gas: map[string]uint64{}}}
	defer s.stop()
	for _, chapter := range []func(context.Context) error{
		s.prepare,  // digits, model package, keys
		s.launch,   // chain, IPFS node, node, adapter
		s.escrow,   // terms, sealed set, reward
		s.probe,    // the oracle proves that it can score
		s.mine,     // three miners
		s.conclude, // payout and collection, or refund
		s.balances, // who has what now
	} {
		if err := chapter(ctx); err != nil {
			return nil, err
		}
	}
	s.result.Seconds = time.Since(start).Seconds()
	if c.Keep != nil {
		s.keep(ctx)
	}
	return &s.result, nil
}
