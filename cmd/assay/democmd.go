package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/demo"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/progress"
)

func (a *app) demoCommand() *cobra.Command {
	c := demo.Config{}
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "From an empty chain to a paid bounty on this machine, in about a minute",
		Long: "Runs a dev chain, a dev IPFS node, a stand-in for a Chainlink node, the external adapter and three miners, and takes real\n" +
			"handwritten digits from bounty to payout. Exit codes: 0 paid, 3 refunded (no miner met the criterion), 1 our fault.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.demo(cmd.Context(), c) },
	}
	f := cmd.Flags()
	f.Uint64Var(&c.Seed, "seed", 1, "seed of the split, the initial weights and the training")
	f.Int64Var(&c.Criterion, "criterion", 950_000, "accuracy that is paid for, ppm")
	f.BoolVar(&c.Keep, "keep", false, "leave everything up until interrupted, and print how to talk to it")
	f.StringVar(&c.Dir, "dir", "", "`folder` to work in; a temporary one by default")
	return cmd
}

func (a *app) demo(ctx context.Context, c demo.Config) (err error) {
	if c.Criterion < 1 || c.Criterion > 1_000_000 {
		return cli.Usage(fmt.Errorf("criterion %d is not within 1 and 1000000 ppm", c.Criterion))
	}
	if c.Dir, err = demoDir(c.Dir); err != nil {
		return err
	}
	if out, ok := a.Out.(*os.File); ok {
		c.Progress = progress.New(out, a.JSON)
	} else {
		c.Progress = progress.Discard
	}
	c.Kept = a.kept
	result, err := demo.Run(ctx, c)
	c.Progress.Close()
	if err != nil {
		return fault.Wrap(fault.CodeOf(err), err, "demo (logs are in %s)", filepath.Join(c.Dir, "logs"))
	}
	_ = os.RemoveAll(c.Dir) // what is left over is the system's temporary folder's
	a.Answer(result, "%s in %.0f s\n", result.Status, result.Seconds)
	if result.Status != "paid" {
		return cli.ExitCode(fault.ExitRefunded)
	}
	return nil
}

// demoDir makes the working folder, which must be new.
func demoDir(dir string) (string, error) {
	if dir == "" {
		made, err := os.MkdirTemp("", "assay-demo-*")
		if err != nil {
			return "", fault.Wrap(fault.Storage, err, "make a temporary folder")
		}
		return made, nil
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return "", fault.Wrap(fault.Config, err, "make the working folder")
	}
	return filepath.Abs(dir)
}

func (a *app) kept(access demo.Access) {
	a.Answer(access, `
everything stays up until you press Ctrl-C:
  chain     %s   (chain id 1337; try: cast block-number --rpc-url %s)
  gateway   %s
  adapter   %s   (openapi.json, health, ready)
  manifest  %s
  keys      %s
  try       ASSAY_RPC=%s ASSAY_MANIFEST=%s assay bounty show 1
`, access.RPC, access.RPC, access.Gateway, access.Adapter, access.Manifest, filepath.Join(access.Dir, "stack", "keys"), access.RPC, access.Manifest)
}
