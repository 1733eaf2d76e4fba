//go:build docker

package executor_test

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/api/types/mount"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/executor"
	"github.com/assay-oracle/assay/worker/train/job"
)

// number finds "word N" in what an image said.
func number(t *testing.T, said, word string) int {
	t.Helper()
	found := regexp.MustCompile(`(?m)^` + word + ` (\d+)`).FindStringSubmatch(said)
	require.NotNil(t, found, "%q in %q", word, said)
	n, err := strconv.Atoi(found[1])
	require.NoError(t, err)
	return n
}

func TestAForkBombEndsAtTheLimitOnProcesses(t *testing.T) {
	o := attack(t, bounds(), "fork", "150")
	require.Contains(t, o.said, "resource temporarily unavailable")
	require.Less(t, number(t, o.said, "forked"), 64)

	c := bounds()
	c.Limits.PIDs, c.Limits.Memory = 4096, 1<<30
	o = attack(t, c, "fork", "150")
	require.Equal(t, 150, number(t, o.said, "forked"), "with a higher limit it works")
}

func TestAMemoryHogEndsAtTheLimitOnMemory(t *testing.T) {
	o := attack(t, bounds(), "memory", "400")
	require.Equal(t, fault.ContainerLimit, fault.CodeOf(o.err), "%v", o.err)
	require.ErrorContains(t, o.err, "bytes of memory")
	require.NotContains(t, o.said, "touched")

	c := bounds()
	c.Limits.Memory = 1 << 30
	o = attack(t, c, "memory", "400")
	require.Equal(t, 400, number(t, o.said, "touched"), "with a higher limit it works")
}

func TestADiskFillerEndsAtTheQuota(t *testing.T) {
	o := attack(t, bounds(), "fill", "100")
	require.Contains(t, o.said, "no space left on device")
	require.LessOrEqual(t, number(t, o.said, "wrote"), 32)

	c := bounds()
	c.Limits.Output, c.Limits.Files = 128<<20, 64
	o = attack(t, c, "fill", "100")
	require.Equal(t, 100, number(t, o.said, "wrote"), "with a higher quota it works")

	c.Limits.Output, c.Limits.Memory = 512<<20, 64<<20
	o = attack(t, c, "fill", "400")
	require.Equal(t, fault.ContainerLimit, fault.CodeOf(o.err), "the folder's bytes count as memory: %v", o.err)
	require.ErrorContains(t, o.err, "bytes of memory")

	o = attack(t, bounds(), "files", "1000")
	require.Contains(t, o.said, "no space left on device")
	require.Less(t, number(t, o.said, "made"), 64)
	c = bounds()
	c.Limits.Files = 4096
	o = attack(t, c, "files", "1000")
	require.Equal(t, 1000, number(t, o.said, "made"), "with more files it works")
}

func TestNothingElseIsWritable(t *testing.T) {
	o := attack(t, bounds(), "places", "20")
	for _, place := range []string{"/", "/etc", "/assay", "/assay/package", "/assay/data", "/proc", "/sys", "/dev"} {
		require.Regexp(t, `(?m)^`+place+` 1 MiB: open .*(read-only file system|permission denied|no such file)`, o.said)
	}
	for _, place := range []string{"/tmp", "/dev/shm"} {
		require.Regexp(t, `(?m)^`+place+` [0-9] MiB: .*no space left on device`, o.said, "8 MiB each")
	}
	o = attack(t, bounds(), "writes")
	require.Equal(t, 6, strings.Count(o.said, "read-only file system")+strings.Count(o.said, "permission denied")+strings.Count(o.said, "busy"), "%s", o.said)

	said := loose(t, image(t, "places", "20"), container.HostConfig{})
	require.Contains(t, said, "/etc 20 MiB: <nil>", "in a container without the profile it works")
	require.Contains(t, said, "/ 20 MiB: <nil>")
}

func TestThereIsNoNetwork(t *testing.T) {
	listener, err := net.Listen("tcp", "0.0.0.0:0")
	require.NoError(t, err)
	defer listener.Close()
	reached := make(chan struct{}, 100)
	go func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			_ = c.Close()
			reached <- struct{}{}
		}
	}()
	port := listener.Addr().(*net.TCPAddr).Port
	targets := []string{"network"}
	for _, host := range append(addresses(t), "127.0.0.1", "169.254.169.254") {
		targets = append(targets, net.JoinHostPort(host, strconv.Itoa(port)))
	}
	o := attack(t, bounds(), targets...)
	require.NotContains(t, o.said, "<nil>")
	require.Contains(t, o.said, "lookup false")
	require.Equal(t, 1, strings.Count(o.said, "interface "), "the loopback: %s", o.said)
	require.Empty(t, reached)

	said := loose(t, image(t, targets...), container.HostConfig{NetworkMode: "host"})
	require.Contains(t, said, "<nil>", "with the host's network it works")
	require.NotEmpty(t, reached)
}

// addresses are this machine's own.
func addresses(t *testing.T) (list []string) {
	all, err := net.InterfaceAddrs()
	require.NoError(t, err)
	for _, a := range all {
		if ip, ok := a.(*net.IPNet); ok && ip.IP.To4() != nil && !ip.IP.IsLoopback() {
			list = append(list, ip.IP.String())
		}
	}
	return list
}

func TestNoSocketLeadsToADaemon(t *testing.T) {
	o := attack(t, bounds(), "sockets")
	require.Equal(t, 0, number(t, o.said, "sockets"))

	socket := strings.TrimPrefix(os.Getenv("DOCKER_HOST"), "unix://")
	if socket == "" {
		socket = "/var/run/docker.sock"
	}
	said := loose(t, image(t, "sockets"), container.HostConfig{Mounts: []mount.Mount{{Type: mount.TypeBind, Source: socket, Target: "/run/docker.sock"}}})
	require.Contains(t, said, "socket /run/docker.sock <nil>", "mounted, it is found and answers")
}

func TestSecretsOfTheHostAreNotFound(t *testing.T) {
	canary := fmt.Sprintf("canary%d", time.Now().UnixNano())
	t.Setenv("ASSAY_SECRET", canary)
	bystander := exec.CommandContext(t.Context(), "sleep", "1000") // another process of the host's, with the secret
	bystander.Env = append(os.Environ(), "ASSAY_SECRET="+canary)
	require.NoError(t, bystander.Start())
	defer func() { _ = bystander.Process.Kill(); _ = bystander.Wait() }()

	o := attack(t, bounds(), "secrets", "x"+canary)
	require.NotContains(t, o.said, "found")
	require.Equal(t, 1, number(t, o.said, "processes"), "it sees no process but its own")

	pid := strconv.Itoa(bystander.Process.Pid)
	o = attack(t, bounds(), "trace", pid)
	for _, call := range []string{"ptrace", "signal", "maps"} {
		require.Regexp(t, `(?m)^`+call+` denied: (ESRCH|ENOENT|EPERM)`, o.said)
	}
	said := loose(t, image(t, "trace", pid), container.HostConfig{
		PidMode: "host", CapAdd: []string{"SYS_PTRACE"}, SecurityOpt: []string{"apparmor=unconfined"},
	})
	require.Equal(t, 3, strings.Count(said, "worked"), "with the host's processes it works: %s", said)
	said = loose(t, image(t, "secrets", "x"+canary), container.HostConfig{
		PidMode: "host", CapAdd: []string{"SYS_PTRACE"}, SecurityOpt: []string{"apparmor=unconfined"},
	})
	require.Contains(t, said, fmt.Sprintf("found in /proc/%d/environ", bystander.Process.Pid), "with the host's processes it works")
}

func TestCallsThatContainersHaveNoBusinessWith(t *testing.T) {
	o := attack(t, bounds(), "calls")
	calls := []string{"mount", "remount", "keyctl", "user-namespace", "mount-namespace", "mknod", "chroot", "setuid", "chown", "sethostname", "bpf", "packet",
		"shadow", "kcore", "sysrq", "core-pattern", "release-agent"}
	for _, call := range calls {
		require.Regexp(t, `(?m)^`+call+` denied: (EPERM|EACCES|EROFS|ENOENT)`, o.said)
	}
	require.Contains(t, o.said, "uid 65532")
	for _, set := range []string{"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"} {
		require.Contains(t, o.said, set+": 0000000000000000")
	}
	require.Contains(t, o.said, "NoNewPrivs: 1")
	require.Contains(t, o.said, "Seccomp: 2")

	said := loose(t, image(t, "calls"), container.HostConfig{
		CapAdd: []string{"SYS_ADMIN", "SYS_CHROOT", "SETUID", "CHOWN", "MKNOD", "NET_RAW"}, SecurityOpt: []string{"seccomp=unconfined", "apparmor=unconfined"},
	})
	for _, call := range []string{"mount", "keyctl", "user-namespace", "mount-namespace", "mknod", "chroot", "setuid", "chown", "sethostname", "packet"} {
		require.Regexp(t, `(?m)^`+call+` worked`, said, "with capabilities and without seccomp it works")
	}
}

func TestOutputThatNeverEnds(t *testing.T) {
	for play, message := range map[string]string{
		"flood": "events in|bytes to standard output in", "line": "line 2 of standard output has more than 65536 bytes", "noise": "bytes to standard error in",
	} {
		t.Run(play, func(t *testing.T) {
			o := attack(t, bounds(), play)
			require.Equal(t, fault.ContainerLimit, fault.CodeOf(o.err), "%v", o.err)
			require.Regexp(t, message, o.err.Error())
			require.LessOrEqual(t, len(o.events), 2, "what says nothing new is not passed on")
			info, err := os.Stat(filepath.Join(o.job.State, "stderr.log"))
			require.NoError(t, err)
			require.LessOrEqual(t, info.Size(), int64(32<<10), "half of the log's limit")
		})
	}
	o := attack(t, bounds(), "garbage")
	require.Equal(t, fault.TrainerFailed, fault.CodeOf(o.err))
	require.ErrorContains(t, o.err, `line 2 of standard output is no event: "Segmentation fault"`)
}

func TestNothingUnprintableReachesTheScreen(t *testing.T) {
	o := attack(t, bounds(), "terminal")
	require.NoError(t, o.err)
	require.Equal(t, "]0;owned[2J", o.events[0].Device[:11])
	require.Less(t, len(o.events[0].Device), 310)
	o = attack(t, bounds(), "fails")
	require.ErrorContains(t, o.err, "says: the loss is [31mNaN")
}

func TestOutputsThatAreNoWeights(t *testing.T) {
	for play, want := range map[string]struct {
		code    fault.Code
		message string
	}{
		"link":       {fault.ContainerLimit, "weights.safetensors: the container was ended: its output has a link"},
		"fifo":       {fault.ContainerLimit, "its output has a link, a device or a pipe"},
		"nested":     {fault.ContainerLimit, "weights.safetensors is not a file"},
		"shape":      {fault.TensorShape, "shape"},
		"nan":        {fault.TensorNonFinite, ""},
		"unfinished": {fault.TrainerFailed, "left no weights.safetensors"},
	} {
		t.Run(play, func(t *testing.T) {
			o := attack(t, bounds(), play)
			require.Equal(t, want.code, fault.CodeOf(o.err), "%v", o.err)
			require.Regexp(t, want.message, o.err.Error())
			require.NoFileExists(t, o.job.Output)
		})
	}
	t.Run("socket", func(t *testing.T) { // the engine leaves sockets out
		o := attack(t, bounds(), "socket")
		require.Error(t, o.err)
		require.NoFileExists(t, o.job.Output)
	})
	t.Run("file of holes", func(t *testing.T) {
		o := attack(t, bounds(), "huge", strconv.Itoa(1<<40))
		require.Error(t, o.err)
		require.NoFileExists(t, o.job.Output)
		o = attack(t, bounds(), "huge", strconv.Itoa(31<<20)) // within the quota: copied, and refused as no checkpoint
		require.Contains(t, o.said, "truncate <nil>")
		require.Equal(t, fault.CheckpointFormat, fault.CodeOf(o.err), "%v", o.err)
	})
	t.Run("link among what is saved", func(t *testing.T) {
		c := bounds()
		c.Save = time.Millisecond
		o := attack(t, c, "state-link")
		require.Equal(t, fault.ContainerLimit, fault.CodeOf(o.err), "%v", o.err)
	})
}

func TestContainersThatDoNotEnd(t *testing.T) {
	for play, tc := range map[string]struct {
		change  func(c *executor.Config)
		message string
	}{
		"stubborn": {func(c *executor.Config) { c.Limits.Time = 2 * time.Second }, "ran longer than 2s"},
		"silent":   {func(c *executor.Config) { c.Stall = 2 * time.Second }, "wrote no event for 2s"},
		"lingers":  {func(*executor.Config) {}, "said that it was done and did not end within 2s"},
	} {
		t.Run(play, func(t *testing.T) {
			c := bounds()
			tc.change(&c)
			start := time.Now()
			o := attack(t, c, play)
			require.Equal(t, fault.ContainerLimit, fault.CodeOf(o.err), "%v", o.err)
			require.ErrorContains(t, o.err, tc.message)
			require.Less(t, time.Since(start), 20*time.Second, "it would go on for an hour")
		})
	}
	o := attack(t, bounds(), "exits")
	require.Equal(t, fault.TrainerFailed, fault.CodeOf(o.err))
	require.Regexp(t, `exit code 3; its last words: "out of ideas"`, o.err.Error())
}

func TestSIGTERMIgnoredIsFollowedBySIGKILL(t *testing.T) {
	j, c := someJob(t), bounds()
	c.Image = image(t, "stubborn")
	e, err := executor.New(c)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	var asked time.Time
	_, err = e.Run(ctx, j, func(job.Event) { asked = time.Now(); cancel() })
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	took := time.Since(asked)
	require.Greater(t, took, c.Grace)
	require.Less(t, took, c.Grace+20*time.Second)
	requireNothingLeft(t, j)
}
