package adapter

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// PageSize is how many of an oracle's requests are looked at in one call.
const PageSize = 200

// Standing reads where a request stands at the newest block.
func (r *OracleReader) Standing(ctx context.Context, chainID uint64, oracle evaluator.Address, id evaluator.EvalID) (Standing, error) {
	var s Standing
	err := r.ask(ctx, chainID, func(ctx context.Context, c EthClient, _ uint64) error {
		head, err := c.HeaderByNumber(ctx, nil)
		if err != nil {
			return err
		}
		raw, err := callAt(ctx, c, oracle, r.oracle.PackRequestStatus(id.Hash), head.Number)
		if err != nil {
			return err
		}
		out, err := r.oracle.UnpackRequestStatus(raw)
		if err != nil {
			return notAnOracle()
		}
		s = Standing{Status: evaluator.RequestStatus(out.Status), Deadline: out.Deadline, HeadTime: head.Time}
		if s.Status == evaluator.None {
			return unknownRequest()
		}
		return nil
	})
	return s, err
}

// Open reads one page of open requests at the configured depth.
func (r *OracleReader) Open(ctx context.Context, chainID uint64, oracle evaluator.Address, from uint64) (Page, error) {
	var page Page
	err := r.ask(ctx, chainID, func(ctx context.Context, c EthClient, depth uint64) error {
		head, err := c.HeaderByNumber(ctx, nil)
		if err != nil {
			return err
		}
		at, err := deepEnough(head.Number, depth)
		if err != nil {
			return err
		}
		raw, err := callAt(ctx, c, oracle, r.oracle.PackPending(new(big.Int).SetUint64(from), big.NewInt(PageSize)), at)
		if err != nil {
			return err
		}
		out, err := r.oracle.UnpackPending(raw)
		if err != nil || !out.Next.IsUint64() || len(out.EvalIds) > PageSize {
			return notAnOracle()
		}
		page = Page{IDs: make([]evaluator.EvalID, len(out.EvalIds)), Next: out.Next.Uint64(), HeadTime: head.Time}
		for i, id := range out.EvalIds {
			page.IDs[i].Hash = id
		}
		return nil
	})
	return page, err
}

func callAt(ctx context.Context, c EthClient, oracle evaluator.Address, data []byte, at *big.Int) ([]byte, error) {
	to := common.Address(oracle)
	raw, err := c.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, at)
	if err != nil {
		return nil, revertOr(err)
	}
	if len(raw) == 0 {
		return nil, fault.Wrap(fault.NotOpen, ErrUnknownRequest, "there is no contract at %s, or not yet", oracle)
	}
	return raw, nil
}

// deepEnough is the block that has depth others on top.
func deepEnough(head *big.Int, depth uint64) (*big.Int, error) {
	at := new(big.Int).Sub(head, new(big.Int).SetUint64(depth))
	if at.Sign() < 0 {
		return nil, fault.New(fault.Pending, "the chain is shorter than the configured depth")
	}
	return at, nil
}

func notAnOracle() error {
	return fault.New(fault.Chain, "the contract's answer is not that of a score oracle")
}
