package stack

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// deploy draws keys, funds them and the node's, and deploys the contracts for a job that is still to be made.
func (s *Stack) deploy(ctx context.Context, c Config) (job uuid.UUID, err error) {
	node, err := s.accounts(ctx, c.Miners)
	if err != nil {
		return job, err
	}
	recipient, err := s.identity()
	if err != nil {
		return job, err
	}
	account, err := s.Info.Keys.Account(access.Owner)
	if err != nil {
		return job, err
	}
	owner, err := client.NewSender(ctx, s.chain, account, client.DefaultLimits)
	if err != nil {
		return job, err
	}
	job = uuid.New()
	out, err := client.Deploy(ctx, owner, client.Deployment{
		Nodes: []common.Address{node}, SpecID: jobspecs.SpecID(job), Price: price, DeliveryGas: deliveryGas,
		Signer: s.Info.Keys.Addresses[access.Signer], Recipient: recipient, Timing: c.Timing,
	})
	if err != nil {
		return job, err
	}
	if err := client.MintLink(ctx, owner, out.Manifest.Address(client.Link), s.Info.Keys.Addresses[access.Researcher], linkBalance); err != nil {
		return job, err
	}
	s.Info.Manifest, s.Info.SignerSet = filepath.Join(s.dir, "manifest.json"), common.Hash(out.SignerSet).Hex()
	return job, out.Manifest.Save(s.Info.Manifest)
}

// accounts draws keys, gives them and the node's key ether, and returns the node's.
func (s *Stack) accounts(ctx context.Context, miners int) (node common.Address, err error) {
	names := []string{access.Owner, access.Researcher, access.Signer}
	for i := range miners {
		names = append(names, fmt.Sprintf("miner-%d", i+1))
	}
	if s.Info.Keys, err = access.DrawKeys(filepath.Join(s.dir, "keys"), names); err != nil {
		return node, err
	}
	if node, err = s.Node.Sender(ctx); err != nil {
		return node, err
	}
	rich := []common.Address{node}
	for _, address := range s.Info.Keys.Addresses {
		rich = append(rich, address)
	}
	return node, s.fund(ctx, rich)
}

// identity draws the adapter's identity and returns its public key.
func (s *Stack) identity() (public [32]byte, err error) {
	identity, err := seal.NewSecret()
	if err != nil {
		return public, err
	}
	s.Info.Identity = filepath.Join(s.dir, "keys", "identity.age")
	if err := os.WriteFile(s.Info.Identity, []byte(identity.Reveal()+"\n"), 0o600); err != nil {
		return public, fault.Wrap(fault.Storage, err, "write the adapter's identity")
	}
	return identity.Public()
}

// employ makes bridge and job on the node.
func (s *Stack) employ(ctx context.Context, kind jobspecs.Kind, job uuid.UUID, adapter string) error {
	manifest, err := client.LoadManifest(s.Info.Manifest)
	if err != nil {
		return err
	}
	bridge := jobspecs.Bridge{Name: jobspecs.DefaultBridge, URL: adapter, MinPayment: new(big.Int)}
	if err := bridge.Validate(); err != nil {
		return err
	}
	if err := s.Node.AddBridge(ctx, bridge); err != nil {
		return err
	}
	params := jobspecs.Defaults(kind)
	params.JobID, params.ChainID, params.Call.Key = job, ea.ChainID(s.Info.ChainID), bridgeKey
	params.Fulfillment.Operator = manifest.Address(client.Operator)
	params.Fulfillment.Requesters = []common.Address{manifest.Address(client.Oracle)}
	params.Fulfillment.MinConfirmations = 1
	spec, err := jobspecs.Render(kind, params)
	if err != nil {
		return err
	}
	s.Job, err = s.Node.AddJob(ctx, spec)
	return err
}
