//go:build tensorflow

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// output is what a command in another goroutine prints.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

func run(t *testing.T, out, errOut *output, args ...string) int {
	return cli.Run(t.Context(), rootCommand, args, bytes.NewReader(nil), out, errOut)
}

// modestReport is a report whose scores every machine reaches.
func modestReport(t testing.TB) []byte {
	raw, err := os.ReadFile("../../testdata/quick.json")
	require.NoError(t, err)
	r, err := bench.Decode(raw)
	require.NoError(t, err)
	for i := range r.Scores {
		r.Scores[i].Value = 1
	}
	raw, err = r.Encode()
	require.NoError(t, err)
	return raw
}

// TestProveToAListener plays both commands over a socket: with another key than expected, and with the right one.
func TestProveToAListener(t *testing.T) {
	t.Setenv(prepared, "1") // the test must not start itself again
	dir := t.TempDir()
	report, password := filepath.Join(dir, "report.json"), filepath.Join(dir, "password")
	require.NoError(t, os.WriteFile(report, modestReport(t), 0o600))
	require.NoError(t, os.WriteFile(password, []byte("secret"), 0o600))
	key, address := saveKey(t, filepath.Join(dir, "key.json"))
	other, _ := saveKey(t, filepath.Join(dir, "other.json"))

	var listening, verdict output
	done := make(chan int)
	go func() {
		done <- run(t, &verdict, &listening, "verify", "--listen", "127.0.0.1:0", "--report", report, "--memory", "0.02", "--seconds", "0.3", "--prover", address, "--json")
	}()
	says := regexp.MustCompile(`--verifier (\S+) --request (0x[0-9a-f]{64})`)
	require.Eventually(t, func() bool { return says.MatchString(listening.String()) }, 10*time.Second, 10*time.Millisecond)
	at := says.FindStringSubmatch(listening.String())

	var out, errOut output
	prove := []string{"prove", "--json", "--device", "cpu", "--verifier", at[1], "--request", at[2], "--password-file", password}
	require.Equal(t, fault.ExitRefused, run(t, &out, &errOut, append(prove, "--keystore", other)...))
	require.Contains(t, out.String(), `"reason":"unauthorized"`)

	kept := filepath.Join(dir, "kept")
	require.Equal(t, fault.ExitOK, run(t, &out, &errOut, append(prove, "--keystore", key, "--keep", kept)...), errOut.String())
	require.Equal(t, fault.ExitOK, <-done)
	var answer proveAnswer
	require.NoError(t, json.Unmarshal([]byte(verdict.String()), &answer))
	require.True(t, answer.OK)
	require.Contains(t, out.String(), answer.Digest)
	evidence := filepath.Join(kept, evidenceFile)
	require.Equal(t, fault.ExitOK, run(t, &out, &errOut, "verify", "--evidence", evidence, "--report", report, "--kept", kept))
	require.Contains(t, out.String(), "opened rows are right")
}

func saveKey(t *testing.T, path string) (file, address string) {
	t.Helper()
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	require.NoError(t, client.SaveAccount(path, "secret", key, true))
	return path, crypto.PubkeyToAddress(key.PublicKey).Hex()
}
