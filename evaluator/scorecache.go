package evaluator

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

// scoreCache keeps raw scores on disk under the hash of all that they follow from, so that a retry after a crash, or the
// same weights submitted again, are not run twice. Files are private: raw scores must not be read by others.
type scoreCache struct{ dir, temp string }

type cachedScores struct{ Feedback, Payout metric.Score }

func (c scoreCache) path(key merkle.Hash) string {
	return filepath.Join(c.dir, key.String()[2:]+".json")
}

func (c scoreCache) get(key merkle.Hash) (s cachedScores, ok bool) {
	raw, err := os.ReadFile(c.path(key))
	if err != nil || json.Unmarshal(raw, &s) != nil {
		return cachedScores{}, false
	}
	return s, true
}

func (c scoreCache) put(key merkle.Hash, s cachedScores) error {
	raw, err := json.Marshal(s)
	if err == nil {
		err = writeFileSync(c.path(key), c.temp, raw)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep the scores")
	}
	return nil
}

// writeFileSync writes a private file that is either whole or absent after a crash.
func writeFileSync(path, temp string, data []byte) error {
	f, err := os.CreateTemp(temp, "score-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
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
	return os.Rename(f.Name(), path)
}

// keepFolder moves a folder, whose files are on disk, to its place in one step that a crash does not undo by halves.
func keepFolder(from, to string) error {
	if err := syncDir(from); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}

func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
