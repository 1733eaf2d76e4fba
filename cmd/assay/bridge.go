package main

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
)

func (a *app) bridgeCommand() *cobra.Command {
	b := jobspecs.Bridge{Name: jobspecs.DefaultBridge}
	amount := "0"
	cmd := &cobra.Command{
		Use:   "bridge --url URL",
		Short: "Print the bridge by which a Chainlink node reaches the adapter",
		Long: "Prints the bridge by which a Chainlink node reaches the adapter: the body of POST /v2/bridge_types, or the file for\n" +
			"`chainlink bridges create`. It holds no key: job specs bring it.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) (err error) {
			if b.MinPayment, err = juels(amount); err != nil {
				return err
			}
			if err := b.Validate(); err != nil {
				return err
			}
			text, err := json.MarshalIndent(b, "", "  ")
			if err != nil {
				return fault.Wrap(fault.Internal, err, "encode the bridge")
			}
			a.Answer(b, "%s\n", text)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&b.Name, "name", b.Name, "the bridge's name, lower case")
	f.StringVar(&b.URL, "url", "", "the adapter as the node reaches it, `URL`")
	f.Uint32Var(&b.Confirmations, "confirmations", 0, "blocks to wait for on top of the job's own")
	f.StringVar(&amount, "min-payment", amount, "least payment of a job that uses it, in `juels` of LINK")
	cli.NeedFlags(cmd, "url")
	return cmd
}
