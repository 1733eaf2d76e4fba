package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
)

// answer is what the signer takes of a score.
type answer struct {
	Correct     uint32          `json:"correct"`
	Total       uint32          `json:"total"`
	LossMicro   int64           `json:"loss_micro"`
	WeightsRoot checkpoint.Root `json:"weights_root"`
}

// signed is what it prints.
type signed struct {
	Evaluation evaluator.Evaluation `json:"evaluation"`
	Payload    string               `json:"payload"` // as it goes on chain
}

// sign signs with a key made on the spot: the adapter has its own in memory too. The evaluation is that of an open contest on
// an oracle that does not exist.
func sign(in io.Reader, out io.Writer) error {
	var a answer
	if err := json.NewDecoder(in).Decode(&a); err != nil {
		return err
	}
	if a.Total == 0 {
		return errors.New("standard input holds no score")
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		return err
	}
	e := evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: a.WeightsRoot.Hash}, Status: evaluator.Scored,
		FeedbackCorrect: a.Correct, FeedbackTotal: a.Total, FeedbackLossMicro: a.LossMicro,
		PayoutCorrect: a.Correct, PayoutTotal: a.Total, PayoutLossMicro: a.LossMicro,
	}
	signature, err := attest.NewKeySigner(key).Sign(context.Background(), attest.Digest(attest.Domain{ChainID: 1337}, e))
	if err != nil {
		return err
	}
	payload := attest.Attestation{Evaluation: e, Signature: signature}.Encode()
	return json.NewEncoder(out).Encode(signed{e, "0x" + hex.EncodeToString(payload)})
}
