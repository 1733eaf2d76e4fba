package retain_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/retain"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
)

// node pins by the CIDs that Assay makes, and finds on its network what is in elsewhere.
type node struct {
	mu        sync.Mutex
	pins      map[evaluator.CID]bool
	elsewhere evaluator.CID
	published int
	err       error
	unpinning func() // called before a pin goes
}

func (n *node) Publish(_ context.Context, path string) (evaluator.CID, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	c, err := ipfs.CIDOf(path)
	if err = errors.Join(err, n.err); err == nil {
		n.published++
		n.pins[c] = true
	}
	return c, err
}

func (n *node) Pin(_ context.Context, c evaluator.CID) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if c != n.elsewhere {
		return fault.New(fault.Gateway, "not found")
	}
	n.pins[c] = true
	return n.err
}

func (n *node) Pinned(_ context.Context, c evaluator.CID) (bool, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.pins[c], n.err
}

func (n *node) Unpin(_ context.Context, c evaluator.CID) error {
	if n.unpinning != nil {
		n.unpinning()
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.err == nil {
		delete(n.pins, c)
	}
	return n.err
}

func (n *node) has() []evaluator.CID {
	n.mu.Lock()
	defer n.mu.Unlock()
	out := []evaluator.CID{}
	for c := range n.pins {
		out = append(out, c)
	}
	return out
}

var start = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

type rig struct {
	*retain.Keeper
	node    *node
	now     time.Time
	content string
	dir     string
}

func newRig(t *testing.T) *rig {
	t.Helper()
	r := &rig{node: &node{pins: map[evaluator.CID]bool{}}, now: start, content: t.TempDir(), dir: filepath.Join(t.TempDir(), "retained")}
	r.open(t)
	return r
}

// open makes a keeper anew, as a restart does.
func (r *rig) open(t *testing.T) {
	t.Helper()
	k, err := retain.New(retain.Config{
		Node: r.node, Content: r.content, Dir: r.dir, Now: func() time.Time { return r.now },
	})
	require.NoError(t, err)
	r.Keeper = k
}

// fetched puts content where the evaluator keeps it, under a CID of the miner's choice, or its own.
func (r *rig) fetched(t *testing.T, text string, as evaluator.CID) evaluator.CID {
	t.Helper()
	path := filepath.Join(t.TempDir(), "content")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	if as.IsZero() {
		var err error
		as, err = ipfs.CIDOf(path)
		require.NoError(t, err)
	}
	require.NoError(t, os.Rename(path, filepath.Join(r.content, as.String())))
	return as
}

func TestFetchedContentIsUploadedOnce(t *testing.T) {
	r := newRig(t)
	c := r.fetched(t, "weights", evaluator.CID{})
	for range 2 {
		require.NoError(t, r.Retain(t.Context(), c, start.Add(time.Hour)))
	}
	require.Equal(t, []evaluator.CID{c}, r.node.has())
	require.Equal(t, 1, r.node.published)
}

func TestContentCutAnotherWayIsFoundByTheNode(t *testing.T) {
	r := newRig(t)
	r.node.elsewhere = evaluator.CID{Codec: evaluator.CodecDagPB, Digest: [32]byte{1}}
	c := r.fetched(t, "weights", r.node.elsewhere)
	require.NoError(t, r.Retain(t.Context(), c, start.Add(time.Hour)))
	require.Equal(t, []evaluator.CID{c}, r.node.has(), "the upload under another CID is not kept")

	gone := evaluator.CID{Codec: evaluator.CodecRaw, Digest: [32]byte{2}} // a cache that was emptied
	require.Equal(t, fault.Gateway, fault.CodeOf(r.Retain(t.Context(), gone, start.Add(time.Hour))))
}

func TestContentIsLetGoWhenItsTimeIsOver(t *testing.T) {
	r := newRig(t)
	short, long := r.fetched(t, "short", evaluator.CID{}), r.fetched(t, "long", evaluator.CID{})
	require.NoError(t, r.Retain(t.Context(), short, start.Add(time.Hour)))
	require.NoError(t, r.Retain(t.Context(), long, start.Add(3*time.Hour)))
	require.NoError(t, r.Retain(t.Context(), long, start.Add(time.Hour)), "the later time stands")
	require.NoError(t, os.WriteFile(filepath.Join(r.dir, ".part-x"), nil, 0o600))

	r.open(t)
	require.NoError(t, r.Expire(t.Context()))
	require.Len(t, r.node.has(), 2)
	r.now = start.Add(2 * time.Hour)
	r.node.err = errors.New("node is down")
	require.Error(t, r.Expire(t.Context()))
	require.Len(t, r.node.has(), 2)
	r.node.err = nil
	require.NoError(t, r.Expire(t.Context()), "what failed is tried again")
	require.Equal(t, []evaluator.CID{long}, r.node.has())
}

// A pass may need what the keeper is about to let go of.
func TestWhatIsRetainedWhileItIsLetGoStays(t *testing.T) {
	r := newRig(t)
	c := r.fetched(t, "weights", evaluator.CID{})
	require.NoError(t, r.Retain(t.Context(), c, start.Add(time.Hour)))
	r.now = start.Add(2 * time.Hour)
	again := make(chan error, 1)
	r.node.unpinning = func() {
		go func() { again <- r.Retain(context.Background(), c, start.Add(9*time.Hour)) }()
		time.Sleep(50 * time.Millisecond) // enough for a Retain that does not wait to see its content pinned
	}
	require.NoError(t, r.Expire(t.Context()))
	require.NoError(t, <-again)
	require.Equal(t, []evaluator.CID{c}, r.node.has())
}

func TestAFailingNodeFailsThePass(t *testing.T) {
	r := newRig(t)
	c := r.fetched(t, "weights", evaluator.CID{})
	r.node.err = fault.New(fault.Gateway, "node is down")
	require.Equal(t, fault.Gateway, fault.CodeOf(r.Retain(t.Context(), c, start)))
}

func TestIncompleteConfig(t *testing.T) {
	_, err := retain.New(retain.Config{})
	require.Equal(t, fault.Config, fault.CodeOf(err))
}
