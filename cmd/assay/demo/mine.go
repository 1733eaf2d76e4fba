package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/cmd/assay/bounty"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/progress"
)

// Miner 3 stops once its own validation is this far above the criterion, or its time is up.
const (
	marginPPM   = 20_000
	maxTarget   = 990_000
	timeLimit   = 35 * time.Second
	settleLimit = 3 * time.Minute
)

// outcome is the last line that a worker prints.
type outcome struct {
	Status       string                `json:"status"`
	SubmissionID uint32                `json:"submission_id"`
	Evaluation   *evaluator.Evaluation `json:"evaluation"`
	Gas          map[string]uint64     `json:"gas"`
}

// miner is a worker process and what it said.
type miner struct {
	name    string
	process *process
	mu      sync.Mutex
	outcome outcome
}

// mine runs the three miners until each has its verdict, or comes too late for one.
func (s *story) mine(ctx context.Context) error {
	if ended, err := s.ended(ctx); err != nil || ended != "" {
		return err // the criterion was met before anybody trained
	}
	target := min(s.Criterion+marginPPM, maxTarget)
	hasty, err := s.miner("miner-1", "run", "--split", littleSplit, "--epochs", "1", "--submit-below")
	if err != nil {
		return err
	}
	patient, err := s.miner("miner-3", "run", "--split", trainSplit, "--epochs", "60", "--target", fmt.Sprint(target),
		"--time-limit", timeLimit.String(), "--submit-below")
	if err != nil {
		return err
	}
	miners := []*miner{hasty, patient}
	copied, err := s.revealedBy(ctx, "miner-1", patient)
	if err != nil {
		return err
	}
	if copied != nil {
		thief, err := s.miner("miner-2", "submit", "--published", copied.CID.String(), "--weights-root", copied.WeightsRoot.String())
		if err != nil {
			return err
		}
		miners = []*miner{hasty, thief, patient}
	}
	for _, m := range miners {
		if err := s.settled(ctx, m); err != nil {
			return err
		}
	}
	return verdicts(miners)
}

// ended names the state of a bounty that has ended.
func (s *story) ended(ctx context.Context) (string, error) {
	b, err := s.board.Bounty(ctx, s.result.BountyID)
	if err != nil || b.Status == client.BountyPreparing || b.Status == client.BountyOpen {
		return "", err
	}
	return client.BountyStatusName(b.Status), nil
}

// miner starts a worker with an account of its own.
func (s *story) miner(name, command string, args ...string) (*miner, error) {
	m := &miner{name: name}
	common := []string{
		command, "--json", "--bounty", fmt.Sprint(s.result.BountyID), "--rpc", s.stack.RPC, "--manifest", s.stack.Manifest,
		"--keystore", s.stack.Keys.Files[name], "--password-file", s.stack.Keys.PasswordFile, "--gateway", s.stack.Gateway,
		"--ipfs-api", s.stack.IPFSAPI, "--dir", s.path(name), "--poll", "200ms",
	}
	if command == "run" {
		common = append(common, "--data", s.path("public"), "--validation", validationSplit,
			"--seed", fmt.Sprint(s.Seed), "--optimizer", "adam", "--learning-rate", "0.002", "--batch", "64")
	}
	var err error
	m.process, err = s.start(name, "assay-worker", append(common, args...), nil, func(line []byte) bool { return s.heard(m, line) })
	return m, err
}

// heard takes a line of a worker's output: an event to pass on, or its outcome.
func (s *story) heard(m *miner, line []byte) bool {
	var e progress.Event
	if json.Unmarshal(line, &e) == nil && e.Step != "" {
		e.Who = m.name
		s.Progress.Event(e)
		return true
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var o outcome
	if json.Unmarshal(line, &o) != nil || o.Status == "" {
		return false
	}
	m.outcome = o
	return true
}

// revealedBy waits until a miner's submission is public, and returns it as any stranger can read it; nil if the bounty ends before
// that. The other miner must go on meanwhile.
func (s *story) revealedBy(ctx context.Context, name string, other *miner) (*evaluator.Submission, error) {
	var found *evaluator.Submission
	account := s.stack.Keys.Addresses[name]
	err := until(ctx, name+"'s reveal", startLimit, func() bool {
		b, err := s.board.Bounty(ctx, s.result.BountyID)
		if err != nil {
			return false
		}
		if b.Status != client.BountyOpen {
			return true
		}
		for id := uint32(1); id <= b.Submissions; id++ {
			state, err := s.board.Submission(ctx, s.result.BountyID, id)
			if err == nil && state.Submission.Miner == account && state.Submission.Payee != (common.Address{}) {
				submission, err := bounty.Revealed(state)
				found = &submission
				return err == nil
			}
		}
		return false
	}, other.process)
	return found, err
}

// settled waits for a worker to end, which it does once its submission has a verdict.
func (s *story) settled(ctx context.Context, m *miner) error {
	select {
	case <-ctx.Done():
		return fault.Wrap(fault.Canceled, ctx.Err(), "wait for %s", m.name)
	case <-time.After(settleLimit):
		return fault.New(fault.Timeout, "%s had no verdict within %s", m.name, settleLimit)
	case <-m.process.done:
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.outcome.Status == "" {
		ended, err := s.ended(ctx)
		if err == nil && ended == "" {
			err = m.process.failed()
		}
		if err == nil {
			s.say("score", fmt.Sprintf("%s: came too late, the bounty is %s", m.name, ended), nil)
		}
		return err
	}
	s.say("score", fmt.Sprintf("%s: submission %d %s%s", m.name, m.outcome.SubmissionID, m.outcome.Status, disclosed(m.outcome.Evaluation)), nil)
	for _, kind := range []string{"commit", "reveal"} {
		if gas := m.outcome.Gas[kind]; s.result.Gas[kind] == 0 {
			s.result.Gas[kind] = gas
		}
	}
	return nil
}

// disclosed says what a miner learns.
func disclosed(e *evaluator.Evaluation) string {
	switch {
	case e == nil:
		return ""
	case e.Status == evaluator.Refused:
		return fmt.Sprintf(" (%s/%s)", e.Status, e.Class)
	default:
		return fmt.Sprintf(" (%s, disclosed feedback %d of %d)", e.Status, e.FeedbackCorrect, e.FeedbackTotal)
	}
}

// verdicts checks that the story went as the rules demand, whatever the scores are: what miner 2 copied is never scored.
func verdicts(miners []*miner) error {
	for _, m := range miners {
		e := m.outcome.Evaluation
		if m.name == "miner-2" && e != nil && (e.Status != evaluator.Refused || e.Class != fault.ClassBinding) {
			return fault.New(fault.Internal, "a copied file was not refused: %s", e.Status)
		}
	}
	return nil
}
