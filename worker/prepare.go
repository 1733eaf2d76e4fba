package worker

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Check says how weights are tried before bond and fee are staked on them: on a split that the worker holds itself, with the
// oracle's own scorer. The zero Check only decodes them.
type Check struct {
	Data, Split string // dataset package and split
	SubmitBelow bool   // submit even if the criterion is not met on that split
}

// check decodes the weights as the oracle will, scores them, and keeps them in canonical form.
func (w *Worker) check(ctx context.Context, j *Journal, b *Bounty, model *modelpkg.Package, path string, c Check) error {
	limits := checkpoint.DefaultLimits
	limits.MaxBytes = int64(b.Terms.MaxBytes)
	weights, err := checkpoint.Open(path, &model.Manifest, limits)
	if err != nil {
		return err
	}
	if c.Data != "" {
		if err := w.selfScore(ctx, b, model, weights, c); err != nil {
			return err
		}
	}
	var canonical bytes.Buffer
	if err := checkpoint.WriteSafetensors(&canonical, weights); err != nil {
		return err
	}
	if err := writeFileSync(j.path(weightsFile), canonical.Bytes()); err != nil {
		return fault.Wrap(fault.Storage, err, "keep the weights")
	}
	j.WeightsRoot = weights.Root()
	return j.advance(StageChecked)
}

// selfScore scores on the worker's own split and refuses weights that miss the criterion there.
func (w *Worker) selfScore(ctx context.Context, b *Bounty, model *modelpkg.Package, weights *checkpoint.Weights, c Check) error {
	if w.Scorer == nil {
		return fault.New(fault.Config, "no scorer is set to check the weights with")
	}
	set, err := dataset.Open(c.Data)
	if err != nil {
		return err
	}
	defer set.Close()
	if err := set.Fits(&model.Manifest); err != nil {
		return err
	}
	score, err := evaluator.ScoreSplit(ctx, w.Scorer, model, weights, set, c.Split)
	if err != nil {
		return err
	}
	meets := b.Terms.Rule().Meets(score)
	w.step("check", fmt.Sprintf("own %s: %s", c.Split, describe(score, b.Terms.Metric)),
		map[string]any{"correct": score.Correct, "total": score.Total, "loss_micro": score.LossMicro, "meets": meets})
	if !meets && !c.SubmitBelow {
		return fault.New(fault.BadRequest, "weights miss the criterion on the worker's own split: nothing was staked")
	}
	return nil
}

func describe(s metric.Score, kind uint8) string {
	loss := fmt.Sprintf("loss %.4f", float64(s.LossMicro)/1e6)
	if kind == disclosure.Accuracy {
		return fmt.Sprintf("%d of %d right (%.2f %%), %s", s.Correct, s.Total, 100*float64(s.Correct)/float64(s.Total), loss)
	}
	return loss
}

// seal encrypts the weights for the oracle under a fresh key. Both lie in the submission's folder before the journal says so.
func (w *Worker) seal(ctx context.Context, j *Journal, b *Bounty) error {
	if j.reached(StageSealed) {
		return nil
	}
	if !b.Terms.SealedSubs {
		if err := copyFile(j.path(weightsFile), j.path(sealedFile)); err != nil {
			return err
		}
		return j.advance(StageSealed)
	}
	recipients, err := w.recipients(ctx, b)
	if err != nil {
		return err
	}
	secret, err := j.secret()
	if err != nil {
		return err
	}
	if err := j.sealTo(recipients, secret, b); err != nil {
		return err
	}
	w.step("seal", fmt.Sprintf("for %d oracle key(s), weights %s", len(recipients), j.WeightsRoot), nil)
	return j.advance(StageSealed)
}

func (w *Worker) recipients(ctx context.Context, b *Bounty) ([]seal.PublicKey, error) {
	keys, err := w.Oracle.Recipients(ctx, b.Terms.SignerSet)
	if err != nil {
		return nil, err
	}
	out := make([]seal.PublicKey, len(keys))
	for i, key := range keys {
		out[i] = key
		if err := out[i].Check(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// secret returns the submission's key, drawing it the first time.
func (j *Journal) secret() (seal.Secret, error) {
	raw, err := os.ReadFile(j.path(keyFile))
	if err == nil {
		return seal.ParseSecret(string(bytes.TrimSpace(raw)))
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, fault.Wrap(fault.Storage, err, "read the submission's key")
	}
	secret, err := seal.NewSecret()
	if err != nil {
		return nil, err
	}
	if err := writeFileSync(j.path(keyFile), []byte(secret.Reveal()+"\n")); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "keep the submission's key")
	}
	return secret, nil
}

func (j *Journal) sealTo(recipients []seal.PublicKey, secret seal.Secret, b *Bounty) error {
	weights, err := os.Open(j.path(weightsFile))
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read the weights")
	}
	defer weights.Close()
	header := seal.SubmissionHeader{
		ChainID: j.ChainID, Receiver: j.Board, TermsHash: b.TermsHash, Miner: j.Miner, Payee: j.Payee, WeightsRoot: j.WeightsRoot.Hash,
	}
	var sealed bytes.Buffer
	if err := seal.SealSubmission(&sealed, header, recipients, secret, weights); err != nil {
		return err
	}
	if err := writeFileSync(j.path(sealedFile), sealed.Bytes()); err != nil {
		return fault.Wrap(fault.Storage, err, "keep the sealed submission")
	}
	return nil
}

// publish puts the sealed file on IPFS and draws the commitment. Publishing twice is harmless: the CID is the content's.
func (w *Worker) publish(ctx context.Context, j *Journal) error {
	if j.reached(StagePublished) {
		return nil
	}
	cid, err := w.Publisher.Publish(ctx, j.path(sealedFile))
	if err != nil {
		return err
	}
	j.CID = cid
	w.step("publish", cid.String(), map[string]any{"cid": cid.String()})
	if err := w.draw(ctx, j); err != nil {
		return err
	}
	return j.advance(StagePublished)
}

func copyFile(from, to string) error {
	raw, err := os.ReadFile(from)
	if err == nil {
		err = writeFileSync(to, raw)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "copy the weights")
	}
	return nil
}
