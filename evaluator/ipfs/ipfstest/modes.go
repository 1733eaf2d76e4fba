package ipfstest

import (
	"compress/gzip"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// Mode is a way to answer.
type Mode int

// The modes.
const (
	OK          Mode = iota
	WrongBytes       // a flipped bit in a block
	SlowDrip         // a byte every 20 ms
	Stalled          // some bytes, then silence
	Silent           // not even a header
	Truncated        // a response that ends early, as if it were whole
	CutOff           // a connection that breaks
	Endless          // blocks without end
	Repeating        // the root without end
	ExtraBlocks      // a block that nothing links to
	Redirecting      // a redirect to a gateway that would answer
	Dead             // a closed connection
	NotFound         // 404
	NoCAR            // raw blocks only
	Gzip             // compression that was not asked for
	LyingLength      // Content-Length larger than the body
	HeaderFlood      // a megabyte of headers
	Huge             // a block larger than any
)

// response answers one request.
type response struct {
	g     *Gateway
	w     http.ResponseWriter
	r     *http.Request
	mode  Mode
	after int
}

// failEarly handles the modes that never get to a body.
func (s *response) failEarly() bool {
	switch s.mode {
	case Dead:
		panic(http.ErrAbortHandler) // cuts the connection // closes the connection without an answer
	case Silent:
		<-s.r.Context().Done()
	case Redirecting:
		http.Redirect(s.w, s.r, s.r.URL.String()+"&followed", http.StatusFound)
	case HeaderFlood:
		for i := range 1000 {
			s.w.Header().Set(fmt.Sprintf("X-Flood-%d", i), strings.Repeat("x", 1000))
		}
		s.w.WriteHeader(http.StatusOK)
	default:
		return false
	}
	return true
}

// car sends the DAG below root; the mode strikes after s.after blocks.
func (s *response) car(root evaluator.CID) {
	if s.mode == Gzip {
		s.gzip()
	}
	if s.mode == LyingLength {
		s.w.Header().Set("Content-Length", "1000000000")
	}
	if _, err := car.NewWriter(s.w, root); err != nil {
		return
	}
	for i, c := range s.g.order(root) {
		if i == s.after && !s.strike(c) {
			return
		}
		if _, err := s.w.Write(s.g.section(c)); err != nil {
			return
		}
	}
}

// strike does what the mode does inside a CAR, before block c. False ends the response.
func (s *response) strike(c evaluator.CID) bool {
	alien := []byte("a block that nothing links to")
	alienCID := dag.CIDOf(evaluator.CodecRaw, alien)
	switch s.mode {
	case WrongBytes:
		section := s.g.section(c)
		section[len(section)-1] ^= 1
		s.write(section)
	case Huge:
		s.write(car.AppendSection(nil, c, make([]byte, dag.MaxBlockBytes+1)))
	case ExtraBlocks:
		s.write(car.AppendSection(nil, alienCID, alien))
		return true
	case Endless:
		for s.write(car.AppendSection(nil, alienCID, alien)) {
		}
	case Repeating:
		root := s.g.section(c)
		for s.write(root) {
		}
	case SlowDrip, Stalled:
		s.crawl(s.g.section(c))
	case CutOff:
		section := s.g.section(c)
		s.write(section[:len(section)/2])
		panic(http.ErrAbortHandler) // cuts the connection
	case Truncated:
	default:
		return true
	}
	return false
}

// raw sends one block.
func (s *response) raw(c evaluator.CID, block []byte) {
	switch s.mode {
	case WrongBytes:
		wrong := append([]byte(nil), block...)
		s.write(append(wrong, 1))
	case Huge, Endless, Repeating, ExtraBlocks:
		for s.write(make([]byte, dag.MaxBlockBytes+1)) {
		}
	case SlowDrip, Stalled:
		s.crawl(block)
	case Truncated:
		s.write(block[:len(block)/2])
	case CutOff:
		s.w.Header().Set("Content-Length", fmt.Sprint(len(block)))
		s.write(block[:len(block)/2])
		panic(http.ErrAbortHandler) // cuts the connection
	case LyingLength:
		s.w.Header().Set("Content-Length", fmt.Sprint(len(block)+1))
		s.write(block)
	case Gzip:
		s.gzip()
		s.write(block)
	default:
		s.g.section(c)
		s.write(block)
	}
}

// gzip answers with ten megabytes of zeros in a few kilobytes.
func (s *response) gzip() {
	s.w.Header().Set("Content-Encoding", "gzip")
	s.write(nil) // the header comes at once, however long the compression takes
	z := gzip.NewWriter(s.w)
	_, _ = z.Write(make([]byte, 10<<20)) // the client hangs up, as it should
	_ = z.Close()
}

// crawl sends bytes so slowly that nobody can wait for the end.
func (s *response) crawl(b []byte) {
	for i := range b {
		if s.mode == Stalled && i == len(b)/2 {
			<-s.r.Context().Done()
			return
		}
		if s.mode == SlowDrip {
			select {
			case <-s.r.Context().Done():
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
		s.write(b[i : i+1])
	}
}

// write sends and flushes; false means that the client is gone.
func (s *response) write(b []byte) bool {
	_, err := s.w.Write(b)
	if err == nil {
		err = http.NewResponseController(s.w).Flush()
	}
	return err == nil
}
