package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// LastLog finds the newest log that a query matches from a block on, or nil. It goes back from the head range by range, since
// many nodes refuse long ones.
func LastLog(ctx context.Context, backend Backend, q ethereum.FilterQuery, from uint64) (*types.Log, error) {
	head, err := backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "read the head")
	}
	for end := head.Number.Uint64() + 1; end > from; {
		start := from
		if end > from+maxRange {
			start = end - maxRange
		}
		q.FromBlock, q.ToBlock = new(big.Int).SetUint64(start), new(big.Int).SetUint64(end-1)
		logs, err := backend.FilterLogs(ctx, q)
		if err != nil {
			return nil, fault.Wrap(fault.Chain, err, "read logs of blocks %d to %d", start, end-1)
		}
		if len(logs) > 0 {
			return &logs[len(logs)-1], nil
		}
		end = start
	}
	return nil, nil
}
