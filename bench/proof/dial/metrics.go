package dial

import (
	"errors"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/fault"
)

type metrics struct {
	requests *prometheus.CounterVec
	verdicts *prometheus.CounterVec
}

func newMetrics(registerer prometheus.Registerer) (*metrics, error) {
	m := &metrics{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Namespace: "assay", Subsystem: "capability", Name: "messages_total", Help: "Messages of provers, by stage and error code.",
		}, []string{"stage", "code"}),
		verdicts: prometheus.NewCounterVec(prometheus.CounterOpts{
			Namespace: "assay", Subsystem: "capability", Name: "verdicts_total", Help: "Verdicts on proofs of capability, by reason; ok for those that stand.",
		}, []string{"reason"}),
	}
	if registerer == nil {
		return m, nil
	}
	if err := errors.Join(registerer.Register(m.requests), registerer.Register(m.verdicts)); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "register metrics")
	}
	return m, nil
}

func (m *metrics) request(stage string, err error) {
	m.requests.WithLabelValues(stage, string(fault.CodeOf(err))).Inc()
}

func (m *metrics) verdict(v proof.Verdict) {
	reason := string(v.Reason)
	if v.OK {
		reason = "ok"
	}
	m.verdicts.WithLabelValues(reason).Inc()
}
