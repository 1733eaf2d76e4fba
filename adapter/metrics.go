package adapter

import (
	"context"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
)

// metrics never carry a score, an id or a URL: labels are words of small fixed sets.
type metrics struct {
	requests     *prometheus.CounterVec
	duration     *prometheus.HistogramVec
	evaluations  *prometheus.CounterVec
	observed     *prometheus.CounterVec
	capabilities *prometheus.CounterVec
	failures     *prometheus.CounterVec
	stages       *prometheus.HistogramVec
	callbacks    *prometheus.CounterVec
	head         *prometheus.GaugeVec
	panics       prometheus.Counter
}

// depthTimeout bounds the query behind the queue's depth at a scrape.
const depthTimeout = time.Second

func newMetrics(reg prometheus.Registerer, j *journal.Journal, version string) *metrics {
	f := promauto.With(reg)
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return f.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
	}
	seconds := func(name, help string, labels ...string) *prometheus.HistogramVec {
		return f.NewHistogramVec(prometheus.HistogramOpts{Name: name, Help: help, Buckets: prometheus.ExponentialBuckets(0.001, 4, 11)}, labels)
	}
	f.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "assay_queue_depth", Help: "Evaluations that were asked for and have no answer or observation yet.",
	}, func() float64 { return queueDepth(j) })
	f.NewGaugeVec(prometheus.GaugeOpts{Name: "assay_build_info", Help: "Always 1; the label holds the version."}, []string{"version"}).
		WithLabelValues(version).Set(1)
	return &metrics{
		requests: counter("http_requests_total",
			"HTTP requests by method, endpoint, status code and type (success, pending, inputError, adapterError, timeoutError).",
			"method", "endpoint", "status_code", "type"),
		duration: seconds("http_request_duration_seconds", "Time to answer HTTP requests.", "endpoint", "type"),
		evaluations: counter("assay_evaluations_total",
			"Signed evaluations by status and, for refusals, the code of docs/reasons.md.", "status", "reason"),
		observed: counter("assay_observations_total",
			"Observations made for a quorum's plugin by outcome (measured, refused, unavailable) and, but for measured, the code of docs/reasons.md.",
			"outcome", "reason"),
		capabilities: counter("assay_capabilities_total",
			"Signed capabilities by kind of check, outcome (PROVEN, FAILED) and, for failures, the verifier's reason.", "kind", "outcome", "reason"),
		failures: counter("assay_evaluation_failures_total",
			"Attempts at evaluations that gave no answer, by the code of docs/reasons.md.", "code"),
		stages: seconds("assay_stage_duration_seconds",
			"Time in each stage: read_chain, evaluate, retain, sign, deliver.", "stage"),
		callbacks: counter("assay_callbacks_total",
			"Calls to responseURLs by result: delivered, failed (repeated later), abandoned.", "result"),
		head: f.NewGaugeVec(prometheus.GaugeOpts{
			Name: "assay_chain_head_age_seconds", Help: "Age of the newest block when it was last read.",
		}, []string{"chain_id"}),
		panics: f.NewCounter(prometheus.CounterOpts{Name: "assay_panics_total", Help: "Panics that were answered as code internal."}),
	}
}

func queueDepth(j *journal.Journal) float64 {
	ctx, cancel := context.WithTimeout(context.Background(), depthTimeout) // a scrape brings no context
	defer cancel()
	n, err := j.Depth(ctx)
	if err != nil {
		return math.NaN()
	}
	return float64(n)
}

func (m *metrics) request(c *gin.Context, took time.Duration) {
	endpoint := c.GetString(keyEndpoint) // set for known endpoints only
	if endpoint == "" {
		if endpoint = c.FullPath(); endpoint == "" {
			endpoint = "none"
		}
	}
	kind := c.GetString(keyOutcome)
	if kind == "" {
		kind = "success"
	}
	m.requests.WithLabelValues(methodLabel(c.Request.Method), endpoint, strconv.Itoa(c.Writer.Status()), kind).Inc()
	m.duration.WithLabelValues(endpoint, kind).Observe(took.Seconds())
}

// methodLabel keeps callers from inventing label values.
func methodLabel(method string) string {
	switch method {
	case http.MethodGet, http.MethodPost:
		return method
	}
	return "other"
}

func (m *metrics) stage(name string, took time.Duration) {
	m.stages.WithLabelValues(name).Observe(took.Seconds())
}

func (m *metrics) evaluated(r evaluator.Result) {
	m.evaluations.WithLabelValues(r.Evaluation.Status.String(), string(r.Reason)).Inc()
}

func (m *metrics) headAge(chainID uint64, now time.Time, head uint64) {
	m.head.WithLabelValues(strconv.FormatUint(chainID, 10)).Set(now.Sub(time.Unix(int64(head), 0)).Seconds())
}
