package nodeapi

import (
	"context"
	"net/http"
	"net/url"

	"github.com/assay-oracle/assay/jobspecs"
)

// Bridge is a bridge as the node has it.
type Bridge struct {
	Name string
	URL  string
}

// AddBridge tells the node of the adapter.
func (n *Node) AddBridge(ctx context.Context, b jobspecs.Bridge) error {
	return n.call(ctx, http.MethodPost, "/v2/bridge_types", b, nil)
}

// Bridges returns the node's bridges.
func (n *Node) Bridges(ctx context.Context) ([]Bridge, error) {
	var found []struct{ Attributes Bridge }
	err := n.call(ctx, http.MethodGet, "/v2/bridge_types?size=1000", nil, &found)
	bridges := make([]Bridge, len(found))
	for i := range found {
		bridges[i] = found[i].Attributes
	}
	return bridges, err
}

// RemoveBridge makes the node forget a bridge that no job uses.
func (n *Node) RemoveBridge(ctx context.Context, name string) error {
	return n.call(ctx, http.MethodDelete, "/v2/bridge_types/"+url.PathEscape(name), nil, nil)
}
