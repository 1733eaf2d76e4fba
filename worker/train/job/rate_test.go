package job_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/worker/train/job"
)

// TestSchedulesFollowTheirFormulas compares each step's rate with the curve written down anew. A run has 200 steps, an epoch 20.
func TestSchedulesFollowTheirFormulas(t *testing.T) {
	const base, perEpoch, total = 0.4, 20, 200
	for name, c := range map[string]struct {
		schedule job.Schedule
		want     func(step float64) float64 // after the warm-up, counted from its end
	}{
		"constant": {job.Schedule{Curve: job.Constant}, func(float64) float64 { return 0.4 }},
		"cosine":   {job.Schedule{Curve: job.Cosine}, func(s float64) float64 { return 0.2 + 0.2*math.Cos(math.Pi*s/200) }},
		"cosine to a tenth": {job.Schedule{Curve: job.Cosine, Final: 0.1}, func(s float64) float64 {
			return 0.04 + 0.18*(1+math.Cos(math.Pi*s/200))
		}},
		"steps of an epoch": {job.Schedule{Curve: job.StepDecay, Rate: 0.5}, func(s float64) float64 {
			return 0.4 / math.Exp2(float64(int(s)/20))
		}},
		"steps of 7": {job.Schedule{Curve: job.StepDecay, Rate: 0.5, Every: 7}, func(s float64) float64 {
			return 0.4 / math.Exp2(float64(int(s)/7))
		}},
		"exponential": {job.Schedule{Curve: job.Exponential, Rate: 0.9, Every: 10}, func(s float64) float64 {
			return 0.4 * math.Exp(math.Log(0.9)*s/10)
		}},
		"warm-up, then exponential": {job.Schedule{Curve: job.Exponential, Rate: 0.9, Warmup: 8}, func(s float64) float64 {
			return 0.4 * math.Exp(math.Log(0.9)*s/20)
		}},
		"warm-up, then cosine": {job.Schedule{Curve: job.Cosine, Warmup: 50}, func(s float64) float64 {
			return 0.2 + 0.2*math.Cos(math.Pi*s/150)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			for step := range total {
				want := base * float64(step+1) / float64(c.schedule.Warmup)
				if step >= c.schedule.Warmup {
					want = c.want(float64(step - c.schedule.Warmup))
				}
				require.InDelta(t, want, c.schedule.At(base, step, perEpoch, total), 1e-12, "step %d", step)
			}
		})
	}
}

func TestARateBeyondTheLastStepIsTheLast(t *testing.T) {
	s := job.Schedule{Curve: job.Cosine, Final: 0.25}
	require.InDelta(t, 0.1, s.At(0.4, 200, 20, 200), 1e-12)
	require.InDelta(t, 0.1, s.At(0.4, 900, 20, 200), 1e-12)
	require.InDelta(t, 0.4, job.Schedule{Curve: job.Cosine, Warmup: 300}.At(0.4, 300, 20, 200), 1e-12, "a warm-up longer than the run")
}
