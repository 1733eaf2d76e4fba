// Command assay-setup does the one-shot steps of docker-compose.yml: keys, fund, deploy, bridge, job, digits.
package main

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/compose/setup"
	"github.com/assay-oracle/assay/integration/digits"
	"github.com/assay-oracle/assay/jobspecs"
)

func main() { cli.Main(command) }

type app struct {
	*cli.App
	setup.World
}

func command(a *cli.App) *cobra.Command {
	s := &app{App: a}
	s.URL = service
	root := &cobra.Command{Use: "assay-setup", Short: "The one-shot steps of docker-compose.yml, in this order"}
	f := root.PersistentFlags()
	f.StringVar((*string)(&s.Layout), "root", "/assay", "`folder` below which the volumes lie")
	f.StringVar(&s.RPC, "rpc", "http://chain:8545", "the chain's RPC endpoint, `URL`")
	root.AddCommand(
		step("keys", "draw keys and passwords", s.keys), step("fund", "give ether to all who pay for gas", s.fund),
		step("deploy", "deploy the contracts", s.deploy), step("bridge", "tell the node of the adapter", s.bridge),
		s.job(), s.digits(), s.quorum(),
	)
	return root
}

// service is where docker compose puts a node or an adapter.
func service(name string) string {
	if strings.HasPrefix(name, "node") {
		return "http://" + name + ":6688"
	}
	return "http://" + name + ":8080/"
}

func step(name, short string, run func(context.Context) error) *cobra.Command {
	return &cobra.Command{
		Use: name, Short: short, Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return run(cmd.Context()) },
	}
}

func (a *app) keys(context.Context) error {
	return a.done("keys and passwords are drawn", setup.Keys(a.Layout))
}

func (a *app) fund(ctx context.Context) error {
	return a.done("owner, researcher, miner and node have ether", setup.Fund(ctx, a.World))
}

// done says so, unless there is an error.
func (a *app) done(what string, err error) error {
	if err == nil {
		a.Answer(map[string]any{"done": what}, "%s\n", what)
	}
	return err
}

func (a *app) deploy(ctx context.Context) error { return a.deployed(setup.Deploy(ctx, a.World)) }

func (a *app) deployed(manifest *client.Manifest, err error) error {
	if err != nil {
		return err
	}
	for _, name := range setup.Names(manifest) {
		a.Answer(map[string]any{"contract": name, "address": manifest.Address(name)}, "%-20s %s\n", name, manifest.Address(name))
	}
	return nil
}

func (a *app) bridge(ctx context.Context) error {
	return a.done("bridge "+jobspecs.DefaultBridge+" -> "+service("adapter"), setup.Bridge(ctx, a.World))
}

func (a *app) job() *cobra.Command {
	kind := ""
	cmd := step("job", "make the node's job", func(ctx context.Context) error {
		id, err := setup.Job(ctx, a.World, jobspecs.Kind(kind))
		if err != nil {
			return err
		}
		a.Answer(map[string]any{"job": id, "kind": kind}, "job %s (%s)\n", id, kind)
		return nil
	})
	cmd.Flags().StringVar(&kind, "kind", string(jobspecs.DirectRequest), "directrequest or directrequest-async")
	return cmd
}

// digits writes the handwritten digits as NumPy files, shuffled, for the researcher and the miner to take their parts of.
func (a *app) digits() *cobra.Command {
	return &cobra.Command{
		Use: "digits FOLDER", Short: "write the handwritten digits as x.npy and y.npy", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			set, err := digits.Load()
			if err != nil {
				return fault.Wrap(fault.Internal, err, "load the digits")
			}
			if err := set.Shuffled(1).WriteNPY(filepath.Join(args[0], "x.npy"), filepath.Join(args[0], "y.npy")); err != nil {
				return fault.Wrap(fault.Storage, err, "write the digits")
			}
			a.Answer(map[string]any{"digits": set.Len()}, "%d handwritten digits\n", set.Len())
			return nil
		},
	}
}

// quorum is the same for the members of a quorum.
func (a *app) quorum() *cobra.Command {
	cmd := &cobra.Command{Use: "quorum", Short: "the steps of the profile quorum, in this order"}
	address := ""
	databases := step("databases", "make the members' databases", func(ctx context.Context) error {
		return a.done("each member has a database", setup.Databases(ctx, a.Layout, address))
	})
	databases.Flags().StringVar(&address, "postgres", "postgres:5432", "PostgreSQL, `host:port`")
	cmd.AddCommand(
		step("keys", "draw the members' keys and passwords", func(context.Context) error {
			return a.done("the members' keys and passwords are drawn", setup.QuorumKeys(a.Layout))
		}),
		databases,
		step("fund", "give ether to all who pay for gas", func(ctx context.Context) error {
			return a.done("owner, researcher, miner and members have ether", setup.QuorumFund(ctx, a.World))
		}),
		step("deploy", "deploy the contracts", func(ctx context.Context) error { return a.deployed(setup.QuorumDeploy(ctx, a.World)) }),
		step("jobs", "make the members' jobs", func(ctx context.Context) error {
			return a.done("each member has its job", setup.QuorumJobs(ctx, a.World))
		}),
		step("config", "make the members the oracle's quorum", func(ctx context.Context) error {
			digest, err := setup.QuorumConfigure(ctx, a.World)
			return a.done("configuration "+digest.Hex(), err)
		}),
	)
	return cmd
}
