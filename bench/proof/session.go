package proof

import (
	"io"
	"slices"
	"sync"
	"time"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// Answer commits to the rounds of one row: the Merkle roots of their results.
type Answer struct {
	Row   int           `json:"row"`
	Roots []merkle.Hash `json:"roots"`
}

// Root commits to all rounds. It is what evidence names.
func (a Answer) Root() merkle.Hash { return rowRoot(a.Roots) }

// Demand is what the prover must open. The result rows to show follow from Audit.
type Demand struct {
	Audit merkle.Hash `json:"audit"`
}

// Session is the verifier's side of one challenge. Its methods may be called from any goroutine. The steps are, for each row in
// its order, Ready and Commit, and then Open. A step that is repeated with the same content gives the same answer, so that a
// prover may repeat a message whose answer was lost; anything else out of order has the code NotOpen. A step after its deadline
// ends the session with a verdict and has the code Timeout.
type Session struct {
	config    Config
	claim     Claim
	challenge Challenge
	secret    merkle.Hash // behind the audit and the vectors

	mu      sync.Mutex
	phase   phase
	row     int // in phases loading and running
	due     time.Time
	runs    []run // of each row
	verdict Verdict
}

type phase int

const (
	loading phase = iota
	running
	opening
	checking
	ended
)

// run is what became of a row.
type run struct {
	nonce   merkle.Hash
	started time.Time
	roots   []merkle.Hash
	took    time.Duration
}

const maxClaim = 1 << 53 // evidence is JSON, whose integers are exact up to here

// NewSession draws a challenge whose clock starts now. random is crypto/rand's Reader, but in tests. A claim too small or too
// large to challenge has the code BadRequest.
func NewSession(b Binding, c Claim, config Config, now time.Time, random io.Reader) (*Session, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if slices.Max(c.Scores[:]) > maxClaim || c.MemoryBytes > maxClaim || b.ChainID > maxClaim {
		return nil, fault.New(fault.BadRequest, "a number of the claim exceeds 2^53")
	}
	rows, err := config.rows(c)
	if err != nil {
		return nil, err
	}
	var drawn [3]merkle.Hash
	for i := range drawn {
		if _, err := io.ReadFull(random, drawn[i][:]); err != nil {
			return nil, fault.Wrap(fault.Internal, err, "draw a nonce")
		}
	}
	s := &Session{config: config, claim: c, secret: drawn[1], runs: make([]run, len(rows))}
	s.challenge = Challenge{Schema: Schema, Binding: b, Nonce: drawn[0], Rows: rows, Seconds: config.OpenSeconds}
	s.challenge.order()
	for i, r := range rows {
		s.challenge.Seconds += config.LoadSeconds + r.Seconds
		s.challenge.Enough = append(s.challenge.Enough, config.Reach.enough(s.challenge.Rows[i], c))
		s.runs[i].nonce = merkle.Keccak256([]byte("assay capability nonce v1"), drawn[2][:], []byte{byte(i)})
	}
	s.due = now.Add(seconds(config.LoadSeconds))
	return s, nil
}

// order shuffles the rows as the seed says.
func (c *Challenge) order() {
	draw := draws(c.Seed(), len(c.Rows))
	for i := len(c.Rows) - 1; i > 0; i-- {
		j := int(draw() % uint64(i+1))
		c.Rows[i], c.Rows[j] = c.Rows[j], c.Rows[i]
	}
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

// Challenge returns what to send to the prover.
func (s *Session) Challenge() Challenge { return s.challenge }

// Deadline returns when the session ends if nothing more is heard of the prover.
func (s *Session) Deadline() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.due
}

// Demanded reports whether every row was answered, so that the prover may know what it must open: from then on the challenge
// stands, and no other may take its place.
func (s *Session) Demanded() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.row == len(s.runs)
}

// Ready starts the clock of a row, whose table the prover now holds, and returns the nonce that the first round's signs are
// drawn from.
func (s *Session) Ready(row int, at time.Time) (merkle.Hash, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inTime(at); err != nil {
		return merkle.Hash{}, err
	}
	if row < 0 || row >= len(s.runs) {
		return merkle.Hash{}, fault.New(fault.BadRequest, "the challenge has no row %d", row)
	}
	if !s.runs[row].started.IsZero() {
		return s.runs[row].nonce, nil
	}
	if s.phase != loading || row != s.row {
		return merkle.Hash{}, fault.New(fault.NotOpen, "row %d is not due", row)
	}
	s.phase, s.runs[row].started = running, at
	s.due = at.Add(seconds(s.challenge.Rows[row].Seconds))
	return s.runs[row].nonce, nil
}

// Commit stops the clock of a row. After the last row it returns what to open, and nil before.
func (s *Session) Commit(a Answer, at time.Time) (*Demand, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inTime(at); err != nil {
		return nil, err
	}
	if a.Row < 0 || a.Row >= len(s.runs) || len(a.Roots) != s.challenge.Rows[a.Row].Rounds {
		return nil, fault.New(fault.BadRequest, "row %d has not %d rounds", a.Row, len(a.Roots))
	}
	if done := s.runs[a.Row].roots; done != nil {
		if !slices.Equal(done, a.Roots) {
			return nil, fault.New(fault.NotOpen, "row %d was committed to with other roots", a.Row)
		}
		return s.demand(), nil
	}
	if s.phase != running || a.Row != s.row {
		return nil, fault.New(fault.NotOpen, "row %d is not due", a.Row)
	}
	this := &s.runs[a.Row]
	this.roots, this.took = slices.Clone(a.Roots), max(at.Sub(this.started), time.Microsecond)
	s.row++
	s.phase, s.due = loading, at.Add(seconds(s.config.LoadSeconds))
	if s.row == len(s.runs) {
		s.phase, s.due = opening, at.Add(seconds(s.config.OpenSeconds))
	}
	return s.demand(), nil
}

func (s *Session) demand() *Demand {
	if s.phase < opening {
		return nil
	}
	return &Demand{Audit: auditSeed(s.secret)}
}

func auditSeed(secret merkle.Hash) merkle.Hash { return derive(secret, "audit") }

// derive returns a value that does not reveal the secret, nor anything else derived from it.
func derive(secret merkle.Hash, name string) merkle.Hash {
	return merkle.Keccak256([]byte("assay capability secret v1 "), []byte(name), secret[:])
}

// inTime ends a session that is late, and reports one that has ended.
func (s *Session) inTime(at time.Time) error {
	if s.phase == ended {
		return fault.New(fault.NotOpen, "the session has ended")
	}
	if s.phase != checking && at.After(s.due) {
		s.end(finding{reason: ReasonDeadline, row: min(s.row, len(s.runs)-1)})
		return fault.New(fault.Timeout, "the deadline passed %.1f s ago", at.Sub(s.due).Seconds())
	}
	return nil
}

// OpeningBytes is how long the stream is that Open reads.
func (s *Session) OpeningBytes() int64 {
	return s.challenge.OpeningBytes(Demand{Audit: auditSeed(s.secret)})
}

// Open reads the openings and ends the session, however they turn out. A stream that breaks off or cannot be read leaves the
// session as it was, and the prover may send it again until the deadline.
func (s *Session) Open(r io.Reader, at time.Time) (Verdict, error) {
	if err := s.startChecking(at); err != nil {
		return Verdict{}, err
	}
	found, err := s.check(r)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.phase = opening
	if err != nil {
		return Verdict{}, err
	}
	s.end(found)
	return s.verdict, nil
}

func (s *Session) startChecking(at time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inTime(at); err != nil {
		return err
	}
	if s.phase != opening {
		return fault.New(fault.NotOpen, "there is nothing to open")
	}
	s.phase = checking
	return nil
}

// Expire ends a session whose deadline has passed, with a verdict against the prover, and reports whether it has ended.
func (s *Session) Expire(at time.Time) (Verdict, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.inTime(at) // the verdict says it
	return s.verdict, s.phase == ended
}

// Verdict returns the verdict of a session that has ended.
func (s *Session) Verdict() (Verdict, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.verdict, s.phase == ended
}

// end writes the verdict.
func (s *Session) end(found finding) {
	s.phase = ended
	e := s.evidence(found)
	s.verdict = Verdict{OK: e.Reason == ReasonNone, Reason: e.Reason, Measured: e.Measured, Attested: s.config.Reach.attested(s.claim, e.Measured)}
	if s.verdict.OK {
		s.verdict.MemoryBytes = s.heldBytes()
	}
	s.verdict.Evidence = e.encode()
}

func (s *Session) heldBytes() (most uint64) {
	for _, r := range s.challenge.Rows {
		most = max(most, r.TableBytes())
	}
	return most
}

// measured is a row's rate in the unit of its class's score on chain.
func (r Row) measured(took time.Duration) uint64 { return uint64(r.work() / 1e6 / took.Seconds()) }

// work is what a row's rate counts: operations, or bytes of the table read.
func (r Row) work() float64 {
	if r.Class == bench.Memory {
		return float64(r.TableBytes()) * float64(r.Rounds)
	}
	return r.FLOP()
}
