package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// finding is what one of the doctor's checks found.
type finding struct {
	Check  string `json:"check"`
	OK     bool   `json:"ok"`
	Found  string `json:"found"`
	Advice string `json:"advice,omitempty"`
}

func (a *app) doctorCommand() *cobra.Command {
	b := &bountyApp{app: a}
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check programs, libtensorflow, chain, contracts, gateways and IPFS node; say what to do",
		Long: "Checks this installation and, where --manifest (or ASSAY_MANIFEST) names a deployment, that it can be reached.\n" +
			"Exit codes: 0 all is well, 1 something is not.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			sick := 0
			ipfs := b.flags.Manifest != "" || cmd.Flags().Changed("ipfs-api")
			for _, check := range b.checks(ipfs) {
				f := check(cmd.Context())
				if !f.OK {
					sick++
				}
				a.report(f)
			}
			if sick > 0 {
				return cli.ExitCode(fault.ExitInfra)
			}
			return nil
		},
	}
	b.flags.AddChain(cmd)
	b.flags.AddGateways(cmd)
	b.flags.AddPublishing(cmd)
	return cmd
}

func (a *app) report(f finding) {
	mark := "ok  "
	if !f.OK {
		mark = "FAIL"
	}
	a.Answer(f, "%s  %-10s %s\n", mark, f.Check, f.Found)
	if f.Advice != "" && !a.JSON {
		fmt.Fprintf(a.Out, "                 -> %s\n", f.Advice)
	}
}

// doctorLimit bounds each check.
const doctorLimit = 20 * time.Second

func (b *bountyApp) checks(ipfs bool) []func(context.Context) finding {
	checks := []func(context.Context) finding{checkPrograms, checkScorer}
	if b.flags.Manifest != "" {
		checks = append(checks, b.checkChain)
	}
	if len(b.flags.Gateways) > 0 {
		checks = append(checks, b.checkGateways)
	}
	if ipfs {
		checks = append(checks, b.checkPublisher)
	}
	for i, check := range checks {
		checks[i] = func(ctx context.Context) finding {
			ctx, cancel := context.WithTimeout(ctx, doctorLimit)
			defer cancel()
			return check(ctx)
		}
	}
	return checks
}

func verdict(name, found string, err error, advice string) finding {
	if err != nil {
		return finding{Check: name, Found: err.Error(), Advice: advice}
	}
	return finding{Check: name, OK: true, Found: found}
}

// checkPrograms looks for the programs that belong beside this one.
func checkPrograms(context.Context) finding {
	own, err := os.Executable()
	if err != nil {
		return verdict("programs", "", err, "start assay by its path")
	}
	var missing []error
	for _, name := range []string{"assay-adapter", "assay-worker", "assay-scorer", "assay-trainer", "assay-devstack"} {
		if _, err := os.Stat(filepath.Join(filepath.Dir(own), name)); err != nil {
			missing = append(missing, fmt.Errorf("%s is missing", name))
		}
	}
	return verdict("programs", filepath.Dir(own), errors.Join(missing...), "make build")
}

// checkScorer starts a scoring child, which loads libtensorflow.
func checkScorer(context.Context) finding {
	const advice = "make deps build fetches libtensorflow and builds assay-scorer beside this program"
	config := scorer.DefaultConfig()
	config.Device = "auto"
	pool, err := scorer.New(config)
	if err != nil {
		return verdict("scorer", "", err, advice)
	}
	defer pool.Close()
	return verdict("scorer", fmt.Sprintf("%s; kept apart by %s", pool.Profile(), strings.Join(pool.Layers(), ", ")), nil, "")
}

// checkChain connects and verifies the manifest, as every command does.
func (b *bountyApp) checkChain(ctx context.Context) finding {
	s, err := b.flags.OpenToRead(ctx)
	if err != nil {
		return verdict("chain", "", err, "check --rpc and --manifest: the manifest must be of the chain that the node serves")
	}
	defer s.Close()
	return b.describeChain(ctx, s)
}

// maxClockSkew is how far the newest block's timestamp may lie from this machine's clock.
const maxClockSkew = 2 * time.Minute

func (b *bountyApp) describeChain(ctx context.Context, s *connect.Session) finding {
	head, err := s.Sender.Backend().HeaderByNumber(ctx, nil)
	if err != nil {
		return verdict("chain", "", err, "the node answers no block: is it in sync?")
	}
	skew := time.Since(time.Unix(int64(head.Time), 0)).Abs()
	if skew > maxClockSkew {
		return finding{Check: "chain", Found: fmt.Sprintf("newest block is %s off this machine's clock", skew.Round(time.Second)),
			Advice: "wait until the node is in sync, or set this machine's clock; a dev chain whose clock was moved stays off"}
	}
	return verdict("chain", fmt.Sprintf("chain %d at block %s, contracts as in the manifest", s.Manifest.ChainID, head.Number), nil, "")
}

// checkGateways asks every gateway for the empty folder, which each one knows.
func (b *bountyApp) checkGateways(ctx context.Context) finding {
	fetcher, err := b.flags.Fetcher()
	if err != nil {
		return verdict("gateways", "", err, "check --gateway")
	}
	defer fetcher.Close()
	empty, err := evaluator.ParseCID("bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354")
	if err != nil {
		return verdict("gateways", "", err, "")
	}
	return verdict("gateways", fmt.Sprintf("%d answer", len(b.flags.Gateways)), fetcher.Probe(ctx, empty), "check --gateway and the network")
}

func (b *bountyApp) checkPublisher(ctx context.Context) finding {
	publisher, err := b.flags.Publisher()
	if err != nil {
		return verdict("ipfs", "", err, "check --ipfs-api")
	}
	defer publisher.Close()
	v, err := publisher.Version(ctx)
	return verdict("ipfs", "version "+v, err, "start an IPFS node (Kubo) or check --ipfs-api")
}
