package process_test

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/process"
)

func shell(t *testing.T, script string) *process.Process {
	p, err := process.Start(exec.Command("/bin/sh", "-c", script))
	require.NoError(t, err)
	t.Cleanup(p.Kill)
	return p
}

func wait(t *testing.T, p *process.Process) {
	select {
	case <-p.Exited():
	case <-time.After(5 * time.Second):
		t.Fatal("the process did not end")
	}
}

func TestEndAndStandardError(t *testing.T) {
	p := shell(t, "echo some words >&2; exit 3")
	wait(t, p)
	require.ErrorContains(t, p.State(), "exit status 3")
	require.Equal(t, "some words", p.Stderr())
	p.Kill() // after its end: nothing

	p = shell(t, "i=0; while [ $i -lt 3000 ]; do echo line $i >&2; i=$((i+1)); done")
	wait(t, p)
	require.NoError(t, p.State())
	require.LessOrEqual(t, len(p.Stderr()), 4<<10)
	require.True(t, strings.HasSuffix(p.Stderr(), "line 2999"))
}

func TestKillReachesTheWholeGroup(t *testing.T) {
	p := shell(t, "sleep 60 & echo $! >&2; wait")
	require.Eventually(t, func() bool { return p.Stderr() != "" }, 5*time.Second, 5*time.Millisecond)
	p.Kill()
	wait(t, p)
	require.Eventually(t, func() bool { return syscall.Kill(-p.PID, 0) == syscall.ESRCH }, 5*time.Second, 5*time.Millisecond)
}

func TestStartOfAMissingProgram(t *testing.T) {
	_, err := process.Start(exec.Command("/no/such/program"))
	require.Error(t, err)
}
