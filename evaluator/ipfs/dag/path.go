package dag

import (
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// BuildPath makes the DAG of a regular file or a flat folder of regular files. Symlinks, nested folders and special files
// are ContentInvalid, what cannot be read is Storage.
func BuildPath(path string, emit Emit) (Tree, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Tree{}, fault.Wrap(fault.Storage, err, "find the content")
	}
	if !info.IsDir() {
		return buildFileAt(path, emit)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return Tree{}, fault.Wrap(fault.Storage, err, "list the folder")
	}
	files := make(map[string]Tree, len(entries))
	for _, entry := range entries {
		if !entry.Type().IsRegular() {
			return Tree{}, fault.New(fault.ContentInvalid, "not a regular file").About(entry.Name())
		}
		if files[entry.Name()], err = buildFileAt(filepath.Join(path, entry.Name()), emit); err != nil {
			return Tree{}, err
		}
	}
	return BuildFolder(files, emit)
}

func buildFileAt(path string, emit Emit) (Tree, error) {
	f, err := os.Open(path)
	if err != nil {
		return Tree{}, fault.Wrap(fault.Storage, err, "open the file")
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Tree{}, fault.Wrap(fault.Storage, err, "open the file")
	}
	if !info.Mode().IsRegular() {
		return Tree{}, fault.New(fault.ContentInvalid, "not a regular file").About(filepath.Base(path))
	}
	return BuildFile(f, emit)
}

// Discard is an Emit for callers that only want the CID.
func Discard(evaluator.CID, []byte) error { return nil }
