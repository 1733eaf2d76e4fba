package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/worker"
)

// submitOptions name what is submitted.
type submitOptions struct {
	data, published, root string
	check                 worker.Check
}

func (a *app) submitCommand() *cobra.Command {
	var (
		w workerFlags
		o submitOptions
	)
	cmd := &cobra.Command{
		Use:   "submit --bounty N FILE",
		Short: "Submit weights that were trained anywhere, and see them through to their verdict",
		Long: "Submit a checkpoint (safetensors, TensorFlow bundle, .weights.h5 or .h5) that was trained anywhere. With --data it is scored\n" +
			"on a split of your own first. --published submits a file that is sealed and on IPFS already.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (o.published == "") == (len(args) == 0) {
				return cli.Usage(errors.New("name either a checkpoint or, with --published, a CID"))
			}
			pool, err := w.checker(&o.check, o.data)
			if err != nil {
				return err
			}
			s, err := a.open(cmd.Context(), &w, pool)
			if err != nil {
				return err
			}
			var out *worker.Outcome
			if o.published != "" {
				out, err = o.submitPublished(cmd, s, w.bounty)
			} else {
				out, err = s.Submit(cmd.Context(), w.bounty, args[0], o.check)
			}
			s.Close()
			return a.conclude(out, err)
		},
	}
	w.add(cmd)
	o.add(cmd)
	return cmd
}

func (o *submitOptions) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.data, "data", "", "dataset package of your own to check the weights with, `folder`")
	f.StringVar(&o.check.Split, "check", "validation", "its split")
	f.BoolVar(&o.check.SubmitBelow, "submit-below", false, "submit even if the criterion is not met on that split")
	f.StringVar(&o.published, "published", "", "`CID` of a sealed submission")
	f.StringVar(&o.root, "weights-root", "", "the weightsRoot that --published was sealed with, 0x and 64 hex digits")
	cmd.MarkFlagsRequiredTogether("published", "weights-root")
}

func (o *submitOptions) submitPublished(cmd *cobra.Command, s *session, bounty uint64) (*worker.Outcome, error) {
	cid, err := evaluator.ParseCID(o.published)
	if err != nil {
		return nil, cli.Usage(fmt.Errorf("--published: %w", err))
	}
	root, err := merkle.ParseHash(o.root)
	if err != nil {
		return nil, cli.Usage(fmt.Errorf("--weights-root: %w", err))
	}
	return s.SubmitPublished(cmd.Context(), bounty, evaluator.Submission{CID: cid, WeightsRoot: checkpoint.Root{Hash: root}})
}

func (a *app) claimCommand() *cobra.Command {
	var (
		w          workerFlags
		submission uint32
	)
	cmd := &cobra.Command{
		Use:   "claim --bounty N --submission ID",
		Short: "Get bond and fee of a submission back whose bounty has ended; anyone may, for its payee",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := w.OpenToSend(cmd.Context(), a.AccountPassword)
			if err != nil {
				return err
			}
			defer s.Close()
			receipt, err := s.Board.Claim(cmd.Context(), w.bounty, submission)
			if err != nil {
				return err
			}
			a.Answer(map[string]any{"bounty": w.bounty, "submission_id": submission, "tx": receipt.TxHash, "gas": receipt.GasUsed},
				"claimed submission %d of bounty %d  tx %s\n", submission, w.bounty, receipt.TxHash)
			return nil
		},
	}
	w.AddChain(cmd)
	w.AddKeystore(cmd)
	w.AddSending(cmd)
	w.addBounty(cmd)
	cmd.Flags().Uint32Var(&submission, "submission", 0, "the submission's number")
	cli.NeedFlags(cmd, "submission")
	return cmd
}
