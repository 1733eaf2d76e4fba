package disclosure_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
)

var (
	accuracyRule = disclosure.Rule{Metric: disclosure.Accuracy, Threshold: 950_000, Mode: disclosure.LadderMode, Step: 10_000, LossClip: 4_000_000, LossGrid: 50_000}
	lossRule     = disclosure.Rule{Metric: disclosure.Loss, Threshold: 300_000, Mode: disclosure.LadderMode, Step: 120_000, LossClip: 4_000_000, LossGrid: 50_000}
)

func score(correct, total uint32, loss int64) metric.Score {
	return metric.Score{Correct: correct, Total: total, LossMicro: loss}
}

func TestLadderByHand(t *testing.T) {
	fail := score(900, 1000, 400_000)
	for _, tc := range []struct {
		name     string
		rule     disclosure.Rule
		before   disclosure.Ladder
		feedback metric.Score
		want     disclosure.Ladder
	}{
		{"first is set, whatever it is", accuracyRule, disclosure.NoLadder, score(0, 1000, 9_000_000), disclosure.Ladder{Index: 0, Correct: 0, LossMicro: 4_000_000}},
		{"first is rounded", accuracyRule, disclosure.NoLadder, score(819, 1000, 731_234), disclosure.Ladder{Index: 0, Correct: 810, LossMicro: 750_000}},
		{"less than a step", accuracyRule, disclosure.Ladder{Index: 3, Correct: 810, LossMicro: 750_000}, score(819, 1000, 1), disclosure.Ladder{Index: 3, Correct: 810, LossMicro: 750_000}},
		{"a step refreshes both", accuracyRule, disclosure.Ladder{Index: 3, Correct: 810, LossMicro: 750_000}, score(820, 1000, 800_001), disclosure.Ladder{Index: 4, Correct: 820, LossMicro: 850_000}},
		{"several steps at once", accuracyRule, disclosure.Ladder{Index: 3, Correct: 810, LossMicro: 750_000}, score(1000, 1000, 0), disclosure.Ladder{Index: 4, Correct: 1000, LossMicro: 0}},
		{"worse", accuracyRule, disclosure.Ladder{Index: 3, Correct: 810, LossMicro: 750_000}, score(5, 1000, 0), disclosure.Ladder{Index: 3, Correct: 810, LossMicro: 750_000}},
		{"steps are whole items, rounded up", accuracyRule, disclosure.NoLadder, score(149, 150, 0), disclosure.Ladder{Index: 0, Correct: 148}},
		{"a step of less than an item is one", accuracyRule, disclosure.NoLadder, score(7, 9, 0), disclosure.Ladder{Index: 0, Correct: 7}},
		{"loss: steps are multiples of the grid", lossRule, disclosure.NoLadder, score(999, 1000, 460_000), disclosure.Ladder{Index: 0, Correct: 990, LossMicro: 600_000}},
		{"loss: less than a step", lossRule, disclosure.Ladder{Index: 0, Correct: 990, LossMicro: 600_000}, score(1000, 1000, 450_001), disclosure.Ladder{Index: 0, Correct: 990, LossMicro: 600_000}},
		{"loss: a step", lossRule, disclosure.Ladder{Index: 0, Correct: 990, LossMicro: 600_000}, score(401, 1000, 450_000), disclosure.Ladder{Index: 1, Correct: 400, LossMicro: 450_000}},
		{"loss: clipped", lossRule, disclosure.NoLadder, score(1, 1000, math.MaxInt64), disclosure.Ladder{Index: 0, Correct: 0, LossMicro: 4_050_000}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			out := disclosure.Disclose(tc.rule, tc.before, tc.feedback, fail)
			require.Equal(t, tc.want, out.Ladder)
			require.Equal(t, score(tc.want.Correct, tc.feedback.Total, tc.want.LossMicro), out.Feedback)
			require.Equal(t, score(0, 1000, 0), out.Payout)
			require.False(t, out.Passed)
		})
	}
}

func TestCriterion(t *testing.T) {
	for _, tc := range []struct {
		rule   disclosure.Rule
		payout metric.Score
		pass   bool
	}{
		{accuracyRule, score(950, 1000, 9_999_999), true},
		{accuracyRule, score(949, 1000, 0), false},
		{accuracyRule, score(951, 1001, 0), true},
		{accuracyRule, score(950, 1001, 0), false},
		{accuracyRule, score(math.MaxUint32, math.MaxUint32, 0), true},
		{lossRule, score(0, 10, 300_000), true},
		{lossRule, score(10, 10, 300_001), false},
	} {
		out := disclosure.Disclose(tc.rule, disclosure.NoLadder, score(1, 10, 1), tc.payout)
		require.Equal(t, tc.pass, out.Passed, "%+v", tc.payout)
		if tc.pass {
			require.Equal(t, tc.payout, out.Payout, "the board recomputes the criterion from what is shown")
		} else {
			require.Equal(t, score(0, tc.payout.Total, 0), out.Payout)
		}
	}
}

func TestOpenShowsWhatWasMeasured(t *testing.T) {
	rule := disclosure.Rule{Threshold: 900_000, Mode: disclosure.Open, LossClip: 1, LossGrid: 1000}
	out := disclosure.Disclose(rule, disclosure.Ladder{Index: 4, Correct: 9, LossMicro: 8}, score(3, 10, 1_234_567), score(5, 20, 7_654_321))
	require.Equal(t, disclosure.Outcome{
		Feedback: score(3, 10, 1_234_567), Payout: score(5, 20, 7_654_321), Ladder: disclosure.Ladder{Index: 5, Correct: 3, LossMicro: 1_234_567},
	}, out)
}

func drawRule(t *rapid.T, mode uint8) disclosure.Rule {
	r := disclosure.Rule{
		Metric: uint8(rapid.IntRange(0, 1).Draw(t, "metric")), Mode: mode,
		Step: rapid.Uint32Range(1, 2_000_000).Draw(t, "step"), LossClip: rapid.Int64Range(1, math.MaxInt64).Draw(t, "clip"),
		LossGrid: rapid.Uint32Range(1, math.MaxUint32).Draw(t, "grid"),
	}
	r.Threshold = rapid.Int64Range(0, 1_000_000).Draw(t, "threshold")
	require.NoError(t, r.Validate())
	return r
}

func drawScore(t *rapid.T, total uint32, label string) metric.Score {
	return score(rapid.Uint32Range(0, total).Draw(t, label+" correct"), total, rapid.Int64Range(0, math.MaxInt64).Draw(t, label+" loss"))
}

// Runs a sequence of submissions through the ladder and checks what an onlooker sees.
func TestLadderProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := drawRule(t, disclosure.LadderMode)
		feedbackTotal := rapid.Uint32Range(1, math.MaxUint32).Draw(t, "feedback total")
		payoutTotal := rapid.Uint32Range(1, math.MaxUint32).Draw(t, "payout total")
		ladder := disclosure.NoLadder
		for range rapid.IntRange(1, 12).Draw(t, "submissions") {
			feedback, payout := drawScore(t, feedbackTotal, "feedback"), drawScore(t, payoutTotal, "payout")
			out := disclosure.Disclose(rule, ladder, feedback, payout)
			require.Equal(t, out, disclosure.Disclose(rule, ladder, feedback, payout), "pure")
			checkStep(t, rule, ladder, feedback, out)
			checkPayout(t, rule, payout, out)
			ladder = out.Ladder
		}
	})
}

func checkStep(t *rapid.T, rule disclosure.Rule, before disclosure.Ladder, feedback metric.Score, out disclosure.Outcome) {
	require.Equal(t, score(out.Ladder.Correct, feedback.Total, out.Ladder.LossMicro), out.Feedback)
	items := max(1, (uint64(rule.Step)*uint64(feedback.Total)+999_999)/1_000_000)
	unit := int64(rule.LossGrid)
	if rule.Metric == disclosure.Loss {
		items = max(1, (uint64(disclosure.OtherAccuracyGrid)*uint64(feedback.Total)+999_999)/1_000_000)
		unit = (int64(rule.Step) + unit - 1) / unit * unit
	}
	require.Zero(t, uint64(out.Feedback.Correct)%items, "never finer than the grid")
	require.Zero(t, out.Feedback.LossMicro%unit)
	require.Zero(t, out.Feedback.LossMicro%int64(rule.LossGrid), "every loss is on the loss grid")
	if out.Ladder == before {
		return
	}
	require.Equal(t, before.Index+1, out.Ladder.Index, "a step is counted")
	require.LessOrEqual(t, out.Feedback.Correct, feedback.Correct, "never better than measured")
	if before.Index < 0 {
		return
	}
	if rule.Metric == disclosure.Accuracy {
		require.GreaterOrEqual(t, uint64(out.Ladder.Correct), uint64(before.Correct)+items, "whole steps up")
	} else {
		require.LessOrEqual(t, out.Ladder.LossMicro, before.LossMicro-unit, "whole steps down")
	}
}

func checkPayout(t *rapid.T, rule disclosure.Rule, payout metric.Score, out disclosure.Outcome) {
	if out.Passed {
		require.True(t, rule.Meets(payout))
		require.Equal(t, payout, out.Payout)
		return
	}
	require.False(t, rule.Meets(payout))
	require.Equal(t, score(0, payout.Total, 0), out.Payout, "nothing but not-passed")
}

// Two submissions that neither improve the ladder nor pass are told the same, byte for byte.
func TestWhatDoesNotImproveCannotBeToldApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := drawRule(t, disclosure.LadderMode)
		total := rapid.Uint32Range(1, 10_000).Draw(t, "total")
		ladder := disclosure.Disclose(rule, disclosure.NoLadder, drawScore(t, total, "first"), score(0, total, math.MaxInt64)).Ladder
		var seen []disclosure.Outcome
		for range 6 {
			out := disclosure.Disclose(rule, ladder, drawScore(t, total, "feedback"), drawScore(t, total, "payout"))
			if out.Ladder != ladder || out.Passed {
				continue
			}
			seen = append(seen, out)
		}
		for _, out := range seen {
			require.Equal(t, seen[0], out)
		}
	})
}

func TestOpenProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := drawRule(t, disclosure.Open)
		before := disclosure.Ladder{Index: rapid.Int32Range(-1, math.MaxInt32).Draw(t, "index"), Correct: 1, LossMicro: 2}
		feedback, payout := drawScore(t, 100, "feedback"), drawScore(t, 1000, "payout")
		out := disclosure.Disclose(rule, before, feedback, payout)
		require.Equal(t, feedback, out.Feedback)
		require.Equal(t, payout, out.Payout)
		require.Equal(t, rule.Meets(payout), out.Passed)
		require.Equal(t, min(int64(before.Index)+1, math.MaxInt32), int64(out.Ladder.Index))
	})
}

// The boosting attack: submit random votes, keep those that the oracle calls better than the ladder, vote by majority. On
// exact answers it learns the labels; on the ladder's it does not (Blum and Hardt, section 4).
func TestBoostingAttack(t *testing.T) {
	const records, queries = 2000, 600
	exact := boost(disclosure.Rule{Mode: disclosure.Open, LossClip: 1, LossGrid: 1, Threshold: 1_000_000}, records, queries)
	ladder := boost(disclosure.Rule{Mode: disclosure.LadderMode, Step: 20_000, LossClip: 1, LossGrid: 1, Threshold: 1_000_000}, records, queries)
	require.Greater(t, exact, 0.62, "the attack works where answers are exact")
	require.Less(t, ladder, 0.56, "and not against the ladder")
}

func boost(rule disclosure.Rule, records, queries int) float64 {
	r := rand.New(rand.NewPCG(3, 5))
	labels := make([]bool, records)
	for i := range labels {
		labels[i] = r.IntN(2) == 1
	}
	votes := make([]int, records)
	ladder := disclosure.NoLadder
	for range queries {
		guess, correct := make([]bool, records), uint32(0)
		for i := range guess {
			if guess[i] = r.IntN(2) == 1; guess[i] == labels[i] {
				correct++
			}
		}
		out := disclosure.Disclose(rule, ladder, score(correct, uint32(records), 0), score(0, 1, 0))
		better := out.Feedback.Correct > uint32(records/2)
		if rule.Mode == disclosure.LadderMode {
			better = ladder.Index >= 0 && out.Ladder.Correct > ladder.Correct
		}
		ladder = out.Ladder
		for i := range guess {
			if better {
				votes[i] += map[bool]int{true: 1, false: -1}[guess[i]]
			}
		}
	}
	right := 0
	for i := range votes {
		if (votes[i] > 0) == labels[i] {
			right++
		}
	}
	return float64(right) / float64(records)
}

func TestValidate(t *testing.T) {
	require.NoError(t, accuracyRule.Validate())
	require.NoError(t, lossRule.Validate())
	for _, change := range []func(*disclosure.Rule){
		func(r *disclosure.Rule) { r.Metric = 2 },
		func(r *disclosure.Rule) { r.Mode = 2 },
		func(r *disclosure.Rule) { r.Threshold = -1 },
		func(r *disclosure.Rule) { r.Threshold = 1_000_001 },
		func(r *disclosure.Rule) { r.Step = 0 },
		func(r *disclosure.Rule) { r.LossClip = 0 },
		func(r *disclosure.Rule) { r.LossGrid = 0 },
	} {
		rule := accuracyRule
		change(&rule)
		require.Equal(t, fault.BadRequest, fault.CodeOf(rule.Validate()), "%+v", rule)
	}
}
