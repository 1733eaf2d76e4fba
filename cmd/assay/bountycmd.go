package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/connect"
)

// bountyApp is app with the flags of the chain.
type bountyApp struct {
	*app
	flags connect.Flags
}

func (a *app) bountyCommand() *cobra.Command {
	b := &bountyApp{app: a}
	cmd := &cobra.Command{
		Use:   "bounty",
		Short: "Draft, create, watch and collect bounties",
		Long: "The order of things: assay model new (or the Keras exporter), assay dataset pack, assay keys new identity (the delivery key),\n" +
			"assay bounty draft, assay dataset seal, assay bounty create, assay bounty watch, assay bounty collect.",
	}
	b.flags.AddChain(cmd)
	cmd.AddCommand(b.draft(), b.create(), b.fund(), b.list(), b.show(), b.watch(), b.collect(), b.refund(), b.withdraw())
	return cmd
}

// open opens the deployment: with the account for a command that sends, else to read only.
func (b *bountyApp) open(ctx context.Context, sends bool) (*connect.Session, error) {
	if sends {
		return b.flags.OpenToSend(ctx, b.AccountPassword)
	}
	return b.flags.OpenToRead(ctx)
}

// sending adds the flags of a command that sends.
func (b *bountyApp) sending(cmd *cobra.Command) *cobra.Command {
	b.flags.AddKeystore(cmd)
	b.flags.AddSending(cmd)
	return cmd
}
