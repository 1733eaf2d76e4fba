package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Credit returns what the ledger owes creditor in asset (zero for ETH).
func (b *BoardClient) Credit(ctx context.Context, creditor, asset common.Address) (*big.Int, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackCredit(creditor, asset), b.abi.UnpackCredit)
}

// Withdrawal is a credit that was paid out.
type Withdrawal struct {
	Asset   Asset
	Amount  *big.Int
	Receipt *types.Receipt
}

// String says how much of what was paid.
func (w Withdrawal) String() string { return w.Asset.Format(w.Amount) }

// WithdrawAll sends creditor what the ledger owes it in ETH and in the reward's asset; anyone may, since it goes to the creditor
// itself.
func (b *BoardClient) WithdrawAll(ctx context.Context, creditor, reward common.Address) ([]Withdrawal, error) {
	assets := []common.Address{ETH.Address}
	if reward != ETH.Address {
		assets = append(assets, reward)
	}
	var out []Withdrawal
	for _, address := range assets {
		amount, err := b.Credit(ctx, creditor, address)
		if err != nil {
			return out, err
		}
		if amount.Sign() == 0 {
			continue
		}
		asset, err := ReadAsset(ctx, b.backend, address)
		if err != nil {
			return out, err
		}
		receipt, err := b.Send(ctx, Call{To: &b.Address, Data: b.abi.PackWithdrawFor(creditor, address)})
		if err != nil {
			return out, err
		}
		out = append(out, Withdrawal{asset, amount, receipt})
	}
	return out, nil
}

// AssetAllowed reports whether bounties may pay in a token.
func (b *BoardClient) AssetAllowed(ctx context.Context, token common.Address) (bool, error) {
	return Read(ctx, b.backend, b.Address, b.abi.PackAssetAllowed(token), b.abi.UnpackAssetAllowed)
}
