package nodeapi

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/pelletier/go-toml/v2"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Build is what the node says of itself.
type Build struct {
	Version string
	Time    time.Time // the node's clock, to the second
}

// Build asks which version the node is, and what time it is there.
func (n *Node) Build(ctx context.Context) (Build, error) {
	raw, head, err := n.send(ctx, http.MethodGet, "/v2/build_info", nil)
	if err != nil {
		return Build{}, err
	}
	var b struct{ Version string }
	if err := json.Unmarshal(raw, &b); err != nil || b.Version == "" {
		return Build{}, fault.New(fault.Internal, "the node does not say its version")
	}
	at, err := http.ParseTime(head.Get("Date"))
	if err != nil {
		return Build{}, fault.New(fault.Internal, "the node's reply has no date")
	}
	return Build{b.Version, at}, nil
}

// Failing returns the names of the node's health checks that fail. What they say is left out: it may quote an endpoint's URL.
func (n *Node) Failing(ctx context.Context) ([]string, error) {
	var found []struct{ Attributes struct{ Name, Status string } }
	if err := n.call(ctx, http.MethodGet, "/health", nil, &found); err != nil {
		return nil, err
	}
	var failing []string
	for _, c := range found {
		if c.Attributes.Status != "passing" {
			failing = append(failing, c.Attributes.Name)
		}
	}
	return failing, nil
}

// RPCNode is one of the node's RPC endpoints.
type RPCNode struct {
	ChainID string
	Name    string
	State   string // Alive when it is used
}

// RPCNodes returns the node's EVM endpoints.
func (n *Node) RPCNodes(ctx context.Context) ([]RPCNode, error) {
	var found []struct{ Attributes RPCNode }
	err := n.call(ctx, http.MethodGet, "/v2/nodes/evm?size=1000", nil, &found)
	nodes := make([]RPCNode, len(found))
	for i := range found {
		nodes[i] = found[i].Attributes
	}
	return nodes, err
}

// Config is what is looked at of the node's configuration, as it is in effect.
type Config struct {
	WebServer struct{ BridgeResponseURL string }
}

// Config returns the node's configuration.
func (n *Node) Config(ctx context.Context) (c Config, err error) {
	var found struct{ Attributes struct{ Config string } }
	if err = n.call(ctx, http.MethodGet, "/v2/config/v2", nil, &found); err != nil {
		return c, err
	}
	if toml.Unmarshal([]byte(found.Attributes.Config), &c) != nil {
		return c, fault.New(fault.Internal, "the node's configuration cannot be read") // the decoder quotes it
	}
	return c, nil
}
