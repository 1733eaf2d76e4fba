//go:build tensorflow

// Command assay-bench measures what a machine is good for: DeepBench's operations and others on the libtensorflow that trains,
// one score for each class, and reports that can be compared, shared and registered.
//
// Exit codes and --json are those of package cli.
package main

import (
	"runtime"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/cmd/cli"
)

// version is set by the linker.
var version = "unknown"

func main() { cli.Main(rootCommand) }

// app is what every command shares.
type app struct{ *cli.App }

func rootCommand(shared *cli.App) *cobra.Command {
	a := &app{shared}
	root := &cobra.Command{
		Use:   "assay-bench",
		Short: "Measure what this machine is good for",
		Long: "Measure what this machine is good for: DeepBench's operations and others on the libtensorflow that trains, one score for\n" +
			"each class.\n\n" +
			"Exit codes: 0 done; 1 our fault or the machine's, try again; 2 the input was refused.",
	}
	root.AddCommand(
		a.runCommand(), a.showCommand(), a.compareCommand(), a.peerCommand(), a.schemaCommand(), a.dispatchCommand(), a.rowsCommand(),
		a.proveCommand(), a.verifyCommand(),
		a.versionCommand(),
	)
	return root
}

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of reports",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.Out.Write(bench.JSONSchema())
			return err
		},
	}
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			a.Answer(map[string]string{"version": version, "go": runtime.Version()}, "assay-bench %s (%s)\n", version, runtime.Version())
		},
	}
}
