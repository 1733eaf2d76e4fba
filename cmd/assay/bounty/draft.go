// Package bounty is the researcher's side of a bounty: draft terms, seal the hidden set for them, escrow, watch, collect the
// winning weights, or take the reward back.
package bounty

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Draft is terms.json: the terms, and what sealing and creating need beside them. It holds no secret.
type Draft struct {
	ChainID    uint64            `json:"chain_id"`
	Oracle     evaluator.Address `json:"oracle"`
	Board      evaluator.Address `json:"board"`
	TermsHash  merkle.Hash       `json:"terms_hash"`
	Terms      evaluator.Terms   `json:"terms"`
	Recipients []seal.PublicKey  `json:"recipients"`  // the oracle's keys, which the hidden set is sealed to
	ModelDir   string            `json:"model_dir"`   // the package that create publishes
	DatasetDir string            `json:"dataset_dir"` // the hidden set that is sealed
}

// Wish is what the researcher chooses.
type Wish struct {
	Researcher           evaluator.Address
	ModelDir, DatasetDir string
	SignerSet            merkle.Hash
	DeliveryKey          seal.PublicKey
	ProfileHash          merkle.Hash
	Rule                 disclosure.Rule
	PlainSubmissions     bool
	MaxBytes             uint64 // of a checkpoint; 0 means four times the initial weights and a mebibyte
	MaxEvals             uint32
}

// NewDraft makes terms of a model package and a hidden set for one oracle. Nothing is sent.
func NewDraft(ctx context.Context, board *client.BoardClient, oracle *client.OracleClient, w Wish) (*Draft, error) {
	t := evaluator.Terms{
		Researcher: w.Researcher, SignerSet: w.SignerSet, ProfileHash: w.ProfileHash,
		DeliveryKey: merkle.Hash(w.DeliveryKey), SealedSubs: !w.PlainSubmissions, MaxBytes: w.MaxBytes, MaxEvals: w.MaxEvals,
		Metric: w.Rule.Metric, Threshold: w.Rule.Threshold, Mode: w.Rule.Mode, Step: w.Rule.Step,
		LossClip: w.Rule.LossClip, LossGrid: w.Rule.LossGrid,
	}
	model, err := describeModel(&t, w.ModelDir)
	if err != nil {
		return nil, err
	}
	if err := describeSet(&t, w.DatasetDir, model); err != nil {
		return nil, err
	}
	if err := t.Validate(); err != nil {
		return nil, err
	}
	recipients, err := recipientsOf(ctx, oracle, w.SignerSet)
	if err != nil {
		return nil, err
	}
	return &Draft{
		ChainID: board.ChainID(), Oracle: evaluator.Address(oracle.Address), Board: evaluator.Address(board.Address),
		TermsHash: t.Hash(), Terms: t, Recipients: recipients, ModelDir: absolute(w.ModelDir), DatasetDir: absolute(w.DatasetDir),
	}, nil
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// describeModel fills in what the terms say of the model package.
func describeModel(t *evaluator.Terms, dir string) (*modelpkg.Package, error) {
	model, err := modelpkg.Open(dir)
	if err != nil {
		return nil, err
	}
	initial, err := checkpoint.Open(model.InitPath(), &model.Manifest, checkpoint.DefaultLimits)
	if err != nil {
		return nil, err
	}
	if t.ModelCID, err = ipfs.CIDOf(dir); err != nil {
		return nil, err
	}
	t.ModelRoot, t.InitRoot = model.Root, initial.Root()
	if t.MaxBytes == 0 {
		t.MaxBytes = uint64(4*initial.Bytes()) + 1<<20
	}
	return model, nil
}

// describeSet fills in what the terms say of the hidden set.
func describeSet(t *evaluator.Terms, dir string, model *modelpkg.Package) error {
	set, err := dataset.Open(dir)
	if err != nil {
		return err
	}
	defer set.Close()
	if err := set.Fits(&model.Manifest); err != nil {
		return err
	}
	feedback, err := set.Split(evaluator.FeedbackSplit)
	if err != nil {
		return err
	}
	payout, err := set.Split(evaluator.PayoutSplit)
	if err != nil {
		return err
	}
	t.FeedbackTotal, t.PayoutTotal = feedback.Total(), payout.Total()
	t.DatasetRoot, err = set.Root()
	return err
}

func recipientsOf(ctx context.Context, oracle *client.OracleClient, set merkle.Hash) ([]seal.PublicKey, error) {
	active, err := oracle.SignerSetActive(ctx, set)
	if err != nil {
		return nil, err
	}
	if !active {
		return nil, fault.New(fault.BadRequest, "signer set %s is not active on oracle %s", set, oracle.Address)
	}
	keys, err := oracle.Recipients(ctx, set)
	if err != nil {
		return nil, err
	}
	recipients := make([]seal.PublicKey, len(keys))
	for i, key := range keys {
		recipients[i] = key
	}
	return recipients, nil
}

// Save writes the draft to a file that must not exist yet.
func (d *Draft) Save(path string) error {
	raw, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fault.Wrap(fault.Internal, err, "write the draft")
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault.Wrap(fault.Config, err, "make the draft")
	}
	_, err = f.Write(append(raw, '\n'))
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write the draft")
	}
	return nil
}

// LoadDraft reads a draft, whose terms must still hash to what it says.
func LoadDraft(path string) (*Draft, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read the draft")
	}
	d := &Draft{}
	if err := json.Unmarshal(raw, d); err != nil {
		return nil, fault.Wrap(fault.BadRequest, err, "parse the draft")
	}
	if got := d.Terms.Hash(); got != d.TermsHash {
		return nil, fault.New(fault.BadRequest, "terms hash to %s, the draft says %s: it was changed by hand", got, d.TermsHash)
	}
	return d, nil
}

// Matches refuses to use a draft with contracts other than those it was made for.
func (d *Draft) Matches(board *client.BoardClient, oracle common.Address) error {
	if d.ChainID != board.ChainID() || common.Address(d.Board) != board.Address || common.Address(d.Oracle) != oracle {
		return fault.New(fault.BadRequest, "the draft is for board %s on chain %d, not for %s on chain %d",
			d.Board, d.ChainID, board.Address, board.ChainID())
	}
	return nil
}
