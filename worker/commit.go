package worker

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
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

// resume finds out what a killed worker's account has sent: once that is mined, its commit is on the board or was never sent.
func (w *Worker) resume(ctx context.Context, j *Journal) error {
	if !j.reached(StagePublished) {
		return nil
	}
	if err := w.Board.Settle(ctx); err != nil {
		return err
	}
	if j.reached(StageCommitted) {
		return nil
	}
	found, err := w.findCommit(ctx, j)
	if err != nil || found == 0 {
		return err
	}
	j.SubmissionID = found
	return j.advance(StageCommitted)
}

// findCommit looks for the journal's commitment on the board, the newest submissions first. Anybody can commit to a copy of it,
// which nobody can reveal.
func (w *Worker) findCommit(ctx context.Context, j *Journal) (uint32, error) {
	b, err := w.Board.Bounty(ctx, j.Bounty)
	if err != nil {
		return 0, err
	}
	for id := b.Submissions; id > 0; id-- {
		state, err := w.Board.Submission(ctx, j.Bounty, id)
		if err != nil {
			return 0, err
		}
		if state.Commitment == j.Commitment && evaluator.Address(state.Submission.Miner) == j.Miner {
			return id, nil
		}
	}
	return 0, nil
}

// commit stakes bond and fee.
func (w *Worker) commit(ctx context.Context, j *Journal, b *Bounty) error {
	if j.reached(StageCommitted) {
		return nil
	}
	if err := w.awaitOpen(ctx, j.Bounty); err != nil {
		return err
	}
	submission, receipt, err := w.Board.Commit(ctx, j.Bounty, b.stake(), j.Commitment)
	if err != nil {
		return err
	}
	w.sent("commit", receipt, fmt.Sprintf("submission %d, stake %s ETH", submission, client.FormatEther(b.stake())))
	j.SubmissionID = submission
	return j.advance(StageCommitted)
}

// rehearse estimates the commit of a submission; nothing is published, sent or written down. It always returns an error, which
// is a client.DryRun when all is well.
func (w *Worker) rehearse(ctx context.Context, j Journal, b *Bounty) error {
	if b.Status != client.BountyOpen {
		return fault.New(fault.BadRequest, "bounty %d is %s: a commit can be estimated while it is open", j.Bounty, client.BountyStatusName(b.Status))
	}
	if err := w.draw(ctx, &j); err != nil {
		return err
	}
	_, _, err := w.Board.Commit(ctx, j.Bounty, b.stake(), j.Commitment)
	return err
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
		if fault.Is(err, fault.Revert) {
			if open, again := w.revealable(ctx, j); again == nil && !open {
				return nil // it ended on the way
			}
		}
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
