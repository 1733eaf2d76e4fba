package proof

import (
	"io"
	"sync"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Answer commits to the rounds of one row: the Merkle roots of their results.
type Answer struct {
	Row   int           `json:"row"`
	Roots []merkle.Hash `json:"roots"`
}

// Demand is what the prover must open. The rows to show follow from Audit.
type Demand struct {
	Audit merkle.Hash `json:"audit"`
}

// Session is the verifier's side of one challenge. Its methods may be called from any goroutine. The steps are, for each row in
// its order, Ready and Commit, and then Open. A step that is repeated with the same content gives the same answer, so that a
// prover may repeat a message whose answer was lost; anything else out of order has the code NotOpen. A step after its deadline
// ends the session with a verdict and has the code Timeout.
type Session struct {
	mu sync.Mutex
}

// NewSession draws a challenge whose clock starts now. random is crypto/rand's Reader, but in tests. A claim too small or too
// large to challenge has the code BadRequest.
func NewSession(b Binding, c Claim, config Config, now time.Time, random io.Reader) (*Session, error) {
	return nil, fault.New(fault.Internal, "not built yet")
}

// Challenge returns what to send to the prover.
func (s *Session) Challenge() Challenge { return Challenge{} }

// Deadline returns when the session ends if nothing more is heard of the prover.
func (s *Session) Deadline() time.Time { return time.Time{} }

// Ready starts the clock of a row, whose table the prover now holds, and returns the nonce that the first round's signs are
// drawn from.
func (s *Session) Ready(row int, at time.Time) (merkle.Hash, error) {
	return merkle.Hash{}, fault.New(fault.Internal, "not built yet")
}

// Commit stops the clock of a row. After the last row it returns what to open, and nil before.
func (s *Session) Commit(a Answer, at time.Time) (*Demand, error) {
	return nil, fault.New(fault.Internal, "not built yet")
}

// Open reads the openings and ends the session, however they turn out. It holds one opened row in memory at a time.
func (s *Session) Open(r io.Reader, at time.Time) (Verdict, error) {
	return Verdict{}, fault.New(fault.Internal, "not built yet")
}

// Expire ends a session whose deadline has passed, with a verdict against the prover.
func (s *Session) Expire(at time.Time) (Verdict, bool) { return Verdict{}, false }

// Verdict returns the verdict of a session that has ended.
func (s *Session) Verdict() (Verdict, bool) { return Verdict{}, false }
