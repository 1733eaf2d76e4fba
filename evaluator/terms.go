package evaluator

import (
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Terms is what a bounty is about: model, hidden set, criterion, disclosure. Money and dates are the board's, not here.
type Terms struct {
	Researcher    Address         `json:"researcher"`
	SignerSet     merkle.Hash     `json:"signer_set"`
	ModelRoot     modelpkg.Root   `json:"model_root"`
	ModelCID      CID             `json:"model_cid"`
	InitRoot      checkpoint.Root `json:"init_root"`
	DatasetRoot   dataset.Root    `json:"dataset_root"`
	FeedbackTotal uint32          `json:"feedback_total"` // scored items of the split "feedback"
	PayoutTotal   uint32          `json:"payout_total"`   // scored items of the split "payout"
	Metric        uint8           `json:"metric"`         // disclosure.Accuracy or disclosure.Loss
	Threshold     int64           `json:"threshold"`      // ppm (accuracy, at least) or micro (loss, at most)
	Mode          uint8           `json:"mode"`           // disclosure.Open or disclosure.LadderMode
	Step          uint32          `json:"step"`           // the ladder's step, in the metric's units
	LossClip      int64           `json:"loss_clip"`      // micro
	LossGrid      uint32          `json:"loss_grid"`      // micro
	ProfileHash   merkle.Hash     `json:"profile_hash"`
	DeliveryKey   merkle.Hash     `json:"delivery_key"` // the researcher's X25519 public key
	SealedSubs    bool            `json:"sealed_subs"`
	MaxBytes      uint64          `json:"max_bytes"` // cap on a checkpoint's bytes
	MaxEvals      uint32          `json:"max_evals"` // cap on stored evaluations
}

// TermsType is the EIP-712 type of Terms.
const TermsType = "Terms(address researcher,bytes32 signerSet,bytes32 modelRoot,uint8 modelCodec,bytes32 modelCid,bytes32 initRoot," +
	"bytes32 datasetRoot,uint32 feedbackTotal,uint32 payoutTotal,uint8 metric,int64 threshold,uint8 mode,uint32 step," +
	"int64 lossClip,uint32 lossGrid,bytes32 profileHash,bytes32 deliveryKey,bool sealedSubs,uint64 maxBytes,uint32 maxEvals)"

// Hash returns termsHash, the EIP-712 hashStruct of the terms.
func (t Terms) Hash() merkle.Hash {
	typeHash := merkle.Keccak256([]byte(TermsType))
	var sealed uint64
	if t.SealedSubs {
		sealed = 1
	}
	return merkle.Keccak256(typeHash[:], t.Researcher.word(), t.SignerSet[:], t.ModelRoot.Hash[:],
		word(uint64(t.ModelCID.Codec)), t.ModelCID.Digest[:], t.InitRoot.Hash[:], t.DatasetRoot.Hash[:],
		word(uint64(t.FeedbackTotal)), word(uint64(t.PayoutTotal)), word(uint64(t.Metric)), signedWord(t.Threshold),
		word(uint64(t.Mode)), word(uint64(t.Step)), signedWord(t.LossClip), word(uint64(t.LossGrid)),
		t.ProfileHash[:], t.DeliveryKey[:], word(sealed), word(t.MaxBytes), word(uint64(t.MaxEvals)))
}

// Rule returns the part of the terms that says what is disclosed and what passes.
func (t Terms) Rule() disclosure.Rule {
	return disclosure.Rule{
		Metric: t.Metric, Threshold: t.Threshold, Mode: t.Mode, Step: t.Step, LossClip: t.LossClip, LossGrid: t.LossGrid,
	}
}

// Validate refuses terms that no evaluation could be made under.
func (t Terms) Validate() error {
	switch {
	case t.Researcher.IsZero():
		return fault.New(fault.BadRequest, "terms name no researcher")
	case t.FeedbackTotal == 0 || t.PayoutTotal == 0:
		return fault.New(fault.BadRequest, "a split has no scored items")
	case t.MaxBytes == 0 || t.MaxEvals == 0:
		return fault.New(fault.BadRequest, "max bytes and max evals must be positive")
	}
	if t.SealedSubs {
		// A low-order delivery key could not be sealed to: it would block every pass after miners have trained.
		if err := seal.PublicKey(t.DeliveryKey).Check(); err != nil {
			return err
		}
	}
	return t.Rule().Validate()
}
