package stack

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// Config is what a stack needs to know.
type Config struct {
	Root   string        // of the repository, whose bin/ holds our programs
	Dir    string        // keys, manifest, data and logs
	Kind   jobspecs.Kind // of the node's job
	Miners int
	Timing client.Timing
	Env    []string // of the adapter, beyond what it needs
}

// DefaultTiming suits a chain with a block a second.
var DefaultTiming = client.Timing{RevealDelay: 1, RevealWindow: 120, EvalTimeout: 120, PassMargin: 10}

// Stack is a running stack.
type Stack struct {
	Info access.Info
	Node *nodeapi.Node
	Job  string // the job's number on the node

	dir       string
	chain     *ethclient.Client
	postgres  *postgres
	processes processes
}

// Start brings everything up. What it has started is stopped if it fails.
func Start(ctx context.Context, c Config) (*Stack, error) {
	if c.Timing == (client.Timing{}) {
		c.Timing = DefaultTiming
	}
	s := &Stack{dir: c.Dir}
	if err := s.start(ctx, c); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Stack) start(ctx context.Context, c Config) error {
	if err := os.MkdirAll(s.logs(), 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the folder of logs")
	}
	for _, world := range []struct {
		source
		start func(context.Context, string) error
	}{{geth, s.startGeth}, {kubo, s.startKubo}, {source{}, s.startPostgres}, {chainlink, s.startNode}} {
		program := ""
		if world.name != "" {
			var err error
			if program, err = world.build(ctx, c.Root); err != nil {
				return err
			}
		}
		if err := world.start(ctx, program); err != nil {
			return err
		}
	}
	job, err := s.deploy(ctx, c)
	if err != nil {
		return err
	}
	url, err := s.startAdapter(ctx, filepath.Join(c.Root, "bin", "assay-adapter"), c.Env)
	if err != nil {
		return err
	}
	return s.employ(ctx, c.Kind, job, url)
}

// logs is the folder of the processes' logs.
func (s *Stack) logs() string { return filepath.Join(s.dir, "logs") }

func (s *Stack) run(name string, cmd *exec.Cmd) (*process, error) {
	p, err := start(s.logs(), name, cmd)
	if err == nil {
		s.processes.add(p)
	}
	return p, err
}

func (s *Stack) startPostgres(ctx context.Context, _ string) error {
	pg, p, err := startPostgres(ctx, s.logs())
	if err != nil {
		return err
	}
	s.postgres = pg
	s.processes.add(p)
	return nil
}

// Log returns the end of a process's log.
func (s *Stack) Log(name string) string {
	raw, _ := os.ReadFile(filepath.Join(s.logs(), name+".log")) // the log is a courtesy
	return string(end(raw))
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
