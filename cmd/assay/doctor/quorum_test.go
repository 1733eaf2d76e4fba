package doctor_test

import (
	"context"
	"math/big"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// newQuorumWorld is a world whose oracle a quorum serves: this node and three others.
func newQuorumWorld(t *testing.T) (w *world, oracle *client.QuorumClient, set [32]byte) {
	w = newWorld(t)
	owner, err := w.stack.Sender(t.Context(), access.Owner)
	require.NoError(t, err)
	out, err := client.DeployQuorum(t.Context(), owner, client.QuorumDeployment{
		Link: w.contract(client.Link), Price: big.NewInt(1e17), DeliveryGas: big.NewInt(250_000), Signers: signers(), Recipients: [][32]byte{w.recipients()[0], {2}, {3}, {4}},
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 5},
	})
	require.NoError(t, err)
	w.config.Manifest, w.config.AdapterKeystore = filepath.Join(t.TempDir(), "manifest.json"), ""
	require.NoError(t, out.Manifest.Save(w.config.Manifest))
	oracle = client.NewQuorum(owner, out.Manifest.Address(client.Quorum))
	w.readapt(func(c *adapter.Config) {
		c.Measure = func(context.Context, evaluator.Job) (evaluator.Measurement, error) {
			panic("a doctor asks for no observation")
		}
		c.QuorumOracles = []adapter.Oracle{{ChainID: w.stack.Info.ChainID, Address: evaluator.Address(oracle.Address)}}
	})
	w.kind = jobspecs.OCR2
	defaults := jobspecs.Defaults(jobspecs.OCR2)
	w.params.Plugin = defaults.Plugin
	w.params.Plugin.Oracle, w.params.Plugin.KeyBundle, w.params.Plugin.Transmitter = oracle.Address, bundleID, w.stack.Info.Keys.Addresses[access.NodeKey]
	w.params.Plugin.Bootstrappers = []string{"12D3KooWPjceQrSwdWXPyLLeABRXmuqt69Rg3sBYbU1Nft9HyQ6X@node-1:6690"}
	w.params.Plugin.AdapterURL, w.params.Plugin.KeyFile = w.front.URL, "/run/secrets/bridge"
	w.respec(func(*jobspecs.Params) {})
	return w, oracle, out.SignerSet
}

// The stand-in's OCR2 keys.
var (
	bundleID = common.Hash{0: 0xab, 31: 1}
	nodeSign = common.Address{0: 0x11, 19: 0x22}
)

func signers() []common.Address { return []common.Address{nodeSign, {2}, {3}, {4}} }

func (w *world) configure(oracle *client.QuorumClient, set [32]byte) {
	payees := []common.Address{{1}, {2}, {3}, {4}}
	onchain, err := client.OnchainConfig{SignerSet: set, Payees: payees, TransmitterBps: 100}.Encode()
	require.NoError(w.t, err)
	_, err = oracle.SetConfig(w.t.Context(), client.QuorumConfig{
		Signers: signers(), Transmitters: payees, F: 1, OffchainConfigVersion: 2, OffchainConfig: []byte{1},
		OnchainConfig: onchain,
	})
	require.NoError(w.t, err)
}

func TestANodeOfAQuorum(t *testing.T) {
	w, oracle, set := newQuorumWorld(t)
	findings, sick := w.examine()
	require.Equal(t, []string{"quorum"}, sick, "%+v", findings)
	require.Contains(t, findings["quorum"].Found, "no configuration")

	w.configure(oracle, set)
	findings, sick = w.examine()
	require.Empty(t, sick, "%+v", findings)
	require.Contains(t, findings["quorum"].Found, nodeSign.Hex())
	require.Contains(t, findings["allow-list"].Found, "observes for")
	require.NotContains(t, findings, "bridge")
	require.NotContains(t, findings, "probe")

	for _, b := range []breakage{
		{"the job has another node's keys", func(w *world) { w.respec(func(p *jobspecs.Params) { p.Plugin.KeyBundle = common.Hash{9} }) },
			[]string{"job"}, "key bundle", "assay jobspec"},
		{"the job sends from another key", func(w *world) {
			w.respec(func(p *jobspecs.Params) { p.Plugin.KeyBundle, p.Plugin.Transmitter = bundleID, common.Address{9} })
		}, []string{"node-key"}, "no enabled key", "chainlink keys eth create"},
		{"there is no job", func(w *world) { w.node.set(func(n *standIn) { n.jobs = nil }) }, []string{"job"}, "none of the node's 0 jobs", "assay jobspec ocr2"},
		{"and the adapter does not serve the oracle", func(w *world) { w.readapt(func(c *adapter.Config) { c.QuorumOracles = nil }) },
			[]string{"allow-list", "job"}, "oracle_not_allowed", "ASSAY_QUORUM_ORACLES"},
	} {
		b.broken(w)
		findings, sick := w.examine()
		require.Equal(t, b.sick, sick, "%s: %+v", b.name, findings)
		require.Contains(t, findings[b.sick[0]].Found, b.found)
		require.Contains(t, findings[b.sick[0]].Advice, b.advice)
	}
}

// A revoked set signs no more reports, whatever the configuration says.
func TestAQuorumWhoseSetIsRevoked(t *testing.T) {
	w, oracle, set := newQuorumWorld(t)
	w.configure(oracle, set)
	owner, err := w.stack.Sender(t.Context(), access.Owner)
	require.NoError(t, err)
	_, err = owner.Send(t.Context(), client.Call{To: &oracle.Address, Data: revoke(set)})
	require.NoError(t, err)
	findings, sick := w.examine()
	require.Equal(t, []string{"signer-set", "quorum"}, sick, "%+v", findings)
	require.Contains(t, findings["quorum"].Found, "revoked")
}
