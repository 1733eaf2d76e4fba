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

	"github.com/assay-oracle/assay/evaluator/scorer"
)

// environment is all that a child may be told that way.
var environment = []string{"TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "ONEDNN_MAX_CPU_ISA", "TF_DETERMINISTIC_OPS", "TF_CUDNN_USE_AUTOTUNE",
	"NVIDIA_TF32_OVERRIDE", "OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES"}

// TestTheRealChildIsConfined looks at a real scorer from outside, after it has scored.
func TestTheRealChildIsConfined(t *testing.T) {
	// A descriptor that a careless program hands on to everything it starts.
	leak, err := os.CreateTemp(t.TempDir(), "leak")
	require.NoError(t, err)
	defer leak.Close()
	_, err = unix.FcntlInt(leak.Fd(), unix.F_SETFD, 0)
	require.NoError(t, err)
	sandboxes(t, func(t *testing.T, s scorer.Sandbox) {
		p := realPool(t, func(c *scorer.Config) { c.Sandbox = s })
		m := openKeras(t, "cnn_bn")
		logitsOf(t, p, m.pkg, m.weights, m.x)
		ids := children(t)
		require.Len(t, ids, 1)
		child := filepath.Join("/proc", ids[0])
		requireEnvironment(t, child)
		requireDescriptors(t, child)
		if s == scorer.Namespaces {
			requireNamespaces(t, child)
		}
	})
}

func requireEnvironment(t *testing.T, child string) {
	environ, err := os.ReadFile(filepath.Join(child, "environ"))
	if os.IsPermission(err) {
		t.Skip("this user may not look into a process that is not dumpable")
	}
	require.NoError(t, err)
	for _, e := range strings.Split(strings.TrimRight(string(environ), "\x00"), "\x00") {
		name, _, _ := strings.Cut(e, "=")
		require.Contains(t, environment, name)
	}
	cwd, err := os.Readlink(filepath.Join(child, "cwd"))
	require.NoError(t, err)
	require.Equal(t, "/", cwd)
}

func requireDescriptors(t *testing.T, child string) {
	open, err := os.ReadDir(filepath.Join(child, "fd"))
	require.NoError(t, err)
	for _, fd := range open {
		link, err := os.Readlink(filepath.Join(child, "fd", fd.Name()))
		require.NoError(t, err)
		// The Go runtime keeps its cgroup's CPU quota open.
		known := strings.Contains(link, "/cpu.cfs_") || strings.HasSuffix(link, "/cpu.max") || link == "/dev/null" || strings.HasPrefix(link, "pipe:") || strings.HasPrefix(link, "anon_inode:")
		require.True(t, known, "descriptor %s is %s", fd.Name(), link)
	}
}

func requireNamespaces(t *testing.T, child string) {
	for _, ns := range []string{"user", "mnt", "pid", "net", "ipc", "uts"} {
		ours, err := os.Readlink(filepath.Join("/proc/self/ns", ns))
		require.NoError(t, err)
		theirs, err := os.Readlink(filepath.Join(child, "ns", ns))
		require.NoError(t, err)
		require.NotEqual(t, ours, theirs, ns)
	}
	devices, err := os.ReadFile(filepath.Join(child, "net/dev"))
	require.NoError(t, err)
	require.Equal(t, 1, strings.Count(string(devices), ":"), "only a loopback that is down: %s", devices)
	mounts, err := os.ReadFile(filepath.Join(child, "mounts"))
	require.NoError(t, err)
	var places []string
	for _, line := range strings.Split(strings.TrimSpace(string(mounts)), "\n") {
		fields := strings.Fields(line)
		places = append(places, fields[1])
		require.Contains(t, strings.Split(fields[3], ","), "ro", line)
	}
	slices.Sort(places)
	require.Equal(t, []string{"/", "/dev/null", "/dev/urandom", "/dev/zero", "/proc"}, places)
	status, err := os.ReadFile(filepath.Join(child, "status"))
	require.NoError(t, err)
	require.Contains(t, string(status), "\nUid:\t65534\t65534\t65534\t65534\n", "nobody on the host too")
	require.Contains(t, string(status), "\nGroups:\t \n")
}

// TestBitsDoNotDependOnTheSandbox and neither does what can be scored.
func TestBitsDoNotDependOnTheSandbox(t *testing.T) {
	free := realPool(t, func(c *scorer.Config) { c.Sandbox = scorer.None })
	sandboxes(t, func(t *testing.T, s scorer.Sandbox) {
		p := realPool(t, func(c *scorer.Config) { c.Sandbox = s })
		require.Equal(t, free.ProfileHash(), p.ProfileHash())
		for _, name := range kerasModels {
			m := openKeras(t, name)
			in := many(m.x, 1000)
			require.Equal(t, logitsOf(t, free, m.pkg, m.weights, in), logitsOf(t, p, m.pkg, m.weights, in), name)
		}
	})
}

// TestStartedByHand: without its pipes the scorer says what it is and ends.
func TestStartedByHand(t *testing.T) {
	binary, err := scorerBinary()
	require.NoError(t, err)
	out, err := exec.Command(binary).CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "assay-scorer: descriptor 3 is no pipe")
}
