package ring

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"time"
	"unsafe"

	"github.com/assay-oracle/assay/evaluator/fault"
)

const (
	// MaxFloats bounds a vector.
	MaxFloats = 1 << 27
	// MaxRanks bounds a ring.
	MaxRanks = 1024
	// patience bounds one step around the ring.
	patience = 2 * time.Minute
	// piece is how many bytes are received before they are added: they are still in the cache.
	piece = 128 << 10
)

// member is one rank of a ring: it receives from the rank before it and sends to the rank after it.
type member struct {
	rank, ranks int
	from, to    net.Conn
	data        []float32
	scratch     []float32
}

// fill sets the vector to values of which every sum over ranks is exact.
func (m *member) fill(floats int) {
	if cap(m.data) < floats {
		m.data = make([]float32, floats)
	}
	m.data = m.data[:floats]
	for i := range m.data {
		m.data[i] = value(m.rank, i)
	}
}

// value is what a rank starts with at an index.
func value(rank, i int) float32 { return float32((i*7+rank*13)%255 - 127) }

// expected is the sum over all ranks.
func expected(ranks, i int) (sum float32) {
	for r := range ranks {
		sum += value(r, i)
	}
	return sum
}

// bounds cuts the vector into as many parts as there are ranks.
func (m *member) bounds(part int) (from, to int) {
	part = (part%m.ranks + m.ranks) % m.ranks
	return part * len(m.data) / m.ranks, (part + 1) * len(m.data) / m.ranks
}

// reduce leaves the sum over all ranks in every rank's vector: each part goes round once to be summed, and once as the sum.
func (m *member) reduce() error {
	if err := m.deadline(); err != nil {
		return err
	}
	for step := range m.ranks - 1 {
		if err := m.exchange(m.rank-step, m.rank-step-1, true); err != nil {
			return err
		}
	}
	for step := range m.ranks - 1 {
		if err := m.exchange(m.rank+1-step, m.rank-step, false); err != nil {
			return err
		}
	}
	return nil
}

// exchange sends one part while it receives another.
func (m *member) exchange(send, receive int, add bool) error {
	from, to := m.bounds(send)
	out, sent := raw(m.data[from:to]), make(chan error, 1)
	go func() {
		_, err := m.to.Write(out)
		sent <- err
	}()
	from, to = m.bounds(receive)
	err := m.receive(m.data[from:to], add)
	if err != nil {
		_ = m.to.SetDeadline(time.Now()) // the sender must not wait for a ring that is broken
	}
	if failed := <-sent; err == nil && failed != nil {
		err = failed
	}
	if err != nil {
		return fault.Wrap(fault.Internal, err, "rank %d of the ring", m.rank)
	}
	return nil
}

func (m *member) receive(part []float32, add bool) error {
	if !add {
		_, err := io.ReadFull(m.from, raw(part))
		return err
	}
	if m.scratch == nil {
		m.scratch = make([]float32, piece/4)
	}
	for len(part) > 0 {
		n := min(len(part), len(m.scratch))
		got := m.scratch[:n]
		if _, err := io.ReadFull(m.from, raw(got)); err != nil {
			return err
		}
		for i, v := range got {
			part[i] += v
		}
		part = part[n:]
	}
	return nil
}

// raw is a vector's memory. Both ends of a ring must have the same byte order, as every machine that trains has.
func raw(v []float32) []byte {
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), 4*len(v))
}

func (m *member) deadline() error {
	until := time.Now().Add(patience)
	for _, c := range []net.Conn{m.from, m.to} {
		if err := c.SetDeadline(until); err != nil {
			return fault.Wrap(fault.Internal, err, "rank %d of the ring", m.rank)
		}
	}
	return nil
}

// announce sends a vector's length to the next rank.
func (m *member) announce(floats int) error {
	_, err := m.to.Write(binary.LittleEndian.AppendUint32(nil, uint32(floats)))
	return err
}

// hear receives a vector's length; 0 is the end.
func (m *member) hear() (int, error) {
	var b [4]byte
	if _, err := io.ReadFull(m.from, b[:]); err != nil {
		return 0, err
	}
	n := binary.LittleEndian.Uint32(b[:])
	if n > MaxFloats {
		return 0, fmt.Errorf("a vector of %d floats", n)
	}
	return int(n), nil
}

func (m *member) close() {
	for _, c := range []net.Conn{m.from, m.to} {
		if c != nil {
			_ = c.Close()
		}
	}
}
