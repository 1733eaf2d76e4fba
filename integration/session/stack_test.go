package session_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// stack is a dev stack in this process with the real adapter beside it.
type stack struct {
	t       *testing.T
	dir     string
	info    access.Info
	devnet  *devstack.Stack
	adapter string
	miner   string // whose worker is started
}

// program is the path of a built program.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs("../../bin/" + name)
	require.NoError(t, err)
	return path
}

func startStack(t *testing.T) *stack {
	t.Helper()
	for _, name := range []string{"assay", "assay-adapter", "assay-worker", "assay-scorer", "assay-trainer"} {
		if _, err := os.Stat(program(t, name)); err != nil {
			t.Skipf("bin/%s is not built: make build builds it", name)
		}
	}
	s := &stack{t: t, dir: t.TempDir(), miner: "miner-1"}
	port := freePort(t)
	s.adapter = fmt.Sprintf("http://127.0.0.1:%d/", port)
	ctx, cancel := context.WithCancel(context.Background())
	var err error
	s.devnet, err = devstack.Start(ctx, devstack.Config{
		Dir: filepath.Join(s.dir, "stack"), Bridge: s.adapter, BridgeKey: bridgeKey, Miners: 2, Log: slog.New(slog.DiscardHandler),
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 120, EvalTimeout: 120, PassMargin: 10},
	})
	require.NoError(t, err)
	s.info = s.devnet.Info
	done := make(chan error, 1)
	go func() { done <- s.devnet.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		require.NoError(t, <-done)
		s.devnet.Close()
	})
	s.startAdapter(port)
	return s
}

const bridgeKey = "0123456789abcdef0123456789abcdef"

func (s *stack) startAdapter(port int) {
	s.t.Helper()
	key := filepath.Join(s.dir, "bridge.key")
	require.NoError(s.t, os.WriteFile(key, []byte(bridgeKey), 0o600))
	manifest, err := client.LoadManifest(s.info.Manifest)
	require.NoError(s.t, err)
	cmd := exec.Command(program(s.t, "assay-adapter"))
	cmd.Env = []string{
		"EA_HOST=127.0.0.1", fmt.Sprintf("EA_PORT=%d", port), fmt.Sprintf("METRICS_PORT=%d", freePort(s.t)), "EA_SYNC_TIMEOUT=25s",
		"ASSAY_API_KEY_FILE=" + key,
		fmt.Sprintf("ASSAY_RPC_URLS=%d=%s", s.info.ChainID, s.info.RPC),
		fmt.Sprintf("ASSAY_ORACLES=%d:%s", s.info.ChainID, manifest.Address(client.Oracle)),
		"ASSAY_CONFIRMATIONS=0", "ASSAY_GATEWAYS=" + s.info.Gateway, "ASSAY_IPFS_API=" + s.info.IPFSAPI,
		"ASSAY_IDENTITY_FILE=" + s.info.Identity, "ASSAY_KEYSTORE=" + s.info.Keys.Files[access.Signer],
		"ASSAY_KEYSTORE_PASSWORD_FILE=" + s.info.Keys.PasswordFile, "ASSAY_DATA_DIR=" + filepath.Join(s.dir, "adapter"),
	}
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	require.NoError(s.t, os.MkdirAll(filepath.Join(s.dir, "adapter"), 0o700))
	require.NoError(s.t, cmd.Start())
	s.t.Cleanup(func() {
		require.NoError(s.t, cmd.Process.Signal(syscall.SIGTERM))
		_ = cmd.Wait() // the log says how it went
		if s.t.Failed() {
			s.t.Logf("adapter: %s", log.String())
		}
	})
	require.Eventually(s.t, func() bool { return s.ready() }, time.Minute, 50*time.Millisecond, "the adapter is not ready")
}

func (s *stack) ready() bool {
	req, err := http.NewRequestWithContext(s.t.Context(), http.MethodGet, s.adapter+"ready", nil)
	require.NoError(s.t, err)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_ = resp.Body.Close()
	return resp.StatusCode == http.StatusOK
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// path is a path in the test's folder.
func (s *stack) path(name string) string { return filepath.Join(s.dir, name) }

// as is the environment of somebody with an account on the stack.
func (s *stack) as(account string) []string {
	return append(os.Environ(), "ASSAY_RPC="+s.info.RPC, "ASSAY_MANIFEST="+s.info.Manifest, "ASSAY_GATEWAYS="+s.info.Gateway,
		"ASSAY_IPFS_API="+s.info.IPFSAPI, "ASSAY_KEYSTORE="+s.info.Keys.Files[account], "ASSAY_PASSWORD_FILE="+s.info.Keys.PasswordFile)
}

// assay runs a command of the researcher's with --json, which must end with exit code want, and returns its last line.
func (s *stack) assay(want int, args ...string) map[string]any {
	s.t.Helper()
	lines := s.lines(want, args...)
	require.NotEmpty(s.t, lines, "assay %v printed nothing", args)
	return lines[len(lines)-1]
}

func (s *stack) lines(want int, args ...string) []map[string]any {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, program(s.t, "assay"), append(args, "--json")...)
	cmd.Env = s.as(access.Researcher)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, _ := cmd.Output() // the exit code is checked
	require.Equal(s.t, want, cmd.ProcessState.ExitCode(), "assay %v: %s%s", args, out, stderr.String())
	return decodeLines(s.t, bytes.NewReader(out))
}

func decodeLines(t *testing.T, r io.Reader) []map[string]any {
	t.Helper()
	var lines []map[string]any
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		line := map[string]any{}
		require.NoError(t, json.Unmarshal(scanner.Bytes(), &line), "%s", scanner.Text())
		lines = append(lines, line)
	}
	require.NoError(t, scanner.Err())
	return lines
}
