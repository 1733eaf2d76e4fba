package worker

import (
	"context"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
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
	Again      bool          // make another submission if the last one to a bounty has ended
	MaxStake   *big.Int      // wei of bond and fee that a commit may send; nil means DefaultMaxStake
	MaxModel   int64         // bytes; 0 means evaluator.DefaultMaxModel
	Progress   progress.Sink

	// Weigh, if set, may decline a bounty before anything is trained for it.
	Weigh func(ctx context.Context, b *Bounty, model *modelpkg.Package) error
}

// DefaultMaxStake is 0.1 ETH. Bond and fee are the researcher's choice, and the fee goes to the researcher.
var DefaultMaxStake = big.NewInt(1e17)

// Worker works on one bounty at a time.
type Worker struct {
	Config
	gas  map[string]uint64 // spent by kind of transaction
	told string            // what the worker was last said to wait for
}

// New checks the configuration.
func New(c Config) (*Worker, error) {
	if c.Board == nil || c.Oracle == nil || c.Fetcher == nil || c.Publisher == nil || c.Dir == "" {
		return nil, fault.New(fault.Config, "a worker needs a board, an oracle, a fetcher, a publisher and a folder")
	}
	if c.Payee.IsZero() {
		c.Payee = evaluator.Address(c.Board.Account.Address)
	}
	if c.Poll <= 0 {
		c.Poll = time.Second
	}
	if c.MaxStake == nil {
		c.MaxStake = DefaultMaxStake
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
	return w.work(ctx, bounty, func(j *Journal, b *Bounty) error {
		return w.prepare(ctx, j, b, func(model *modelpkg.Package) error {
			if err := w.weigh(ctx, j, b, model); err != nil {
				return err
			}
			weights, err := w.train(ctx, j, model, t)
			if err != nil {
				return err
			}
			return w.check(ctx, j, b, model, weights, c)
		})
	})
}

// weigh asks whether the bounty is worth training for. What has begun is brought to its end.
func (w *Worker) weigh(ctx context.Context, j *Journal, b *Bounty, model *modelpkg.Package) error {
	if w.Weigh == nil {
		return nil
	}
	if _, err := os.Stat(j.path(trainingDir)); err == nil {
		return nil
	}
	return w.Weigh(ctx, b, model)
}

// Submit submits weights trained anywhere: a checkpoint in any format that Assay reads.
func (w *Worker) Submit(ctx context.Context, bounty uint64, path string, c Check) (*Outcome, error) {
	return w.work(ctx, bounty, func(j *Journal, b *Bounty) error {
		return w.prepare(ctx, j, b, func(model *modelpkg.Package) error { return w.check(ctx, j, b, model, path, c) })
	})
}

// SubmitPublished submits content that is on IPFS already, under the worker's own name.
func (w *Worker) SubmitPublished(ctx context.Context, bounty uint64, s evaluator.Submission) (*Outcome, error) {
	return w.work(ctx, bounty, func(j *Journal, b *Bounty) error {
		j.CID, j.WeightsRoot = s.CID, s.WeightsRoot
		if w.Board.Limits.DryRun {
			return w.rehearse(ctx, *j, b)
		}
		if err := w.draw(ctx, j); err != nil {
			return err
		}
		return j.advance(StagePublished)
	})
}

// work brings a submission from where its journal is to its end. publish brings it to StagePublished.
func (w *Worker) work(ctx context.Context, bounty uint64, publish func(*Journal, *Bounty) error) (*Outcome, error) {
	j, err := w.journal(bounty)
	if err != nil {
		return nil, err
	}
	defer j.Close()
	if j.reached(StageSettled) {
		return j.Outcome, nil
	}
	b, err := w.Bounty(ctx, bounty)
	if err != nil {
		return nil, err
	}
	if err := w.resume(ctx, j); err != nil {
		return nil, err
	}
	// What is staked is brought to its end whatever has become of the bounty.
	if !j.reached(StageCommitted) {
		if err := w.accept(ctx, b); err != nil {
			return nil, err
		}
	}
	if !j.reached(StagePublished) {
		if err := publish(j, b); err != nil {
			return nil, err
		}
	}
	return w.settle(ctx, j, b)
}

// prepare seals and publishes what weights trains and checks if that was not done before. The model is needed for that only.
func (w *Worker) prepare(ctx context.Context, j *Journal, b *Bounty, weights func(*modelpkg.Package) error) error {
	if !j.reached(StageChecked) {
		model, err := w.Model(ctx, b)
		if err != nil {
			return err
		}
		if err := weights(model); err != nil {
			return err
		}
	}
	if err := w.seal(ctx, j, b); err != nil {
		return err
	}
	if w.Board.Limits.DryRun {
		cid, err := ipfs.CIDOf(j.path(sealedFile))
		if err != nil {
			return err
		}
		rehearsed := *j
		rehearsed.CID = cid
		return w.rehearse(ctx, rehearsed, b)
	}
	return w.publish(ctx, j)
}

// journal opens the journal of this worker's submission to a bounty, which no other process may have open.
func (w *Worker) journal(bounty uint64) (*Journal, error) {
	dir := filepath.Join(w.Dir, strconv.FormatUint(w.Board.ChainID(), 10), w.Board.Address.Hex(), strconv.FormatUint(bounty, 10))
	j, err := openJournal(dir)
	if err == nil && w.Again && j.reached(StageSettled) {
		j, err = j.startAgain()
	}
	if err == nil {
		err = w.own(j, bounty)
	}
	if err != nil {
		if j != nil {
			j.Close()
		}
		return nil, err
	}
	return j, nil
}

// own makes a new journal this worker's, and refuses one that was begun for somebody else.
func (w *Worker) own(j *Journal, bounty uint64) error {
	miner := evaluator.Address(w.Board.Account.Address)
	if j.Stage == StageNew {
		j.ChainID, j.Board, j.Bounty, j.Miner, j.Payee = w.Board.ChainID(), evaluator.Address(w.Board.Address), bounty, miner, w.Payee
		return nil
	}
	if j.Miner != miner || j.Payee != w.Payee {
		return fault.New(fault.BadRequest, "the submission in %s was begun by %s for payee %s: use the same account and --payee, or another --dir",
			j.dir, j.Miner, j.Payee)
	}
	return nil
}

// sent tells of a mined transaction and counts its gas.
func (w *Worker) sent(kind string, receipt *types.Receipt, message string) {
	w.gas[kind] += receipt.GasUsed
	w.step(kind, message, map[string]any{"tx": receipt.TxHash.Hex(), "gas": receipt.GasUsed})
}
