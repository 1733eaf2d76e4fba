package attest_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/seal"
)

var update = flag.Bool("update", false, "write the golden files anew")

// testKey is the well-known private key of Hardhat's first account.
const testKey = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"

func testSigner(t testing.TB) *attest.KeySigner {
	key, err := crypto.HexToECDSA(testKey)
	require.NoError(t, err)
	return attest.NewKeySigner(key)
}

func randomHash(r *rand.Rand) (h merkle.Hash) {
	for i := range h {
		h[i] = byte(r.Uint32())
	}
	return h
}

// randomDelivery returns 80 bytes, or none.
func randomDelivery(r *rand.Rand) []byte {
	if r.IntN(2) == 0 {
		return nil
	}
	a, b, c := randomHash(r), randomHash(r), randomHash(r)
	return append(append(a[:], b[:]...), c[:16]...)
}

func randomResult(r *rand.Rand) evaluator.Result {
	e := evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: randomHash(r)}, Status: evaluator.Status(r.Uint32()), Class: fault.Class(r.Uint32()),
		FeedbackCorrect: r.Uint32(), FeedbackTotal: r.Uint32(), FeedbackLossMicro: int64(r.Uint64()),
		PayoutCorrect: r.Uint32(), PayoutTotal: r.Uint32(), PayoutLossMicro: int64(r.Uint64()), LadderIndex: int32(r.Uint32()),
	}
	delivery := randomDelivery(r)
	if delivery != nil {
		e.DeliveryHash = merkle.Keccak256(delivery)
	}
	return evaluator.Result{Evaluation: e, Delivery: delivery}
}

func randomDomain(r *rand.Rand) attest.Domain {
	oracle := randomHash(r)
	return attest.Domain{ChainID: r.Uint64(), Oracle: evaluator.Address(oracle[:20])}
}

var evaluationFields = []struct{ name, kind string }{
	{"evalId", "bytes32"}, {"status", "uint8"}, {"class", "uint8"}, {"feedbackCorrect", "uint32"}, {"feedbackTotal", "uint32"},
	{"feedbackLossMicro", "int64"}, {"payoutCorrect", "uint32"}, {"payoutTotal", "uint32"}, {"payoutLossMicro", "int64"},
	{"ladderIndex", "int32"}, {"deliveryHash", "bytes32"},
}

// typedDigest computes the digest with go-ethereum's own implementation of EIP-712.
func typedDigest(t *testing.T, d attest.Domain, e evaluator.Evaluation) merkle.Hash {
	types := apitypes.Types{"EIP712Domain": {
		{Name: "name", Type: "string"}, {Name: "version", Type: "string"}, {Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"},
	}}
	for _, f := range evaluationFields {
		types["Evaluation"] = append(types["Evaluation"], apitypes.Type{Name: f.name, Type: f.kind})
	}
	number := func(v int64) *math.HexOrDecimal256 { return (*math.HexOrDecimal256)(big.NewInt(v)) }
	digest, _, err := apitypes.TypedDataAndHash(apitypes.TypedData{
		Types: types, PrimaryType: "Evaluation",
		Domain: apitypes.TypedDataDomain{
			Name: "Assay", Version: "1", ChainId: (*math.HexOrDecimal256)(new(big.Int).SetUint64(d.ChainID)), VerifyingContract: d.Oracle.String(),
		},
		Message: apitypes.TypedDataMessage{
			"evalId": e.EvalID.String(), "status": number(int64(e.Status)), "class": number(int64(e.Class)),
			"feedbackCorrect": number(int64(e.FeedbackCorrect)), "feedbackTotal": number(int64(e.FeedbackTotal)),
			"feedbackLossMicro": number(e.FeedbackLossMicro), "payoutCorrect": number(int64(e.PayoutCorrect)),
			"payoutTotal": number(int64(e.PayoutTotal)), "payoutLossMicro": number(e.PayoutLossMicro),
			"ladderIndex": number(int64(e.LadderIndex)), "deliveryHash": e.DeliveryHash.String(),
		},
	})
	require.NoError(t, err)
	return merkle.Hash(digest)
}

func TestDigestEqualsGoEthereums(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		d, e := randomDomain(r), randomResult(r).Evaluation
		require.Equal(t, typedDigest(t, d, e), attest.Digest(d, e), "%+v", e)
	}
}

func TestPayloadEqualsGoEthereums(t *testing.T) {
	var components []abi.ArgumentMarshaling
	for _, f := range evaluationFields {
		components = append(components, abi.ArgumentMarshaling{Name: f.name, Type: f.kind})
	}
	tuple, err := abi.NewType("tuple", "Evaluation", components)
	require.NoError(t, err)
	raw, err := abi.NewType("bytes", "", nil)
	require.NoError(t, err)
	arguments := abi.Arguments{{Type: tuple}, {Type: raw}, {Type: raw}}
	type solidity struct {
		EvalID                         [32]byte `abi:"evalId"`
		Status, Class                  uint8
		FeedbackCorrect, FeedbackTotal uint32
		FeedbackLossMicro              int64
		PayoutCorrect, PayoutTotal     uint32
		PayoutLossMicro                int64
		LadderIndex                    int32
		DeliveryHash                   [32]byte
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		result := randomResult(r)
		a := attest.Attestation{Evaluation: result.Evaluation, Delivery: result.Delivery}
		e := result.Evaluation
		_, _ = rand.NewChaCha8(randomHash(r)).Read(a.Signature[:])
		want, err := arguments.Pack(solidity{
			e.EvalID.Hash, uint8(e.Status), uint8(e.Class), e.FeedbackCorrect, e.FeedbackTotal, e.FeedbackLossMicro,
			e.PayoutCorrect, e.PayoutTotal, e.PayoutLossMicro, e.LadderIndex, e.DeliveryHash,
		}, a.Delivery, a.Signature[:])
		require.NoError(t, err)
		require.Equal(t, hex.EncodeToString(want), hex.EncodeToString(a.Encode()))
		back, err := attest.Decode(want)
		require.NoError(t, err)
		require.Equal(t, a, back)
	}
}

func TestDecodeRefusals(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 4 {
		result := randomResult(r)
		good := attest.Attestation{Evaluation: result.Evaluation, Delivery: result.Delivery}.Encode()
		for size := range len(good) {
			_, err := attest.Decode(good[:size])
			require.Equal(t, fault.BadRequest, fault.CodeOf(err), "%d bytes", size)
		}
		_, err := attest.Decode(append(bytes.Clone(good), make([]byte, 32)...))
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
		for at := 32; at < 13*32; at++ { // every word but the evalId and the delivery hash has bits that must follow from others
			word, low := at/32, at%32
			if word == 10 || low >= 24 {
				continue
			}
			bad := bytes.Clone(good)
			bad[at] ^= 1
			_, err := attest.Decode(bad)
			require.Equal(t, fault.BadRequest, fault.CodeOf(err), "byte %d", at)
		}
	}
	lie := attest.Attestation{Evaluation: evaluator.Evaluation{DeliveryHash: merkle.Hash{1}}, Delivery: make([]byte, 80)}
	_, err := attest.Decode(lie.Encode())
	require.ErrorContains(t, err, "commits to")
	lie.Delivery = nil
	_, err = attest.Decode(lie.Encode())
	require.ErrorContains(t, err, "commits to")
}

func FuzzDecode(f *testing.F) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 4 {
		result := randomResult(r)
		f.Add(attest.Attestation{Evaluation: result.Evaluation, Delivery: result.Delivery}.Encode())
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := attest.Decode(raw)
		if err != nil {
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			return
		}
		require.Equal(t, raw, a.Encode())
	})
}

// vector is one row of testdata/vectors.json, which other implementations can check themselves against.
type vector struct {
	Domain     attest.Domain        `json:"domain"`
	Evaluation evaluator.Evaluation `json:"evaluation"`
	Delivery   string               `json:"delivery"`
	StructHash merkle.Hash          `json:"struct_hash"`
	Separator  merkle.Hash          `json:"domain_separator"`
	Digest     merkle.Hash          `json:"digest"`
	Signer     evaluator.Address    `json:"signer"`
	Payload    string               `json:"payload"`
}

const vectorsFile = "testdata/vectors.json"

func FuzzDecodeReport(f *testing.F) {
	delivery := bytes.Repeat([]byte{7}, seal.DeliveryBytes)
	for _, r := range []evaluator.Result{
		{}, {Evaluation: evaluator.Evaluation{Status: evaluator.Passed, FeedbackLossMicro: -1, DeliveryHash: merkle.Keccak256(delivery)}, Delivery: delivery},
	} {
		f.Add(attest.EncodeReport(r))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := attest.DecodeReport(raw)
		if err == nil && !bytes.Equal(attest.EncodeReport(r), raw) {
			t.Fatalf("%x is decoded, and is not what is encoded", raw)
		}
		if err != nil && fault.CodeOf(err) != fault.BadRequest {
			t.Fatal(err)
		}
	})
}

func TestVectors(t *testing.T) {
	if *update {
		writeVectors(t)
	}
	raw, err := os.ReadFile(vectorsFile)
	require.NoError(t, err)
	var vectors []vector
	require.NoError(t, json.Unmarshal(raw, &vectors))
	require.Len(t, vectors, 6)
	for i, v := range vectors {
		require.Equal(t, makeVector(t, v.Domain, evaluator.Result{Evaluation: v.Evaluation, Delivery: common.FromHex(v.Delivery)}), v, "vector %d", i)
		require.Equal(t, typedDigest(t, v.Domain, v.Evaluation), v.Digest)
	}
}

func makeVector(t *testing.T, d attest.Domain, r evaluator.Result) vector {
	a, err := attest.NewGuard(testSigner(t), &memoryStore{}).Attest(t.Context(), d, r)
	require.NoError(t, err)
	return vector{
		Domain: d, Evaluation: r.Evaluation, Delivery: "0x" + hex.EncodeToString(r.Delivery), StructHash: r.Evaluation.Hash(),
		Separator: d.Separator(), Digest: attest.Digest(d, r.Evaluation), Signer: testSigner(t).Address(), Payload: "0x" + hex.EncodeToString(a.Encode()),
	}
}

func writeVectors(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	vectors := []vector{makeVector(t, attest.Domain{ChainID: 1}, evaluator.Result{})}
	for range 5 {
		vectors = append(vectors, makeVector(t, randomDomain(r), randomResult(r)))
	}
	raw, err := json.MarshalIndent(vectors, "", "  ")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(vectorsFile, append(raw, '\n'), 0o600))
}
