package policy_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/modelpkg/build"
	"github.com/assay-oracle/assay/worker/policy"
	"github.com/assay-oracle/assay/worker/train/job"
)

// now is when every bounty of these tests is looked at.
var now = time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)

// report is a machine of round numbers: 100 GFLOP/s in every product and convolution, 10 GB/s in every pass, 1 us an op. Times
// are scaled, so that a slower machine is one number.
func report(scale float64) *bench.Report {
	r := &bench.Report{
		Schema: bench.Schema, ScoreSet: bench.ScoreSet, Tier: bench.Standard, Started: now.Add(-time.Hour), Device: "cpu", Threads: 2, Stable: true,
		Ceilings: []bench.Ceiling{{Name: bench.FP32GEMM, Value: 100 / scale, Unit: "GFLOP/s"}, {Name: bench.Copy, Value: 10 / scale, Unit: "GB/s"}},
	}
	r.Inventory.Memory.FreeBytes, r.Inventory.CPU.PowerWatts = 16<<30, 100
	for _, c := range bench.Classes() {
		r.Scores = append(r.Scores, bench.Score{Class: c, Unit: c.Unit()})
	}
	for _, p := range problems() {
		ops := max(2*p.Shape["kept"], 1)
		seconds := scale * (float64(ops)*1e-6 + p.FLOP()/100e9)
		if p.FLOP() == 0 {
			seconds += scale * p.Bytes() / 10e9
		}
		r.Rows = append(r.Rows, bench.Row{
			Family: p.Family, Pass: p.Pass, Shape: p.Shape, Attrs: p.Attrs, Precision: p.Precision, Cache: p.Cache, Repeats: 3,
			MinSeconds: seconds, MedianSeconds: seconds, P90Seconds: seconds, FLOP: p.FLOP(), Bytes: p.Bytes(),
		})
	}
	return r
}

// problems are rows of every kind that a decision looks at.
func problems() (list []bench.Problem) {
	add := func(family, pass string, attrs map[string]string, shapes ...map[string]int64) {
		for _, s := range shapes {
			list = append(list, bench.Problem{Family: family, Pass: pass, Shape: s, Attrs: attrs, Precision: bench.FP32, Cache: bench.Warm})
		}
	}
	for _, op := range []string{"NN", "NT", "TN"} {
		for _, n := range []int64{16, 256, 4096} {
			add("gemm", "forward", map[string]string{"op": op}, map[string]int64{"m": n, "n": 128, "k": n}, map[string]int64{"m": 64, "n": n, "k": 64})
		}
		add("batch_gemm", "forward", map[string]string{"op": op}, map[string]int64{"batch": 512, "m": 32, "n": 32, "k": 16})
	}
	for _, pass := range []string{"forward", "backward_inputs", "backward_weights"} {
		add("conv", pass, nil, map[string]int64{"w": 28, "h": 28, "c": 16, "n": 128, "k": 32, "s": 3, "r": 3, "pad_w": 1, "pad_h": 1, "stride_w": 1, "stride_h": 1})
	}
	for _, n := range []int64{1 << 10, 1 << 15, 1 << 20} {
		for _, f := range []string{"add", "relu", "tanh", "sigmoid", "exp", "erf"} {
			add("elementwise", "", map[string]string{"function": f}, map[string]int64{"elements": n})
		}
		for _, f := range []string{"transpose", "concat", "split"} {
			add("movement", "", map[string]string{"function": f}, map[string]int64{"elements": n})
		}
		for _, rule := range []string{"sgd", "momentum", "adam"} {
			add("optimizer", "", map[string]string{"rule": rule}, map[string]int64{"parameters": n})
		}
		add("activation", "", nil, map[string]int64{"elements": n, "kept": 8}, map[string]int64{"elements": n, "kept": 64})
	}
	add("reduction", "", nil, map[string]int64{"outer": 1, "reduced": 4096, "inner": 64}, map[string]int64{"outer": 4096, "reduced": 64, "inner": 1})
	for _, pass := range []string{"forward", "backward"} {
		add("pool", pass, nil, map[string]int64{"n": 128, "h": 28, "w": 28, "c": 16})
		add("embedding", pass, nil, map[string]int64{"vocab": 1000, "width": 64, "tokens": 4096})
	}
	add("segment_sum", "", nil, map[string]int64{"vocab": 1000, "width": 64, "tokens": 4096})
	add("overhead", "", nil, map[string]int64{"ops": 1})
	return list
}

func gwei(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e9)) }

func milli(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e15)) }

// models are the cost of one architecture each.
var models = map[build.Kind]policy.Model{}

func model(t testing.TB, kind build.Kind) policy.Model {
	t.Helper()
	if m, ok := models[kind]; ok {
		return m
	}
	p, err := build.New(t.TempDir(), kind, build.DefaultOptions(kind))
	require.NoError(t, err)
	m, err := policy.ModelOf(p, job.Job{Batch: 128})
	require.NoError(t, err)
	models[kind] = m
	return m
}

// good is a bounty that is worth it.
func good(t testing.TB) policy.Input {
	t.Helper()
	prices := policy.DefaultPrices()
	prices.Currency, prices.ETH, prices.KWh, prices.Mining, prices.Win = "EUR", 2000, 0.3, 0.5, 0.5
	limits := policy.DefaultLimits()
	limits.MaxStake, limits.NeedListed = milli(100), true
	return policy.Input{
		Now: now, Model: model(t, build.CNN), Capability: report(1), Prices: prices, Limits: limits,
		Job: policy.Job{Records: 60_000, Validation: 5_000, Epochs: 20, Batch: 128, SaveEvery: 30},
		Bounty: policy.Bounty{
			ID: 7, Status: client.BountyOpen, Sealed: true, Reward: milli(1000), Asset: "ETH", Decimals: 18, IsETH: true, Bond: milli(10), Fee: milli(5),
			CommitDeadline: now.Add(24 * time.Hour), HardStop: now.Add(48 * time.Hour), RevealDelay: time.Minute, RevealWindow: time.Hour,
			EvalTimeout: 15 * time.Minute, Live: 1, MaxBytes: 1 << 30, Reserved: 3, Requests: 6, Evaluations: 2,
		},
		Oracle: policy.Oracle{
			Address: "0x00000000000000000000000000000000000000aa", Quorum: true, SignerSet: "0xbb", Status: "active",
			Signers: []string{"0x01", "0x02", "0x03", "0x04"}, Recipients: 4, Faulty: 1, Listed: true,
		},
		Account: policy.Account{Known: true, Balance: milli(1000)}, Chain: policy.Chain{GasPrice: gwei(2)},
	}
}

func codes(reasons []policy.Reason) (list []policy.Code) {
	for _, r := range reasons {
		list = append(list, r.Code)
	}
	return list
}
