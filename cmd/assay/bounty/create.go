package bounty

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
)

// Publisher puts a file or folder on IPFS and returns its CID.
type Publisher interface {
	Publish(ctx context.Context, path string) (evaluator.CID, error)
}

// Money is what a bounty is worth and when it ends. Amounts are wei (or the token's units), times are from now.
type Money struct {
	Reward, Bond, EvalFee *big.Int
	MinEvals              uint32
	Ready, Open           time.Duration // for the probe; for commits, from the end of the former
}

// Quote is what creating a bounty takes, to be shown before it is confirmed.
type Quote struct {
	Params bindings.BountyParams
	Value  *big.Int // wei to escrow
	Link   *big.Int // juels to fund evaluations with
	Price  *big.Int // juels for one evaluation
	Bound  *Bound   // nil for a loss criterion
}

// risk is the probability that the bound is stated for.
const risk = 1e-3

// NewQuote turns money into board parameters, counted from the chain's clock, and asks the board what they cost.
func NewQuote(ctx context.Context, board *client.BoardClient, d *Draft, m Money) (*Quote, error) {
	head, err := board.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "read the head")
	}
	timing, err := board.Timing(ctx)
	if err != nil {
		return nil, err
	}
	seconds := func(t time.Duration) uint64 { return uint64(t / time.Second) }
	p := bindings.BountyParams{Reward: m.Reward, Bond: m.Bond, EvalFee: m.EvalFee, MinEvals: m.MinEvals}
	p.ReadyDeadline = head.Time + seconds(m.Ready)
	p.CommitDeadline = p.ReadyDeadline + seconds(m.Open)
	p.HardStop = p.CommitDeadline + timing.RevealDelay + timing.RevealWindow + attempts*timing.EvalTimeout*(1+uint64(d.Terms.MaxEvals))
	out, err := board.QuoteCreate(ctx, codec.ToTerms(d.Terms), p)
	if err != nil {
		return nil, err
	}
	q := &Quote{Params: p, Value: out.Value, Link: out.Link, Price: out.PricePerRequest}
	if d.Terms.Metric == accuracy {
		b := NewBound(d.Terms.PayoutTotal, d.Terms.MaxEvals, d.Terms.Threshold, risk)
		q.Bound = &b
	}
	return q, nil
}

// attempts is how many the board gives every submission.
const attempts = 3

const accuracy = 0

// Created is a bounty that was just made.
type Created struct {
	ID      uint64
	SetCID  evaluator.CID
	Receipt *types.Receipt
}

// Create publishes model and sealed set, approves LINK and escrows the reward.
func Create(ctx context.Context, board *client.BoardClient, link common.Address, p Publisher, d *Draft, sealedSet string, q *Quote) (*Created, error) {
	model, err := p.Publish(ctx, d.ModelDir)
	if err != nil {
		return nil, err
	}
	if model != d.Terms.ModelCID {
		return nil, fault.New(fault.BadRequest, "model package has CID %s now, the draft says %s", model, d.Terms.ModelCID)
	}
	set, err := publishChecked(ctx, p, sealedSet)
	if err != nil {
		return nil, err
	}
	if q.Link.Sign() > 0 {
		if _, err := client.ApproveToken(ctx, board.Sender, link, board.Address, q.Link); err != nil {
			return nil, err
		}
	}
	id, receipt, err := board.Create(ctx, codec.ToTerms(d.Terms), set.Codec, set.Digest, q.Params)
	if err != nil {
		return nil, err
	}
	return &Created{ID: id, SetCID: set, Receipt: receipt}, nil
}

// publishChecked publishes a file and checks that the node made the same CID of it.
func publishChecked(ctx context.Context, p Publisher, path string) (evaluator.CID, error) {
	want, err := ipfs.CIDOf(path)
	if err != nil {
		return evaluator.CID{}, err
	}
	got, err := p.Publish(ctx, path)
	if err == nil && got != want {
		err = fault.New(fault.Gateway, "the IPFS node made CID %s of %s, expected %s", got, path, want)
	}
	return got, err
}
