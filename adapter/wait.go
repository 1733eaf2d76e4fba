package adapter

import (
	"context"
	"sync"
	"time"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// outcome ends an evaluation: the stored answer, or why there is none.
type outcome struct {
	answer []byte
	err    error
}

// waiters are the sync callers of evaluations under way: any number for one piece of work.
type waiters struct {
	mu    sync.Mutex
	calls map[journal.Key]map[chan outcome]struct{}
}

func (w *waiters) init() { w.calls = map[journal.Key]map[chan outcome]struct{}{} }

// join must come before the journal is asked, or an outcome in between would be missed.
func (w *waiters) join(k journal.Key) (told <-chan outcome, leave func()) {
	c := make(chan outcome, 1)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.calls[k] == nil {
		w.calls[k] = map[chan outcome]struct{}{}
	}
	w.calls[k][c] = struct{}{}
	return c, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.calls[k], c)
		if len(w.calls[k]) == 0 {
			delete(w.calls, k)
		}
	}
}

func (w *waiters) tell(k journal.Key, o outcome) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for c := range w.calls[k] {
		select {
		case c <- o:
		default: // told already
		}
	}
}

func (w *waiters) keys() []journal.Key {
	w.mu.Lock()
	defer w.mu.Unlock()
	keys := make([]journal.Key, 0, len(w.calls))
	for k := range w.calls {
		keys = append(keys, k)
	}
	return keys
}

// sharedPoll is how often a replica looks for answers that another one made.
const sharedPoll = 500 * time.Millisecond

// watchShared tells waiters of outcomes that another replica brought about.
func (a *Adapter) watchShared(ctx context.Context) {
	tick := time.NewTicker(sharedPoll)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		for _, k := range a.waiters.keys() {
			r, err := a.Journal.Get(ctx, k)
			switch {
			case err != nil: // the next tick tries again; /ready shows a store that fails
			case r.Stage == journal.Signed:
				a.waiters.tell(k, outcome{answer: r.Answer})
			case r.Closed:
				a.waiters.tell(k, outcome{err: fault.New(r.Failure, "%s", r.Message)})
			}
		}
	}
}
