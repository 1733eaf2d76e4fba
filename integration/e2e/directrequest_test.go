//go:build e2e

package e2e_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
)

// world is a stack with people on it.
type world struct {
	*people.People
	*stack.Stack
}

func start(t *testing.T, kind jobspecs.Kind) world {
	t.Helper()
	people.Need(t)
	require.NoError(t, stack.Build(t.Context(), "../.."))
	dir := t.TempDir()
	s, err := stack.Start(t.Context(), stack.Config{Root: "../..", Dir: dir, Kind: kind, Miners: 1})
	require.NoError(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			for _, name := range []string{"geth", "kubo", "postgres", "node", "adapter"} {
				t.Logf("%s: %s", name, s.Log(name))
			}
		}
		s.Close()
	})
	return world{&people.People{T: t, Dir: dir, Info: s.Info, Miner: "miner-1"}, s}
}

// From real digits to a paid bounty: the node's own job asks the adapter and fulfils, once for the probe and once for the
// submission, and the researcher opens the weights that were paid for.
func TestDirectRequestToPayoutAndCollect(t *testing.T) {
	w := start(t, jobspecs.DirectRequest)
	w.Prepare()
	bounty := w.CreateBounty("700000")
	events, code := w.Worker(w.WorkerArgs(bounty, "run", "--split", "train", "--validation", "validation", "--epochs", "6", "--seed", "3")...)
	require.Equal(t, 0, code, "%v", events)
	outcome := events[len(events)-1]
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 1, w.Submissions())
	require.Equal(t, "paid", w.Assay(0, "bounty", "list")["status"])
	w.Collect(bounty, outcome)
	w.fulfilled(2)
}

// fulfilled checks that the job has run want times, every task of it well, and that the node sent a transaction each time.
func (w world) fulfilled(want int) {
	t := w.T
	t.Helper()
	var runs []stack.Run
	require.Eventually(t, func() bool {
		var err error
		runs, err = w.Node.Runs(t.Context(), w.Job)
		require.NoError(t, err)
		for _, run := range runs {
			if run.FinishedAt == nil {
				return false
			}
		}
		return len(runs) == want
	}, time.Minute, 200*time.Millisecond, "the job's runs do not end")
	for _, run := range runs {
		for _, failed := range run.FatalErrors {
			require.Nil(t, failed)
		}
		require.Len(t, run.TaskRuns, 7)
		for _, task := range run.TaskRuns {
			require.Nil(t, task.Error, task.DotID)
			require.NotNil(t, task.Output, task.DotID)
		}
	}
	node, err := w.Node.Sender(t.Context())
	require.NoError(t, err)
	sent, err := w.Chain().NonceAt(t.Context(), node, nil)
	require.NoError(t, err)
	require.EqualValues(t, want, sent, "transactions of the node's key")
}
