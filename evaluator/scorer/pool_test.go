package scorer_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/scorer"
)

// watched counts reads.
type watched struct {
	records
	reads atomic.Int64
}

func (w *watched) ReadX(dst []byte, from, n int) error {
	w.reads.Add(1)
	return w.records.ReadX(dst, from, n)
}

// children lists the process ids whose parent is this process, but for zombies.
func children(t testing.TB) []string {
	t.Helper()
	return childrenOf(os.Getpid())
}

func childrenOf(pid int) []string {
	files, _ := filepath.Glob("/proc/[0-9]*/stat") // the pattern is well formed
	var out []string
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			continue
		}
		var state string
		var parent int
		if _, err := fmt.Sscan(afterName(raw), &state, &parent); err == nil && parent == pid && state != "Z" {
			out = append(out, filepath.Base(filepath.Dir(f)))
		}
	}
	return out
}

// afterName cuts number and name off a /proc/PID/stat.
func afterName(stat []byte) string { return string(stat[bytes.LastIndexByte(stat, ')')+1:]) }

func stateOf(stat []byte) (state string) {
	_, _ = fmt.Sscan(afterName(stat), &state)
	return state
}

// killAll kills the child processes of this process and waits until they are reaped.
func killAll(t testing.TB) {
	for _, id := range children(t) {
		pid, err := strconv.Atoi(id)
		require.NoError(t, err)
		require.NoError(t, syscall.Kill(pid, syscall.SIGKILL))
		require.Eventually(t, func() bool { return syscall.Kill(pid, 0) == syscall.ESRCH }, 5*time.Second, time.Millisecond)
	}
}

// TestAChildRunsOneSubmissionByDefault but several scores of it; with ReuseScores it goes on.
func TestAChildRunsOneSubmissionByDefault(t *testing.T) {
	pkg := product(t)
	once := playPool(t, "good", nil)
	score := func(p *scorer.Pool, w float32) []string {
		_, err := collect(p, pkg, weight(t, pkg, w), counting(10))
		require.NoError(t, err)
		return children(t)
	}
	first := children(t)
	require.Len(t, first, 1)
	w := weight(t, pkg, 1)
	for range 3 {
		_, err := collect(once, pkg, w, counting(10))
		require.NoError(t, err)
		require.Equal(t, first, children(t), "same weights, same child")
	}
	require.NotContains(t, score(once, 1)[1:], first[0], "other weights, another child")
	require.NoError(t, once.Close())

	again := playPool(t, "good", func(c *scorer.Config) { c.ReuseScores = 3 })
	first = children(t)
	require.Equal(t, first, score(again, 1))
	require.Equal(t, first, score(again, 2))
	require.Equal(t, first, score(again, 3))
	require.NotEqual(t, first, score(again, 4))
}

func TestConcurrentScoresShareThePool(t *testing.T) {
	p := playPool(t, "good", func(c *scorer.Config) { c.Workers = 2; c.ReuseScores = 100 })
	pkg := product(t)
	var wg sync.WaitGroup
	for i := range 12 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			got, err := collect(p, pkg, weight(t, pkg, float32(i+1)), counting(50))
			if err != nil || len(got) != 50 || got[49] != 49*float32(i+1) {
				t.Errorf("score %d: %v, %d logits", i, err, len(got))
			}
		}()
	}
	wg.Wait()
	require.LessOrEqual(t, len(children(t)), 2)
}

// TestADeadIdleChildIsReplaced: it costs the weights nothing.
func TestADeadIdleChildIsReplaced(t *testing.T) {
	p := playPool(t, "good", nil)
	pkg := product(t)
	killAll(t)
	got, err := collect(p, pkg, weight(t, pkg, 1), counting(10))
	require.NoError(t, err)
	requireProduct(t, 1, got, 10)
}

func TestProfileHash(t *testing.T) {
	p := scorer.DefaultProfile()
	h, err := p.Hash()
	require.NoError(t, err)
	require.Equal(t, "0x", h.String()[:2])
	seen := map[string]bool{h.String(): true}
	for _, change := range []func(*scorer.Profile){
		func(p *scorer.Profile) { p.TensorFlow = "2.20.0" }, func(p *scorer.Profile) { p.Batch = 128 },
		func(p *scorer.Profile) { p.IntraOp = 2 }, func(p *scorer.Profile) { p.OneDNN = !p.OneDNN },
		func(p *scorer.Profile) { p.CPUISA = "AVX512_CORE" }, func(p *scorer.Profile) { p.TF32 = true },
		func(p *scorer.Profile) { p.Device = "gpu" }, func(p *scorer.Profile) { p.Accelerator = "NVIDIA H200" },
	} {
		q := p
		change(&q)
		h, err := q.Hash()
		require.NoError(t, err)
		require.False(t, seen[h.String()])
		seen[h.String()] = true
	}
	a := playPool(t, "good", func(c *scorer.Config) { c.Parallel = 1 })
	b := playPool(t, "good", func(c *scorer.Config) { c.Parallel = 7; c.Workers = 3 })
	require.Equal(t, a.ProfileHash(), b.ProfileHash(), "speed is no part of the profile")
	require.Equal(t, "cpu", a.Profile().Device)
}

func TestConfigIsChecked(t *testing.T) {
	for name, change := range map[string]func(*scorer.Config){
		"device": func(c *scorer.Config) { c.Device = "tpu" }, "batch": func(c *scorer.Config) { c.Profile.Batch = 1 << 20 },
		"isa": func(c *scorer.Config) { c.Profile.CPUISA = "MMX\nLD_PRELOAD=x" }, "xla": func(c *scorer.Config) { c.Profile.XLA = true },
		"binary": func(c *scorer.Config) { c.Binary = "assay-scorer" }, "memory": func(c *scorer.Config) { c.MemoryBytes = 1 << 20 },
		"workers": func(c *scorer.Config) { c.Workers = -1 }, "timeout": func(c *scorer.Config) { c.Timeout = -1 },
		"format": func(c *scorer.Config) { c.Profile.Format = "assay.profile/2" },
	} {
		t.Run(name, func(t *testing.T) {
			c := playConfig(t, "good")
			change(&c)
			_, err := scorer.New(c)
			require.Equal(t, "config", string(codeOf(err)), "%v", err)
		})
	}
}
