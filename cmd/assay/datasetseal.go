package main

import (
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/cmd/cli"
)

func (a *app) datasetSeal() *cobra.Command {
	var terms, data string
	cmd := &cobra.Command{
		Use:   "seal --terms TERMS.json OUT",
		Short: "Encrypt a hidden set for a bounty's oracle, for its terms and no others",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			draft, err := bounty.LoadDraft(terms)
			if err != nil {
				return err
			}
			cid, err := bounty.SealSet(draft, data, args[0])
			if err != nil {
				return err
			}
			a.Answer(map[string]any{"set_cid": cid, "path": args[0]}, "%s  %s\n", cid, args[0])
			return nil
		},
	}
	cmd.Flags().StringVar(&terms, "terms", "", "draft of the terms, `file` made by assay bounty draft")
	cmd.Flags().StringVar(&data, "data", "", "hidden set, `folder`; the draft's by default")
	cli.NeedFlags(cmd, "terms")
	return cmd
}
