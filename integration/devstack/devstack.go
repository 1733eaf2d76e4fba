// Package devstack wires the dev chain, the dev IPFS node and the stand-in for a Chainlink node, deploys the contracts and
// draws the keys, so that an adapter and workers find all that they find in production.
package devstack

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devchain"
	"github.com/assay-oracle/assay/integration/devipfs"
	"github.com/assay-oracle/assay/integration/devnode"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// Config is what a stack needs to know.
type Config struct {
	Dir       string // keys, manifest, content; made when it is not there
	Bridge    string // the adapter's URL
	BridgeKey string // the adapter's bearer key
	Async     bool   // let the node ask for callbacks
	Miners    int
	Timing    client.Timing
	Log       *slog.Logger
}

// DefaultTiming suits a chain that makes a block whenever a transaction waits.
var DefaultTiming = client.Timing{RevealDelay: 1, RevealWindow: 120, EvalTimeout: 120, PassMargin: 10}

// Stack is a running stack.
type Stack struct {
	Info  access.Info
	chain *devchain.Chain
	ipfs  *devipfs.Node
	node  *devnode.Node

	checks *devnode.Node // the registry's job
}

// Amounts on a dev stack.
var (
	Price       = big.NewInt(1e17) // juels for one evaluation: 0.1 LINK
	deliveryGas = big.NewInt(250_000)
	balance     = new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18)) // wei of every account
	linkBalance = new(big.Int).Mul(big.NewInt(1000), big.NewInt(1e18))
)

// Start brings up chain and IPFS node, deploys, and writes Info. Run serves requests then.
func Start(ctx context.Context, c Config) (*Stack, error) {
	if c.Timing == (client.Timing{}) {
		c.Timing = DefaultTiming
	}
	s := &Stack{}
	if err := s.start(ctx, c); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Stack) start(ctx context.Context, c Config) (err error) {
	names := []string{access.Owner, access.Researcher, access.NodeKey, access.Signer}
	for i := range c.Miners {
		names = append(names, fmt.Sprintf("miner-%d", i+1))
	}
	if s.Info.Keys, err = access.DrawKeys(filepath.Join(c.Dir, "keys"), names); err != nil {
		return err
	}
	alloc := map[common.Address]*big.Int{}
	for _, address := range s.Info.Keys.Addresses {
		alloc[address] = balance
	}
	if s.chain, err = devchain.Start(devchain.Config{Alloc: alloc}); err != nil {
		return fault.Wrap(fault.Internal, err, "start the chain")
	}
	if s.ipfs, err = devipfs.Start(ctx, devipfs.Config{Addr: "127.0.0.1:0", Dir: filepath.Join(c.Dir, "ipfs")}); err != nil {
		return err
	}
	job := uuid.New()
	if err := s.deploy(ctx, c, job); err != nil {
		return err
	}
	return s.announce(c)
}

// deploy puts the contracts on the chain and makes the node that serves them.
func (s *Stack) deploy(ctx context.Context, c Config, job uuid.UUID) error {
	identity, err := seal.NewSecret()
	if err != nil {
		return err
	}
	recipient, err := identity.Public()
	if err != nil {
		return err
	}
	s.Info.Identity = filepath.Join(c.Dir, "keys", "identity.age")
	if err := os.WriteFile(s.Info.Identity, []byte(identity.Reveal()+"\n"), 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the adapter's identity")
	}
	owner, err := s.Sender(ctx, access.Owner)
	if err != nil {
		return err
	}
	out, err := client.Deploy(ctx, owner, client.Deployment{
		Nodes: []common.Address{s.Info.Keys.Addresses[access.NodeKey]}, SpecID: jobspecs.SpecID(job), Price: Price,
		DeliveryGas: deliveryGas, Signer: s.Info.Keys.Addresses[access.Signer], Recipient: recipient, Timing: c.Timing,
	})
	if err != nil {
		return err
	}
	if err := client.MintLink(ctx, owner, out.Manifest.Address(client.Link), s.Info.Keys.Addresses[access.Researcher], linkBalance); err != nil {
		return err
	}
	if err := s.deployRegistry(ctx, c, owner, &out.Manifest, recipient); err != nil {
		return err
	}
	s.Info.Manifest, s.Info.SignerSet = filepath.Join(c.Dir, "manifest.json"), common.Hash(out.SignerSet).Hex()
	if err := out.Manifest.Save(s.Info.Manifest); err != nil {
		return err
	}
	sender, err := s.Sender(ctx, access.NodeKey)
	if err != nil {
		return err
	}
	s.node, err = devnode.New(devnode.Config{
		Sender: sender, Operator: out.Manifest.Address(client.Operator), Requester: out.Manifest.Address(client.Oracle), JobID: job,
		Bridge: ea.Client{URL: c.Bridge, Key: c.BridgeKey, Timeout: bridgeTimeout}, Async: c.Async, Dir: c.Dir, Log: c.Log,
	})
	return err
}

// bridgeTimeout is the bridge task's timeout, as the job spec sets it.
const bridgeTimeout = 30 * time.Second

// announce writes stack.json, which says that everything is up.
func (s *Stack) announce(c Config) error {
	s.Info.ChainID = devchain.ChainID
	s.Info.RPC, s.Info.WS = s.chain.HTTPURL(), s.chain.WSURL()
	s.Info.Gateway, s.Info.IPFSAPI = s.ipfs.GatewayURL(), s.ipfs.APIURL()
	return s.Info.Save(c.Dir)
}

// Sender opens one of the stack's accounts on the chain itself, without a socket.
func (s *Stack) Sender(ctx context.Context, name string) (*client.Sender, error) {
	account, err := s.Info.Keys.Account(name)
	if err != nil {
		return nil, err
	}
	return client.NewSender(ctx, s.chain.Client(), account, client.DefaultLimits)
}

// Chain returns the stack's chain.
func (s *Stack) Chain() *devchain.Chain { return s.chain }

// Run serves evaluation requests until ctx ends.
func (s *Stack) Run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return s.node.Run(ctx) })
	group.Go(func() error { return s.checks.Run(ctx) })
	return group.Wait()
}

// Close stops what Start started.
func (s *Stack) Close() {
	if s.ipfs != nil {
		_ = s.ipfs.Close() // the stack is going away
	}
	if s.chain != nil {
		_ = s.chain.Close()
	}
}
