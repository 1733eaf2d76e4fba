package scorer_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// probes are what a child tries from inside. Each returns whether it got what it must not have.
var probes = []struct {
	name string
	got  func(port int) bool
}{
	{"environment of the parent", func(int) bool { return os.Getenv("PATH") != "" || os.Getenv("HOME") != "" || len(os.Environ()) > 9 }},
	{"descriptors of the parent", func(int) bool { return len(inherited()) > 0 }},
	{"a connection to a live listener", func(port int) bool {
		c, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}},
	{"a file with content", func(int) bool {
		signal.Ignore(syscall.SIGXFSZ) // its default would end the process before the write fails
		return os.WriteFile(filepath.Join(os.TempDir(), "assay-probe"), []byte("x"), 0o600) == nil
	}},
	{"more open files", func(int) bool { return limitOf(unix.RLIMIT_NOFILE) > 256 }},
	{"a core dump", func(int) bool { return limitOf(unix.RLIMIT_CORE) > 0 }},
	{"endless CPU time", func(int) bool { return limitOf(unix.RLIMIT_CPU) > 3600 }},
	{"endless memory", func(int) bool { return limitOf(unix.RLIMIT_DATA) > 8<<30 }},
	{"the parent's process group", func(int) bool { return syscall.Getpgrp() != os.Getpid() }},
	{"a way to outlive its parent", func(int) bool {
		var sent int32
		_ = unix.Prctl(unix.PR_GET_PDEATHSIG, uintptr(unsafe.Pointer(&sent)), 0, 0, 0)
		return sent != int32(syscall.SIGKILL)
	}},
}

// inherited lists the descriptors beyond the pipes that the runtime did not open itself: it opens its own close-on-exec.
func inherited() []string {
	var out []string
	files, _ := os.ReadDir("/proc/self/fd")
	for _, f := range files {
		var fd int
		_, _ = fmt.Sscan(f.Name(), &fd)
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if fd > 4 && err == nil && flags&unix.FD_CLOEXEC == 0 {
			out = append(out, f.Name())
		}
	}
	return out
}

func limitOf(resource int) uint64 {
	var l unix.Rlimit
	_ = unix.Getrlimit(resource, &l)
	return l.Cur
}

// probe answers one logit for each probe: 1 where the child got what it must not have. The port is the first record.
func probe(x []byte) []byte {
	port := int(math.Float32frombits(binary.LittleEndian.Uint32(x)))
	var out []byte
	for _, p := range probes {
		v := float32(0)
		if p.got(port) {
			v = 1
		}
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
	}
	return out
}

// TestConfinement starts a child with the default sandbox and lets it try. The listener is live: the parent reaches it.
func TestConfinement(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	port := l.Addr().(*net.TCPAddr).Port
	c, err := net.Dial("tcp", l.Addr().String())
	require.NoError(t, err)
	require.NoError(t, c.Close())
	t.Setenv("ASSAY_SECRET", "must not reach the child")
	leak, err := os.CreateTemp(t.TempDir(), "leak")
	require.NoError(t, err)
	defer leak.Close()
	_, err = unix.FcntlInt(leak.Fd(), unix.F_SETFD, 0) // as a careless program hands it on to all that it starts
	require.NoError(t, err)

	config := playConfig(t, "probe")
	config.Profile.Batch = len(probes)
	p := newPool(t, config)
	in := counting(len(probes))
	binary.LittleEndian.PutUint32(in.data, math.Float32bits(float32(port)))
	pkg := product(t)
	got, err := collect(p, pkg, weight(t, pkg, 1), in)
	require.NoError(t, err)
	for i, probe := range probes {
		if strings.HasPrefix(probe.name, "a connection") && !slices.Contains(p.Layers(), "network-namespace") {
			t.Logf("this host lets no user make network namespaces: not checked: %s", probe.name)
			continue
		}
		require.Zero(t, got[i], "the child has %s", probe.name)
	}
}
