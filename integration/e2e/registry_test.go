//go:build e2e

package e2e_test

import (
	"context"
	"fmt"
	"math/big"
	"net"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// A worker is registered, and another slashed, through the real node: its job of kind capability, suspended while the machine
// proves, and called back.
func TestWorkerRegistry(t *testing.T) {
	w := start(t, jobspecs.DirectRequest, nil)
	r, verifier := w.registry()
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	signer := attest.NewKeySigner(key)
	sets, err := client.NewOracle(r.Sender, r.Address).SignerSets(t.Context(), 0)
	require.NoError(t, err)
	prove := func(id [32]byte, engine proof.Multiplier) *dial.Outcome {
		c := dial.Client{URL: verifier, Signer: signer}
		target := dial.Target{ChainID: w.Stack.Info.ChainID, Registry: evaluator.Address(r.Address), RequestID: merkle.Hash(id)}
		out, err := c.Prove(t.Context(), target, proof.Prover{Engine: engine}, nil)
		require.NoError(t, err)
		return out
	}
	ends := func(id [32]byte) {
		w.eventually("the check has no answer", func() bool {
			c, err := r.Check(context.Background(), id)
			return err == nil && c.Status == client.CheckDelivered
		})
	}
	id, _, err := r.Register(t.Context(), bindings.Registration{
		ProofKey: common.Address(signer.Address()), SignerSet: sets[0].Hash,
		Claim: bindings.Claim{ReportDigest: [32]byte{1}, Scores: [5]uint64{1}, Lifetime: 3600 * 24},
	}, big.NewInt(1e17))
	require.NoError(t, err)
	require.True(t, prove(id, proof.Integers{}).OK)
	ends(id)
	worker, err := r.Worker(t.Context(), r.Account.Address)
	require.NoError(t, err)
	require.Equal(t, uint8(client.WorkerActive), worker.Status)
	require.Equal(t, [5]uint64{1}, worker.Score.Proven)

	challenger := client.NewRegistry(w.sender(access.Researcher), r.Address)
	w.approveLink(challenger.Sender, r.Address)
	id, _, err = challenger.SpotCheck(t.Context(), r.Account.Address)
	require.NoError(t, err)
	require.Equal(t, proof.ReasonProduct, prove(id, wrong{}).Reason)
	ends(id)
	worker, err = r.Worker(t.Context(), r.Account.Address)
	require.NoError(t, err)
	require.Equal(t, uint8(client.WorkerSlashed), worker.Status)
}

// wrong computes products that are off by one.
type wrong struct{ proof.Integers }

func (e wrong) Load(ctx context.Context, row proof.Row, fill func(int, []float32)) (proof.Table, error) {
	t, err := e.Integers.Load(ctx, row, fill)
	return wrongTable{t}, err
}

type wrongTable struct{ proof.Table }

func (t wrongTable) Product(ctx context.Context, tile int, signs []byte, entries []int32) error {
	err := t.Table.Product(ctx, tile, signs, entries)
	for i := range entries {
		entries[i] ^= 2
	}
	return err
}

// registry deploys a registry with a job of its own on the node, and lets the adapter serve it and its provers.
func (w world) registry() (r *client.RegistryClient, verifier string) {
	w.T.Helper()
	ctx, owner, job := w.T.Context(), w.sender(access.Owner), uuid.New()
	address, _, err := client.DeployRegistry(ctx, owner, client.RegistryDeployment{
		Link: w.manifest.Address(client.Link), Operator: w.manifest.Address(client.Operator), SpecID: jobspecs.SpecID(job), Price: big.NewInt(1e17),
		Rules: bindings.RegistryRules{
			MinStake: big.NewInt(1e17), ChallengerBps: 2000, MaxLifetime: 30 * 24 * 3600, CheckTimeout: 900, CheckInterval: 1, ExitDelay: 3600,
		},
		Signer: w.Adapters[0].Signer,
	})
	require.NoError(w.T, err)
	p, err := w.Params(jobspecs.Capability, job)
	require.NoError(w.T, err)
	p.Fulfillment.Requesters = []common.Address{address}
	spec, err := jobspecs.Render(jobspecs.Capability, p)
	require.NoError(w.T, err)
	_, err = w.Nodes[0].AddJob(ctx, spec)
	require.NoError(w.T, err)
	public, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // on this machine
	require.NoError(w.T, err)
	require.NoError(w.T, public.Close())
	w.restart(fmt.Sprintf("ASSAY_REGISTRIES=%d:%s", w.Stack.Info.ChainID, address), "ASSAY_VERIFIER_LISTEN="+public.Addr().String(), "ASSAY_PROOF_TIME=1s")
	miner := w.sender("miner-1")
	require.NoError(w.T, client.MintLink(ctx, owner, w.manifest.Address(client.Link), miner.Account.Address, new(big.Int).Mul(big.NewInt(10), big.NewInt(1e18))))
	w.approveLink(miner, address)
	return client.NewRegistry(miner, address), "http://" + public.Addr().String()
}

func (w world) approveLink(s *client.Sender, spender common.Address) {
	w.T.Helper()
	_, err := client.ApproveToken(w.T.Context(), s, w.manifest.Address(client.Link), spender, big.NewInt(1e18))
	require.NoError(w.T, err)
}
