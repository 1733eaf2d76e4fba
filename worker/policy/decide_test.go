package policy_test

import (
	"encoding/json"
	"flag"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/worker/policy"
)

var update = flag.Bool("update", false, "rewrite golden files and docs/plan.md")

func TestEachReasonDeclinesAlone(t *testing.T) {
	d := policy.Decide(good(t))
	require.True(t, d.Worth, "%v", d.Reasons)
	require.Empty(t, d.Reasons)
	require.Empty(t, d.Remarks)
	tested := map[policy.Code]bool{}
	for code, change := range map[policy.Code]func(in *policy.Input){
		policy.BountyEnded:       func(in *policy.Input) { in.Bounty.Status = client.BountyPaid },
		policy.DeadlinePassed:    func(in *policy.Input) { in.Bounty.CommitDeadline = now },
		policy.DeadlineTooSoon:   func(in *policy.Input) { in.Bounty.CommitDeadline = now.Add(6 * time.Minute) },
		policy.HardStopTooSoon:   func(in *policy.Input) { in.Bounty.HardStop = now.Add(2 * time.Hour) },
		policy.NoLink:            func(in *policy.Input) { in.Bounty.Requests = 5 },
		policy.NoEvaluations:     func(in *policy.Input) { in.Bounty.Evaluations = 1 },
		policy.SetNotActive:      func(in *policy.Input) { in.Oracle.Status = "revoked" },
		policy.NotListed:         func(in *policy.Input) { in.Oracle.Listed = false },
		policy.NotSealed:         func(in *policy.Input) { in.Bounty.Sealed = false },
		policy.StakeTooHigh:      func(in *policy.Input) { in.Bounty.Bond = milli(96) },
		policy.BalanceTooLow:     func(in *policy.Input) { in.Account.Balance = milli(15) },
		policy.CheckpointTooBig:  func(in *policy.Input) { in.Bounty.MaxBytes = 1000 },
		policy.MemoryTooSmall:    func(in *policy.Input) { in.Limits.MemoryBytes = 100 << 20 },
		policy.CapabilityMissing: func(in *policy.Input) { in.Capability = nil },
		policy.CapabilityGaps:    func(in *policy.Input) { in.Capability.Rows, in.Capability.Ceilings = nil, nil },
		policy.CapabilityOther:   func(in *policy.Input) { in.Job.Device = "gpu" },
		policy.CostUnknown: func(in *policy.Input) {
			training := *in.Model.Training
			training.Underived = []string{"turns of a loop (counted once) (1)"}
			in.Model.Training = &training
		},
		policy.PriceUnknown: func(in *policy.Input) { in.Bounty.IsETH, in.Bounty.Asset = false, "TOK" },
		policy.ProfitTooLow: func(in *policy.Input) { in.Limits.MinProfit = 1e6 },
		policy.BelowMining:  func(in *policy.Input) { in.Prices.Mining = 1e6 },
	} {
		t.Run(string(code), func(t *testing.T) {
			in := good(t)
			change(&in)
			d := policy.Decide(in)
			require.False(t, d.Worth)
			require.Equal(t, []policy.Code{code}, codes(d.Reasons), "%v", d.Reasons)
		})
		tested[code] = true
	}
	for _, row := range policy.Table() {
		require.Equal(t, row.Declines, tested[row.Code], "%s", row.Code)
	}
}

func TestRemarksDoNotDecline(t *testing.T) {
	tested := map[policy.Code]bool{}
	for code, change := range map[policy.Code]func(in *policy.Input){
		policy.BountyPreparing:    func(in *policy.Input) { in.Bounty.Status = client.BountyPreparing },
		policy.SingleSigner:       func(in *policy.Input) { in.Oracle.Signers = in.Oracle.Signers[:1] },
		policy.NoList:             func(in *policy.Input) { in.Limits.NeedListed = false },
		policy.CapabilityUnstable: func(in *policy.Input) { in.Capability.Stable, in.Capability.Unstable = false, []string{"clock"} },
		policy.CapabilityStale:    func(in *policy.Input) { in.Capability.Started = now.Add(-60 * 24 * time.Hour) },
		policy.CapabilityPartial:  func(in *policy.Input) { in.Capability.Rows = without(in.Capability.Rows, "pool") },
		policy.ImageGiven:         func(in *policy.Input) { in.Model.Image = true },
		policy.MayStopEarly:       func(in *policy.Input) { in.Job.Early = true },
		policy.PowerUnknown:       func(in *policy.Input) { in.Capability.Inventory.CPU.PowerWatts = 0 },
		policy.WinAssumed:         func(in *policy.Input) { in.Prices.Win = -1 },
		policy.BalanceUnknown:     func(in *policy.Input) { in.Account = policy.Account{} },
	} {
		t.Run(string(code), func(t *testing.T) {
			in := good(t)
			change(&in)
			d := policy.Decide(in)
			require.True(t, d.Worth, "%v", d.Reasons)
			require.Equal(t, []policy.Code{code}, codes(d.Remarks), "%v", d.Remarks)
		})
		tested[code] = true
	}
	for _, row := range policy.Table() {
		require.Equal(t, !row.Declines, tested[row.Code], "%s", row.Code)
	}
}

func without(rows []bench.Row, family string) (out []bench.Row) {
	for _, r := range rows {
		if r.Family != family {
			out = append(out, r)
		}
	}
	return out
}

func TestGoldenDecisions(t *testing.T) {
	for name, change := range map[string]func(in *policy.Input){
		"worth": func(*policy.Input) {},
		"declined": func(in *policy.Input) {
			in.Bounty.Status, in.Bounty.Sealed, in.Oracle.Signers = client.BountyRefunded, false, []string{"0x01"}
		},
		"token": func(in *policy.Input) {
			in.Bounty.IsETH, in.Bounty.Asset, in.Bounty.Decimals, in.Bounty.Reward, in.Prices.Token = false, "USDC", 6, big.NewInt(500e6), 0.9
			in.Bounty.RoyaltyBps = 1000
		},
	} {
		t.Run(name, func(t *testing.T) {
			in := good(t)
			change(&in)
			d := policy.Decide(in)
			raw, err := json.MarshalIndent(d, "", "  ")
			require.NoError(t, err)
			golden(t, name+".json", append(raw, '\n'))
			golden(t, name+".txt", []byte(d.Text()))
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
}

// drawn is a bounty of any kind on a machine of any speed.
func drawn(t *testing.T, r *rapid.T) policy.Input {
	in := good(t)
	in.Model = model(t, rapid.SampledFrom(build.Kinds()).Draw(r, "kind"))
	in.Capability = report(rapid.Float64Range(0.01, 1000).Draw(r, "scale"))
	in.Job.Records = rapid.Int64Range(1, 1_000_000).Draw(r, "records")
	in.Job.Epochs = rapid.Int64Range(1, 1000).Draw(r, "epochs")
	in.Bounty.Reward = milli(rapid.Int64Range(0, 100_000).Draw(r, "reward"))
	in.Bounty.Live = rapid.Int64Range(0, 50).Draw(r, "live")
	in.Bounty.Fee = milli(rapid.Int64Range(0, 100).Draw(r, "fee"))
	in.Bounty.CommitDeadline = now.Add(time.Duration(rapid.Int64Range(0, 1000).Draw(r, "hours")) * time.Hour)
	in.Bounty.HardStop = in.Bounty.CommitDeadline.Add(time.Duration(rapid.Int64Range(0, 1000).Draw(r, "more")) * time.Hour)
	in.Prices.Win = rapid.SampledFrom([]float64{-1, 0, 0.1, 0.5, 1}).Draw(r, "win")
	in.Prices.Mining = rapid.Float64Range(0, 100).Draw(r, "mining")
	in.Chain.GasPrice = gwei(rapid.Int64Range(0, 500).Draw(r, "gas"))
	return in
}

func TestMoreRewardNeverDeclines(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := drawn(t, r)
		before := policy.Decide(in)
		in.Bounty.Reward = new(big.Int).Add(in.Bounty.Reward, milli(rapid.Int64Range(0, 10_000).Draw(r, "raise")))
		after := policy.Decide(in)
		require.True(r, after.Worth || !before.Worth)
		require.GreaterOrEqual(r, after.Money.Profit, before.Money.Profit)
		require.Equal(r, before.Times, after.Times)
	})
}

func TestASlowerMachineNeverTakesLess(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := drawn(t, r)
		scale := rapid.Float64Range(0.01, 100).Draw(r, "speed")
		in.Capability = report(scale)
		before := policy.Decide(in)
		in.Capability = report(scale * rapid.Float64Range(1, 100).Draw(r, "slower"))
		after := policy.Decide(in)
		require.GreaterOrEqual(r, after.Hours*(1+1e-9), before.Hours)
		require.True(r, before.Worth || !after.Worth, "%v", before.Reasons)
	})
}

func TestMoreWorkNeverTakesLess(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := drawn(t, r)
		before := policy.Decide(in)
		in.Job.Epochs += rapid.Int64Range(0, 100).Draw(r, "epochs more")
		in.Job.Records += rapid.Int64Range(0, 100_000).Draw(r, "records more")
		after := policy.Decide(in)
		require.GreaterOrEqual(r, after.Hours, before.Hours)
		require.GreaterOrEqual(r, after.FLOPs, before.FLOPs)
	})
}

func TestCostsNeverMakeItWorth(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := drawn(t, r)
		before := policy.Decide(in)
		switch rapid.IntRange(0, 4).Draw(r, "which") {
		case 0:
			in.Prices.KWh += 1
		case 1:
			in.Prices.Mining += 1
		case 2:
			in.Chain.GasPrice = new(big.Int).Add(in.Chain.GasPrice, gwei(10))
		case 3:
			in.Bounty.Live++
		case 4:
			in.Bounty.Fee = new(big.Int).Add(in.Bounty.Fee, milli(1))
		}
		require.True(r, before.Worth || !policy.Decide(in).Worth)
	})
}

func TestDecisionsAreEqualForEqualInputs(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := drawn(t, r)
		a, err := json.Marshal(policy.Decide(in))
		require.NoError(r, err)
		b, err := json.Marshal(policy.Decide(in))
		require.NoError(r, err)
		require.Equal(r, string(a), string(b))
	})
}
