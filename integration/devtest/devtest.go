// Package devtest starts a dev stack in a test's process with the real adapter beside it, and people who use it.
package devtest

import (
	"bytes"
	"context"
	"fmt"
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
	"github.com/assay-oracle/assay/integration/people"
)

// Stack is a running stack. Both end with the test.
type Stack struct {
	*people.People
	Devnet   *devstack.Stack
	Adapter  string // its URL
	Verifier string // URL that provers dial
	Metrics  string // URL
}

// Start starts a stack with two miners; where the programs are not built, the test is skipped.
func Start(t *testing.T) *Stack {
	t.Helper()
	people.Need(t)
	s := &Stack{People: &people.People{T: t, Dir: t.TempDir(), Miner: "miner-1"}}
	port := freePort(t)
	s.Adapter = fmt.Sprintf("http://127.0.0.1:%d/", port)
	ctx, cancel := context.WithCancel(context.Background())
	var err error
	s.Devnet, err = devstack.Start(ctx, devstack.Config{
		Dir: filepath.Join(s.Dir, "stack"), Bridge: s.Adapter, BridgeKey: bridgeKey, Miners: 2, Log: slog.New(slog.DiscardHandler),
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 120, EvalTimeout: 120, PassMargin: 10},
	})
	require.NoError(t, err)
	s.Info = s.Devnet.Info
	done := make(chan error, 1)
	go func() { done <- s.Devnet.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		require.NoError(t, <-done)
		s.Devnet.Close()
	})
	s.startAdapter(port)
	return s
}

const bridgeKey = "0123456789abcdef0123456789abcdef"

func (s *Stack) startAdapter(port int) {
	s.T.Helper()
	key := filepath.Join(s.Dir, "bridge.key")
	require.NoError(s.T, os.WriteFile(key, []byte(bridgeKey), 0o600))
	dir := filepath.Join(s.Dir, "adapter")
	metrics := freePort(s.T)
	s.Metrics = fmt.Sprintf("http://127.0.0.1:%d/metrics", metrics)
	env, err := s.Info.AdapterEnv(port, metrics, key, dir)
	require.NoError(s.T, err)
	provers := fmt.Sprintf("127.0.0.1:%d", freePort(s.T))
	s.Verifier = "http://" + provers
	verifier, err := s.Info.VerifierEnv(provers)
	require.NoError(s.T, err)
	env = append(append(env, verifier...), "ASSAY_PROOF_TIME=1s")
	cmd := exec.Command(people.Program(s.T, "assay-adapter")) //nolint:noctx // ended by SIGTERM
	cmd.Env = env
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	require.NoError(s.T, os.MkdirAll(dir, 0o700))
	require.NoError(s.T, cmd.Start())
	s.T.Cleanup(func() {
		require.NoError(s.T, cmd.Process.Signal(syscall.SIGTERM))
		_ = cmd.Wait() // the log says how it went
		if s.T.Failed() {
			s.T.Logf("adapter: %s", log.String())
		}
	})
	require.Eventually(s.T, func() bool { return s.ready() }, time.Minute, 50*time.Millisecond, "the adapter is not ready")
}

func (s *Stack) ready() bool {
	req, err := http.NewRequestWithContext(s.T.Context(), http.MethodGet, s.Adapter+"ready", nil)
	require.NoError(s.T, err)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_ = resp.Body.Close()
	return resp.StatusCode == http.StatusOK
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // on this machine
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
