package scorer

import (
	"context"
	"errors"
	"fmt"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// explain turns what went wrong into an error with a code. sent means that weights are in the child. The child is ended.
func (t *task) explain(ctx, run context.Context, ch *child, err error, sent bool) error {
	cause := context.Cause(run)
	ch.end()
	var caller callerError
	var failed failedError
	switch {
	case errors.As(err, &caller) || errors.As(cause, &caller):
		return caller.err
	case fault.Is(err, fault.LogitsNonFinite):
		return err
	case ctx.Err() != nil:
		return fault.Wrap(fault.Canceled, context.Cause(ctx), "score")
	case errors.As(err, &failed) && !sent:
		return fault.Wrap(fault.ScorerFailed, err, "load model")
	case !sent && ch.overgrown.Load():
		return fault.New(fault.ScorerFailed, "load model: scorer used more than %d bytes of memory", t.config.MemoryBytes)
	case !sent:
		return fault.Wrap(fault.ScorerFailed, err, "load model: scorer ended (%v) saying %q", ch.State(), ch.Stderr())
	}
	return fault.New(fault.ScorerKilled, "%s", t.reason(run, ch, err, failed))
}

// reason describes a failure after the weights were sent. The child's words may hold inputs: see Config.QuoteRunErrors.
func (t *task) reason(run context.Context, ch *child, err error, failed failedError) string {
	switch {
	case ch.overgrown.Load():
		return fmt.Sprintf("scorer used more than %d bytes of memory", t.config.MemoryBytes)
	case errors.Is(run.Err(), context.DeadlineExceeded):
		return fmt.Sprintf("scorer took longer than %s", t.config.Timeout)
	case errors.Is(err, wire.ErrProtocol):
		return "scorer sent a malformed answer"
	case t.config.QuoteRunErrors && failed.Message != "":
		return "scorer failed: " + failed.Message
	case failed.Stage != "":
		return fmt.Sprintf("scorer failed at stage %.20s", failed.Stage)
	}
	return fmt.Sprintf("scorer ended: %v", ch.State())
}
