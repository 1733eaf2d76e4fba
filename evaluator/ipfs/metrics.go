package ipfs

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// metrics count what each gateway did. The label gateway is the host of its URL.
type metrics struct {
	bytes    *prometheus.CounterVec
	failures *prometheus.CounterVec
	fetches  *prometheus.CounterVec
}

func newMetrics(reg prometheus.Registerer) metrics {
	factory := promauto.With(reg)
	return metrics{
		bytes: factory.NewCounterVec(prometheus.CounterOpts{
			Namespace: "assay", Subsystem: "ipfs", Name: "received_bytes_total",
			Help: "Bytes of response bodies received from each IPFS gateway.",
		}, []string{"gateway"}),
		failures: factory.NewCounterVec(prometheus.CounterOpts{
			Namespace: "assay", Subsystem: "ipfs", Name: "gateway_failures_total",
			Help: "Failed requests by IPFS gateway and kind: status, redirect, encoding, transport, stalled, truncated, bad_bytes.",
		}, []string{"gateway", "kind"}),
		fetches: factory.NewCounterVec(prometheus.CounterOpts{
			Namespace: "assay", Subsystem: "ipfs", Name: "fetches_total",
			Help: "Fetches of content by result: ok, cached, or the code of the failure.",
		}, []string{"result"}),
	}
}
