// Package access says how to talk to a dev stack: what its process writes down for the demo and for tests. It needs nothing of
// the stack itself, so that programs which only use one stay small.
package access

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Info is how to talk to a stack; it lies in its folder as stack.json once everything is up.
type Info struct {
	ChainID   uint64 `json:"chain_id"`
	RPC       string `json:"rpc"`
	WS        string `json:"ws"`
	Gateway   string `json:"gateway"`
	IPFSAPI   string `json:"ipfs_api"`
	Manifest  string `json:"manifest"`
	Identity  string `json:"identity"` // the adapter's age identity file
	SignerSet string `json:"signer_set"`
	Callbacks string `json:"callbacks"` // where the adapter calls the node back
	Keys      *Keys  `json:"keys"`
}

// file is Info's name in the stack's folder.
const file = "stack.json"

// Save writes the info into the stack's folder, whole or not at all.
func (i *Info) Save(dir string) error {
	raw, err := json.MarshalIndent(i, "", "  ")
	if err != nil {
		return fault.Wrap(fault.Internal, err, "write the stack's info")
	}
	path := filepath.Join(dir, file)
	if err := os.WriteFile(path+".part", raw, 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the stack's info")
	}
	if err := os.Rename(path+".part", path); err != nil {
		return fault.Wrap(fault.Storage, err, "write the stack's info")
	}
	return nil
}

// Load reads a stack's info from its folder.
func Load(dir string) (*Info, error) {
	raw, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read %s", file)
	}
	info := &Info{}
	if err := json.Unmarshal(raw, info); err != nil {
		return nil, fault.Wrap(fault.Config, err, "parse %s", file)
	}
	return info, nil
}
