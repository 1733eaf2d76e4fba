//go:build nmt

package nmt_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/devtest"
	"github.com/assay-oracle/assay/integration/people"
)

// threshold is the share of German tokens, in ppm, that must be foretold. Always to say <end> is right for 126,000; one
// pass over the corpus reaches about 220,000.
const threshold = "500000"

// target is what miners train to on their validation split. The hidden texts are some points harder: 540,000 there was 514,000 on
// the feedback split.
const target = "600000"

// Both ways to train reach the criterion. Weights that do not are scored and pay nothing; the first that do are paid, collected,
// and translate.
func TestATranslatorIsTrainedInTheResearchersImageAndNatively(t *testing.T) {
	s := start(t)
	bounty := s.CreateBounty(threshold)

	s.Miner = "miner-2"
	outcome := s.run(bounty, "--executor", "native", "--epochs", "2", "--submit-below")
	require.Equal(t, "scored", outcome["status"], "%v", outcome)
	require.EqualValues(t, 0, outcome["evaluation"].(map[string]any)["payout_correct"], "what is not paid for is not told")

	s.Miner = "miner-1"
	outcome = s.run(bounty, "--executor", "docker", "--image", s.image, "--epochs", "12", "--target", target, "--dir", s.Path("worker-1"))
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 2, s.Submissions())
	s.Collect(bounty, outcome)
	s.translates()

	second := s.CreateBounty("499999")
	s.Miner = "miner-2"
	outcome = s.run(second, "--executor", "native", "--epochs", "12", "--target", target)
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	s.Collect(second, outcome)
}

// shop is the dev stack with the example's model and data where people look for them.
type shop struct {
	*devtest.Stack
	python, example, image string
}

func start(t *testing.T) *shop {
	s := &shop{Stack: devtest.Start(t), python: os.Getenv("ASSAY_PYTHON")}
	require.NotEmpty(t, s.python, "ASSAY_PYTHON must name a Python with TensorFlow, safetensors and polib")
	require.NotEmpty(t, os.Getenv("ASSAY_NMT_IMAGE"), "ASSAY_NMT_IMAGE must name the example's image: scripts/nmt-image.sh builds it")
	s.Patience = 10 * time.Minute
	var err error
	s.example, err = filepath.Abs("../../examples/nmt")
	require.NoError(t, err)
	s.image = strings.TrimSpace(s.output("docker", "image", "inspect", "--format", "{{.Id}}", os.Getenv("ASSAY_NMT_IMAGE")))

	s.output(s.python, "../../tools/keras/export.py", filepath.Join(s.example, "model.py:build"), s.Path("model"))
	s.output(s.python, filepath.Join(s.example, "pack.py"), s.Path("data"), "--assay", people.Program(t, "assay"))
	for _, name := range []string{"public", "hidden"} {
		require.NoError(t, os.Rename(s.Path("data/"+name), s.Path(name)))
	}
	s.Assay(0, "keys", "new", "identity", s.Path("delivery.key"))
	return s
}

// output runs a command, which must end well.
func (s *shop) output(name string, args ...string) string {
	s.T.Helper()
	cmd := exec.CommandContext(s.T.Context(), name, args...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(s.T, err, "%s %v: %s", name, args, &stderr)
	return string(out)
}

// run has the miner train for a bounty, and returns what became of it.
func (s *shop) run(bounty int, args ...string) map[string]any {
	s.T.Helper()
	began := time.Now()
	lines, code := s.Worker(append(s.WorkerArgs(bounty, "run", "--validation", "validation", "--batch", "32", "--learning-rate", "0.004",
		"--schedule", "cosine", "--final-rate", "0.1", "--seed", "3"), args...)...)
	require.Equal(s.T, 0, code, "%v", lines[len(lines)-1])
	s.T.Logf("%s %v: %s", s.Miner, args, time.Since(began).Round(time.Second))
	return lines[len(lines)-1]
}

// translates shows what the collected weights make of a few sentences, and that the initial ones do not.
func (s *shop) translates() {
	s.T.Helper()
	translate := func(weights string) map[string]string {
		out := s.output(s.python, filepath.Join(s.example, "translate.py"), "--weights", weights, "--tokens", s.Path("data/tokens.json"))
		s.T.Logf("%s:\n%s", filepath.Base(weights), out)
		german := map[string]string{}
		for line := range strings.Lines(out) {
			from, to, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			german[from] = to
		}
		return german
	}
	won, initial := translate(s.Path("won.safetensors")), translate(s.Path("model/init.safetensors"))
	require.Len(s.T, won, 5)
	for english, german := range won {
		require.NotEmpty(s.T, german, english)
		require.NotEqual(s.T, initial[english], german)
	}
	require.Contains(s.T, won["Delete this page"], "löschen", "the verb is last in German")
}
