package ocrplugin

import (
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil"
	"github.com/smartcontractkit/libocr/commontypes"
	ocr "github.com/smartcontractkit/libocr/offchainreporting2plus/types"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

func TestConfigurationsOfTheContract(t *testing.T) {
	r := newRig(t)
	c := config()
	c.OffchainConfig = []byte(`{"lossMicro":7,"resendSeconds":9}`)
	p, err := newPlugin(c, r.watcher)
	require.NoError(t, err)
	require.EqualValues(t, 7, p.rules.Tolerance.LossMicro)
	require.Equal(t, 9*time.Second, p.resend)
	require.Equal(t, quorum.Rules{ChainID: chain, Oracle: evaluator.Address(oracle), SignerSet: signerSet, F: 1, Tolerance: p.rules.Tolerance}, p.rules)
	for want, change := range map[string]func(*ocr.ReportingPluginConfig){
		"must be JSON like": func(c *ocr.ReportingPluginConfig) { c.OffchainConfig = []byte("x") },
		"no signer set":     func(c *ocr.ReportingPluginConfig) { c.OnchainConfig = c.OnchainConfig[:31] },
		"more than three":   func(c *ocr.ReportingPluginConfig) { c.N = 3 },
		"0 faulty":          func(c *ocr.ReportingPluginConfig) { c.F = 0 },
	} {
		c := config()
		change(&c)
		_, _, err := (&factory{watcher: r.watcher}).NewReportingPlugin(t.Context(), c)
		require.ErrorContains(t, err, want)
		require.Equal(t, fault.Config, fault.CodeOf(err))
	}
	_, info, err := (&factory{watcher: r.watcher}).NewReportingPlugin(t.Context(), config())
	require.NoError(t, err)
	require.False(t, info.UniqueReports)
	require.Equal(t, ocr.ReportingPluginLimits{MaxObservationLength: quorum.MaxMessageLength, MaxReportLength: attest.MaxReport}, info.Limits)
	query, err := p.Query(t.Context(), ocr.ReportTimestamp{})
	require.NoError(t, err)
	require.Empty(t, query)
}

// TestObservationTellsWhatIsFinished and nothing that can no longer count.
func TestObservationTellsWhatIsFinished(t *testing.T) {
	r := newRig(t)
	p := r.plugin(t)
	require.Empty(t, tells(t, p), "before the first look")
	score, pass, foreign := observation(job(1), 1000), observation(job(2), 2000), observation(job(3), 1000)
	foreign.Job.Terms.SignerSet = merkle.Hash{0x52}
	foreign.Job.Request.TermsHash = foreign.Job.Terms.Hash()
	foreign.Job.EvalID = foreign.Job.ComputeEvalID()
	r.adapter.put(t, pass, score, foreign)
	require.NoError(t, r.look(t.Context()))
	require.Equal(t, []evaluator.EvalID{score.Job.EvalID, pass.Job.EvalID}, tells(t, p), "oldest deadline first")
	r.adapter.head = pass.Job.Request.SignBy
	require.NoError(t, r.look(t.Context()))
	require.Len(t, tells(t, p), 2, "the last second")
	r.adapter.head++
	require.NoError(t, r.look(t.Context()))
	require.Equal(t, []evaluator.EvalID{score.Job.EvalID}, tells(t, p))
	r.adapter.head = score.Job.Request.Deadline + 1
	require.NoError(t, r.look(t.Context()))
	require.Empty(t, tells(t, p))
	r.adapter.head = 500
	require.NoError(t, r.look(t.Context()))
	require.Len(t, tells(t, p), 2)
	r.clock = r.clock.Add(staleAfter + 1)
	require.Empty(t, tells(t, p), "an adapter that is gone has nothing to tell")
}

// TestObservationIsBounded however many requests are open.
func TestObservationIsBounded(t *testing.T) {
	r := newRig(t)
	for n := uint64(1); n <= 2*quorum.MaxObservations; n++ {
		r.adapter.put(t, observation(job(n), 1000))
	}
	require.NoError(t, r.look(t.Context()))
	ids := tells(t, r.plugin(t))
	require.Len(t, ids, quorum.MaxObservations)
	require.Equal(t, job(1).EvalID, ids[0])
}

// TestRequestsThatNoQuorumObservesHideNoOthers: anybody can make a request whose hidden set only some nodes can have. As many
// of them as one message holds, all older than an honest request, fill the messages of two of three nodes.
func TestRequestsThatNoQuorumObservesHideNoOthers(t *testing.T) {
	honest := job(1000)
	var nodes []*plugin
	for i := range 3 {
		r := newRig(t)
		for n := uint64(1); i < 2 && n <= 3*quorum.MaxObservations; n++ {
			r.adapter.put(t, observation(job(n), 1000))
		}
		r.adapter.put(t, observation(honest, 1000))
		require.NoError(t, r.look(t.Context()))
		nodes = append(nodes, r.plugin(t))
	}
	for round := range 100 {
		at := ocr.ReportTimestamp{Epoch: 7, Round: uint8(round)}
		var messages []ocr.AttributedObservation
		for i, p := range nodes {
			raw, err := p.Observation(t.Context(), at, nil)
			require.NoError(t, err)
			messages = append(messages, ocr.AttributedObservation{Observation: raw, Observer: commontypes.OracleID(i)})
		}
		ok, raw, err := nodes[0].Report(t.Context(), at, nil, messages)
		require.NoError(t, err)
		if ok {
			got, err := attest.DecodeReport(raw)
			require.NoError(t, err)
			require.Equal(t, honest.EvalID, got.Evaluation.EvalID)
			return
		}
	}
	t.Fatal("the honest request never had its turn")
}

// attributed are four nodes' messages on one request; the last node says what it likes.
func attributed(t *testing.T, honest quorum.Observation, last []byte) (all []ocr.AttributedObservation) {
	raw, err := quorum.EncodeAll([]quorum.Observation{honest})
	require.NoError(t, err)
	for i := range 3 {
		all = append(all, ocr.AttributedObservation{Observation: raw, Observer: commontypes.OracleID(i)})
	}
	return append(all, ocr.AttributedObservation{Observation: last, Observer: 3})
}

func TestReportIsTheRules(t *testing.T) {
	r := newRig(t)
	p := r.plugin(t)
	ok, raw, err := p.Report(t.Context(), ocr.ReportTimestamp{}, nil, attributed(t, observation(job(1), 1900), []byte("garbage")))
	require.NoError(t, err)
	require.True(t, ok)
	got, err := attest.DecodeReport(raw)
	require.NoError(t, err)
	want, err := evaluator.Conclude(job(1), evaluator.Measurement{Feedback: observation(job(1), 0).Feedback, Payout: observation(job(1), 1900).Payout})
	require.NoError(t, err)
	require.Equal(t, want.Evaluation, got.Evaluation)
	require.Equal(t, evaluator.Passed, got.Evaluation.Status)
	require.EqualValues(t, 1, testutil.ToFloat64(p.metrics.garbage))
	require.EqualValues(t, 1, testutil.ToFloat64(p.metrics.reports.WithLabelValues("PASSED")))
	ok, raw, err = p.Report(t.Context(), ocr.ReportTimestamp{}, nil, attributed(t, observation(job(1), 1900), nil)[:2])
	require.NoError(t, err)
	require.False(t, ok)
	require.Nil(t, raw)
	require.EqualValues(t, 1, testutil.ToFloat64(p.metrics.unsettled.WithLabelValues("too_few_observers")))
}

func encoded(t *testing.T, j evaluator.Job, status evaluator.Status) ocr.Report {
	e := j.Unmeasured(status, 0)
	return attest.EncodeReport(evaluator.Result{Evaluation: e})
}

// TestAReportIsAcceptedOnce: while it is on its way, the next request has its turn.
func TestAReportIsAcceptedOnce(t *testing.T) {
	r := newRig(t)
	r.adapter.put(t, observation(job(1), 1000), observation(job(2), 1000))
	require.NoError(t, r.look(t.Context()))
	p := r.plugin(t)
	accepts := func(j evaluator.Job, status evaluator.Status) bool {
		ok, err := p.ShouldAcceptFinalizedReport(t.Context(), ocr.ReportTimestamp{}, encoded(t, j, status))
		require.NoError(t, err)
		return ok
	}
	require.True(t, accepts(job(1), evaluator.Scored))
	require.False(t, accepts(job(1), evaluator.Scored))
	require.Equal(t, []evaluator.EvalID{job(2).EvalID}, tells(t, p))
	require.True(t, accepts(job(9), evaluator.Scored), "f+1 nodes know it")
	r.clock = r.clock.Add(p.resend)
	require.NoError(t, r.look(t.Context()))
	require.Len(t, tells(t, p), 2, "it did not come through: once more")
	require.True(t, accepts(job(1), evaluator.Scored))

	late := observation(job(3), 2000)
	r.adapter.put(t, late)
	r.adapter.head = late.Job.Request.SignBy + 1
	r.adapter.all[1].got.State = ea.StateClosed
	r.adapter.all[1].id = job(4).EvalID
	require.NoError(t, r.look(t.Context()))
	require.False(t, accepts(late.Job, evaluator.Passed), "after the last second")
	require.False(t, accepts(job(4), evaluator.Scored), "over")
	for _, raw := range []ocr.Report{nil, []byte("report"), encoded(t, job(1), evaluator.Scored)[1:]} {
		ok, err := p.ShouldAcceptFinalizedReport(t.Context(), ocr.ReportTimestamp{}, raw)
		require.False(t, ok)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
		ok, err = p.ShouldTransmitAcceptedReport(t.Context(), ocr.ReportTimestamp{}, raw)
		require.False(t, ok)
		require.Error(t, err)
	}
}

// TestTransmissionAsksTheChainOnceMore whatever was seen before.
func TestTransmissionAsksTheChainOnceMore(t *testing.T) {
	for name, c := range map[string]struct {
		status string
		head   uint64
		err    error
		want   bool
	}{
		"open":              {"PENDING", 500, nil, true},
		"stored":            {"STORED", 500, nil, false},
		"delivered":         {"DELIVERED", 500, nil, false},
		"expired":           {"EXPIRED", 500, nil, false},
		"after the end":     {"PENDING", 2002, nil, false},
		"last second":       {"PENDING", 1001, nil, true},
		"pass is late":      {"PENDING", 1002, nil, false},
		"adapter is gone":   {"PENDING", 500, fault.New(fault.Timeout, "timed out"), false},
		"adapter is unsure": {"PENDING", 500, &ea.Error{Name: string(fault.Chain)}, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.adapter.put(t, observation(job(1), 2000))
			require.NoError(t, r.look(t.Context()))
			p := r.plugin(t)
			r.adapter.head, r.adapter.err = c.head, c.err
			r.adapter.all[0].got.RequestStatus = c.status
			got, err := p.ShouldTransmitAcceptedReport(t.Context(), ocr.ReportTimestamp{}, encoded(t, job(1), evaluator.Passed))
			require.Equal(t, c.want, got)
			require.Equal(t, c.err, err)
			require.EqualValues(t, 1, testutil.CollectAndCount(p.metrics.transmits))
		})
	}
}

// TestAPassWhoseLastSecondIsNotKnownIsLeftToOthers: a transaction shows the delivery to all before it is in a block, so nobody
// may send it too close to the deadline. Nodes that observed the pass know the last second.
func TestAPassWhoseLastSecondIsNotKnownIsLeftToOthers(t *testing.T) {
	r := newRig(t)
	r.adapter.put(t, observation(job(1), 2000))
	r.adapter.all[0].got.State = ea.StateClosed // this node was too late with its own
	require.NoError(t, r.look(t.Context()))
	p := r.plugin(t)
	r.adapter.head = job(1).Request.SignBy + 1
	for status, want := range map[evaluator.Status]bool{evaluator.Passed: false, evaluator.Scored: true} {
		got, err := p.ShouldTransmitAcceptedReport(t.Context(), ocr.ReportTimestamp{}, encoded(t, job(1), status))
		require.NoError(t, err)
		require.Equal(t, want, got, status)
	}
	require.EqualValues(t, 1, testutil.ToFloat64(p.metrics.transmits.WithLabelValues("unknown")))
}

// TestNothingWaitsForTheAdapter: the questions of a round are answered while it hangs.
func TestNothingWaitsForTheAdapter(t *testing.T) {
	r := newRig(t)
	r.adapter.put(t, observation(job(1), 1000))
	require.NoError(t, r.look(t.Context()))
	p := r.plugin(t)
	r.adapter.blocked = true
	go r.run(t.Context())
	begun := time.Now()
	for range 100 {
		require.Len(t, tells(t, p), 1)
	}
	require.Less(t, time.Since(begun), time.Second)
}
