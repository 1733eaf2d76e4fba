package scorer

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

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
		if len(tokens) == 0 {
			return fmt.Errorf("%w: logits of a batch that was not sent", wire.ErrProtocol)
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
