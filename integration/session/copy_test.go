package session_test

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// Anybody can commit to a copy of a commitment. A worker that was killed before it wrote down its own commit must find that one,
// or it would never reveal and lose its bond.
func TestACopiedCommitmentIsNotTakenForOnesOwn(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.CreateBounty("700000")
	s.Train("safetensors", "trained.safetensors")
	args := s.WorkerArgs(1, "submit", "--check", "validation", s.Path("trained.safetensors"))
	s.KillAt("commit", args...)
	s.copyCommitment(s.forgetCommit())

	events, code := s.Worker(args...)
	require.Equal(t, 0, code, "%v", events)
	outcome := events[len(events)-1]
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	require.EqualValues(t, 1, outcome["submission_id"])
	require.EqualValues(t, 2, s.Submissions(), "its own and the copy")
}

// forgetCommit puts the worker's journal back to where it was before it knew of its commit, and returns the commitment.
func (s *stack) forgetCommit() merkle.Hash {
	found, err := filepath.Glob(s.Path("worker/*/*/1/journal.json"))
	require.NoError(s.T, err)
	require.Len(s.T, found, 1)
	raw, err := os.ReadFile(found[0])
	require.NoError(s.T, err)
	journal := map[string]any{}
	require.NoError(s.T, json.Unmarshal(raw, &journal))
	journal["stage"], journal["submission_id"] = "published", 0
	raw, err = json.Marshal(journal)
	require.NoError(s.T, err)
	require.NoError(s.T, os.WriteFile(found[0], raw, 0o600))
	commitment, err := merkle.ParseHash(journal["commitment"].(string))
	require.NoError(s.T, err)
	return commitment
}

// copyCommitment has the researcher commit to what the miner committed to.
func (s *stack) copyCommitment(commitment merkle.Hash) {
	sender, err := s.devnet.Sender(s.T.Context(), access.Researcher)
	require.NoError(s.T, err)
	manifest, err := client.LoadManifest(s.Info.Manifest)
	require.NoError(s.T, err)
	board := client.NewBoard(sender, manifest.Address(client.Board))
	b, err := board.Bounty(s.T.Context(), 1)
	require.NoError(s.T, err)
	_, _, err = board.Commit(s.T.Context(), 1, new(big.Int).Add(b.Params.Bond, b.Params.EvalFee), commitment)
	require.NoError(s.T, err)
}
