package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker"
	"github.com/assay-oracle/assay/worker/policy"
	"github.com/assay-oracle/assay/worker/policy/survey"
	"github.com/assay-oracle/assay/worker/train/job"
)

// exitDeclined is plan's exit code for a bounty that is not worth it.
const exitDeclined = cli.ExitCode(4)

// planCommand is a plan's flags.
type planCommand struct {
	connect.Flags
	planFlags
	training          trainingFlags
	model             string
	account, maxStake string
	plain             bool
}

func (a *app) planCommand() *cobra.Command {
	p := &planCommand{}
	cmd := &cobra.Command{
		Use:   "plan [BOUNTY] --data DIR --capability REPORT",
		Short: "Say whether a bounty is worth training for: hours, memory, energy, gas, stakes, profit, whom one trusts",
		Long: "Say whether a bounty is worth training for on the machine of a capability report, and if not, why. Nothing is trained or sent.\n" +
			"With --model instead of a bounty, say what training that package takes; needs no chain.\n\n" +
			"Exit codes: 0 worth it; 4 declined (docs/plan.md lists the reasons); 1 and 2 as always.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (p.model == "") == (len(args) == 0) {
				return cli.Usage(errors.New("name either a bounty or, with --model, a model package"))
			}
			if p.model != "" {
				return a.estimate(cmd, p)
			}
			id, err := strconv.ParseUint(args[0], 10, 64)
			if err != nil {
				return cli.Usage(fmt.Errorf("%q is no bounty's number", args[0]))
			}
			return a.plan(cmd, p, id)
		},
	}
	p.AddChain(cmd)
	p.AddGateways(cmd)
	p.add(cmd)
	p.training.add(cmd)
	f := cmd.Flags()
	f.StringVar(&p.model, "model", "", "model package, `folder`: estimate its training, without a bounty")
	f.StringVar(&p.account, "account", "", "`address` that would submit, to look at its balance")
	f.StringVar(&p.maxStake, "max-stake", client.FormatEther(worker.DefaultMaxStake), "most ETH to stake on a submission, bond and fee")
	f.BoolVar(&p.plain, "allow-plain", false, "take bounties whose submissions are not sealed: anyone can read and copy them")
	cli.NeedFlags(cmd, "data")
	return cmd
}

// estimate plans without a bounty.
func (a *app) estimate(cmd *cobra.Command, p *planCommand) error {
	model, err := modelpkg.Open(p.model)
	if err != nil {
		return err
	}
	in, err := p.inputOf(&worker.Bounty{}, model, p.training.parse(cmd))
	if err != nil {
		return err
	}
	e := policy.EstimateTraining(in.Model, in.Job, in.Capability, in.Limits)
	a.Answer(e, "%s", e.Text())
	if len(e.Reasons) > 0 {
		return exitDeclined
	}
	return nil
}

func (a *app) plan(cmd *cobra.Command, p *planCommand, id uint64) error {
	ctx := cmd.Context()
	s, err := p.OpenToRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	b, err := worker.ReadBounty(ctx, s.Board, s.Oracle, id)
	if err != nil {
		return err
	}
	model, clean, err := p.fetch(ctx, b)
	if err != nil {
		return err
	}
	defer clean()
	in, err := p.inputOf(b, model, p.training.parse(cmd))
	if err != nil {
		return err
	}
	if in.Limits.MaxStake, err = client.ParseEther(p.maxStake); err != nil {
		return cli.Usage(fmt.Errorf("--max-stake: %w", err))
	}
	in.Limits.AllowPlain = p.plain
	d, err := p.decide(ctx, s, b, p.account, in)
	if err != nil {
		return err
	}
	a.Answer(d, "%s", d.Text())
	if !d.Worth {
		return exitDeclined
	}
	return nil
}

// decide looks at the chain and weighs the bounty.
func (p *planFlags) decide(ctx context.Context, s *connect.Session, b *worker.Bounty, account string, in policy.Input) (policy.Decision, error) {
	address, err := accountOf(account)
	if err != nil {
		return policy.Decision{}, err
	}
	look := survey.Deployment{Board: s.Board, Oracle: s.Oracle, Backend: s.Sender.Backend(), Quorum: s.Manifest.Oracle() == client.Quorum, Now: time.Now}
	if err := look.Read(ctx, b, address, &in); err != nil {
		return policy.Decision{}, err
	}
	if err := p.trusted(&in); err != nil {
		return policy.Decision{}, err
	}
	return policy.Decide(in), nil
}

// weigh makes a worker decline what plan would, before it trains.
func (p *planFlags) weigh(s *session, w *workerFlags, j job.Job) {
	if p.capability == "" {
		return
	}
	s.Weigh = func(ctx context.Context, b *worker.Bounty, model *modelpkg.Package) error {
		in, err := p.inputOf(b, model, j)
		if err != nil {
			return err
		}
		in.Limits.MaxStake, in.Limits.AllowPlain = s.MaxStake, w.plain
		d, err := p.decide(ctx, s.deployment, b, s.Board.Account.Address.Hex(), in)
		if err != nil || d.Worth {
			return err
		}
		return fault.New(fault.BadRequest, "bounty %d is declined: %s", b.ID, d.Because()).About(string(d.Reasons[0].Code))
	}
}

// fetch brings the bounty's model package into a folder that clean removes.
func (p *planCommand) fetch(ctx context.Context, b *worker.Bounty) (model *modelpkg.Package, clean func(), err error) {
	fetcher, err := p.Fetcher()
	if err != nil {
		return nil, nil, err
	}
	defer fetcher.Close()
	dir, err := os.MkdirTemp("", "assay-plan-*")
	if err != nil {
		return nil, nil, fault.Wrap(fault.Storage, err, "make a temporary folder")
	}
	clean = func() { _ = os.RemoveAll(dir) } // a temporary folder
	if model, err = worker.FetchModel(ctx, fetcher, b, dir, evaluator.DefaultMaxModel); err != nil {
		clean()
	}
	return model, clean, err
}
