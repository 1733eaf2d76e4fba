package attest_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

func randomCapability(r *rand.Rand, evidence []byte) capability.Capability {
	worker := randomHash(r)
	c := capability.Capability{
		RequestID: randomHash(r), Worker: evaluator.Address(worker[:20]), Digest: merkle.Keccak256(evidence), Expiry: r.Uint64(),
	}
	for i := range c.Scores {
		c.Scores[i] = r.Uint64()
	}
	return c
}

func TestCapabilityPayloadEqualsGoEthereums(t *testing.T) {
	tuple, err := abi.NewType("tuple", "Capability", []abi.ArgumentMarshaling{
		{Name: "requestId", Type: "bytes32"}, {Name: "worker", Type: "address"}, {Name: "digest", Type: "bytes32"},
		{Name: "scores", Type: "uint64[5]"}, {Name: "expiry", Type: "uint64"},
	})
	require.NoError(t, err)
	raw, err := abi.NewType("bytes", "", nil)
	require.NoError(t, err)
	arguments := abi.Arguments{{Type: tuple}, {Type: raw}, {Type: raw}}
	type solidity struct {
		RequestID [32]byte `abi:"requestId"`
		Worker    common.Address
		Digest    [32]byte
		Scores    [5]uint64
		Expiry    uint64
	}
	r := rand.New(rand.NewPCG(31, 32))
	for size := range 200 {
		a := attest.CapabilityAttestation{Evidence: bytes.Repeat([]byte{7}, size)}
		a.Capability = randomCapability(r, a.Evidence)
		_, _ = rand.NewChaCha8(randomHash(r)).Read(a.Signature[:])
		c := a.Capability
		want, err := arguments.Pack(solidity{c.RequestID, common.Address(c.Worker), c.Digest, c.Scores, c.Expiry}, a.Evidence, a.Signature[:])
		require.NoError(t, err)
		require.Equal(t, want, a.Encode())
		back, err := attest.DecodeCapability(want)
		require.NoError(t, err)
		require.Equal(t, a.Encode(), back.Encode())
	}
}

func TestDecodeCapabilityRefusals(t *testing.T) {
	r := rand.New(rand.NewPCG(33, 34))
	evidence := []byte(`{"seed":"0x01"}`)
	good := attest.CapabilityAttestation{Capability: randomCapability(r, evidence), Evidence: evidence}.Encode()
	for size := range len(good) {
		_, err := attest.DecodeCapability(good[:size])
		require.Equal(t, fault.BadRequest, fault.CodeOf(err), "%d bytes", size)
	}
	_, err := attest.DecodeCapability(append(bytes.Clone(good), make([]byte, 32)...))
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	lie := attest.CapabilityAttestation{Capability: randomCapability(r, evidence), Evidence: []byte("other")}
	_, err = attest.DecodeCapability(lie.Encode())
	require.ErrorContains(t, err, "commits to")
}

func FuzzDecodeCapability(f *testing.F) {
	r := rand.New(rand.NewPCG(35, 36))
	for _, evidence := range [][]byte{nil, []byte("x"), bytes.Repeat([]byte{1}, capability.MaxEvidence)} {
		f.Add(attest.CapabilityAttestation{Capability: randomCapability(r, evidence), Evidence: evidence}.Encode())
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := attest.DecodeCapability(raw)
		if err != nil {
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			return
		}
		require.Equal(t, raw, a.Encode())
	})
}

// One check has one answer, whatever a second verdict says, and evaluations and capabilities share the rule.
func TestGuardRefusesASecondCapability(t *testing.T) {
	r := rand.New(rand.NewPCG(37, 38))
	store := &memoryStore{}
	guard := attest.NewGuard(testSigner(t), store)
	d, evidence := randomDomain(r), []byte("evidence")
	c := randomCapability(r, evidence)
	a, err := guard.AttestCapability(t.Context(), d, c, evidence)
	require.NoError(t, err)
	again, err := guard.AttestCapability(t.Context(), d, c, evidence)
	require.NoError(t, err)
	require.Equal(t, a, again)
	by, err := attest.Recover(attest.CapabilityDigest(d, c), a.Signature)
	require.NoError(t, err)
	require.Equal(t, testSigner(t).Address(), by)

	other := c
	other.Scores[0]++
	_, err = guard.AttestCapability(t.Context(), d, other, evidence)
	require.Equal(t, fault.SecondDigest, fault.CodeOf(err))
	_, err = guard.AttestCapability(t.Context(), d, c, []byte("other evidence"))
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
}
