package worker

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// await pokes, retries and redelivers until the submission has ended, and returns how.
func (w *Worker) await(ctx context.Context, j *Journal) (uint8, error) {
	for {
		state, err := w.Board.Submission(ctx, j.Bounty, j.SubmissionID)
		if err != nil {
			return 0, err
		}
		if state.Status >= client.SubmissionScored {
			return state.Status, nil
		}
		if err := w.nudge(ctx, j, state.Status); err != nil {
			if !fault.Is(err, fault.Revert) {
				return 0, err
			}
			w.waits(err)
		}
		if err := w.sleep(ctx); err != nil {
			return 0, err
		}
	}
}

// nudge does the one thing, if any, that brings the bounty forward now.
func (w *Worker) nudge(ctx context.Context, j *Journal, status uint8) error {
	b, err := w.Board.Bounty(ctx, j.Bounty)
	if err != nil {
		return err
	}
	closable, err := w.Board.Closable(ctx, j.Bounty)
	if err != nil {
		return err
	}
	switch {
	case b.Status == client.BountyPaid || b.Status == client.BountyRefunded:
		receipt, err := w.Board.Claim(ctx, j.Bounty, j.SubmissionID)
		if err == nil {
			w.sent("claim", receipt, "bond and fee are back")
		}
		return err
	case closable:
		receipt, err := w.Board.Close(ctx, j.Bounty)
		if err == nil {
			w.sent("close", receipt, "the bounty's time is over")
		}
		return err
	case status == client.SubmissionCommitted:
		return w.forfeit(ctx, j)
	case b.Busy:
		return w.unblock(ctx, j.Bounty, b)
	default:
		return w.poke(ctx, j.Bounty)
	}
}

// forfeit gets the fee of a commit back that was not revealed in time; its bond is lost.
func (w *Worker) forfeit(ctx context.Context, j *Journal) error {
	receipt, err := w.Board.Forfeit(ctx, j.Bounty, j.SubmissionID)
	if err == nil {
		w.sent("forfeit", receipt, "the reveal window is over: the fee is back, the bond is lost")
	}
	return err
}

func (w *Worker) poke(ctx context.Context, bounty uint64) error {
	next, err := w.Board.NextRevealed(ctx, bounty)
	if err != nil {
		return err
	}
	evalID, receipt, err := w.Board.Poke(ctx, bounty)
	if err == nil {
		w.sent("request", receipt, fmt.Sprintf("submission %d, evaluation %s", next, common.Hash(evalID)))
	}
	return err
}

// unblock frees the bounty's slot if its attempt is dead, or brings a stored evaluation to the board.
func (w *Worker) unblock(ctx context.Context, bounty uint64, b bindings.Bounty) error {
	out, err := w.Oracle.Request(ctx, b.EvalId)
	if err != nil {
		return err
	}
	late := false
	if out.Request.Status == uint8(evaluator.Pending) {
		now, err := w.chainTime(ctx)
		if err != nil {
			return err
		}
		late = now > out.Request.Deadline
	}
	switch status := evaluator.RequestStatus(out.Request.Status); {
	case b.CheckFailed, late, status == evaluator.Failed, status == evaluator.Expired:
		receipt, err := w.Board.Retry(ctx, bounty)
		if err == nil {
			w.sent("retry", receipt, "the attempt came to nothing")
		}
		return err
	case status == evaluator.Stored:
		_, err := w.Oracle.Redeliver(ctx, b.EvalId)
		return err
	default:
		return nil
	}
}

// awaitOpen waits until commits are taken, asking for the probe if nobody else does.
func (w *Worker) awaitOpen(ctx context.Context, bounty uint64) error {
	for {
		b, err := w.Board.Bounty(ctx, bounty)
		if err != nil {
			return err
		}
		switch {
		case b.Status == client.BountyOpen:
			return nil
		case b.Status != client.BountyPreparing:
			return notOpen(bounty, b.Status)
		case b.Busy:
			err = w.unblock(ctx, bounty, b)
		default:
			err = w.poke(ctx, bounty)
		}
		if err != nil {
			if !fault.Is(err, fault.Revert) {
				return err
			}
			w.waits(err)
		}
		if err := w.sleep(ctx); err != nil {
			return err
		}
	}
}

// waits tells once of a revert that is waited out: mostly somebody else was first, but it may be all that a miner ever sees of a
// bounty that cannot go on.
func (w *Worker) waits(revert error) {
	if text := revert.Error(); text != w.told {
		w.told = text
		w.step("wait", text, nil)
	}
}

// chainTime is the newest block's timestamp.
func (w *Worker) chainTime(ctx context.Context) (uint64, error) {
	head, err := w.Board.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return 0, fault.Wrap(fault.Chain, err, "read the head")
	}
	return head.Time, nil
}

// awaitTime waits until a block's timestamp reaches at.
func (w *Worker) awaitTime(ctx context.Context, at uint64) error {
	for {
		now, err := w.chainTime(ctx)
		if err != nil || now >= at {
			return err
		}
		if err := w.sleep(ctx); err != nil {
			return err
		}
	}
}

func (w *Worker) sleep(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return fault.Wrap(fault.Canceled, ctx.Err(), "wait for the chain")
	case <-time.After(w.Poll):
		return nil
	}
}
