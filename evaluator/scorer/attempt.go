package scorer

import (
	"context"
	"errors"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// Inputs are a split's records without their labels. It is an alias, so that callers may declare the same for themselves.
type Inputs = interface {
	Len() int
	// ReadX fills dst with the canonical bytes of n records from record from on.
	ReadX(dst []byte, from, n int) error
}

// task is one call to Pool.Logits, over all of its attempts.
type task struct {
	config  Config
	pkg     *modelpkg.Package
	weights *checkpoint.Weights
	in      Inputs
	sink    func(rows int, logits []float32) error
	spec    wire.ModelSpec
	record  int // bytes of one record
	done    int // records whose logits the sink has taken
}

// callerError marks an error of the caller's own: reading inputs, or the sink.
type callerError struct{ err error }

func (e callerError) Error() string { return e.err.Error() }
func (e callerError) Unwrap() error { return e.err }

// outcome is how an attempt ended. theirs means that it failed with the weights in the child.
type outcome struct {
	err    error
	theirs bool
}

// attempt runs what is left of the task in ch. After an error the child is of no further use.
func (t *task) attempt(ctx context.Context, ch *child) outcome {
	deadline, stop := context.WithTimeout(ctx, t.config.Timeout)
	defer stop()
	run, cancel := context.WithCancelCause(deadline)
	defer cancel(nil)
	defer context.AfterFunc(run, ch.Kill)()
	if err := ch.load(t); err != nil {
		return outcome{err: t.explain(ctx, run, ch, err, false)}
	}
	if err := ch.confine(t.config); err != nil {
		ch.end()
		return outcome{err: err}
	}
	fed := make(chan error, 1)
	tokens := make(chan struct{}, 2*t.config.Parallel)
	go func() {
		err := t.feed(run, ch, tokens)
		if errors.As(err, new(callerError)) {
			cancel(err)
		}
		fed <- err
	}()
	err := t.receive(ch, tokens)
	if err != nil {
		cancel(err) // the feeder may be waiting for room
	}
	if feedErr := <-fed; err == nil {
		err = feedErr
	}
	if err != nil {
		err = t.explain(ctx, run, ch, err, true)
		return outcome{err: err, theirs: fault.Is(err, fault.ScorerKilled)}
	}
	return outcome{}
}
