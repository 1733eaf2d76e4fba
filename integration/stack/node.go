package stack

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// nodeConfig is the node's config.toml. MinIncomingConfirmations is 1 because nothing is ever reorganised here.
var nodeConfig = template.Must(template.New("").Parse(`RootDir = '{{.Dir}}'
[Log]
Level = 'info'
[WebServer]
HTTPPort = {{.Port}}
ListenIP = '127.0.0.1'
SecureCookies = false # login is over plain HTTP
BridgeResponseURL = '{{.URL}}'
[WebServer.TLS]
HTTPSPort = 0
[WebServer.RateLimit]
Unauthenticated = 1000
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

// The node's operator, for one run on loopback.
const (
	nodeEmail    = "operator@assay.example"
	nodePassword = "on-loopback-for-one-run"
)

// startNode starts a Chainlink node with a database of its own and logs in.
func (s *Stack) startNode(ctx context.Context, program string) error {
	dir := filepath.Join(s.dir, "node")
	port, err := freePort(ctx)
	if err != nil {
		return err
	}
	url := fmt.Sprintf("http://127.0.0.1:%d", port)
	database, err := s.postgres.create(ctx, "node")
	if err != nil {
		return err
	}
	if err := s.writeNode(dir, port, url, database); err != nil {
		return err
	}
	cmd := exec.CommandContext(context.WithoutCancel(ctx), program, "-c", filepath.Join(dir, "config.toml"), "-s", filepath.Join(dir, "secrets.toml"),
		"node", "start", "-a", filepath.Join(dir, "api"))
	cmd.Dir = dir
	p, err := s.run("node", cmd)
	if err != nil {
		return err
	}
	if err := p.ready(ctx, answers(url+"/readyz")); err != nil {
		return err
	}
	s.Node, err = nodeapi.Open(ctx, url, nodeapi.Login{Email: nodeEmail, Password: nodePassword})
	return err
}

func (s *Stack) writeNode(dir string, port int, url, database string) error {
	var config strings.Builder
	if err := nodeConfig.Execute(&config, map[string]any{
		"Dir": dir, "Port": port, "URL": url, "ChainID": s.Info.ChainID, "RPC": s.Info.RPC, "WS": s.Info.WS,
	}); err != nil {
		return fault.Wrap(fault.Internal, err, "write the node's configuration")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the node's folder")
	}
	for name, text := range map[string]string{
		"config.toml":  config.String(),
		"secrets.toml": fmt.Sprintf("[Password]\nKeystore = '%s'\n[Database]\nURL = '%s'\n", nodePassword, database),
		"api":          nodeEmail + "\n" + nodePassword + "\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			return fault.Wrap(fault.Storage, err, "write the node's %s", name)
		}
	}
	return nil
}
