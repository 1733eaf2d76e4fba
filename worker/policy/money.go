package policy

import (
	"math"
	"math/big"
)

// Gas of the calls that a submission makes, each a transaction of its own: contracts/snapshots/BountyBoard.json, which
// Foundry's tests write and check, and a test here compares.
const (
	GasCommit = 90_155
	GasReveal = 91_948
	GasPoke   = 377_324
	GasClaim  = 52_526
)

// Money is what a submission costs and brings, in the currency of the decision but for what says otherwise. What is expected
// is weighted by the probability to win.
type Money struct {
	Currency  string  `json:"currency"`
	Win       float64 `json:"win_probability"`
	Reward    float64 `json:"reward"`   // to the payee, less royalty, if it wins
	Expected  float64 `json:"expected"` // Win times Reward
	Fee       float64 `json:"fee"`      // expected: it stays with the researcher unless the submission wins
	Gas       float64 `json:"gas"`
	Energy    float64 `json:"energy"`
	Profit    float64 `json:"profit"` // expected less fee, gas and energy
	PerHour   float64 `json:"profit_per_hour"`
	Mining    float64 `json:"mining_per_hour"`
	AtRisk    float64 `json:"at_risk"`    // bond, lost if the submission is not revealed in time, and fee
	GasUnits  float64 `json:"gas_units"`  // of the submissions' whole life
	GasWei    string  `json:"gas_wei"`    // at the current price
	BondWei   string  `json:"bond_wei"`   // of one submission
	FeeWei    string  `json:"fee_wei"`    // of one submission
	StakeWei  string  `json:"stake_wei"`  // of one submission
	KWh       float64 `json:"kwh"`        // that training draws
	Watts     float64 `json:"watts"`      // while training; 0: not known
	PokeShare float64 `json:"poke_share"` // of the gas of a request for an evaluation
}

// value converts an amount of a smallest unit.
func value(amount *big.Int, decimals uint8, price float64) float64 {
	if amount == nil {
		return 0
	}
	v, _ := new(big.Float).SetInt(amount).Float64()
	return v / math.Pow10(int(decimals)) * price
}

const weiDecimals = 18

func ether(wei *big.Int, p Prices) float64 { return value(wei, weiDecimals, p.ETH) }

func text(v *big.Int) string {
	if v == nil {
		return "0"
	}
	return v.String()
}

// stake is what one commit sends.
func (b *Bounty) stake() *big.Int {
	total := new(big.Int)
	for _, v := range []*big.Int{b.Bond, b.Fee} {
		if v != nil {
			total.Add(total, v)
		}
	}
	return total
}

// gasUnits are those of a submission's whole life: commit, reveal, the share of its request, and a claim where the bounty ends
// without deciding it, which is counted whenever it does not win.
func gasUnits(p Prices, win float64) float64 {
	return GasCommit + GasReveal + p.PokeShare*GasPoke + (1-win)*GasClaim
}

// win is the probability that the bounty pays one of this worker's submissions.
func (in *Input) win() float64 {
	if in.Prices.Win >= 0 {
		return min(in.Prices.Win, 1)
	}
	return 1 / float64(max(in.Bounty.Live, 0)+1)
}

// watts are those of the machine while it trains, 0 where nobody says.
func (in *Input) watts() float64 {
	if in.Prices.Watts > 0 || in.Capability == nil {
		return in.Prices.Watts
	}
	inventory := in.Capability.Inventory
	if in.Capability.Device == "gpu" {
		for _, g := range inventory.GPUs { // training uses one; its limit is what it may draw
			return max(g.PowerLimitWatts, g.PowerWatts)
		}
	}
	return inventory.CPU.PowerWatts
}

// money weighs costs against the reward.
func (in *Input) money(hours float64) Money {
	p, b, win := in.Prices, &in.Bounty, in.win()
	price := p.Token
	if b.IsETH {
		price = p.ETH
	}
	m := Money{
		Currency: p.Currency, Win: win, Mining: p.Mining, Watts: in.watts(), PokeShare: p.PokeShare, BondWei: text(b.Bond),
		FeeWei: text(b.Fee), StakeWei: text(b.stake()),
	}
	tries := float64(max(p.Submissions, 1))
	m.Reward = value(b.Reward, b.Decimals, price) * (1 - float64(min(b.RoyaltyBps, 10_000))/10_000)
	m.Expected = win * m.Reward
	m.Fee = (tries - win) * ether(b.Fee, p) // of the one that wins it comes back
	m.GasUnits = tries * gasUnits(p, win/tries)
	wei := new(big.Int)
	if in.Chain.GasPrice != nil {
		wei.Mul(in.Chain.GasPrice, big.NewInt(int64(math.Ceil(m.GasUnits))))
	}
	m.GasWei, m.Gas = wei.String(), ether(wei, p)
	m.KWh = hours * m.Watts / 1000
	m.Energy = m.KWh * p.KWh
	m.AtRisk = tries * ether(b.stake(), p)
	m.Profit = m.Expected - m.Fee - m.Gas - m.Energy
	if hours > 0 {
		m.PerHour = m.Profit / hours
	}
	return m
}
