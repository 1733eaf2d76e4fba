package worker

import (
	"context"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/progress"
)

// Publisher puts a file or folder on IPFS and returns its CID.
type Publisher interface {
	Publish(ctx context.Context, path string) (evaluator.CID, error)
}

// Config is what a worker needs.
type Config struct {
	Board      *client.BoardClient
	Oracle     *client.OracleClient
	FromBlock  uint64 // where the deployment's logs begin
	Fetcher    evaluator.Fetcher
	Publisher  Publisher
	Scorer     evaluator.Scorer // for the check before anything is staked
	Payee      evaluator.Address
	Dir        string        // private folder for journals, keys and checkpoints
	Poll       time.Duration // between looks at the chain; 0 means one second
	AllowPlain bool          // take bounties whose submissions are not sealed
	MaxModel   int64         // bytes; 0 means evaluator.DefaultMaxModel
	Progress   progress.Sink
}

// Worker works on one bounty at a time.
type Worker struct {
	Config
	gas map[string]uint64 // spent by kind of transaction
}

// New checks the configuration.
func New(c Config) (*Worker, error) {
	if c.Board == nil || c.Oracle == nil || c.Fetcher == nil || c.Publisher == nil || c.Dir == "" {
		return nil, fault.New(fault.Config, "a worker needs a board, an oracle, a fetcher, a publisher and a folder")
	}
	if c.Payee.IsZero() {
		c.Payee = evaluator.Address(c.Board.Account.Address)
	}
	if c.Poll == 0 {
		c.Poll = time.Second
	}
	if c.MaxModel == 0 {
		c.MaxModel = evaluator.DefaultMaxModel
	}
	if c.Progress == nil {
		c.Progress = progress.Discard
	}
	return &Worker{Config: c, gas: map[string]uint64{}}, nil
}

// Run trains for a bounty and submits what comes of it. A run that was killed goes on where it was.
func (w *Worker) Run(ctx context.Context, bounty uint64, t Training, c Check) (*Outcome, error) {
	b, model, err := w.open(ctx, bounty)
	if err != nil {
		return nil, err
	}
	j, err := w.journal(bounty)
	if err != nil {
		return nil, err
	}
	if !j.reached(StageChecked) {
		weights, err := w.train(ctx, j, model, t)
		if err != nil {
			return nil, err
		}
		if err := w.check(ctx, j, b, model, weights, c); err != nil {
			return nil, err
		}
	}
	return w.submit(ctx, j, b)
}

// Submit submits weights trained anywhere: a checkpoint in any format that Assay reads.
func (w *Worker) Submit(ctx context.Context, bounty uint64, path string, c Check) (*Outcome, error) {
	b, model, err := w.open(ctx, bounty)
	if err != nil {
		return nil, err
	}
	j, err := w.journal(bounty)
	if err != nil {
		return nil, err
	}
	if !j.reached(StageChecked) {
		if err := w.check(ctx, j, b, model, path, c); err != nil {
			return nil, err
		}
	}
	return w.submit(ctx, j, b)
}

// SubmitPublished submits content that is on IPFS already, under the worker's own name.
func (w *Worker) SubmitPublished(ctx context.Context, bounty uint64, s evaluator.Submission) (*Outcome, error) {
	b, err := w.Bounty(ctx, bounty)
	if err != nil {
		return nil, err
	}
	j, err := w.journal(bounty)
	if err != nil {
		return nil, err
	}
	if !j.reached(StagePublished) {
		j.CID, j.WeightsRoot = s.CID, s.WeightsRoot
		if err := w.draw(ctx, j); err != nil {
			return nil, err
		}
		if err := j.advance(StagePublished); err != nil {
			return nil, err
		}
	}
	return w.settle(ctx, j, b)
}

// submit seals, publishes and settles weights that have been checked.
func (w *Worker) submit(ctx context.Context, j *Journal, b *Bounty) (*Outcome, error) {
	if j.Stage == StageSettled {
		return j.Outcome, nil
	}
	if err := w.seal(ctx, j, b); err != nil {
		return nil, err
	}
	if w.Board.Limits.DryRun {
		return nil, w.rehearse(ctx, *j, b)
	}
	if err := w.publish(ctx, j); err != nil {
		return nil, err
	}
	return w.settle(ctx, j, b)
}

// open reads a bounty and fetches its model, and declines what this worker does not take.
func (w *Worker) open(ctx context.Context, bounty uint64) (*Bounty, *modelpkg.Package, error) {
	b, err := w.Bounty(ctx, bounty)
	if err != nil {
		return nil, nil, err
	}
	if err := w.accept(ctx, b); err != nil {
		return nil, nil, err
	}
	model, err := w.Model(ctx, b)
	return b, model, err
}

// journal opens the journal of this worker's submission to a bounty.
func (w *Worker) journal(bounty uint64) (*Journal, error) {
	dir := filepath.Join(w.Dir, strconv.FormatUint(w.Board.ChainID(), 10), w.Board.Address.Hex(), strconv.FormatUint(bounty, 10))
	j, err := openJournal(dir)
	if err != nil {
		return nil, err
	}
	if j.Stage == StageNew {
		j.ChainID, j.Board, j.Bounty = w.Board.ChainID(), evaluator.Address(w.Board.Address), bounty
		j.Miner, j.Payee = evaluator.Address(w.Board.Account.Address), w.Payee
	}
	return j, nil
}

// sent tells of a mined transaction and counts its gas.
func (w *Worker) sent(kind string, receipt *types.Receipt, message string) {
	w.gas[kind] += receipt.GasUsed
	w.step(kind, message, map[string]any{"tx": receipt.TxHash.Hex(), "gas": receipt.GasUsed})
}
