package scorer

import (
	"context"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// Logits runs the model with weights over the inputs and hands each batch's logits to sink, in order. At most 2*Parallel
// batches are in flight. The slice that sink gets is valid during the call only. Weights are told apart by pointer: several scores of one *Weights share a child.
//
// Errors: LogitsNonFinite and ScorerKilled blame the weights; ScorerFailed, ScorerMissing and Canceled do not. Errors of in
// and sink come back as they are.
func (p *Pool) Logits(ctx context.Context, pkg *modelpkg.Package, w *checkpoint.Weights, in Inputs, sink func(rows int, logits []float32) error) error {
	leave, err := p.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(p.ctx, cancel)()
	defer p.spare()
	t, err := p.newTask(pkg, w, in, sink)
	if err != nil {
		return err
	}
	var out outcome
	for range p.config.Strikes {
		if out = p.try(ctx, t); !out.theirs {
			return out.err
		}
	}
	if err := p.control(ctx, pkg, in); err != nil {
		return err
	}
	return fault.Wrap(fault.ScorerKilled, out.err, "weights failed %d times where the model's initial weights do not", p.config.Strikes)
}

func (p *Pool) newTask(pkg *modelpkg.Package, w *checkpoint.Weights, in Inputs, sink func(rows int, logits []float32) error) (*task, error) {
	spec, record, err := modelSpec(pkg, p.config.Profile.Batch)
	if err != nil {
		return nil, err
	}
	if len(w.Tensors()) != len(pkg.Manifest.Tensors) {
		return nil, fault.New(fault.Internal, "weights are not of this model")
	}
	return &task{config: p.config, pkg: pkg, weights: w, in: in, sink: sink, spec: spec, record: record}, nil
}

// try makes one attempt in an idle or new child. An idle child that turns out dead before it has weights is replaced.
func (p *Pool) try(ctx context.Context, t *task) outcome {
	for {
		ch, err := p.take(ctx, t.pkg.Root, t.weights)
		if err != nil {
			return outcome{err: err}
		}
		warm := ch.idle != nil
		out := t.attempt(ctx, ch)
		if out.err == nil {
			p.park(ch)
			return out
		}
		if warm && !out.theirs && fault.Is(out.err, fault.ScorerFailed) {
			continue
		}
		return out
	}
}

// control runs the package's own initial weights over the inputs. Its error means that the failures before were not the
// weights'.
func (p *Pool) control(ctx context.Context, pkg *modelpkg.Package, in Inputs) error {
	initial, err := checkpoint.Open(pkg.InitPath(), &pkg.Manifest, checkpoint.DefaultLimits)
	if err != nil {
		return fault.Wrap(fault.ScorerFailed, err, "read the model's initial weights")
	}
	t, err := p.newTask(pkg, initial, in, func(int, []float32) error { return nil })
	if err != nil {
		return err
	}
	out := p.try(ctx, t)
	if out.theirs || fault.Is(out.err, fault.LogitsNonFinite) {
		return fault.Wrap(fault.ScorerFailed, out.err, "the model's initial weights fail too")
	}
	return out.err
}

// spare starts children in the background until Config.Spares of them are idle and unused.
func (p *Pool) spare() {
	p.mu.Lock()
	missing := p.config.Spares
	for _, ch := range p.idle {
		if ch.model.IsZero() {
			missing--
		}
	}
	closed := p.ctx.Err() != nil
	if missing > 0 && !closed {
		p.work.Add(1)
	}
	p.mu.Unlock()
	if missing <= 0 || closed {
		return
	}
	go func() {
		defer p.work.Done()
		// A failure shows when a score needs the child.
		if ch, err := startChild(p.ctx, p.config); err == nil {
			p.park(ch)
		}
	}()
}
