package worker

import (
	"context"
	"math/big"
	"path/filepath"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Bounty is a bounty with the terms that the oracle registered for it.
type Bounty struct {
	bindings.Bounty
	ID    uint64
	Terms evaluator.Terms
}

// stake is what a commit sends, in wei: bond and fee.
func (b *Bounty) stake() *big.Int { return new(big.Int).Add(b.Params.Bond, b.Params.EvalFee) }

// Bounty reads a bounty and its terms, whose hash must be the one that the board holds.
func (w *Worker) Bounty(ctx context.Context, id uint64) (*Bounty, error) {
	return ReadBounty(ctx, w.Board, w.Oracle, id)
}

// ReadBounty is Worker.Bounty for those who only look.
func ReadBounty(ctx context.Context, board *client.BoardClient, oracle *client.OracleClient, id uint64) (*Bounty, error) {
	state, err := board.Bounty(ctx, id)
	if err != nil {
		return nil, err
	}
	registered, err := oracle.Terms(ctx, board.Address, state.TermsHash)
	if err != nil {
		return nil, err
	}
	terms, err := codec.FromTerms(registered.Terms)
	if err != nil {
		return nil, err
	}
	if terms.Hash() != merkle.Hash(state.TermsHash) {
		return nil, fault.New(fault.Chain, "the oracle's terms do not hash to bounty %d's", id)
	}
	return &Bounty{Bounty: state, ID: id, Terms: terms}, nil
}

// accept declines bounties that take no submission now, cost more than the worker stakes, or would expose or waste its weights:
// before anything is trained for them, and again before anything is staked.
func (w *Worker) accept(ctx context.Context, b *Bounty) error {
	if b.Status != client.BountyPreparing && b.Status != client.BountyOpen {
		return notOpen(b.ID, b.Status)
	}
	if b.stake().Cmp(w.MaxStake) > 0 {
		return fault.New(fault.BadRequest, "a submission to bounty %d stakes %s ETH (bond %s, fee %s), the limit is %s: --max-stake raises it", b.ID,
			client.FormatEther(b.stake()), client.FormatEther(b.Params.Bond), client.FormatEther(b.Params.EvalFee), client.FormatEther(w.MaxStake))
	}
	if !b.Terms.SealedSubs && !w.AllowPlain {
		return fault.New(fault.BadRequest, "bounty %d wants plain submissions, which anyone can read and copy: --allow-plain takes it", b.ID)
	}
	active, err := w.Oracle.SignerSetActive(ctx, b.Terms.SignerSet)
	if err != nil {
		return err
	}
	if !active {
		return fault.New(fault.BadRequest, "bounty %d names a signer set that is not active", b.ID)
	}
	if b.Status == client.BountyPreparing {
		return nil
	}
	if err := w.Board.CanCommit(ctx, b.ID, b.stake()); err != nil {
		return fault.Wrap(fault.CodeOf(err), err, "bounty %d takes no submission of this account now", b.ID)
	}
	return nil
}

func notOpen(id uint64, status uint8) error {
	return fault.New(fault.BadRequest, "bounty %d is %s and takes no submissions", id, client.BountyStatusName(status))
}

// Model fetches the bounty's model package and checks it against the terms.
func (w *Worker) Model(ctx context.Context, b *Bounty) (*modelpkg.Package, error) {
	return FetchModel(ctx, w.Fetcher, b, filepath.Join(w.Dir, "content"), w.MaxModel)
}

// FetchModel is Worker.Model for those who only look.
func FetchModel(ctx context.Context, fetcher evaluator.Fetcher, b *Bounty, dir string, most int64) (*modelpkg.Package, error) {
	got, err := fetcher.Fetch(ctx, b.Terms.ModelCID, most, dir)
	if err != nil {
		return nil, err
	}
	p, err := modelpkg.Open(got.Path)
	if err != nil {
		return nil, err
	}
	if p.Root != b.Terms.ModelRoot {
		return nil, fault.New(fault.ModelInvalid, "model package has root %s, the terms name %s", p.Root, b.Terms.ModelRoot)
	}
	return p, nil
}
