//go:build e2e

package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
)

// Two replicas of one adapter share a PostgreSQL database. The one that scores is killed in the midst of it: the other finishes,
// the node's next call is answered by that one, and the bounty is paid.
func TestReplicas(t *testing.T) {
	t.Parallel()
	w := start(t, jobspecs.DirectRequest, func(c *stack.Config) { c.Replicas, c.Env = 2, []string{"EA_SYNC_TIMEOUT=2s"} })
	bounty := w.bounty()
	since, head, sent := time.Now(), w.head(), w.sent()
	thaw := w.freeze()
	outcome := w.submit(bounty)
	scoring, other := w.scoring(head + 1)
	require.NoError(t, w.Kill(scoring.Name))
	require.NoError(t, w.bridge.target(other.URL)) // as a load balancer does
	thaw()
	require.Equal(t, "won", outcome()["status"])

	w.fulfilled(since, 1)
	require.EqualValues(t, 1, w.sent()-sent)
	stored := w.logs("Evaluated", head+1)
	require.Len(t, stored, 1)
	require.NoError(t, w.Restart(t.Context(), scoring.Name))
	evalID := stored[0].Topics[1]
	answer := w.asked(other, evalID)
	w.broughtOnChain(evalID, answer)
	require.Equal(t, answer, w.asked(scoring, evalID), "one signature")
	require.True(t, w.counted(other, "assay_evaluations_total"))
	require.False(t, w.counted(scoring, "assay_evaluations_total"), "it signed nothing in this life, and never came to it in the last one")
}

// freeze stops the scoring processes of all adapters, and those that come to be, until thaw: a score begins and does not end.
func (w world) freeze() (thaw func()) {
	w.T.Helper()
	var parents []int
	for _, a := range w.Adapters {
		pid, err := w.PID(a.Name)
		require.NoError(w.T, err)
		parents = append(parents, pid)
	}
	stop, frozen := make(chan struct{}), map[int]bool{}
	var work sync.WaitGroup
	work.Go(func() {
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			for _, parent := range parents {
				for _, pid := range descendants(parent) {
					if !frozen[pid] && syscall.Kill(pid, syscall.SIGSTOP) == nil {
						frozen[pid] = true
					}
				}
			}
			select {
			case <-stop:
				return
			case <-tick.C:
			}
		}
	})
	thaw = sync.OnceFunc(func() {
		close(stop)
		work.Wait()
		for pid := range frozen {
			_ = syscall.Kill(pid, syscall.SIGCONT) // those of the killed one are gone
		}
	})
	w.T.Cleanup(thaw)
	return thaw
}

// descendants are the processes that a process has started, and those have.
func descendants(pid int) (all []int) {
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid)) // the pattern is well formed
	for _, list := range lists {
		raw, _ := os.ReadFile(list) // a thread may have ended since
		for _, field := range strings.Fields(string(raw)) {
			var child int
			if _, err := fmt.Sscan(field, &child); err == nil {
				all = append(append(all, child), descendants(child)...)
			}
		}
	}
	return all
}

// scoring waits until a replica has all that it needs to score the only request since a block, and returns it and the other one.
func (w world) scoring(since uint64) (replica, other *stack.Adapter) {
	w.T.Helper()
	db, err := pgx.Connect(w.T.Context(), w.Adapters[0].Database)
	require.NoError(w.T, err)
	defer db.Close(w.T.Context())
	w.eventually("nobody scores", func() bool {
		ids := w.requested(since)
		if len(ids) == 0 {
			return false
		}
		for i, a := range w.Adapters {
			if w.fetched(a, ids[0]) && working(db, w.T, a.Name) {
				replica, other = a, w.Adapters[1-i]
				return true
			}
		}
		return false
	})
	return replica, other
}

// fetched reports whether an adapter has a request's submission.
func (w world) fetched(a *stack.Adapter, evalID common.Hash) bool {
	w.T.Helper()
	out, err := w.oracle(access.Researcher).Request(w.T.Context(), evalID)
	require.NoError(w.T, err)
	cid := evaluator.CID{Codec: out.Request.Submission.Codec, Digest: out.Request.Submission.Cid}
	_, err = os.Stat(filepath.Join(evaluator.ContentDir(filepath.Join(a.Dir, "evaluator")), cid.String()))
	return err == nil
}

// working reports whether the queue knows that a replica evaluates.
func working(db *pgx.Conn, t *testing.T, replica string) (busy bool) {
	t.Helper()
	require.NoError(t, db.QueryRow(t.Context(), `SELECT EXISTS (SELECT FROM river_job
		WHERE kind = 'evaluate' AND state = 'running' AND attempted_by[array_upper(attempted_by, 1)] = $1)`, replica).Scan(&busy))
	return busy
}
