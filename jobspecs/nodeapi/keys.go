package nodeapi

import (
	"context"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Key is a key of the node that sends transactions on one chain.
type Key struct {
	Address  common.Address
	ChainID  string `json:"evmChainID"`
	Disabled bool
}

// Keys returns the node's keys on every chain.
func (n *Node) Keys(ctx context.Context) ([]Key, error) {
	var found []struct{ Attributes Key }
	err := n.call(ctx, http.MethodGet, "/v2/keys/evm", nil, &found)
	keys := make([]Key, len(found))
	for i := range found {
		keys[i] = found[i].Attributes
	}
	return keys, err
}

// Sender is the address of the node's key.
func (n *Node) Sender(ctx context.Context) (common.Address, error) {
	keys, err := n.Keys(ctx)
	if err != nil {
		return common.Address{}, err
	}
	if len(keys) != 1 {
		return common.Address{}, fault.New(fault.Internal, "the node has %d keys", len(keys))
	}
	return keys[0].Address, nil
}
