package ocrplugin

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"

	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
)

// Metrics are those of the process, which may serve several jobs. They hold no score, no id and no URL: a node shows them on
// its own port.
type Metrics struct {
	open      prometheus.Gauge
	observed  prometheus.Gauge
	asked     *prometheus.CounterVec
	reports   *prometheus.CounterVec
	unsettled *prometheus.CounterVec
	garbage   prometheus.Counter
	transmits *prometheus.CounterVec
}

// NewMetrics registers them.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	f := promauto.With(reg)
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return f.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
	}
	return &Metrics{
		open: f.NewGauge(prometheus.GaugeOpts{
			Name: "assay_quorum_open_requests", Help: "Requests of the oracle that are open at the adapter's depth.",
		}),
		observed: f.NewGauge(prometheus.GaugeOpts{
			Name: "assay_quorum_observed_requests", Help: "Open requests of which this node's adapter has an observation.",
		}),
		asked: counter("assay_quorum_adapter_questions_total",
			"Looks at the adapter by result: ok, or the code of docs/reasons.md.", "result"),
		reports: counter("assay_quorum_reports_total",
			"Reports that this node worked out, by status; a request has one in each round until it is on chain.", "status"),
		unsettled: counter("assay_quorum_unsettled_requests_total",
			"Requests that a round looked at and could not report on, by reason: too_few_observers, deliveries_apart.", "reason"),
		garbage: f.NewCounter(prometheus.CounterOpts{
			Name: "assay_quorum_garbage_messages_total", Help: "Messages of other nodes that could not be read: another version, or worse.",
		}),
		transmits: counter("assay_quorum_transmissions_total",
			"Decisions on accepted reports by what came of them: transmitted, stored, late, unknown.", "decision"),
	}
}

func (m *Metrics) decided(d quorum.Decision) {
	if d.Report != nil {
		m.reports.WithLabelValues(d.Report.Evaluation.Status.String()).Inc()
	}
	for why, n := range d.Open {
		m.unsettled.WithLabelValues(string(why)).Add(float64(n))
	}
	m.garbage.Add(float64(len(d.Garbage)))
}

func (m *Metrics) seen(requests map[evaluator.EvalID]request) {
	observed := 0
	for _, r := range requests {
		if r.observation != nil {
			observed++
		}
	}
	m.open.Set(float64(len(requests)))
	m.observed.Set(float64(observed))
}
