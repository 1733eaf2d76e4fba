// Package devchain is an Ethereum chain inside the process, with HTTP and WebSocket RPC on loopback, for the dev stack and
// for tests. It is go-ethereum's own node with its simulated beacon: real EVM, real RPC, chain id 1337, no peers, no disk.
//
// A block is sealed as soon as a transaction waits and at least once a second. The clock can be moved forward, over RPC too
// (dev_increaseTime), so that deadlines need not be waited for.
package devchain

import (
	"fmt"
	"maps"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// ChainID is the id of every dev chain.
const ChainID = 1337

// Config is where the chain listens and who is rich. Ports 0 mean any free one.
type Config struct {
	HTTPPort, WSPort int
	Alloc            map[common.Address]*big.Int // balances in wei
	Poll             time.Duration               // how often waiting transactions are looked for; 0 means 50 ms
}

// maxBlockInterval is the longest that the chain goes without a block.
const maxBlockInterval = time.Second

// Chain is a running chain.
type Chain struct {
	node    *node.Node
	backend *eth.Ethereum
	mu      sync.Mutex // one block at a time
	beacon  *catalyst.SimulatedBeacon
	stop    chan struct{}
	done    chan struct{}
}

// Start runs a new chain from an empty genesis.
func Start(c Config) (*Chain, error) {
	stack, err := node.New(nodeConfig(c))
	if err != nil {
		return nil, fmt.Errorf("make the chain's node: %w", err)
	}
	chain := &Chain{node: stack, stop: make(chan struct{}), done: make(chan struct{})}
	if err := chain.start(c); err != nil {
		_ = stack.Close()
		return nil, err
	}
	go chain.seal(c.Poll)
	return chain, nil
}

func nodeConfig(c Config) *node.Config {
	conf := node.DefaultConfig
	conf.DataDir, conf.P2P = "", p2p.Config{NoDiscovery: true}
	conf.HTTPHost, conf.HTTPPort, conf.HTTPModules = "127.0.0.1", c.HTTPPort, []string{"eth", "net", "web3", "dev"}
	conf.WSHost, conf.WSPort, conf.WSModules, conf.WSOrigins = "127.0.0.1", c.WSPort, conf.HTTPModules, []string{"*"}
	return &conf
}

func ethConfig(alloc map[common.Address]*big.Int) *ethconfig.Config {
	genesis := core.SystemContractAllocs()
	for address, balance := range alloc {
		maps.Copy(genesis, types.GenesisAlloc{address: {Balance: balance}})
	}
	conf := ethconfig.Defaults
	conf.Genesis = &core.Genesis{Config: forks(), GasLimit: conf.Miner.GasCeil, Alloc: genesis}
	conf.SyncMode, conf.LogNoHistory = ethconfig.FullSync, true
	conf.TxPool.NoLocals = true
	return &conf
}

// forks are mainnet's up to Osaka. go-ethereum's own dev chains run ahead of mainnet, where gas would mislead.
func forks() *params.ChainConfig {
	config := *params.AllDevChainProtocolChanges
	config.AmsterdamTime, config.BogotaTime = nil, nil
	return &config
}

func (c *Chain) start(config Config) (err error) {
	if c.backend, err = eth.New(c.node, ethConfig(config.Alloc)); err != nil {
		return fmt.Errorf("make the chain: %w", err)
	}
	filter := filters.NewFilterSystem(c.backend.APIBackend, filters.Config{})
	c.node.RegisterAPIs([]rpc.API{
		{Namespace: "eth", Service: filters.NewFilterAPI(filter)},
		{Namespace: "dev", Service: &clock{c}},
	})
	if err = c.node.Start(); err != nil {
		return fmt.Errorf("start the chain's node: %w", err)
	}
	if c.beacon, err = catalyst.NewSimulatedBeacon(0, common.Address{}, c.backend); err != nil {
		return fmt.Errorf("start the simulated beacon: %w", err)
	}
	return c.beacon.Fork(c.backend.BlockChain().GetCanonicalHash(0))
}

// seal makes blocks until the chain is closed.
func (c *Chain) seal(poll time.Duration) {
	defer close(c.done)
	if poll == 0 {
		poll = 50 * time.Millisecond
	}
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	last := time.Now()
	for {
		select {
		case <-c.stop:
			return
		case now := <-ticker.C:
			if c.waiting() || now.Sub(last) >= maxBlockInterval {
				c.Mine()
				last = now
			}
		}
	}
}

func (c *Chain) waiting() bool {
	pending, _ := c.backend.TxPool().Pending(txpool.PendingFilter{})
	return len(pending) > 0
}

// Mine seals a block now.
func (c *Chain) Mine() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.beacon.Commit()
}

// IncreaseTime seals what waits and then an empty block whose timestamp lies d after it.
func (c *Chain) IncreaseTime(d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range 100 {
		if !c.waiting() {
			break
		}
		c.beacon.Commit()
	}
	return c.beacon.AdjustTime(d)
}

// HTTPURL is the chain's RPC endpoint over HTTP.
func (c *Chain) HTTPURL() string { return c.node.HTTPEndpoint() }

// WSURL is the chain's RPC endpoint over WebSocket.
func (c *Chain) WSURL() string { return c.node.WSEndpoint() }

// Client returns a client that talks to the chain without a socket.
func (c *Chain) Client() *ethclient.Client { return ethclient.NewClient(c.node.Attach()) }

// Close stops the chain; its state is gone.
func (c *Chain) Close() error {
	close(c.stop)
	<-c.done
	err := c.beacon.Stop()
	if closeErr := c.node.Close(); err == nil {
		err = closeErr
	}
	return err
}

// clock is the RPC namespace "dev".
type clock struct{ chain *Chain }

// maxIncrease bounds one move of the clock.
const maxIncrease = 10 * 365 * 24 * time.Hour

// IncreaseTime is dev_increaseTime(seconds).
func (k *clock) IncreaseTime(seconds uint64) error {
	if seconds == 0 || seconds > uint64(maxIncrease/time.Second) {
		return fmt.Errorf("increase of %d seconds is not within 1 and %d", seconds, uint64(maxIncrease/time.Second))
	}
	return k.chain.IncreaseTime(time.Duration(seconds) * time.Second)
}

// Mine is dev_mine().
func (k *clock) Mine() { k.chain.Mine() }
