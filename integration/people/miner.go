package people

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/stretchr/testify/require"
)

// WorkerArgs is the command line of a worker in the folder "worker".
func (p *People) WorkerArgs(bounty int, command string, args ...string) []string {
	return append([]string{command, "--json", "--bounty", strconv.Itoa(bounty), "--dir", p.Path("worker"), "--poll", "100ms", "--data", p.Path("public")}, args...)
}

// Train trains weights that meet any threshold below 0.9.
func (p *People) Train(format, name string) {
	p.T.Helper()
	trained, code := p.Worker("train", "--json", "--model", p.Path("model"), "--data", p.Path("public"), "--split", "train",
		"--validation", "validation", "--epochs", "5", "--format", format, p.Path(name))
	require.Equal(p.T, 0, code, "%v", trained)
}

// longestWork is how long a worker may live, where Patience is not longer.
const longestWork = 2 * time.Minute

// Start starts p.Miner's worker and returns the lines that it prints.
func (p *People) Start(args ...string) (*exec.Cmd, *bufio.Scanner) {
	p.T.Helper()
	ctx, cancel := context.WithTimeout(p.T.Context(), max(p.Patience, longestWork))
	p.T.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, Program(p.T, "assay-worker"), args...)
	p.as(p.Miner, cmd)
	cmd.Stderr = os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	out, err := cmd.StdoutPipe()
	require.NoError(p.T, err)
	require.NoError(p.T, cmd.Start())
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, longLine)
	return cmd, lines
}

// Worker runs p.Miner's worker to its end.
func (p *People) Worker(args ...string) (lines []map[string]any, code int) {
	p.T.Helper()
	cmd, scanner := p.Start(args...)
	for scanner.Scan() {
		line := map[string]any{}
		require.NoError(p.T, json.Unmarshal(scanner.Bytes(), &line), "%s", scanner.Text())
		lines = append(lines, line)
	}
	_ = cmd.Wait() // the exit code is the answer
	return lines, cmd.ProcessState.ExitCode()
}

// KillAt kills the worker once it tells of a step.
func (p *People) KillAt(step string, args ...string) {
	p.T.Helper()
	cmd, scanner := p.Start(args...)
	said := []string{}
	for scanner.Scan() {
		var event struct {
			Step string  `json:"step"`
			Done float64 `json:"done"`
		}
		require.NoError(p.T, json.Unmarshal(scanner.Bytes(), &event))
		if event.Step == step && (step != "train" || event.Done > 0) {
			require.NoError(p.T, cmd.Process.Kill())
			_ = cmd.Wait() // it was killed
			return
		}
		said = append(said, scanner.Text())
	}
	_ = cmd.Wait()
	require.Fail(p.T, "the worker ended before "+step, "%v: %s", cmd.ProcessState, strings.Join(said, "\n"))
}
