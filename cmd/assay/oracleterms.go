package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/jobspecs"
)

func (b *bountyApp) oracleJob() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "job UUID",
		Short: "Name the node's job, by its externalJobID, to which new requests go (setSpecId)",
		Args:  cobra.ExactArgs(1),
	}, client.Oracle, func(args []string) ([]byte, string, error) {
		id, err := uuid.Parse(args[0])
		if err != nil {
			return nil, "", cli.Usage(fmt.Errorf("%q is not a UUID", args[0]))
		}
		return bindings.NewDirectRequestOracle().PackSetSpecId(jobspecs.SpecID(id)), "new requests go to job " + id.String(), nil
	})
}

// parseLink reads an amount of LINK as the chain takes it.
func parseLink(text string) (*big.Int, error) {
	juels, err := client.ParseEther(text)
	if err == nil && juels.BitLen() > 96 {
		err = fmt.Errorf("%q is more LINK than there is", text)
	}
	if err != nil {
		return nil, cli.Usage(err)
	}
	return juels, nil
}

func (b *bountyApp) oraclePrice() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "price LINK",
		Short: "Set what an evaluation costs, for bounties created from now on",
		Args:  cobra.ExactArgs(1),
	}, eitherOracle, func(args []string) ([]byte, string, error) {
		juels, err := parseLink(args[0])
		if err != nil {
			return nil, "", err
		}
		// Both kinds of oracle have the call.
		return bindings.NewDirectRequestOracle().PackSetPrice(juels), client.FormatEther(juels) + " LINK for an evaluation of new bounties", nil
	})
}

func (b *bountyApp) oracleWithdraw() *cobra.Command {
	var amount string
	cmd := &cobra.Command{
		Use:   "withdraw ADDRESS",
		Short: "Send LINK that the Operator has earned, or that a quorum's oracle owes the account, to an address",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			to, err := addressesOf("withdraw", args)
			if err != nil {
				return err
			}
			s, err := b.open(cmd.Context(), true)
			if err != nil {
				return err
			}
			defer s.Close()
			return b.withdrawLink(cmd.Context(), s, to[0], amount)
		},
	}
	cmd.Flags().StringVar(&amount, "amount", "", "how much, in `LINK`; all of it by default")
	return b.sending(cmd)
}

func (b *bountyApp) withdrawLink(ctx context.Context, s *connect.Session, to common.Address, amount string) error {
	if s.Manifest.Oracle() == client.Quorum {
		return b.withdrawPayment(ctx, s, to, amount)
	}
	operator := bindings.NewOperator()
	juels, err := client.Read(ctx, s.Sender.Backend(), s.Manifest.Address(client.Operator), operator.PackWithdrawable(), operator.UnpackWithdrawable)
	if err == nil && amount != "" {
		juels, err = parseLink(amount)
	}
	if err != nil {
		return err
	}
	if juels.Sign() == 0 {
		return cli.Refused("the Operator has earned nothing that can be withdrawn")
	}
	return b.sendTo(ctx, s, client.Operator, operator.PackWithdraw(to, juels), client.FormatEther(juels)+" LINK to "+to.Hex())
}

// withdrawPayment takes out what a quorum's oracle owes the account, as the payee of some of its nodes.
func (b *bountyApp) withdrawPayment(ctx context.Context, s *connect.Session, to common.Address, amount string) error {
	if amount != "" {
		return cli.Refused("--amount: a quorum's oracle pays all that it owes")
	}
	quorum := client.NewQuorum(s.Sender, s.Oracle.Address)
	juels, err := quorum.Owed(ctx, s.Sender.Account.Address)
	if err != nil {
		return err
	}
	if juels.Sign() == 0 {
		return cli.Refused("the oracle owes %s nothing: is it the payee of a node?", s.Sender.Account.Address)
	}
	receipt, err := quorum.Withdraw(ctx, to)
	if err != nil {
		return err
	}
	b.sent(receipt, "%s LINK to %s", client.FormatEther(juels), to)
	return nil
}
