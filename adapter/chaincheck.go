package adapter

import (
	"context"
	"errors"
	"math/big"

	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Check reads a check at the configured depth, as Job does a request: one that stands at the head only has the code Pending, one
// that the registry does not know NotOpen.
func (r *OracleReader) Check(ctx context.Context, chainID uint64, registry evaluator.Address, id merkle.Hash) (capability.Check, error) {
	var check capability.Check
	err := r.ask(ctx, chainID, func(ctx context.Context, c EthClient, depth uint64) (err error) {
		check, err = r.readCheck(ctx, c, depth, capability.Check{ChainID: chainID, Registry: registry, RequestID: id})
		return err
	})
	return check, err
}

func (r *OracleReader) readCheck(ctx context.Context, c EthClient, depth uint64, hint capability.Check) (capability.Check, error) {
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return hint, err
	}
	newest, err := r.callCheck(ctx, c, head.Number, hint)
	if err != nil || depth == 0 || newest.Status != evaluator.Pending {
		return newest, err
	}
	at, err := deepEnough(head.Number, depth)
	if err != nil {
		return newest, err
	}
	deep, err := r.callCheck(ctx, c, at, hint)
	if errors.Is(err, ErrUnknownRequest) {
		return newest, fault.New(fault.Pending, "the check is not %d blocks deep yet", depth)
	}
	return deep, err
}

func (r *OracleReader) callCheck(ctx context.Context, c EthClient, at *big.Int, hint capability.Check) (capability.Check, error) {
	raw, err := callAt(ctx, c, hint.Registry, r.registry.PackGetCheck(hint.RequestID), at)
	if err != nil {
		return hint, err
	}
	out, err := r.registry.UnpackGetCheck(raw)
	if err != nil {
		return hint, fault.New(fault.Chain, "the contract's answer is not that of a worker registry")
	}
	if out.Status == uint8(evaluator.None) {
		return hint, unknownRequest()
	}
	return codec.FromCheck(hint.ChainID, hint.Registry, hint.RequestID, out)
}
