// Command chainlink-assay is the quorum plugin: a Chainlink node starts it for a job of type offchainreporting2 whose
// pluginType is plugin. It is not meant to be run by hand.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/hashicorp/go-plugin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/smartcontractkit/chainlink-common/pkg/loop"
	"github.com/smartcontractkit/chainlink-common/pkg/loop/reportingplugins"
	"github.com/smartcontractkit/chainlink-common/pkg/types"

	"github.com/assay-oracle/assay/adapter/ocrplugin"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// version is set by the linker.
var version = "unknown"

const help = `chainlink-assay lets a Chainlink node take part in an Assay quorum. The node starts it; put it on the PATH of the
node and make the job with

  assay jobspec ocr2 --manifest FILE --key-bundle ID --transmitter ADDRESS --bootstrapper PEER@HOST:PORT \
    --adapter-url URL --key-file FILE

It reads nothing but the job spec's [pluginConfig.pluginConfig]: chainID, oracle, adapterURL and keyFile.

  --help     show this
  --version  print the version
`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errOut io.Writer) int {
	switch {
	case len(args) == 0:
		return serve()
	case len(args) == 1 && args[0] == "--version":
		fmt.Fprintln(out, "chainlink-assay", version)
		return fault.ExitOK
	case len(args) == 1 && (args[0] == "--help" || args[0] == "-h"):
		fmt.Fprint(out, help)
		return fault.ExitOK
	}
	fmt.Fprint(errOut, "chainlink-assay: takes no arguments\n\n", help)
	return fault.ExitRefused
}

// unset are variables that chainlink-common v0.11.1 cannot do without and node v2.23.0 does not set. Newer nodes do.
var unset = []string{"CL_MERCURY_TRANSMITTER_TRANSMIT__QUEUE_MAX_SIZE", "CL_MERCURY_TRANSMITTER_TRANSMIT_CONCURRENCY"}

// prepare sets those, and drops the node's database, which is nothing to the plugin.
func prepare() error {
	for _, name := range unset {
		if os.Getenv(name) == "" {
			if err := os.Setenv(name, "1"); err != nil {
				return err
			}
		}
	}
	return os.Unsetenv("CL_DATABASE_URL")
}

// serve talks to the node that started the process, until it ends it.
func serve() int {
	handshake := reportingplugins.ReportingPluginHandshakeConfig()
	if os.Getenv(handshake.MagicCookieKey) != handshake.MagicCookieValue {
		fmt.Fprint(os.Stderr, "chainlink-assay: only a Chainlink node can start this\n\n", help)
		return fault.ExitRefused
	}
	if err := prepare(); err != nil {
		fmt.Fprintln(os.Stderr, "chainlink-assay:", err)
		return fault.ExitInfra
	}
	s := loop.MustNewStartedServer("Assay")
	defer s.Stop()
	p := ocrplugin.NewService(s.Logger, ocrplugin.NewMetrics(prometheus.DefaultRegisterer))
	defer s.Logger.ErrorIfFn(p.Close, "close the plugin")
	s.MustRegister(p)
	stop := make(chan struct{})
	defer close(stop)
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig: handshake,
		Plugins: map[string]plugin.Plugin{
			reportingplugins.PluginServiceName: &reportingplugins.GRPCService[types.PluginProvider]{
				PluginServer: p,
				BrokerConfig: loop.BrokerConfig{Logger: s.Logger, StopCh: stop, GRPCOpts: s.GRPCOpts},
			},
		},
		GRPCServer: s.GRPCOpts.NewServer,
	})
	return fault.ExitOK
}
