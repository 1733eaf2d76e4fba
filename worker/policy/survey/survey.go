// Package survey reads from a chain what a decision of package policy needs to know of a bounty, its oracle and the account
// that would submit.
package survey

import (
	"context"
	"math"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker"
	"github.com/assay-oracle/assay/worker/policy"
)

// Deployment is where to look.
type Deployment struct {
	Board   *client.BoardClient
	Oracle  *client.OracleClient
	Backend client.Backend
	Quorum  bool // the oracle is a quorum's
	Now     func() time.Time
}

// Read fills in what the chain says: time, bounty, oracle, account and gas.
func (d Deployment) Read(ctx context.Context, b *worker.Bounty, account common.Address, in *policy.Input) error {
	for _, read := range []func() error{
		func() error { return d.clock(ctx, in) },
		func() error { return d.bounty(ctx, b, &in.Bounty) },
		func() error { return d.oracle(ctx, b, &in.Oracle) },
		func() error { return d.account(ctx, account, &in.Account) },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}

// clock reads the chain's time, or this machine's if no block came for a while, and the price of gas.
func (d Deployment) clock(ctx context.Context, in *policy.Input) error {
	head, err := d.Backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the head")
	}
	tip, err := d.Backend.SuggestGasTipCap(ctx)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "ask for the tip")
	}
	in.Chain.GasPrice = tip
	if head.BaseFee != nil {
		in.Chain.GasPrice = new(big.Int).Add(head.BaseFee, tip)
	}
	in.Now = unix(head.Time)
	if wall := d.Now(); wall.After(in.Now) {
		in.Now = wall
	}
	return nil
}

func (d Deployment) bounty(ctx context.Context, b *worker.Bounty, out *policy.Bounty) error {
	timing, err := d.Board.Timing(ctx)
	if err != nil {
		return err
	}
	asset, err := client.ReadAsset(ctx, d.Backend, b.Params.Asset)
	if err != nil {
		return err
	}
	room, err := d.Oracle.Capacity(ctx, d.Board.Address, b.TermsHash)
	if err != nil {
		return err
	}
	p := b.Params
	*out = policy.Bounty{
		ID: b.ID, Status: b.Status, Sealed: b.Terms.SealedSubs, Reward: p.Reward, Asset: asset.Symbol, Decimals: asset.Decimals,
		IsETH: p.Asset == client.ETH.Address, RoyaltyBps: uint64(p.RoyaltyBps), Bond: p.Bond, Fee: p.EvalFee,
		CommitDeadline: unix(p.CommitDeadline), HardStop: unix(p.HardStop), RevealDelay: duration(timing.RevealDelay),
		RevealWindow: duration(timing.RevealWindow), EvalTimeout: duration(timing.EvalTimeout), Live: int64(b.Live),
		MaxBytes: b.Terms.MaxBytes, Reserved: int64(b.ReservedAttempts), Requests: clamp(room.Requests), Evaluations: clamp(room.Evaluations),
	}
	return nil
}

func (d Deployment) oracle(ctx context.Context, b *worker.Bounty, out *policy.Oracle) error {
	set, err := d.Oracle.SignerSet(ctx, b.Terms.SignerSet)
	if err != nil {
		return err
	}
	*out = policy.Oracle{
		Address: d.Oracle.Address.Hex(), Quorum: d.Quorum, SignerSet: hexutil.Encode(b.Terms.SignerSet[:]), Status: set.Status.String(),
		Signers: []string{}, Recipients: len(set.Recipients),
	}
	for _, s := range set.Signers {
		out.Signers = append(out.Signers, s.Hex())
	}
	if d.Quorum {
		q, err := client.NewQuorum(d.Oracle.Sender, d.Oracle.Address).Quorum(ctx)
		if err != nil {
			return err
		}
		out.Faulty = int(q.F)
	}
	return nil
}

func (d Deployment) account(ctx context.Context, address common.Address, out *policy.Account) (err error) {
	if address == (common.Address{}) {
		return nil
	}
	out.Known = true
	out.Balance, err = client.ETH.Balance(ctx, d.Backend, address)
	return err
}

// unix and duration hold what a contract's integers may say: a board may have deadlines that no clock reaches.
func unix(seconds uint64) time.Time { return time.Unix(int64(min(seconds, farOff)), 0) }

func duration(seconds uint64) time.Duration {
	return time.Duration(min(seconds, uint64(math.MaxInt64/time.Second)/4)) * time.Second
}

const farOff = 1 << 38

func clamp(v *big.Int) int64 {
	if v == nil || !v.IsInt64() {
		return math.MaxInt64
	}
	return v.Int64()
}
