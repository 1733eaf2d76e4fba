package capability_test

import (
	"encoding/hex"
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

func drawHash(t *rapid.T, name string) merkle.Hash {
	return merkle.Hash(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, name))
}

func drawAddress(t *rapid.T, name string) evaluator.Address {
	return evaluator.Address(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, name))
}

func drawScores(t *rapid.T, name string) capability.Scores {
	return capability.Scores(rapid.SliceOfN(rapid.Uint64Max(1<<63), capability.Classes, capability.Classes).Draw(t, name))
}

func drawRequest(t *rapid.T) capability.Request {
	return capability.Request{
		Nonce: rapid.Uint64().Draw(t, "nonce"), Kind: capability.Kind(rapid.IntRange(0, 2).Draw(t, "kind")),
		Worker: drawAddress(t, "worker"), ProofKey: drawAddress(t, "proof key"), Payer: drawAddress(t, "payer"),
		SignerSet: drawHash(t, "signer set"), ReportDigest: drawHash(t, "report"), Scores: drawScores(t, "scores"),
		MemoryBytes: rapid.Uint64().Draw(t, "memory"), Expiry: rapid.Uint64Range(2, 1<<63).Draw(t, "expiry"),
		BlockHash: drawHash(t, "block"), Deadline: rapid.Uint64().Draw(t, "deadline"),
	}
}

func drawCheck(t *rapid.T) capability.Check {
	c := capability.Check{ChainID: rapid.Uint64().Draw(t, "chain"), Registry: drawAddress(t, "registry"), Request: drawRequest(t)}
	c.RequestID = c.Request.ID(c.ChainID, c.Registry)
	return c
}

// typedDigest computes the digest with go-ethereum's own implementation of EIP-712.
func typedDigest(t require.TestingT, d attest.Domain, c capability.Capability) merkle.Hash {
	number := func(v uint64) *math.HexOrDecimal256 { return (*math.HexOrDecimal256)(new(big.Int).SetUint64(v)) }
	var scores []any
	for _, v := range c.Scores {
		scores = append(scores, number(v))
	}
	digest, _, err := apitypes.TypedDataAndHash(apitypes.TypedData{
		Types: apitypes.Types{
			"EIP712Domain": {{Name: "name", Type: "string"}, {Name: "version", Type: "string"}, {Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"}},
			"Capability": {{Name: "requestId", Type: "bytes32"}, {Name: "worker", Type: "address"}, {Name: "digest", Type: "bytes32"},
				{Name: "scores", Type: "uint64[5]"}, {Name: "expiry", Type: "uint64"}},
		},
		PrimaryType: "Capability",
		Domain:      apitypes.TypedDataDomain{Name: "Assay", Version: "1", ChainId: number(d.ChainID), VerifyingContract: d.Oracle.String()},
		Message: apitypes.TypedDataMessage{
			"requestId": c.RequestID.String(), "worker": c.Worker.String(), "digest": c.Digest.String(), "scores": scores, "expiry": number(c.Expiry),
		},
	})
	require.NoError(t, err)
	return merkle.Hash(digest)
}

func TestDigestEqualsGoEthereums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := capability.Capability{
			RequestID: drawHash(t, "id"), Worker: drawAddress(t, "worker"), Digest: drawHash(t, "digest"),
			Scores: drawScores(t, "scores"), Expiry: rapid.Uint64().Draw(t, "expiry"),
		}
		d := attest.Domain{ChainID: rapid.Uint64().Draw(t, "chain"), Oracle: drawAddress(t, "registry")}
		require.Equal(t, typedDigest(t, d, c), attest.CapabilityDigest(d, c))
	})
}

// Every field of a request, the chain and the registry are part of its name.
func TestIDBindsEveryField(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCheck(t)
		require.NoError(t, c.Verify())
		for _, other := range []capability.Check{
			{ChainID: c.ChainID + 1, Registry: c.Registry, Request: c.Request, RequestID: c.RequestID},
			{ChainID: c.ChainID, Registry: drawAddress(t, "other"), Request: c.Request, RequestID: c.RequestID},
		} {
			if other.Registry != c.Registry || other.ChainID != c.ChainID {
				require.Error(t, other.Verify())
			}
		}
		fields := reflect.ValueOf(&c.Request).Elem()
		for i := range fields.NumField() {
			before := fields.Field(i).Interface()
			change(fields.Field(i))
			require.Error(t, c.Verify(), fields.Type().Field(i).Name)
			fields.Field(i).Set(reflect.ValueOf(before))
		}
		require.NoError(t, c.Verify())
	})
}

// change alters a field, or the last element of one that is an array.
func change(v reflect.Value) {
	if v.Kind() == reflect.Array {
		v = v.Index(v.Len() - 1)
	}
	v.SetUint(v.Uint() ^ 1)
}

// What Proven and Failed make is what a registry takes, but for claims of nothing and for measurements that reach every claim.
func TestAnswersFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, digest := drawCheck(t), drawHash(t, "digest")
		challenged := [capability.Classes]bool(rapid.SliceOfN(rapid.Bool(), capability.Classes, capability.Classes).Draw(t, "challenged"))
		measured := drawScores(t, "measured")
		any, below := false, false
		for i, v := range c.Request.Scores {
			any = any || (challenged[i] && v != 0)
			below = below || measured[i] < v
		}
		proven := c.Proven(challenged, digest)
		require.True(t, proven.Proven())
		require.Equal(t, any, c.Fits(proven) == nil)
		failed := c.Failed(measured, digest)
		require.False(t, failed.Proven())
		require.Equal(t, below, c.Fits(failed) == nil)
		for _, lie := range []func(*capability.Capability){
			func(a *capability.Capability) { a.Worker[0] ^= 1 },
			func(a *capability.Capability) { a.RequestID[0] ^= 1 },
			func(a *capability.Capability) { a.Expiry++ },
			func(a *capability.Capability) { a.Scores[0] = c.Request.Scores[0] + 1 },
		} {
			a := proven
			lie(&a)
			require.Error(t, c.Fits(a))
		}
	})
}

func TestDecayed(t *testing.T) {
	for _, row := range []struct{ score, from, expiry, now, want uint64 }{
		{100, 1000, 2000, 1000, 100}, {100, 1000, 2000, 1500, 100}, {100, 1000, 2000, 1750, 50}, {100, 1000, 2000, 1999, 0},
		{100, 1000, 2000, 2000, 0}, {100, 1000, 2000, 9999, 0}, {100, 1000, 1001, 1000, 100},
		{1<<64 - 1, 0, 1 << 63, 1<<63 - 1, 3}, {0, 0, 0, 0, 0},
	} {
		require.Equal(t, row.want, capability.Decayed(row.score, row.from, row.expiry, row.now), "%+v", row)
	}
	rapid.Check(t, func(t *rapid.T) {
		score, from := rapid.Uint64().Draw(t, "score"), rapid.Uint64Max(1<<40).Draw(t, "from")
		life := rapid.Uint64Range(1, 1<<30).Draw(t, "life")
		early := rapid.Uint64Max(life).Draw(t, "early")
		late := rapid.Uint64Range(early, life).Draw(t, "late")
		a, b := capability.Decayed(score, from, from+life, from+early), capability.Decayed(score, from, from+life, from+late)
		require.LessOrEqual(t, a, score)
		require.LessOrEqual(t, b, a)
		require.Zero(t, capability.Decayed(score, from, from+life, from+life))
	})
}

func TestNames(t *testing.T) {
	require.Equal(t, "spot check", capability.Spot.String())
	require.Equal(t, "unknown", capability.Kind(9).String())
	require.Equal(t, 64, len(hex.EncodeToString(capability.Word(1))))
}
