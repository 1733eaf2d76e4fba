package demo

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// The bounty's terms beside the criterion.
const (
	step     = 10_000 // ppm of accuracy
	lossClip = 5_000_000
	lossGrid = 10_000
	maxEvals = 8
	minEvals = 4
)

var milliEther = big.NewInt(1e15)

func milli(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), milliEther) }

// escrow drafts the terms, seals the hidden set for them, and creates the bounty.
func (s *story) escrow(ctx context.Context) error {
	deliveryKey, err := s.deliveryKey.Public()
	if err != nil {
		return err
	}
	profile, err := scorer.DefaultProfile().Hash()
	if err != nil {
		return err
	}
	signerSet, err := merkle.ParseHash(s.stack.SignerSet)
	if err != nil {
		return fault.Wrap(fault.Config, err, "read the signer set")
	}
	draft, err := bounty.NewDraft(ctx, s.board, s.oracle, bounty.Wish{
		Researcher: evaluator.Address(s.sender.Account.Address),
		ModelDir:   s.path("model"), DatasetDir: s.path("hidden"), SignerSet: signerSet, DeliveryKey: deliveryKey,
		ProfileHash: profile, MaxEvals: maxEvals,
		Rule: disclosure.Rule{
			Metric: disclosure.Accuracy, Threshold: s.Criterion, Mode: disclosure.LadderMode, Step: step, LossClip: lossClip, LossGrid: lossGrid,
		},
	})
	if err != nil {
		return err
	}
	sealed := s.path("hidden.sealed")
	if _, err := bounty.SealSet(draft, "", sealed); err != nil {
		return err
	}
	return s.create(ctx, draft, sealed)
}

func (s *story) create(ctx context.Context, draft *bounty.Draft, sealed string) error {
	quote, err := bounty.NewQuote(ctx, s.board, s.manifest.Address(client.Link), draft, bounty.Money{
		Asset: client.ETH, Reward: milli(1000), Bond: milli(10), EvalFee: milli(5), MinEvals: minEvals, Ready: 10 * time.Minute, Open: time.Hour,
	})
	if err != nil {
		return err
	}
	config := publish.DefaultConfig()
	config.API = s.stack.IPFSAPI
	publisher, err := publish.NewKubo(config)
	if err != nil {
		return err
	}
	defer publisher.Close()
	created, err := bounty.Create(ctx, s.board, s.manifest.Address(client.Link), publisher, draft, sealed, quote)
	if err != nil {
		return err
	}
	s.result.BountyID, s.result.Gas["create"] = created.ID, created.Receipt.GasUsed
	s.say("escrow", fmt.Sprintf("bounty %d: %.2f ETH for accuracy >= %.1f %% on %d hidden digits", created.ID, ether(quote.Params.Reward),
		float64(s.Criterion)/1e4, draft.Terms.PayoutTotal), map[string]any{"gas": created.Receipt.GasUsed})
	s.say("promise", fmt.Sprintf("a paid model's true accuracy is at least %.2f %% but for a risk of %g", 100*quote.Bound.Accuracy, quote.Bound.Risk), nil)
	return nil
}

// probe has the oracle score the package's own initial weights, which proves that keys, set, model and profile work.
func (s *story) probe(ctx context.Context) error {
	evalID, receipt, err := s.board.Poke(ctx, s.result.BountyID)
	if err != nil {
		return err
	}
	s.result.Gas["request"] = receipt.GasUsed
	err = until(ctx, "the probe's evaluation", startLimit, func() bool {
		b, err := s.board.Bounty(ctx, s.result.BountyID)
		return err == nil && b.Status != client.BountyPreparing
	}, s.processes...)
	if err != nil {
		return err
	}
	stored, err := s.oracle.Evaluated(ctx, evalID, s.manifest.FromBlock)
	if err != nil {
		return err
	}
	if _, err := s.fulfilment(ctx, stored.Tx); err != nil {
		return err
	}
	e := stored.Evaluation
	if ended, err := s.ended(ctx); err != nil || ended != "" {
		s.say("probe", "the initial weights meet the criterion already, bounty "+ended, nil)
		return err
	}
	s.say("probe", fmt.Sprintf("initial weights: %d of %d right on feedback (disclosed), bounty open", e.FeedbackCorrect, e.FeedbackTotal), nil)
	return nil
}
