package session_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
)

// A miner looks at a bounty before training for it: what it takes and brings, whom it trusts; and the worker that runs declines
// what the plan declines, before anything is trained or sent.
func TestAMinerPlansAndDeclines(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.CreateBounty("700000")
	report := s.Path("report.json")
	writeReport(t, report)
	common := []string{"--data", s.Path("public"), "--split", "train", "--validation", "validation", "--epochs", "6", "--capability", report}
	plan := func(code int, more ...string) map[string]any {
		t.Helper()
		lines, got := s.Worker(append(append([]string{"plan", "1", "--json"}, common...), more...)...)
		require.Equal(t, code, got, "%v", lines)
		return lines[len(lines)-1]
	}

	account := s.Info.Keys.Addresses["miner-1"].Hex()
	d := plan(0, "--account", account, "--win-probability", "0.5", "--power", "100")
	require.Equal(t, true, d["worth"])
	require.Empty(t, d["reasons"])
	require.Equal(t, true, d["sealed"])
	require.Equal(t, "ETH", d["asset"])
	require.Greater(t, d["hours"], 0.0)
	money, trust := d["money"].(map[string]any), d["trust"].(map[string]any)
	require.InDelta(t, 1.0, money["reward"], 1e-9)
	require.InDelta(t, 0.5, money["expected"], 1e-9)
	require.Greater(t, money["gas"], 0.0)
	require.Equal(t, strings.ToLower(s.Info.SignerSet), trust["signer_set"])
	require.Equal(t, "active", trust["status"])
	require.Len(t, trust["signers"], 1)
	require.ElementsMatch(t, []string{"single_signer", "no_trust_list", "capability_partial"}, codes(d, "remarks"))

	trusted := s.Path("trusted")
	require.NoError(t, os.WriteFile(trusted, []byte("# nobody yet\n"), 0o600))
	require.Equal(t, []string{"oracle_not_listed"}, codes(plan(4, "--trust", trusted), "reasons"))
	require.NoError(t, os.WriteFile(trusted, []byte(trust["address"].(string)+" # ours\n"), 0o600))
	require.Empty(t, codes(plan(0, "--trust", trusted), "reasons"))

	require.Equal(t, []string{"below_mining"}, codes(plan(4, "--mining-revenue", "1e6"), "reasons"))
	require.Equal(t, []string{"stake_too_high"}, codes(plan(4, "--max-stake", "0.000001"), "reasons"))
	require.Equal(t, []string{"commit_deadline_too_soon", "hard_stop_too_soon"}, codes(plan(4, "--margin", "100000h"), "reasons"))

	run := append(s.WorkerArgs(1, "run"), common[2:]...)
	refused, code := s.Worker(append(run, "--min-profit", "5")...)
	require.Equal(t, 2, code, "%v", refused)
	last := refused[len(refused)-1]
	require.Equal(t, "profit_too_low", last["subject"], "%v", last)
	require.EqualValues(t, 0, s.Submissions())
	events, code := s.Worker(append(run, "--min-profit", "0.1")...)
	require.Equal(t, 0, code, "%v", events)
	require.Equal(t, "won", events[len(events)-1]["status"])
	require.Contains(t, codes(plan(4), "reasons"), "bounty_ended")
}

func codes(d map[string]any, list string) (out []string) {
	for _, r := range d[list].([]any) {
		out = append(out, r.(map[string]any)["code"].(string))
	}
	return out
}

// writeReport writes what a run says of a machine with a product of 50 GFLOP/s and a copy of 10 GB/s.
func writeReport(t *testing.T, path string) {
	t.Helper()
	r := bench.Report{
		Schema: bench.Schema, ScoreSet: bench.ScoreSet, Tier: bench.Quick, Started: time.Now().UTC(), Device: "cpu", Threads: 2, Stable: true,
		Ceilings: []bench.Ceiling{{Name: bench.FP32GEMM, Value: 50, Unit: "GFLOP/s"}, {Name: bench.Copy, Value: 10, Unit: "GB/s"}},
	}
	r.Inventory.Memory.FreeBytes = 4 << 30
	for _, c := range bench.Classes() {
		r.Scores = append(r.Scores, bench.Score{Class: c, Unit: c.Unit(), Estimate: true})
	}
	raw, err := json.Marshal(r)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, raw, 0o600))
}
