//go:build tensorflow

package scorer_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// TestTheRealChildIsConfined looks at a real scorer from outside, after it has scored.
func TestTheRealChildIsConfined(t *testing.T) {
	// A descriptor that a careless program hands on to everything it starts.
	leak, err := os.CreateTemp(t.TempDir(), "leak")
	require.NoError(t, err)
	defer leak.Close()
	_, err = unix.FcntlInt(leak.Fd(), unix.F_SETFD, 0)
	require.NoError(t, err)
	p := realPool(t, nil)
	m := openKeras(t, "cnn_bn")
	logitsOf(t, p, m.pkg, m.weights, m.x)
	ids := children(t)
	require.Len(t, ids, 1)
	proc := func(name string) string { return filepath.Join("/proc", ids[0], name) }

	environ, err := os.ReadFile(proc("environ"))
	require.NoError(t, err)
	for _, e := range strings.Split(strings.TrimRight(string(environ), "\x00"), "\x00") {
		name, _, _ := strings.Cut(e, "=")
		require.Contains(t, []string{"TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "ONEDNN_MAX_CPU_ISA", "TF_DETERMINISTIC_OPS",
			"NVIDIA_TF32_OVERRIDE", "OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES"}, name)
	}
	cwd, err := os.Readlink(proc("cwd"))
	require.NoError(t, err)
	require.Equal(t, "/", cwd)
	open, err := os.ReadDir(proc("fd"))
	require.NoError(t, err)
	for _, fd := range open {
		link, err := os.Readlink(proc("fd/" + fd.Name()))
		require.NoError(t, err)
		// The Go runtime keeps its cgroup's CPU quota open.
		known := strings.HasPrefix(link, "/sys/fs/cgroup/") || link == "/dev/null" || strings.HasPrefix(link, "pipe:") || strings.HasPrefix(link, "anon_inode:")
		require.True(t, known, "descriptor %s is %s", fd.Name(), link)
	}
	if !slices.Contains(p.Layers(), "network-namespace") {
		t.Skip("this host lets no user make namespaces")
	}
	for _, ns := range []string{"net", "user", "ipc", "uts"} {
		ours, err := os.Readlink(filepath.Join("/proc/self/ns", ns))
		require.NoError(t, err)
		theirs, err := os.Readlink(proc("ns/" + ns))
		require.NoError(t, err)
		require.NotEqual(t, ours, theirs, ns)
	}
	devices, err := os.ReadFile(proc("net/dev"))
	require.NoError(t, err)
	require.Equal(t, 1, strings.Count(string(devices), ":"), "only a loopback that is down: %s", devices)
}

// TestStartedByHand: without its pipes the scorer says what it is and ends.
func TestStartedByHand(t *testing.T) {
	binary, err := scorerBinary()
	require.NoError(t, err)
	out, err := exec.Command(binary).CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "assay-scorer: descriptor 3 is no pipe")
}
