package session_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The whole path by command line. The worker is killed with SIGKILL as soon as it tells of a step, once for every step it
// has, training first, and started again with the same command: it must go on, stake once and end with one submission, which
// is paid.
func TestAMinerKilledAtEveryStepSubmitsOnceAndIsPaid(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.CreateBounty("700000")
	args := s.WorkerArgs(1, "run", "--split", "train", "--validation", "validation", "--epochs", "6", "--save-every", "1ms", "--seed", "3")
	s.KillAt("train", args...)

	dry, code := s.Worker(append(args, "--dry-run")...)
	require.Equal(t, 0, code, "%v", dry)
	require.Equal(t, "dry_run", dry[len(dry)-1]["status"])
	require.EqualValues(t, 0, s.Submissions(), "a dry run sends nothing")

	for _, step := range []string{"publish", "commit", "reveal", "request"} {
		s.KillAt(step, args...)
	}

	events, code := s.Worker(args...)
	require.Equal(t, 0, code, "%v", events)
	outcome := events[len(events)-1]
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 1, s.Submissions(), "one submission in spite of every kill")
	again, code := s.Worker(args...)
	require.Equal(t, 0, code)
	require.Equal(t, outcome["status"], again[len(again)-1]["status"], "a settled submission is told of again")
	s.Collect(1, again[len(again)-1])
}

// Weights that were trained without a bounty in mind, as a TensorFlow bundle, are submitted as they are; the worker stakes
// nothing on weights that miss the criterion on its own split.
func TestWeightsTrainedElsewhereAreSubmitted(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.CreateBounty("700000")
	s.Train("bundle", "trained")
	refused, code := s.Worker(s.WorkerArgs(1, "submit", "--check", "validation", s.Path("model/init.safetensors"))...)
	require.Equal(t, 2, code, "%v", refused)
	require.Equal(t, "bad_request", refused[len(refused)-1]["reason"])
	require.EqualValues(t, 0, s.Submissions())
	events, code := s.Worker(s.WorkerArgs(1, "submit", "--check", "validation", s.Path("trained"))...)
	require.Equal(t, 0, code, "%v", events)
	require.Equal(t, "won", events[len(events)-1]["status"])
}

// A bounty that nobody won is cancelled by its researcher, who gets reward and LINK back.
func TestABountyWithoutMinersIsCancelled(t *testing.T) {
	s := startStack(t)
	for _, found := range s.Lines(0, "doctor") {
		require.Equal(t, true, found["ok"], "%v", found)
	}
	s.Prepare()
	s.CreateBounty("999999")
	s.Assay(0, "bounty", "fund", "1", "--link", "1.5", "--dry-run")
	s.Assay(0, "bounty", "fund", "1", "--link", "1.5")
	refused := s.Assay(2, "bounty", "collect", "1", "--delivery-key", s.Path("delivery.key"), "--model", s.Path("model"), "--out", s.Path("none"))
	require.NotEmpty(t, refused["reason"])
	require.Equal(t, "dry_run", s.Assay(0, "bounty", "refund", "1", "--dry-run")["status"])
	require.Equal(t, "open", s.Assay(0, "bounty", "list")["status"])
	s.Assay(0, "bounty", "refund", "1")
	require.Equal(t, "refunded", s.Assay(0, "bounty", "list")["status"])
	s.Assay(0, "bounty", "withdraw", "1")
	require.Equal(t, "bad_request", s.Assay(2, "bounty", "refund", "1")["reason"], "once")
	require.Equal(t, "refunded", s.Assay(3, "bounty", "watch", "1")["event"])
}
