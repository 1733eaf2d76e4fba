package evaluator

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// openModel fetches the model package and checks it against the terms. Any failure here is not the submission's.
func (e *Evaluator) openModel(ctx context.Context, j Job) (*modelpkg.Package, error) {
	if got := e.Scorer.ProfileHash(); got != j.Terms.ProfileHash {
		return nil, fault.New(fault.Profile, "the terms ask for runtime profile %s, this oracle runs %s", j.Terms.ProfileHash, got)
	}
	got, err := e.fetch(ctx, j.Terms.ModelCID, e.MaxModel)
	if err != nil {
		return nil, notTheirs(fault.ModelMissing, err, "fetch the model package")
	}
	p, err := modelpkg.Open(got.Path)
	if err != nil {
		return nil, err
	}
	if p.Root != j.Terms.ModelRoot {
		return nil, fault.New(fault.ModelInvalid, "model package has root %s, the terms name %s", p.Root, j.Terms.ModelRoot)
	}
	return p, nil
}

// openSet returns the hidden set, fetching and unsealing it the first time. The folder of an opened set is named by all that
// its seal binds it to: any contract may register the terms of another one, and must not find the set open.
func (e *Evaluator) openSet(ctx context.Context, j Job, p *modelpkg.Package) (*dataset.Dataset, error) {
	dir := filepath.Join(e.setsDir(), j.setName())
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		if err := e.unsealSet(ctx, j, dir); err != nil {
			return nil, err
		}
	}
	if err := e.use(dir); err != nil {
		return nil, err
	}
	set, err := dataset.Open(dir)
	if err != nil {
		return nil, notTheirs(fault.SetInvalid, err, "open the hidden set")
	}
	if err := checkSet(set, j, p); err != nil {
		set.Close()
		return nil, err
	}
	return set, nil
}

// unsealSet decrypts the set into a temporary folder, verifies its root and moves it to dir in one step.
func (e *Evaluator) unsealSet(ctx context.Context, j Job, dir string) error {
	got, err := e.fetch(ctx, j.SetCID, e.MaxSet)
	if err != nil {
		return notTheirs(fault.SetMissing, err, "fetch the sealed set")
	}
	if got.IsDir {
		return fault.New(fault.SetInvalid, "the sealed set is a folder, not a file")
	}
	sealed, err := os.Open(got.Path)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read the sealed set")
	}
	defer sealed.Close()
	plain, err := seal.OpenSet(sealed, e.Identities, j.setHeader())
	if err != nil {
		return notTheirs(fault.SetInvalid, err, "unseal the hidden set")
	}
	tmp, err := os.MkdirTemp(e.tempDir(), "set-*")
	if err != nil {
		return fault.Wrap(fault.Storage, err, "make a temporary folder")
	}
	defer os.RemoveAll(tmp)
	if err := dataset.Extract(plain, tmp, dataset.Limits{MaxBytes: e.MaxSet}); err != nil {
		return notTheirs(fault.SetInvalid, err, "unpack the hidden set")
	}
	if err := verifySet(tmp, j); err != nil {
		return err
	}
	if err := keepFolder(tmp, dir); err != nil && !errors.Is(err, fs.ErrExist) {
		return fault.Wrap(fault.Storage, err, "keep the hidden set")
	}
	return nil
}

func verifySet(dir string, j Job) error {
	set, err := dataset.Open(dir)
	if err != nil {
		return notTheirs(fault.SetInvalid, err, "open the hidden set")
	}
	defer set.Close()
	if err := set.Verify(j.Terms.DatasetRoot); err != nil {
		return notTheirs(fault.SetInvalid, err, "verify the hidden set")
	}
	return nil
}

// checkSet checks that the set fits the model and that its splits have the totals that the terms promise.
func checkSet(set *dataset.Dataset, j Job, p *modelpkg.Package) error {
	if err := set.Fits(&p.Manifest); err != nil {
		return notTheirs(fault.SetInvalid, err, "match the hidden set with the model")
	}
	if j.Terms.Metric == disclosure.Accuracy && p.Manifest.Loss.Kind == modelpkg.MeanSquared {
		return fault.New(fault.SetInvalid, "the criterion is accuracy, which a mean squared error does not have")
	}
	for name, want := range map[string]uint32{FeedbackSplit: j.Terms.FeedbackTotal, PayoutSplit: j.Terms.PayoutTotal} {
		split, err := set.Split(name)
		if err != nil {
			return notTheirs(fault.SetInvalid, err, "find the split")
		}
		if split.Total() != want {
			return fault.New(fault.SetInvalid, "split %s has %d scored items, the terms say %d", name, split.Total(), want)
		}
	}
	return nil
}

// openWeights returns the submission's weights and, for a sealed one, its key. Failures here are the submission's own.
func (e *Evaluator) openWeights(ctx context.Context, j Job, p *modelpkg.Package) (*checkpoint.Weights, seal.Secret, error) {
	var (
		w      *checkpoint.Weights
		secret seal.Secret
		err    error
	)
	switch {
	case j.IsProbe():
		w, err = checkpoint.Open(p.InitPath(), &p.Manifest, j.limits())
	case j.Terms.SealedSubs:
		w, secret, err = e.unsealWeights(ctx, j, p)
	default:
		w, err = e.plainWeights(ctx, j, p)
	}
	if err != nil {
		return nil, nil, err
	}
	if want := j.Request.Submission.WeightsRoot; w.Root() != want {
		return nil, nil, fault.New(fault.WeightsRoot, "weights have root %s, the submission commits to %s", w.Root(), want)
	}
	return w, secret, nil
}

func (e *Evaluator) plainWeights(ctx context.Context, j Job, p *modelpkg.Package) (*checkpoint.Weights, error) {
	got, err := e.fetchSubmission(ctx, j, int64(j.Terms.MaxBytes))
	if err != nil {
		return nil, err
	}
	return checkpoint.Open(got.Path, &p.Manifest, j.limits())
}

// unsealWeights decrypts the submission into a temporary file that does not outlive the call.
func (e *Evaluator) unsealWeights(ctx context.Context, j Job, p *modelpkg.Package) (*checkpoint.Weights, seal.Secret, error) {
	got, err := e.fetchSubmission(ctx, j, seal.SealedBytes(int64(j.Terms.MaxBytes)))
	if err != nil {
		return nil, nil, err
	}
	if got.IsDir { // it cannot be read, and that would pass for a fault of ours
		return nil, nil, fault.New(fault.SealFormat, "the sealed submission is a folder, not a file")
	}
	sealed, err := os.Open(got.Path)
	if err != nil {
		return nil, nil, fault.Wrap(fault.Storage, err, "read the sealed submission")
	}
	defer sealed.Close()
	tmp, err := os.CreateTemp(e.tempDir(), "weights-*")
	if err != nil {
		return nil, nil, fault.Wrap(fault.Storage, err, "make a temporary file")
	}
	defer os.Remove(tmp.Name())
	defer tmp.Close()
	secret, size, err := seal.OpenSubmission(sealed, e.Identities, j.submissionHeader(), int64(j.Terms.MaxBytes), tmp)
	if err != nil {
		return nil, nil, err
	}
	w, err := checkpoint.Decode(tmp, size, &p.Manifest, j.limits())
	return w, secret, err
}

// fetchSubmission blames the submission for missing content only while the model can be had from the same gateways.
func (e *Evaluator) fetchSubmission(ctx context.Context, j Job, maxBytes int64) (Fetched, error) {
	got, err := e.fetch(ctx, j.Request.Submission.CID, maxBytes)
	if fault.Is(err, fault.ContentMissing) {
		var probe error
		e.turns.without(func() { probe = e.Fetcher.Probe(ctx, j.Terms.ModelCID) })
		if probe != nil {
			return got, fault.Wrap(fault.Gateway, probe, "neither submission nor model can be had")
		}
	}
	return got, err
}

// notTheirs gives a failure that is not the submission's a code that is never attested. Cancellation keeps its own.
func notTheirs(code fault.Code, err error, action string) error {
	if verdict := fault.InfoOf(err).Verdict; verdict == fault.Infra && !fault.Is(err, fault.Internal) {
		return err
	}
	return fault.Wrap(code, err, "%s", action)
}

func (j Job) limits() checkpoint.Limits {
	limits := checkpoint.DefaultLimits
	limits.MaxBytes = int64(j.Terms.MaxBytes)
	return limits
}

// setName names an opened set by the fields of setHeader and the sealed file.
func (j Job) setName() string {
	name := merkle.Keccak256(word(j.ChainID), j.Oracle.word(), j.Request.Receiver.word(), j.Request.TermsHash[:], j.SetCID.Bytes())
	return name.String()[2:]
}

func (j Job) setHeader() seal.SetHeader {
	return seal.SetHeader{ChainID: j.ChainID, Oracle: j.Oracle, Receiver: j.Request.Receiver, TermsHash: j.Request.TermsHash}
}

func (j Job) submissionHeader() seal.SubmissionHeader {
	s := j.Request.Submission
	return seal.SubmissionHeader{
		ChainID: j.ChainID, Receiver: j.Request.Receiver, TermsHash: j.Request.TermsHash,
		Miner: s.Miner, Payee: s.Payee, WeightsRoot: s.WeightsRoot.Hash,
	}
}
