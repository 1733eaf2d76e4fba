package evaluator

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Keep says what Evict leaves on disk. A job that needs what is gone fetches, opens or scores it again.
type Keep struct {
	Age   time.Duration // what no job has used for this long goes
	Bytes int64         // then the longest unused goes until no more than this is left; 0 means no limit
	Busy  time.Duration // what was used within this time may be in use, and stays
}

// DefaultKeep suits evaluations that take no longer than an hour. The age outlasts a quiet time of a bounty, whose researcher
// may no longer publish what would have to be fetched again.
func DefaultKeep() Keep {
	return Keep{Age: 90 * 24 * time.Hour, Bytes: 256 << 30, Busy: time.Hour}
}

// fetch brings content and marks it as used. Other jobs may go on meanwhile.
func (e *Evaluator) fetch(ctx context.Context, c CID, maxBytes int64) (got Fetched, err error) {
	e.turns.without(func() { got, err = e.Fetcher.Fetch(ctx, c, maxBytes, e.blocksDir()) })
	if err != nil {
		return Fetched{}, err
	}
	return got, e.use(got.Path)
}

// use marks what is on disk as used now. It fails if it was evicted a moment ago; the next attempt makes it anew.
func (e *Evaluator) use(path string) error {
	e.uses.Lock()
	defer e.uses.Unlock()
	now := e.Now()
	if err := os.Chtimes(path, now, now); err != nil {
		return fault.Wrap(fault.Storage, err, "use what is kept on disk")
	}
	return nil
}

// kept is a fetched file or folder, an opened set or a score.
type kept struct {
	path  string
	used  time.Time
	bytes int64
}

// Evict removes fetched content, opened sets and scores that k does not keep. Fetches under way are left alone.
func (e *Evaluator) Evict(ctx context.Context, k Keep) error {
	var all []kept
	total := int64(0)
	for _, dir := range []string{e.blocksDir(), e.setsDir(), e.scoreCache.dir} {
		found, err := list(dir)
		if err != nil {
			return fault.Wrap(fault.Storage, err, "list what is kept on disk")
		}
		all = append(all, found...)
	}
	for _, one := range all {
		total += one.bytes
	}
	slices.SortFunc(all, func(a, b kept) int { return a.used.Compare(b.used) })
	now := e.Now()
	for _, one := range all {
		unused := now.Sub(one.used)
		if unused <= k.Busy || (unused <= k.Age && (k.Bytes == 0 || total <= k.Bytes)) {
			break // the rest was used later
		}
		if err := ctx.Err(); err != nil {
			return fault.Wrap(fault.Canceled, err, "evict from disk")
		}
		if err := e.evict(one); err != nil {
			return fault.Wrap(fault.Storage, err, "evict from disk")
		}
		total -= one.bytes
	}
	return nil
}

// evict moves an entry away, unless it was used since it was listed, and removes it. What a kill leaves is cleared at start.
func (e *Evaluator) evict(one kept) error {
	grave, err := os.MkdirTemp(e.tempDir(), "evicted-*")
	if err != nil {
		return err
	}
	return errors.Join(e.bury(one, grave), os.RemoveAll(grave))
}

func (e *Evaluator) bury(one kept, grave string) error {
	e.uses.Lock()
	defer e.uses.Unlock()
	info, err := os.Lstat(one.path)
	if err != nil || !info.ModTime().Equal(one.used) {
		return err
	}
	return os.Rename(one.path, filepath.Join(grave, filepath.Base(one.path)))
}

// list returns the entries of dir but for the fetches under way, which begin with a dot.
func list(dir string) ([]kept, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []kept
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		path := filepath.Join(dir, entry.Name())
		info, err := os.Lstat(path)
		if err != nil {
			return nil, err
		}
		bytes, err := size(path)
		if err != nil {
			return nil, err
		}
		all = append(all, kept{path, info.ModTime(), bytes})
	}
	return all, nil
}

// size is in bytes, of a file or of all files of a folder.
func size(path string) (total int64, err error) {
	err = filepath.WalkDir(path, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			total += info.Size()
		}
		return err
	})
	return total, err
}
