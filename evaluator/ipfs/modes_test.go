package ipfs_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/ipfstest"
)

var failures = []struct {
	name string
	mode ipfstest.Mode
	kind string // as the metric counts it
	mid  bool   // strikes inside of a car, so that what came before is kept
}{
	{"wrong bytes", ipfstest.WrongBytes, "bad_bytes", true},
	{"slow drip", ipfstest.SlowDrip, "stalled", true},
	{"stalled", ipfstest.Stalled, "stalled", true},
	{"silent", ipfstest.Silent, "transport", false},
	{"truncated", ipfstest.Truncated, "truncated", true},
	{"cut off", ipfstest.CutOff, "truncated", true},
	{"endless", ipfstest.Endless, "bad_bytes", true},
	{"extra blocks", ipfstest.ExtraBlocks, "bad_bytes", true},
	{"too large a block", ipfstest.Huge, "bad_bytes", true},
	{"redirecting", ipfstest.Redirecting, "redirect", false},
	{"dead", ipfstest.Dead, "transport", false},
	{"404", ipfstest.NotFound, "status", false},
	{"gzip", ipfstest.Gzip, "encoding", false},
	{"header flood", ipfstest.HeaderFlood, "transport", false},
}

// TestFailingGateways puts a gateway that fails after three blocks before one that works: the content arrives whole, and
// no block that the first delivered is asked for again.
func TestFailingGateways(t *testing.T) {
	for _, tc := range failures {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			bad, good := ipfstest.New(t), ipfstest.New(t)
			data := content(5*mib+1, 1)
			c := good.AddFile(data)
			bad.AddFile(data)
			bad.Set(tc.mode, 3)
			reg := prometheus.NewRegistry()
			f, err := ipfs.New(quick(bad, good), reg)
			require.NoError(t, err)
			defer f.Close()

			dir := t.TempDir()
			got, err := f.Fetch(t.Context(), c, 6*mib, dir)
			require.NoError(t, err)
			requireFile(t, dir, got, data)
			require.Equal(t, map[string]float64{strings.TrimPrefix(bad.URL, "http://") + " " + tc.kind: 1}, gatewayFailures(t, reg))
			cars, raws := good.Hits()
			if tc.mid { // root and two leaves of seven blocks were there
				require.Equal(t, []int{0, 4}, []int{cars, raws})
			} else {
				require.Equal(t, []int{1, 0}, []int{cars, raws})
			}
		})
	}
}

// gatewayFailures returns the failure counter by "gateway kind".
func gatewayFailures(t *testing.T, reg *prometheus.Registry) map[string]float64 {
	t.Helper()
	families, err := reg.Gather()
	require.NoError(t, err)
	counts := map[string]float64{}
	for _, family := range families {
		if family.GetName() != "assay_ipfs_gateway_failures_total" {
			continue
		}
		for _, m := range family.GetMetric() {
			counts[m.GetLabel()[0].GetValue()+" "+m.GetLabel()[1].GetValue()] = m.GetCounter().GetValue()
		}
	}
	return counts
}

// TestOnlyFailingGateways checks that a gateway's failure is never the content's fault, and that it ends in time.
func TestOnlyFailingGateways(t *testing.T) {
	for _, tc := range failures {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			bad := ipfstest.New(t)
			c := bad.AddFile(content(5*mib+1, 1))
			bad.Set(tc.mode, 0)
			cfg := quick(bad)
			cfg.Timeout = 500 * time.Millisecond
			start := time.Now()
			_, err := newFetcher(t, cfg).Fetch(t.Context(), c, 6*mib, t.TempDir())
			require.Equal(t, fault.ContentMissing, fault.CodeOf(err))
			require.Contains(t, err.Error(), "gateway 127.0.0.1")
			require.Less(t, time.Since(start), 4*time.Second)
		})
	}
}

// TestHarmlessModes are answers that are odd, yet hold the content.
func TestHarmlessModes(t *testing.T) {
	for name, mode := range map[string]ipfstest.Mode{"content length beyond the end": ipfstest.LyingLength, "no car": ipfstest.NoCAR} {
		t.Run(name, func(t *testing.T) {
			g := ipfstest.New(t)
			data := content(3*mib, 1)
			c := g.AddFile(data)
			g.Set(mode, 0)
			dir := t.TempDir()
			got, err := newFetcher(t, quick(g)).Fetch(t.Context(), c, 3*mib, dir)
			require.NoError(t, err)
			requireFile(t, dir, got, data)
		})
	}
}

func TestRepeatedBlocksEnd(t *testing.T) {
	bad, good := ipfstest.New(t), ipfstest.New(t)
	data := content(3*mib, 1)
	c := good.AddFile(data)
	bad.AddFile(data)
	bad.Set(ipfstest.Repeating, 1)
	dir := t.TempDir()
	cfg := quick(bad, good)
	cfg.IdleTimeout = time.Minute
	got, err := newFetcher(t, cfg).Fetch(t.Context(), c, 3*mib, dir)
	require.NoError(t, err)
	requireFile(t, dir, got, data)
}

// TestHalvesFromTwoGateways gives each gateway half of the leaves.
func TestHalvesFromTwoGateways(t *testing.T) {
	first, second := ipfstest.New(t), ipfstest.New(t)
	data := content(6*mib, 1)
	c := first.AddFile(data)
	second.AddFile(data)
	leaves := leavesOf(data)
	for i, leaf := range leaves {
		if i%2 == 0 {
			first.RemoveBlock(leaf)
		} else {
			second.RemoveBlock(leaf)
		}
	}
	dir := t.TempDir()
	got, err := newFetcher(t, quick(first, second)).Fetch(t.Context(), c, 6*mib, dir)
	require.NoError(t, err)
	requireFile(t, dir, got, data)
	for _, g := range []*ipfstest.Gateway{first, second} {
		for c, n := range g.Sent() {
			require.Equal(t, 1, n, "block %s was sent more than once", c)
		}
	}
}

// TestResumeAfterKill leaves a fetch half done, as a kill would, and goes on with another fetcher and another gateway.
func TestResumeAfterKill(t *testing.T) {
	for _, tc := range []struct {
		name  string
		spoil func(t *testing.T, partial string)
		raws  int // blocks that the second gateway is asked for, of six leaves of which three were there
	}{
		{"as it was", func(*testing.T, string) {}, 3},
		{"torn node record", func(t *testing.T, partial string) { appendTo(t, filepath.Join(partial, "nodes"), "\x90\x01torn") }, 3},
		{"leaf overwritten", func(t *testing.T, partial string) {
			f, err := os.OpenFile(filepath.Join(partial, "content", "file"), os.O_WRONLY, 0)
			require.NoError(t, err)
			_, err = f.WriteAt([]byte("xyz"), mib+5)
			require.NoError(t, err)
			require.NoError(t, f.Close())
		}, 4},
		{"file too long", func(t *testing.T, partial string) {
			require.NoError(t, os.Truncate(filepath.Join(partial, "content", "file"), 20*mib))
		}, 3},
		{"content gone", func(t *testing.T, partial string) {
			require.NoError(t, os.RemoveAll(filepath.Join(partial, "content")))
		}, 6},
	} {
		t.Run(tc.name, func(t *testing.T) {
			first, second := ipfstest.New(t), ipfstest.New(t)
			data := content(5*mib+1, 1)
			c := first.AddFile(data)
			second.AddFile(data)
			first.Set(ipfstest.Truncated, 4)
			dir := t.TempDir()
			leaves := leavesOf(data)
			for _, leaf := range leaves[3:] {
				first.RemoveBlock(leaf)
			}
			fetchUntilTruncated(t, first, c, dir)
			tc.spoil(t, filepath.Join(dir, ".partial-"+c.String()))

			got, err := newFetcher(t, quick(second)).Fetch(t.Context(), c, 6*mib, dir)
			require.NoError(t, err)
			requireFile(t, dir, got, data)
			cars, raws := second.Hits()
			require.Equal(t, []int{0, tc.raws}, []int{cars, raws})
		})
	}
}

// fetchUntilTruncated fetches what a truncated CAR holds and stops when blocks are asked for one by one.
func fetchUntilTruncated(t *testing.T, g *ipfstest.Gateway, c evaluator.CID, dir string) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	failed := make(chan error)
	f := newFetcher(t, quick(g))
	go func() {
		_, err := f.Fetch(ctx, c, 6*mib, dir)
		failed <- err
	}()
	require.Eventually(t, func() bool { _, raws := g.Hits(); return raws > 0 }, 5*time.Second, time.Millisecond)
	cancel()
	require.Equal(t, fault.Canceled, fault.CodeOf(<-failed))
}

func TestResumeOfAFolder(t *testing.T) {
	first, second := ipfstest.New(t), ipfstest.New(t)
	files := map[string][]byte{"a": content(3*mib, 1), "b": content(1000, 2), "c": content(2*mib, 3)}
	c := first.AddFolder(files)
	second.AddFolder(files)
	first.Set(ipfstest.CutOff, 6) // folder, a and its three leaves, b; then c and its two leaves are missing
	dir := t.TempDir()
	f := newFetcher(t, quick(first, second))
	got, err := f.Fetch(t.Context(), c, 6*mib, dir)
	require.NoError(t, err)
	require.Equal(t, int64(5*mib+1000), got.Bytes)
	cars, raws := second.Hits()
	require.Equal(t, []int{0, 3}, []int{cars, raws})
}

func TestPrune(t *testing.T) {
	g := ipfstest.New(t)
	data := content(3*mib, 1)
	c := g.AddFile(data)
	g.Set(ipfstest.Truncated, 2)
	g.RemoveBlock(leavesOf(data)[2])
	dir := t.TempDir()
	fetchUntilTruncated(t, g, c, dir)
	partial := filepath.Join(dir, ".partial-"+c.String())
	require.NoError(t, ipfs.Prune(dir, time.Now().Add(-time.Hour)))
	require.DirExists(t, partial)
	require.NoError(t, ipfs.Prune(dir, time.Now().Add(time.Hour)))
	require.NoDirExists(t, partial)
	require.NoError(t, ipfs.Prune(filepath.Join(dir, "none"), time.Now()))
}

func appendTo(t *testing.T, path, text string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = f.WriteString(text)
	require.NoError(t, err)
	require.NoError(t, f.Close())
}

// leavesOf returns the CIDs of a file's chunks.
func leavesOf(data []byte) []evaluator.CID {
	var leaves []evaluator.CID
	for start := 0; start < len(data); start += mib {
		leaves = append(leaves, rawCID(data[start:min(start+mib, len(data))]))
	}
	return leaves
}
