package main

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
)

// oracleCommand is what a node operator does with the contracts that he owns.
func (a *app) oracleCommand() *cobra.Command {
	b := &bountyApp{app: a}
	cmd := &cobra.Command{
		Use:   "oracle",
		Short: "For node operators: deploy an oracle, its job, price, signer sets and earnings",
		Long: "What a node operator does with the contracts that he owns: the oracle and the Operator contract of his Chainlink node.\n" +
			"docs/operators.md goes through all of it.",
	}
	b.flags.AddChain(cmd)
	cmd.AddCommand(b.oracleDeploy(), b.oracleShow(), b.oracleSenders(), b.oracleJob(), b.oraclePrice(),
		b.oraclePropose(), b.oracleActivate(), b.oracleRevoke(), b.oracleWithdraw())
	return cmd
}

// eitherOracle stands for the deployment's oracle, whatever its kind.
const eitherOracle = ""

// owning is a command that sends one call to the named contract, and then says done.
func (b *bountyApp) owning(cmd *cobra.Command, contract string, call func(args []string) (data []byte, done string, err error)) *cobra.Command {
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		data, done, err := call(args)
		if err != nil {
			return err
		}
		s, err := b.open(cmd.Context(), true)
		if err != nil {
			return err
		}
		defer s.Close()
		return b.sendTo(cmd.Context(), s, contract, data, done)
	}
	return b.sending(cmd)
}

func (b *bountyApp) sendTo(ctx context.Context, s *connect.Session, contract string, data []byte, done string) error {
	if contract == eitherOracle {
		contract = s.Manifest.Oracle()
	}
	to := s.Manifest.Address(contract)
	if err := s.Manifest.Verify(ctx, s.Sender.Backend(), contract); err != nil {
		return err
	}
	receipt, err := s.Sender.Send(ctx, client.Call{To: &to, Data: data})
	if err != nil {
		return err
	}
	b.sent(receipt, "%s", done)
	return nil
}

// addressesOf reads addresses, at least one.
func addressesOf(what string, texts []string) ([]common.Address, error) {
	if len(texts) == 0 {
		return nil, cli.Usage(fmt.Errorf("%s: none is given", what))
	}
	list := make([]common.Address, len(texts))
	for i, text := range texts {
		if !common.IsHexAddress(text) {
			return nil, cli.Usage(fmt.Errorf("%s: %q is not an address", what, text))
		}
		list[i] = common.HexToAddress(text)
	}
	return list, nil
}

func (b *bountyApp) oracleSenders() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "senders ADDRESS...",
		Short: "Say which of the node's keys may fulfil, and no other (setAuthorizedSenders of the Operator)",
		Args:  cobra.MinimumNArgs(1),
	}, client.Operator, func(args []string) ([]byte, string, error) {
		senders, err := addressesOf("senders", args)
		if err != nil {
			return nil, "", err
		}
		return bindings.NewOperator().PackSetAuthorizedSenders(senders), fmt.Sprintf("%d keys may fulfil", len(senders)), nil
	})
}
