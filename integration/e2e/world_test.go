//go:build e2e

package e2e_test

import (
	"context"
	"math/big"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// world is a stack with people on it and relays between its programs.
type world struct {
	*people.People
	*stack.Stack
	manifest *client.Manifest
	bridge   *relay   // from the node to its adapter
	callback *relay   // from adapters to the node
	gateway  *relay   // from adapters to Kubo
	bounties *int     // created so far
	env      []string // of the adapter once it is restarted
	altered  *bool    // the adapter is down, or runs with more than that
}

// start starts a stack and prepares what bounties are made of.
func start(t *testing.T, kind jobspecs.Kind, change func(*stack.Config)) world {
	t.Helper()
	people.Need(t)
	require.NoError(t, stack.Build(t.Context(), "../.."))
	w := world{bounties: new(int), altered: new(bool)}
	dir := t.TempDir()
	c := stack.Config{Root: "../..", Dir: dir, Kind: kind, Miners: 1, Through: func(name, url string) string {
		r, err := newRelay(url)
		require.NoError(t, err)
		t.Cleanup(r.server.Close)
		switch name {
		case "adapter-1":
			w.bridge = r
		case "node-1":
			w.callback = r
		case "kubo":
			w.gateway = r
		}
		return r.URL
	}}
	if change != nil {
		change(&c)
	}
	var err error
	w.Stack, err = stack.Start(t.Context(), c)
	require.NoError(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			for name, log := range w.Logs() {
				t.Logf("%s: %s", name, log)
			}
		}
		w.Close()
	})
	w.manifest, err = client.LoadManifest(w.Stack.Info.Manifest)
	require.NoError(t, err)
	w.People = &people.People{T: t, Dir: dir, Info: w.Stack.Info, Miner: "miner-1"}
	w.Prepare()
	return w
}

// run is a test on a stack that others use too.
func (w world) run(name string, test func(world)) {
	w.T.Run(name, func(t *testing.T) {
		p := *w.People
		p.T = t
		w.People = &p
		t.Cleanup(func() {
			if *w.altered {
				w.restart()
			}
		})
		test(w)
	})
}

// restart restarts the adapter with env over its environment, until the test's end.
func (w world) restart(env ...string) {
	w.T.Helper()
	require.NoError(w.T, w.Restart(context.WithoutCancel(w.T.Context()), "adapter-1", slices.Concat(w.env, env)...))
	*w.altered = len(env) > 0
}

// kill kills the adapter with SIGKILL.
func (w world) kill() {
	w.T.Helper()
	*w.altered = true
	require.NoError(w.T, w.Kill("adapter-1"))
}

// eventually asks often, and fails where nothing comes true.
func (w world) eventually(what string, ask func() bool) {
	w.T.Helper()
	require.Eventually(w.T, ask, patience, 50*time.Millisecond, what)
}

// threshold of the next bounty, unlike those before, so that its terms are too.
func (w world) threshold() string {
	*w.bounties++
	return strconv.Itoa(700_000 + *w.bounties)
}

// bounty makes an open bounty.
func (w world) bounty() (id int) {
	w.T.Helper()
	return w.CreateBounty(w.threshold())
}

// probed makes a bounty that nobody has to open, and returns the id of its probe.
func (w world) probed() (bounty int, evalID common.Hash) {
	w.T.Helper()
	since := w.head()
	created := w.Lines(0, w.Draft(w.threshold())...)
	w.eventually("the probe is not requested", func() bool { return len(w.requested(since+1)) == 1 })
	return int(created[0]["bounty_id"].(float64)), w.requested(since + 1)[0]
}

// trained are weights that meet every threshold here.
func (w world) trained() string {
	w.T.Helper()
	const name = "trained.safetensors"
	if _, err := os.Stat(w.Path(name)); err != nil {
		w.Train("safetensors", name)
	}
	return w.Path(name)
}

// submission is the command line that submits the trained weights.
func (w world) submission(bounty int) []string {
	w.T.Helper()
	return w.WorkerArgs(bounty, "submit", "--check", "validation", w.trained())
}

// submit starts a worker and returns what waits for its outcome. It must end well.
func (w world) submit(bounty int) (outcome func() map[string]any) {
	w.T.Helper()
	type ended struct {
		events []map[string]any
		code   int
	}
	args := w.submission(bounty)
	wait := later(func() (e ended) {
		e.events, e.code = w.Worker(args...)
		return e
	})
	return func() map[string]any {
		w.T.Helper()
		e := wait()
		require.Equal(w.T, 0, e.code, "%v", e.events)
		return e.events[len(e.events)-1]
	}
}

// later runs f beside the test.
func later[T any](f func() T) (wait func() T) {
	done := make(chan T, 1)
	go func() {
		var v T
		defer func() { done <- v }() // f may end its goroutine
		v = f()
	}()
	return func() T { return <-done }
}

// sender opens one of the stack's accounts.
func (w world) sender(name string) *client.Sender {
	w.T.Helper()
	s, err := w.Sender(w.T.Context(), name)
	require.NoError(w.T, err)
	return s
}

// oracle is the oracle contract, with somebody's account.
func (w world) oracle(account string) *client.OracleClient {
	w.T.Helper()
	return client.NewOracle(w.sender(account), w.manifest.Address(w.manifest.Oracle()))
}

// logs are the oracle's events of a name since a block.
func (w world) logs(event string, since uint64) []types.Log {
	w.T.Helper()
	if since > w.head() {
		return nil // geth refuses to look there
	}
	found, err := w.Chain().FilterLogs(w.T.Context(), ethereum.FilterQuery{
		FromBlock: number(since), Addresses: []common.Address{w.manifest.Address(w.manifest.Oracle())},
		Topics: [][]common.Hash{{bindings.NewIScoreOracle().GetABI().Events[event].ID}},
	})
	require.NoError(w.T, err)
	return found
}

// requested are the ids of the requests since a block, oldest first.
func (w world) requested(since uint64) (ids []common.Hash) {
	w.T.Helper()
	for _, log := range w.logs("EvaluationRequested", since) {
		ids = append(ids, log.Topics[1])
	}
	return ids
}

// head is the newest block's number.
func (w world) head() uint64 {
	w.T.Helper()
	n, err := w.Chain().BlockNumber(w.T.Context())
	require.NoError(w.T, err)
	return n
}

// runs are the job's runs that began after a moment, newest first, once all of them have ended and there are want.
func (w world) runs(job string, since time.Time, want int) (runs []nodeapi.Run) {
	w.T.Helper()
	w.eventually("the job's runs do not end", func() bool {
		all, err := w.Nodes[0].Runs(w.T.Context(), job)
		require.NoError(w.T, err)
		runs = runs[:0]
		for _, run := range all {
			if run.CreatedAt.Before(since) {
				continue
			}
			if run.FinishedAt == nil {
				return false
			}
			runs = append(runs, run)
		}
		return len(runs) >= want
	})
	require.Len(w.T, runs, want)
	return runs
}

// sent is how many transactions the node's key has sent.
func (w world) sent() uint64 {
	w.T.Helper()
	node, err := w.Nodes[0].Sender(w.T.Context())
	require.NoError(w.T, err)
	n, err := w.Chain().NonceAt(w.T.Context(), node, nil)
	require.NoError(w.T, err)
	return n
}

func number(block uint64) *big.Int { return new(big.Int).SetUint64(block) }
