package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/assay/doctor"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
)

func (a *app) doctorCommand() *cobra.Command {
	var c doctor.Config
	var only, skip []string
	var floor string
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check this installation, and for operators node, adapter, job and contracts; say what to do",
		Long: "Checks this installation and what the flags name: a deployment (--manifest), gateways, an adapter (--adapter-url), a Chainlink\n" +
			"node (--node-url and --node-api-file). Nothing is changed; --probe-node makes a webhook job on the node, runs it and deletes it.\n" +
			"Keys and passwords are read from files and never printed.\n" +
			"Exit codes: 0 all is well, 1 something is to be fixed, 2 the command line.\n\nChecks:\n" + doctor.Names(),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if c.Floor, err = client.ParseEther(floor); err != nil {
				return cli.Usage(fmt.Errorf("--node-floor: %w", err))
			}
			c.IPFS = c.Manifest != "" || cmd.Flags().Changed("ipfs-api")
			sick, err := doctor.Run(cmd.Context(), c, only, skip, a.report)
			if err != nil {
				return err
			}
			if sick > 0 {
				return cli.ExitCode(fault.ExitInfra)
			}
			return nil
		},
	}
	c.AddChain(cmd)
	c.AddGateways(cmd)
	c.AddPublishing(cmd)
	f := cmd.Flags()
	f.StringSliceVar(&only, "only", nil, "run these `checks` alone")
	f.StringSliceVar(&skip, "skip", nil, "leave these `checks` out")
	f.StringVar(&c.Sandbox, "sandbox", "auto", "what to lock scoring processes into, as the adapter's ASSAY_SANDBOX: auto, `namespaces` or container")
	f.StringVar(&c.SignerSet, "signer-set", "", "the signer set that must be active, `hash`; any by default")
	f.StringVar(&c.AdapterURL, "adapter-url", "", "the adapter as this machine reaches it, `URL`")
	f.StringVar(&c.AdapterKeyFile, "adapter-key-file", "", "`file` with the adapter's bearer key; the job's own key by default")
	f.StringVar(&c.AdapterKeystore, "adapter-keystore", "", "the adapter's ASSAY_KEYSTORE `file`: is its address in the signer set?")
	f.StringVar(&c.AdapterIdentity, "adapter-identity", "", "the adapter's ASSAY_IDENTITY `file`: is its public key in the signer set?")
	f.StringVar(&c.NodeURL, "node-url", "", "the Chainlink node, `URL`")
	f.StringVar(&c.NodeAPIFile, "node-api-file", "", "the node's api `file`: e-mail address and password of an operator, each on a line")
	f.StringVar(&floor, "node-floor", client.FormatEther(doctor.DefaultFloor), "least balance of the node's keys, in `ETH`")
	f.StringVar(&c.Bridge, "bridge", jobspecs.DefaultBridge, "the bridge's `name`, where no job says it")
	f.BoolVar(&c.ProbeNode, "probe-node", false, "make the node call the adapter, by a job that is deleted again")
	return cmd
}

func (a *app) report(f doctor.Finding) {
	mark := "FAIL"
	switch {
	case f.OK:
		mark = "ok  "
	case f.Skipped:
		mark = "skip"
	}
	a.Answer(f, "%s  %-17s  %s\n", mark, f.Check, f.Found)
	if f.Advice != "" && !a.JSON {
		fmt.Fprintf(a.Out, "                         -> %s\n", f.Advice)
	}
}
