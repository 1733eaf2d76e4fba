package main

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
)

// What is shown before bounty create asks: cost beside what the account has, deadlines, and what a pass will mean.
func TestAQuoteSaysCostDeadlinesAndBound(t *testing.T) {
	tenths := func(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e17)) }
	bound := bounty.NewBound(2000, 20, 950_000, 1e-3)
	q := &bounty.Quote{
		Params: bindings.BountyParams{Reward: tenths(15), ReadyDeadline: 1_800_000_000, CommitDeadline: 1_800_086_400, HardStop: 1_800_172_800},
		Asset:  client.ETH, Held: tenths(80), Link: tenths(18), Juels: tenths(1000), Price: tenths(1), Bound: &bound,
	}
	text := describeQuote(q)
	for _, line := range []string{
		"escrow        1.5 ETH, of 8 ETH\n",
		"evaluations   1.8 LINK (0.1 each), of 100\n",
		"ready by      2027-01-15T08:00:00Z\n",
		"commit until  2027-01-16T08:00:00Z\n",
		"hard stop     2027-01-17T08:00:00Z\n",
		"a pass needs  1900 of 2000 right; with 20 tries, a paid model's true accuracy is at least 0.92",
	} {
		require.Contains(t, text, line)
	}
	q.Bound = nil // a criterion on loss promises no accuracy
	require.NotContains(t, describeQuote(q), "accuracy")
}
