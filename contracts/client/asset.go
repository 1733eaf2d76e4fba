package client

import (
	"context"
	"math/big"
	"regexp"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Asset is money: ETH (the zero address) or an ERC-20 token.
type Asset struct {
	Address  common.Address
	Symbol   string
	Decimals uint8
}

// ETH is the chain's own money.
var ETH = Asset{Symbol: "ETH", Decimals: weiDigits}

// symbols are what a token may call itself; any other is shown by its address.
var symbols = regexp.MustCompile(`^[A-Za-z0-9.$_-]{1,16}$`)

// maxDecimals keeps a hostile token from printing endless zeros.
const maxDecimals = 36

var erc20 = bindings.NewDevToken()

// ReadAsset reads what a token calls itself and how it counts.
func ReadAsset(ctx context.Context, backend Backend, address common.Address) (Asset, error) {
	if address == ETH.Address {
		return ETH, nil
	}
	decimals, err := Read(ctx, backend, address, erc20.PackDecimals(), erc20.UnpackDecimals)
	if err != nil || decimals > maxDecimals {
		return Asset{}, fault.Wrap(fault.BadRequest, err, "%s is not an ERC-20 token with decimals", address)
	}
	symbol, err := Read(ctx, backend, address, erc20.PackSymbol(), erc20.UnpackSymbol)
	if err != nil || !symbols.MatchString(symbol) {
		symbol = address.Hex() // a courtesy that tokens may leave out
	}
	return Asset{address, symbol, decimals}, nil
}

// Parse parses a decimal amount exactly.
func (a Asset) Parse(s string) (*big.Int, error) { return parseUnits(s, int(a.Decimals)) }

// Format prints an amount exactly, with the asset's name.
func (a Asset) Format(amount *big.Int) string {
	return formatUnits(amount, int(a.Decimals)) + " " + a.Symbol
}

// Balance returns what an account holds.
func (a Asset) Balance(ctx context.Context, backend Backend, holder common.Address) (*big.Int, error) {
	if a.Address == ETH.Address {
		balance, err := backend.BalanceAt(ctx, holder, nil)
		if err != nil {
			return nil, fault.Wrap(fault.Chain, err, "read the balance of %s", holder)
		}
		return balance, nil
	}
	return Read(ctx, backend, a.Address, erc20.PackBalanceOf(holder), erc20.UnpackBalanceOf)
}

// ApproveToken lets spender take amount of a token (LINK too) from the sender's account. It sends nothing, and returns no receipt,
// if spender may already.
func ApproveToken(ctx context.Context, s *Sender, token, spender common.Address, amount *big.Int) (*types.Receipt, error) {
	allowed, err := Read(ctx, s.backend, token, erc20.PackAllowance(s.Account.Address, spender), erc20.UnpackAllowance)
	if err != nil || allowed.Cmp(amount) >= 0 {
		return nil, err
	}
	return s.Send(ctx, Call{To: &token, Data: erc20.PackApprove(spender, amount)})
}
