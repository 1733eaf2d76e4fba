package evaluator

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

// scoreCache keeps raw scores on disk under the hash of all that they follow from, so that a retry after a crash, or the
// same weights submitted again, are not run twice. Files are private: raw scores must not be read by others.
type scoreCache struct{ dir string }

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
		err = writeFileSync(c.path(key), raw)
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "keep the scores")
	}
	return nil
}

// writeFileSync writes a private file that is either whole or absent after a crash.
func writeFileSync(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".part-*")
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
