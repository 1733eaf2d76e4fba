package policy_test

import (
	"encoding/json"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/policy"
)

// The gas that decisions count with is what Foundry's tests measured last.
func TestGasIsTheSnapshots(t *testing.T) {
	raw, err := os.ReadFile("../../contracts/snapshots/BountyBoard.json")
	require.NoError(t, err)
	snapshot := map[string]string{}
	require.NoError(t, json.Unmarshal(raw, &snapshot))
	for call, want := range map[string]int{
		"commit": policy.GasCommit, "reveal": policy.GasReveal, "poke (request)": policy.GasPoke, "claim": policy.GasClaim,
	} {
		got, err := strconv.Atoi(snapshot[call])
		require.NoError(t, err, call)
		require.Equal(t, want, got, call)
	}
}

// One ETH for a submission that wins in one of two cases, at 2000 EUR: by pencil and paper.
func TestMoney(t *testing.T) {
	m := policy.Decide(good(t)).Money
	require.InDelta(t, 2000, m.Reward, 1e-9)
	require.InDelta(t, 1000, m.Expected, 1e-9)
	require.InDelta(t, 0.5*0.005*2000, m.Fee, 1e-9)
	require.InDelta(t, 90_155+91_948+377_324+0.5*52_526, m.GasUnits, 1e-9)
	require.InDelta(t, m.GasUnits*2e-9*2000, m.Gas, 1e-3)
	require.InDelta(t, 0.015*2000, m.AtRisk, 1e-9)
	d := policy.Decide(good(t))
	require.InDelta(t, d.Hours*0.1, m.KWh, 1e-12)
	require.InDelta(t, m.KWh*0.3, m.Energy, 1e-12)
	require.InDelta(t, m.Expected-m.Fee-m.Gas-m.Energy, m.Profit, 1e-9)
	require.InDelta(t, m.Profit/d.Hours, m.PerHour, 1e-6)

	in := good(t)
	in.Prices.Win, in.Prices.PokeShare, in.Prices.Submissions = 1, 0, 3
	m = policy.Decide(in).Money
	require.InDelta(t, 2*0.005*2000, m.Fee, 1e-9, "the fee of the one that wins comes back")
	require.InDelta(t, 3*(90_155+91_948)+2*52_526, m.GasUnits, 1e-6)
	require.InDelta(t, 3*0.015*2000, m.AtRisk, 1e-9)
}

func TestRoyaltyIsNotThePayees(t *testing.T) {
	in := good(t)
	in.Bounty.RoyaltyBps = 2500
	require.InDelta(t, 1500, policy.Decide(in).Money.Reward, 1e-9)
}

func TestHugeAmountsDoNotOverflow(t *testing.T) {
	in := good(t)
	in.Bounty.Reward = new(big.Int).Lsh(big.NewInt(1), 255)
	in.Chain.GasPrice = new(big.Int).Lsh(big.NewInt(1), 200)
	in.Bounty.Live, in.Bounty.Evaluations, in.Bounty.Requests = 1<<31, 1<<40, 1<<40
	d := policy.Decide(in)
	require.False(t, math.IsNaN(d.Money.Profit))
	require.Contains(t, codes(d.Reasons), policy.BalanceTooLow)
	require.Contains(t, codes(d.Reasons), policy.HardStopTooSoon)
}

func TestPrices(t *testing.T) {
	require.NoError(t, policy.DefaultPrices().Check())
	for name, change := range map[string]func(p *policy.Prices){
		"eth-price":       func(p *policy.Prices) { p.ETH = -1 },
		"token-price":     func(p *policy.Prices) { p.Token = math.Inf(1) },
		"energy-price":    func(p *policy.Prices) { p.KWh = math.NaN() },
		"power":           func(p *policy.Prices) { p.Watts = -5 },
		"mining-revenue":  func(p *policy.Prices) { p.Mining = math.NaN() },
		"win-probability": func(p *policy.Prices) { p.Win = 1.5 },
		"poke-share":      func(p *policy.Prices) { p.PokeShare = 2 },
		"submissions":     func(p *policy.Prices) { p.Submissions = 0 },
		"currency":        func(p *policy.Prices) { p.Currency = "" },
	} {
		p := policy.DefaultPrices()
		change(&p)
		require.Equal(t, name, fault.SubjectOf(p.Check()))
	}
}

func TestTrustLists(t *testing.T) {
	const oracle, signer, other = "0x00000000000000000000000000000000000000Aa", "0x00000000000000000000000000000000000000b1", "0x00000000000000000000000000000000000000b2"
	set := "0x" + strings.Repeat("cd", 32)
	o := &policy.Oracle{Address: oracle, SignerSet: set, Signers: []string{signer, other}}
	for text, want := range map[string]bool{
		"":                                false,
		"# nobody\n\n":                    false,
		oracle + " # our own\n":           true,
		strings.ToUpper(set[2:4]) + "\n":  false,
		set:                               true,
		signer:                            false,
		signer + "\n" + other:             true,
		strings.Repeat("0x", 1) + "zz\n":  false,
		"0x" + strings.Repeat("ef", 32):   false,
		strings.ToLower(oracle) + "\n#\n": true,
	} {
		list, err := policy.ReadList(strings.NewReader(text))
		if err != nil {
			require.Equal(t, fault.BadRequest, fault.CodeOf(err))
			require.Equal(t, "trust", fault.SubjectOf(err))
		}
		require.Equal(t, want, list.Covers(o), "%q", text)
	}
	none, err := policy.ReadList(strings.NewReader(""))
	require.NoError(t, err)
	require.False(t, none.Covers(&policy.Oracle{}), "an oracle of no signers is trusted by nobody")
}
