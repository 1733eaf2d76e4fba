package capability_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack"
)

// cheat is right until it is caught at something cheaper: from a moment on its products are off by one.
type cheat struct {
	proof.Integers
	on *bool
}

func (c cheat) Load(ctx context.Context, row proof.Row, fill func(int, []float32)) (proof.Table, error) {
	t, err := c.Integers.Load(ctx, row, fill)
	return cheatTable{t, c.on}, err
}

type cheatTable struct {
	proof.Table
	on *bool
}

func (c cheatTable) Product(ctx context.Context, tile int, signs []byte, entries []int32) error {
	err := c.Table.Product(ctx, tile, signs, entries)
	if *c.on {
		entries[0] ^= 2
	}
	return err
}

func TestWorkersLife(t *testing.T) {
	w := startWorld(t)
	var cheats bool
	honest, rented := w.worker("miner-1", proof.Integers{}), w.worker("miner-2", cheat{on: &cheats})
	challenger := w.worker("miner-3", proof.Integers{})

	// Staked, proven and ranked.
	first, second := honest.register(2), rented.register(3)
	for _, one := range []struct {
		*worker
		id [32]byte
	}{{honest, first}, {rented, second}} {
		require.True(t, one.prove(one.id).OK)
		one.awaitCheck(one.id, client.CheckDelivered)
		one.requireStatus(client.WorkerActive)
	}
	ranking, err := challenger.Ranking(t.Context(), 0)
	require.NoError(t, err)
	require.Len(t, ranking, 2)
	require.Equal(t, rented.Account.Address, ranking[0].Address)
	require.Equal(t, [5]uint64{3, 0, 0, 0, 1}, ranking[0].Scores, "what was not challenged is not proven")

	// The evidence is on chain, and is what the digest says.
	answer, err := honest.Answer(t.Context(), first, 0)
	require.NoError(t, err)
	require.Equal(t, merkle.Keccak256(answer.Evidence), merkle.Hash(answer.Capability.Digest))
	var evidence proof.Evidence
	require.NoError(t, json.Unmarshal(answer.Evidence, &evidence))
	require.Equal(t, merkle.Hash(first), evidence.Binding.RequestID)

	// An honest worker passes a spot check; one that cheats at it is slashed, and the challenger rewarded.
	check := challenger.spot(honest)
	require.True(t, honest.prove(check).OK)
	honest.awaitCheck(check, client.CheckDelivered)
	honest.requireStatus(client.WorkerActive)

	check = challenger.spot(rented)
	cheats = true
	out := rented.prove(check)
	require.Equal(t, proof.ReasonProduct, out.Reason)
	rented.awaitCheck(check, client.CheckDelivered)
	require.Equal(t, uint32(1), rented.requireStatus(client.WorkerSlashed).Slashes)
	require.Zero(t, rented.requireStatus(client.WorkerSlashed).Stake.Sign())

	// A worker that does not dial is suspended, not slashed.
	check = challenger.spot(honest)
	require.NoError(t, w.stack.Chain().IncreaseTime(time.Duration(devstack.RegistryRules.CheckTimeout+1)*time.Second))
	_, err = challenger.Expire(t.Context(), check)
	require.NoError(t, err)
	require.True(t, honest.requireStatus(client.WorkerActive).Suspended)
	_, err = challenger.Reclaim(t.Context(), check)
	require.NoError(t, err)

	// It leaves with its stake.
	_, err = honest.Exit(t.Context())
	require.NoError(t, err)
	_, err = challenger.WithdrawStake(t.Context(), honest.Account.Address)
	require.ErrorContains(t, err, "WorkerRegistry_TooEarly")
	require.NoError(t, w.stack.Chain().IncreaseTime(time.Duration(devstack.RegistryRules.ExitDelay)*time.Second))
	_, err = challenger.WithdrawStake(t.Context(), honest.Account.Address)
	require.NoError(t, err)
	honest.requireStatus(client.WorkerNone)
	balance, err := honest.Backend().BalanceAt(t.Context(), honest.RegistryClient.Address, nil)
	require.NoError(t, err)
	require.Zero(t, balance.Sign(), "nothing is left")
}

func (w *worker) spot(target *worker) [32]byte {
	w.Helper()
	id, _, err := w.SpotCheck(w.Context(), target.Account.Address)
	require.NoError(w, err)
	return id
}

// A claim that the machine does not reach is refused at the registration, and the stake comes back.
func TestFalseClaimIsRefused(t *testing.T) {
	w := startWorld(t)
	boaster := w.worker("miner-1", slow{})
	id := boaster.register(40)
	require.True(t, boaster.prove(id).OK, "the products are right, and late")
	boaster.awaitCheck(id, client.CheckDelivered)
	boaster.requireStatus(client.WorkerNone)
}

// slow takes twice the time that the claim would.
type slow struct{ proof.Integers }

func (s slow) Load(ctx context.Context, row proof.Row, fill func(int, []float32)) (proof.Table, error) {
	t, err := s.Integers.Load(ctx, row, fill)
	return slowTable{t, time.Duration(2 * 0.2 / float64(row.Rounds) * float64(time.Second))}, err
}

type slowTable struct {
	proof.Table
	pause time.Duration
}

func (s slowTable) Round(ctx context.Context, signs, folded []byte) error {
	time.Sleep(s.pause) // the machine that it stands for is busy
	return s.Table.Round(ctx, signs, folded)
}
