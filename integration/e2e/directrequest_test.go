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

// One node whose job waits for the answer.
func TestDirectRequest(t *testing.T) {
	t.Parallel()
	w := start(t, jobspecs.DirectRequest, nil)
	w.measured("sync", replied)
	w.run("replies", world.replies)
	w.run("long replies", world.longReplies)
	w.run("to payout and collect", func(w world) {
		since, sent := time.Now(), w.sent()
		w.payAndCollect()
		w.fulfilled(since, 2)
		require.EqualValues(w.T, 2, w.sent()-sent)
	})
	w.run("posts as the stand-in does", world.posts)
	w.run("answers", world.answers)
	w.run("the node is killed while it waits", world.killedWaitingNode)
	w.run("forged fulfilments", world.forgedFulfilments)
	w.run("replayed calls", world.replayedCalls)
	w.run("a consumer that is not listed", world.strangeConsumer)
	w.run("extremes", world.extremes)
	w.run("bad gateways", world.badGateways)
	w.run("dead gateways", world.deadGateways)
	w.run("an evaluation that is not delivered", world.undelivered)
}

// One node whose job is called back. An async job is answered however long a score takes, here longer than the 15 s that a
// node's bridge waits where its job names no timeout. An adapter that must answer within a second, and a job that repeats its
// order twice, leave no other way.
func TestAsyncDirectRequest(t *testing.T) {
	t.Parallel()
	const long = 16 * time.Second
	slow := slowScorer(t, long)
	w := start(t, jobspecs.DirectRequestAsync, func(c *stack.Config) { c.Env = []string{"EA_SYNC_TIMEOUT=1s", "ASSAY_SCORER=" + slow} })
	w.run("with a long score", func(w world) {
		since := time.Now()
		w.payAndCollect()
		submission := w.fulfilled(since, 2)[0] // the newest; the probe is scored by the child that the adapter started with
		i := slices.IndexFunc(submission.TaskRuns, func(task nodeapi.TaskRun) bool { return task.Type == "bridge" })
		require.GreaterOrEqual(w.T, i, 0)
		bridge := submission.TaskRuns[i]
		require.Greater(w.T, bridge.FinishedAt.Sub(bridge.CreatedAt), long)
	})
	w.env = []string{"ASSAY_SCORER=" + people.Program(t, "assay-scorer")} // from now on
	w.measured("async", calledBack)
	w.run("the adapter is killed at every stage", world.killedAtEveryStage)
	w.run("the node is killed while its run is suspended", world.killedNode)
	w.run("a forged call back", world.forgedResume)
}

// slowScorer is the scorer, which waits at first.
func slowScorer(t *testing.T, wait time.Duration) string {
	t.Helper()
	slow := filepath.Join(t.TempDir(), "slow-scorer")
	script := fmt.Sprintf("#!/bin/sh\nsleep %.0f\nexec %s \"$@\"\n", wait.Seconds(), people.Program(t, "assay-scorer"))
	require.NoError(t, os.WriteFile(slow, []byte(script), 0o700))
	return slow
}

// payAndCollect is a bounty's whole path, by command line: from real digits to a paid bounty. The node's own job asks the
// adapter and fulfils, once for the probe and once for the submission, and the researcher opens the weights that were paid for.
func (w world) payAndCollect() {
	t := w.T
	t.Helper()
	bounty := w.bounty()
	events, code := w.Worker(w.WorkerArgs(bounty, "run", "--split", "train", "--validation", "validation", "--epochs", "6", "--seed", "3")...)
	require.Equal(t, 0, code, "%v", events)
	outcome := events[len(events)-1]
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 1, w.Submissions())
	require.Equal(t, "paid", w.Assay(0, "bounty", "list")["status"])
	w.Collect(bounty, outcome)
}

// fulfilled checks that the job has run want times since, every task of it well.
func (w world) fulfilled(since time.Time, want int) []nodeapi.Run {
	w.T.Helper()
	runs := w.runs(w.Job, since, want)
	for _, run := range runs {
		for _, failed := range run.FatalErrors {
			require.Nil(w.T, failed)
		}
		require.Len(w.T, run.TaskRuns, 7)
		for _, task := range run.TaskRuns {
			require.Nil(w.T, task.Error, task.DotID)
			require.NotNil(w.T, task.Output, task.DotID)
		}
	}
	return runs
}
