package worker

import (
	"context"
	"crypto/rand"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
)

// draw makes salt and commitment durable before anything is sent.
func (w *Worker) draw(ctx context.Context, j *Journal) error {
	if _, err := rand.Read(j.Salt[:]); err != nil {
		return fault.Wrap(fault.Internal, err, "draw a salt")
	}
	commitment, err := w.Board.Commitment(ctx, j.Bounty, j.submission(), j.Salt)
	j.Commitment = commitment
	return err
}

func (j *Journal) submission() bindings.Submission {
	return codec.ToSubmission(evaluator.Submission{Miner: j.Miner, Payee: j.Payee, CID: j.CID, WeightsRoot: j.WeightsRoot})
}

// commit stakes bond and fee, unless a commit sent before a crash is on chain already.
func (w *Worker) commit(ctx context.Context, j *Journal, b *Bounty) error {
	if j.reached(StageCommitted) {
		return nil
	}
	if err := w.awaitOpen(ctx, j.Bounty); err != nil {
		return err
	}
	found, err := w.findCommit(ctx, j)
	if err != nil {
		return err
	}
	if found == 0 {
		submission, receipt, err := w.Board.Commit(ctx, j.Bounty, b.stake(), j.Commitment)
		if err != nil {
			return err
		}
		found = submission
		w.sent("commit", receipt, fmt.Sprintf("submission %d, stake %s ETH", found, client.FormatEther(b.stake())))
	}
	j.SubmissionID = found
	return j.advance(StageCommitted)
}

// rehearse estimates the commit of a sealed submission; nothing is published, sent or written down. It always returns an
// error, which is a client.DryRun when all is well.
func (w *Worker) rehearse(ctx context.Context, j Journal, b *Bounty) error {
	state, err := w.Board.Bounty(ctx, j.Bounty)
	if err != nil {
		return err
	}
	if state.Status != client.BountyOpen {
		return fault.New(fault.BadRequest, "bounty %d is %s: a commit can be estimated while it is open", j.Bounty, client.BountyStatusName(state.Status))
	}
	cid, err := ipfs.CIDOf(j.path(sealedFile))
	if err != nil {
		return err
	}
	j.CID = cid
	if err := w.draw(ctx, &j); err != nil {
		return err
	}
	_, _, err = w.Board.Commit(ctx, j.Bounty, b.stake(), j.Commitment)
	return err
}

// findCommit looks for the journal's commitment among the board's events.
func (w *Worker) findCommit(ctx context.Context, j *Journal) (uint32, error) {
	board := bindings.NewBountyBoard()
	parsed := board.GetABI()
	logs, err := w.Board.Backend().FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(w.FromBlock), Addresses: []common.Address{w.Board.Address},
		Topics: [][]common.Hash{
			{parsed.Events["SubmissionCommitted"].ID}, {common.BigToHash(new(big.Int).SetUint64(j.Bounty))}, {},
			{common.BytesToHash(j.Miner[:])},
		},
	})
	if err != nil {
		return 0, fault.Wrap(fault.Chain, err, "look for the commit")
	}
	for i := range logs {
		if event, err := board.UnpackSubmissionCommittedEvent(&logs[i]); err == nil && event.Commitment == j.Commitment {
			return event.SubmissionId, nil
		}
	}
	return 0, nil
}

// reveal opens the commit within its window. A commit whose bounty has ended, or whose window is over, is left to await.
func (w *Worker) reveal(ctx context.Context, j *Journal) error {
	if j.reached(StageRevealed) {
		return nil
	}
	state, err := w.Board.Submission(ctx, j.Bounty, j.SubmissionID)
	if err != nil {
		return err
	}
	if state.Status == client.SubmissionCommitted {
		if open, err := w.revealable(ctx, j); err != nil || !open {
			return err
		}
		receipt, err := w.Board.Reveal(ctx, j.Bounty, j.SubmissionID, j.submission(), j.Salt)
		if err != nil {
			return err
		}
		w.sent("reveal", receipt, j.CID.String())
	}
	return j.advance(StageRevealed)
}

// revealable waits for the commit's window and reports whether it can be used.
func (w *Worker) revealable(ctx context.Context, j *Journal) (bool, error) {
	from, until, err := w.Board.RevealTimes(ctx, j.Bounty, j.SubmissionID)
	if err != nil {
		return false, err
	}
	if err := w.awaitTime(ctx, from); err != nil {
		return false, err
	}
	b, err := w.Board.Bounty(ctx, j.Bounty)
	if err != nil {
		return false, err
	}
	now, err := w.chainTime(ctx)
	return b.Status == client.BountyOpen && now <= until, err
}
