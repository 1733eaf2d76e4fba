package integration_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// capabilitiesFile is made here; contracts/test/registry/Vectors.t.sol checks that Solidity makes the same of the same values.
const capabilitiesFile = "../contracts/test/vectors/capabilities.json"

// capabilityVector is a check, its name, an answer to it and what the answer is at a registry and at times.
type capabilityVector struct {
	Check      capability.Check      `json:"check"`
	Capability capability.Capability `json:"capability"`
	StructHash merkle.Hash           `json:"struct_hash"`
	Digest     merkle.Hash           `json:"digest"`
	Payload    hexutil.Bytes         `json:"payload"`
	Evidence   hexutil.Bytes         `json:"evidence"`
	Fits       bool                  `json:"fits"`
	AttestedAt uint64                `json:"attested_at"`
	Now        uint64                `json:"now"`
	Decayed    capability.Scores     `json:"decayed"`
}

func TestCapabilitiesOfGoAreSoliditys(t *testing.T) {
	made := makeCapabilityVectors()
	if *update {
		raw, err := json.MarshalIndent(made, "", "  ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(capabilitiesFile, append(raw, '\n'), 0o600))
	}
	raw, err := os.ReadFile(capabilitiesFile)
	require.NoError(t, err)
	var golden []capabilityVector
	require.NoError(t, json.Unmarshal(raw, &golden))
	require.Equal(t, golden, made)
}

func makeCapabilityVectors() (out []capabilityVector) {
	d := draw{rand.New(rand.NewPCG(21, 22))}
	for i := range 12 {
		v := capabilityVector{Check: d.check(), Evidence: make([]byte, d.IntN(100))}
		digest := merkle.Keccak256(v.Evidence)
		v.Capability = v.Check.Proven([capability.Classes]bool{true, false, false, false, true}, digest)
		if i%3 == 1 {
			v.Capability = v.Check.Failed(capability.Scores{d.u64() / 2, d.u64(), 0, 0, d.u64()}, digest)
		}
		if i%3 == 2 {
			v.Capability.Scores[d.IntN(capability.Classes)]++ // more than was claimed
		}
		v.StructHash = v.Capability.Hash()
		domain := attest.Domain{ChainID: v.Check.ChainID, Oracle: v.Check.Registry}
		v.Digest = attest.CapabilityDigest(domain, v.Capability)
		v.Payload = attest.CapabilityAttestation{Capability: v.Capability, Evidence: v.Evidence, Signature: attest.Signature{1, 2, 3}}.Encode()
		v.Fits = v.Check.Fits(v.Capability) == nil
		expiry := v.Check.Request.Expiry
		v.AttestedAt = expiry - 1 - d.Uint64N(expiry/2)
		v.Now = v.AttestedAt + d.Uint64N(expiry-v.AttestedAt)
		for k, score := range v.Check.Request.Scores {
			v.Decayed[k] = capability.Decayed(score, v.AttestedAt, expiry, v.Now)
		}
		out = append(out, v)
	}
	return out
}

func (d draw) check() capability.Check {
	c := capability.Check{
		ChainID: 1 + d.Uint64N(1<<50), Registry: d.address(), Status: evaluator.Pending,
		Request: capability.Request{
			Nonce: d.u64(), Kind: capability.Kind(d.IntN(3)), Worker: d.address(), ProofKey: d.address(), Payer: d.address(),
			SignerSet: d.hash(), ReportDigest: d.hash(), MemoryBytes: d.u64(), Expiry: 100 + d.Uint64N(1<<40), BlockHash: d.hash(), Deadline: d.u64(),
		},
	}
	for i := range c.Request.Scores {
		c.Request.Scores[i] = 1 + d.Uint64N(1<<62)
	}
	c.RequestID = c.Request.ID(c.ChainID, c.Registry)
	return c
}
