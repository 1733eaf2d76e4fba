package scorer

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

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

// errMemory is the cause of an attempt that ends by the memory watch.
var errMemory = errors.New("memory limit exceeded")

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
	defer context.AfterFunc(run, ch.kill)()
	if err := ch.load(t); err != nil {
		return outcome{err: t.explain(ctx, run, ch, err, false)}
	}
	if err := ch.confine(t.config); err != nil {
		return outcome{err: err}
	}
	go ch.watchMemory(run, t.config.MemoryBytes, cancel)
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

// load sends the model unless the child has it.
func (ch *child) load(t *task) error {
	if ch.model == t.pkg.Root {
		return nil
	}
	if err := ch.w.SendJSON(wire.Model, t.spec); err != nil {
		return err
	}
	if err := ch.w.Send(wire.Graph, t.pkg.Eval); err != nil {
		return err
	}
	if err := ch.answer(wire.Ready, nil); err != nil {
		return err
	}
	ch.model = t.pkg.Root
	return nil
}

// feed sends the weights, unless the child has them, and the batches, each when there is a token's room for it.
func (t *task) feed(ctx context.Context, ch *child, tokens chan<- struct{}) error {
	if err := t.sendWeights(ch); err != nil {
		return err
	}
	if err := ch.w.Send(wire.Score); err != nil {
		return err
	}
	batch := make([]byte, t.config.Profile.Batch*t.record)
	for at := t.done; at < t.in.Len(); {
		select {
		case tokens <- struct{}{}:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		rows := min(t.config.Profile.Batch, t.in.Len()-at)
		if err := t.in.ReadX(batch[:rows*t.record], at, rows); err != nil {
			return callerError{err}
		}
		t.fill(batch, rows)
		if err := ch.w.Send(wire.Batch, binary.LittleEndian.AppendUint32(nil, uint32(rows)), batch); err != nil {
			return err
		}
		at += rows
	}
	return ch.w.Send(wire.End)
}

// fill repeats the last of rows records to the end of the batch: unlike zeros, it is a record that the model accepts.
func (t *task) fill(batch []byte, rows int) {
	last := batch[(rows-1)*t.record : rows*t.record]
	for at := rows * t.record; at < len(batch); at += t.record {
		copy(batch[at:], last)
	}
}

func (t *task) sendWeights(ch *child) error {
	if ch.weights == t.weights {
		return nil
	}
	ch.weights = t.weights
	ch.used++
	if err := ch.w.Send(wire.Weights); err != nil {
		return err
	}
	for i, w := range t.weights.Tensors() {
		if t.pkg.Manifest.Tensors[i].Eval == "" {
			continue
		}
		if err := ch.w.Send(wire.Tensor, w.Data); err != nil {
			return err
		}
	}
	return nil
}

// receive hands logits to the sink until the child is done.
func (t *task) receive(ch *child, tokens <-chan struct{}) error {
	width := t.spec.Width
	raw := make([]byte, t.config.Profile.Batch*width*4)
	logits := make([]float32, t.config.Profile.Batch*width)
	for t.done < t.in.Len() {
		rows := min(t.config.Profile.Batch, t.in.Len()-t.done)
		if err := ch.logits(raw[:rows*width*4], rows); err != nil {
			return err
		}
		if err := decode(logits, raw[:rows*width*4], t.done, width); err != nil {
			return err
		}
		if err := t.sink(rows, logits[:rows*width]); err != nil {
			return callerError{err}
		}
		t.done += rows
		<-tokens
	}
	return ch.answer(wire.Done, nil)
}

// logits reads one answer of exactly rows rows.
func (ch *child) logits(dst []byte, rows int) error {
	kind, n, err := ch.r.Next()
	if err != nil {
		return err
	}
	if kind == wire.Failure {
		return ch.failure()
	}
	if kind != wire.Logits || n != wire.RowsSize+uint64(len(dst)) {
		return fmt.Errorf("%w: %s of %d bytes in the place of %d rows of logits", wire.ErrProtocol, kind, n, rows)
	}
	if got, err := ch.r.Rows(rows); err != nil || got != rows {
		return errors.Join(err, fmt.Errorf("%w: %d rows, want %d", wire.ErrProtocol, got, rows))
	}
	_, err = io.ReadFull(ch.r, dst)
	return err
}

// decode converts little-endian float32 and refuses NaN and infinities.
func decode(dst []float32, raw []byte, record, width int) error {
	for i := range len(raw) / 4 {
		bits := binary.LittleEndian.Uint32(raw[i*4:])
		if bits&0x7f800000 == 0x7f800000 {
			return fault.New(fault.LogitsNonFinite, "logits of record %d hold NaN or an infinity", record+i/width)
		}
		dst[i] = math.Float32frombits(bits)
	}
	return nil
}

// watchInterval is how often a child's memory is read while it scores.
const watchInterval = 50 * time.Millisecond

// watchMemory cancels the attempt when the child's resident memory exceeds the limit.
func (ch *child) watchMemory(ctx context.Context, limit int64, cancel context.CancelCauseFunc) {
	tick := time.NewTicker(watchInterval)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if rss, err := ch.residentBytes(); err == nil && rss > limit {
				cancel(errMemory)
				return
			}
		}
	}
}

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
	case errors.As(err, &failed) && failed.Stage == wire.StageSetup:
		return fault.Wrap(fault.ScorerFailed, err, "load model")
	case !sent:
		return fault.Wrap(fault.ScorerFailed, err, "load model: scorer ended (%v) saying %q", ch.state, strings.TrimSpace(ch.stderr.String()))
	}
	return fault.New(fault.ScorerKilled, "%s", t.reason(run, ch, err, failed))
}

// reason describes a failure after the weights were sent. The child's words may hold inputs: see Config.QuoteRunErrors.
func (t *task) reason(run context.Context, ch *child, err error, failed failedError) string {
	switch {
	case errors.Is(context.Cause(run), errMemory):
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
	return fmt.Sprintf("scorer ended: %v", ch.state)
}
