package main

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// draftFlags are a Wish in words.
type draftFlags struct {
	wish                              bounty.Wish
	researcher                        string
	signerSet, delivery, metric, mode string
	threshold, lossClip               int64
	step, lossGrid                    uint32
}

func (b *bountyApp) draft() *cobra.Command {
	var d draftFlags
	cmd := &cobra.Command{
		Use:   "draft --model DIR --data DIR --signer-set 0x... --delivery-key FILE --threshold N TERMS.json",
		Short: "Write the terms of a bounty; sends nothing",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := d.parse(b.flags.Keystore); err != nil {
				return err
			}
			s, err := b.open(cmd.Context(), false)
			if err != nil {
				return err
			}
			defer s.Close()
			draft, err := bounty.NewDraft(cmd.Context(), s.Board, s.Oracle, d.wish)
			if err != nil {
				return err
			}
			if err := draft.Save(args[0]); err != nil {
				return err
			}
			b.Answer(draft, "terms %s\nnext: assay dataset seal --terms %s SEALED\n", draft.TermsHash, args[0])
			return nil
		},
	}
	d.add(cmd)
	b.flags.AddKeystore(cmd)
	return cmd
}

func (d *draftFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&d.wish.ModelDir, "model", "", "model package, `folder`")
	f.StringVar(&d.wish.DatasetDir, "data", "", "hidden set with the splits feedback and payout, `folder`")
	f.StringVar(&d.researcher, "researcher", "", "`address` that will create the bounty; the keystore's by default")
	f.StringVar(&d.signerSet, "signer-set", "", "who scores and can open sealed files: a signer set of the oracle")
	f.StringVar(&d.delivery, "delivery-key", "", "identity `file` that the winner's weights are delivered to")
	f.StringVar(&d.metric, "metric", "accuracy", "accuracy or loss")
	f.Int64Var(&d.threshold, "threshold", 0, "ppm (accuracy, at least) or micro (loss, at most)")
	f.StringVar(&d.mode, "mode", "ladder", "ladder (whole steps of feedback) or open (exact values)")
	f.Uint32Var(&d.step, "step", 10_000, "the ladder's step, ppm or micro")
	f.Int64Var(&d.lossClip, "loss-clip", 10_000_000, "largest loss that is disclosed, micro")
	f.Uint32Var(&d.lossGrid, "loss-grid", 10_000, "grid of the disclosed loss, micro")
	f.Uint64Var(&d.wish.MaxBytes, "max-bytes", 0, "cap on a checkpoint's bytes; 0 means four times the initial weights and 1 MiB")
	f.Uint32Var(&d.wish.MaxEvals, "max-evals", 20, "cap on evaluations, the probe included: the tries of the statistical bound")
	f.BoolVar(&d.wish.PlainSubmissions, "plain-submissions", false, "take plain files, which anyone can read and copy")
	cli.NeedFlags(cmd, "model", "data", "signer-set", "delivery-key", "threshold")
}

func (d *draftFlags) parse(keystore string) (err error) {
	if d.wish.Researcher, err = researcherOf(d.researcher, keystore); err != nil {
		return err
	}
	if d.wish.SignerSet, err = merkle.ParseHash(d.signerSet); err != nil {
		return cli.Usage(fmt.Errorf("--signer-set: %w", err))
	}
	secret, err := readIdentity(d.delivery)
	if err != nil {
		return err
	}
	if d.wish.DeliveryKey, err = secret.Public(); err != nil {
		return err
	}
	if d.wish.ProfileHash, err = scorer.DefaultProfile().Hash(); err != nil {
		return err
	}
	metrics := map[string]uint8{"accuracy": disclosure.Accuracy, "loss": disclosure.Loss}
	modes := map[string]uint8{"ladder": disclosure.LadderMode, "open": disclosure.Open}
	metric, ok := metrics[d.metric]
	mode, ok2 := modes[d.mode]
	if !ok || !ok2 {
		return cli.Usage(fmt.Errorf("--metric is accuracy or loss, --mode is ladder or open"))
	}
	d.wish.Rule = disclosure.Rule{
		Metric: metric, Threshold: d.threshold, Mode: mode, Step: d.step, LossClip: d.lossClip, LossGrid: d.lossGrid,
	}
	return nil
}

// researcherOf is the address given, or that of a keystore file, which needs no password.
func researcherOf(address, keystore string) (evaluator.Address, error) {
	switch {
	case address != "" && !common.IsHexAddress(address):
		return evaluator.Address{}, cli.Usage(fmt.Errorf("--researcher: %q is not an address", address))
	case address != "":
		return evaluator.Address(common.HexToAddress(address)), nil
	case keystore == "":
		return evaluator.Address{}, cli.Usage(errors.New("who creates the bounty? use --researcher, or --keystore or ASSAY_KEYSTORE"))
	}
	own, err := client.AddressOf(keystore)
	return evaluator.Address(own), err
}
