package ipfs_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/ipfstest"
)

// BenchmarkFetch measures a verified fetch of 64 MiB over loopback, by CAR and by raw blocks, against a plain HTTP GET of
// the same bytes into a synced file in the same run. The metric x/get is the ratio of the times: 1 is as fast.
func BenchmarkFetch(b *testing.B) {
	data := content(64*mib, 1)
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write(data) }))
	b.Cleanup(plain.Close)
	for label, mode := range map[string]ipfstest.Mode{"car": ipfstest.OK, "raw": ipfstest.NoCAR} {
		b.Run(label, func(b *testing.B) {
			g := ipfstest.New(b)
			c := g.AddFile(data)
			g.Set(mode, 0)
			cfg := ipfs.DefaultConfig()
			cfg.Gateways = []string{g.URL}
			f, err := ipfs.New(cfg, nil)
			require.NoError(b, err)
			b.Cleanup(f.Close)
			b.SetBytes(int64(len(data)))
			var get, fetch time.Duration
			for b.Loop() {
				dir := b.TempDir()
				start := time.Now()
				plainGet(b, plain.URL, filepath.Join(dir, "plain"))
				get += time.Since(start)
				start = time.Now()
				_, err := f.Fetch(b.Context(), c, int64(len(data)), dir)
				require.NoError(b, err)
				fetch += time.Since(start)
				require.NoError(b, os.RemoveAll(dir))
			}
			b.ReportMetric(fetch.Seconds()/get.Seconds(), "x/get")
			b.ReportMetric(float64(b.N*len(data))/fetch.Seconds()/1e6, "fetch-MB/s")
		})
	}
}

func plainGet(b *testing.B, url, path string) {
	req, err := http.NewRequestWithContext(b.Context(), http.MethodGet, url, nil)
	require.NoError(b, err)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(b, err)
	defer resp.Body.Close()
	file, err := os.Create(path)
	require.NoError(b, err)
	_, err = io.Copy(file, resp.Body)
	require.NoError(b, err)
	require.NoError(b, file.Sync())
	require.NoError(b, file.Close())
}
