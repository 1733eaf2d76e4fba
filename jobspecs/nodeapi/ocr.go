package nodeapi

import (
	"context"
	"encoding/hex"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// KeyBundle is what a node takes part in a quorum with.
type KeyBundle struct {
	ID       common.Hash
	Signer   common.Address // signs reports
	Offchain [32]byte       // Ed25519, signs messages to the other nodes
	Config   [32]byte       // X25519, opens the node's part of the configuration
}

// prefixes of the keys as the node writes them.
const (
	onchainPrefix  = "ocr2on_evm_"
	offchainPrefix = "ocr2off_evm_"
	configPrefix   = "ocr2cfg_evm_"
)

// KeyBundle returns the node's OCR2 keys for EVM chains, which it makes when it first starts with OCR2 enabled.
func (n *Node) KeyBundle(ctx context.Context) (b KeyBundle, err error) {
	var found []struct {
		ID         string
		Attributes struct{ ChainType, OnchainPublicKey, OffchainPublicKey, ConfigPublicKey string }
	}
	if err = n.call(ctx, http.MethodGet, "/v2/keys/ocr2", nil, &found); err != nil {
		return b, err
	}
	for _, f := range found {
		if f.Attributes.ChainType != "evm" {
			continue
		}
		for _, field := range []struct {
			into         []byte
			text, prefix string
		}{
			{b.ID[:], f.ID, ""},
			{b.Signer[:], f.Attributes.OnchainPublicKey, onchainPrefix},
			{b.Offchain[:], f.Attributes.OffchainPublicKey, offchainPrefix},
			{b.Config[:], f.Attributes.ConfigPublicKey, configPrefix},
		} {
			raw, err := hex.DecodeString(strings.TrimPrefix(field.text, field.prefix))
			if err != nil || len(raw) != len(field.into) {
				return b, fault.New(fault.Internal, "the node's OCR2 keys are not those of an EVM chain")
			}
			copy(field.into, raw)
		}
		return b, nil
	}
	return b, fault.New(fault.Config, "the node has no OCR2 keys for EVM chains: is OCR2.Enabled set?")
}

// PeerID names the node among its peers: its libp2p id, without the prefix that the node writes before it.
func (n *Node) PeerID(ctx context.Context) (string, error) {
	var found []struct{ Attributes struct{ PeerID string } }
	if err := n.call(ctx, http.MethodGet, "/v2/keys/p2p", nil, &found); err != nil {
		return "", err
	}
	if len(found) != 1 {
		return "", fault.New(fault.Config, "the node has %d peer-to-peer keys, want one: is P2P.V2.Enabled set?", len(found))
	}
	return strings.TrimPrefix(found[0].Attributes.PeerID, "p2p_"), nil
}
