package demo

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// conclude collects a paid bounty's weights, or takes the reward back after the deadlines.
func (s *story) conclude(ctx context.Context) error {
	b, err := s.board.Bounty(ctx, s.result.BountyID)
	if err != nil {
		return err
	}
	if b.Status == client.BountyPaid {
		return s.collect(ctx)
	}
	return s.refund(ctx, b)
}

func (s *story) collect(ctx context.Context) error {
	config := ipfs.DefaultConfig()
	config.Gateways = []string{s.stack.Gateway}
	fetcher, err := ipfs.New(config, prometheus.NewRegistry())
	if err != nil {
		return err
	}
	defer fetcher.Close()
	c := bounty.Collector{
		Board: s.board, Oracle: s.oracle, FromBlock: s.manifest.FromBlock, Fetcher: fetcher, DeliveryKey: s.deliveryKey, Dir: s.path(),
	}
	got, err := c.Collect(ctx, s.result.BountyID, s.model, s.path("winner.safetensors"))
	if err != nil {
		return err
	}
	e := got.Evaluation
	winner, root := common.Address(got.Submission.Payee), got.Submission.WeightsRoot.Hash
	s.result.Status, s.result.Winner, s.result.WeightsRoot = "paid", &winner, &root
	s.result.Correct, s.result.Total, s.result.LossMicro = e.PayoutCorrect, e.PayoutTotal, e.PayoutLossMicro
	s.result.AccuracyPPM = uint64(e.PayoutCorrect) * 1_000_000 / uint64(e.PayoutTotal)
	a, err := s.fulfilment(ctx, common.HexToHash(got.Tx))
	if err != nil {
		return err
	}
	s.result.Attestation = a.Signature.String()
	s.say("payout", fmt.Sprintf("%s is paid: %d of %d right (%.2f %%), loss %.4f", winner, e.PayoutCorrect, e.PayoutTotal,
		float64(s.result.AccuracyPPM)/1e4, float64(e.PayoutLossMicro)/1e6), nil)
	s.say("attestation", s.result.Attestation, nil)
	s.say("delivery", fmt.Sprintf("%s, weights %s", filepath.Base(got.File), root), nil)
	return s.rescore(ctx, got.File)
}

// rescore has the researcher score the delivered weights, which must give the score that was paid for.
func (s *story) rescore(ctx context.Context, file string) error {
	config := scorer.DefaultConfig()
	config.Device = "cpu"
	pool, err := scorer.New(config)
	if err != nil {
		return err
	}
	defer pool.Close()
	weights, err := checkpoint.Open(file, &s.model.Manifest, checkpoint.DefaultLimits)
	if err != nil {
		return err
	}
	set, err := dataset.Open(s.path("hidden"))
	if err != nil {
		return err
	}
	defer set.Close()
	score, err := evaluator.ScoreSplit(ctx, pool, s.model, weights, set, evaluator.PayoutSplit)
	if err != nil {
		return err
	}
	if score.Correct != s.result.Correct || score.LossMicro != s.result.LossMicro {
		return fault.New(fault.Internal, "the delivered weights score %d right and loss %d, paid were %d and %d",
			score.Correct, score.LossMicro, s.result.Correct, s.result.LossMicro)
	}
	s.result.Collected = true
	s.say("collect", "scored again by the researcher: the same score", nil)
	return nil
}

// fulfilment reads what a transaction brought to the oracle, and notes its gas.
func (s *story) fulfilment(ctx context.Context, hash common.Hash) (attest.Attestation, error) {
	tx, _, err := s.eth.TransactionByHash(ctx, hash)
	if err != nil {
		return attest.Attestation{}, fault.Wrap(fault.Chain, err, "read the fulfilment")
	}
	receipt, err := s.eth.TransactionReceipt(ctx, hash)
	if err != nil {
		return attest.Attestation{}, fault.Wrap(fault.Chain, err, "read the fulfilment's receipt")
	}
	s.result.Gas["fulfill"] = receipt.GasUsed
	payload, err := payloadOf(tx.Data())
	if err != nil {
		return attest.Attestation{}, err
	}
	return attest.Decode(payload)
}

// payloadOf reads the payload out of fulfillOracleRequest2's calldata, whose last argument is (bytes32 requestId, bytes payload).
func payloadOf(calldata []byte) ([]byte, error) {
	parsed := bindings.NewOperator().GetABI()
	values, err := parsed.Methods["fulfillOracleRequest2"].Inputs.Unpack(calldata[4:])
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "decode the fulfilment")
	}
	data, ok := values[len(values)-1].([]byte)
	if !ok || len(data) < 64 {
		return nil, fault.New(fault.Chain, "the fulfilment carries no answer")
	}
	callback, err := bindings.NewDirectRequestOracle().GetABI().Methods["fulfill"].Inputs.Unpack(data)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "decode the answer")
	}
	return callback[1].([]byte), nil
}

// refund moves the dev chain's clock past the deadlines and closes the bounty, if it was not refunded before.
func (s *story) refund(ctx context.Context, b bindings.Bounty) error {
	s.result.Status = "refunded"
	if b.Status == client.BountyRefunded {
		return nil
	}
	head, err := s.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the head")
	}
	if wait := int64(b.Params.HardStop) + 1 - int64(head.Time); wait > 0 {
		if err := s.eth.Client().CallContext(ctx, nil, "dev_increaseTime", uint64(wait)); err != nil {
			return fault.Wrap(fault.Chain, err, "move the dev chain's clock")
		}
		s.say("clock", fmt.Sprintf("moved %s forward, past the deadline", strings.TrimSuffix((time.Duration(wait)*time.Second).String(), "0s")), nil)
	}
	receipt, err := s.board.Close(ctx, s.result.BountyID)
	if err != nil {
		return err
	}
	s.say("refund", fmt.Sprintf("%.2f ETH back to the researcher", ether(b.Params.Reward)), map[string]any{"gas": receipt.GasUsed})
	return nil
}
