package main

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// summary is a bounty in a list.
type summary struct {
	ID          uint64         `json:"bounty_id"`
	Status      string         `json:"status"`
	Researcher  common.Address `json:"researcher"`
	Reward      *big.Int       `json:"reward"` // in escrow: none once the bounty has ended
	Asset       common.Address `json:"asset"`
	Submissions uint32         `json:"submissions"`
	Live        uint32         `json:"live"`
	CommitUntil uint64         `json:"commit_deadline"`
	HardStop    uint64         `json:"hard_stop"`
	Winner      uint32         `json:"winner,omitempty"`
	LinkLeft    *big.Int       `json:"link_left"` // juels

	asset client.Asset
}

func summarise(ctx context.Context, s *connect.Session, id uint64) (row summary, err error) {
	state, err := s.Board.Bounty(ctx, id)
	if err != nil {
		return row, err
	}
	row = summary{
		ID: id, Status: client.BountyStatusName(state.Status), Researcher: state.Researcher, Reward: state.Params.Reward,
		Asset: state.Params.Asset, Submissions: state.Submissions, Live: state.Live,
		CommitUntil: state.Params.CommitDeadline, HardStop: state.Params.HardStop, Winner: state.Winner,
	}
	if row.asset, err = client.ReadAsset(ctx, s.Sender.Backend(), row.Asset); err != nil {
		return row, err
	}
	row.LinkLeft, err = s.Oracle.LinkLeft(ctx, s.Board.Address, state.TermsHash)
	return row, err
}

func (b *bountyApp) list() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the board's bounties",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := b.open(cmd.Context(), false)
			if err != nil {
				return err
			}
			defer s.Close()
			count, err := s.Board.Count(cmd.Context())
			if err != nil {
				return err
			}
			for id := uint64(1); id <= count; id++ {
				row, err := summarise(cmd.Context(), s, id)
				if err != nil {
					return err
				}
				b.Answer(row, "%4d  %-10s %12s  %d submissions, %d live, commits until %s\n", id, row.Status,
					row.asset.Format(row.Reward), row.Submissions, row.Live, date(row.CommitUntil))
			}
			return nil
		},
	}
}

func (b *bountyApp) show() *cobra.Command {
	return &cobra.Command{
		Use:   "show BOUNTY",
		Short: "Show a bounty and its submissions",
		Args:  cobra.ExactArgs(1),
		RunE: b.reading(func(ctx context.Context, s *connect.Session, id uint64) error {
			row, err := summarise(ctx, s, id)
			if err != nil {
				return err
			}
			b.Answer(row, "bounty %d: %s, %s in escrow, %s LINK left, commits until %s, hard stop %s, researcher %s\n", id, row.Status,
				row.asset.Format(row.Reward), client.FormatEther(row.LinkLeft), date(row.CommitUntil), date(row.HardStop), row.Researcher)
			for n := uint32(1); n <= row.Submissions; n++ {
				sub, err := s.Board.Submission(ctx, id, n)
				if err != nil {
					return err
				}
				status := client.SubmissionStatusName(sub.Status)
				b.Answer(map[string]any{"submission_id": n, "status": status, "miner": sub.Submission.Miner, "attempts": sub.Attempts},
					"  %3d  %-10s %s\n", n, status, sub.Submission.Miner)
			}
			return nil
		}),
	}
}

func (b *bountyApp) watch() *cobra.Command {
	var mirror string
	cmd := &cobra.Command{
		Use:   "watch BOUNTY [--mirror DIR]",
		Short: "Print what happens to a bounty until it ends; keep copies of revealed submissions",
		Long:  "Print what happens to a bounty, past events first, until it ends. Exit codes: 0 paid, 3 refunded.",
		Args:  cobra.ExactArgs(1),
		RunE: b.reading(func(ctx context.Context, s *connect.Session, id uint64) error {
			return b.watchBounty(ctx, s, id, mirror)
		}),
	}
	cmd.Flags().StringVar(&mirror, "mirror", "", "`folder` to keep revealed submissions in, so that a delivery can always be opened")
	b.flags.AddGateways(cmd)
	return cmd
}

func (b *bountyApp) watchBounty(ctx context.Context, s *connect.Session, id uint64, mirror string) error {
	row, err := summarise(ctx, s, id)
	if err != nil {
		return err
	}
	tmp, err := os.MkdirTemp("", "assay-watch-*")
	if err != nil {
		return fault.Wrap(fault.Storage, err, "make a temporary folder")
	}
	defer os.RemoveAll(tmp)
	watcher := &client.Watcher{
		Backend: s.Sender.Backend(), Addresses: []common.Address{s.Board.Address, s.Oracle.Address},
		Cursor: filepath.Join(tmp, "cursor"), From: s.Manifest.FromBlock, Poll: time.Second,
	}
	decoder := bounty.NewDecoder(id, s.Board.Address, s.Oracle.Address)
	last := ""
	err = bounty.Watch(ctx, watcher, decoder, func(ctx context.Context, e *bounty.Event) (bool, error) {
		b.Answer(e, "block %d  %-10s %s\n", e.Block, e.Kind, describeEvent(e, row.asset))
		last = e.Kind
		if cid, ok := e.Content(); ok && mirror != "" {
			if err := b.mirror(ctx, cid, mirror); err != nil {
				return false, err
			}
		}
		return e.Kind == "paid" || e.Kind == "refunded", nil
	})
	if err == nil && last == "refunded" {
		return cli.ExitCode(fault.ExitRefunded)
	}
	return err
}

// mirrorCap bounds what a revealed submission may make us store.
const mirrorCap = 8 << 30

func (b *bountyApp) mirror(ctx context.Context, cid evaluator.CID, dir string) error {
	fetcher, err := b.flags.Fetcher()
	if err != nil {
		return err
	}
	defer fetcher.Close()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the mirror")
	}
	_, err = fetcher.Fetch(ctx, cid, mirrorCap, dir)
	if fault.Is(err, fault.ContentMissing, fault.ContentInvalid, fault.ContentLimit) {
		fmt.Fprintf(b.Err, "assay: submission %s cannot be mirrored: %v\n", cid, err)
		return nil
	}
	return err
}

func describeEvent(e *bounty.Event, asset client.Asset) string {
	text := ""
	if e.Submission != 0 {
		text += fmt.Sprintf("submission %d ", e.Submission)
	}
	if e.Account != nil {
		text += e.Account.Hex() + " "
	}
	if e.Amount != nil {
		text += asset.Format(e.Amount) + " "
	}
	if v := e.Evaluation; v != nil {
		text += fmt.Sprintf("%s feedback %d/%d loss %.4f ", v.Status, v.FeedbackCorrect, v.FeedbackTotal, float64(v.FeedbackLossMicro)/1e6)
	}
	return text + e.CID
}
