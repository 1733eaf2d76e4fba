package integration_test

import (
	"encoding/hex"
	"encoding/json"
	"flag"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/seal"
)

var update = flag.Bool("update", false, "write the golden files anew")

// reportsFile is made here; contracts/test/quorum/Vectors.t.sol checks that Solidity makes the same of the same values.
const reportsFile = "../contracts/test/vectors/reports.json"

type reportVectors struct {
	Reports []reportVector `json:"reports"`
	Onchain onchainVector  `json:"onchain"`
}

// reportVector is a report of a quorum and what two nodes sign of it.
type reportVector struct {
	Evaluation evaluator.Evaluation `json:"evaluation"`
	Delivery   hexutil.Bytes        `json:"delivery"`
	Report     hexutil.Bytes        `json:"report"`
	Context    [3]merkle.Hash       `json:"context"`
	Hash       merkle.Hash          `json:"signed_hash"`
	Signers    [2]common.Address    `json:"signers"`
	Rs         [2]merkle.Hash       `json:"rs"`
	Ss         [2]merkle.Hash       `json:"ss"`
	RawVs      merkle.Hash          `json:"raw_vs"`
}

type onchainVector struct {
	SignerSet      merkle.Hash       `json:"signer_set"`
	Payees         [4]common.Address `json:"payees"`
	TransmitterBps uint16            `json:"transmitter_bps"`
	Encoded        hexutil.Bytes     `json:"encoded"`
}

func TestReportsOfGoAreSoliditys(t *testing.T) {
	made := makeReportVectors(t)
	if *update {
		raw, err := json.MarshalIndent(made, "", "  ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(reportsFile, append(raw, '\n'), 0o600))
	}
	raw, err := os.ReadFile(reportsFile)
	require.NoError(t, err)
	var golden reportVectors
	require.NoError(t, json.Unmarshal(raw, &golden))
	require.Equal(t, golden, made)
}

func makeReportVectors(t *testing.T) (v reportVectors) {
	d := draw{rand.New(rand.NewPCG(11, 12))}
	for i := range 8 {
		r := evaluator.Result{Evaluation: d.evaluation(), Delivery: []byte{}}
		r.Evaluation.DeliveryHash = merkle.Hash{}
		if i%2 == 1 {
			words := [3]merkle.Hash{d.hash(), d.hash(), d.hash()}
			r.Delivery = append(append(words[0][:], words[1][:]...), words[2][:]...)[:seal.DeliveryBytes]
			r.Evaluation.DeliveryHash = merkle.Keccak256(r.Delivery)
		}
		v.Reports = append(v.Reports, makeReportVector(t, d, r))
	}
	v.Onchain = onchainVector{SignerSet: d.hash(), TransmitterBps: 2000}
	for i := range v.Onchain.Payees {
		v.Onchain.Payees[i] = common.Address(d.address())
	}
	encoded, err := client.OnchainConfig{
		SignerSet: v.Onchain.SignerSet, Payees: v.Onchain.Payees[:], TransmitterBps: v.Onchain.TransmitterBps,
	}.Encode()
	require.NoError(t, err)
	v.Onchain.Encoded = encoded
	return v
}

func makeReportVector(t *testing.T, d draw, r evaluator.Result) reportVector {
	v := reportVector{
		Evaluation: r.Evaluation, Delivery: r.Delivery, Report: attest.EncodeReport(r), Context: [3]merkle.Hash{d.hash(), d.hash(), d.hash()},
	}
	inner := merkle.Keccak256(v.Report)
	v.Hash = merkle.Keccak256(inner[:], v.Context[0][:], v.Context[1][:], v.Context[2][:])
	for i := range v.Signers {
		key, err := crypto.ToECDSA(common.LeftPadBytes(big.NewInt(int64(1+i)).Bytes(), 32))
		require.NoError(t, err)
		signature, err := crypto.Sign(v.Hash[:], key)
		require.NoError(t, err, hex.EncodeToString(v.Hash[:]))
		v.Signers[i] = crypto.PubkeyToAddress(key.PublicKey)
		v.Rs[i], v.Ss[i], v.RawVs[i] = merkle.Hash(signature[:32]), merkle.Hash(signature[32:64]), signature[64]
	}
	return v
}
