package main

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/registry"
)

func (a *app) statusCommand() *cobra.Command {
	var (
		f       connect.Flags
		account string
	)
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Print where the worker stands on the registry",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			who, err := workerAccount(&f, account)
			if err != nil {
				return err
			}
			s, err := f.OpenToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer s.Close()
			s.Sender.Account.Address = who
			return a.printStanding(cmd.Context(), s)
		},
	}
	f.AddChain(cmd)
	f.AddKeystore(cmd)
	cmd.Flags().StringVar(&account, "account", "", "the worker's `address`; the keystore's by default")
	return cmd
}

// workerAccount reads an address, which needs no password.
func workerAccount(f *connect.Flags, account string) (common.Address, error) {
	switch {
	case common.IsHexAddress(account):
		return common.HexToAddress(account), nil
	case account != "":
		return common.Address{}, cli.Refused("--account: %q is not an address", account)
	case f.Keystore == "":
		return common.Address{}, fault.New(fault.Config, "whose? Use --account, --keystore or ASSAY_KEYSTORE")
	}
	return client.AddressOf(f.Keystore)
}

func (a *app) printStanding(ctx context.Context, s *connect.Session) error {
	r, err := openRegistry(ctx, s)
	if err != nil {
		return err
	}
	standing, err := registry.Stand(ctx, r)
	if err != nil {
		return err
	}
	a.Answer(standing, "%s", standingText(r.Account.Address, standing))
	return nil
}

func (a *app) exitCommand() *cobra.Command {
	var f connect.Flags
	cmd := &cobra.Command{
		Use:   "exit",
		Short: "Leave the registry, and take the stake once its time is over",
		Long: "Leaves the registry: at once before the first proof, else after the registry's delay, in which the worker can still be checked.\n" +
			"Given again after the delay, it takes the stake.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := f.OpenToSend(cmd.Context(), a.AccountPassword)
			if err != nil {
				return err
			}
			defer s.Close()
			r, err := openRegistry(cmd.Context(), s)
			if err != nil {
				return err
			}
			sink := a.progress()
			defer sink.Close()
			if err := registry.Leave(cmd.Context(), r, sink); err != nil {
				return err
			}
			return a.printStanding(cmd.Context(), s)
		},
	}
	f.AddChain(cmd)
	f.AddKeystore(cmd)
	f.AddSending(cmd)
	return cmd
}
