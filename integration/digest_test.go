// Package integration_test holds tests that need several parts at once.
package integration_test

import (
	"context"
	"encoding/binary"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devchain"
)

const messages = 10_000

// deployOracle starts a chain with an oracle contract, and returns a way to call it.
func deployOracle(ctx context.Context, t *testing.T) (client.Backend, common.Address) {
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	account := client.NewAccount(key)
	chain, err := devchain.Start(devchain.Config{Alloc: map[common.Address]*big.Int{account.Address: big.NewInt(1e18)}})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, chain.Close()) })
	backend := chain.Client()
	t.Cleanup(backend.Close)
	sender, err := client.NewSender(ctx, backend, account, client.DefaultLimits)
	require.NoError(t, err)
	deployed, err := client.Deploy(ctx, sender, client.Deployment{
		Nodes: []common.Address{{1}}, SpecID: [32]byte{1}, Price: big.NewInt(1), DeliveryGas: big.NewInt(300_000),
		Signer: common.Address{2}, Recipient: [32]byte{3},
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 10},
	})
	require.NoError(t, err)
	return backend, deployed.Manifest.Address(client.Oracle)
}

// draw fills fields from a seeded source; every few values are an edge of their type.
type draw struct{ *rand.Rand }

func (d draw) u64() uint64 {
	edges := [...]uint64{0, 1, 1<<63 - 1, 1 << 63, 1<<64 - 1}
	if d.IntN(8) == 0 {
		return edges[d.IntN(len(edges))]
	}
	return d.Uint64()
}

func (d draw) u32() uint32 { return uint32(d.u64()) }

func (d draw) hash() (h merkle.Hash) {
	for i := 0; i < len(h); i += 8 {
		binary.BigEndian.PutUint64(h[i:], d.u64())
	}
	return h
}

func (d draw) address() evaluator.Address {
	h := d.hash()
	return evaluator.Address(h[:20])
}

func (d draw) evaluation() evaluator.Evaluation {
	return evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: d.hash()}, Status: evaluator.Status(d.u64()), Class: fault.Class(d.u64()),
		FeedbackCorrect: d.u32(), FeedbackTotal: d.u32(), FeedbackLossMicro: int64(d.u64()),
		PayoutCorrect: d.u32(), PayoutTotal: d.u32(), PayoutLossMicro: int64(d.u64()),
		LadderIndex: int32(d.u32()), DeliveryHash: d.hash(),
	}
}

func (d draw) terms() evaluator.Terms {
	t := evaluator.Terms{
		Researcher: d.address(), SignerSet: d.hash(), ModelCID: evaluator.CID{Codec: uint8(d.u64()), Digest: d.hash()},
		FeedbackTotal: d.u32(), PayoutTotal: d.u32(), Metric: uint8(d.u64()), Threshold: int64(d.u64()), Mode: uint8(d.u64()),
		Step: d.u32(), LossClip: int64(d.u64()), LossGrid: d.u32(), ProfileHash: d.hash(), DeliveryKey: d.hash(),
		SealedSubs: d.IntN(2) == 0, MaxBytes: d.u64(), MaxEvals: d.u32(),
	}
	t.ModelRoot.Hash, t.InitRoot.Hash, t.DatasetRoot.Hash = d.hash(), d.hash(), d.hash()
	return t
}

func newDraw(t *testing.T) draw {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	return draw{rand.New(rand.NewPCG(seed, 0))}
}

func TestDigestsOfGoEqualSoliditys(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	backend, oracle := deployOracle(ctx, t)
	domain := attest.Domain{ChainID: devchain.ChainID, Oracle: evaluator.Address(oracle)}
	iface, d := bindings.NewIScoreOracle(), newDraw(t)
	for i := range messages {
		e := d.evaluation()
		got, err := client.Read(ctx, backend, oracle, iface.PackHashEvaluation(codec.ToEvaluation(e)), iface.UnpackHashEvaluation)
		require.NoError(t, err)
		require.Equal(t, merkle.Hash(got), attest.Digest(domain, e), "message %d: %+v", i, e)
	}
	for i := range messages / 10 {
		terms := d.terms()
		got, err := client.Read(ctx, backend, oracle, iface.PackHashTerms(codec.ToTerms(terms)), iface.UnpackHashTerms)
		require.NoError(t, err)
		require.Equal(t, merkle.Hash(got), terms.Hash(), "terms %d: %+v", i, terms)
	}
}

func TestPayloadsOfGoAreReadBySolidity(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	backend, oracle := deployOracle(ctx, t)
	contract, d := bindings.NewDirectRequestOracle(), newDraw(t)
	for i := range 200 {
		a := attest.Attestation{Evaluation: d.evaluation()}
		if i%2 == 0 {
			words := [3]merkle.Hash{d.hash(), d.hash(), d.hash()}
			a.Delivery = append(append(words[0][:], words[1][:]...), words[2][:16]...)
		}
		copy(a.Signature[:], common.FromHex(d.hash().String()))
		a.Signature[64] = 27
		got, err := client.Read(ctx, backend, oracle, contract.PackDecodePayload(a.Encode()), contract.UnpackDecodePayload)
		require.NoError(t, err)
		require.Equal(t, codec.ToEvaluation(a.Evaluation), got.Evaluation)
		require.Equal(t, len(a.Delivery), len(got.Delivery))
		require.True(t, string(a.Delivery) == string(got.Delivery))
		require.Equal(t, a.Signature[:], got.Signature)
	}
}
