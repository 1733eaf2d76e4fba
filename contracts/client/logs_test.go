package client_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
)

// longChain has logs in some blocks and refuses long ranges, as many nodes do.
type longChain struct {
	client.Backend
	head  int64
	logs  []uint64
	asked int
}

func (c *longChain) HeaderByNumber(context.Context, *big.Int) (*types.Header, error) {
	return &types.Header{Number: big.NewInt(c.head)}, nil
}

func (c *longChain) FilterLogs(_ context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	c.asked++
	from, to := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	if to < from || to-from >= 2000 {
		return nil, ethereum.NotFound
	}
	var out []types.Log
	for _, block := range c.logs {
		if from <= block && block <= to {
			out = append(out, types.Log{BlockNumber: block})
		}
	}
	return out, nil
}

func TestLastLogGoesBackRangeByRange(t *testing.T) {
	for name, tc := range map[string]struct {
		head, from int64
		logs       []uint64
		want       uint64 // 0: none
		asked      int
	}{
		"an empty chain":            {head: 0, from: 0, asked: 1},
		"the head's own":            {head: 9_000, from: 5, logs: []uint64{7, 9_000}, want: 9_000, asked: 1},
		"the newest of a range":     {head: 9_000, from: 5, logs: []uint64{8_000, 8_001}, want: 8_001, asked: 1},
		"the oldest block":          {head: 9_000, from: 5, logs: []uint64{5}, want: 5, asked: 5},
		"one before the deployment": {head: 9_000, from: 5, logs: []uint64{4}, asked: 5},
		"a deployment ahead of us":  {head: 9, from: 20, asked: 0},
	} {
		chain := &longChain{head: tc.head, logs: tc.logs}
		log, err := client.LastLog(t.Context(), chain, ethereum.FilterQuery{}, uint64(tc.from))
		require.NoError(t, err, name)
		require.Equal(t, tc.asked, chain.asked, name)
		if tc.want == 0 {
			require.Nil(t, log, name)
			continue
		}
		require.Equal(t, tc.want, log.BlockNumber, name)
	}
}
