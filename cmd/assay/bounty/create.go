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

// Money is what a bounty is worth and when it ends. The reward is in units of its asset, bond and fee are wei, times are from now.
type Money struct {
	Asset                 client.Asset
	Reward, Bond, EvalFee *big.Int
	MinEvals              uint32
	Ready, Open           time.Duration // for the probe; for commits, from the end of the former
}

// Quote is what creating a bounty takes, and what the account has, to be shown before it is confirmed.
type Quote struct {
	Params bindings.BountyParams
	Asset  client.Asset
	Held   *big.Int // of the asset
	Link   *big.Int // juels to fund evaluations with
	Juels  *big.Int // held
	Price  *big.Int // juels for one evaluation
	Bound  *Bound   // nil for a loss criterion
}

// risk is the probability that the bound is stated for.
const risk = 1e-3

// NewQuote turns money into board parameters, counted from the chain's clock, and asks the board what they cost.
func NewQuote(ctx context.Context, board *client.BoardClient, link common.Address, d *Draft, m Money) (*Quote, error) {
	q := &Quote{Asset: m.Asset}
	var err error
	if q.Params, err = params(ctx, board, d, m); err != nil {
		return nil, err
	}
	out, err := board.QuoteCreate(ctx, codec.ToTerms(d.Terms), q.Params)
	if err != nil {
		return nil, err
	}
	q.Link, q.Price = out.Link, out.PricePerRequest
	if q.Held, err = m.Asset.Balance(ctx, board.Backend(), board.Account.Address); err != nil {
		return nil, err
	}
	if q.Juels, err = (client.Asset{Address: link}).Balance(ctx, board.Backend(), board.Account.Address); err != nil {
		return nil, err
	}
	if d.Terms.Metric == accuracy {
		b := NewBound(d.Terms.PayoutTotal, d.Terms.MaxEvals, d.Terms.Threshold, risk)
		q.Bound = &b
	}
	return q, nil
}

func params(ctx context.Context, board *client.BoardClient, d *Draft, m Money) (p bindings.BountyParams, err error) {
	head, err := board.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return p, fault.Wrap(fault.Chain, err, "read the head")
	}
	timing, err := board.Timing(ctx)
	if err != nil {
		return p, err
	}
	seconds := func(t time.Duration) uint64 { return uint64(t / time.Second) }
	p = bindings.BountyParams{Asset: m.Asset.Address, Reward: m.Reward, Bond: m.Bond, EvalFee: m.EvalFee, MinEvals: m.MinEvals}
	p.ReadyDeadline = head.Time + seconds(m.Ready)
	p.CommitDeadline = p.ReadyDeadline + seconds(m.Open)
	p.HardStop = p.CommitDeadline + timing.RevealDelay + timing.RevealWindow + attempts*timing.EvalTimeout*(1+uint64(d.Terms.MaxEvals))
	return p, nil
}

// check refuses a bounty that the board or the account cannot take.
func (q *Quote) check(ctx context.Context, board *client.BoardClient) error {
	allowed, err := board.AssetAllowed(ctx, q.Asset.Address)
	switch {
	case err != nil:
		return err
	case !allowed:
		return fault.New(fault.BadRequest, "the board pays no rewards in %s (%s)", q.Asset.Symbol, q.Asset.Address)
	case q.Held.Cmp(q.Params.Reward) < 0:
		return fault.New(fault.BadRequest, "the account has %s, the reward is %s", q.Asset.Format(q.Held), q.Asset.Format(q.Params.Reward))
	case q.Juels.Cmp(q.Link) < 0:
		return fault.New(fault.BadRequest, "the account has %s LINK, evaluations take %s", client.FormatEther(q.Juels), client.FormatEther(q.Link))
	}
	return nil
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

// Create publishes model and sealed set, approves LINK and the reward's token, and escrows the reward. With Limits.DryRun it
// publishes and sends nothing, and returns the client.DryRun of the first transaction that is still to be sent.
func Create(ctx context.Context, board *client.BoardClient, link common.Address, p Publisher, d *Draft, sealedSet string, q *Quote) (*Created, error) {
	if err := q.check(ctx, board); err != nil {
		return nil, err
	}
	if board.Limits.DryRun {
		p = unpublished{}
	}
	if err := publishModel(ctx, p, d); err != nil {
		return nil, err
	}
	set, err := publishChecked(ctx, p, sealedSet)
	if err != nil {
		return nil, err
	}
	if err := board.Settle(ctx); err != nil { // a create of a killed process may be on its way
		return nil, err
	}
	if err := approve(ctx, board, link, q); err != nil {
		return nil, err
	}
	id, receipt, err := board.Create(ctx, codec.ToTerms(d.Terms), set.Codec, set.Digest, q.Params)
	if err != nil {
		return nil, err
	}
	return &Created{ID: id, SetCID: set, Receipt: receipt}, nil
}

// approve lets the board take LINK and the reward's token, which may be one and the same.
func approve(ctx context.Context, board *client.BoardClient, link common.Address, q *Quote) error {
	amounts := map[common.Address]*big.Int{link: q.Link}
	tokens := []common.Address{link}
	switch q.Asset.Address {
	case client.ETH.Address:
	case link:
		amounts[link] = new(big.Int).Add(q.Link, q.Params.Reward)
	default:
		amounts[q.Asset.Address] = q.Params.Reward
		tokens = append(tokens, q.Asset.Address)
	}
	for _, token := range tokens {
		if _, err := client.ApproveToken(ctx, board.Sender, token, board.Address, amounts[token]); err != nil {
			return err
		}
	}
	return nil
}

// unpublished names content without publishing it.
type unpublished struct{}

func (unpublished) Publish(_ context.Context, path string) (evaluator.CID, error) {
	return ipfs.CIDOf(path)
}

func publishModel(ctx context.Context, p Publisher, d *Draft) error {
	model, err := p.Publish(ctx, d.ModelDir)
	if err == nil && model != d.Terms.ModelCID {
		err = fault.New(fault.BadRequest, "model package has CID %s now, the draft says %s", model, d.Terms.ModelCID)
	}
	return err
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
