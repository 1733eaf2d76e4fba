package stack

import (
	"context"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// Config is what a stack needs to know.
type Config struct {
	Root     string        // of the repository, whose bin/ holds our programs
	Dir      string        // keys, manifest, data and logs
	Kind     jobspecs.Kind // of the first node's job, which calls the first adapter; none if empty
	Nodes    int           // 1 if 0; each has a database and keys of its own
	OCR      bool          // nodes with OCR2 and its network
	Adapters int           // 1 if 0; each has an identity and a signing key of its own
	Replicas int           // processes of each adapter on one PostgreSQL database; one process on SQLite if 0
	Miners   int
	Timing   client.Timing
	Env      []string // of every adapter, beyond what it needs

	// Through may put something between two programs: of one that serves (a node's name, an adapter's, or Kubo) it is given the
	// URL and returns the one by which the other programs reach it. Kubo's is its gateway's, for the adapters.
	Through func(name, url string) string
}

// DefaultTiming suits a chain with a block a second.
var DefaultTiming = client.Timing{RevealDelay: 1, RevealWindow: 120, EvalTimeout: 120, PassMargin: 10}

// withDefaults fills in what was left open.
func (c Config) withDefaults() Config {
	if c.Timing == (client.Timing{}) {
		c.Timing = DefaultTiming
	}
	if c.Through == nil {
		c.Through = func(_, url string) string { return url }
	}
	c.Nodes, c.Adapters = max(c.Nodes, 1), max(c.Adapters, 1)
	return c
}

// Stack is a running stack. Processes have the names that their logs have: geth, kubo, postgres, node-1, adapter-1 and so on,
// adapter-1-2 for an adapter's second replica.
type Stack struct {
	Info     access.Info
	Nodes    []*Node
	Adapters []*Adapter
	Job      string // the job's number on the first node

	config    Config
	chain     *ethclient.Client
	postgres  *postgres
	processes processes
}

// Start brings everything up. What it has started is stopped if it fails.
func Start(ctx context.Context, c Config) (*Stack, error) {
	s := &Stack{config: c.withDefaults()}
	if err := s.start(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Stack) start(ctx context.Context) error {
	if err := os.MkdirAll(s.logs(), 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the folder of logs")
	}
	for _, world := range []struct {
		source
		start func(context.Context, string) error
	}{{geth, s.startGeth}, {kubo, s.startKubo}, {source{}, s.startPostgres}, {chainlink, s.startNodes}} {
		program := ""
		if world.name != "" {
			var err error
			if program, err = world.build(ctx, s.config.Root); err != nil {
				return err
			}
		}
		if err := world.start(ctx, program); err != nil {
			return err
		}
	}
	job, err := s.deploy(ctx)
	if err != nil {
		return err
	}
	if err := s.startAdapters(ctx, filepath.Join(s.config.Root, "bin", "assay-adapter")); err != nil || s.config.Kind == "" {
		return err
	}
	return s.employ(ctx, job)
}

// logs is the folder of the processes' logs.
func (s *Stack) logs() string { return filepath.Join(s.config.Dir, "logs") }

func (s *Stack) startPostgres(ctx context.Context, _ string) error {
	pg, p, err := startPostgres(ctx, s.logs())
	if err != nil {
		return err
	}
	s.postgres = pg
	s.processes.add(&service{name: p.name, running: p})
	return nil
}

// Kill ends a process at once by SIGKILL, and with it what it has started, as the death of its container would.
func (s *Stack) Kill(name string) error {
	v, err := s.processes.find(name)
	if err == nil {
		v.running.kill()
	}
	return err
}

// PID is a process's id.
func (s *Stack) PID(name string) (int, error) {
	v, err := s.processes.find(name)
	if err != nil {
		return 0, err
	}
	return v.running.cmd.Process.Pid, nil
}

// Restart starts a process again, once it has been stopped if it still runs, with the same configuration and, for this life,
// env over its environment. It returns when the process is ready.
func (s *Stack) Restart(ctx context.Context, name string, env ...string) error {
	v, err := s.processes.find(name)
	if err != nil {
		return err
	}
	if v.command == nil {
		return fault.New(fault.Internal, "%s cannot be started again", name)
	}
	v.running.stop()
	return v.start(ctx, s.logs(), env)
}

// Log returns the end of a process's log.
func (s *Stack) Log(name string) string {
	raw, _ := os.ReadFile(filepath.Join(s.logs(), name+".log")) // the log is a courtesy
	return string(end(raw))
}

// Logs returns the end of every log, for a test that has failed.
func (s *Stack) Logs() map[string]string {
	logs := map[string]string{}
	for _, name := range s.processes.names() {
		logs[name] = s.Log(name)
	}
	return logs
}

// Chain returns a client of the stack's chain.
func (s *Stack) Chain() *ethclient.Client { return s.chain }

// Close stops every process and forgets the database.
func (s *Stack) Close() {
	s.processes.stop()
	if s.postgres != nil {
		s.postgres.remove()
	}
	if s.chain != nil {
		s.chain.Close()
	}
}
