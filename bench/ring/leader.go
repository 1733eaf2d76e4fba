package ring

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"net"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Leader is rank 0 of a ring.
type Leader struct{ m member }

// Dial forms a ring with peers that listen at the given addresses.
func Dial(ctx context.Context, peers []string) (*Leader, error) {
	if len(peers) == 0 || len(peers) >= MaxRanks {
		return nil, fault.New(fault.BadRequest, "a ring of %d peers", len(peers))
	}
	var id [16]byte
	_, _ = rand.Read(id[:]) // never fails
	l := &Leader{m: member{ranks: len(peers) + 1}}
	h := hello{Ring: hex.EncodeToString(id[:]), Peers: peers}
	var err error
	if l.m.to, err = h.dial(ctx, peers[0], 1, before); err != nil {
		return nil, err
	}
	if l.m.from, err = h.dial(ctx, peers[len(peers)-1], len(peers), after); err != nil {
		l.m.close()
		return nil, err
	}
	return l, nil
}

// Loopback forms a ring of goroutines of this process over the loopback interface. stop ends them.
func Loopback(ctx context.Context, ranks int) (l *Leader, stop func(), err error) {
	ctx, stop = context.WithCancel(ctx)
	var peers []string
	for range ranks - 1 {
		listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
		if err != nil {
			stop()
			return nil, nil, fault.Wrap(fault.Internal, err, "listen")
		}
		peers = append(peers, listener.Addr().String())
		go func() { _ = Serve(ctx, listener, nil) }() // what fails there fails at the leader
	}
	l, err = Dial(ctx, peers)
	if err != nil {
		stop()
	}
	return l, stop, err
}

// Ranks returns how many ranks there are.
func (l *Leader) Ranks() int { return l.m.ranks }

// Prepare fills every rank's vector and returns when all have done so.
func (l *Leader) Prepare(floats int) error {
	if floats < 1 || floats > MaxFloats {
		return fault.New(fault.BadRequest, "a vector of %d floats", floats)
	}
	l.m.fill(floats)
	if err := l.m.deadline(); err != nil {
		return err
	}
	err := l.m.announce(floats)
	if err == nil {
		_, err = l.m.hear() // it has gone round
	}
	if err != nil {
		return fault.Wrap(fault.Internal, err, "prepare the ring")
	}
	return nil
}

// Reduce sums the vectors. The leader is the last to know: its time is that of the ring.
func (l *Leader) Reduce() error { return l.m.reduce() }

// At returns the sum at an index and what it must be.
func (l *Leader) At(i int) (got, want float32) { return l.m.data[i], expected(l.m.ranks, i) }

// Close ends the ring.
func (l *Leader) Close() {
	_ = l.m.to.SetDeadline(time.Now().Add(time.Second))
	_ = l.m.announce(0) // a peer that does not hear it sees the connection close
	l.m.close()
}

// ParsePeers splits a list of addresses.
func ParsePeers(list string) ([]string, error) {
	if list == "" {
		return nil, nil
	}
	peers := strings.Split(list, ",")
	for _, p := range peers {
		if host, port, err := net.SplitHostPort(p); err != nil || host == "" || port == "" {
			return nil, fault.New(fault.BadRequest, "peer %.80q is not HOST:PORT", p)
		}
	}
	return peers, nil
}
