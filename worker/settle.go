package worker

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/progress"
)

// Outcome is how a submission ended.
type Outcome struct {
	Bounty       uint64                `json:"bounty"`
	SubmissionID uint32                `json:"submission_id"`
	Status       string                `json:"status"` // scored, invalid, won, returned, forfeited
	WeightsRoot  checkpoint.Root       `json:"weights_root"`
	Evaluation   *evaluator.Evaluation `json:"evaluation,omitempty"`
	Gas          map[string]uint64     `json:"gas,omitempty"`
}

// settle brings a published submission to its end; what was sent before must be mined.
func (w *Worker) settle(ctx context.Context, j *Journal, b *Bounty) (*Outcome, error) {
	if err := w.commit(ctx, j, b); err != nil {
		return nil, err
	}
	if err := w.reveal(ctx, j); err != nil {
		return nil, err
	}
	status, err := w.await(ctx, j)
	if err != nil {
		return nil, err
	}
	if err := w.collect(ctx, j, b); err != nil {
		return nil, err
	}
	return w.conclude(ctx, j, status)
}

// collect has the board's ledger pay out what it owes: bond, fee, and a reward that could not be sent directly.
func (w *Worker) collect(ctx context.Context, j *Journal, b *Bounty) error {
	creditors := []evaluator.Address{j.Payee}
	if j.Miner != j.Payee {
		creditors = append(creditors, j.Miner)
	}
	for _, creditor := range creditors {
		paid, err := w.Board.WithdrawAll(ctx, common.Address(creditor), b.Params.Asset)
		for _, p := range paid {
			w.sent("withdraw", p.Receipt, p.String())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// conclude records how the submission ended, with its evaluation if it had one.
func (w *Worker) conclude(ctx context.Context, j *Journal, status uint8) (*Outcome, error) {
	out := &Outcome{
		Bounty: j.Bounty, SubmissionID: j.SubmissionID, Status: client.SubmissionStatusName(status), WeightsRoot: j.WeightsRoot, Gas: w.gas,
	}
	if status <= client.SubmissionWon {
		evaluation, err := w.evaluationOf(ctx, j)
		if err != nil {
			return nil, err
		}
		out.Evaluation = evaluation
	}
	j.Outcome = out
	return out, j.advance(StageSettled)
}

// evaluationOf finds the evaluation that ended the submission: that of its last attempt.
func (w *Worker) evaluationOf(ctx context.Context, j *Journal) (*evaluator.Evaluation, error) {
	board := bindings.NewBountyBoard()
	parsed := board.GetABI()
	log, err := client.LastLog(ctx, w.Board.Backend(), ethereum.FilterQuery{
		Addresses: []common.Address{w.Board.Address},
		Topics: [][]common.Hash{
			{parsed.Events["EvaluationStarted"].ID}, {common.BigToHash(new(big.Int).SetUint64(j.Bounty))},
			{common.BigToHash(new(big.Int).SetUint64(uint64(j.SubmissionID)))},
		},
	}, w.FromBlock)
	if err != nil {
		return nil, err
	}
	if log == nil {
		return nil, fault.New(fault.Chain, "submission %d was never requested", j.SubmissionID)
	}
	event, err := board.UnpackEvaluationStartedEvent(log)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "unpack the request")
	}
	stored, err := w.Oracle.Evaluated(ctx, event.EvalId, w.FromBlock)
	if err != nil {
		return nil, err
	}
	evaluation := codec.FromEvaluation(stored.Evaluation)
	return &evaluation, nil
}

// step tells of a step that was taken.
func (w *Worker) step(name, message string, fields map[string]any) {
	w.Progress.Event(progress.Event{Step: name, Message: message, Fields: fields})
}
