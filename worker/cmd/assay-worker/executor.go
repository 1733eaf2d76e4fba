package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/docker/go-units"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker"
	"github.com/assay-oracle/assay/worker/executor"
	"github.com/assay-oracle/assay/worker/train"
)

// What trains.
const (
	nativeExecutor = "native"
	dockerExecutor = "docker"
)

// executorFlags say what trains, and within which bounds.
type executorFlags struct {
	name                 string
	docker               executor.Config
	memory, output, temp string
}

func (x *executorFlags) add(cmd *cobra.Command) {
	x.docker = executor.DefaultConfig()
	l := &x.docker.Limits
	f := cmd.Flags()
	f.StringVar(&x.name, "executor", nativeExecutor, "what trains: native, the trainer beside this program; docker, the researcher's image in a container")
	f.StringVar(&x.docker.Image, "image", "", "docker: image to run, `NAME@sha256:DIGEST` or sha256:ID; the one that the model package names by default")
	f.StringArrayVar(&x.docker.Allow, "allow-image", nil, "docker: `repository`, NAME@sha256:DIGEST or sha256:DIGEST that a package may name; whatever it names by default")
	f.BoolVar(&x.docker.Pull, "pull", false, "docker: pull an image that is not there, by its digest")
	f.StringVar(&x.docker.GPUs, "gpus", "", "docker: NVIDIA devices to give, all or comma-separated ids; none by default")
	f.StringVar(&x.memory, "memory-limit", "", "docker: `size` of memory, output folder included, such as 8g; three quarters of the engine's by default")
	f.StringVar(&x.output, "output-limit", units.BytesSize(float64(l.Output)), "docker: `size` of the output folder")
	f.StringVar(&x.temp, "temp-limit", units.BytesSize(float64(l.Temp)), "docker: `size` of /tmp, and of /dev/shm")
	f.Float64Var(&l.CPUs, "cpu-limit", 0, "docker: processors; all by default")
	f.Int64Var(&l.PIDs, "process-limit", l.PIDs, "docker: processes and threads")
	f.DurationVar(&l.Time, "wall-limit", l.Time, "docker: time that one run may take")
	f.DurationVar(&x.docker.Grace, "grace", x.docker.Grace, "docker: time between SIGTERM and SIGKILL")
}

// trainer is what the flags ask for.
func (x *executorFlags) trainer(cmd *cobra.Command) (worker.Trainer, error) {
	switch x.name {
	case nativeExecutor:
		for _, flag := range []string{"image", "allow-image", "pull", "gpus"} {
			if cmd.Flags().Changed(flag) {
				return nil, cli.Usage(fmt.Errorf("--%s is for --executor docker", flag))
			}
		}
		return train.Trainer{}, nil
	case dockerExecutor:
		return x.inDocker()
	}
	return nil, cli.Usage(fmt.Errorf("--executor: %q is not native or docker", x.name))
}

func (x *executorFlags) inDocker() (worker.Trainer, error) {
	c := x.docker
	c.Host = dockerHost()
	for _, size := range []struct {
		flag, text string
		into       *int64
	}{{"memory-limit", x.memory, &c.Limits.Memory}, {"output-limit", x.output, &c.Limits.Output}, {"temp-limit", x.temp, &c.Limits.Temp}} {
		if size.text == "" {
			continue
		}
		bytes, err := units.RAMInBytes(size.text)
		if err != nil {
			return nil, cli.Usage(fmt.Errorf("--%s: %w", size.flag, err))
		}
		*size.into = bytes
	}
	d, err := executor.New(c)
	if err != nil {
		return nil, cli.Usage(err)
	}
	return d, nil
}

// dockerHost is where Docker's own programs look for the engine.
func dockerHost() string { return os.Getenv("DOCKER_HOST") }

func (a *app) executorCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "executor", Short: "Look at the container engine that --executor docker uses, and clean up after killed workers"}
	cmd.AddCommand(a.executorCheck(), a.executorClean())
	return cmd
}

func (a *app) executorCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Say what the engine offers for containing a stranger's program, and what it lacks",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			h, err := executor.Check(cmd.Context(), dockerHost())
			if err != nil {
				return err
			}
			a.Answer(h, "%s", h)
			if len(h.Refusals) > 0 {
				return cli.ExitCode(fault.ExitInfra)
			}
			return nil
		},
	}
}

func (a *app) executorClean() *cobra.Command {
	var grace time.Duration
	cmd := &cobra.Command{
		Use:   "clean",
		Short: "End and remove containers and folders of killed workers; what was saved goes to their state folders",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if grace < time.Second {
				return cli.Usage(errors.New("--grace is below a second"))
			}
			cleaned, err := executor.Clean(cmd.Context(), dockerHost(), grace)
			if err != nil {
				return err
			}
			a.Answer(map[string]any{"cleaned": cleaned}, "%d jobs cleaned up\n", len(cleaned))
			return nil
		},
	}
	cmd.Flags().DurationVar(&grace, "grace", 30*time.Second, "time between SIGTERM and SIGKILL")
	return cmd
}
