//go:build tensorflow

package main

import (
	"fmt"
	"io"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// answer is the outcome of one batch.
type answer struct {
	rows   int
	logits tf.Result
	err    error
}

// score reads batches, runs as many at a time as there are buffers, and answers in the order of the batches. Each runs in one
// thread, so how many run at a time changes no bit of the result. After an error the process ends, and the reader with it.
func (m *model) score(in *wire.Reader, out *wire.Writer) error {
	order := make(chan chan answer, cap(m.buffers))
	read := make(chan error, 1)
	go func() {
		read <- m.readBatches(in, order)
		close(order)
	}()
	for done := range order {
		a := <-done
		if a.err != nil {
			return a.err
		}
		if err := m.send(a, out); err != nil {
			return err
		}
	}
	if err := <-read; err != nil {
		return err
	}
	return out.Send(wire.Done)
}

func (m *model) readBatches(in *wire.Reader, order chan<- chan answer) error {
	for {
		kind, n, err := in.Next()
		if err != nil {
			return fmt.Errorf("read batch: %w", err)
		}
		if kind == wire.End && n == 0 {
			return nil
		}
		if kind != wire.Batch {
			return fmt.Errorf("%w: %s among batches", wire.ErrProtocol, kind)
		}
		if err := m.readBatch(in, n, order); err != nil {
			return err
		}
	}
}

func (m *model) readBatch(in *wire.Reader, n uint64, order chan<- chan answer) error {
	b := <-m.buffers
	if n != wire.RowsSize+uint64(len(b.Bytes())) {
		return fmt.Errorf("%w: batch of %d bytes, want %d", wire.ErrProtocol, n, wire.RowsSize+len(b.Bytes()))
	}
	rows, err := in.Rows(m.batch)
	if err != nil {
		return err
	}
	if _, err := io.ReadFull(in, b.Bytes()); err != nil {
		return fmt.Errorf("read batch: %w", err)
	}
	done := make(chan answer, 1)
	order <- done
	go func() {
		logits, err := m.run(b)
		done <- answer{rows, logits, err}
		m.buffers <- b
	}()
	return nil
}

func (m *model) send(a answer, out *wire.Writer) error {
	size := int64(a.rows) * int64(m.spec.Width) * 4
	return out.SendRows(wire.Logits, uint32(a.rows), size, rowsOf{a.logits, size})
}

// rowsOf writes the first size bytes of a result: the rest is padding.
type rowsOf struct {
	logits tf.Result
	size   int64
}

func (r rowsOf) WriteTo(w io.Writer) (int64, error) {
	_, err := r.logits.WriteTo(&cut{w, r.size})
	return r.size, err
}
