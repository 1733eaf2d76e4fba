package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/worker"
	"github.com/assay-oracle/assay/worker/progress"
)

// workerFlags say where the deployment is and how the worker behaves on it.
type workerFlags struct {
	connect.Flags
	bounty     uint64
	dir, payee string
	maxStake   string
	sandbox    string
	poll       time.Duration
	plain      bool
	again      bool
}

// add adds the flags of commands that bring a submission to its end.
func (w *workerFlags) add(cmd *cobra.Command) {
	w.Flags.Add(cmd)
	w.addBounty(cmd)
	f := cmd.Flags()
	f.StringVar(&w.dir, "dir", "assay-worker", "private `folder` for journals, keys and checkpoints")
	f.StringVar(&w.payee, "payee", "", "`address` that is paid; the account's own by default")
	f.DurationVar(&w.poll, "poll", time.Second, "time between two looks at the chain")
	f.StringVar(&w.maxStake, "max-stake", client.FormatEther(worker.DefaultMaxStake), "most ETH to stake on a submission, bond and fee")
	f.StringVar(&w.sandbox, "sandbox", string(scorer.Auto), "what to lock the scoring process into: auto, namespaces, container or none")
	f.BoolVar(&w.plain, "allow-plain", false, "take bounties whose submissions are not sealed: anyone can read and copy them")
	f.BoolVar(&w.again, "again", false, "make another submission if the last one to this bounty has ended")
}

func (w *workerFlags) addBounty(cmd *cobra.Command) {
	cmd.Flags().Uint64Var(&w.bounty, "bounty", 0, "the bounty's number")
	cli.NeedFlags(cmd, "bounty")
}

// config is what the flags say of the worker itself.
func (w *workerFlags) config() (worker.Config, error) {
	c := worker.Config{Dir: w.dir, Poll: w.poll, AllowPlain: w.plain, Again: w.again}
	var err error
	if c.MaxStake, err = client.ParseEther(w.maxStake); err != nil {
		return c, cli.Usage(fmt.Errorf("--max-stake: %w", err))
	}
	if w.payee != "" {
		if !common.IsHexAddress(w.payee) {
			return c, cli.Usage(fmt.Errorf("--payee: %q is not an address", w.payee))
		}
		c.Payee = evaluator.Address(common.HexToAddress(w.payee))
	}
	return c, nil
}

// session is a worker with what must be closed after it.
type session struct {
	*worker.Worker
	deployment *connect.Session
	sink       progress.Sink
	closers    []func()
}

// Close closes what open opened, the last first.
func (s *session) Close() {
	for i := len(s.closers) - 1; i >= 0; i-- {
		s.closers[i]()
	}
}

// progress picks the rendering of long work.
func (a *app) progress() progress.Sink {
	if out, ok := a.Out.(*os.File); ok {
		return progress.New(out, a.JSON)
	}
	return progress.Discard
}

// open connects to the deployment and makes a worker. The scorer, if there is one, is closed with it.
func (a *app) open(ctx context.Context, w *workerFlags, pool *scorer.Pool) (*session, error) {
	s := &session{sink: a.progress()}
	s.closers = append(s.closers, s.sink.Close)
	if pool != nil {
		s.closers = append(s.closers, func() { _ = pool.Close() }) // its children end in any case
	}
	config, err := w.config()
	if err != nil {
		s.Close()
		return nil, err
	}
	config.Progress = s.sink
	if pool != nil {
		config.Scorer = pool
	}
	if err := s.connect(ctx, a, w, &config); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *session) connect(ctx context.Context, a *app, w *workerFlags, c *worker.Config) error {
	deployment, err := w.OpenToSend(ctx, a.AccountPassword)
	if err != nil {
		return err
	}
	s.deployment = deployment
	s.closers = append(s.closers, deployment.Close)
	c.Board, c.Oracle, c.FromBlock = deployment.Board, deployment.Oracle, deployment.Manifest.FromBlock
	var fetcher *ipfs.Fetcher
	if fetcher, err = w.Fetcher(); err != nil {
		return err
	}
	s.closers = append(s.closers, fetcher.Close)
	var publisher *publish.Kubo
	if publisher, err = w.Publisher(); err != nil {
		return err
	}
	s.closers = append(s.closers, publisher.Close)
	c.Fetcher, c.Publisher = fetcher, publisher
	s.Worker, err = worker.New(*c)
	return err
}

// conclude prints how a submission ended.
func (a *app) conclude(out *worker.Outcome, err error) error {
	if err != nil {
		return err
	}
	a.Answer(out, "submission %d of bounty %d: %s\n", out.SubmissionID, out.Bounty, out.Status)
	return nil
}
