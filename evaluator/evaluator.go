package evaluator

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"filippo.io/age"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Config is what an Evaluator needs.
type Config struct {
	Fetcher    Fetcher
	Scorer     Scorer
	Identities []age.Identity // the oracle's keys, which open sealed sets and submissions
	Dir        string         // private folder for fetched content, opened sets and scores; it survives restarts
	MaxModel   int64          // cap on a model package's bytes; 0 means DefaultMaxModel
	MaxSet     int64          // cap on a sealed hidden set's bytes; 0 means DefaultMaxSet
	MaxWeights int64          // cap on a checkpoint's bytes: terms that allow more are not served; 0 means DefaultMaxWeights
	Parallel   int            // jobs that are decoded and scored at a time, those that wait for content not counted; 0 means no bound

	Now func() time.Time // tells how long what is on disk was not used; nil means time.Now
}

// Default caps, in bytes.
const (
	DefaultMaxModel   = 4 << 30
	DefaultMaxSet     = 64 << 30
	DefaultMaxWeights = 4*DefaultMaxModel + 1<<20 // what drafts of terms allow for the largest model
)

// Evaluator runs jobs. It is safe for concurrent use; its folder holds hidden sets and raw scores, so it is made private.
type Evaluator struct {
	Config
	scoreCache scoreCache
	turns      turns
	uses       sync.Mutex // between use and Evict
}

// New checks the configuration and makes the folders.
func New(c Config) (*Evaluator, error) {
	if c.Fetcher == nil || c.Scorer == nil || c.Dir == "" {
		return nil, fault.New(fault.Config, "an evaluator needs a fetcher, a scorer and a folder")
	}
	for limit, fallback := range map[*int64]int64{&c.MaxModel: DefaultMaxModel, &c.MaxSet: DefaultMaxSet, &c.MaxWeights: DefaultMaxWeights} {
		if *limit == 0 {
			*limit = fallback
		}
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Parallel < 0 {
		return nil, fault.New(fault.Config, "must not be negative").About("Parallel")
	}
	e := &Evaluator{Config: c, turns: newTurns(c.Parallel)}
	e.scoreCache = scoreCache{dir: filepath.Join(c.Dir, "scores"), temp: e.tempDir()}
	for _, dir := range []string{e.blocksDir(), e.setsDir(), e.tempDir(), e.scoreCache.dir} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, fault.Wrap(fault.Storage, err, "make the evaluator's folders")
		}
	}
	return e, e.clearTemp()
}

// ContentDir is where an evaluator with the folder dir keeps fetched content, one entry a CID.
func ContentDir(dir string) string { return filepath.Join(dir, "content") }

func (e *Evaluator) blocksDir() string { return ContentDir(e.Dir) }
func (e *Evaluator) setsDir() string   { return filepath.Join(e.Dir, "sets") }
func (e *Evaluator) tempDir() string   { return filepath.Join(e.Dir, "tmp") }

// clearTemp removes what a killed process left: decrypted submissions and half-extracted sets.
func (e *Evaluator) clearTemp() error {
	entries, err := os.ReadDir(e.tempDir())
	if err != nil {
		return fault.Wrap(fault.Storage, err, "read the temporary folder")
	}
	for _, entry := range entries {
		if err := os.RemoveAll(filepath.Join(e.tempDir(), entry.Name())); err != nil {
			return fault.Wrap(fault.Storage, err, "clear the temporary folder")
		}
	}
	return nil
}
