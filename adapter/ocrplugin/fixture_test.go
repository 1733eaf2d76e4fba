package ocrplugin

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/smartcontractkit/chainlink-common/pkg/logger"
	ocr "github.com/smartcontractkit/libocr/offchainreporting2plus/types"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/metric"
)

const chain = 1337

var (
	oracle    = ea.Address{0: 0xab, 19: 0xcd}
	signerSet = merkle.Hash{0x51}
)

// job is the nth request; its deadline is 2000+n, and passes are signed until 1000+n.
func job(n uint64) evaluator.Job {
	terms := evaluator.Terms{
		Researcher: evaluator.Address{1}, SignerSet: signerSet, ModelCID: evaluator.CID{Codec: evaluator.CodecDagPB}, FeedbackTotal: 1000,
		PayoutTotal: 2000, Metric: disclosure.Accuracy, Threshold: 950_000, LossClip: 1, LossGrid: 1, MaxBytes: 1, MaxEvals: 1,
	}
	j := evaluator.Job{ChainID: chain, Oracle: evaluator.Address(oracle), Terms: terms, SetCID: evaluator.CID{Codec: evaluator.CodecRaw}, Request: evaluator.Request{
		TermsHash: terms.Hash(), SubmissionID: n, Attempt: 1, Submission: evaluator.Submission{CID: evaluator.CID{Codec: evaluator.CodecRaw}},
		Ladder: disclosure.NoLadder, SignBy: 1000 + n, Deadline: 2000 + n, Payment: "0", Status: evaluator.Pending,
	}}
	j.EvalID = j.ComputeEvalID()
	return j
}

func observation(j evaluator.Job, correct uint32) quorum.Observation {
	return quorum.Observation{
		Job: j, Outcome: quorum.Measured, Feedback: metric.Score{Total: 1000}, Payout: metric.Score{Correct: correct, Total: 2000},
	}
}

// entry is what the fake adapter knows of one request.
type entry struct {
	id  evaluator.EvalID
	got ea.Observed
	err error
}

// fakeAdapter has its requests in order, two a page.
type fakeAdapter struct {
	mu      sync.Mutex
	all     []entry // those that are not open have a zero id
	head    uint64
	err     error // of everything
	asked   []evaluator.EvalID
	listed  []ea.Index
	blocked bool   // until the caller's deadline
	takes   func() // called with each observation that is asked for; may be nil
}

const page = 2

func (f *fakeAdapter) Pending(ctx context.Context, _ ea.ChainID, _ ea.Address, from ea.Index) (ea.PendingList, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.blocked {
		<-ctx.Done()
		return ea.PendingList{}, fault.Wrap(fault.Timeout, ctx.Err(), "http request timed out or interrupted")
	}
	f.listed = append(f.listed, from)
	list := ea.PendingList{Next: min(from+page, ea.Index(len(f.all))), HeadTime: ea.Seconds(f.head)}
	for i := from; i < list.Next; i++ {
		if f.all[i].id != (evaluator.EvalID{}) {
			list.EvalIDs = append(list.EvalIDs, ea.Word(f.all[i].id.Hash))
		}
	}
	return list, f.err
}

func (f *fakeAdapter) Observe(_ context.Context, _ ea.ChainID, _ ea.Address, word ea.Word) (ea.Observed, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	id := evaluator.EvalID{Hash: [32]byte(word)}
	f.asked = append(f.asked, id)
	if f.takes != nil {
		f.takes()
	}
	for _, e := range f.all {
		if e.id == id {
			e.got.EvalID, e.got.HeadTime = word, ea.Seconds(f.head)
			if f.err != nil {
				e.err = f.err
			}
			return e.got, e.err
		}
	}
	return ea.Observed{}, &ea.Error{Name: string(fault.NotOpen), Message: "unknown"}
}

// put appends requests of which the adapter has these observations.
func (f *fakeAdapter) put(t *testing.T, all ...quorum.Observation) {
	for _, o := range all {
		raw, err := o.Encode()
		require.NoError(t, err)
		f.all = append(f.all, entry{id: o.Job.EvalID, got: ea.Observed{
			State: ea.StateObserved, RequestStatus: "PENDING", Deadline: ea.Seconds(o.Job.Request.Deadline), Observation: ea.HexObservation(raw),
		}})
	}
}

// rig is a watcher on a fake adapter, with a clock.
type rig struct {
	*watcher
	adapter *fakeAdapter
	clock   time.Time
	health  error
}

func newRig(t *testing.T) *rig {
	r := &rig{adapter: &fakeAdapter{head: 500}, clock: time.Unix(1, 0)}
	r.watcher = &watcher{
		adapter: r.adapter, chain: chain, oracle: oracle, metrics: NewMetrics(prometheus.NewRegistry()), log: logger.Test(t),
		now: func() time.Time { return r.clock }, health: func(err error) { r.health = err },
	}
	return r
}

// config is of four nodes.
func config() ocr.ReportingPluginConfig {
	return ocr.ReportingPluginConfig{N: 4, F: 1, OnchainConfig: append(signerSet[:], make([]byte, 96)...)}
}

func (r *rig) plugin(t *testing.T) *plugin {
	t.Helper()
	p, err := newPlugin(config(), r.watcher)
	require.NoError(t, err)
	return p
}

// tells are the requests that a plugin observes now.
func tells(t *testing.T, p *plugin) (ids []evaluator.EvalID) {
	t.Helper()
	raw, err := p.Observation(t.Context(), ocr.ReportTimestamp{}, nil)
	require.NoError(t, err)
	require.LessOrEqual(t, len(raw), limits().MaxObservationLength)
	all, err := quorum.DecodeAll(chain, evaluator.Address(oracle), raw)
	require.NoError(t, err)
	for _, o := range all {
		ids = append(ids, o.Job.EvalID)
	}
	return ids
}
