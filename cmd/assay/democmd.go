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

// demoOptions are the demo's flags.
type demoOptions struct {
	demo.Config
	keep bool
}

func (a *app) demoCommand() *cobra.Command {
	var o demoOptions
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "From an empty chain to a paid bounty on this machine, in about a minute",
		Long: "Runs a dev chain, a dev IPFS node, a stand-in for a Chainlink node, the external adapter and three miners, and takes real\n" +
			"handwritten digits from bounty to payout. Exit codes: 0 paid, 3 refunded (no miner met the criterion), 1 our fault.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.demo(cmd.Context(), o) },
	}
	f := cmd.Flags()
	f.Uint64Var(&o.Seed, "seed", 1, "seed of the split, the initial weights and the training")
	f.Int64Var(&o.Criterion, "criterion", 950_000, "accuracy that is paid for, ppm")
	f.BoolVar(&o.keep, "keep", false, "leave everything up until interrupted, and print how to talk to it")
	f.StringVar(&o.Dir, "dir", "", "new `folder` to work in, which is left there; a temporary one by default")
	return cmd
}

func (a *app) demo(ctx context.Context, o demoOptions) error {
	if o.Criterion < 1 || o.Criterion > 1_000_000 {
		return cli.Usage(fmt.Errorf("criterion %d is not within 1 and 1000000 ppm", o.Criterion))
	}
	temporary := o.Dir == ""
	var err error
	if o.Dir, err = demoDir(o.Dir); err != nil {
		return err
	}
	o.Progress = progress.Discard
	if out, ok := a.Out.(*os.File); ok {
		o.Progress = progress.New(out, a.JSON)
	}
	if o.keep {
		o.Keep = func(access demo.Access, result demo.Result) { a.kept(o.Config, access, result) }
	}
	result, err := demo.Run(ctx, o.Config)
	o.Progress.Close()
	if err != nil && ctx.Err() != nil {
		if temporary {
			_ = os.RemoveAll(o.Dir)
		}
		return fault.New(fault.Canceled, "interrupted: everything is stopped")
	}
	if err != nil {
		return fault.Wrap(fault.CodeOf(err), err, "demo (logs are in %s)", filepath.Join(o.Dir, "logs"))
	}
	if temporary {
		_ = os.RemoveAll(o.Dir) // what is left over is the system's temporary folder's
	}
	if !o.keep {
		a.ended(*result)
	}
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

func (a *app) ended(result demo.Result) {
	a.Answer(result, "%s in %.0f s\n", result.Status, result.Seconds)
}

// kept prints how to talk to what stays up, and the result as the last line.
func (a *app) kept(c demo.Config, access demo.Access, result demo.Result) {
	c.Progress.Close()
	a.Answer(access, `
everything stays up until you press Ctrl-C:
  chain     %s, %s   (chain id 1337; try: cast block-number --rpc-url %s)
  gateway   %s
  IPFS API  %s
  adapter   %s   (openapi.json, health, ready)
  manifest  %s
  signers   %s
  keys      %s
  try       ASSAY_RPC=%s ASSAY_MANIFEST=%s assay bounty show %d

`, access.RPC, access.WS, access.RPC, access.Gateway, access.IPFSAPI, access.Adapter, access.Manifest,
		access.SignerSet, filepath.Join(access.Dir, "stack", "keys"), access.RPC, access.Manifest, result.BountyID)
	a.ended(result)
}
