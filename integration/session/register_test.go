package session_test

import (
	"io"
	"math/big"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack"
)

// A worker that is killed with SIGKILL at every step of its registration, and in the midst of a proof, stakes once, pays for one
// check, and ends with the scores that it claims.
func TestARegistrationKilledAtEveryStepStakesOnce(t *testing.T) {
	s := startStack(t)
	args := []string{
		"register", "--json", "--report", s.report(), "--verifier", s.verifier, "--dir", s.Path("worker"), "--poll", "100ms", "--device", "cpu",
	}
	for _, step := range []string{"approve", "ask", "prove"} {
		s.KillAt(step, args...)
	}
	s.killAtCommit(args...)

	lines, code := s.Worker(args...)
	require.Equal(t, 0, code, "%v", lines)
	standing := lines[len(lines)-1]
	require.Equal(t, "active", standing["status"], "%v", standing)
	require.Equal(t, 1, s.emitted("WorkerRegistered"), "staked once")
	require.Equal(t, 1, s.emitted("CheckRequested"), "paid once")
	require.Equal(t, devstack.RegistryRules.MinStake, s.stakeHeld())

	lines, code = s.Worker(args...)
	require.Equal(t, 0, code, "%v", lines)
	require.Equal(t, standing, lines[len(lines)-1], "there is nothing left to do")
}

// killAtCommit kills the worker when its prover has answered the first row of its challenge.
func (s *stack) killAtCommit(args ...string) {
	s.T.Helper()
	cmd, lines := s.Start(args...)
	read := make(chan struct{})
	go func() {
		defer close(read)
		for lines.Scan() { // nobody listens
			continue
		}
	}()
	const answered = `assay_capability_messages_total{code="",stage="commit"} `
	require.Eventually(s.T, func() bool { return strings.Contains(s.scrape(), answered) }, time.Minute, 5*time.Millisecond, "no row was answered")
	require.NoError(s.T, cmd.Process.Kill())
	<-read
	_ = cmd.Wait() // it was killed
}

func (s *stack) scrape() string {
	request, err := http.NewRequestWithContext(s.T.Context(), http.MethodGet, s.metrics, nil)
	require.NoError(s.T, err)
	response, err := http.DefaultClient.Do(request)
	require.NoError(s.T, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(s.T, err)
	return string(text)
}

// report is one of bench's own with scores that every machine reaches.
func (s *stack) report() string {
	s.T.Helper()
	raw, err := os.ReadFile("../../bench/testdata/quick.json")
	require.NoError(s.T, err)
	r, err := bench.Decode(raw)
	require.NoError(s.T, err)
	r.Tier, r.Inventory.Memory.TotalBytes = bench.Standard, 1<<31
	for i := range r.Scores {
		r.Scores[i].Value, r.Scores[i].Estimate = 2, false
	}
	raw, err = r.Encode()
	require.NoError(s.T, err)
	path := s.Path("report.json")
	require.NoError(s.T, os.WriteFile(path, raw, 0o600))
	return path
}

// emitted counts the registry's events of a kind.
func (s *stack) emitted(event string) int {
	s.T.Helper()
	r := s.registry()
	logs, err := r.Backend().FilterLogs(s.T.Context(), ethereum.FilterQuery{
		Addresses: []common.Address{r.Address}, FromBlock: new(big.Int),
		Topics: [][]common.Hash{{bindings.NewWorkerRegistry().GetABI().Events[event].ID}},
	})
	require.NoError(s.T, err)
	return len(logs)
}

func (s *stack) stakeHeld() *big.Int {
	s.T.Helper()
	r := s.registry()
	held, err := client.ETH.Balance(s.T.Context(), r.Backend(), r.Address)
	require.NoError(s.T, err)
	return held
}

func (s *stack) registry() *client.RegistryClient {
	s.T.Helper()
	sender, err := s.devnet.Sender(s.T.Context(), s.Miner)
	require.NoError(s.T, err)
	manifest, err := client.LoadManifest(s.Info.Manifest)
	require.NoError(s.T, err)
	return client.NewRegistry(sender, manifest.Address(client.Registry))
}
