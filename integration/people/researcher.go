package people

import (
	"strconv"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/integration/digits"
)

// Prepare makes what bounties are made of, by command line: data, a model, a delivery key.
func (p *People) Prepare() {
	p.T.Helper()
	set, err := digits.Load()
	require.NoError(p.T, err)
	require.NoError(p.T, set.Shuffled(7).WriteNPY(p.Path("x.npy"), p.Path("y.npy")))
	p.Assay(0, "dataset", "pack", "--x", p.Path("x.npy"), "--y", p.Path("y.npy"), "--only-splits",
		"--split", "train=0:4000", "--split", "validation=4000:5000", p.Path("public"))
	p.Assay(0, "dataset", "pack", "--x", p.Path("x.npy"), "--y", p.Path("y.npy"), "--only-splits",
		"--split", "feedback=5000:6000", "--split", "payout=6000:8000", p.Path("hidden"))
	p.Assay(0, "model", "new", "mlp", "--input", "28,28,1", "--hidden", "32", "--outputs", "10", p.Path("model"))
	p.Assay(0, "keys", "new", "identity", p.Path("delivery.key"))
}

// CreateBounty makes an open bounty, by command line. Thresholds tell the terms of a stack's bounties apart.
func (p *People) CreateBounty(threshold string, more ...string) (id int) {
	p.T.Helper()
	create := p.Draft(threshold)
	created := p.Lines(0, append(create, more...)...)
	id = int(created[0]["bounty_id"].(float64))
	p.Opened(id)
	return id
}

// Opened waits until a bounty's probe has opened it.
func (p *People) Opened(bounty int) {
	p.T.Helper()
	id := strconv.Itoa(bounty)
	require.Eventually(p.T, func() bool { return p.Lines(0, "bounty", "show", id)[0]["status"] == "open" }, time.Minute, 200*time.Millisecond,
		"the probe does not open the bounty")
}

// Draft writes terms and seals the hidden set for them, and returns the command line that creates the bounty.
func (p *People) Draft(threshold string) []string {
	p.T.Helper()
	terms, sealed := p.Path("terms-"+threshold), p.Path("sealed-"+threshold)
	p.Assay(0, "bounty", "draft", "--model", p.Path("model"), "--data", p.Path("hidden"), "--signer-set", p.Info.SignerSet,
		"--delivery-key", p.Path("delivery.key"), "--threshold", threshold, terms)
	p.Assay(0, "dataset", "seal", "--terms", terms, sealed)
	return []string{"bounty", "create", "--terms", terms, "--set", sealed, "--reward", "1", "--yes"}
}

// Collect opens the winner's weights and scores them again: they must have the score that the winner's outcome tells of.
func (p *People) Collect(bounty int, outcome map[string]any) {
	p.T.Helper()
	id := strconv.Itoa(bounty)
	watched := p.Lines(0, "bounty", "watch", id, "--mirror", p.Path("mirror"))
	require.Equal(p.T, "paid", watched[len(watched)-1]["event"])
	got := p.Assay(0, "bounty", "collect", id, "--delivery-key", p.Path("delivery.key"), "--model", p.Path("model"), "--out", p.Path("won.safetensors"))
	score := p.Assay(0, "score", "--model", p.Path("model"), "--checkpoint", p.Path("won.safetensors"), "--data", p.Path("hidden"))
	require.Equal(p.T, got["weights_root"], score["weights_root"])
	evaluation := outcome["evaluation"].(map[string]any)
	require.Equal(p.T, evaluation["payout_correct"], score["correct"], "%v", evaluation)
	require.Equal(p.T, evaluation["payout_loss_micro"], score["loss_micro"])
}

// Submissions is how many submissions the newest bounty has.
func (p *People) Submissions() any { return p.Assay(0, "bounty", "list")["submissions"] }
