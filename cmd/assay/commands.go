package main

import "github.com/spf13/cobra"

// commands lists everything that assay can do.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.modelCommand(), a.datasetCommand(), a.scoreCommand(), a.bountyCommand(), a.keysCommand(), a.demoCommand(),
		a.doctorCommand(), a.versionCommand(),
	}
}
