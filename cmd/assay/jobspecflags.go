package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/jobspecs"
)

// specFlags are Params in words.
type specFlags struct {
	kind     jobspecs.Kind
	params   jobspecs.Params
	manifest string
	jobID    string
	keyFile  string
	juels    string
	chainID  uint64

	fromBlock uint64

	operator, from, oracle, transmitter, bundle string
	requesters                                  []string
}

func (s *specFlags) add(cmd *cobra.Command) {
	p, f := &s.params, cmd.Flags()
	f.StringVar(&p.Name, "name", p.Name, "the job's name, unique on the node")
	f.StringVar(&s.jobID, "job-id", "", "externalJobID, `UUID`; drawn if not given")
	if s.kind != jobspecs.Webhook {
		f.Uint64Var(&s.chainID, "chain-id", 0, "the chain's `id`; the manifest's by default")
		f.StringVar(&s.manifest, "manifest", os.Getenv("ASSAY_MANIFEST"), "the deployment's manifest, `file` (ASSAY_MANIFEST)")
	}
	if s.kind == jobspecs.OCR2 {
		s.addPlugin(cmd)
		return
	}
	f.StringVar(&p.Call.Bridge, "bridge", p.Call.Bridge, "the bridge's name, lower case")
	f.StringVar(&s.keyFile, "key-file", "", "`file` with the adapter's bearer key (its ASSAY_API_KEY)")
	f.DurationVar(&p.Call.Timeout, "timeout", p.Call.Timeout, "of one call; the adapter's EA_SYNC_TIMEOUT must be shorter")
	f.UintVar(&p.Call.Retries, "retries", p.Call.Retries, "calls after the first; each collects what the adapter has finished by then")
	cli.NeedFlags(cmd, "key-file")
	if s.kind != jobspecs.Webhook {
		s.addFulfillment(cmd)
	}
}

func (s *specFlags) addFulfillment(cmd *cobra.Command) {
	p, f := &s.params.Fulfillment, cmd.Flags()
	f.StringVar(&s.operator, "operator", "", "the Operator contract's `address`; the manifest's by default")
	f.StringArrayVar(&s.requesters, "requester", nil, "oracle contract, or registry, that the job answers, `address`; may be repeated; the manifest's by default")
	f.StringVar(&s.from, "from", "", "the node's key that sends, `address`; any of its keys by default")
	f.StringVar(&s.juels, "min-payment", p.MinPayment.String(), "least payment that is answered, in `juels` of LINK")
	f.Uint32Var(&p.MinConfirmations, "confirmations", p.MinConfirmations, "blocks on top of a request before the job runs")
	f.Uint32Var(&p.TxConfirmations, "tx-confirmations", p.TxConfirmations, "blocks on top of the fulfilment before the run is done")
	f.Uint32Var(&p.GasLimit, "gas-limit", p.GasLimit, "gas of the fulfilment")
}

func (s *specFlags) addPlugin(cmd *cobra.Command) {
	p, f := &s.params.Plugin, cmd.Flags()
	f.StringVar(&s.oracle, "oracle", "", "the quorum oracle's `address`; the manifest's by default")
	f.StringVar(&s.bundle, "key-bundle", "", "the node's OCR2 key bundle, `id`")
	f.StringVar(&s.transmitter, "transmitter", "", "the node's key that sends, `address`")
	f.StringArrayVar(&p.Bootstrappers, "bootstrapper", nil, "`peerID@host:port`; may be repeated")
	f.Uint64Var(&s.fromBlock, "from-block", 0, "`block` from which the node looks for the oracle's configuration, which may be older than the job; the manifest's by default")
	f.Uint16Var(&p.ConfigConfirmations, "config-confirmations", p.ConfigConfirmations, "blocks on top of a configuration before it counts")
	f.DurationVar(&p.PollInterval, "poll-interval", p.PollInterval, "how often a new configuration is looked for")
	f.StringVar(&p.Command, "command", p.Command, "the plugin's program on the node's machine")
	f.StringVar(&p.AdapterURL, "adapter-url", "", "this node's own adapter, `URL`")
	f.StringVar(&p.KeyFile, "key-file", "", "`file` on the node's machine with the adapter's bearer key")
	cli.NeedFlags(cmd, "key-bundle", "transmitter", "bootstrapper", "adapter-url", "key-file")
}
