package executor

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
)

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
	if err := errors.Join(s.root.RemoveAll(name), s.root.Mkdir(name, 0o755), s.root.Chmod(name, 0o755)); err != nil {
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
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644) //nolint:gosec // the same
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Chmod(0o644), out.Close())
}
