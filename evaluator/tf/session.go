//go:build tensorflow

package tf

import (
	graft "github.com/wamuir/graft/tensorflow"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

type tensorHandle = graft.Tensor

// Session runs a graph. Runs may be concurrent. A graph must be complete before its first run.
type Session struct {
	session *graft.Session
}

// Session opens a session on the graph.
func (g *Graph) Session(c Config) (*Session, error) {
	raw, err := c.proto()
	if err != nil {
		return nil, err
	}
	s, err := graft.NewSession(g.graph, &graft.SessionOptions{Config: raw})
	if err != nil {
		return nil, fault.Wrap(fault.ScorerFailed, err, "open session")
	}
	return &Session{session: s}, nil
}

// Close waits for runs under way and frees the session's variables.
func (s *Session) Close() error { return s.session.Close() }

// Run feeds buffers, computes the fetches and runs the targets.
func (s *Session) Run(feeds map[Output]*Buffer, fetches []Output, targets []Node) ([]Result, error) {
	tensors := make(map[Output]*tensorHandle, len(feeds))
	for at, b := range feeds {
		tensors[at] = b.t
	}
	return s.run(tensors, fetches, targets)
}

func (s *Session) run(feeds map[Output]*tensorHandle, fetches []Output, targets []Node) ([]Result, error) {
	got, err := s.session.Run(feeds, fetches, targets)
	if err != nil {
		return nil, fault.Wrap(fault.ScorerFailed, err, "run graph")
	}
	results := make([]Result, len(got))
	for i, t := range got {
		account(elements(t.Shape()) * 4)
		results[i] = Result{t}
	}
	return results, nil
}

func elements(s tensor.Shape) int64 {
	n, _ := s.Elements()
	return n
}
