package scorer

import (
	"path/filepath"
	"runtime"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
)

// Program is the child's file name.
const Program = "assay-scorer"

// Config says what children run and how far they may go. Zero fields take the values of DefaultConfig.
type Config struct {
	Binary      string // the child program; beside the running program by default
	Device      string // cpu, gpu or auto
	Profile     Profile
	LibraryPath string // the child's LD_LIBRARY_PATH, for the CUDA libraries that libtensorflow does not find by itself
	GPUs        string // the child's CUDA_VISIBLE_DEVICES

	Workers  int // children that may score at a time
	Spares   int // children kept started beyond those in use, to hide their start
	Parallel int // batches that run at a time in one child

	StartTimeout time.Duration // for a child to start and load libtensorflow
	Timeout      time.Duration // for one attempt at one score
	Idle         time.Duration // after which an unused child ends
	MemoryBytes  int64         // resident and data memory of one child
	Strikes      int           // failures after which weights are given up

	// ReuseScores is how many checkpoints one child may run before it is replaced. With 1 a child never sees the weights of
	// two submissions; several scores of the same weights share it.
	ReuseScores int
	GrowthBytes int64 // growth of resident memory after which a child is replaced

	// QuoteRunErrors lets errors quote libtensorflow on a failed run. Its messages can hold input values: leave it off where
	// the inputs are secret.
	QuoteRunErrors bool

	Sandbox Sandbox // what children are locked into; Auto by default
}

// DefaultConfig returns the configuration of a single scorer on the CPU.
func DefaultConfig() Config {
	return Config{
		Device: "cpu", Profile: DefaultProfile(), Sandbox: Auto,
		Workers: 1, Parallel: runtime.NumCPU(),
		StartTimeout: time.Minute, Timeout: 5 * time.Minute, Idle: time.Minute,
		MemoryBytes: 8 << 30, Strikes: 3, ReuseScores: 1, GrowthBytes: 512 << 20,
	}
}

func (c Config) withDefaults() (Config, error) {
	d := DefaultConfig()
	if c.Binary == "" {
		path, err := process.Sibling(Program)
		if err != nil {
			return c, fault.Wrap(fault.Config, err, "find the running program")
		}
		c.Binary = path
	}
	if c.Profile == (Profile{}) {
		c.Profile = d.Profile
	}
	or(&c.Device, d.Device)
	or(&c.Workers, d.Workers)
	or(&c.Parallel, d.Parallel)
	or(&c.StartTimeout, d.StartTimeout)
	or(&c.Timeout, d.Timeout)
	or(&c.Idle, d.Idle)
	or(&c.MemoryBytes, d.MemoryBytes)
	or(&c.Strikes, d.Strikes)
	or(&c.ReuseScores, d.ReuseScores)
	or(&c.GrowthBytes, d.GrowthBytes)
	or(&c.Sandbox, d.Sandbox)
	return c, c.Validate()
}

func or[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// Validate checks a complete configuration.
func (c Config) Validate() error {
	switch {
	case c.Device != "cpu" && c.Device != "gpu" && c.Device != "auto":
		return fault.New(fault.Config, "scorer device %.20q is not cpu, gpu or auto", c.Device)
	case !filepath.IsAbs(c.Binary):
		return fault.New(fault.Config, "scorer binary %q is not an absolute path", c.Binary)
	case c.Workers < 1 || c.Parallel < 1 || c.Parallel > 1024 || c.Spares < 0 || c.Strikes < 1 || c.ReuseScores < 1:
		return fault.New(fault.Config, "scorer workers, parallel, spares, strikes or reuse is out of range")
	case c.StartTimeout < 0 || c.Timeout < 0 || c.Idle < 0:
		return fault.New(fault.Config, "a scorer duration is negative")
	case c.MemoryBytes < 512<<20:
		return fault.New(fault.Config, "scorer memory of %d bytes is under 512 MiB, which libtensorflow needs", c.MemoryBytes)
	}
	if err := c.Sandbox.validate(); err != nil {
		return err
	}
	return c.Profile.validate()
}
