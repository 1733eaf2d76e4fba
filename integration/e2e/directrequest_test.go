//go:build e2e

package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// world is a stack with people on it.
type world struct {
	*people.People
	*stack.Stack
}

func start(t *testing.T, kind jobspecs.Kind, adapterEnv ...string) world {
	t.Helper()
	people.Need(t)
	require.NoError(t, stack.Build(t.Context(), "../.."))
	dir := t.TempDir()
	s, err := stack.Start(t.Context(), stack.Config{Root: "../..", Dir: dir, Kind: kind, Miners: 1, Env: adapterEnv})
	require.NoError(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			for name, log := range s.Logs() {
				t.Logf("%s: %s", name, log)
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
	w.payAndCollect()
	w.fulfilled(2)
}

// An async job is answered however long a score takes, here longer than the 15 s that a node's bridge waits where its job
// names no timeout. An adapter that must answer within a second, and a job that repeats its order twice, leave no other way.
func TestAsyncDirectRequestWithALongScore(t *testing.T) {
	const long = 16 * time.Second
	slow := filepath.Join(t.TempDir(), "slow-scorer")
	script := fmt.Sprintf("#!/bin/sh\nsleep %.0f\nexec %s \"$@\"\n", long.Seconds(), people.Program(t, "assay-scorer"))
	require.NoError(t, os.WriteFile(slow, []byte(script), 0o700))
	w := start(t, jobspecs.DirectRequestAsync, "EA_SYNC_TIMEOUT=1s", "ASSAY_SCORER="+slow)
	w.payAndCollect()
	submission := w.fulfilled(2)[0] // the newest; the probe is scored by the child that the adapter started with
	i := slices.IndexFunc(submission.TaskRuns, func(task nodeapi.TaskRun) bool { return task.Type == "bridge" })
	require.GreaterOrEqual(t, i, 0)
	bridge := submission.TaskRuns[i]
	require.Greater(t, bridge.FinishedAt.Sub(bridge.CreatedAt), long)
}

// payAndCollect is a bounty's whole path, by command line.
func (w world) payAndCollect() {
	t := w.T
	t.Helper()
	w.Prepare()
	bounty := w.CreateBounty("700000")
	events, code := w.Worker(w.WorkerArgs(bounty, "run", "--split", "train", "--validation", "validation", "--epochs", "6", "--seed", "3")...)
	require.Equal(t, 0, code, "%v", events)
	outcome := events[len(events)-1]
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 1, w.Submissions())
	require.Equal(t, "paid", w.Assay(0, "bounty", "list")["status"])
	w.Collect(bounty, outcome)
}

// fulfilled checks that the job has run want times, every task of it well, and that the node sent a transaction each time.
func (w world) fulfilled(want int) (runs []nodeapi.Run) {
	t := w.T
	t.Helper()
	require.Eventually(t, func() bool {
		var err error
		runs, err = w.Nodes[0].Runs(t.Context(), w.Job)
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
	node, err := w.Nodes[0].Sender(t.Context())
	require.NoError(t, err)
	sent, err := w.Chain().NonceAt(t.Context(), node, nil)
	require.NoError(t, err)
	require.EqualValues(t, want, sent, "transactions of the node's key")
	return runs
}
