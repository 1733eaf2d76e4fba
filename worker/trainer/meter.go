//go:build tensorflow

package trainer

import (
	"time"

	"github.com/assay-oracle/assay/worker/train/job"
)

// progressEvery is the least time between two progress events.
const progressEvery = 250 * time.Millisecond

// meter measures the speed of one run. Its first step does not count: TensorFlow optimizes the graph in it.
type meter struct {
	warm        bool
	begun       time.Time // the step under way
	records     int
	training    time.Duration
	validations int
	validating  time.Duration
	last        time.Time // progress event
}

// start begins the time of the next step, its wait for a batch included.
func (m *meter) start() { m.begun = time.Now() }

// trained ends the time of a step and begins that of the next.
func (m *meter) trained(records int) {
	now := time.Now()
	if m.warm {
		m.records += records
		m.training += now.Sub(m.begun)
	}
	m.warm, m.begun = true, now
}

func (m *meter) validated(took time.Duration) {
	m.validations++
	m.validating += took
}

// due reports whether it is time for a progress event, and takes it as sent.
func (m *meter) due(now time.Time) bool {
	if now.Sub(m.last) < progressEvery {
		return false
	}
	m.last = now
	return true
}

// rate is examples a second, 0 before it is known.
func (m *meter) rate() float64 {
	if m.training == 0 {
		return 0
	}
	return float64(m.records) / m.training.Seconds()
}

// eta is the time in seconds to the last epoch's end, 0 before it is known.
func (r *run) eta() float64 {
	rate := r.meter.rate()
	if rate == 0 {
		return 0
	}
	left := int64(r.job.Epochs) - r.at.Epoch
	seconds := float64(left*int64(r.train.n)-r.at.Next) / rate
	if m := r.meter; m.validations > 0 {
		seconds += float64(left) * m.validating.Seconds() / float64(m.validations)
	}
	return seconds
}

// event is where the run stands.
func (r *run) event(kind job.Kind) job.Event {
	e := job.Event{
		Kind: kind, Epoch: int(min(r.at.Epoch+1, int64(r.job.Epochs))), Epochs: r.job.Epochs, Step: int(r.at.Step), Steps: r.total,
		Rate: r.meter.rate(), LR: r.learningRate(), ETA: r.eta(),
	}
	if r.at.Next > 0 {
		e.Loss = r.clock.LossSum / float64(r.at.Next)
	}
	if r.at.Total > 0 {
		a := float64(r.at.Correct) / float64(r.at.Total)
		e.Accuracy = &a
	}
	return e
}
