package setup

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// developerKey is the key of geth's prefunded developer account, which is printed in its source and worth nothing elsewhere.
const developerKey = "b71c71a67e1177ad4e901695e1b4b9ee17ae16c6668d313eac2f96dbcda3f291"

// Amounts on the developer chain.
var (
	ether       = big.NewInt(1e18)
	balance     = new(big.Int).Mul(big.NewInt(100), ether)  // wei of every account
	linkBalance = new(big.Int).Mul(big.NewInt(1000), ether) // juels of the researcher
	price       = big.NewInt(1e17)                          // juels for one evaluation: 0.1 LINK
	deliveryGas = big.NewInt(250_000)
)

// timing suits a chain with a block a second.
var timing = client.Timing{RevealDelay: 1, RevealWindow: 120, EvalTimeout: 120, PassMargin: 10}

// World is where everything is. Services are found by their names.
type World struct {
	Layout Layout
	RPC    string                   // the chain's
	URL    func(name string) string // of a node's or an adapter's service
}

// Fund gives ether to every account that pays for gas, the node's among them.
func Fund(ctx context.Context, w World) error { return w.fund(ctx, w.alone()) }

func (w World) alone() seat { return seat{Layout: w.Layout} }

func (w World) fund(ctx context.Context, seats ...seat) error {
	var d drawn
	if err := w.Layout.single().load(public, &d); err != nil {
		return err
	}
	poor := slices.Collect(maps.Values(d.Accounts))
	for _, s := range seats {
		sender, err := w.sender(ctx, s)
		if err != nil {
			return err
		}
		poor = append(poor, sender)
	}
	chain, err := client.Dial(ctx, w.RPC)
	if err != nil {
		return err
	}
	defer chain.Close()
	key, err := crypto.HexToECDSA(developerKey)
	if err != nil {
		return fault.Wrap(fault.Internal, err, "read the developer key")
	}
	faucet, err := client.NewSender(ctx, chain, client.NewAccount(key), client.DefaultLimits)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, to := range poor {
		group.Go(func() error { return fill(ctx, chain, faucet, to) })
	}
	return group.Wait()
}

// fill sends ether to an account that has less than half of what it should.
func fill(ctx context.Context, chain *ethclient.Client, faucet *client.Sender, to common.Address) error {
	has, err := chain.BalanceAt(ctx, to, nil)
	if err != nil {
		return fault.Wrap(fault.Chain, err, "read the balance of %s", to)
	}
	if new(big.Int).Lsh(has, 1).Cmp(balance) >= 0 {
		return nil
	}
	_, err = faucet.Send(ctx, client.Call{To: &to, Value: balance})
	return err
}

// sender is the address of a node's key.
func (w World) sender(ctx context.Context, s seat) (common.Address, error) {
	node, err := w.login(ctx, s)
	if err != nil {
		return common.Address{}, err
	}
	return node.Sender(ctx)
}

func (w World) login(ctx context.Context, s seat) (*nodeapi.Node, error) {
	login, err := nodeapi.ReadLogin(s.login())
	if err != nil {
		return nil, err
	}
	return nodeapi.Open(ctx, w.URL(s.named("node")), login)
}

// Deploy puts the contracts on the chain, for a job that is still to be made, and writes their manifest and what the adapter
// must know of them. Contracts that are there already are kept.
func Deploy(ctx context.Context, w World) (*client.Manifest, error) {
	return w.deploy(ctx, w.Layout.single(), client.Oracle, "ASSAY_ORACLES", func(owner *client.Sender) (*client.Deployed, error) {
		var d drawn
		if err := w.Layout.single().load(public, &d); err != nil {
			return nil, err
		}
		node, err := w.sender(ctx, w.alone())
		if err != nil {
			return nil, err
		}
		return client.Deploy(ctx, owner, client.Deployment{
			Nodes: []common.Address{node}, SpecID: jobspecs.SpecID(d.JobID), Price: price, DeliveryGas: deliveryGas,
			Signer: d.Signer, Recipient: d.Recipient, Timing: timing,
		})
	})
}

// deploy makes a deployment with a LINK token of its own, of which the researcher gets some, and announces it. oracle is the
// contract that adapters are told of in variable.
func (w World) deploy(
	ctx context.Context, d deployment, oracle, variable string, make func(owner *client.Sender) (*client.Deployed, error),
) (*client.Manifest, error) {
	chain, err := client.Dial(ctx, w.RPC)
	if err != nil {
		return nil, err
	}
	defer chain.Close()
	if done, err := exists(d.adapterEnv()); err != nil {
		return nil, err
	} else if done {
		return d.verified(ctx, chain)
	}
	owner, err := w.owner(ctx, chain)
	if err != nil {
		return nil, err
	}
	out, err := make(owner)
	if err != nil {
		return nil, err
	}
	var people drawn
	if err := w.Layout.single().load(public, &people); err != nil {
		return nil, err
	}
	if err := client.MintLink(ctx, owner, out.Manifest.Address(client.Link), people.Accounts[access.Researcher], linkBalance); err != nil {
		return nil, err
	}
	return &out.Manifest, w.announce(d, out, oracle, variable)
}

// verified checks that the chain is still the one that was deployed to.
func (d deployment) verified(ctx context.Context, chain *ethclient.Client) (*client.Manifest, error) {
	manifest, err := client.LoadManifest(d.manifest())
	if err != nil {
		return nil, err
	}
	if err := manifest.Verify(ctx, chain, Names(manifest)...); err != nil {
		return nil, fault.Wrap(fault.Config, err, "the chain is not the one that was deployed to: start anew after docker compose down -v")
	}
	return manifest, nil
}

func (w World) owner(ctx context.Context, chain *ethclient.Client) (*client.Sender, error) {
	keys := access.Keys{
		PasswordFile: w.Layout.path(access.Owner, "password"),
		Files:        map[string]string{access.Owner: w.Layout.path(access.Owner, access.Owner+".json")},
	}
	account, err := keys.Account(access.Owner)
	if err != nil {
		return nil, err
	}
	return client.NewSender(ctx, chain, account, client.DefaultLimits)
}

// announce writes the manifest, and at last what adapters read.
func (w World) announce(d deployment, out *client.Deployed, oracle, variable string) error {
	m := out.Manifest
	if err := m.Save(d.manifest()); err != nil {
		return err
	}
	if err := write(d.signerSet(), common.Hash(out.SignerSet).Hex()+"\n", readable); err != nil {
		return err
	}
	return write(d.adapterEnv(), fmt.Sprintf("%s=%d:%s\nASSAY_RPC_URLS=%d=%s\n", variable, m.ChainID, m.Address(oracle), m.ChainID, w.RPC), readable)
}

// Names are the contracts of a manifest, in order.
func Names(m *client.Manifest) []string { return slices.Sorted(maps.Keys(m.Contracts)) }
