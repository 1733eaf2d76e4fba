package scorer

import (
	"context"
	"sync"
	"time"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Pool runs models in child processes, some of them kept warm. It is safe for concurrent use.
type Pool struct {
	config Config // its Sandbox is never Auto
	report Report
	hash   merkle.Hash
	slots  chan struct{}
	probe  chan struct{}   // held by the one call to Ready that may start a child
	ctx    context.Context // ends with Close
	cancel context.CancelFunc
	work   sync.WaitGroup // children being started or used

	mu   sync.Mutex
	idle []*child // the longest idle first
}

// New starts a first child, to learn the device and library that it has, and one that proves the sandbox, and returns a pool.
//
// Errors: Config for a configuration that cannot be, ScorerMissing when the program or libtensorflow is missing or has
// another version, ScorerFailed when the child does not start, Sandbox when the sandbox cannot be made or holds nothing back.
func New(c Config) (*Pool, error) {
	c, err := c.withDefaults()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	p := &Pool{slots: make(chan struct{}, c.Workers), probe: make(chan struct{}, 1), ctx: ctx, cancel: cancel}
	first, report, err := settle(ctx, c)
	if err != nil {
		cancel()
		return nil, err
	}
	c.Sandbox, p.report = report.Sandbox, report
	c.Device = first.hello.Device
	if c.Profile, err = c.Profile.resolve(first.hello); err == nil {
		p.hash, err = c.Profile.Hash()
	}
	if err != nil {
		cancel()
		first.end()
		return nil, err
	}
	p.config = c
	p.park(first)
	return p, nil
}

// Profile returns the complete profile.
func (p *Pool) Profile() Profile { return p.config.Profile }

// ProfileHash returns the hash of the complete profile.
func (p *Pool) ProfileHash() merkle.Hash { return p.hash }

// Report says what children are locked into, and what proves it.
func (p *Pool) Report() Report { return p.report }

// Close ends every child. Calls to Logits under way return Canceled.
func (p *Pool) Close() error {
	p.cancel()
	p.work.Wait()
	p.mu.Lock()
	idle := p.idle
	p.idle = nil
	p.mu.Unlock()
	for _, ch := range idle {
		ch.idle.Stop()
		ch.end()
	}
	return nil
}

// begin announces work, which Close waits for; p.work.Done ends it.
func (p *Pool) begin() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ctx.Err() != nil {
		return fault.New(fault.Canceled, "scorer is closed")
	}
	p.work.Add(1)
	return nil
}

// enter waits for a slot. leave must be called after it.
func (p *Pool) enter(ctx context.Context) (leave func(), err error) {
	if err := p.begin(); err != nil {
		return nil, err
	}
	select {
	case p.slots <- struct{}{}:
		return func() { <-p.slots; p.work.Done() }, nil
	case <-ctx.Done():
		p.work.Done()
		return nil, fault.Wrap(fault.Canceled, context.Cause(ctx), "wait for a scorer")
	case <-p.ctx.Done():
		p.work.Done()
		return nil, fault.New(fault.Canceled, "scorer is closed")
	}
}

// take returns an idle child that may run the weights, or a new one. The best has the weights already, the next best the model.
func (p *Pool) take(ctx context.Context, root modelpkg.Root, w *checkpoint.Weights) (*child, error) {
	p.mu.Lock()
	best, bestFit := -1, 0
	for i, ch := range p.idle {
		if fit := p.fit(ch, root, w); fit > bestFit {
			best, bestFit = i, fit
		}
	}
	var ch *child
	if best >= 0 {
		ch = p.idle[best]
		p.idle = append(p.idle[:best:best], p.idle[best+1:]...)
		ch.idle.Stop()
	}
	p.mu.Unlock()
	if ch != nil {
		return ch, nil
	}
	return startChild(ctx, p.config)
}

// fit ranks an idle child for weights of a model; 0 means that it must not run them.
func (p *Pool) fit(ch *child, root modelpkg.Root, w *checkpoint.Weights) int {
	select {
	case <-ch.Exited():
		return 0
	default:
	}
	switch {
	case ch.model == root && ch.weights == w:
		return 3
	case ch.model == root && ch.used < p.config.ReuseScores:
		return 2
	case ch.model.IsZero():
		return 1
	}
	return 0
}

// park keeps a child for later, for at most Config.Idle, in the place of the longest idle one when there are too many.
func (p *Pool) park(ch *child) {
	if ch.grown(p.config.GrowthBytes) || p.ctx.Err() != nil {
		ch.end()
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, ch)
	ch.idle = time.AfterFunc(p.config.Idle, func() { p.drop(ch) })
	if len(p.idle) > p.config.Workers+p.config.Spares {
		oldest := p.idle[0]
		p.idle = p.idle[1:]
		oldest.idle.Stop()
		go oldest.end()
	}
}

// drop ends a child that is still idle.
func (p *Pool) drop(ch *child) {
	p.mu.Lock()
	at := -1
	for i, c := range p.idle {
		if c == ch {
			at = i
		}
	}
	if at >= 0 {
		p.idle = append(p.idle[:at:at], p.idle[at+1:]...)
	}
	p.mu.Unlock()
	if at >= 0 {
		ch.end()
	}
}

// grown reports whether the child's resident memory has grown by more than limit since its first score.
func (ch *child) grown(limit int64) bool {
	if ch.used == 0 {
		return false
	}
	rss, err := ch.residentBytes()
	if ch.rss == 0 {
		ch.rss = rss
	}
	return err != nil || rss-ch.rss > limit
}
