package main

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/jobspecs"
)

func (a *app) jobspecCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "jobspec",
		Short: "Print a job spec to paste into a Chainlink node",
		Long: "Prints a job spec to paste into a Chainlink node (Jobs, New job), or to give to `chainlink jobs create`.\n\n" +
			"Create the bridge first: assay bridge. A spec holds the adapter's bearer key, since a node has no other place for it:\n" +
			"keep it private.",
	}
	for kind, short := range map[jobspecs.Kind]string{
		jobspecs.DirectRequest:      "A node that waits for the adapter's answer: scores of up to about three minutes",
		jobspecs.DirectRequestAsync: "A node that the adapter calls back: scores of any length; the node needs WebServer.BridgeResponseURL",
		jobspecs.Webhook:            "Evaluations asked for by HTTP, shown by the node and not written on chain",
		jobspecs.Capability:         "Checks of a worker registry: machines are proven to the adapter, which calls the node back",
		jobspecs.OCR2:               "One node of a quorum, with the plugin chainlink-assay",
	} {
		cmd.AddCommand(a.jobspecKind(kind, short))
	}
	return cmd
}

// specAnswer is what --json prints.
type specAnswer struct {
	Kind   jobspecs.Kind `json:"kind"`
	JobID  uuid.UUID     `json:"external_job_id"`
	SpecID common.Hash   `json:"spec_id"` // what the oracle contract calls the job
	Spec   string        `json:"spec"`
}

func (a *app) jobspecKind(kind jobspecs.Kind, short string) *cobra.Command {
	f := specFlags{kind: kind, params: jobspecs.Defaults(kind)}
	cmd := &cobra.Command{
		Use:   string(kind),
		Short: short,
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			spec, err := jobspecs.Render(kind, f.params)
			if err != nil {
				return err
			}
			a.Answer(specAnswer{kind, f.params.JobID, jobspecs.SpecID(f.params.JobID), spec}, "%s", spec)
			return nil
		},
	}
	f.add(cmd)
	return cmd
}
