package worker

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

var everyStage = []Stage{StageChecked, StageSealed, StagePublished, StageCommitted, StageRevealed, StageSettled}

// A journal is read back as it was written at every stage, the first ones among them, where most fields are not known yet.
func TestJournalIsReadBackAtEveryStage(t *testing.T) {
	dir := t.TempDir()
	for i, stage := range everyStage {
		j, err := openJournal(dir)
		require.NoError(t, err, stage)
		j.ChainID, j.Bounty = 1337, 7
		switch stage {
		case StageChecked:
			j.WeightsRoot = checkpoint.Root{Hash: merkle.Keccak256([]byte("weights"))}
		case StagePublished:
			cid, err := evaluator.NewCID(0x55, merkle.Keccak256([]byte("sealed")))
			require.NoError(t, err)
			j.CID, j.Salt = cid, merkle.Keccak256([]byte("salt"))
		case StageSettled:
			j.Outcome = &Outcome{Bounty: 7, SubmissionID: 1, Status: "won"}
		}
		require.NoError(t, j.advance(stage))
		j.Close()
		again, err := openJournal(dir)
		require.NoError(t, err, stage)
		j.lock = again.lock
		require.Equal(t, j, again)
		for k, other := range everyStage {
			require.Equal(t, k <= i, again.reached(other), "%s reached %s", stage, other)
		}
		again.Close()
	}
}

func TestJournalSurvivesHalfAWrite(t *testing.T) {
	dir := t.TempDir()
	j, err := openJournal(dir)
	require.NoError(t, err)
	require.NoError(t, j.advance(StageChecked))
	j.Close()
	require.NoError(t, os.WriteFile(filepath.Join(dir, journalFile+".part"), []byte("{"), 0o600))
	again, err := openJournal(dir)
	require.NoError(t, err)
	require.Equal(t, StageChecked, again.Stage)
	again.Close()

	require.NoError(t, os.WriteFile(filepath.Join(dir, journalFile), []byte("{"), 0o600))
	_, err = openJournal(dir)
	require.Equal(t, fault.Storage, fault.CodeOf(err))
}

// Two workers at one submission would each stake on it.
func TestJournalIsLocked(t *testing.T) {
	dir := t.TempDir()
	j, err := openJournal(dir)
	require.NoError(t, err)
	_, err = openJournal(dir)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	j.Close()
	j, err = openJournal(dir)
	require.NoError(t, err)
	j.Close()
}

// A submission that has ended is put aside whole, and the next one starts from nothing, under the same lock.
func TestJournalStartsAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "7")
	j, err := openJournal(dir)
	require.NoError(t, err)
	j.SubmissionID = 3
	first, err := j.secret()
	require.NoError(t, err)
	require.NoError(t, j.advance(StageSettled))
	next, err := j.startAgain()
	require.NoError(t, err)
	require.Equal(t, StageNew, next.Stage)
	second, err := next.secret()
	require.NoError(t, err)
	require.NotEqual(t, first.Reveal(), second.Reveal())
	_, err = openJournal(dir)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err), "still locked")
	next.Close()
	old, err := openJournal(dir + "-submission-3")
	require.NoError(t, err)
	require.Equal(t, StageSettled, old.Stage)
	old.Close()
}

// The key is drawn once: a second one would open to nobody, since the sealed file was made with the first.
func TestSubmissionKeyIsDrawnOnceAndPrivate(t *testing.T) {
	j, err := openJournal(t.TempDir())
	require.NoError(t, err)
	first, err := j.secret()
	require.NoError(t, err)
	second, err := j.secret()
	require.NoError(t, err)
	require.Equal(t, first.Reveal(), second.Reveal())
	info, err := os.Stat(j.path(keyFile))
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	require.NotContains(t, mustRead(t, j), first.Reveal(), "the journal holds no key")
}

func mustRead(t *testing.T, j *Journal) string {
	t.Helper()
	require.NoError(t, j.advance(StageSealed))
	raw, err := os.ReadFile(j.path(journalFile))
	require.NoError(t, err)
	return string(raw)
}
