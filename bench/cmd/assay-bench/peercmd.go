//go:build tensorflow

package main

import (
	"log/slog"
	"net"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench/ring"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func (a *app) peerCommand() *cobra.Command {
	var listen string
	cmd := &cobra.Command{
		Use:   "peer",
		Short: "Take part in other machines' all-reduce until interrupted",
		Long: "Take part in the all-reduce of `assay-bench run --peers`, one run after another, until interrupted. Who can reach the port can\n" +
			"make this machine add numbers: listen on a network that you trust.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			listener, err := (&net.ListenConfig{}).Listen(cmd.Context(), "tcp", listen)
			if err != nil {
				return fault.Wrap(fault.Config, err, "listen")
			}
			log := slog.New(slog.NewTextHandler(a.Err, nil))
			log.Info("waiting for a ring", "address", listener.Addr().String())
			return ring.Serve(cmd.Context(), listener, log)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:9470", "`address` to listen on")
	return cmd
}
