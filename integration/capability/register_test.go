package capability_test

import (
	"context"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack"
	"github.com/assay-oracle/assay/worker/progress"
	"github.com/assay-oracle/assay/worker/registry"
)

// inProcess proves without a program of its own.
type inProcess struct{ *worker }

func (p inProcess) Prove(ctx context.Context, registry common.Address, id common.Hash, withhold bool) error {
	c := dial.Client{URL: p.verifier, Signer: p.key, Withhold: withhold}
	_, err := c.Prove(ctx, dial.Target{
		ChainID: p.stack.Info.ChainID, Registry: evaluator.Address(registry), RequestID: merkle.Hash(id),
	}, proof.Prover{Engine: p.engine}, nil)
	return err
}

// killAt ends a run at its nth event, as a crash would.
type killAt struct {
	left int
	kill context.CancelFunc
}

func (k *killAt) Event(progress.Event) {
	if k.left--; k.left == 0 {
		k.kill()
	}
}

func (k *killAt) Close() {}

func (w *worker) config(dir string, gemm uint64) registry.Config {
	return registry.Config{
		Registry: w.RegistryClient, Dir: dir, Prover: inProcess{w}, ProofKey: common.Address(w.key.Address()), Claim: claim(gemm),
		Poll: 20 * time.Millisecond, Progress: progress.Discard,
	}
}

// run registers until the nth event, or to the end.
func (w *worker) run(c registry.Config, events int) error {
	w.Helper()
	ctx, cancel := context.WithCancel(w.Context())
	defer cancel()
	if events > 0 {
		c.Progress = &killAt{left: events, kill: cancel}
	}
	r, err := registry.Open(c)
	require.NoError(w, err)
	defer r.Close()
	_, err = r.Register(ctx)
	return err
}

// events counts what the registry emitted of a kind about the account.
func (w *worker) events(name string) int {
	w.Helper()
	head, err := w.Backend().HeaderByNumber(w.Context(), nil)
	require.NoError(w, err)
	about := common.BytesToHash(w.Account.Address[:])
	topics := [][]common.Hash{{bindings.NewWorkerRegistry().GetABI().Events[name].ID}, {about}}
	if name == "CheckRequested" {
		topics = [][]common.Hash{topics[0], nil, {about}}
	}
	logs, err := w.Backend().FilterLogs(w.Context(), ethereum.FilterQuery{
		Addresses: []common.Address{w.RegistryClient.Address}, FromBlock: new(big.Int), ToBlock: head.Number, Topics: topics,
	})
	require.NoError(w, err)
	return len(logs)
}

// A worker that is stopped after every step stakes once and ends proven.
func TestRegisterGoesOnWhereItWas(t *testing.T) {
	w := startWorld(t)
	one := w.worker("miner-1", proof.Integers{})
	c := one.config(filepath.Join(t.TempDir(), "worker"), 2)
	for events := range 3 {
		_ = one.run(c, events+1) // stopped, or by then done
	}
	require.NoError(t, one.run(c, 0))
	at := one.requireStatus(client.WorkerActive)
	require.Equal(t, devstack.RegistryRules.MinStake, at.Stake)
	require.Equal(t, 1, one.events("WorkerRegistered"), "staked once")
	require.Equal(t, 1, one.events("CheckRequested"), "paid once")
	require.NoError(t, one.run(c, 0), "there is nothing to do")
	require.Equal(t, 1, one.events("CheckRequested"))

	// Another claim is a renewal; two programs for one account are refused.
	c.Claim = claim(3)
	require.NoError(t, one.run(c, 0))
	require.Equal(t, uint64(3), one.requireStatus(client.WorkerActive).Score.Proven[0])
	require.Equal(t, 2, one.events("CheckRequested"))
	held, err := registry.Open(c)
	require.NoError(t, err)
	defer held.Close()
	_, err = registry.Open(c)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
}

// What was refused is not staked on again by itself, also not after the answer was missed.
func TestRegisterRemembersARefusal(t *testing.T) {
	w := startWorld(t)
	one := w.worker("miner-1", slow{})
	c := one.config(filepath.Join(t.TempDir(), "worker"), 40)
	for range 2 {
		err := one.run(c, 0)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), err)
		require.ErrorContains(t, err, "measured less than is claimed")
		require.Equal(t, 1, one.events("WorkerRegistered"))
	}
	one.requireStatus(client.WorkerNone)
	forgetRequest(t, filepath.Join(c.Dir, "registration.json")) // killed between sending and writing down what came of it
	require.ErrorContains(t, one.run(c, 0), "measured less than is claimed")
	require.Equal(t, 1, one.events("WorkerRegistered"))
	c.Again = true
	require.Equal(t, fault.BadRequest, fault.CodeOf(one.run(c, 0)))
	require.Equal(t, 2, one.events("WorkerRegistered"), "asked for")
}

func forgetRequest(t *testing.T, path string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	var j registry.Journal
	require.NoError(t, json.Unmarshal(raw, &j))
	require.NotZero(t, j.RequestID)
	j.RequestID = common.Hash{}
	raw, err = json.Marshal(j)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, raw, 0o600))
}

// A worker that watches answers spot checks, and leaves by two commands.
func TestWatchAndLeave(t *testing.T) {
	w := startWorld(t)
	one, challenger := w.worker("miner-1", proof.Integers{}), w.worker("miner-2", proof.Integers{})
	r, err := registry.Open(one.config(filepath.Join(t.TempDir(), "worker"), 2))
	require.NoError(t, err)
	defer r.Close()
	_, err = r.Register(t.Context())
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- r.Watch(ctx) }()
	check := challenger.spot(one)
	one.awaitCheck(check, client.CheckDelivered)
	one.requireStatus(client.WorkerActive)
	stop()
	require.NoError(t, <-done)

	require.NoError(t, registry.Leave(t.Context(), one.RegistryClient, progress.Discard))
	one.requireStatus(client.WorkerExiting)
	require.NoError(t, registry.Leave(t.Context(), one.RegistryClient, progress.Discard), "too early is no error")
	one.requireStatus(client.WorkerExiting)
	require.NoError(t, w.stack.Chain().IncreaseTime(time.Duration(devstack.RegistryRules.ExitDelay)*time.Second))
	require.NoError(t, registry.Leave(t.Context(), one.RegistryClient, progress.Discard))
	one.requireStatus(client.WorkerNone)
	standing, err := registry.Stand(t.Context(), one.RegistryClient)
	require.NoError(t, err)
	require.Equal(t, "none", standing.Status)
}
