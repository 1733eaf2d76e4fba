package evaluator_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/seal"
)

func TestScoredDisclosesOnlyWholeStepsOfFeedback(t *testing.T) {
	f := newFixture(t)
	f.scorer.right[evaluator.FeedbackSplit], f.scorer.right[evaluator.PayoutSplit] = 11, 29
	got, err := f.evaluate()
	require.NoError(t, err)
	e := got.Evaluation
	require.Equal(t, evaluator.Scored, e.Status)
	require.Equal(t, f.job.EvalID, e.EvalID)
	require.EqualValues(t, 10, e.FeedbackCorrect, "11 right, in steps of two")
	require.EqualValues(t, feedbackRecords, e.FeedbackTotal)
	require.Zero(t, e.FeedbackLossMicro%100_000, "the loss is on its grid")
	require.Zero(t, e.PayoutCorrect)
	require.Zero(t, e.PayoutLossMicro)
	require.EqualValues(t, payoutRecords, e.PayoutTotal)
	require.Zero(t, e.LadderIndex)
	require.True(t, e.DeliveryHash.IsZero())
	require.Empty(t, got.Delivery)
}

func TestPassDeliversTheKeyThatOpensTheScoredWeights(t *testing.T) {
	f := newFixture(t)
	f.scorer.right[evaluator.FeedbackSplit], f.scorer.right[evaluator.PayoutSplit] = 20, 30
	got, err := f.evaluate()
	require.NoError(t, err)
	require.Equal(t, evaluator.Passed, got.Evaluation.Status)
	require.EqualValues(t, 30, got.Evaluation.PayoutCorrect)
	require.Equal(t, merkle.Keccak256(got.Delivery), got.Evaluation.DeliveryHash)
	secret, err := seal.OpenDelivery(f.delivery, got.Delivery)
	require.NoError(t, err)
	require.Equal(t, []byte(f.secret), []byte(secret))

	again, err := f.evaluate()
	require.NoError(t, err)
	require.Equal(t, got, again, "a retry signs the same evaluation and delivers the same bytes")
}

func TestOneRightLessThanTheCriterionIsNoPass(t *testing.T) {
	f := newFixture(t)
	f.scorer.right[evaluator.PayoutSplit] = 29
	got, err := f.evaluate()
	require.NoError(t, err)
	require.Equal(t, evaluator.Scored, got.Evaluation.Status)
}

func TestProbeScoresThePackagesOwnWeightsUnsealed(t *testing.T) {
	f := newFixture(t)
	f.job.Request.SubmissionID = 0
	f.job.Request.Submission = evaluator.Submission{
		Miner: f.job.Terms.Researcher, Payee: f.job.Terms.Researcher, CID: f.job.Terms.ModelCID, WeightsRoot: f.job.Terms.InitRoot,
	}
	f.rehash()
	f.scorer.right[evaluator.FeedbackSplit] = 5
	got, err := f.evaluate()
	require.NoError(t, err)
	require.Equal(t, evaluator.Scored, got.Evaluation.Status)
	require.EqualValues(t, 4, got.Evaluation.FeedbackCorrect)

	f.scorer.right[evaluator.PayoutSplit] = 40
	require.NoError(t, os.RemoveAll(f.path("state/scores")))
	require.NoError(t, os.Mkdir(f.path("state/scores"), 0o700))
	got, err = f.evaluate()
	require.NoError(t, err)
	require.Equal(t, evaluator.Passed, got.Evaluation.Status)
	require.True(t, got.Evaluation.DeliveryHash.IsZero(), "there is no key to hand over")
}

func TestTheSubmissionsFaultIsAnAnswer(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*fixture)
		status evaluator.Status
		class  fault.Class
		reason fault.Code
	}{
		"another miner's ciphertext": {func(f *fixture) {
			f.job.Request.Submission.Miner = evaluator.Address{9}
			f.rehash()
		}, evaluator.Refused, fault.ClassBinding, fault.SealBinding},
		"another payee": {func(f *fixture) {
			f.job.Request.Submission.Payee = evaluator.Address{9}
			f.rehash()
		}, evaluator.Refused, fault.ClassBinding, fault.SealBinding},
		"not a sealed file": {func(f *fixture) {
			f.submit(f.weightsFile())
		}, evaluator.Refused, fault.ClassFormat, fault.SealFormat},
		"a folder": {func(f *fixture) {
			f.net.put(f.job.Request.Submission.CID, f.path("model"))
		}, evaluator.Refused, fault.ClassFormat, fault.SealFormat},
		"cut off": {func(f *fixture) {
			whole := f.sealed(f.job, f.weightsFile())
			f.submit(whole[:len(whole)-1])
		}, evaluator.Refused, fault.ClassFormat, fault.SealFormat},
		"not a checkpoint": {func(f *fixture) {
			f.submit(f.sealed(f.job, []byte("hello, I am no checkpoint")))
		}, evaluator.Refused, fault.ClassFormat, fault.CheckpointFormat},
		"not a number": {func(f *fixture) {
			file := f.weightsFile()
			nan := []byte{0, 0, 0xc0, 0x7f}
			copy(file[len(file)-4:], nan)
			f.submit(f.sealed(f.job, file))
		}, evaluator.Refused, fault.ClassValue, fault.TensorNonFinite},
		"other weights than committed": {func(f *fixture) {
			file := f.weightsFile()
			file[len(file)-1] ^= 1
			f.submit(f.sealed(f.job, file))
		}, evaluator.Refused, fault.ClassBinding, fault.WeightsRoot},
		"too large": {func(f *fixture) {
			f.submit(make([]byte, 1<<20))
		}, evaluator.Refused, fault.ClassLimit, fault.ContentLimit},
		"killed the scorer": {func(f *fixture) {
			f.scorer.fails = fault.New(fault.ScorerKilled, "three times")
		}, evaluator.Refused, fault.ClassLimit, fault.ScorerKilled},
		"infinite logits": {func(f *fixture) {
			f.scorer.fails = fault.New(fault.LogitsNonFinite, "row 3")
		}, evaluator.Refused, fault.ClassValue, fault.LogitsNonFinite},
		"content gone while the model is there": {func(f *fixture) {
			delete(f.net.paths, f.job.Request.Submission.CID)
		}, evaluator.Unavailable, fault.ClassNone, fault.ContentMissing},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFixture(t)
			f.job.Request.Ladder = disclosure.Ladder{Index: 2, Correct: 6, LossMicro: 1_200_000}
			f.rehash()
			f.sealSet(f.job)
			f.submit(f.sealed(f.job, f.weightsFile()))
			tc.change(f)
			got, err := f.evaluate()
			require.NoError(t, err)
			e := got.Evaluation
			require.Equal(t, tc.status, e.Status)
			require.Equal(t, tc.class, e.Class)
			require.Equal(t, tc.reason, got.Reason)
			require.Equal(t, disclosure.Ladder{Index: e.LadderIndex, Correct: e.FeedbackCorrect, LossMicro: e.FeedbackLossMicro},
				f.job.Request.Ladder, "a refusal repeats the ladder")
			require.Empty(t, got.Delivery)
		})
	}
}

func TestOurFaultIsAnErrorAndNeverAttested(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*fixture)
		code   fault.Code
	}{
		"no gateway answers":          {func(f *fixture) { f.net.dead = true }, fault.ModelMissing},
		"model gone":                  {func(f *fixture) { delete(f.net.paths, f.job.Terms.ModelCID) }, fault.ModelMissing},
		"set gone":                    {func(f *fixture) { delete(f.net.paths, f.job.SetCID) }, fault.SetMissing},
		"scorer broken":               {func(f *fixture) { f.scorer.fails = fault.New(fault.ScorerFailed, "no library") }, fault.ScorerFailed},
		"foreign error":               {func(f *fixture) { f.scorer.fails = errors.New("boom") }, fault.Internal},
		"another profile":             {func(f *fixture) { f.scorer.profile = merkle.Hash{1} }, fault.Profile},
		"terms that hash to others":   {func(f *fixture) { f.job.Terms.Threshold-- }, fault.Chain},
		"request that hashes wrongly": {func(f *fixture) { f.job.Request.Deadline++ }, fault.Chain},
		"set sealed for other terms": {func(f *fixture) {
			other := f.job
			other.Request.TermsHash = merkle.Hash{7}
			f.sealSet(other)
		}, fault.SetInvalid},
		"set that is a folder": {func(f *fixture) { f.net.put(f.job.SetCID, f.path("hidden")) }, fault.SetInvalid},
		"checkpoints larger than this oracle takes": {func(f *fixture) {
			f.job.Terms.MaxBytes = 1 << 63
			f.rehash()
		}, fault.Config},
		"set with another root": {func(f *fixture) {
			f.job.Terms.DatasetRoot.Hash[0] ^= 1
			f.rehash()
			f.sealSet(f.job)
		}, fault.SetInvalid},
		"totals that the set does not have": {func(f *fixture) {
			f.job.Terms.PayoutTotal--
			f.rehash()
			f.sealSet(f.job)
		}, fault.SetInvalid},
		"model with another root": {func(f *fixture) {
			f.job.Terms.ModelRoot.Hash[0] ^= 1
			f.rehash()
			f.sealSet(f.job)
		}, fault.ModelInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFixture(t)
			tc.change(f)
			_, err := f.evaluate()
			require.Error(t, err)
			require.Equal(t, tc.code, fault.CodeOf(err), err.Error())
		})
	}
}

// Any contract may register the terms of another one and name its sealed set: without tries, fees and ladder of the bounty
// that the set was made for, it would be an answer machine.
func TestAnOpenedSetIsUsedUnderNoOtherSeal(t *testing.T) {
	for name, change := range map[string]func(*evaluator.Job){
		"receiver": func(j *evaluator.Job) { j.Request.Receiver = evaluator.Address{9} },
		"oracle":   func(j *evaluator.Job) { j.Oracle = evaluator.Address{9} },
		"chain":    func(j *evaluator.Job) { j.ChainID++ },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFixture(t)
			_, err := f.evaluate()
			require.NoError(t, err)
			change(&f.job)
			f.rehash()
			f.submit(f.sealed(f.job, f.weightsFile()))
			_, err = f.evaluate()
			require.Equal(t, fault.SetInvalid, fault.CodeOf(err), "%v", err)
		})
	}
}

func TestEqualWeightsAreRunOnce(t *testing.T) {
	f := newFixture(t)
	f.scorer.right[evaluator.FeedbackSplit] = 9
	first, err := f.evaluate()
	require.NoError(t, err)
	require.EqualValues(t, 2, f.scorer.runs.Load(), "both splits")
	f.open()
	f.job.Request.Attempt = 2
	f.rehash()
	second, err := f.evaluate()
	require.NoError(t, err)
	require.EqualValues(t, 2, f.scorer.runs.Load(), "another attempt, after a restart, scores nothing again")
	require.Equal(t, first.Evaluation.FeedbackCorrect, second.Evaluation.FeedbackCorrect)
}

func TestOpenedSetSurvivesItsSourceAndNothingDecryptedIsLeft(t *testing.T) {
	f := newFixture(t)
	_, err := f.evaluate()
	require.NoError(t, err)
	delete(f.net.paths, f.job.SetCID)
	_, err = f.evaluate()
	require.NoError(t, err)

	stale := f.path("state/tmp/weights-stale")
	require.NoError(t, os.WriteFile(stale, []byte("decrypted"), 0o600))
	f.open()
	entries, err := os.ReadDir(f.path("state/tmp"))
	require.NoError(t, err)
	require.Empty(t, entries, "what a killed process had decrypted is removed at start")
	require.NoError(t, filepath.WalkDir(f.path("state"), func(path string, entry os.DirEntry, err error) error {
		require.NoError(t, err)
		if info, err := entry.Info(); err == nil && entry.IsDir() {
			require.Zero(t, info.Mode().Perm()&0o077, "%s is private", path)
		}
		return nil
	}))
}

func TestResultsNeverPrintTheKey(t *testing.T) {
	f := newFixture(t)
	m, err := f.evaluator.Measure(t.Context(), f.job)
	require.NoError(t, err)
	raw, err := json.Marshal(m)
	require.NoError(t, err)
	require.NotContains(t, string(raw), f.secret.Reveal())
	require.False(t, bytes.Contains(raw, f.secret))
}
