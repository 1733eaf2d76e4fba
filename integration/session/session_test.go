package session_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/digits"
)

// The whole path by command line. The worker is killed with SIGKILL as soon as it tells of a step, once for every step it
// has, training first, and started again with the same command: it must go on, stake once and end with one submission, which
// is paid.
func TestAMinerKilledAtEveryStepSubmitsOnceAndIsPaid(t *testing.T) {
	s := startStack(t)
	s.prepare()
	s.createBounty("700000")
	args := s.workerArgs(1, "run", "--split", "train", "--validation", "validation", "--epochs", "6", "--save-every", "1ms", "--seed", "3")
	s.killAt("train", args...)

	dry, code := s.worker(append(args, "--dry-run")...)
	require.Equal(t, 0, code, "%v", dry)
	require.Equal(t, "dry_run", dry[len(dry)-1]["status"])
	require.EqualValues(t, 0, s.submissions(), "a dry run sends nothing")

	for _, step := range []string{"publish", "commit", "reveal", "request"} {
		s.killAt(step, args...)
	}

	events, code := s.worker(args...)
	require.Equal(t, 0, code, "%v", events)
	outcome := events[len(events)-1]
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 1, s.submissions(), "one submission in spite of every kill")
	again, code := s.worker(args...)
	require.Equal(t, 0, code)
	require.Equal(t, outcome["status"], again[len(again)-1]["status"], "a settled submission is told of again")
	s.collect(again[len(again)-1])
}

// Weights that were trained without a bounty in mind, as a TensorFlow bundle, are submitted as they are; the worker stakes
// nothing on weights that miss the criterion on its own split.
func TestWeightsTrainedElsewhereAreSubmitted(t *testing.T) {
	s := startStack(t)
	s.prepare()
	s.createBounty("700000")
	s.train("bundle", "trained")
	refused, code := s.worker(s.workerArgs(1, "submit", "--check", "validation", s.path("model/init.safetensors"))...)
	require.Equal(t, 2, code, "%v", refused)
	require.Equal(t, "bad_request", refused[len(refused)-1]["reason"])
	require.EqualValues(t, 0, s.submissions())
	events, code := s.worker(s.workerArgs(1, "submit", "--check", "validation", s.path("trained"))...)
	require.Equal(t, 0, code, "%v", events)
	require.Equal(t, "won", events[len(events)-1]["status"])
}

// A bounty that nobody won is cancelled by its researcher, who gets reward and LINK back.
func TestABountyWithoutMinersIsCancelled(t *testing.T) {
	s := startStack(t)
	for _, found := range s.lines(0, "doctor") {
		require.Equal(t, true, found["ok"], "%v", found)
	}
	s.prepare()
	s.createBounty("999999")
	s.assay(0, "bounty", "fund", "1", "--link", "1.5", "--dry-run")
	s.assay(0, "bounty", "fund", "1", "--link", "1.5")
	refused := s.assay(2, "bounty", "collect", "1", "--delivery-key", s.path("delivery.key"), "--model", s.path("model"), "--out", s.path("none"))
	require.NotEmpty(t, refused["reason"])
	require.Equal(t, "dry_run", s.assay(0, "bounty", "refund", "1", "--dry-run")["status"])
	require.Equal(t, "open", s.assay(0, "bounty", "list")["status"])
	s.assay(0, "bounty", "refund", "1")
	require.Equal(t, "refunded", s.assay(0, "bounty", "list")["status"])
	s.assay(0, "bounty", "withdraw", "1")
	require.Equal(t, "bad_request", s.assay(2, "bounty", "refund", "1")["reason"], "once")
	require.Equal(t, "refunded", s.assay(3, "bounty", "watch", "1")["event"])
}

// prepare makes what bounties are made of, by command line: data, a model, a delivery key.
func (s *stack) prepare() {
	s.t.Helper()
	set, err := digits.Load()
	require.NoError(s.t, err)
	require.NoError(s.t, set.Shuffled(7).WriteNPY(s.path("x.npy"), s.path("y.npy")))
	s.assay(0, "dataset", "pack", "--x", s.path("x.npy"), "--y", s.path("y.npy"), "--only-splits",
		"--split", "train=0:4000", "--split", "validation=4000:5000", s.path("public"))
	s.assay(0, "dataset", "pack", "--x", s.path("x.npy"), "--y", s.path("y.npy"), "--only-splits",
		"--split", "feedback=5000:6000", "--split", "payout=6000:8000", s.path("hidden"))
	s.assay(0, "model", "new", "mlp", "--input", "28,28,1", "--hidden", "32", "--outputs", "10", s.path("model"))
	s.assay(0, "keys", "new", "identity", s.path("delivery.key"))
}

// createBounty makes an open bounty, by command line. Thresholds tell the terms of a stack's bounties apart.
func (s *stack) createBounty(threshold string, more ...string) (id int) {
	s.t.Helper()
	create := s.draft(threshold)
	created := s.lines(0, append(create, more...)...)
	id = int(created[0]["bounty_id"].(float64))
	require.Eventually(s.t, func() bool { return s.assay(0, "bounty", "list")["status"] == "open" }, time.Minute, 200*time.Millisecond,
		"the probe does not open the bounty")
	return id
}

// draft writes terms and seals the hidden set for them, and returns the command line that creates the bounty.
func (s *stack) draft(threshold string) []string {
	s.t.Helper()
	terms, sealed := s.path("terms-"+threshold), s.path("sealed-"+threshold)
	s.assay(0, "bounty", "draft", "--model", s.path("model"), "--data", s.path("hidden"), "--signer-set", s.info.SignerSet,
		"--delivery-key", s.path("delivery.key"), "--threshold", threshold, terms)
	s.assay(0, "dataset", "seal", "--terms", terms, sealed)
	return []string{"bounty", "create", "--terms", terms, "--set", sealed, "--reward", "1", "--yes"}
}

// train trains weights that meet any threshold of these tests.
func (s *stack) train(format, name string) {
	s.t.Helper()
	trained, code := s.worker("train", "--json", "--model", s.path("model"), "--data", s.path("public"), "--split", "train",
		"--validation", "validation", "--epochs", "5", "--format", format, s.path(name))
	require.Equal(s.t, 0, code, "%v", trained)
}

// collect opens the winner's weights and scores them again.
func (s *stack) collect(outcome map[string]any) {
	s.t.Helper()
	watched := s.lines(0, "bounty", "watch", "1", "--mirror", s.path("mirror"))
	require.Equal(s.t, "paid", watched[len(watched)-1]["event"])
	got := s.assay(0, "bounty", "collect", "1", "--delivery-key", s.path("delivery.key"), "--model", s.path("model"), "--out", s.path("won.safetensors"))
	score := s.assay(0, "score", "--model", s.path("model"), "--checkpoint", s.path("won.safetensors"), "--data", s.path("hidden"))
	require.Equal(s.t, got["weights_root"], score["weights_root"])
	evaluation := outcome["evaluation"].(map[string]any)
	require.Equal(s.t, evaluation["payout_correct"], score["correct"], "%v", evaluation)
	require.Equal(s.t, evaluation["payout_loss_micro"], score["loss_micro"])
}

func (s *stack) submissions() any { return s.assay(0, "bounty", "list")["submissions"] }

func (s *stack) workerArgs(bounty int, command string, args ...string) []string {
	return append([]string{command, "--json", "--bounty", strconv.Itoa(bounty), "--dir", s.path("worker"), "--poll", "100ms", "--data", s.path("public")}, args...)
}

// start starts the worker of s.miner.
func (s *stack) start(args ...string) (*exec.Cmd, *bufio.Scanner) {
	s.t.Helper()
	cmd := exec.Command(program(s.t, "assay-worker"), args...)
	cmd.Env = s.as(s.miner)
	cmd.Stderr = os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	out, err := cmd.StdoutPipe()
	require.NoError(s.t, err)
	require.NoError(s.t, cmd.Start())
	watchdog := time.AfterFunc(2*time.Minute, func() { _ = cmd.Process.Kill() })
	s.t.Cleanup(func() { watchdog.Stop() })
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	return cmd, lines
}

// worker runs the worker to its end.
func (s *stack) worker(args ...string) (lines []map[string]any, code int) {
	s.t.Helper()
	cmd, scanner := s.start(args...)
	for scanner.Scan() {
		line := map[string]any{}
		require.NoError(s.t, json.Unmarshal(scanner.Bytes(), &line), "%s", scanner.Text())
		lines = append(lines, line)
	}
	_ = cmd.Wait() // the exit code is the answer
	return lines, cmd.ProcessState.ExitCode()
}

// killAt kills the worker once it tells of a step.
func (s *stack) killAt(step string, args ...string) {
	s.t.Helper()
	cmd, scanner := s.start(args...)
	said := []string{}
	for scanner.Scan() {
		var event struct {
			Step string  `json:"step"`
			Done float64 `json:"done"`
		}
		require.NoError(s.t, json.Unmarshal(scanner.Bytes(), &event))
		if event.Step == step && (step != "train" || event.Done > 0) {
			require.NoError(s.t, cmd.Process.Kill())
			_ = cmd.Wait() // it was killed
			return
		}
		said = append(said, scanner.Text())
	}
	_ = cmd.Wait()
	require.Fail(s.t, "the worker ended before "+step, "%v: %s", cmd.ProcessState, strings.Join(said, "\n"))
}
