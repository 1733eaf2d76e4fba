// Command assay is the researcher's and everyday tool: model packages, datasets, scoring, bounties, keys, the demo.
//
// Exit codes and --json are those of package cli.
package main

import (
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
		Use:   "assay",
		Short: "Assay pays for trained models by measured quality",
		Long: "Assay pays for trained models by measured quality.\n\n" +
			"Exit codes: 0 done; 1 our fault or the network's, try again; 2 the input was refused; 3 a bounty ended without a winner.",
	}
	root.AddCommand(
		a.modelCommand(), a.datasetCommand(), a.scoreCommand(), a.bountyCommand(), a.keysCommand(), a.demoCommand(),
		a.jobspecCommand(), a.bridgeCommand(), a.oracleCommand(), a.registryCommand(), a.minersCommand(),
		a.doctorCommand(), a.versionCommand(),
	)
	return root
}
