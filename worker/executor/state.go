package executor

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
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
	packageStage = "package"  // copies for the container, where it could not read the originals
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
	f, err := os.OpenFile(path+".part", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o644) //nolint:gosec // the container reads it; its folder is private
	if err != nil {
		return fault.Wrap(fault.Storage, err, "write %s", filepath.Base(path))
	}
	err = errors.Join(f.Chmod(0o644), content(f)) // whatever the umask is
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(path+".part", path)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(path))
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
	if err == nil {
		err = syncAll(into)
	}
	_ = into.Close()
	if err != nil {
		return err
	}
	return s.exchange()
}

// syncAll makes what lies in a folder outlive a loss of power.
func syncAll(folder *os.Root) error {
	err := fs.WalkDir(folder.FS(), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		f, err := folder.Open(name)
		if err != nil {
			return err
		}
		return errors.Join(f.Sync(), f.Close())
	})
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep snapshot")
	}
	return nil
}

// exchange makes the incoming snapshot the last one.
func (s *state) exchange() error {
	err := s.root.RemoveAll(replacedDir)
	if err == nil {
		if err = s.root.Rename(snapshotDir, replacedDir); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err == nil {
		err = s.root.Rename(incomingDir, snapshotDir)
	}
	if err == nil {
		err = syncFolder(s.dir)
	}
	if err == nil {
		err = s.root.RemoveAll(replacedDir)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep snapshot")
	}
	return nil
}

// syncFolder makes renames in a folder outlive a loss of power.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
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

// tidy removes what a run that came to its end does not need again.
func (s *state) tidy() {
	for _, name := range []string{snapshotDir, incomingDir, replacedDir, packageStage, dataStage} {
		_ = s.root.RemoveAll(name) // what stays does no harm
	}
}
