package registry

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Journal is what a worker knows beside the chain: what it asked for last, and from which block on to look for it.
type Journal struct {
	ChainID      uint64         `json:"chain_id"`
	Registry     common.Address `json:"registry"`
	Worker       common.Address `json:"worker"`
	ReportDigest merkle.Hash    `json:"report_digest"`
	FromBlock    uint64         `json:"from_block"`          // the request is not older
	RequestID    common.Hash    `json:"request_id,omitzero"` // once it is known

	dir  string
	lock *os.File
}

const journalFile = "registration.json"

// openJournal reads the journal of a folder, which is made when it is not there, and locks it: two programs for one account would
// prove against each other.
func openJournal(dir string) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make the worker's folder")
	}
	lock, err := os.OpenFile(filepath.Join(dir, "registration.lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open the journal's lock")
	}
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, fault.Wrap(fault.BadRequest, err, "another worker is at the registration in %s", dir)
	}
	j := &Journal{dir: dir, lock: lock}
	raw, err := os.ReadFile(j.path())
	if err == nil {
		err = json.Unmarshal(raw, j)
	} else if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err != nil {
		_ = lock.Close()
		return nil, fault.Wrap(fault.Storage, err, "read the journal")
	}
	return j, nil
}

func (j *Journal) path() string { return filepath.Join(j.dir, journalFile) }

// close lets another program have the registration.
func (j *Journal) close() { _ = j.lock.Close() } // the lock goes with it

// save writes the journal, whole or not at all, to the disk itself.
func (j *Journal) save() error {
	raw, err := json.MarshalIndent(j, "", "  ")
	if err != nil {
		return fault.Wrap(fault.Internal, err, "encode the journal")
	}
	f, err := os.OpenFile(j.path()+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write the journal")
	}
	_, err = f.Write(append(raw, '\n'))
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(j.path()+".part", j.path())
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write the journal")
	}
	return nil
}
