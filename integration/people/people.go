// Package people uses the built programs as people do: the researcher's and the miner's command lines, and what they print.
package people

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/devstack/access"
)

// People are a researcher and miners with accounts on a stack.
type People struct {
	T     *testing.T
	Dir   string // what they make lies here
	Info  access.Info
	Miner string // whose worker is started

	Patience time.Duration // how long a worker may live; two minutes at least
}

// programs are what must be built.
var programs = []string{"assay", "assay-adapter", "assay-worker", "assay-scorer", "assay-trainer"}

// Need skips a test where the programs are not built.
func Need(t *testing.T) {
	t.Helper()
	for _, name := range programs {
		if _, err := os.Stat(Program(t, name)); err != nil {
			t.Skipf("bin/%s is not built: make build builds it", name)
		}
	}
}

// Program is the path of a built program. Tests that use it lie two folders below the repository's root.
func Program(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs("../../bin/" + name)
	require.NoError(t, err)
	return path
}

// Path is a path in the folder of what people make.
func (p *People) Path(name string) string { return filepath.Join(p.Dir, name) }

// as sets the environment of somebody with an account on the stack.
func (p *People) as(account string, cmd *exec.Cmd) {
	cmd.Env = append(cmd.Environ(), "ASSAY_RPC="+p.Info.RPC, "ASSAY_MANIFEST="+p.Info.Manifest, "ASSAY_GATEWAYS="+p.Info.Gateway,
		"ASSAY_IPFS_API="+p.Info.IPFSAPI, "ASSAY_KEYSTORE="+p.Info.Keys.Files[account], "ASSAY_PASSWORD_FILE="+p.Info.Keys.PasswordFile)
}

// Assay runs a command of the researcher's with --json, which must end with exit code want, and returns its last line.
func (p *People) Assay(want int, args ...string) map[string]any {
	p.T.Helper()
	lines := p.Lines(want, args...)
	require.NotEmpty(p.T, lines, "assay %v printed nothing", args)
	return lines[len(lines)-1]
}

// Lines is Assay with all lines.
func (p *People) Lines(want int, args ...string) []map[string]any {
	p.T.Helper()
	ctx, cancel := context.WithTimeout(p.T.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, Program(p.T, "assay"), append(args, "--json")...)
	p.as(access.Researcher, cmd)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, _ := cmd.Output() // the exit code is checked
	require.Equal(p.T, want, cmd.ProcessState.ExitCode(), "assay %v: %s%s", args, out, stderr.String())
	return decode(p.T, bytes.NewReader(out))
}

// longLine bounds one line of a program's output.
const longLine = 1 << 20

func decode(t *testing.T, r io.Reader) []map[string]any {
	t.Helper()
	var lines []map[string]any
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, longLine)
	for scanner.Scan() {
		line := map[string]any{}
		require.NoError(t, json.Unmarshal(scanner.Bytes(), &line), "%s", scanner.Text())
		lines = append(lines, line)
	}
	require.NoError(t, scanner.Err())
	return lines
}
