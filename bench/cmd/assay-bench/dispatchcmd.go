//go:build tensorflow

package main

import (
	"context"
	"os"
	"os/exec"
	"time"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/bench/kernels"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// dispatchCommand is the child that dispatched asks.
func (a *app) dispatchCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "dispatch",
		Short:  "Run a few operations on the CPU",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			d, err := kernels.Open(tf.CPU, 1)
			if err != nil {
				return err
			}
			return kernels.Exercise(d)
		},
	}
}

// dispatched asks a child, in which oneDNN is verbose, for the instruction set that its kernels use.
func dispatched(ctx context.Context) string {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	cmd := exec.CommandContext(ctx, path, "dispatch")
	cmd.Env = append(measuringEnvironment(os.Environ(), tf.CPU), "ONEDNN_VERBOSE=1")
	out, err := cmd.Output()
	if err != nil {
		return "" // the report does without
	}
	return inventory.ParseDispatch(out)
}
