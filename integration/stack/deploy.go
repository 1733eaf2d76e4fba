package stack

import (
	"context"
	"math/big"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// deploy draws keys, funds them and the nodes', and deploys the contracts for a job that is still to be made: the first
// node's, with the first adapter's signatures.
func (s *Stack) deploy(ctx context.Context) (job uuid.UUID, err error) {
	senders, err := s.accounts(ctx)
	if err != nil {
		return job, err
	}
	if err := s.drawIdentities(); err != nil {
		return job, err
	}
	owner, err := s.Sender(ctx, access.Owner)
	if err != nil {
		return job, err
	}
	job = uuid.New()
	out, err := client.Deploy(ctx, owner, client.Deployment{
		Nodes: senders, SpecID: jobspecs.SpecID(job), Price: price, DeliveryGas: deliveryGas,
		Signer: s.Adapters[0].Signer, Recipient: s.Adapters[0].Recipient, Timing: s.config.Timing,
	})
	if err != nil {
		return job, err
	}
	if err := client.MintLink(ctx, owner, out.Manifest.Address(client.Link), s.Info.Keys.Addresses[access.Researcher], linkBalance); err != nil {
		return job, err
	}
	s.Info.Manifest, s.Info.SignerSet = filepath.Join(s.config.Dir, "manifest.json"), common.Hash(out.SignerSet).Hex()
	return job, out.Manifest.Save(s.Info.Manifest)
}

// Sender opens one of the stack's accounts on its chain.
func (s *Stack) Sender(ctx context.Context, name string) (*client.Sender, error) {
	account, err := s.Info.Keys.Account(name)
	if err != nil {
		return nil, err
	}
	return client.NewSender(ctx, s.chain, account, client.DefaultLimits)
}

// accounts draws keys, gives them and the nodes' keys ether, and returns the nodes'.
func (s *Stack) accounts(ctx context.Context) (senders []common.Address, err error) {
	names := []string{access.Owner, access.Researcher}
	for i := range s.config.Adapters {
		names = append(names, signerName(i))
	}
	for i := range s.config.Miners {
		names = append(names, numbered("miner", i))
	}
	if s.Info.Keys, err = access.DrawKeys(filepath.Join(s.config.Dir, "keys"), names); err != nil {
		return nil, err
	}
	for _, n := range s.Nodes {
		sender, err := n.Sender(ctx)
		if err != nil {
			return nil, err
		}
		senders = append(senders, sender)
	}
	rich := append([]common.Address{}, senders...)
	for _, address := range s.Info.Keys.Addresses {
		rich = append(rich, address)
	}
	return senders, s.fund(ctx, rich)
}

// employ makes bridge and job on the first node.
func (s *Stack) employ(ctx context.Context, job uuid.UUID) error {
	a := s.Adapters[0]
	if err := s.Nodes[0].AddBridge(ctx, jobspecs.Bridge{
		Name: jobspecs.DefaultBridge, URL: s.config.Through(a.Name, a.URL), MinPayment: new(big.Int),
	}); err != nil {
		return err
	}
	params, err := s.Params(s.config.Kind, job)
	if err != nil {
		return err
	}
	spec, err := jobspecs.Render(s.config.Kind, params)
	if err != nil {
		return err
	}
	s.Job, err = s.Nodes[0].AddJob(ctx, spec)
	return err
}

// Params are those of a job on the stack's nodes that answers the stack's oracle.
func (s *Stack) Params(kind jobspecs.Kind, job uuid.UUID) (jobspecs.Params, error) {
	manifest, err := client.LoadManifest(s.Info.Manifest)
	if err != nil {
		return jobspecs.Params{}, err
	}
	p := jobspecs.Defaults(kind)
	p.JobID, p.ChainID, p.Call.Key = job, ea.ChainID(s.Info.ChainID), BridgeKey
	p.Fulfillment.Operator = manifest.Address(client.Operator)
	p.Fulfillment.Requesters = []common.Address{manifest.Address(client.Oracle)}
	p.Fulfillment.MinConfirmations = 1
	return p, nil
}
