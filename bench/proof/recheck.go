package proof

import (
	"io"
	"slices"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Recheck repeats every check of a proof from its evidence, the prover's answers and its openings: what a third party does that
// has all three. An error has the code BadRequest where the answers or openings are not those of the evidence, or where the check
// does not end as the evidence says. Only the times are the verifier's word.
func Recheck(e *Evidence, answers []Answer, openings io.Reader) error {
	s := &Session{challenge: e.Challenge(), secret: e.Secret, runs: make([]run, len(e.Rows))}
	if err := s.inOrder(); err != nil {
		return err
	}
	if len(answers) != len(e.Rows) {
		return fault.New(fault.BadRequest, "%d answers for %d rows", len(answers), len(e.Rows))
	}
	for i, r := range e.Rows {
		switch {
		case r.Root == nil:
			return fault.New(fault.BadRequest, "row was not answered: there is nothing to check").About(r.Name)
		case len(answers[i].Roots) != r.Rounds || rowRoot(answers[i].Roots) != *r.Root:
			return fault.New(fault.BadRequest, "the answer is not the one that the evidence commits to").About(r.Name)
		}
		s.runs[i] = run{nonce: *r.Nonce, roots: answers[i].Roots}
	}
	found, err := s.check(openings)
	if err != nil {
		return err
	}
	if found.reason != e.Reason {
		return fault.New(fault.BadRequest, "the evidence says %q, the check %q", e.Reason, found.reason)
	}
	return nil
}

// inOrder checks that the rows stand in the order that their seed gives, whichever they were listed in before.
func (s *Session) inOrder() error {
	listed := slices.Clone(s.challenge.Rows)
	slices.SortFunc(listed, func(a, b Row) int { return classIndex(a.Class) - classIndex(b.Class) })
	drawn := Challenge{Binding: s.challenge.Binding, Nonce: s.challenge.Nonce, Rows: listed}
	drawn.order()
	if !slices.Equal(drawn.Rows, s.challenge.Rows) {
		return fault.New(fault.BadRequest, "the rows are not in the order of the seed")
	}
	return nil
}
