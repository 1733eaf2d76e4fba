package checkpoint

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

const (
	indexSuffix    = ".index"
	maxFolderFiles = 4096
)

// singleSuffixes end the names of single-file checkpoints in a folder.
var singleSuffixes = []string{".safetensors", ".h5", ".hdf5"}

// Open reads a checkpoint from disk: a safetensors or HDF5 file, a TensorFlow bundle named by its prefix or its .index file,
// or a folder that holds exactly one of these. The path itself may be a symbolic link; files found beside or below it may not.
// A "checkpoint" text file, in which TensorFlow keeps paths, is never read.
func Open(path string, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return openPrefix(path, m, lim)
	case err != nil:
		return nil, fault.Wrap(fault.Storage, err, "stat checkpoint")
	case info.IsDir():
		return openFolder(path, m, lim)
	case !info.Mode().IsRegular():
		return nil, fault.New(fault.CheckpointFormat, "checkpoint is neither a file nor a folder")
	case strings.HasSuffix(path, indexSuffix):
		return openPrefix(strings.TrimSuffix(path, indexSuffix), m, lim)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open checkpoint")
	}
	defer f.Close()
	return decodeFile(f, m, lim)
}

func decodeFile(f *os.File, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "stat checkpoint")
	}
	return Decode(f, info.Size(), m, lim)
}

func openPrefix(prefix string, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	dir, err := os.OpenRoot(filepath.Dir(prefix))
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open checkpoint folder")
	}
	defer dir.Close()
	if _, err := dir.Lstat(filepath.Base(prefix) + indexSuffix); errors.Is(err, fs.ErrNotExist) {
		return nil, fault.Wrap(fault.Storage, err, "find checkpoint")
	}
	return openBundle(dir, filepath.Base(prefix), m, lim)
}

func openFolder(path string, m *modelpkg.Manifest, lim Limits) (*Weights, error) {
	dir, err := os.OpenRoot(path)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open checkpoint folder")
	}
	defer dir.Close()
	name, err := onlyCheckpoint(dir)
	if err != nil {
		return nil, err
	}
	if prefix, ok := strings.CutSuffix(name, indexSuffix); ok {
		return openBundle(dir, prefix, m, lim)
	}
	if _, err := regularSize(dir, name); err != nil {
		return nil, err
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open checkpoint")
	}
	defer f.Close()
	return decodeFile(f, m, lim)
}

// onlyCheckpoint returns the name of the folder's one checkpoint.
func onlyCheckpoint(dir *os.Root) (string, error) {
	f, err := dir.Open(".")
	if err != nil {
		return "", fault.Wrap(fault.Storage, err, "open checkpoint folder")
	}
	defer f.Close()
	names, err := f.Readdirnames(maxFolderFiles + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fault.Wrap(fault.Storage, err, "list checkpoint folder")
	}
	if len(names) > maxFolderFiles {
		return "", fault.New(fault.CheckpointLimit, "folder has more than %d files", maxFolderFiles)
	}
	found := map[string]bool{}
	for _, name := range names {
		if isCheckpointName(name) {
			found[name] = true
		}
	}
	if len(found) != 1 {
		return "", fault.New(fault.CheckpointFormat, "folder holds %d checkpoints, not one", len(found))
	}
	return firstKey(found), nil
}

func isCheckpointName(name string) bool {
	for _, suffix := range append([]string{indexSuffix}, singleSuffixes...) {
		if strings.HasSuffix(name, suffix) && !strings.HasPrefix(name, ".") {
			return true
		}
	}
	return false
}
