package ring_test

import (
	"context"
	"fmt"
	"net"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/assay-oracle/assay/bench/ring"
	"github.com/assay-oracle/assay/evaluator/fault"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestAllRanksSum(t *testing.T) {
	for _, ranks := range []int{2, 3, 5} {
		for _, floats := range []int{1, 2, 7, 100_003} {
			t.Run(fmt.Sprint(ranks, floats), func(t *testing.T) {
				l, stop, err := ring.Loopback(t.Context(), ranks)
				require.NoError(t, err)
				defer stop()
				defer l.Close()
				require.Equal(t, ranks, l.Ranks())
				for range 3 { // a peer starts from fresh values each time
					require.NoError(t, l.Prepare(floats))
					require.NoError(t, l.Reduce())
					for i := range floats {
						got, want := l.At(i)
						require.Equal(t, want, got, "at %d", i)
					}
				}
			})
		}
	}
}

func TestPeersServeOneRingAfterAnother(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var peers []string
	ended := make(chan error, 2)
	for range 2 {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		peers = append(peers, listener.Addr().String())
		go func() { ended <- ring.Serve(ctx, listener, nil) }()
	}
	for range 2 {
		l, err := ring.Dial(ctx, peers)
		require.NoError(t, err)
		require.NoError(t, l.Prepare(1000))
		require.NoError(t, l.Reduce())
		l.Close()
	}
	// A stranger who says nothing sensible does not end the peer.
	c, err := net.Dial("tcp", peers[0])
	require.NoError(t, err)
	_, err = c.Write([]byte("\x00\x02{}"))
	require.NoError(t, err)
	_, err = c.Read(make([]byte, 1))
	require.Error(t, err, "the peer hangs up")
	require.NoError(t, c.Close())
	l, err := ring.Dial(ctx, peers)
	require.NoError(t, err)
	require.NoError(t, l.Prepare(10))
	require.NoError(t, l.Reduce())
	l.Close()
	cancel()
	require.NoError(t, <-ended)
	require.NoError(t, <-ended)
}

func TestABrokenRingFails(t *testing.T) {
	l, stop, err := ring.Loopback(t.Context(), 3)
	require.NoError(t, err)
	defer l.Close()
	require.NoError(t, l.Prepare(1_000_000))
	stop()
	began := time.Now()
	for err == nil { // what is under way may still come to its end
		if err = l.Prepare(1_000_000); err == nil {
			err = l.Reduce()
		}
	}
	require.Equal(t, fault.Internal, fault.CodeOf(err))
	require.Less(t, time.Since(began), time.Minute)
}

func TestRefusedRings(t *testing.T) {
	_, err := ring.Dial(t.Context(), nil)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	_, err = ring.ParsePeers("a:1,b")
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	l, stop, err := ring.Loopback(t.Context(), 2)
	require.NoError(t, err)
	defer stop()
	defer l.Close()
	require.Equal(t, fault.BadRequest, fault.CodeOf(l.Prepare(0)))
	require.Equal(t, fault.BadRequest, fault.CodeOf(l.Prepare(ring.MaxFloats+1)))
}
