package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
	"github.com/assay-oracle/assay/worker/registry"
)

// registerFlags are those of `assay-worker register`.
type registerFlags struct {
	connect.Flags
	report, verifier, dir string
	stake, signerSet      string
	lifetime, poll        time.Duration
	memory, maxMemory     float64 // GiB
	device, program       string
	threads               int
	again, watch          bool
	estimates             bool
}

func (a *app) registerCommand() *cobra.Command {
	r := &registerFlags{}
	cmd := &cobra.Command{
		Use:   "register --report FILE --verifier URL",
		Short: "Stake on what this machine can do, and have it proven",
		Long: "Stakes ETH on the scores of a report of assay-bench run, pays LINK for a check, and proves them to the oracle's verifier. A worker\n" +
			"that is registered renews its proof. Killed, it goes on where it was when the same command is given again, and stakes once.\n\n" +
			"A spot check that measures less takes the stake; one that is not answered suspends the score. With --watch the program\n" +
			"stays and answers them.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.register(cmd.Context(), r) },
	}
	r.AddChain(cmd)
	r.AddKeystore(cmd)
	r.AddSending(cmd)
	f := cmd.Flags()
	f.StringVar(&r.report, "report", "", "capability report of assay-bench run, `file`")
	f.StringVar(&r.verifier, "verifier", "", "the oracle's verifier (its ASSAY_VERIFIER_LISTEN), `URL`")
	f.StringVar(&r.dir, "dir", "assay-worker", "private `folder` for the journal and the proof key")
	f.StringVar(&r.stake, "stake", "", "`ETH` to stake; the least that the registry takes by default")
	f.StringVar(&r.signerSet, "signer-set", "", "whom to trust with the stake, `hash`; the registry's only active set by default")
	f.DurationVar(&r.lifetime, "lifetime", 30*24*time.Hour, "how long the proof is to stand; it counts in full for half of that")
	f.Float64Var(&r.memory, "memory", 0, "`GiB` of memory to claim; half of what the report found by default")
	f.Float64Var(&r.maxMemory, "max-memory", 0, "refuse challenges with a table of more than so many `GiB`; four fifths of the free memory by default")
	f.StringVar(&r.device, "device", "auto", "what proves: cpu, gpu or auto")
	f.IntVar(&r.threads, "threads", 0, "`N` threads inside an operation; one per core by default")
	f.StringVar(&r.program, "bench", "", "the program assay-bench; beside this one by default")
	f.DurationVar(&r.poll, "poll", time.Second, "time between two looks at the chain")
	f.BoolVar(&r.again, "again", false, "ask again for a claim that was refused before, or after a lost stake")
	f.BoolVar(&r.estimates, "estimates", false, "stake on the estimates of tier quick all the same")
	f.BoolVar(&r.watch, "watch", false, "stay and answer spot checks")
	cli.NeedFlags(cmd, "report", "verifier")
	return cmd
}

func (a *app) register(ctx context.Context, f *registerFlags) error {
	c, err := f.config()
	if err != nil {
		return err
	}
	s, err := f.OpenToSend(ctx, a.AccountPassword)
	if err != nil {
		return err
	}
	defer s.Close()
	if c.Registry, err = openRegistry(ctx, s); err != nil {
		return err
	}
	if c.Prover, err = f.prover(&c); err != nil {
		return err
	}
	c.FromBlock, c.Progress = s.Manifest.FromBlock, a.progress()
	defer c.Progress.Close()
	w, err := registry.Open(c)
	if err != nil {
		return err
	}
	defer w.Close()
	if _, err := w.Register(ctx); err != nil {
		return err
	}
	standing, err := registry.Stand(ctx, c.Registry)
	if err != nil {
		return err
	}
	a.Answer(standing, "%s", standingText(c.Registry.Account.Address, standing))
	if !f.watch {
		return nil
	}
	return w.Watch(ctx)
}

// openRegistry checks the registry's code against the manifest.
func openRegistry(ctx context.Context, s *connect.Session) (*client.RegistryClient, error) {
	if err := s.Manifest.Verify(ctx, s.Sender.Backend(), client.Registry); err != nil {
		return nil, err
	}
	return client.NewRegistry(s.Sender, s.Manifest.Address(client.Registry)), nil
}

// config is what the flags say without a chain.
func (f *registerFlags) config() (registry.Config, error) {
	c := registry.Config{Dir: f.dir, Again: f.again, Poll: f.poll}
	if f.poll <= 0 || f.lifetime < time.Second || !(f.memory >= 0 && f.memory < 1<<20) || !(f.maxMemory >= 0 && f.maxMemory < 1<<20) {
		return c, cli.Usage(errors.New("--poll, --lifetime, --memory or --max-memory is out of range"))
	}
	var err error
	if f.stake != "" {
		if c.Stake, err = client.ParseEther(f.stake); err != nil {
			return c, cli.Usage(fmt.Errorf("--stake: %w", err))
		}
	}
	if f.signerSet != "" {
		if err := c.SignerSet.UnmarshalText([]byte(f.signerSet)); err != nil {
			return c, cli.Usage(fmt.Errorf("--signer-set: %w", err))
		}
	}
	c.Claim, err = f.claim()
	return c, err
}

// maxReport bounds what is read of a report.
const maxReport = 8 << 20

func (f *registerFlags) claim() (c bindings.Claim, err error) {
	info, err := os.Stat(f.report)
	if err != nil {
		return c, fault.Wrap(fault.Config, err, "read the report")
	}
	if info.Size() > maxReport {
		return c, fault.New(fault.BadRequest, "the report has more than %d bytes", maxReport)
	}
	raw, err := os.ReadFile(f.report)
	if err != nil {
		return c, fault.Wrap(fault.Config, err, "read the report")
	}
	report, err := bench.Decode(raw)
	if err != nil {
		return c, err
	}
	digest, err := report.Digest()
	if err != nil {
		return c, err
	}
	scores, err := f.scores(report)
	if err != nil {
		return c, err
	}
	c = bindings.Claim{ReportDigest: digest, Scores: scores, MemoryBytes: uint64(f.memory * (1 << 30)), Lifetime: uint64(f.lifetime.Seconds())}
	if c.MemoryBytes == 0 {
		c.MemoryBytes = deviceMemory(report) / 2
	}
	return c, nil
}

// onGPU is the share of a GPU's memory score that is claimed: a proof's round reads there at 0.26 of what a copy moves, since the
// host hashes each round before the next (docs/benchmarks.md), and a claim is met from 0.4 of it on (docs/capability.md).
const onGPU = 0.5

// scores are what is claimed of a report's scores. Those that a part of the score set was measured for are too unsure to stake on.
func (f *registerFlags) scores(r *bench.Report) ([5]uint64, error) {
	scores := r.OnChain()
	for i, s := range r.Scores {
		if s.Estimate && !f.estimates {
			return scores, fault.New(fault.BadRequest, "the %s score of a report of tier %s is an estimate: measure with --tier standard, or give --estimates", s.Class, r.Tier)
		}
		if s.Class == bench.Memory && r.Device == "gpu" {
			scores[i] = uint64(float64(scores[i]) * onGPU)
		}
	}
	return scores, nil
}

// deviceMemory is the memory of the device that was measured, where a proof's table must fit. What measures uses the first GPU.
func deviceMemory(r *bench.Report) uint64 {
	if r.Device == "gpu" && len(r.Inventory.GPUs) > 0 {
		return r.Inventory.GPUs[0].MemoryBytes
	}
	return r.Inventory.Memory.TotalBytes
}

// prover is the program that proves, with the folder's proof key.
func (f *registerFlags) prover(c *registry.Config) (registry.Prover, error) {
	program := f.program
	if program == "" {
		var err error
		if program, err = process.Sibling("assay-bench"); err != nil {
			return nil, fault.Wrap(fault.Config, err, "find assay-bench")
		}
	}
	if _, err := os.Stat(program); err != nil {
		return nil, fault.Wrap(fault.Config, err, "find assay-bench, which proves; see --bench")
	}
	key, err := registry.OpenKey(f.dir)
	c.ProofKey = key.Address
	return registry.Child{
		Program: program, Verifier: f.verifier, ChainID: c.Registry.ChainID(), Key: key, Device: f.device, Threads: f.threads, MaxMemory: f.maxMemory,
		Environ: childEnvironment(),
	}, err
}

// childEnvironment leaves out what is ours, which may be secret.
func childEnvironment() (out []string) {
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "ASSAY_") {
			out = append(out, v)
		}
	}
	return out
}

var classNames = [...]string{"gemm", "conv", "recurrent", "allreduce", "memory"}

func standingText(account common.Address, s registry.Standing) string {
	var b strings.Builder
	fmt.Fprintf(&b, "worker     %s\nstatus     %s", account, s.Status)
	if s.Suspended {
		b.WriteString(", suspended: the last check was not answered")
	}
	fmt.Fprintf(&b, "\nstake      %s ETH\n", s.Stake)
	if s.Expires != nil {
		fmt.Fprintf(&b, "expires    %s\n", s.Expires.Format(time.RFC3339))
	}
	if s.LeavesAt != nil {
		fmt.Fprintf(&b, "leaves at  %s\n", s.LeavesAt.Format(time.RFC3339))
	}
	if s.Check != "" {
		fmt.Fprintf(&b, "check      %s is open\n", s.Check)
	}
	fmt.Fprintf(&b, "missed     %d checks\nlost       %d stakes\n", s.Missed, s.Slashes)
	if owed, err := client.ParseEther(s.Owed); err == nil && owed.Cmp(new(big.Int)) > 0 {
		fmt.Fprintf(&b, "owed       %s ETH: assay-worker exit takes it\n", s.Owed)
	}
	for i, name := range classNames {
		fmt.Fprintf(&b, "%-10s %s counts, %s proven, %s claimed %s\n", name, scoreText(s.Counts[i]), scoreText(s.Proven[i]), scoreText(s.Claimed[i]), unitOf(i))
	}
	return b.String()
}

// scoreText prints a score of the chain in thousands of its unit there.
func scoreText(v uint64) string { return fmt.Sprintf("%.1f", float64(v)/1000) }

func unitOf(class int) string { return bench.Classes()[class].Unit() }
