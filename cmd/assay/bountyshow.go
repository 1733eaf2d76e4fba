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
	Reward      *big.Int       `json:"reward"`
	Asset       common.Address `json:"asset"`
	Submissions uint32         `json:"submissions"`
	Live        uint32         `json:"live"`
	CommitUntil uint64         `json:"commit_deadline"`
	HardStop    uint64         `json:"hard_stop"`
	Winner      uint32         `json:"winner,omitempty"`
}

func summarise(ctx context.Context, s *connect.Session, id uint64) (summary, error) {
	state, err := s.Board.Bounty(ctx, id)
	return summary{
		ID: id, Status: client.BountyStatusName(state.Status), Researcher: state.Researcher, Reward: state.Params.Reward,
		Asset: state.Params.Asset, Submissions: state.Submissions, Live: state.Live,
		CommitUntil: state.Params.CommitDeadline, HardStop: state.Params.HardStop, Winner: state.Winner,
	}, err
}

func (b *bountyApp) list() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the board's bounties",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := b.session(cmd.Context())
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
				b.Answer(row, "%4d  %-10s %8s ETH  %d submissions, %d live, commits until %s\n", id, row.Status,
					client.FormatEther(row.Reward), row.Submissions, row.Live, time.Unix(int64(row.CommitUntil), 0).UTC().Format(time.RFC3339))
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
		RunE: b.with(func(ctx context.Context, s *connect.Session, id uint64) error {
			row, err := summarise(ctx, s, id)
			if err != nil {
				return err
			}
			b.Answer(row, "bounty %d: %s, reward %s ETH, researcher %s\n", id, row.Status, client.FormatEther(row.Reward), row.Researcher)
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
		Args:  cobra.ExactArgs(1),
		RunE: b.with(func(ctx context.Context, s *connect.Session, id uint64) error {
			return b.watchBounty(ctx, s, id, mirror)
		}),
	}
	cmd.Flags().StringVar(&mirror, "mirror", "", "`folder` to keep revealed submissions in, so that a delivery can always be opened")
	return cmd
}

func (b *bountyApp) watchBounty(ctx context.Context, s *connect.Session, id uint64, mirror string) error {
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
	return bounty.Watch(ctx, watcher, decoder, func(ctx context.Context, e *bounty.Event) (bool, error) {
		b.Answer(e, "block %d  %-10s %s\n", e.Block, e.Kind, describeEvent(e))
		if cid, ok := e.Content(); ok && mirror != "" {
			if err := b.mirror(ctx, cid, mirror); err != nil {
				return false, err
			}
		}
		return e.Kind == "paid" || e.Kind == "refunded", nil
	})
}

// mirrorCap bounds what a revealed submission may make us store.
const mirrorCap = 8 << 30

func (b *bountyApp) mirror(ctx context.Context, cid evaluator.CID, dir string) error {
	fetcher, err := b.flags.Fetcher()
	if err != nil {
		return err
	}
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

func describeEvent(e *bounty.Event) string {
	text := ""
	if e.Submission != 0 {
		text += fmt.Sprintf("submission %d ", e.Submission)
	}
	if e.Account != nil {
		text += e.Account.Hex() + " "
	}
	if e.Amount != nil {
		text += client.FormatEther(e.Amount) + " ETH "
	}
	if v := e.Evaluation; v != nil {
		text += fmt.Sprintf("%s feedback %d/%d loss %.4f ", v.Status, v.FeedbackCorrect, v.FeedbackTotal, float64(v.FeedbackLossMicro)/1e6)
	}
	return text + e.CID
}
