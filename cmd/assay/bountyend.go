package main

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// parseID parses a bounty's number.
func parseID(s string) (uint64, error) {
	id, err := strconv.ParseUint(s, 10, 64)
	if err != nil || id == 0 {
		return 0, cli.Usage(fmt.Errorf("bounty %q is not a number from 1 on", s))
	}
	return id, nil
}

// reading is the RunE of a command that parses the bounty's number, opens the deployment and runs f.
func (b *bountyApp) reading(f func(ctx context.Context, s *connect.Session, id uint64) error) func(*cobra.Command, []string) error {
	return b.with(false, f)
}

// sender is reading for a command that sends.
func (b *bountyApp) sender(f func(ctx context.Context, s *connect.Session, id uint64) error) func(*cobra.Command, []string) error {
	return b.with(true, f)
}

func (b *bountyApp) with(sends bool, f func(ctx context.Context, s *connect.Session, id uint64) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		id, err := parseID(args[0])
		if err != nil {
			return err
		}
		s, err := b.open(cmd.Context(), sends)
		if err != nil {
			return err
		}
		defer s.Close()
		return f(cmd.Context(), s, id)
	}
}

func (b *bountyApp) fund() *cobra.Command {
	var link string
	cmd := &cobra.Command{
		Use:   "fund BOUNTY --link AMOUNT",
		Short: "Add LINK to a bounty's account, for more evaluations; anyone may",
		Args:  cobra.ExactArgs(1),
		RunE: b.sender(func(ctx context.Context, s *connect.Session, id uint64) error {
			juels, err := client.ParseEther(link)
			if err != nil {
				return cli.Usage(err)
			}
			state, err := s.Board.Bounty(ctx, id)
			if err != nil {
				return err
			}
			if _, err := client.ApproveToken(ctx, s.Sender, s.Manifest.Address(client.Link), s.Oracle.Address, juels); err != nil {
				return err
			}
			receipt, err := s.Oracle.Fund(ctx, s.Board.Address, state.TermsHash, juels)
			if err != nil {
				return err
			}
			b.sent(receipt, "funded bounty %d with %s LINK", id, link)
			return nil
		}),
	}
	cmd.Flags().StringVar(&link, "link", "", "amount of LINK, for example 1.5")
	cli.NeedFlags(cmd, "link")
	return b.sending(cmd)
}

func (b *bountyApp) sent(receipt *types.Receipt, format string, args ...any) {
	b.Answer(map[string]any{"tx": receipt.TxHash, "gas": receipt.GasUsed}, format+"  tx %s\n", append(args, receipt.TxHash)...)
}

func (b *bountyApp) collect() *cobra.Command {
	var key, model, out string
	cmd := &cobra.Command{
		Use:   "collect BOUNTY --delivery-key FILE --model DIR --out FILE",
		Short: "Open the winning weights of a paid bounty and check that they are the scored ones",
		Args:  cobra.ExactArgs(1),
		RunE: b.reading(func(ctx context.Context, s *connect.Session, id uint64) error {
			secret, err := readIdentity(key)
			if err != nil {
				return err
			}
			got, err := b.collectWeights(ctx, s, id, secret, model, out)
			if err != nil {
				return err
			}
			b.Answer(map[string]any{"bounty_id": id, "weights_root": got.Submission.WeightsRoot, "file": got.File, "tx": got.Tx},
				"%s  weights %s\n", got.File, got.Submission.WeightsRoot)
			return nil
		}),
	}
	f := cmd.Flags()
	f.StringVar(&key, "delivery-key", "", "identity `file` that the terms' delivery key belongs to")
	f.StringVar(&model, "model", "", "model package, `folder`")
	f.StringVar(&out, "out", "weights.safetensors", "`file` to write")
	cli.NeedFlags(cmd, "delivery-key", "model")
	b.flags.AddGateways(cmd)
	return cmd
}

func (b *bountyApp) collectWeights(ctx context.Context, s *connect.Session, id uint64, secret seal.Secret, model, out string) (*bounty.Collected, error) {
	p, err := modelpkg.Open(model)
	if err != nil {
		return nil, err
	}
	fetcher, err := b.flags.Fetcher()
	if err != nil {
		return nil, err
	}
	defer fetcher.Close()
	dir, err := os.MkdirTemp("", "assay-collect-*")
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make a temporary folder")
	}
	defer os.RemoveAll(dir)
	c := bounty.Collector{
		Board: s.Board, Oracle: s.Oracle, FromBlock: s.Manifest.FromBlock, Fetcher: fetcher, DeliveryKey: secret, Dir: dir,
	}
	return c.Collect(ctx, id, p, out)
}

func (b *bountyApp) refund() *cobra.Command {
	return b.sending(&cobra.Command{
		Use:   "refund BOUNTY",
		Short: "Take the reward back: cancel while nothing is live, or close after the deadlines",
		Args:  cobra.ExactArgs(1),
		RunE: b.sender(func(ctx context.Context, s *connect.Session, id uint64) error {
			end, err := endOf(ctx, s.Board, id)
			if err != nil {
				return err
			}
			receipt, err := end(ctx, id)
			if err != nil {
				return err
			}
			b.sent(receipt, "bounty %d is refunded", id)
			return nil
		}),
	})
}

// endOf returns the transaction that refunds a bounty now, or says why there is none.
func endOf(ctx context.Context, board *client.BoardClient, id uint64) (func(context.Context, uint64) (*types.Receipt, error), error) {
	state, err := board.Bounty(ctx, id)
	if err != nil {
		return nil, err
	}
	if state.Status != client.BountyPreparing && state.Status != client.BountyOpen {
		return nil, cli.Refused("bounty %d is %s: there is nothing to take back", id, client.BountyStatusName(state.Status))
	}
	closable, err := board.Closable(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case closable:
		return board.Close, nil
	case state.Status == client.BountyPreparing:
		return nil, cli.Refused("bounty %d waits for its probe: it can be closed after %s", id, date(state.Params.ReadyDeadline))
	case state.Live > 0:
		return nil, cli.Refused("%d submissions to bounty %d are live: it ends with them, or can be closed after %s",
			state.Live, id, date(state.Params.HardStop))
	default:
		return board.Cancel, nil
	}
}

// withdrawn is a payment of the ledger's.
type withdrawn struct {
	Asset  common.Address `json:"asset"` // zero for ETH
	Amount *big.Int       `json:"amount"`
	Tx     common.Hash    `json:"tx"`
}

func (b *bountyApp) withdraw() *cobra.Command {
	return b.sending(&cobra.Command{
		Use:   "withdraw BOUNTY",
		Short: "Take out what the board's ledger owes this account, and the LINK left over of a bounty that has ended",
		Args:  cobra.ExactArgs(1),
		RunE: b.sender(func(ctx context.Context, s *connect.Session, id uint64) error {
			state, err := s.Board.Bounty(ctx, id)
			if err != nil {
				return err
			}
			released, err := b.releaseLink(ctx, s, id, state)
			if err != nil {
				return err
			}
			paid, err := s.Board.WithdrawAll(ctx, s.Sender.Account.Address, state.Params.Asset)
			for _, p := range paid {
				b.Answer(withdrawn{p.Asset.Address, p.Amount, p.Receipt.TxHash}, "%s  tx %s\n", p, p.Receipt.TxHash)
			}
			if err == nil && !released && len(paid) == 0 {
				b.Answer(map[string]any{"status": "nothing_owed"}, "nothing is owed to this account\n")
			}
			return err
		}),
	})
}

// releaseLink gets an ended bounty's LINK back if there is any.
func (b *bountyApp) releaseLink(ctx context.Context, s *connect.Session, id uint64, state bindings.Bounty) (bool, error) {
	if state.Status != client.BountyPaid && state.Status != client.BountyRefunded {
		return false, nil
	}
	juels, err := s.Oracle.LinkLeft(ctx, s.Board.Address, state.TermsHash)
	if err != nil || juels.Sign() == 0 {
		return false, err
	}
	receipt, err := s.Board.ReleaseLink(ctx, id)
	if err != nil {
		return false, err
	}
	b.sent(receipt, "%s LINK of bounty %d are released", client.FormatEther(juels), id)
	return true, nil
}
