//go:build e2e

package e2e_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
)

// A start that fails at its very last step, the node's job, stops all that runs by then.
func TestAFailedStartLeavesNothingBehind(t *testing.T) {
	people.Need(t)
	require.NoError(t, stack.Build(t.Context(), "../.."))
	dir := t.TempDir()
	_, err := stack.Start(t.Context(), stack.Config{Root: "../..", Dir: dir, Kind: "none", Miners: 1})
	require.ErrorContains(t, err, "none")
	logs, err := filepath.Glob(filepath.Join(dir, "logs", "*.log"))
	require.NoError(t, err)
	require.Len(t, logs, 5, "geth, Kubo, PostgreSQL, node and adapter had started")
	require.Empty(t, children(t))
}

// children are the processes that this one has started and not yet seen end.
func children(t *testing.T) []string {
	t.Helper()
	lists, err := filepath.Glob("/proc/self/task/*/children")
	require.NoError(t, err)
	require.NotEmpty(t, lists)
	var pids []string
	for _, list := range lists {
		raw, _ := os.ReadFile(list) // a thread may have ended since
		pids = append(pids, strings.Fields(string(raw))...)
	}
	return pids
}
