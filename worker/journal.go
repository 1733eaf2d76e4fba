package worker

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Stage is how far a submission has come. Stages only ever advance.
type Stage string

// The stages. Each says what is durable; what follows it may or may not have happened yet.
const (
	StageNew       Stage = ""
	StageChecked   Stage = "checked"   // the weights decode and have a root
	StageSealed    Stage = "sealed"    // the sealed file lies in the folder, with its key
	StagePublished Stage = "published" // the sealed file is on IPFS, commitment and salt are drawn
	StageCommitted Stage = "committed" // the board knows the commitment
	StageRevealed  Stage = "revealed"  // the board knows the submission
	StageSettled   Stage = "settled"   // the submission has ended
)

// Journal is the durable state of one submission.
type Journal struct {
	ChainID      uint64            `json:"chain_id"`
	Board        evaluator.Address `json:"board"`
	Bounty       uint64            `json:"bounty"`
	Stage        Stage             `json:"stage"`
	WeightsRoot  checkpoint.Root   `json:"weights_root"`
	CID          evaluator.CID     `json:"cid,omitzero"`
	Miner        evaluator.Address `json:"miner"`
	Payee        evaluator.Address `json:"payee"`
	Salt         merkle.Hash       `json:"salt"`
	Commitment   merkle.Hash       `json:"commitment"`
	SubmissionID uint32            `json:"submission_id"`
	Outcome      *Outcome          `json:"outcome,omitempty"`

	dir  string
	lock *os.File
}

// Files of a submission's folder.
const (
	journalFile = "journal.json"
	sealedFile  = "submission.sealed"
	weightsFile = "weights.safetensors"
	keyFile     = "submission.key"
)

// openJournal reads the journal of a folder, which is made when it is not there, and locks it: two workers at one submission
// would stake twice.
func openJournal(dir string) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make the submission's folder")
	}
	lock, err := os.OpenFile(dir+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open the journal's lock")
	}
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, fault.Wrap(fault.BadRequest, err, "another worker is at the submission in %s", dir)
	}
	j, err := readJournal(dir)
	if err != nil {
		_ = lock.Close()
		return nil, err
	}
	j.lock = lock
	return j, nil
}

func readJournal(dir string) (*Journal, error) {
	j := &Journal{dir: dir}
	raw, err := os.ReadFile(j.path(journalFile))
	if errors.Is(err, fs.ErrNotExist) {
		return j, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, j)
	}
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "read the journal")
	}
	return j, nil
}

// Close lets another worker have the submission.
func (j *Journal) Close() { _ = j.lock.Close() } // the lock goes with it

// startAgain puts the folder of a submission that has ended aside and returns the journal of a new one.
func (j *Journal) startAgain() (*Journal, error) {
	err := os.Rename(j.dir, fmt.Sprintf("%s-submission-%d", j.dir, j.SubmissionID))
	if err == nil {
		err = os.Mkdir(j.dir, 0o700)
	}
	if err != nil {
		return j, fault.Wrap(fault.Storage, err, "put the last submission aside")
	}
	return &Journal{dir: j.dir, lock: j.lock}, nil
}

func (j *Journal) path(file string) string { return filepath.Join(j.dir, file) }

// reached reports whether the journal is at stage or beyond.
func (j *Journal) reached(stage Stage) bool { return order[j.Stage] >= order[stage] }

var order = map[Stage]int{
	StageNew: 0, StageChecked: 1, StageSealed: 2, StagePublished: 3, StageCommitted: 4, StageRevealed: 5, StageSettled: 6,
}

// advance makes a stage durable.
func (j *Journal) advance(stage Stage) error {
	j.Stage = stage
	raw, err := json.MarshalIndent(j, "", "  ")
	if err == nil {
		err = writeFileSync(j.path(journalFile), raw)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write the journal")
	}
	return nil
}

// writeFileSync writes a private file that is either whole or as it was after a crash.
func writeFileSync(path string, data []byte) error {
	f, err := os.OpenFile(path+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	if err := os.Rename(path+".part", path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

// syncDir makes a rename in a folder outlive a loss of power.
func syncDir(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	defer dir.Close()
	return dir.Sync()
}
