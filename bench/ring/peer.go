package ring

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// What the dialer of a connection is to who accepts it.
const (
	before = "before" // it sends
	after  = "after"  // it receives
)

// hello is what a connection begins with: its length in two bytes, then JSON.
type hello struct {
	Ring  string   `json:"ring"`
	Peers []string `json:"peers"`
	Rank  int      `json:"rank"` // of who accepts
	Role  string   `json:"role"` // of who dials
}

const (
	maxHello = 60_000
	forming  = 10 * time.Second // for a ring to come together
)

func (h hello) dial(ctx context.Context, address string, rank int, role string) (net.Conn, error) {
	h.Rank, h.Role = rank, role
	raw, err := json.Marshal(h)
	if err != nil || len(raw) > maxHello {
		return nil, fault.New(fault.BadRequest, "the list of peers is too long")
	}
	ctx, cancel := context.WithTimeout(ctx, forming)
	defer cancel()
	c, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "dial a peer")
	}
	if _, err := c.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(raw))), raw...)); err != nil {
		_ = c.Close()
		return nil, fault.Wrap(fault.Internal, err, "greet a peer")
	}
	return c, nil
}

func readHello(c net.Conn) (h hello, err error) {
	if err := c.SetDeadline(time.Now().Add(forming)); err != nil {
		return h, err
	}
	var size [2]byte
	if _, err := io.ReadFull(c, size[:]); err != nil {
		return h, err
	}
	raw := make([]byte, binary.BigEndian.Uint16(size[:]))
	if _, err := io.ReadFull(c, raw); err != nil {
		return h, err
	}
	if err := json.Unmarshal(raw, &h); err != nil {
		return h, err
	}
	if h.Ring == "" || h.Rank < 1 || h.Rank > len(h.Peers) || len(h.Peers) >= MaxRanks || h.Role != before && h.Role != after {
		return h, fmt.Errorf("no place in a ring of %d peers for rank %d", len(h.Peers), h.Rank)
	}
	return h, nil
}

// Serve takes part in rings, one after another, until ctx ends. It closes the listener.
func Serve(ctx context.Context, listener net.Listener, log *slog.Logger) error {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	defer context.AfterFunc(ctx, func() { _ = listener.Close() })()
	defer listener.Close()
	for {
		m, err := join(ctx, listener)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			log.Warn("no ring came together", "error", err)
			continue
		}
		log.Info("joined a ring", "rank", m.rank, "ranks", m.ranks)
		stop := context.AfterFunc(ctx, m.close)
		if err := m.follow(); err != nil && ctx.Err() == nil {
			log.Warn("the ring broke", "error", err)
		}
		stop()
		m.close()
	}
}

// join accepts what makes a ring: the connection from the rank before, and for the last rank the leader's.
func join(ctx context.Context, listener net.Listener) (m *member, err error) {
	m = &member{}
	var h hello
	defer func() {
		if err != nil {
			m.close()
		}
	}()
	for m.from == nil || m.to == nil {
		c, err := listener.Accept()
		if err != nil {
			return m, err
		}
		got, err := readHello(c)
		if err == nil && h.Ring != "" && got.Ring != h.Ring {
			err = fmt.Errorf("two rings at once")
		}
		if err != nil {
			_ = c.Close()
			return m, err
		}
		h, m.rank, m.ranks = got, got.Rank, len(got.Peers)+1
		if err := m.place(ctx, h, c); err != nil {
			return m, err
		}
	}
	return m, nil
}

// place puts an accepted connection where it belongs, and dials the next peer, if there is one.
func (m *member) place(ctx context.Context, h hello, c net.Conn) (err error) {
	switch {
	case h.Role == before && m.from == nil:
		m.from = c
		if h.Rank < len(h.Peers) {
			m.to, err = h.dial(ctx, h.Peers[h.Rank], h.Rank+1, before)
		}
		return err
	case h.Role == after && h.Rank == len(h.Peers) && m.to == nil:
		m.to = c
		return nil
	}
	_ = c.Close()
	return fmt.Errorf("a connection of role %q too many", h.Role)
}

// follow sums as often as the leader asks.
func (m *member) follow() error {
	for {
		if err := m.deadline(); err != nil {
			return err
		}
		floats, err := m.hear()
		if err != nil {
			return err
		}
		if floats == 0 {
			return m.announceEnd()
		}
		m.fill(floats)
		if err := m.announce(floats); err != nil {
			return err
		}
		if err := m.reduce(); err != nil {
			return err
		}
	}
}

// announceEnd passes the end on. The leader, who has closed its end, does not need it.
func (m *member) announceEnd() error {
	if m.rank == m.ranks-1 {
		return nil
	}
	return m.announce(0)
}
