package ocrplugin

import (
	"context"
	"sync"
	"time"

	"github.com/smartcontractkit/chainlink-common/pkg/logger"
	ocr "github.com/smartcontractkit/libocr/offchainreporting2plus/types"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// plugin answers OCR2's questions under one configuration of the oracle contract.
type plugin struct {
	rules   quorum.Rules
	resend  time.Duration
	watcher *watcher
	metrics *Metrics
	log     logger.Logger

	mu       sync.Mutex
	accepted map[evaluator.EvalID]time.Time // reports on their way to the chain
}

var _ ocr.ReportingPlugin = (*plugin)(nil)

// newPlugin reads the configuration that the contract spread.
func newPlugin(c ocr.ReportingPluginConfig, w *watcher) (*plugin, error) {
	offchain, err := quorum.ParseConfig(c.OffchainConfig)
	if err != nil {
		return nil, err
	}
	if len(c.OnchainConfig) < len(merkle.Hash{}) {
		return nil, fault.New(fault.Config, "the contract's onchainConfig has %d bytes and names no signer set; call setConfig again", len(c.OnchainConfig))
	}
	if c.F < 1 || c.N <= 3*c.F {
		return nil, fault.New(fault.Config, "a quorum of %d nodes does not bear %d faulty ones; call setConfig with more than three nodes for each", c.N, c.F)
	}
	return &plugin{
		rules: quorum.Rules{
			ChainID: uint64(w.chain), Oracle: evaluator.Address(w.oracle), F: c.F, Tolerance: offchain.Tolerance,
			SignerSet: merkle.Hash(c.OnchainConfig[:len(merkle.Hash{})]), // the first word of abi.encode(signerSet, payees, share)
		},
		resend: offchain.Resend(), watcher: w, metrics: w.metrics, log: w.log, accepted: map[evaluator.EvalID]time.Time{},
	}, nil
}

// limits bound what nodes send each other.
func limits() ocr.ReportingPluginLimits {
	return ocr.ReportingPluginLimits{MaxObservationLength: quorum.MaxMessageLength, MaxReportLength: attest.MaxReport}
}

// Query is empty: the requests are on chain, and a leader has nothing to say about them.
func (p *plugin) Query(context.Context, ocr.ReportTimestamp) (ocr.Query, error) { return nil, nil }

// Observation tells what the adapter has finished. It asks nobody and never fails: a node that knows nothing says so.
func (p *plugin) Observation(_ context.Context, at ocr.ReportTimestamp, _ ocr.Query) (ocr.Observation, error) {
	now := p.watcher.now()
	var tell []quorum.Observation
	for _, o := range p.watcher.view().fresh(now) {
		if o.Job.Terms.SignerSet == p.rules.SignerSet && !p.onItsWay(o.Job.EvalID, now) {
			tell = append(tell, o)
		}
	}
	return quorum.EncodeAll(quorum.Choose(tell, uint64(at.Epoch)<<8|uint64(at.Round)))
}

// Report works out the report that follows from the nodes' observations. It depends on nothing else.
func (p *plugin) Report(_ context.Context, _ ocr.ReportTimestamp, _ ocr.Query, all []ocr.AttributedObservation) (bool, ocr.Report, error) {
	messages := make([]quorum.Message, len(all))
	for i, a := range all {
		messages[i] = quorum.Message{Observer: uint8(a.Observer), Raw: a.Observation}
	}
	d := p.rules.Report(messages)
	p.metrics.decided(d)
	if len(d.Garbage) > 0 {
		p.log.Debugw("messages that cannot be read", "observers", d.Garbage)
	}
	if d.Report == nil {
		return false, nil, nil
	}
	return true, attest.EncodeReport(*d.Report), nil
}

// ShouldAcceptFinalizedReport takes a report once, until it should long be on chain.
func (p *plugin) ShouldAcceptFinalizedReport(_ context.Context, _ ocr.ReportTimestamp, raw ocr.Report) (bool, error) {
	report, err := attest.DecodeReport(raw)
	if err != nil {
		return false, err
	}
	id, v := report.Evaluation.EvalID, p.watcher.view()
	if known := v.requests[id]; !known.over.IsZero() || tooLate(report, known, v.headTime) {
		return false, nil
	}
	return p.accept(id), nil
}

// ShouldTransmitAcceptedReport asks once more where the request stands. A node whose adapter does not answer leaves it to the
// others, and so does one that has no observation of a pass: a transaction shows the delivery before it is in a block, so it
// must not be sent after the last second.
func (p *plugin) ShouldTransmitAcceptedReport(ctx context.Context, _ ocr.ReportTimestamp, raw ocr.Report) (bool, error) {
	report, err := attest.DecodeReport(raw)
	if err != nil {
		return false, err
	}
	id := report.Evaluation.EvalID
	got, err := p.watcher.adapter.Observe(ctx, p.watcher.chain, p.watcher.oracle, ea.Word(id.Hash))
	decision, known := "transmitted", p.watcher.view().requests[id]
	switch head := uint64(got.HeadTime); {
	case err != nil:
		decision = "unknown"
	case got.RequestStatus != evaluator.Pending.String():
		decision = "stored"
	case head > uint64(got.Deadline), tooLate(report, known, head):
		decision = "late"
	case report.Evaluation.Status == evaluator.Passed && known.observation == nil: // its last second is not known here
		decision = "unknown"
	}
	p.metrics.transmits.WithLabelValues(decision).Inc()
	p.log.Infow("report", "evalId", id.String(), "status", report.Evaluation.Status.String(), "decision", decision)
	return decision == "transmitted", err
}

// tooLate reports whether a pass comes after the last second to sign it, as far as this node knows the request.
func tooLate(report evaluator.Result, known request, headTime uint64) bool {
	return report.Evaluation.Status == evaluator.Passed && known.observation != nil && headTime > known.observation.Job.Request.SignBy
}

// Close has nothing to release: the watcher is the job's, and outlives configurations.
func (p *plugin) Close() error { return nil }

// accept takes a request's report unless one is on its way.
func (p *plugin) accept(id evaluator.EvalID) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.watcher.now()
	for other, at := range p.accepted {
		if now.Sub(at) >= p.resend {
			delete(p.accepted, other)
		}
	}
	if _, ok := p.accepted[id]; ok {
		return false
	}
	p.accepted[id] = now
	return true
}

// onItsWay reports whether a report was accepted a short while ago: rounds go on with the next request meanwhile.
func (p *plugin) onItsWay(id evaluator.EvalID, now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	at, ok := p.accepted[id]
	return ok && now.Sub(at) < p.resend
}
