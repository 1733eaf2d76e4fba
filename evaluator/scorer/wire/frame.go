// Package wire is the protocol between the scorer and its child process over two pipes.
//
// Every message is one frame: a 12-byte header (magic, type, payload length) and the payload, all little-endian. Small
// messages are JSON; graphs, weights, inputs and logits are raw bytes, read straight to where they are used. A reader knows
// before it allocates how long the next payload may be, and refuses anything else: the parent does not trust the child,
// which has run on a stranger's weights.
//
// The exchange: both sides say Hello; between the two the child locks itself into the sandbox that the parent's Hello asks
// for. A child that is there to prove the sandbox is then sent Probe and answers Probed. To any other the parent sends Model
// and Graph, and the child answers Ready. For each score the parent sends Weights and a Tensor for each of the model's tensors
// (or not, to keep those of the score before), then Score, a Batch for each batch, and End; the child answers Logits for each
// batch, in order, and Done. Failure may stand in the place of any answer and ends the child. Closing the pipe ends it too.
package wire

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Version of the protocol. Both sides must have the same.
const Version = 2

// The child's file descriptors.
const (
	ChildIn  = 3 // frames from the parent
	ChildOut = 4 // frames to the parent
)

// Type is a frame's kind.
type Type uint8

// The frames.
const (
	Hello   Type = iota + 1 // both: ParentHello, ChildHello as JSON
	Model                   // parent: ModelSpec as JSON
	Graph                   // parent: the GraphDef
	Ready                   // child: the graph is loaded
	Weights                 // parent: as many Tensor frames follow as the model has tensors
	Tensor                  // parent: one tensor's canonical bytes
	Score                   // parent: batches follow
	Batch                   // parent: how many rows count (uint32), then the bytes of a full batch
	End                     // parent: no more batches
	Logits                  // child: rows (uint32), then rows times the width of the logits as float32
	Done                    // child: every batch is answered
	Failure                 // child: Failed as JSON
	Probe                   // parent: Bait as JSON
	Probed                  // child: what it tried, a list of Attempt as JSON
	last    = Probed
)

func (t Type) String() string {
	names := [...]string{"none", "hello", "model", "graph", "ready", "weights", "tensor", "score", "batch", "end", "logits",
		"done", "failure", "probe", "probed"}
	if int(t) >= len(names) {
		return fmt.Sprintf("type %d", uint8(t))
	}
	return names[t]
}

const (
	magic      = 0x5341 // "AS"
	headerSize = 12
	// RowsSize is the length of the row count that leads Batch and Logits.
	RowsSize = 4
	// MaxJSON bounds every JSON payload but Model's.
	MaxJSON = 64 << 10
	// MaxModel bounds Model's JSON: a hundred thousand tensors fit.
	MaxModel = 32 << 20
)

// ErrProtocol is the cause of every error that the other side's bytes made. Errors of the pipe itself do not have it.
var ErrProtocol = errors.New("scorer protocol violated")

func violation(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrProtocol, fmt.Sprintf(format, args...))
}

// Writer sends frames. It is not safe for concurrent use.
type Writer struct{ w io.Writer }

// NewWriter returns a Writer on a pipe.
func NewWriter(w io.Writer) *Writer { return &Writer{w} }

// Send sends one frame whose payload is the concatenation of parts.
func (w *Writer) Send(t Type, parts ...[]byte) error {
	var n uint64
	for _, p := range parts {
		n += uint64(len(p))
	}
	if err := w.header(t, n); err != nil {
		return err
	}
	for _, p := range parts {
		if _, err := w.w.Write(p); err != nil {
			return fmt.Errorf("send %s: %w", t, err)
		}
	}
	return nil
}

// SendJSON sends one frame with v as JSON.
func (w *Writer) SendJSON(t Type, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode %s: %w", t, err)
	}
	return w.Send(t, raw)
}

// SendRows sends a Batch or Logits frame: the row count and n bytes that payload writes.
func (w *Writer) SendRows(t Type, rows uint32, n int64, payload io.WriterTo) error {
	if err := w.header(t, RowsSize+uint64(n)); err != nil {
		return err
	}
	if _, err := w.w.Write(binary.LittleEndian.AppendUint32(nil, rows)); err != nil {
		return fmt.Errorf("send %s: %w", t, err)
	}
	sent, err := payload.WriteTo(w.w)
	if err == nil && sent != n {
		err = violation("%s has %d bytes, want %d", t, sent, n)
	}
	if err != nil {
		return fmt.Errorf("send %s: %w", t, err)
	}
	return nil
}

func (w *Writer) header(t Type, n uint64) error {
	var h [headerSize]byte
	binary.LittleEndian.PutUint16(h[:], magic)
	h[2] = byte(t)
	binary.LittleEndian.PutUint64(h[4:], n)
	if _, err := w.w.Write(h[:]); err != nil {
		return fmt.Errorf("send %s: %w", t, err)
	}
	return nil
}

// Reader receives frames. It is not safe for concurrent use.
type Reader struct {
	r    io.Reader
	t    Type
	left uint64 // of the current payload
}

// NewReader returns a Reader on a pipe.
func NewReader(r io.Reader) *Reader { return &Reader{r: r} }

// Next reads the next header. It returns io.EOF when the pipe was closed between two frames.
func (r *Reader) Next() (Type, uint64, error) {
	if r.left != 0 {
		return 0, 0, violation("%d bytes of %s were not read", r.left, r.t)
	}
	var h [headerSize]byte
	if _, err := io.ReadFull(r.r, h[:]); err != nil {
		return 0, 0, err
	}
	t := Type(h[2])
	if binary.LittleEndian.Uint16(h[:]) != magic || h[3] != 0 || t == 0 || t > last {
		return 0, 0, violation("%x is no frame header", h)
	}
	r.t, r.left = t, binary.LittleEndian.Uint64(h[4:])
	return t, r.left, nil
}

// Expect reads the next header and requires its type and exact payload length.
func (r *Reader) Expect(want Type, n uint64) error {
	t, got, err := r.Next()
	if err != nil {
		return err
	}
	if t != want || got != n {
		return violation("%s of %d bytes in the place of %s of %d", t, got, want, n)
	}
	return nil
}

// Read reads from the current payload, as io.Reader.
func (r *Reader) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	if uint64(len(p)) > r.left {
		p = p[:r.left]
	}
	n, err := r.r.Read(p)
	r.left -= uint64(n)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// Rows reads the row count that leads a Batch or Logits payload and requires 1 <= rows <= most.
func (r *Reader) Rows(most int) (int, error) {
	var b [RowsSize]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		return 0, fmt.Errorf("read %s: %w", r.t, err)
	}
	rows := binary.LittleEndian.Uint32(b[:])
	if rows == 0 || rows > uint32(most) {
		return 0, violation("%s has %d rows, want 1 to %d", r.t, rows, most)
	}
	return int(rows), nil
}

// JSON reads the rest of the current payload, at most limit bytes, into v. Unknown fields are refused.
func (r *Reader) JSON(limit uint64, v any) error {
	if r.left > limit {
		return violation("%s has %d bytes, at most %d are allowed", r.t, r.left, limit)
	}
	raw := make([]byte, r.left)
	if _, err := io.ReadFull(r, raw); err != nil {
		return fmt.Errorf("read %s: %w", r.t, err)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return violation("%s: %v", r.t, err)
	}
	if d.More() {
		return violation("%s has data after its JSON value", r.t)
	}
	return nil
}
