package stack

import (
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

func shell(t *testing.T, script string) *process {
	t.Helper()
	p, err := start(t.TempDir(), "shell", exec.CommandContext(context.WithoutCancel(t.Context()), "/bin/sh", "-c", script))
	require.NoError(t, err)
	t.Cleanup(p.stop)
	return p
}

func logged(p *process, text string) func(context.Context) error {
	return func(context.Context) error {
		if strings.Contains(string(p.tail()), text) {
			return nil
		}
		return errors.New("not yet")
	}
}

func TestAProcessIsReadyWhenItSaysSo(t *testing.T) {
	p := shell(t, "echo up; exec sleep 60")
	require.NoError(t, p.ready(t.Context(), logged(p, "up")))
}

func TestAProcessThatEndsBeforeItIsReadyIsAFailureWithItsLog(t *testing.T) {
	p := shell(t, "echo no such database >&2; exit 3")
	err := p.ready(t.Context(), logged(p, "up"))
	require.ErrorContains(t, err, "shell ended")
	require.ErrorContains(t, err, "no such database")
	require.ErrorContains(t, err, "exit status 3")
}

func TestNobodyWaitsLongerThanTheCaller(t *testing.T) {
	p := shell(t, "echo still booting; exec sleep 60")
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	err := p.ready(ctx, logged(p, "up"))
	require.Equal(t, fault.Timeout, fault.InfoOf(err).Code)
	require.ErrorContains(t, err, "still booting")
}

func TestStopReachesWhatAProcessLeftBehind(t *testing.T) {
	p := shell(t, "sleep 60 & echo child $!; trap 'exit 0' INT; wait")
	require.NoError(t, p.ready(t.Context(), logged(p, "child ")))
	child, err := strconv.Atoi(strings.TrimPrefix(string(p.tail()), "child "))
	require.NoError(t, err)
	p.stop()
	require.NoError(t, p.state, "it ended by itself")
	require.Eventually(t, func() bool { return gone(child) }, 5*time.Second, 10*time.Millisecond)
	p.stop() // again: nothing
}

// gone reports whether a process has ended; a zombie that waits for its reaper has.
func gone(pid int) bool {
	if errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) {
		return true
	}
	raw, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	return err != nil || strings.Contains(string(raw), ") Z ")
}

func TestProcessesStopInReverse(t *testing.T) {
	dir := t.TempDir()
	order := filepath.Join(dir, "order")
	var ps processes
	for _, name := range []string{"first", "second"} {
		p, err := start(dir, name, exec.CommandContext(context.WithoutCancel(t.Context()), "/bin/sh", "-c",
			`trap 'echo `+name+` >> "$0"; exit 0' INT; echo up; while :; do sleep 0.05; done`, order))
		require.NoError(t, err)
		ps.add(&service{name: name, running: p})
		require.NoError(t, p.ready(t.Context(), logged(p, "up")))
	}
	ps.stop()
	raw, err := os.ReadFile(order)
	require.NoError(t, err)
	require.Equal(t, "second\nfirst\n", string(raw))
}

func TestPortsAreFreeAndDifferent(t *testing.T) {
	ports, err := FreePorts(t.Context(), 100)
	require.NoError(t, err)
	seen := map[int]bool{}
	for _, port := range ports {
		require.False(t, seen[port])
		seen[port] = true
		l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		require.NoError(t, err)
		require.NoError(t, l.Close())
	}
}

func TestPostgres(t *testing.T) {
	if _, err := postgresFolder(); err != nil {
		t.Skip(err)
	}
	pg, p, err := startPostgres(t.Context(), t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { p.stop(); pg.remove() })
	url, err := pg.create(t.Context(), "one")
	require.NoError(t, err)
	conn, err := pgx.Connect(t.Context(), url)
	require.NoError(t, err)
	var name string
	require.NoError(t, conn.QueryRow(t.Context(), "SELECT current_database()").Scan(&name))
	require.Equal(t, "one", name)
	_, err = pg.create(t.Context(), "one")
	require.Error(t, err, "it is there already")

	p.stop() // a client is still connected
	require.NoError(t, p.state)
	pg.remove()
	require.NoDirExists(t, pg.dir)
}

// counting is a stack with one service, which logs its environment at each start.
func counting(t *testing.T) *Stack {
	s := &Stack{config: Config{Dir: t.TempDir()}}
	require.NoError(t, os.Mkdir(s.logs(), 0o700))
	t.Cleanup(s.Close)
	v := &service{name: "counting", command: func(ctx context.Context) *exec.Cmd {
		cmd := exec.CommandContext(ctx, "/bin/sh", "-c", `sleep 60 & echo "up $WORD $$ $!"; wait`)
		cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "WORD=first"}
		return cmd
	}}
	v.ready = func(context.Context) error {
		if raw, _ := os.ReadFile(v.running.log); strings.Contains(string(raw), strconv.Itoa(v.running.cmd.Process.Pid)) {
			return nil
		}
		return errors.New("not yet")
	}
	require.NoError(t, s.run(t.Context(), v))
	return s
}

// lives are the lines that the service has written, one for each life, and the process ids in the last one.
func (s *Stack) lives(t *testing.T) (words, pids []string) {
	for _, line := range strings.Split(s.Log("counting"), "\n") {
		fields := strings.Fields(line)
		require.Len(t, fields, 4)
		words, pids = append(words, fields[1]), fields[2:]
	}
	return words, pids
}

func TestAKilledProcessIsGoneWithWhatItStartedAndIsStartedAgainAsItWas(t *testing.T) {
	s := counting(t)
	_, pids := s.lives(t)
	pid, err := s.PID("counting")
	require.NoError(t, err)
	require.Equal(t, pids[0], strconv.Itoa(pid))
	require.NoError(t, s.Kill("counting"))
	for _, pid := range pids {
		number, err := strconv.Atoi(pid)
		require.NoError(t, err)
		require.Eventually(t, func() bool { return gone(number) }, 5*time.Second, 10*time.Millisecond)
	}
	require.NoError(t, s.Kill("counting"), "again: nothing")

	require.NoError(t, s.Restart(t.Context(), "counting", "WORD=second"))
	require.NoError(t, s.Restart(t.Context(), "counting"), "while it runs")
	words, _ := s.lives(t)
	require.Equal(t, []string{"first", "second", "first"}, words, "a life's environment ends with it")
}

func TestOnlyKnownProcessesAreKilledAndStarted(t *testing.T) {
	s := counting(t)
	require.ErrorContains(t, s.Kill("none"), "none")
	require.ErrorContains(t, s.Restart(t.Context(), "none"), "none")
	p := shell(t, "exec sleep 60")
	s.processes.add(&service{name: "once", running: p})
	require.ErrorContains(t, s.Restart(t.Context(), "once"), "once")
}
