package devchain_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/devchain"
)

func TestChainMinesSubscribesAndMovesItsClock(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	from := crypto.PubkeyToAddress(key.PublicKey)
	ether := big.NewInt(1e18)
	chain, err := devchain.Start(devchain.Config{Alloc: map[common.Address]*big.Int{from: ether}})
	require.NoError(t, err)
	defer func() { require.NoError(t, chain.Close()) }()

	ws, err := ethclient.DialContext(ctx, chain.WSURL())
	require.NoError(t, err)
	defer ws.Close()
	heads := make(chan *types.Header, 16)
	sub, err := ws.SubscribeNewHead(ctx, heads)
	require.NoError(t, err)
	defer sub.Unsubscribe()

	client, err := ethclient.DialContext(ctx, chain.HTTPURL())
	require.NoError(t, err)
	defer client.Close()
	id, err := client.ChainID(ctx)
	require.NoError(t, err)
	require.EqualValues(t, devchain.ChainID, id.Int64())

	to := common.Address{1}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Gas: 21000, GasFeeCap: big.NewInt(2e9), GasTipCap: big.NewInt(1e9), To: &to, Value: big.NewInt(7),
	})
	require.NoError(t, client.SendTransaction(ctx, tx))
	require.Eventually(t, func() bool {
		balance, err := client.BalanceAt(ctx, to, nil)
		return err == nil && balance.Int64() == 7
	}, 10*time.Second, 20*time.Millisecond)
	require.NotNil(t, <-heads)

	before, err := client.HeaderByNumber(ctx, nil)
	require.NoError(t, err)
	raw, err := rpc.DialContext(ctx, chain.HTTPURL())
	require.NoError(t, err)
	defer raw.Close()
	require.NoError(t, raw.CallContext(ctx, nil, "dev_increaseTime", 86400))
	after, err := client.HeaderByNumber(ctx, nil)
	require.NoError(t, err)
	require.GreaterOrEqual(t, after.Time, before.Time+86400)
	require.Error(t, raw.CallContext(ctx, nil, "dev_increaseTime", 0))
}
