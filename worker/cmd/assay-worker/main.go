// Command assay-worker trains for bounties and submits what comes of it, or weights that were trained elsewhere.
//
// A worker that was killed goes on where it was when the same command is given again: every step is in its journal (--dir).
// Exit codes and --json are those of package cli.
package main

import (
	"runtime"

	"github.com/spf13/cobra"

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
		Use:   "assay-worker",
		Short: "Train for bounties, submit sealed weights, get paid",
		Long: "Train for bounties, submit sealed weights, get paid. A worker that was killed goes on where it was when the same\n" +
			"command is given again.\n\n" +
			"Exit codes: 0 done, whatever the verdict; 1 our fault or the network's, try again; 2 the input was refused.",
	}
	root.AddCommand(a.planCommand(), a.trainCommand(), a.runCommand(), a.submitCommand(), a.claimCommand(), a.executorCommand(),
		a.registerCommand(), a.statusCommand(), a.exitCommand(), a.versionCommand())
	return root
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			a.Answer(map[string]string{"version": version, "go": runtime.Version()}, "assay-worker %s (%s)\n", version, runtime.Version())
		},
	}
}
