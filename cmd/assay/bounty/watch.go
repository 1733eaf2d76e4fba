package bounty

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
)

// Event is something that happened to a bounty, in the order of the chain.
type Event struct {
	Kind       string                `json:"event"`
	Bounty     uint64                `json:"bounty_id"`
	Submission uint32                `json:"submission_id,omitempty"`
	Account    *common.Address       `json:"account,omitempty"`
	CID        string                `json:"cid,omitempty"`
	EvalID     string                `json:"eval_id,omitempty"`
	Evaluation *evaluator.Evaluation `json:"evaluation,omitempty"`
	Amount     *big.Int              `json:"amount,omitempty"` // in units of the bounty's asset
	Block      uint64                `json:"block"`
	Tx         common.Hash           `json:"tx"`

	cid evaluator.CID
}

// Decoder turns logs of board and oracle into events of one bounty.
type Decoder struct {
	Bounty uint64
	Board  common.Address
	Oracle common.Address

	board  *bindings.BountyBoard
	oracle *bindings.IScoreOracle
	evals  map[[32]byte]uint32 // submission by evaluation, of this bounty
}

// NewDecoder makes a decoder for one bounty.
func NewDecoder(bounty uint64, board, oracle common.Address) *Decoder {
	return &Decoder{
		Bounty: bounty, Board: board, Oracle: oracle, board: bindings.NewBountyBoard(), oracle: bindings.NewIScoreOracle(),
		evals: map[[32]byte]uint32{},
	}
}

// Decode returns the event of a log, or nil when it is not about this bounty.
func (d *Decoder) Decode(log *types.Log) *Event {
	var e *Event
	switch log.Address {
	case d.Board:
		e = d.ofBoard(log)
	case d.Oracle:
		e = d.ofOracle(log)
	}
	if e != nil {
		e.Bounty, e.Block, e.Tx = d.Bounty, log.BlockNumber, log.TxHash
	}
	return e
}

// about reports whether a log's first indexed word is this bounty.
func (d *Decoder) about(log *types.Log) bool {
	return len(log.Topics) > 1 && log.Topics[1] == common.BigToHash(new(big.Int).SetUint64(d.Bounty))
}

func (d *Decoder) ofBoard(log *types.Log) *Event {
	if !d.about(log) {
		return nil
	}
	if e, err := d.board.UnpackBountyCreatedEvent(log); err == nil {
		return &Event{Kind: "created", Account: &e.Researcher, Amount: e.Params.Reward}
	}
	if e, err := d.board.UnpackBountyOpenedEvent(log); err == nil {
		return &Event{Kind: "opened", EvalID: common.Hash(e.EvalId).Hex()}
	}
	if e, err := d.board.UnpackBountyPaidEvent(log); err == nil {
		return &Event{Kind: "paid", Submission: e.SubmissionId, Account: &e.Payee, Amount: e.Reward}
	}
	if e, err := d.board.UnpackBountyRefundedEvent(log); err == nil {
		return &Event{Kind: "refunded", Account: &e.Researcher, Amount: e.Reward}
	}
	return d.ofSubmission(log)
}

func (d *Decoder) ofSubmission(log *types.Log) *Event {
	if e, err := d.board.UnpackSubmissionCommittedEvent(log); err == nil {
		return &Event{Kind: "committed", Submission: e.SubmissionId, Account: &e.Miner}
	}
	if e, err := d.board.UnpackSubmissionRevealedEvent(log); err == nil {
		cid, err := evaluator.NewCID(e.Submission.Codec, e.Submission.Cid)
		if err != nil {
			return nil // the board takes no other codec
		}
		return &Event{Kind: "revealed", Submission: e.SubmissionId, Account: &e.Miner, CID: cid.String(), cid: cid}
	}
	if e, err := d.board.UnpackEvaluationStartedEvent(log); err == nil {
		d.evals[e.EvalId] = e.SubmissionId
		return &Event{Kind: "requested", Submission: e.SubmissionId, EvalID: common.Hash(e.EvalId).Hex()}
	}
	if e, err := d.board.UnpackSubmissionForfeitedEvent(log); err == nil {
		return &Event{Kind: "forfeited", Submission: e.SubmissionId, Account: &e.Miner}
	}
	if e, err := d.board.UnpackSubmissionReturnedEvent(log); err == nil {
		return &Event{Kind: "returned", Submission: e.SubmissionId, Account: &e.To}
	}
	return nil
}

func (d *Decoder) ofOracle(log *types.Log) *Event {
	if e, err := d.oracle.UnpackEvaluatedEvent(log); err == nil {
		submission, ours := d.evals[e.EvalId]
		if !ours {
			return nil
		}
		evaluation := codec.FromEvaluation(e.Evaluation)
		return &Event{Kind: "evaluated", Submission: submission, EvalID: common.Hash(e.EvalId).Hex(), Evaluation: &evaluation}
	}
	return nil
}

// Watch hands over the events of a bounty from a block on, past ones first, until handle says that it has seen enough.
func Watch(ctx context.Context, w *client.Watcher, d *Decoder, handle func(context.Context, *Event) (done bool, err error)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	done := false
	err := w.Run(ctx, func(ctx context.Context, logs []types.Log) error {
		for i := range logs {
			event := d.Decode(&logs[i])
			if event == nil || done {
				continue
			}
			var err error
			if done, err = handle(ctx, event); err != nil {
				return err
			}
		}
		if done {
			stop()
		}
		return nil
	})
	if done && ctx.Err() != nil {
		return nil
	}
	return err
}

// Content returns the CID of a revealed submission's content.
func (e *Event) Content() (evaluator.CID, bool) { return e.cid, e.Kind == "revealed" }

// Revealed reads a submission that its miner has opened.
func Revealed(s bindings.SubmissionState) (evaluator.Submission, error) {
	return codec.FromSubmission(s.Submission)
}
