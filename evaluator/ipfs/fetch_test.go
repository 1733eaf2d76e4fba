package ipfs_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/ipfstest"
)

const mib = 1 << 20

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// content returns n reproducible bytes without repeated chunks.
func content(n int, seed byte) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{seed}).Read(b)
	return b
}

// quick are settings under which a failing gateway fails within a test's patience.
func quick(gateways ...*ipfstest.Gateway) ipfs.Config {
	cfg := ipfs.DefaultConfig()
	for _, g := range gateways {
		cfg.Gateways = append(cfg.Gateways, g.URL)
	}
	cfg.Timeout = 10 * time.Second
	cfg.FirstByteTimeout = time.Second
	cfg.IdleTimeout = time.Second
	cfg.RetryDelay = 10 * time.Millisecond
	return cfg
}

func newFetcher(t *testing.T, cfg ipfs.Config) *ipfs.Fetcher {
	t.Helper()
	f, err := ipfs.New(cfg, nil)
	require.NoError(t, err)
	t.Cleanup(f.Close)
	return f
}

// requireFile checks a fetched file, and that nothing else is left in the cache.
func requireFile(t *testing.T, dir string, got evaluator.Fetched, want []byte) {
	t.Helper()
	require.False(t, got.IsDir)
	require.Equal(t, int64(len(want)), got.Bytes)
	read, err := os.ReadFile(got.Path)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, read))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
}

func TestFetchFiles(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty":      {},
		"one byte":   {7},
		"one chunk":  content(mib, 1),
		"two chunks": content(mib+1, 2),
		"six chunks": content(5*mib+1, 3),
		"zeros":      make([]byte, 4*mib), // one leaf, four times
	} {
		for mode, label := range map[ipfstest.Mode]string{ipfstest.OK: "car", ipfstest.NoCAR: "raw"} {
			t.Run(name+" by "+label, func(t *testing.T) {
				g := ipfstest.New(t)
				c := g.AddFile(data)
				g.Set(mode, 0)
				dir := t.TempDir()
				f := newFetcher(t, quick(g))
				got, err := f.Fetch(t.Context(), c, int64(len(data)), dir)
				require.NoError(t, err)
				requireFile(t, dir, got, data)
				require.Equal(t, filepath.Join(dir, c.String()), got.Path)
				for c, n := range g.Sent() {
					require.Equal(t, 1, n, "block %s was sent more than once", c)
				}
			})
		}
	}
}

func TestFetchFolder(t *testing.T) {
	g := ipfstest.New(t)
	files := map[string][]byte{
		"model.json": []byte("{}"), "eval.pb": content(3*mib, 1), "grad.pb": content(10, 2), "init.safetensors": content(3*mib, 1), "empty": {},
	}
	c := g.AddFolder(files)
	dir := t.TempDir()
	got, err := newFetcher(t, quick(g)).Fetch(t.Context(), c, 7*mib, dir)
	require.NoError(t, err)
	require.True(t, got.IsDir)
	require.Equal(t, int64(6*mib+12), got.Bytes)
	for name, want := range files {
		read, err := os.ReadFile(filepath.Join(got.Path, name))
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, read), name)
	}
	entries, err := os.ReadDir(got.Path)
	require.NoError(t, err)
	require.Len(t, entries, len(files))
}

func TestEmptyFolder(t *testing.T) {
	g := ipfstest.New(t)
	got, err := newFetcher(t, quick(g)).Fetch(t.Context(), g.AddFolder(nil), 0, t.TempDir())
	require.NoError(t, err)
	require.True(t, got.IsDir)
	require.DirExists(t, got.Path)
}

func TestFetchedContentIsNotAskedForAgain(t *testing.T) {
	g := ipfstest.New(t)
	file, folder := g.AddFile(content(mib, 1)), g.AddFolder(map[string][]byte{"a": content(100, 2)})
	dir := t.TempDir()
	f := newFetcher(t, quick(g))
	for _, c := range []evaluator.CID{file, folder} {
		first, err := f.Fetch(t.Context(), c, mib, dir)
		require.NoError(t, err)
		cars, raws := g.Hits()
		again, err := newFetcher(t, quick(g)).Fetch(t.Context(), c, mib, dir)
		require.NoError(t, err)
		require.Equal(t, first, again)
		carsAfter, rawsAfter := g.Hits()
		require.Equal(t, []int{cars, raws}, []int{carsAfter, rawsAfter})
		_, err = f.Fetch(t.Context(), c, 99, dir)
		require.Equal(t, fault.ContentLimit, fault.CodeOf(err), "the cap holds for cached content too")
	}
}

func TestConcurrentFetchesShareOneDownload(t *testing.T) {
	g := ipfstest.New(t)
	c := g.AddFile(content(4*mib, 1))
	dir := t.TempDir()
	errs := make(chan error)
	for range 4 {
		f := newFetcher(t, quick(g))
		go func() {
			_, err := f.Fetch(t.Context(), c, 4*mib, dir)
			errs <- err
		}()
	}
	for range 4 {
		require.NoError(t, <-errs)
	}
	cars, raws := g.Hits()
	require.Equal(t, []int{1, 0}, []int{cars, raws})
}

func TestTheCallersEndIsNotTheContentsAbsence(t *testing.T) {
	g := ipfstest.New(t)
	c := g.AddFile(content(mib, 1))
	g.Set(ipfstest.NotFound, 0)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := newFetcher(t, quick(g)).Fetch(ctx, c, mib, t.TempDir())
	require.Equal(t, fault.Canceled, fault.CodeOf(err))
}

func TestContentThatArrivesWithinTheWindow(t *testing.T) {
	g := ipfstest.New(t)
	data := content(3*mib, 1)
	c := g.AddFile(data)
	g.Set(ipfstest.NotFound, 0)
	time.AfterFunc(100*time.Millisecond, func() { g.Set(ipfstest.OK, 0) })
	dir := t.TempDir()
	got, err := newFetcher(t, quick(g)).Fetch(t.Context(), c, 3*mib, dir)
	require.NoError(t, err)
	requireFile(t, dir, got, data)
}

func TestProbe(t *testing.T) {
	dead, alive := ipfstest.New(t), ipfstest.New(t)
	dead.Set(ipfstest.Dead, 0)
	c := alive.AddFile(content(2*mib, 1))
	f := newFetcher(t, quick(dead, alive))
	require.NoError(t, f.Probe(t.Context(), c))
	for _, mode := range []ipfstest.Mode{ipfstest.NotFound, ipfstest.WrongBytes, ipfstest.Silent, ipfstest.Redirecting} {
		alive.Set(mode, 0)
		require.Equal(t, fault.Gateway, fault.CodeOf(f.Probe(t.Context(), c)), "mode %d", mode)
	}
}

func TestUnknownCodecIsRefused(t *testing.T) {
	g := ipfstest.New(t)
	_, err := newFetcher(t, quick(g)).Fetch(t.Context(), evaluator.CID{Codec: 0x71}, mib, t.TempDir())
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
}

func TestConfig(t *testing.T) {
	good := quick()
	good.Gateways = []string{"https://gateway.example/prefix/"}
	require.NoError(t, good.Validate())
	for name, breakIt := range map[string]func(*ipfs.Config){
		"Gateways":    func(c *ipfs.Config) { c.Gateways = nil },
		"IdleTimeout": func(c *ipfs.Config) { c.IdleTimeout = 0 },
		"Parallel":    func(c *ipfs.Config) { c.Parallel = 1000 },
	} {
		bad := good
		breakIt(&bad)
		err := bad.Validate()
		require.Equal(t, fault.Config, fault.CodeOf(err))
		require.Equal(t, name, fault.SubjectOf(err))
	}
	for _, raw := range []string{"gateway.example", "ftp://x", "http://", "http://x?token=secret", "http://x#y", "http://x y"} {
		bad := good
		bad.Gateways = []string{raw}
		err := bad.Validate()
		require.Equal(t, fault.Config, fault.CodeOf(err), raw)
		require.NotContains(t, err.Error(), "secret")
	}
}
