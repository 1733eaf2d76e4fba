package setup

import (
	"context"
	"fmt"
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

// World is where the services are.
type World struct {
	Layout  Layout
	RPC     string // the chain's
	Node    string // the Chainlink node's API
	Adapter string // as the node reaches it
}

// Fund gives ether to every account that pays for gas, the node's among them.
func Fund(ctx context.Context, w World) error {
	public, err := w.Layout.loadPublic()
	if err != nil {
		return err
	}
	node, err := w.sender(ctx)
	if err != nil {
		return err
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
	for _, to := range append(accounts(public), node) {
		group.Go(func() error { return fill(ctx, chain, faucet, to) })
	}
	return group.Wait()
}

func accounts(p Public) (all []common.Address) {
	for _, a := range p.Accounts {
		all = append(all, a)
	}
	return all
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

// sender is the address of the node's key.
func (w World) sender(ctx context.Context) (common.Address, error) {
	node, err := w.login(ctx)
	if err != nil {
		return common.Address{}, err
	}
	return node.Sender(ctx)
}

func (w World) login(ctx context.Context) (*nodeapi.Node, error) {
	login, err := nodeapi.ReadLogin(w.Layout.login())
	if err != nil {
		return nil, err
	}
	return nodeapi.Open(ctx, w.Node, login)
}

// Deploy puts the contracts on the chain, for a job that is still to be made, and writes their manifest and what the adapter
// must know of them. Contracts that are there already are kept.
func Deploy(ctx context.Context, w World) (*client.Manifest, error) {
	chain, err := client.Dial(ctx, w.RPC)
	if err != nil {
		return nil, err
	}
	defer chain.Close()
	if done, err := exists(w.Layout.adapterEnv()); err != nil || done {
		return w.deployed(ctx, chain, err)
	}
	public, err := w.Layout.loadPublic()
	if err != nil {
		return nil, err
	}
	node, err := w.sender(ctx)
	if err != nil {
		return nil, err
	}
	owner, err := w.owner(ctx, chain)
	if err != nil {
		return nil, err
	}
	out, err := client.Deploy(ctx, owner, client.Deployment{
		Nodes: []common.Address{node}, SpecID: jobspecs.SpecID(public.JobID), Price: price, DeliveryGas: deliveryGas,
		Signer: public.Signer, Recipient: public.Recipient, Timing: timing,
	})
	if err != nil {
		return nil, err
	}
	link := out.Manifest.Address(client.Link)
	if err := client.MintLink(ctx, owner, link, public.Accounts[access.Researcher], linkBalance); err != nil {
		return nil, err
	}
	return &out.Manifest, w.announce(out)
}

// deployed checks that the chain is still the one that was deployed to.
func (w World) deployed(ctx context.Context, chain *ethclient.Client, err error) (*client.Manifest, error) {
	if err != nil {
		return nil, err
	}
	manifest, err := client.LoadManifest(w.Layout.manifest())
	if err != nil {
		return nil, err
	}
	if err := manifest.Verify(ctx, chain, client.Board, client.Oracle, client.Link, client.Operator); err != nil {
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

// announce writes the manifest, and at last what the adapter and the researcher read.
func (w World) announce(out *client.Deployed) error {
	m := out.Manifest
	if err := m.Save(w.Layout.manifest()); err != nil {
		return err
	}
	if err := write(w.Layout.path(deploymentFolder, "signer-set"), common.Hash(out.SignerSet).Hex()+"\n", readable); err != nil {
		return err
	}
	return write(w.Layout.adapterEnv(), fmt.Sprintf("ASSAY_ORACLES=%d:%s\nASSAY_RPC_URLS=%d=%s\n",
		m.ChainID, m.Address(client.Oracle), m.ChainID, w.RPC), readable)
}

// Names are the contracts of a manifest, in order.
func Names(m *client.Manifest) (names []string) {
	for name := range m.Contracts {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
