package ocrplugin

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/smartcontractkit/chainlink-common/pkg/logger"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Times of the watcher.
const (
	pollInterval = time.Second      // between looks at the adapter
	callTimeout  = 5 * time.Second  // of one question
	staleAfter   = 30 * time.Second // what was seen longer ago is not observed
	lookBudget   = 10 * time.Second // of one look's questions: what they do not come to is asked first in the next look
	askAgain     = time.Minute      // for a request that the adapter said was over
)

// maxOpen bounds the requests that are kept in view; newer ones have to wait.
const maxOpen = 1000

// adapter is what the watcher asks; *ea.Client has it.
type adapter interface {
	Pending(ctx context.Context, chain ea.ChainID, oracle ea.Address, from ea.Index) (ea.PendingList, error)
	Observe(ctx context.Context, chain ea.ChainID, oracle ea.Address, evalID ea.Word) (ea.Observed, error)
}

// request is what is known of an open one.
type request struct {
	deadline    uint64 // 0 until the adapter said it
	observation *quorum.Observation
	over        time.Time // when the adapter said that it is over, or zero
}

// view is what one look at the adapter showed.
type view struct {
	at       time.Time
	headTime uint64
	requests map[evaluator.EvalID]request
}

// watcher looks at the adapter again and again, so that OCR2's questions are answered at once, whatever the adapter does.
type watcher struct {
	adapter adapter
	chain   ea.ChainID
	oracle  ea.Address
	metrics *Metrics
	log     logger.Logger
	health  func(error) // told of each look
	now     func() time.Time

	first ea.Index // no request before it can be open
	turn  int      // of the open request that is asked about first

	mu   sync.Mutex
	last view
}

// run looks until ctx ends. A failure is logged when it begins and when it is over, not each second.
func (w *watcher) run(ctx context.Context) {
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	failing := ""
	for {
		err := w.look(ctx)
		if ctx.Err() != nil {
			return
		}
		code := codeOf(err)
		w.metrics.asked.WithLabelValues(code).Inc()
		w.health(err)
		switch {
		case err != nil && code != failing:
			w.log.Warnw("the adapter has no answer", "code", code, "err", err.Error())
		case err == nil && failing != "":
			w.log.Infow("the adapter answers again")
		}
		if failing = code; err == nil {
			failing = ""
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// codeOf is a metric's label: ok, a code of our own, or the one that the adapter answered with.
func codeOf(err error) string {
	var said *ea.Error
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &said):
		return string(fault.Code(said.Name).Info().Code)
	}
	return string(fault.CodeOf(err))
}

// view returns what was seen last.
func (w *watcher) view() view {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.last
}

// look lists open requests and asks for the observations that are missing.
func (w *watcher) look(ctx context.Context) error {
	known := w.view().requests
	ids, headTime, err := w.list(ctx, known)
	if err != nil {
		return err
	}
	next := view{headTime: headTime, requests: make(map[evaluator.EvalID]request, len(ids))}
	for _, id := range ids {
		next.requests[id] = known[id]
	}
	var failed error
	begun := w.now()
	for i := range ids {
		id := ids[(w.turn+i)%len(ids)]
		r, err := w.ask(ctx, id, next.requests[id])
		next.requests[id] = r
		failed = errors.Join(failed, err)
		if fault.Is(err, fault.Timeout) || w.now().Sub(begun) >= lookBudget { // after a timeout, the others would wait as long
			w.turn = (w.turn + i + 1) % len(ids)
			break
		}
	}
	next.at = w.now()
	w.mu.Lock()
	w.last = next
	w.mu.Unlock()
	w.metrics.seen(next.requests)
	return failed
}

// list returns the open requests, oldest first. It begins where the first one may be: pages with none are not read again.
func (w *watcher) list(ctx context.Context, known map[evaluator.EvalID]request) (ids []evaluator.EvalID, headTime uint64, err error) {
	first, live := w.first, false
	for from := w.first; ; {
		page, err := w.adapter.Pending(ctx, w.chain, w.oracle, from)
		if err != nil {
			return nil, 0, err
		}
		if page.Next <= from || len(ids) >= maxOpen {
			if headTime = uint64(page.HeadTime); page.Next < w.first { // an endpoint that lags, or a chain that began anew
				first = 0
			}
			break
		}
		if !live {
			first = from
		}
		for _, word := range page.EvalIDs {
			id := evaluator.EvalID{Hash: [32]byte(word)}
			ids = append(ids, id)
			deadline := known[id].deadline
			live = live || deadline == 0 || uint64(page.HeadTime) <= deadline
		}
		from = page.Next
	}
	w.first = first
	return ids[:min(len(ids), maxOpen)], headTime, nil
}

// ask completes what is known of a request.
func (w *watcher) ask(ctx context.Context, id evaluator.EvalID, r request) (request, error) {
	if r.observation != nil || (!r.over.IsZero() && w.now().Sub(r.over) < askAgain) {
		return r, nil
	}
	got, err := w.adapter.Observe(ctx, w.chain, w.oracle, ea.Word(id.Hash))
	if err != nil {
		return r, err
	}
	r.deadline, r.over = uint64(got.Deadline), time.Time{}
	switch got.State {
	case ea.StateClosed:
		r.over = w.now()
	case ea.StateObserved:
		r.observation, err = w.decode(id, got.Observation)
	}
	return r, err
}

// decode takes no observation of another request.
func (w *watcher) decode(id evaluator.EvalID, text ea.Observation) (*quorum.Observation, error) {
	raw, err := text.Bytes()
	if err != nil {
		return nil, err
	}
	o, err := quorum.Decode(uint64(w.chain), evaluator.Address(w.oracle), raw)
	if err != nil {
		return nil, err
	}
	if o.Job.EvalID != id {
		return nil, fault.New(fault.Internal, "the adapter's observation is of another request")
	}
	return &o, nil
}

// fresh returns the observations that may be told: of open requests, none of a pass that would come too late.
func (v view) fresh(now time.Time) (out []quorum.Observation) {
	if v.at.IsZero() || now.Sub(v.at) > staleAfter {
		return nil
	}
	for _, r := range v.requests {
		if r.observation != nil && !late(*r.observation, v.headTime) {
			out = append(out, *r.observation)
		}
	}
	return slices.Clip(out)
}

// late reports whether an observation can no longer count: its request is over, or it is a pass after the last second to sign
// one.
func late(o quorum.Observation, headTime uint64) bool {
	r := o.Job.Request
	return headTime > r.Deadline || (o.Passes() && headTime > r.SignBy)
}
