// Package ipfstest is a trustless IPFS gateway for tests, with every way of failing that a real one has.
package ipfstest

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// Gateway serves the blocks that were added to it on a loopback address, in the mode that was set last.
type Gateway struct {
	URL string

	mu     sync.Mutex
	mode   Mode
	after  int
	blocks map[evaluator.CID][]byte
	cars   int
	raws   int
	sent   map[evaluator.CID]int
}

// New starts a gateway that ends with the test.
func New(t testing.TB) *Gateway {
	t.Helper()
	g := &Gateway{blocks: map[evaluator.CID][]byte{}, sent: map[evaluator.CID]int{}}
	server := httptest.NewServer(g)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	g.URL = server.URL
	return g
}

// AddFile adds a file as the publisher would make it.
func (g *Gateway) AddFile(content []byte) evaluator.CID {
	tree, err := dag.BuildFile(bytes.NewReader(content), g.AddBlock)
	must(err)
	return tree.CID
}

// AddFolder adds a flat folder as the publisher would make it.
func (g *Gateway) AddFolder(files map[string][]byte) evaluator.CID {
	trees := map[string]dag.Tree{}
	for name, content := range files {
		tree, err := dag.BuildFile(bytes.NewReader(content), g.AddBlock)
		must(err)
		trees[name] = tree
	}
	tree, err := dag.BuildFolder(trees, g.AddBlock)
	must(err)
	return tree.CID
}

// AddPath adds a file or a flat folder on disk.
func (g *Gateway) AddPath(path string) (evaluator.CID, error) {
	tree, err := dag.BuildPath(path, g.AddBlock)
	return tree.CID, err
}

// AddBlock adds one block, whatever it holds. It never fails.
func (g *Gateway) AddBlock(c evaluator.CID, block []byte) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.blocks[c] = bytes.Clone(block)
	return nil
}

// RemoveBlock makes the gateway answer 404 for one block.
func (g *Gateway) RemoveBlock(c evaluator.CID) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.blocks, c)
}

// Set changes the mode. Modes that fail inside a CAR do so after that many blocks.
func (g *Gateway) Set(mode Mode, after int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.mode, g.after = mode, after
}

// Hits returns how many CARs and raw blocks were asked for.
func (g *Gateway) Hits() (cars, raws int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.cars, g.raws
}

// Sent returns how often each block was sent whole.
func (g *Gateway) Sent() map[evaluator.CID]int {
	g.mu.Lock()
	defer g.mu.Unlock()
	sent := map[evaluator.CID]int{}
	for c, n := range g.sent {
		sent[c] = n
	}
	return sent
}

// ServeHTTP answers GET /ipfs/{cid}?format=car|raw.
func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c, err := evaluator.ParseCID(r.URL.Path[len("/ipfs/"):])
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	isCAR := r.URL.Query().Get("format") == "car"
	g.mu.Lock()
	mode, after := g.mode, g.after
	block, ok := g.blocks[c]
	if isCAR {
		g.cars++
	} else {
		g.raws++
	}
	g.mu.Unlock()
	s := &response{g: g, w: w, r: r, mode: mode, after: after}
	switch {
	case s.failEarly():
	case !ok || mode == NotFound:
		http.NotFound(w, r)
	case isCAR && mode == NoCAR:
		http.Error(w, "no car here", http.StatusNotAcceptable)
	case isCAR:
		s.car(c)
	default:
		s.raw(c, block)
	}
}

// order lists the blocks below root depth first, each once.
func (g *Gateway) order(root evaluator.CID) []evaluator.CID {
	g.mu.Lock()
	defer g.mu.Unlock()
	var out []evaluator.CID
	seen := map[evaluator.CID]bool{}
	var walk func(evaluator.CID)
	walk = func(c evaluator.CID) {
		block, ok := g.blocks[c]
		if !ok || seen[c] {
			return
		}
		seen[c] = true
		out = append(out, c)
		node, err := dag.Decode(c, block)
		if err != nil {
			return // what tests put there on purpose
		}
		for _, link := range node.Links {
			walk(link.CID)
		}
	}
	walk(root)
	return out
}

// section returns a block as a CAR section and counts it.
func (g *Gateway) section(c evaluator.CID) []byte {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sent[c]++
	return car.AppendSection(nil, c, g.blocks[c])
}

func must(err error) {
	if err != nil {
		panic(err) // memory cannot fail
	}
}
