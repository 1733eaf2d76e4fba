package client

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Manifest says where the contracts of one deployment stand and what code they must have. It is checked before anything is
// sent, so that a stale file or a wrong RPC endpoint cannot send money to a stranger's contract.
type Manifest struct {
	ChainID   uint64              `json:"chain_id"`
	FromBlock uint64              `json:"from_block"` // where the deployment's logs begin
	Contracts map[string]Contract `json:"contracts"`
}

// Contract is one entry of a manifest.
type Contract struct {
	Address  common.Address `json:"address"`
	CodeHash common.Hash    `json:"code_hash"` // keccak256 of the runtime code
}

// Names of the contracts in a manifest. It has one of the two kinds of oracle: one node's, which comes with an Operator, or a
// quorum's.
const (
	Board    = "BountyBoard"
	Oracle   = "DirectRequestOracle"
	Quorum   = "QuorumOracle"
	Link     = "LinkToken"
	Operator = "Operator"
	Registry = "WorkerRegistry" // where there is one
)

// LoadManifest reads a manifest file.
func LoadManifest(path string) (*Manifest, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "read the manifest")
	}
	var m Manifest
	if err := json.Unmarshal(raw, &m); err != nil {
		return nil, fault.Wrap(fault.Config, err, "parse the manifest")
	}
	return &m, nil
}

// Save writes the manifest, whole or not at all.
func (m *Manifest) Save(path string) error {
	raw, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return fault.Wrap(fault.Internal, err, "write the manifest")
	}
	tmp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	if err := os.WriteFile(tmp, append(raw, '\n'), 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the manifest")
	}
	if err := os.Rename(tmp, path); err != nil {
		return fault.Wrap(fault.Storage, err, "write the manifest")
	}
	return nil
}

// Address returns the address of a named contract; Verify has checked that it is there.
func (m *Manifest) Address(name string) common.Address { return m.Contracts[name].Address }

// Oracle returns the name of the deployment's oracle, whatever its kind.
func (m *Manifest) Oracle() string {
	if _, ok := m.Contracts[Quorum]; ok {
		return Quorum
	}
	return Oracle
}

// Add records a contract with the code it has now.
func (m *Manifest) Add(ctx context.Context, backend Backend, name string, address common.Address) error {
	code, err := backend.CodeAt(ctx, address, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the code of %s", name)
	}
	if m.Contracts == nil {
		m.Contracts = map[string]Contract{}
	}
	m.Contracts[name] = Contract{address, crypto.Keccak256Hash(code)}
	return nil
}

// Verify checks chain id and code hashes of the named contracts against the chain.
func (m *Manifest) Verify(ctx context.Context, backend Backend, names ...string) error {
	id, err := backend.ChainID(ctx)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "ask for the chain id")
	}
	if id.Uint64() != m.ChainID {
		return fault.New(fault.Config, "manifest is for chain %d, the node serves chain %d", m.ChainID, id)
	}
	for _, name := range names {
		entry, ok := m.Contracts[name]
		if !ok {
			return fault.New(fault.Config, "manifest names no %s", name)
		}
		code, err := backend.CodeAt(ctx, entry.Address, nil)
		if err != nil {
			return fault.Wrap(fault.Chain, err, "read the code of %s", name)
		}
		if got := crypto.Keccak256Hash(code); got != entry.CodeHash {
			return fault.New(fault.Config, "%s at %s has code %s, the manifest says %s", name, entry.Address, got, entry.CodeHash)
		}
	}
	return nil
}
