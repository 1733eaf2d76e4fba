package session_test

import (
	"math/big"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// What a worker has staked is brought to its end, whatever becomes of the bounty while the worker is down.
func TestWhatIsStakedComesToItsEnd(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.Train("safetensors", "trained")
	submit := func(bounty int, more ...string) []string {
		return s.WorkerArgs(bounty, "submit", append(more, "--check", "validation", s.Path("trained"))...)
	}
	status := func(args []string) any {
		t.Helper()
		lines, code := s.Worker(args...)
		require.Equal(t, 0, code, "%v", lines)
		return lines[len(lines)-1]["status"]
	}

	late := s.CreateBounty("700000")
	s.KillAt("commit", submit(late)...)
	require.NoError(t, s.devnet.Chain().IncreaseTime(10*time.Minute))
	require.Equal(t, "forfeited", status(submit(late)), "the reveal window is over: the fee comes back")
	require.Equal(t, "won", status(submit(late, "--again")), "another submission to the same bounty")

	forgotten := s.CreateBounty("700001")
	s.KillAt("commit", submit(forgotten)...)
	require.NoError(t, s.devnet.Chain().IncreaseTime(30*24*time.Hour))
	require.Equal(t, "returned", status(submit(forgotten)), "nobody else closes it after the hard stop")

	taken := s.CreateBounty("700002")
	s.KillAt("commit", submit(taken)...)
	require.Equal(t, "bad_request", s.refused(submit(taken, "--payee", common.Address{1}.Hex())), "begun for another payee")
	s.Miner = "miner-2"
	require.Equal(t, "bad_request", s.refused(submit(taken)), "begun by another account")
	elsewhere := []string{"--dir", s.Path("worker-2")}
	require.Equal(t, "won", status(submit(taken, elsewhere...)))
	s.Miner = "miner-1"
	require.Equal(t, "returned", status(submit(taken)), "another miner was faster")
	require.Equal(t, "bad_request", s.refused(submit(taken, "--again")), "it is paid")

	scarce := s.CreateBounty("700003", "--min-evals", "1")
	s.KillAt("commit", submit(scarce)...)
	s.Miner = "miner-2"
	lines, code := s.Worker(submit(scarce, elsewhere...)...)
	require.Equal(t, 1, code, "%v", lines)
	require.Len(t, lines, 1, "nothing is prepared for a bounty without LINK: %v", lines)
	require.Contains(t, lines[0]["message"], "NoLinkLeft")
	s.Assay(0, "bounty", "fund", strconv.Itoa(scarce), "--link", "1")
	require.Equal(t, "won", status(submit(scarce, elsewhere...)))
}

// A worker that is killed at any moment, in the midst of a transaction too, stakes once. Every run lives a little longer than
// the last one.
func TestAMinerKilledAtAnyMomentStakesOnce(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.Train("safetensors", "trained")
	args := s.WorkerArgs(s.CreateBounty("700000"), "submit", "--check", "validation", s.Path("trained"))
	kills := 0
	for life := 200 * time.Millisecond; !s.livesOut(life, args...); life += 50 * time.Millisecond {
		kills++
	}
	require.Greater(t, kills, 3)
	require.EqualValues(t, 1, s.Submissions(), "killed %d times", kills)
	require.Equal(t, "paid", s.Assay(0, "bounty", "list")["status"])
}

// livesOut starts the worker, kills it once its life is over, and reports whether it came to its end before.
func (s *stack) livesOut(life time.Duration, args ...string) bool {
	s.T.Helper()
	cmd, lines := s.Start(args...)
	defer time.AfterFunc(life, func() { _ = cmd.Process.Kill() }).Stop()
	for lines.Scan() { // nobody listens
		continue
	}
	_ = cmd.Wait() // it was killed, or has ended
	if code := cmd.ProcessState.ExitCode(); code > 0 {
		require.Fail(s.T, "the worker gave up", "exit code %d", code)
	}
	return cmd.ProcessState.Success()
}

// Rewards in tokens are escrowed and paid like ether; a dry run publishes and sends nothing; what cannot be paid is refused.
func TestARewardInTokens(t *testing.T) {
	s := startStack(t)
	s.Prepare()
	s.Train("safetensors", "trained")
	token := s.deployToken()
	create := append(s.Draft("700000"), "--asset", token.Address.Hex())

	require.Equal(t, "bad_request", s.Assay(2, create...)["reason"], "the board does not know the token")
	owner, err := s.devnet.Sender(t.Context(), access.Owner)
	require.NoError(t, err)
	board := s.board()
	_, err = owner.Send(t.Context(), client.Call{To: &board, Data: bindings.NewBountyBoard().PackAllowAsset(token.Address)})
	require.NoError(t, err)
	require.Contains(t, s.Assay(2, append(create, "--reward", "1001")...)["message"], "1000 ASY", "too little is held")

	ipfs := s.pinned()
	require.Equal(t, "dry_run", s.Assay(0, append(create, "--reward", "250.5", "--dry-run")...)["status"])
	require.Equal(t, ipfs, s.pinned(), "a dry run publishes nothing")
	require.Empty(t, s.Lines(0, "bounty", "list"), "and sends nothing")

	bounty := s.CreateBounty("700001", "--asset", token.Address.Hex(), "--reward", "250.5")
	require.NotEqual(t, ipfs, s.pinned())
	submit := s.WorkerArgs(bounty, "submit", "--check", "validation", s.Path("trained"))
	require.Equal(t, "bad_request", s.refused(append(submit, "--max-stake", "0.001")))
	lines, code := s.Worker(submit...)
	require.Equal(t, 0, code, "%v", lines)
	require.Equal(t, "won", lines[len(lines)-1]["status"])
	held, err := token.Balance(t.Context(), owner.Backend(), s.Info.Keys.Addresses[s.Miner])
	require.NoError(t, err)
	require.Equal(t, "250.5 ASY", token.Format(held))
	require.Equal(t, "paid", s.Lines(0, "bounty", "show", strconv.Itoa(bounty))[0]["status"])
}

// deployToken puts a token on the chain of which the researcher holds 1000.
func (s *stack) deployToken() client.Asset {
	s.T.Helper()
	owner, err := s.devnet.Sender(s.T.Context(), access.Owner)
	require.NoError(s.T, err)
	dev := bindings.NewDevToken()
	receipt, err := owner.Send(s.T.Context(), client.Call{
		Data: append(common.FromHex(bindings.DevTokenMetaData.Bin), dev.PackConstructor("Assay test token", "ASY")...),
	})
	require.NoError(s.T, err)
	address, thousand := receipt.ContractAddress, new(big.Int).Mul(big.NewInt(1000), big.NewInt(1e18))
	_, err = owner.Send(s.T.Context(), client.Call{To: &address, Data: dev.PackMint(s.Info.Keys.Addresses[access.Researcher], thousand)})
	require.NoError(s.T, err)
	token, err := client.ReadAsset(s.T.Context(), owner.Backend(), address)
	require.NoError(s.T, err)
	return token
}

// pinned lists what the IPFS node holds.
func (s *stack) pinned() []string {
	s.T.Helper()
	files, err := filepath.Glob(filepath.Join(s.Path("stack/ipfs"), "*", "*"))
	require.NoError(s.T, err)
	return files
}

func (s *stack) board() common.Address {
	s.T.Helper()
	manifest, err := client.LoadManifest(s.Info.Manifest)
	require.NoError(s.T, err)
	return manifest.Address(client.Board)
}

// refused runs the worker, which must refuse with exit code 2 before it trains or sends anything, and returns the reason.
func (s *stack) refused(args []string) any {
	s.T.Helper()
	lines, code := s.Worker(args...)
	require.Equal(s.T, 2, code, "%v", lines)
	require.Len(s.T, lines, 1, "%v", lines)
	return lines[0]["reason"]
}
