package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
)

// minerAnswer is a row of assay miners. Scores are in the order of bench.Classes, in MFLOP/s and MB/s.
type minerAnswer struct {
	Rank    int            `json:"rank"`
	Worker  common.Address `json:"worker"`
	Status  string         `json:"status"`
	Stake   string         `json:"stake_eth"`
	Counts  [5]uint64      `json:"counts"` // now, after decay; 0 while suspended or leaving
	Proven  [5]uint64      `json:"proven"`
	Claimed [5]uint64      `json:"claimed"`
	Memory  uint64         `json:"memory_bytes"` // 0 where no proof challenged it
	Expires *time.Time     `json:"expires,omitempty"`
	Missed  uint32         `json:"missed"`
	Slashes uint32         `json:"slashes"`
	Set     common.Hash    `json:"signer_set"`
}

func (a *app) minersCommand() *cobra.Command {
	var (
		f     connect.Flags
		class string
	)
	cmd := &cobra.Command{
		Use:   "miners",
		Short: "Rank registered workers by what was proven of their machines",
		Long: "Ranks the workers of the deployment's registry. A score counts in full for half of its proof's life and falls to 0 at its expiry;\n" +
			"it counts nothing while a check is unanswered or the worker is leaving. What is claimed and not proven never counts.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			classes := bench.Classes()
			by := slices.Index(classes[:], bench.Class(class))
			if by < 0 {
				return cli.Refused("there is no class %.40q: %v", class, classes)
			}
			s, err := f.OpenToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer s.Close()
			rows, err := readMiners(cmd.Context(), s, by)
			if err != nil {
				return err
			}
			a.Answer(rows, "%s", minersText(rows, by))
			return nil
		},
	}
	// Not persistent, since check has these flags of its own.
	chain := &cobra.Command{}
	f.AddChain(chain)
	cmd.Flags().AddFlagSet(chain.PersistentFlags())
	cmd.AddCommand(a.minersCheck())
	cmd.Flags().StringVar(&class, "class", string(bench.GEMM), "`class` to rank by: gemm, conv, recurrent, allreduce or memory")
	return cmd
}

func readMiners(ctx context.Context, s *connect.Session, by int) ([]minerAnswer, error) {
	if err := s.Manifest.Verify(ctx, s.Sender.Backend(), client.Registry); err != nil {
		return nil, err
	}
	ranking, err := client.NewRegistry(s.Sender, s.Manifest.Address(client.Registry)).Ranking(ctx, by)
	rows := make([]minerAnswer, len(ranking))
	for i, r := range ranking {
		w := r.Worker
		rows[i] = minerAnswer{
			Rank: i + 1, Worker: r.Address, Status: client.WorkerStatusName(w.Status), Stake: client.FormatEther(w.Stake), Counts: r.Scores,
			Proven: w.Score.Proven, Claimed: w.Score.Claimed, Memory: challengedMemory(w.Score), Missed: w.Missed, Slashes: w.Slashes, Set: w.SignerSet,
		}
		if w.Suspended {
			rows[i].Status = "suspended"
		}
		if w.Score.Expiry != 0 {
			at := time.Unix(int64(w.Score.Expiry), 0).UTC()
			rows[i].Expires = &at
		}
	}
	return rows, err
}

// challengedMemory is the claimed memory if a proof had to fill it: one of a worker that claims no memory score did not.
func challengedMemory(s bindings.Score) uint64 {
	classes := bench.Classes()
	if s.Proven[slices.Index(classes[:], bench.Memory)] == 0 {
		return 0
	}
	return s.MemoryBytes
}

func minersText(rows []minerAnswer, by int) string {
	if len(rows) == 0 {
		return "no worker is registered\n"
	}
	unit := bench.Classes()[by].Unit()
	var b strings.Builder
	fmt.Fprintf(&b, "%4s  %-42s  %-11s  %14s  %14s  %9s  %10s  %-16s  %6s  %5s\n",
		"rank", "worker", "status", "counts "+unit, "proven "+unit, "memory", "stake ETH", "expires", "missed", "lost")
	for _, r := range rows {
		expires, memory := "-", "-"
		if r.Memory != 0 {
			memory = fmt.Sprintf("%.1f GiB", float64(r.Memory)/(1<<30))
		}
		if r.Expires != nil {
			expires = r.Expires.Format("2006-01-02 15:04")
		}
		fmt.Fprintf(&b, "%4d  %s  %-11s  %14.1f  %14.1f  %9s  %10s  %-16s  %6d  %5d\n", r.Rank, r.Worker, r.Status,
			float64(r.Counts[by])/1000, float64(r.Proven[by])/1000, memory, r.Stake, expires, r.Missed, r.Slashes)
	}
	return b.String()
}
