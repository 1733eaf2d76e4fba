package bounty

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Collected is a delivery: the winner's weights in a file, with the evaluation that they were paid for.
type Collected struct {
	Submission evaluator.Submission
	Evaluation evaluator.Evaluation
	Tx         string
	File       string
}

// Collector opens deliveries.
type Collector struct {
	Board       *client.BoardClient
	Oracle      *client.OracleClient
	FromBlock   uint64 // where the deployment's logs begin
	Fetcher     evaluator.Fetcher
	DeliveryKey seal.Secret
	Dir         string // private folder for fetched content
}

// Collect fetches the winning submission of a paid bounty, opens it with the delivered key, checks that its weights are the
// scored ones, and writes them to out as safetensors.
func (c *Collector) Collect(ctx context.Context, id uint64, model *modelpkg.Package, out string) (*Collected, error) {
	state, terms, err := c.won(ctx, id)
	if err != nil {
		return nil, err
	}
	winner, err := c.Board.Submission(ctx, id, state.Winner)
	if err != nil {
		return nil, err
	}
	submission, err := codec.FromSubmission(winner.Submission)
	if err != nil {
		return nil, err
	}
	stored, err := c.Oracle.Evaluated(ctx, state.EvalId, c.FromBlock)
	if err != nil {
		return nil, err
	}
	weights, err := c.open(ctx, state, terms, submission, stored, model)
	if err != nil {
		return nil, err
	}
	if weights.Root() != submission.WeightsRoot {
		return nil, fault.New(fault.WeightsRoot, "weights have root %s, paid were %s", weights.Root(), submission.WeightsRoot)
	}
	if err := writeWeights(out, weights); err != nil {
		return nil, err
	}
	return &Collected{submission, codec.FromEvaluation(stored.Evaluation), stored.Tx.Hex(), out}, nil
}

// won reads a bounty that must be paid, with its terms.
func (c *Collector) won(ctx context.Context, id uint64) (bindings.Bounty, evaluator.Terms, error) {
	state, err := c.Board.Bounty(ctx, id)
	if err != nil {
		return state, evaluator.Terms{}, err
	}
	if state.Status != client.BountyPaid {
		return state, evaluator.Terms{}, fault.New(fault.BadRequest, "bounty %d is %s: nothing was delivered", id, client.BountyStatusName(state.Status))
	}
	registered, err := c.Oracle.Terms(ctx, c.Board.Address, state.TermsHash)
	if err != nil {
		return state, evaluator.Terms{}, err
	}
	terms, err := codec.FromTerms(registered.Terms)
	return state, terms, err
}

// open decrypts the submission, or reads a plain one.
func (c *Collector) open(ctx context.Context, b bindings.Bounty, t evaluator.Terms, s evaluator.Submission, e *client.Evaluated, model *modelpkg.Package) (*checkpoint.Weights, error) {
	limits := checkpoint.DefaultLimits
	limits.MaxBytes = int64(t.MaxBytes)
	got, err := c.Fetcher.Fetch(ctx, s.CID, seal.SealedBytes(limits.MaxBytes), filepath.Join(c.Dir, "content"))
	if err != nil {
		return nil, err
	}
	if !t.SealedSubs {
		return checkpoint.Open(got.Path, &model.Manifest, limits)
	}
	secret, err := seal.OpenDelivery(c.DeliveryKey, e.Delivery)
	if err != nil {
		return nil, err
	}
	sealed, err := os.Open(got.Path)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "read the sealed submission")
	}
	defer sealed.Close()
	plain, err := os.CreateTemp(c.Dir, "weights-*")
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make a temporary file")
	}
	defer os.Remove(plain.Name())
	defer plain.Close()
	header := seal.SubmissionHeader{
		ChainID: c.Board.ChainID(), Receiver: c.Board.Address, TermsHash: b.TermsHash,
		Miner: s.Miner, Payee: s.Payee, WeightsRoot: s.WeightsRoot.Hash,
	}
	size, err := seal.OpenDelivered(sealed, secret, header, limits.MaxBytes, plain)
	if err != nil {
		return nil, err
	}
	return checkpoint.Decode(plain, size, &model.Manifest, limits)
}

func writeWeights(out string, w *checkpoint.Weights) error {
	f, err := os.OpenFile(out+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fault.Wrap(fault.Config, err, "make %s", out)
	}
	err = checkpoint.WriteSafetensors(io.Writer(f), w)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(out+".part", out)
	}
	if err != nil {
		_ = os.Remove(out + ".part") // half a checkpoint is of no use
		return fault.Wrap(fault.Storage, err, "write %s", out)
	}
	return nil
}
