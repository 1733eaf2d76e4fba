//go:build tensorflow

package main

import (
	"github.com/spf13/cobra"
)

func (a *app) compareCommand() *cobra.Command {
	return &cobra.Command{Use: "compare A.json B.json", Short: "Compare two reports", Args: cobra.ExactArgs(2)}
}
