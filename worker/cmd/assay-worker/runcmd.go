package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/worker"
)

func (a *app) runCommand() *cobra.Command {
	var (
		w      workerFlags
		t      trainingFlags
		x      executorFlags
		p      planFlags
		below  bool
		verify string
	)
	cmd := &cobra.Command{
		Use:   "run --bounty N --data DIR",
		Short: "Train for a bounty, check, seal, publish, commit, reveal, and see it through to its verdict",
		Long: "Train for a bounty, check, seal, publish, commit, reveal, and see it through to its verdict. With --capability the bounty is weighed\n" +
			"first, by the policy of assay-worker plan, and declined where that declines it.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			check := worker.Check{SubmitBelow: below, Split: verify}
			if check.Split == "" {
				check.Split = t.validation
			}
			if check.Split == "" && !below {
				return cli.Usage(errors.New("name a split to check the weights on before anything is staked: --validation or --check, or --submit-below"))
			}
			if err := p.check(cmd); err != nil {
				return err
			}
			trainer, err := x.trainer(cmd)
			if err != nil {
				return err
			}
			pool, err := w.checker(&check, t.job.Data)
			if err != nil {
				return err
			}
			s, err := a.open(cmd.Context(), &w, pool)
			if err != nil {
				return err
			}
			p.weigh(s, &w, t.parse(cmd))
			out, err := s.Run(cmd.Context(), w.bounty, worker.Training{Trainer: trainer, Job: t.parse(cmd)}, check)
			s.Close()
			return a.conclude(out, err)
		},
	}
	w.add(cmd)
	t.add(cmd)
	x.add(cmd)
	p.add(cmd)
	f := cmd.Flags()
	f.StringVar(&verify, "check", "", "split to score the weights on before anything is staked; the validation split by default")
	f.BoolVar(&below, "submit-below", false, "submit even if the criterion is not met on that split")
	cli.NeedFlags(cmd, "data")
	return cmd
}

// checker starts the scorer that weights are tried with before bond and fee are staked on them.
func (w *workerFlags) checker(c *worker.Check, data string) (*scorer.Pool, error) {
	if data == "" || c.Split == "" {
		return nil, nil
	}
	c.Data = data
	config := scorer.DefaultConfig()
	config.Device = "cpu" // as the oracle does
	if err := config.Sandbox.UnmarshalText([]byte(w.sandbox)); err != nil {
		return nil, cli.Usage(err)
	}
	return scorer.New(config)
}
