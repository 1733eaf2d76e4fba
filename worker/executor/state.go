package executor

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/train/job"
)

// Files of a job's state folder.
const (
	lockFile     = "lock"
	courseFile   = "course"      // what the run follows from: another job's state is refused
	insideFile   = "job.json"    // the job as the container reads it
	outcomeFile  = "result.json" // of a run that came to its end
	logFile      = "stderr.log"
	snapshotDir  = "snapshot" // what the container had saved
	incomingDir  = "incoming" // a snapshot that is not whole
	replacedDir  = "replaced" // the one before, while the two change places
	packageStage = "package"
	dataStage    = "data"
)

// state is the folder that a worker keeps for a job, locked.
type state struct {
	dir  string
	root *os.Root
	lock *os.File
}

// lockFolder keeps another worker out of a folder; nil means that one is in it.
func lockFolder(dir string) (*os.File, error) {
	lock, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open lock")
	}
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, nil //nolint:nilerr // somebody else has it
	}
	return lock, nil
}

func openState(dir string) (*state, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make state folder")
	}
	lock, err := lockFolder(dir)
	if err != nil {
		return nil, err
	}
	if lock == nil {
		return nil, fault.New(fault.JobInvalid, "another run uses this folder").About("state")
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		_ = lock.Close()
		return nil, fault.Wrap(fault.Storage, err, "open state folder")
	}
	return &state{dir, root, lock}, nil
}

func (s *state) close() {
	_ = s.root.Close()
	_ = s.lock.Close()
}

func (s *state) path(name string) string { return filepath.Join(s.dir, name) }

// own makes the folder this job's, and refuses one that is another's.
func (s *state) own(course merkle.Hash) error {
	held, err := s.root.ReadFile(courseFile)
	if errors.Is(err, fs.ErrNotExist) {
		return s.put(courseFile, []byte(course.String()))
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read state folder")
	}
	if string(held) != course.String() {
		return fault.New(fault.JobInvalid, "the folder holds the state of another job").About("state")
	}
	return nil
}

// put writes a file that is whole or as it was. Others may read it: the container does, and the folder is private.
func (s *state) put(name string, data []byte) error {
	return replace(s.path(name), func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
}

// replace writes a file in one step.
func replace(path string, content func(io.Writer) error) error {
	f, err := os.OpenFile(path+".part", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o644)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", filepath.Base(path))
	}
	err = content(f)
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(path+".part", path)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", filepath.Base(path))
	}
	return nil
}

// snapshot copies what the container has saved. A kill leaves the last one whole, or the one before under its other name.
func (s *state) snapshot(ctx context.Context, e engine, holder string, l Limits) error {
	if err := errors.Join(s.root.RemoveAll(incomingDir), s.root.Mkdir(incomingDir, 0o700)); err != nil {
		return fault.Wrap(fault.Storage, err, "make snapshot")
	}
	into, err := s.root.OpenRoot(incomingDir)
	if err != nil {
		return fault.Wrap(fault.Storage, err, "make snapshot")
	}
	_, err = e.fetch(ctx, holder, "", into, l)
	_ = into.Close()
	if err != nil {
		return err
	}
	err = s.root.RemoveAll(replacedDir)
	if err == nil {
		if err = s.root.Rename(snapshotDir, replacedDir); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err == nil {
		err = s.root.Rename(incomingDir, snapshotDir)
	}
	if err == nil {
		err = s.root.RemoveAll(replacedDir)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep snapshot")
	}
	return nil
}

// saved returns the last snapshot's folder, or "".
func (s *state) saved() string {
	for _, name := range []string{snapshotDir, replacedDir} {
		if info, err := s.root.Lstat(name); err == nil && info.IsDir() {
			return s.path(name)
		}
	}
	return ""
}

// receive takes the weights out of the output folder and decodes them as a stranger's: against the manifest, with a root of
// our own computing. They stay in the state folder.
func (s *state) receive(ctx context.Context, e engine, holder string, m *modelpkg.Manifest, l Limits) (*checkpoint.Weights, error) {
	if err := errors.Join(s.root.RemoveAll(incomingDir), s.root.Mkdir(incomingDir, 0o700)); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "receive the weights")
	}
	into, err := s.root.OpenRoot(incomingDir)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "receive the weights")
	}
	defer into.Close()
	found, err := e.fetch(ctx, holder, resultFile, into, l)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fault.New(fault.TrainerFailed, "the container said that it was done and left no %s", resultFile)
	}
	if info, err := into.Lstat(resultFile); err != nil || !info.Mode().IsRegular() {
		return nil, over("%s is not a file", resultFile)
	}
	weights, err := checkpoint.Open(s.path(filepath.Join(incomingDir, resultFile)), m, checkpoint.DefaultLimits)
	if err != nil {
		return nil, err
	}
	keep := func(out io.Writer) error { return checkpoint.WriteSafetensors(out, weights) }
	return weights, replace(s.path(resultFile), keep)
}

// outcome is how a run ended, bound to everything that was asked of it.
type outcome struct {
	Job   merkle.Hash `json:"job"`
	Event job.Event   `json:"event"`
}

// ended returns the event and weights of this very job's run, if it came to its end before.
func (s *state) ended(digest merkle.Hash, m *modelpkg.Manifest) (*checkpoint.Weights, job.Event, bool) {
	var o outcome
	raw, err := s.root.ReadFile(outcomeFile)
	if err != nil || json.Unmarshal(raw, &o) != nil || o.Job != digest || o.Event.WeightsRoot == nil {
		return nil, job.Event{}, false
	}
	weights, err := checkpoint.Open(s.path(resultFile), m, checkpoint.DefaultLimits)
	if err != nil || weights.Root().Hash != *o.Event.WeightsRoot {
		return nil, job.Event{}, false
	}
	return weights, o.Event, true
}

// conclude makes a result durable.
func (s *state) conclude(digest merkle.Hash, e job.Event) error {
	raw, err := json.Marshal(outcome{digest, e})
	if err != nil {
		return fault.Wrap(fault.Internal, err, "encode result")
	}
	return s.put(outcomeFile, raw)
}

// stage makes a folder's files readable for the container's user: where they are, if everybody may read them, and otherwise
// copied into the state folder.
func (s *state) stage(folder, name string, files []string) (string, error) {
	whole, err := filepath.Abs(folder)
	if err != nil {
		return "", fault.Wrap(fault.Storage, err, "find %s", name)
	}
	if readable(whole, files) {
		return whole, nil
	}
	if err := errors.Join(s.root.RemoveAll(name), s.root.Mkdir(name, 0o755)); err != nil {
		return "", fault.Wrap(fault.Storage, err, "copy %s", name)
	}
	for _, file := range files {
		if err := copyFile(filepath.Join(whole, file), s.path(filepath.Join(name, file))); err != nil {
			return "", fault.Wrap(fault.Storage, err, "copy %s for the container", file)
		}
	}
	return s.path(name), nil
}

func readable(folder string, files []string) bool {
	info, err := os.Stat(folder)
	if err != nil || info.Mode()&0o005 != 0o005 {
		return false
	}
	for _, file := range files {
		info, err := os.Lstat(filepath.Join(folder, file))
		if err != nil || !info.Mode().IsRegular() || info.Mode()&0o004 == 0 {
			return false
		}
	}
	return true
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// tidy removes what a run that came to its end does not need again.
func (s *state) tidy() {
	for _, name := range []string{snapshotDir, incomingDir, replacedDir, packageStage, dataStage} {
		_ = s.root.RemoveAll(name) // what stays does no harm
	}
}
