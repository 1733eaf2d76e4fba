package evaluator_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// onDisk is a network that keeps what it brings in the evaluator's folder, as the real one does.
type onDisk struct {
	*shelf
	fetched int
}

func (d *onDisk) Fetch(ctx context.Context, c evaluator.CID, maxBytes int64, dir string) (evaluator.Fetched, error) {
	path := filepath.Join(dir, c.String())
	if info, err := os.Stat(path); err == nil {
		return evaluator.Fetched{Path: path, IsDir: info.IsDir()}, nil
	}
	got, err := d.shelf.Fetch(ctx, c, maxBytes, dir)
	if err != nil {
		return got, err
	}
	d.fetched++
	if got.IsDir {
		err = os.CopyFS(path, os.DirFS(got.Path))
	} else if raw, readErr := os.ReadFile(got.Path); readErr == nil {
		err = os.WriteFile(path, raw, 0o600)
	}
	return evaluator.Fetched{Path: path, IsDir: got.IsDir}, err
}

// world is a fixture whose content comes to disk and whose clock is set by hand.
type world struct {
	*fixture
	net *onDisk
	now time.Time
}

func newWorld(t *testing.T) *world {
	f := newFixture(t)
	w := &world{fixture: f, net: &onDisk{shelf: f.net}, now: time.Unix(1_700_000_000, 0)}
	c := f.evaluator.Config
	c.Fetcher, c.Now = w.net, func() time.Time { return w.now }
	var err error
	w.evaluator, err = evaluator.New(c)
	require.NoError(t, err)
	return w
}

func (w *world) entries(dir string) int {
	entries, err := os.ReadDir(w.path("state/" + dir))
	require.NoError(w.t, err)
	return len(entries)
}

func (w *world) evict(k evaluator.Keep) { require.NoError(w.t, w.evaluator.Evict(w.t.Context(), k)) }

func TestWhatNoJobUsesIsEvictedAndMadeAgain(t *testing.T) {
	w := newWorld(t)
	before, err := w.evaluate()
	require.NoError(t, err)
	require.Equal(t, 3, w.net.fetched, "model, set, submission")
	partial := w.path("state/content/.partial-x")
	require.NoError(t, os.Mkdir(partial, 0o700))

	keep := evaluator.Keep{Age: 24 * time.Hour, Busy: time.Hour}
	w.now = w.now.Add(24 * time.Hour)
	w.evict(keep)
	require.Equal(t, 4, w.entries("content"), "nothing is old enough")
	_, err = w.evaluate()
	require.NoError(t, err)
	w.now = w.now.Add(12 * time.Hour)
	w.evict(keep)
	require.Equal(t, 3, w.entries("content"), "the sealed set was not used again, model and submission were, fetches under way stay")
	require.Equal(t, 1, w.entries("sets"))
	require.Equal(t, 1, w.entries("scores"))
	w.now = w.now.Add(13 * time.Hour)
	w.evict(keep)
	require.Equal(t, 1, w.entries("content"))
	require.Zero(t, w.entries("sets"))
	require.Zero(t, w.entries("scores"))
	require.Zero(t, w.entries("tmp"), "what is evicted does not lie about")

	again, err := w.evaluate()
	require.NoError(t, err)
	require.Equal(t, before, again)
	require.Equal(t, 6, w.net.fetched)
}

func TestBytesAreFreedByTheLongestUnusedButNotByTheBusy(t *testing.T) {
	w := newWorld(t)
	_, err := w.evaluate()
	require.NoError(t, err)
	w.now = w.now.Add(30 * time.Minute)
	w.evict(evaluator.Keep{Age: time.Hour, Bytes: 1, Busy: time.Hour})
	require.Equal(t, 3, w.entries("content"), "all of it may be in use")

	other := w.write("other", make([]byte, 1<<10))
	w.job.Request.Submission.CID.Digest[0]++
	w.net.put(w.job.Request.Submission.CID, other)
	w.rehash()
	_, err = w.evaluate()
	require.NoError(t, err, "refused, yet fetched")
	w.now = w.now.Add(40 * time.Minute)
	w.evict(evaluator.Keep{Age: 1 << 60, Bytes: 1, Busy: time.Hour})
	require.Equal(t, 2, w.entries("content"), "the first submission and the sealed set are gone, model and second submission are recent")
	require.Equal(t, 1, w.entries("sets"))
	w.now = w.now.Add(40 * time.Minute)
	w.evict(evaluator.Keep{Age: 1 << 60, Bytes: 1 << 20, Busy: time.Hour})
	require.Equal(t, 2, w.entries("content"), "it fits")
}

func TestEvictStopsWithItsContext(t *testing.T) {
	w := newWorld(t)
	_, err := w.evaluate()
	require.NoError(t, err)
	w.now = w.now.Add(time.Hour)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.Equal(t, fault.Canceled, fault.CodeOf(w.evaluator.Evict(ctx, evaluator.Keep{})))
	require.Equal(t, 3, w.entries("content"))
}
