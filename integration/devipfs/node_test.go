package devipfs_test

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/integration/devipfs"
)

const mib = 1 << 20

func content(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{byte(n)}).Read(b)
	return b
}

func start(t *testing.T, dir string) *devipfs.Node {
	t.Helper()
	node, err := devipfs.Start(t.Context(), devipfs.Config{Addr: "127.0.0.1:0", Dir: dir})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, node.Close()) })
	return node
}

func publisher(t *testing.T, node *devipfs.Node) *publish.Kubo {
	t.Helper()
	cfg := publish.DefaultConfig()
	cfg.API = node.APIURL()
	k, err := publish.NewKubo(cfg)
	require.NoError(t, err)
	t.Cleanup(k.Close)
	return k
}

func fetch(t *testing.T, node *devipfs.Node, c evaluator.CID) (evaluator.Fetched, error) {
	t.Helper()
	cfg := ipfs.DefaultConfig()
	cfg.Gateways = []string{node.GatewayURL()}
	cfg.Timeout, cfg.RetryDelay = 5*time.Second, 10*time.Millisecond
	f, err := ipfs.New(cfg, nil)
	require.NoError(t, err)
	t.Cleanup(f.Close)
	return f.Fetch(t.Context(), c, 10*mib, t.TempDir())
}

func TestRoundTrip(t *testing.T) {
	node := start(t, t.TempDir())
	k := publisher(t, node)
	for _, size := range []int{0, 1, mib, 5*mib + 1} {
		data := content(size)
		path := filepath.Join(t.TempDir(), "file")
		require.NoError(t, os.WriteFile(path, data, 0o600))
		c, err := k.Publish(t.Context(), path)
		require.NoError(t, err)
		local, err := ipfs.CIDOf(path)
		require.NoError(t, err)
		require.Equal(t, local, c)

		got, err := fetch(t, node, c)
		require.NoError(t, err, "%d bytes", size)
		read, err := os.ReadFile(got.Path)
		require.NoError(t, err)
		require.True(t, bytes.Equal(data, read))
	}
}

func writeFolder(t *testing.T) (string, map[string][]byte) {
	t.Helper()
	files := map[string][]byte{"model.json": []byte("{}"), "eval.pb": content(1000), "grad.pb": content(2*mib + 5), "init.safetensors": {}}
	dir := t.TempDir()
	for name, data := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	return dir, files
}

func TestFolderSurvivesARestart(t *testing.T) {
	dir := t.TempDir()
	node := start(t, dir)
	folder, files := writeFolder(t)
	c, err := publisher(t, node).Publish(t.Context(), folder)
	require.NoError(t, err)
	require.NoError(t, node.Close())

	again := start(t, dir)
	pinned, err := publisher(t, again).Pinned(t.Context(), c)
	require.NoError(t, err)
	require.True(t, pinned)
	got, err := fetch(t, again, c)
	require.NoError(t, err)
	require.True(t, got.IsDir)
	for name, data := range files {
		read, err := os.ReadFile(filepath.Join(got.Path, name))
		require.NoError(t, err)
		require.True(t, bytes.Equal(data, read), name)
	}
}

func TestUnpinForgetsOnlyItsOwn(t *testing.T) {
	dir := t.TempDir()
	node := start(t, dir)
	k := publisher(t, node)
	folder, _ := writeFolder(t)
	whole, err := k.Publish(t.Context(), folder)
	require.NoError(t, err)
	part, err := k.Publish(t.Context(), filepath.Join(folder, "grad.pb"))
	require.NoError(t, err)

	require.NoError(t, k.Unpin(t.Context(), whole))
	pinned, err := k.Pinned(t.Context(), whole)
	require.NoError(t, err)
	require.False(t, pinned)
	_, err = fetch(t, node, part)
	require.NoError(t, err)

	require.NoError(t, k.Unpin(t.Context(), part))
	require.NoError(t, k.Unpin(t.Context(), part), "unpinning twice is no error")
	left, err := os.ReadDir(filepath.Join(dir, "blocks"))
	require.NoError(t, err)
	require.Len(t, left, 1)
	require.Equal(t, "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354", left[0].Name(), "the empty folder, which every node knows")
}

func TestPinKeepsWhatIsThere(t *testing.T) {
	node := start(t, t.TempDir())
	k := publisher(t, node)
	folder, _ := writeFolder(t)
	whole, err := k.Publish(t.Context(), folder)
	require.NoError(t, err)
	part, err := ipfs.CIDOf(filepath.Join(folder, "grad.pb"))
	require.NoError(t, err)

	require.NoError(t, k.Pin(t.Context(), part))
	require.NoError(t, k.Unpin(t.Context(), whole))
	_, err = fetch(t, node, part)
	require.NoError(t, err, "a pin below a folder outlives the folder")
	require.Equal(t, fault.Gateway, fault.CodeOf(k.Pin(t.Context(), whole)), "what is gone cannot be pinned")
}

func TestVersion(t *testing.T) {
	version, err := publisher(t, start(t, t.TempDir())).Version(t.Context())
	require.NoError(t, err)
	require.NotEmpty(t, version)
}

func TestMissingContentIs404(t *testing.T) {
	node := start(t, t.TempDir())
	path := filepath.Join(t.TempDir(), "f")
	require.NoError(t, os.WriteFile(path, content(10), 0o600))
	c, err := ipfs.CIDOf(path)
	require.NoError(t, err)
	cfg := ipfs.DefaultConfig()
	cfg.Gateways, cfg.Timeout = []string{node.GatewayURL()}, 100*time.Millisecond
	f, err := ipfs.New(cfg, nil)
	require.NoError(t, err)
	defer f.Close()
	_, err = f.Fetch(t.Context(), c, 10, t.TempDir())
	require.Equal(t, fault.ContentMissing, fault.CodeOf(err))
	require.ErrorContains(t, err, "status")
}

func TestLoopbackOnly(t *testing.T) {
	for _, addr := range []string{"0.0.0.0:0", "192.0.2.1:80", "localhost", ""} {
		_, err := devipfs.Start(t.Context(), devipfs.Config{Addr: addr, Dir: t.TempDir()})
		require.Equal(t, fault.Config, fault.CodeOf(err), addr)
	}
	_, err := devipfs.Start(t.Context(), devipfs.Config{Addr: "127.0.0.1:0"})
	require.Equal(t, fault.Config, fault.CodeOf(err))
}

// TestWebPagesAreRefused asks as a page would whose host name was rebound to loopback, or that lies elsewhere.
func TestWebPagesAreRefused(t *testing.T) {
	node := start(t, t.TempDir())
	for name, spoil := range map[string]func(*http.Request){
		"rebound host": func(r *http.Request) { r.Host = "evil.example:5001" },
		"other origin": func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") },
	} {
		require.Equal(t, http.StatusForbidden, post(t, node.APIURL()+"/api/v0/version", "", "", spoil), name)
	}
	require.Equal(t, http.StatusOK, post(t, node.APIURL()+"/api/v0/version", "", "", func(*http.Request) {}))
}

func TestBadUploads(t *testing.T) {
	node := start(t, t.TempDir())
	for name, body := range map[string]string{
		"no form":      "x",
		"empty form":   "--b--\r\n",
		"not a car":    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nhello\r\n--b--\r\n",
		"ends halfway": "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n\x3a\xa2\x65roots",
	} {
		status := post(t, node.APIURL()+"/api/v0/dag/import", "multipart/form-data; boundary=b", body, func(*http.Request) {})
		require.Equal(t, http.StatusInternalServerError, status, name)
	}
}

func post(t *testing.T, url, contentType, body string, edit func(*http.Request)) int {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	require.NoError(t, err)
	req.Header.Set("Content-Type", contentType)
	edit(req)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	require.NoError(t, err)
	return resp.StatusCode
}

func TestTheContextEndsTheNode(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	node, err := devipfs.Start(ctx, devipfs.Config{Addr: "127.0.0.1:0", Dir: t.TempDir()})
	require.NoError(t, err)
	cancel()
	require.Eventually(t, func() bool {
		_, err := publisher(t, node).Version(t.Context())
		return err != nil
	}, 5*time.Second, 10*time.Millisecond)
	require.NoError(t, node.Close())
}
