package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
)

// RegistryDeployment says what DeployRegistry makes.
type RegistryDeployment struct {
	Link, Operator common.Address
	SpecID         [32]byte // the capability job
	Price          *big.Int // juels of LINK per check
	Rules          bindings.RegistryRules
	SetDelay       uint64         // seconds that a signer set stands proposed
	Signer         common.Address // the adapter's EIP-712 key
	Recipients     [][32]byte     // as the oracle's signer set has them, where the set is to be the same
}

// DeployRegistry puts a registry with a signer set on the sender's chain. The set is active where there is no delay, else proposed.
func DeployRegistry(ctx context.Context, s *Sender, d RegistryDeployment) (registry common.Address, set [32]byte, err error) {
	registry, err = s.deploy(ctx, &bindings.WorkerRegistryMetaData,
		bindings.NewWorkerRegistry().PackConstructor(d.Link, d.Operator, d.SpecID, d.Price, d.Rules, d.SetDelay, s.Account.Address))
	if err != nil {
		return registry, set, err
	}
	set, err = s.makeSet(ctx, registry, []common.Address{d.Signer}, d.Recipients, d.SetDelay)
	return registry, set, err
}
