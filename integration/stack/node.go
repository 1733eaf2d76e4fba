package stack

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"

	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// Node is a Chainlink node, with its operator logged in.
type Node struct {
	*nodeapi.Node
	Name string
	P2P  string // host:port where it listens for other nodes, with Config.OCR

	port     int
	dir      string
	callback string // its URL as adapters reach it
}

// nodeConfig is the node's config.toml. MinIncomingConfirmations is 1 because nothing is ever reorganised here.
var nodeConfig = template.Must(template.New("").Parse(`RootDir = '{{.Dir}}'
[Log]
Level = 'info'
[WebServer]
HTTPPort = {{.Port}}
ListenIP = '127.0.0.1'
HTTPMaxSize = '1mb' # of a webhook run's body
SecureCookies = false # login is over plain HTTP
BridgeResponseURL = '{{.Callback}}'
[WebServer.TLS]
HTTPSPort = 0
[WebServer.RateLimit]
Authenticated = 10000
Unauthenticated = 1000
{{- if .P2P}}
[Feature]
LogPoller = true
[OCR2]
Enabled = true
[P2P.V2]
Enabled = true
ListenAddresses = ['{{.P2P}}']
DeltaDial = '1s' # they find each other within seconds, not a minute
DeltaReconcile = '5s'
{{- end}}
[[EVM]]
ChainID = '{{.ChainID}}'
AutoCreateKey = true
FinalityDepth = 1
MinIncomingConfirmations = 1
MinContractPayment = '0'
LogPollInterval = '1s'
[EVM.GasEstimator]
LimitDefault = 900000
[[EVM.Nodes]]
Name = 'geth'
WSURL = '{{.WS}}'
HTTPURL = '{{.RPC}}'
`))

// The nodes' operator, for one run on loopback.
const (
	nodeEmail    = "operator@assay.example"
	nodePassword = "on-loopback-for-one-run"
)

// startNodes starts Chainlink nodes, each with a database of its own, and logs in.
func (s *Stack) startNodes(ctx context.Context, program string) error {
	for i := range s.config.Nodes {
		n, err := s.newNode(ctx, numbered("node", i))
		if err != nil {
			return err
		}
		s.Nodes = append(s.Nodes, n)
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, n := range s.Nodes {
		group.Go(func() error { return s.startNode(ctx, program, n) })
	}
	return group.Wait()
}

// newNode finds ports and writes the node's files.
func (s *Stack) newNode(ctx context.Context, name string) (*Node, error) {
	ports, err := FreePorts(ctx, 2)
	if err != nil {
		return nil, err
	}
	n := &Node{Name: name, port: ports[0], dir: filepath.Join(s.config.Dir, name)}
	n.callback = s.config.Through(name, n.url())
	if s.config.OCR {
		n.P2P = fmt.Sprintf("127.0.0.1:%d", ports[1])
	}
	database, err := s.postgres.create(ctx, name)
	if err != nil {
		return nil, err
	}
	return n, s.writeNode(n, database)
}

func (n *Node) url() string { return fmt.Sprintf("http://127.0.0.1:%d", n.port) }

func (s *Stack) startNode(ctx context.Context, program string, n *Node) error {
	file := func(name string) string { return filepath.Join(n.dir, name) }
	err := s.run(ctx, &service{name: n.Name, ready: answers(n.url() + "/readyz"), command: func(ctx context.Context) *exec.Cmd {
		cmd := exec.CommandContext(ctx, program, "-c", file("config.toml"), "-s", file("secrets.toml"), "node", "start", "-a", file("api"))
		cmd.Dir = n.dir
		return cmd
	}})
	if err != nil {
		return err
	}
	n.Node, err = nodeapi.Open(ctx, n.url(), nodeapi.Login{Email: nodeEmail, Password: nodePassword})
	return err
}

func (s *Stack) writeNode(n *Node, database string) error {
	var config strings.Builder
	if err := nodeConfig.Execute(&config, map[string]any{
		"Dir": n.dir, "Port": n.port, "Callback": n.callback, "P2P": n.P2P, "ChainID": s.Info.ChainID, "RPC": s.Info.RPC, "WS": s.Info.WS,
	}); err != nil {
		return fault.Wrap(fault.Internal, err, "write the node's configuration")
	}
	if err := os.MkdirAll(n.dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the node's folder")
	}
	for name, text := range map[string]string{
		"config.toml":  config.String(),
		"secrets.toml": fmt.Sprintf("[Password]\nKeystore = '%s'\n[Database]\nURL = '%s'\n", nodePassword, database),
		"api":          nodeEmail + "\n" + nodePassword + "\n",
	} {
		if err := os.WriteFile(filepath.Join(n.dir, name), []byte(text), 0o600); err != nil {
			return fault.Wrap(fault.Storage, err, "write the node's %s", name)
		}
	}
	return nil
}
