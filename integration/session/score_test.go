package session_test

import (
	"encoding/json"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/people"
)

// Scoring by command line, without a chain: what is printed is all that is documented, and whose failure it is decides the
// exit code.
func TestAScoreIsReadByScripts(t *testing.T) {
	people.Need(t)
	p := &people.People{T: t, Dir: t.TempDir(), Info: access.Info{Keys: &access.Keys{}}}
	p.Prepare()
	score := func(want int, checkpoint, split string) map[string]any {
		return p.Assay(want, "score", "--model", p.Path("model"), "--checkpoint", checkpoint, "--data", p.Path("hidden"), "--split", split)
	}
	initial := p.Path("model/init.safetensors")
	keys := []string{"correct", "dataset_root", "loss_micro", "model_root", "profile_hash", "seconds", "total", "weights_root"}
	for split, total := range map[string]int{"feedback": 1000, "payout": 2000} {
		scored := score(0, initial, split)
		require.Equal(t, keys, slices.Sorted(maps.Keys(scored)))
		require.EqualValues(t, total, scored["total"])
		require.Less(t, scored["correct"], scored["total"])
		require.Equal(t, p.Assay(0, "model", "inspect", p.Path("model"))["model_root"], scored["model_root"])
		require.Equal(t, p.Assay(0, "dataset", "root", p.Path("hidden"))["dataset_root"], scored["dataset_root"])
	}

	cut, err := os.ReadFile(initial)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(p.Path("cut.safetensors"), cut[:len(cut)-1], 0o600))
	for reason, refused := range map[string]map[string]any{
		"checkpoint_truncated": score(2, p.Path("cut.safetensors"), "payout"),
		"dataset_invalid":      score(2, initial, "none"),
		"bad_request":          score(2, p.Path("none"), "payout"),
	} {
		require.Equal(t, reason, refused["reason"])
		require.NotEmpty(t, refused["message"])
	}

	lone := p.Path("assay") // without assay-scorer beside it
	copyProgram(t, people.Program(t, "assay"), lone)
	cmd := exec.CommandContext(t.Context(), lone, "score", "--json", "--model", p.Path("model"), "--checkpoint", initial, "--data", p.Path("hidden"))
	out, _ := cmd.Output() // the exit code is checked
	require.Equal(t, 1, cmd.ProcessState.ExitCode())
	var failed map[string]any
	require.NoError(t, json.Unmarshal(out, &failed), "%s", out)
	require.Equal(t, "scorer_missing", failed["reason"])
}

func copyProgram(t *testing.T, from, to string) {
	in, err := os.Open(from)
	require.NoError(t, err)
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o700)
	require.NoError(t, err)
	_, err = io.Copy(out, in)
	require.NoError(t, err)
	require.NoError(t, out.Close())
}
