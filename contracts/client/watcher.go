package client

import (
	"context"
	"errors"
	"io/fs"
	"math/big"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Watcher hands over the logs of some contracts, block range by block range. A range is handed over again after a crash in
// its midst, so handlers must be idempotent; none is ever left out.
type Watcher struct {
	Backend   Backend
	Addresses []common.Address
	Cursor    string        // file that holds the next block to read
	From      uint64        // first block when there is no cursor yet
	Depth     uint64        // confirmations a block needs
	Poll      time.Duration // between looks at the head
}

// maxRange is how many blocks are asked for at once; many nodes refuse more.
const maxRange = 2000

// Run hands over logs until ctx ends or handle fails. A node that does not answer is asked again at the next poll.
func (w *Watcher) Run(ctx context.Context, handle func(context.Context, []types.Log) error) error {
	next, err := w.load()
	if err != nil {
		return err
	}
	ticker := time.NewTicker(w.Poll)
	defer ticker.Stop()
	for {
		next, err = w.Step(ctx, next, handle)
		if err != nil && !fault.Is(err, fault.Chain) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
	}
}

// Step hands over everything from block next to the confirmed head and returns the block to go on with.
func (w *Watcher) Step(ctx context.Context, next uint64, handle func(context.Context, []types.Log) error) (uint64, error) {
	head, err := w.Backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return next, fault.Wrap(fault.Chain, err, "read the head")
	}
	for next+w.Depth <= head.Number.Uint64() {
		last := min(next+maxRange-1, head.Number.Uint64()-w.Depth)
		logs, err := w.Backend.FilterLogs(ctx, ethereum.FilterQuery{
			FromBlock: new(big.Int).SetUint64(next), ToBlock: new(big.Int).SetUint64(last), Addresses: w.Addresses,
		})
		if err != nil {
			return next, fault.Wrap(fault.Chain, err, "read logs of blocks %d to %d", next, last)
		}
		if err := handle(ctx, logs); err != nil {
			return next, err
		}
		next = last + 1
		if err := w.save(next); err != nil {
			return next, err
		}
	}
	return next, nil
}

func (w *Watcher) load() (uint64, error) {
	raw, err := os.ReadFile(w.Cursor)
	if errors.Is(err, fs.ErrNotExist) {
		return w.From, nil
	}
	if err != nil {
		return 0, fault.Wrap(fault.Storage, err, "read the cursor")
	}
	next, err := strconv.ParseUint(strings.TrimSpace(string(raw)), 10, 64)
	if err != nil {
		return 0, fault.Wrap(fault.Storage, err, "parse the cursor")
	}
	return next, nil
}

func (w *Watcher) save(next uint64) error {
	tmp := w.Cursor + ".part"
	if err := os.WriteFile(tmp, strconv.AppendUint(nil, next, 10), 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "write the cursor")
	}
	if err := os.Rename(tmp, w.Cursor); err != nil {
		return fault.Wrap(fault.Storage, err, "write the cursor")
	}
	return nil
}
