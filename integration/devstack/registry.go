package devstack

import (
	"context"
	"math/big"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devnode"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// RegistryRules suit a chain whose clock can be moved.
var RegistryRules = bindings.RegistryRules{
	MinStake: big.NewInt(1e17), ChallengerBps: 2000, MaxLifetime: 30 * 24 * 3600, CheckTimeout: 900, CheckInterval: 1, ExitDelay: 3600,
}

// deployRegistry adds a registry that the oracle's signer attests to, with a node's job of its own, and gives miners LINK for it.
func (s *Stack) deployRegistry(ctx context.Context, c Config, owner *client.Sender, m *client.Manifest, recipient [32]byte) error {
	job := uuid.New()
	registry, _, err := client.DeployRegistry(ctx, owner, client.RegistryDeployment{
		Link: m.Address(client.Link), Operator: m.Address(client.Operator), SpecID: jobspecs.SpecID(job), Price: Price, Rules: RegistryRules,
		Signer: s.Info.Keys.Addresses[access.Signer], Recipients: [][32]byte{recipient},
	})
	if err != nil {
		return err
	}
	for name, address := range s.Info.Keys.Addresses {
		if !strings.HasPrefix(name, "miner-") {
			continue
		}
		if err := client.MintLink(ctx, owner, m.Address(client.Link), address, linkBalance); err != nil {
			return err
		}
	}
	if err := m.Add(ctx, s.chain.Client(), client.Registry, registry); err != nil {
		return err
	}
	return s.employChecks(ctx, c, m.Address(client.Operator), registry, job)
}

func (s *Stack) employChecks(ctx context.Context, c Config, operator, registry common.Address, job uuid.UUID) error {
	dir := filepath.Join(c.Dir, "checks")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the folder of the checks' job")
	}
	sender, err := s.Sender(ctx, access.NodeKey)
	if err != nil {
		return err
	}
	s.checks, err = devnode.New(devnode.Config{
		Sender: sender, Operator: operator, Requester: registry, JobID: job, Checks: true,
		Bridge: ea.Client{URL: c.Bridge, Key: c.BridgeKey, Timeout: bridgeTimeout}, Dir: dir, Log: c.Log,
	})
	if err == nil {
		s.Info.Callbacks = s.checks.Origin()
	}
	return err
}
