package scorer

import (
	"context"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Ready reports whether a score could begin: one is under way, a child is idle, or one starts, which is then kept for the next
// score as any other. Calls at the same time start one child between them. The errors are those of New.
func (p *Pool) Ready(ctx context.Context) error {
	if err := p.begin(); err != nil {
		return err
	}
	defer p.work.Done()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(p.ctx, cancel)()
	select {
	case p.probe <- struct{}{}:
		defer func() { <-p.probe }()
	case <-ctx.Done():
		return fault.Wrap(fault.Canceled, context.Cause(ctx), "wait for a scorer")
	}
	if len(p.slots) > 0 || p.hasIdle() {
		return nil
	}
	ch, err := startChild(ctx, p.config)
	if err != nil {
		return err
	}
	p.park(ch)
	return nil
}

// hasIdle reports whether a child that lives is idle.
func (p *Pool) hasIdle() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, ch := range p.idle {
		select {
		case <-ch.Exited():
		default:
			return true
		}
	}
	return false
}
