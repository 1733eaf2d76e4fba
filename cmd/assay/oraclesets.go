package main

import (
	"context"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// proposed is what propose prints.
type proposed struct {
	SignerSet common.Hash `json:"signer_set"`
	From      time.Time   `json:"active_from"`
	Tx        common.Hash `json:"tx"`
}

func (b *bountyApp) oraclePropose() *cobra.Command {
	var signers, recipients []string
	cmd := &cobra.Command{
		Use:   "propose --signer ADDRESS --recipient age1...",
		Short: "Announce a signer set: who may sign evaluations, and to whom sealed files are encrypted",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			who, keys, err := parseSet(signers, recipients)
			if err != nil {
				return err
			}
			s, err := b.open(cmd.Context(), true)
			if err != nil {
				return err
			}
			defer s.Close()
			return b.propose(cmd.Context(), s, who, keys)
		},
	}
	cmd.Flags().StringArrayVar(&signers, "signer", nil, "`address` of an adapter's signing key; may be repeated")
	cmd.Flags().StringArrayVar(&recipients, "recipient", nil, "public key of an adapter's identity, `age1...`; may be repeated")
	cli.NeedFlags(cmd, "signer", "recipient")
	return b.sending(cmd)
}

func parseSet(signers, recipients []string) (who []common.Address, keys [][32]byte, err error) {
	if who, err = addressesOf("--signer", signers); err != nil {
		return nil, nil, err
	}
	for _, text := range recipients {
		key, err := seal.ParsePublicKey(text)
		if err == nil {
			err = key.Check()
		}
		if err != nil {
			return nil, nil, cli.Usage(fmt.Errorf("--recipient: %w", err))
		}
		keys = append(keys, key)
	}
	return who, keys, nil
}

func (b *bountyApp) propose(ctx context.Context, s *connect.Session, who []common.Address, keys [][32]byte) error {
	oracle, backend := bindings.NewIScoreOracle(), s.Sender.Backend()
	set, err := client.Read(ctx, backend, s.Oracle.Address, oracle.PackHashSignerSet(who, keys), oracle.UnpackHashSignerSet)
	if err != nil {
		return err
	}
	receipt, err := s.Sender.Send(ctx, client.Call{To: &s.Oracle.Address, Data: oracle.PackProposeSignerSet(who, keys)})
	if err != nil {
		return err
	}
	status, err := client.Read(ctx, backend, s.Oracle.Address, oracle.PackSignerSetStatus(set), oracle.UnpackSignerSetStatus)
	if err != nil {
		return err
	}
	p := proposed{set, time.Unix(int64(status.ActiveFrom), 0).UTC(), receipt.TxHash}
	b.Answer(p, "signer set %s can be activated from %s on  tx %s\n", p.SignerSet, p.From.Format(time.RFC3339), p.Tx)
	return nil
}

// setOf reads a signer set's name.
func setOf(text string) (set [32]byte, err error) {
	raw, err := hex.DecodeString(strings.TrimPrefix(text, "0x"))
	if err != nil || len(raw) != len(set) {
		return set, cli.Usage(fmt.Errorf("%q is not the hash of a signer set", text))
	}
	return [32]byte(raw), nil
}

func (b *bountyApp) oracleActivate() *cobra.Command {
	return b.owning(&cobra.Command{
		Use:   "activate SIGNER-SET",
		Short: "Make a proposed signer set usable once its delay is over",
		Args:  cobra.ExactArgs(1),
	}, eitherOracle, func(args []string) ([]byte, string, error) {
		set, err := setOf(args[0])
		return bindings.NewIScoreOracle().PackActivateSignerSet(set), "signer set " + common.Hash(set).Hex() + " is active", err
	})
}

func (b *bountyApp) oracleRevoke() *cobra.Command {
	var yes bool
	cmd := b.owning(&cobra.Command{
		Use:   "revoke SIGNER-SET",
		Short: "Stop a signer set, at once and for ever: its bounties get no more evaluations",
		Args:  cobra.ExactArgs(1),
	}, eitherOracle, func(args []string) ([]byte, string, error) {
		set, err := setOf(args[0])
		if err == nil {
			err = b.Confirm("bounties whose terms name this set end without a winner; revoke it for ever?", yes)
		}
		return bindings.NewIScoreOracle().PackRevokeSignerSet(set), "signer set " + common.Hash(set).Hex() + " is revoked", err
	})
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}
