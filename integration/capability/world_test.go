package capability_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/adapter/retain"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/integration/devstack"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

const bridgeKey = "0123456789abcdef0123456789abcdef"

// world is a dev stack with an adapter in this process, whose provers are challenged with small matrices.
type world struct {
	*testing.T
	stack    *devstack.Stack
	manifest *client.Manifest
	verifier string // URL
	log      *syncBuffer
}

type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func startWorld(t *testing.T) *world {
	w := &world{T: t, log: &syncBuffer{}}
	business := listen(t)
	ctx, cancel := context.WithCancel(context.Background())
	var err error
	w.stack, err = devstack.Start(ctx, devstack.Config{
		Dir: filepath.Join(t.TempDir(), "stack"), Bridge: "http://" + business.Addr().String() + "/", BridgeKey: bridgeKey, Miners: 3,
		Log: slog.New(slog.NewTextHandler(w.log, nil)),
	})
	require.NoError(t, err)
	w.manifest, err = client.LoadManifest(w.stack.Info.Manifest)
	require.NoError(t, err)
	public := listen(t)
	w.verifier = "http://" + public.Addr().String()
	served := w.adapter(ctx)
	done := make(chan error, 3)
	go func() { done <- w.stack.Run(ctx) }()
	go func() { done <- served.Run(ctx, business, nil, nil) }()
	go func() { done <- served.Verify(ctx, public) }()
	t.Cleanup(func() {
		cancel()
		for range cap(done) {
			require.NoError(t, <-done)
		}
		w.stack.Close()
		if t.Failed() {
			t.Log(w.log.b.String())
		}
	})
	return w
}

func listen(t *testing.T) net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // on this machine
	require.NoError(t, err)
	return l
}

// adapter is what assay-adapter builds for a registry alone, but for the size of its challenges.
func (w *world) adapter(ctx context.Context) *adapter.Adapter {
	info := w.stack.Info
	c := adapter.DefaultConfig()
	c.APIKey, c.Registerer, c.Retainer = bridgeKey, prometheus.NewRegistry(), &retain.Keeper{}
	c.Logger = slog.New(slog.NewTextHandler(w.log, nil))
	c.Registries = []adapter.Oracle{{ChainID: info.ChainID, Address: evaluator.Address(w.manifest.Address(client.Registry))}}
	c.Proof.Seconds, c.Proof.LoadSeconds, c.Proof.TableBytes = 0.2, 10, 0
	c.Proof.GEMM = proof.Shape{Inner: 64, Width: 32, Bits: 12, Passes: 1, Samples: 1 << 14}
	c.Proof.Memory = proof.Shape{Inner: 16, Width: 16, Bits: 18, Passes: 2, Samples: 1 << 14}
	var err error
	c.Chain, err = adapter.DialOracles(ctx, []adapter.Endpoint{{ChainID: info.ChainID, URLs: []secret.Text{secret.Text(info.RPC)}, Depth: 0, Timeout: 5 * time.Second}})
	require.NoError(w, err)
	c.Callback, err = callback.New(callback.Config{Origins: []string{info.Callbacks}, Timeout: 5 * time.Second})
	require.NoError(w, err)
	jc := journal.DefaultConfig()
	jc.Path = filepath.Join(w.TempDir(), "journal.db")
	c.Journal, err = journal.Open(ctx, jc)
	require.NoError(w, err)
	password, err := os.ReadFile(info.Keys.PasswordFile)
	require.NoError(w, err)
	signer, err := attest.OpenKeystore(info.Keys.Files[access.Signer], strings.TrimSpace(string(password)))
	require.NoError(w, err)
	c.Attest = adapter.GuardedAttester(attest.NewGuard(signer, c.Journal))
	a, err := adapter.New(c)
	require.NoError(w, err)
	return a
}

// worker is a miner's account with its machine.
type worker struct {
	*world
	*client.RegistryClient
	engine proof.Multiplier
	key    *attest.KeySigner
}

func (w *world) worker(name string, engine proof.Multiplier) *worker {
	sender, err := w.stack.Sender(w.Context(), name)
	require.NoError(w, err)
	key, err := crypto.GenerateKey()
	require.NoError(w, err)
	out := &worker{w, client.NewRegistry(sender, w.manifest.Address(client.Registry)), engine, attest.NewKeySigner(key)}
	_, err = client.ApproveToken(w.Context(), sender, w.manifest.Address(client.Link), out.RegistryClient.Address, new(big.Int).Mul(devstack.Price, big.NewInt(100)))
	require.NoError(w, err)
	return out
}

// claim is tiny: the pure engine of the tests is no match for a library.
func claim(gemm uint64) bindings.Claim {
	return bindings.Claim{ReportDigest: [32]byte{1}, Scores: [5]uint64{gemm, 5, 4, 3, 1}, MemoryBytes: 1 << 17, Lifetime: 30 * 24 * 3600}
}

func (w *worker) register(gemm uint64) [32]byte {
	w.Helper()
	sets, err := client.NewOracle(w.Sender, w.RegistryClient.Address).SignerSets(w.Context(), 0)
	require.NoError(w, err)
	id, _, err := w.Register(w.Context(), bindings.Registration{
		ProofKey: [20]byte(w.key.Address()), SignerSet: sets[0].Hash, Claim: claim(gemm),
	}, devstack.RegistryRules.MinStake)
	require.NoError(w, err)
	return id
}

// prove dials the verifier and answers its challenge.
func (w *worker) prove(id [32]byte) *dial.Outcome {
	w.Helper()
	c := dial.Client{URL: w.verifier, Signer: w.key}
	out, err := c.Prove(w.Context(), dial.Target{
		ChainID: w.stack.Info.ChainID, Registry: evaluator.Address(w.RegistryClient.Address), RequestID: merkle.Hash(id),
	}, proof.Prover{Engine: w.engine}, nil)
	require.NoError(w, err)
	return out
}

func (w *worker) awaitCheck(id [32]byte, status uint8) {
	w.Helper()
	require.Eventually(w, func() bool {
		c, err := w.Check(context.Background(), id)
		return err == nil && c.Status == status
	}, time.Minute, 50*time.Millisecond, fmt.Sprintf("check is not %s", client.CheckStatusName(status)))
}

func (w *worker) requireStatus(status uint8) bindings.Worker {
	w.Helper()
	got, err := w.Worker(w.Context(), w.Account.Address)
	require.NoError(w, err)
	require.Equal(w, client.WorkerStatusName(status), client.WorkerStatusName(got.Status))
	return got
}
