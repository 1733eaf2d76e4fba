package ipfs

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// resume takes up an unfinished fetch: first the logged nodes, then the leaves whose bytes on disk hash right.
func resume(files *partial, root evaluator.CID, maxBytes int64) (*assembly, error) {
	a := newAssembly(files, root, maxBytes)
	err := files.eachNode(func(c evaluator.CID, block []byte) (bool, error) {
		if !a.isWanted(c) || !dag.Matches(c, block) {
			return false, nil
		}
		return true, a.settle(c, block, false)
	})
	if err != nil || len(files.files) == 0 {
		return a, err
	}
	for _, c := range a.queue {
		if !a.isWanted(c) || c.Codec != evaluator.CodecRaw {
			continue
		}
		if leaf, ok := a.leafOnDisk(c); ok {
			if err := a.settle(c, leaf, true); err != nil {
				return a, err
			}
		}
	}
	return a, nil
}

// leafOnDisk returns a wanted leaf if the first place that it belongs to holds it.
func (a *assembly) leafOnDisk(c evaluator.CID) ([]byte, bool) {
	at := a.wanted[c][0]
	size := at.size
	if size < 0 {
		size = a.files.fileSize(at.file)
	}
	if size > dag.MaxBlockBytes || at.offset+size > a.files.fileSize(at.file) {
		return nil, false
	}
	leaf, ok := a.files.readAt(at, size)
	return leaf, ok && dag.Matches(c, leaf)
}

// Prune removes what is left in dir of fetches that never completed and that nothing was added to since before.
func Prune(dir string, before time.Time) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "list the cache")
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), partialPrefix) || !entry.IsDir() {
			continue
		}
		if err := pruneOne(dir, filepath.Join(dir, entry.Name()), before); err != nil {
			return fault.Wrap(fault.Storage, err, "prune the cache")
		}
	}
	return nil
}

func pruneOne(dir, path string, before time.Time) error {
	newest := time.Time{}
	err := filepath.WalkDir(path, func(_ string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.ModTime().After(newest) {
			newest = info.ModTime()
		}
		return err
	})
	if errors.Is(err, fs.ErrNotExist) || (err == nil && !newest.Before(before)) {
		return nil
	}
	if err != nil {
		return err
	}
	p := &partial{dir: dir, path: path}
	ok, err := p.tryLock()
	if err != nil || !ok {
		return err
	}
	defer p.close()
	return p.discard()
}
