package stack

import (
	"context"
	"fmt"
	"math/big"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// faucetKey is the key of geth's prefunded developer account, which is printed in its source and worth nothing elsewhere.
const faucetKey = "b71c71a67e1177ad4e901695e1b4b9ee17ae16c6668d313eac2f96dbcda3f291"

// startGeth starts geth as a developer chain with a block a second and sets the stack's RPC endpoints.
func (s *Stack) startGeth(ctx context.Context, program string) error {
	ports, err := FreePorts(ctx, 2)
	if err != nil {
		return err
	}
	s.Info.RPC, s.Info.WS = fmt.Sprintf("http://127.0.0.1:%d", ports[0]), fmt.Sprintf("ws://127.0.0.1:%d", ports[1])
	if s.chain, err = client.Dial(ctx, s.Info.RPC); err != nil {
		return err
	}
	return s.run(ctx, &service{name: geth.name, ready: s.firstBlock, command: func(ctx context.Context) *exec.Cmd {
		return exec.CommandContext(ctx, program, "--dev", "--dev.period", "1",
			"--datadir", filepath.Join(s.config.Dir, "geth"), "--ipcdisable", "--port", "0", "--nodiscover",
			"--http", "--http.port", strconv.Itoa(ports[0]), "--http.api", "eth,net,web3",
			"--ws", "--ws.port", strconv.Itoa(ports[1]), "--ws.api", "eth,net,web3")
	}})
}

// firstBlock waits for a block beyond the genesis: the chain moves.
func (s *Stack) firstBlock(ctx context.Context) error {
	id, err := s.chain.ChainID(ctx)
	if err != nil {
		return err
	}
	s.Info.ChainID = id.Uint64()
	head, err := s.chain.BlockNumber(ctx)
	if err == nil && head == 0 {
		err = fault.New(fault.Chain, "no block yet")
	}
	return err
}

// faucet sends from geth's developer account.
func faucet(ctx context.Context, chain *ethclient.Client) (*client.Sender, error) {
	key, err := crypto.HexToECDSA(faucetKey)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "read the developer key")
	}
	return client.NewSender(ctx, chain, client.NewAccount(key), client.DefaultLimits)
}

// Balances on a stack.
var (
	ether       = big.NewInt(1e18)
	balance     = new(big.Int).Mul(big.NewInt(100), ether)  // wei of every account
	linkBalance = new(big.Int).Mul(big.NewInt(1000), ether) // juels of the researcher
	price       = big.NewInt(1e17)                          // juels for one evaluation: 0.1 LINK
	deliveryGas = big.NewInt(400_000)                       // the jobs' own gas covers it; jobspecs.MinGas does not
)

// fund gives every account ether, all in the same blocks.
func (s *Stack) fund(ctx context.Context, accounts []common.Address) error {
	sender, err := faucet(ctx, s.chain)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, to := range accounts {
		group.Go(func() error {
			_, err := sender.Send(ctx, client.Call{To: &to, Value: balance})
			return err
		})
	}
	return group.Wait()
}
