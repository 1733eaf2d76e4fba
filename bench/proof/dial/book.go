package dial

import (
	"context"
	"sync"
	"time"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// keepEnded is how long a verdict stays in memory after it was settled, for a prover that lost the answer.
const keepEnded = time.Hour

// book holds the sessions: at most one of a request.
type book struct {
	config Config

	mu       sync.Mutex
	sessions map[Target]*entry
}

type entry struct {
	*attempt
	prover evaluator.Address
	hellos int
	hello  uint64 // when the last hello was signed: one that is not newer is a replay
}

// attempt is what one hello began.
type attempt struct {
	session  *proof.Session
	settling sync.Mutex // held around Settle, so that a verdict is settled once
	settled  time.Time
}

// hello opens a session, or one in the place of a session whose prover does not know yet what it must open, be it that its time is
// over: a prover that was killed begins again. Nothing that it has seen until then tells it what to compute and what to make up.
func (b *book) hello(ctx context.Context, m message, who evaluator.Address) (*proof.Session, error) {
	if err := b.admissible(m, who); err != nil {
		return nil, err // before anyone is asked
	}
	binding, claim, err := b.config.Requests.Admit(ctx, m.target, who)
	if err != nil {
		return nil, err
	}
	if binding.Prover != who || binding.ChainID != m.target.ChainID || binding.Registry != m.target.Registry || binding.RequestID != m.target.RequestID {
		return nil, fault.New(fault.Internal, "request %s was admitted with another's binding", m.target.RequestID)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.admissibleLocked(m, who); err != nil {
		return nil, err
	}
	session, err := proof.NewSession(binding, claim, b.config.Proof, b.config.Clock(), b.config.Random)
	if err != nil {
		return nil, err
	}
	e := b.sessions[m.target]
	if e == nil {
		e = &entry{prover: who}
		b.sessions[m.target] = e
	}
	e.attempt, e.hello = &attempt{session: session}, m.millis
	e.hellos++
	return session, nil
}

func (b *book) admissible(m message, who evaluator.Address) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.admissibleLocked(m, who)
}

func (b *book) admissibleLocked(m message, who evaluator.Address) error {
	e := b.sessions[m.target]
	full := b.underWay() >= b.config.MaxSessions
	if e == nil {
		if full {
			return b.crowded()
		}
		return nil
	}
	v, ended := e.session.Verdict()
	silent := v.Reason == proof.ReasonDeadline && !e.session.Demanded()
	switch {
	case e.prover != who:
		return fault.New(fault.Unauthorized, "the request is another key's")
	case m.millis <= e.hello:
		return fault.New(fault.NotOpen, "a hello as old as that was heard before")
	case ended && !silent:
		return fault.New(fault.NotOpen, "the request has its verdict")
	case e.session.Demanded():
		return fault.New(fault.NotOpen, "the challenge was answered: there is no other")
	case e.hellos >= maxHellos:
		return fault.New(fault.TooManyRequests, "a request has %d challenges", maxHellos)
	case ended && full:
		return b.crowded()
	}
	return nil
}

func (b *book) crowded() error {
	return fault.New(fault.TooManyRequests, "%d proofs are under way", b.config.MaxSessions)
}

func (b *book) underWay() (n int) {
	for _, e := range b.sessions {
		if _, ended := e.session.Verdict(); !ended {
			n++
		}
	}
	return n
}

// find returns the session of a request for its own prover. A message older than the last hello is about a challenge that it
// replaced: late or replayed, it would be an answer to another question.
func (b *book) find(m message, who evaluator.Address) (*attempt, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	e := b.sessions[m.target]
	switch {
	case e == nil:
		return nil, fault.New(fault.NotOpen, "there is no challenge of this request: say hello first")
	case e.prover != who:
		return nil, fault.New(fault.Unauthorized, "the request is another key's")
	case m.millis < e.hello:
		return nil, fault.New(fault.NotOpen, "the message is older than the challenge")
	}
	return e.attempt, nil
}

// settle hands a verdict over, once.
func (b *book) settle(ctx context.Context, t Target, e *attempt) error {
	e.settling.Lock()
	defer e.settling.Unlock()
	v, ended := e.session.Verdict()
	if !ended || !e.settled.IsZero() || !b.current(t, e) {
		return nil
	}
	if err := b.config.Requests.Settle(ctx, t, v); err != nil {
		return err
	}
	e.settled = b.config.Clock()
	b.config.metrics.verdict(v)
	return nil
}

// current reports that no hello gave the request another session meanwhile.
func (b *book) current(t Target, a *attempt) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	e := b.sessions[t]
	return e != nil && e.attempt == a
}

// sweep ends the sessions whose deadline passed, settles what has ended, and forgets what was settled long ago.
func (b *book) sweep(ctx context.Context) {
	now := b.config.Clock()
	for t, e := range b.snapshot() {
		if _, ended := e.session.Expire(now); !ended {
			continue
		}
		if err := b.settle(ctx, t, e); err != nil {
			b.config.Logger.WarnContext(ctx, "verdict not settled, will be tried again", "request", t.RequestID, "error", err)
			continue
		}
		if !e.settled.IsZero() && now.Sub(e.settled) > keepEnded {
			b.forget(t, e)
		}
	}
}

func (b *book) forget(t Target, a *attempt) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if e := b.sessions[t]; e != nil && e.attempt == a {
		delete(b.sessions, t)
	}
}

func (b *book) snapshot() map[Target]*attempt {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := make(map[Target]*attempt, len(b.sessions))
	for t, e := range b.sessions {
		out[t] = e.attempt
	}
	return out
}
