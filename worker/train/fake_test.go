package train_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

// behaviour, in the environment of a child that is this test binary, makes it play a trainer.
const behaviour = "ASSAY_TEST_TRAINER"

func TestMain(m *testing.M) {
	if b := os.Getenv(behaviour); b != "" {
		os.Exit(play(b))
	}
	os.Exit(m.Run())
}

// playing is a sandbox that tells the child what to play.
type playing struct {
	train.Sandbox
	behaviour string
}

func (p playing) Prepare(cmd *exec.Cmd) error {
	cmd.Env = append(cmd.Env, behaviour+"="+p.behaviour)
	return p.Sandbox.Prepare(cmd)
}

// goodRoot is the root that players claim.
var goodRoot = merkle.Keccak256([]byte("weights"))

func say(e job.Event) { _ = json.NewEncoder(os.Stdout).Encode(e) }

func fail(code fault.Code, message string) int {
	say(job.Event{Kind: job.Failed, Code: string(code), Message: message})
	return 2
}

// play reads the job, does what the behaviour says, and ends as a good trainer does if that has not ended it.
func play(b string) int {
	var j job.Job
	raw, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = json.Unmarshal(raw, &j)
	}
	if err != nil {
		return fail(fault.JobInvalid, err.Error())
	}
	if b == "crash-at-start" {
		fmt.Fprintln(os.Stderr, "cannot start")
		return 3
	}
	say(job.Event{Kind: job.Started, Device: "cpu", Steps: j.Epochs})
	if code, ends := misbehave(b, j); ends {
		return code
	}
	say(job.Event{Kind: job.EpochDone, Epoch: 1, Loss: 0.5})
	done := job.Event{Kind: job.Done, Reason: job.AllEpochs, WeightsRoot: &goodRoot, Rate: 100, Step: 7,
		Best: &job.Values{Epoch: 1, Accuracy: 0.75}}
	if b == "no-root" {
		done.WeightsRoot = nil
	}
	say(done)
	switch b {
	case "talks-on":
		say(job.Event{Kind: job.Progress})
	case "fails-after-done":
		return 1
	case "lingers":
		_ = os.Stdout.Close()
		time.Sleep(time.Minute)
	}
	return 0
}

func misbehave(b string, j job.Job) (code int, ends bool) {
	switch b {
	case "environment":
		return fail(fault.Internal, strings.Join(os.Environ(), " ")), true
	case "job":
		raw, _ := json.Marshal(j)
		return fail(fault.Internal, string(raw)), true
	case "diverges":
		return fail(fault.TrainingDiverged, "the loss of step 9 is NaN"), true
	case "unknown-code":
		return fail("no_such_code", "what"), true
	case "missing-library":
		fmt.Fprintln(os.Stderr, "assay-trainer: error while loading shared libraries: libtensorflow_cc.so.2")
		return 127, true
	case "crash":
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	case "leaves":
		return 0, true
	case "garbage":
		fmt.Fprintln(os.Stdout, "Segmentation fault")
	case "unknown-kind":
		say(job.Event{Kind: "party"})
	case "long-line":
		_, _ = os.Stdout.Write(bytes.Repeat([]byte("x"), 1<<20))
	case "noise":
		_, _ = os.Stderr.Write(bytes.Repeat([]byte("noise "), 1<<18))
	case "flood":
		line := []byte(`{"kind":"progress","loss":1}` + "\n")
		for _, err := os.Stdout.Write(bytes.Repeat(line, 1000)); err == nil; {
			_, err = os.Stdout.Write(bytes.Repeat(line, 1000))
		}
	case "hang":
		time.Sleep(time.Minute)
	case "saves":
		return waitForSignal(true), true
	case "stubborn":
		return waitForSignal(false), true
	}
	return 0, false
}

// waitForSignal plays a child that is asked to end: it saves its state, or does not care.
func waitForSignal(obeys bool) int {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGTERM)
	say(job.Event{Kind: job.Progress, Step: 1})
	<-asked
	if !obeys {
		time.Sleep(time.Minute)
	}
	say(job.Event{Kind: job.Saved, Step: 1})
	return fail(fault.Canceled, "train: context canceled")
}
