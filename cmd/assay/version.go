package main

import (
	"runtime"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			a.Answer(map[string]string{"version": version, "go": runtime.Version()}, "assay %s (%s)\n", version, runtime.Version())
		},
	}
}
