package doctor_test

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/cmd/assay/doctor"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/jobspecs"
)

func TestAllIsWell(t *testing.T) {
	w := newWorld(t)
	findings, sick := w.examine()
	require.Empty(t, sick, "%+v", findings)
	for name, f := range findings {
		require.False(t, f.Skipped, name)
	}
	require.Len(t, findings, 24)
	w.requireNothingLeft()
}

// breakage is a thing that is wrong, and what is said of it.
type breakage struct {
	name   string
	broken func(*world)
	sick   []string // the checks that find something, and no other does
	found  string   // in the first one's finding
	advice string
}

var errNoIPFS = fault.New(fault.Gateway, "the IPFS node is down")

// onChain are those that change the stack.
func onChain() []breakage {
	return []breakage{
		{"the chain's clock is off", func(w *world) { require.NoError(w.t, w.stack.Chain().IncreaseTime(time.Hour)) }, []string{"clock"}, "newest block is 1h0m", "NTP"},
		{"the signer set is revoked", func(w *world) {
			w.send(client.Oracle, bindings.NewIScoreOracle().PackRevokeSignerSet(common.HexToHash(w.stack.Info.SignerSet)))
		}, []string{"signer-set"}, "is revoked", "assay oracle propose"},
		{"the signer set waits for its activation", func(w *world) {
			w.config.AdapterKeystore = w.stack.Info.Keys.Files["node"]
			signers, recipients := []common.Address{w.stack.Info.Keys.Addresses["node"]}, w.recipients()
			w.send(client.Oracle, bindings.NewIScoreOracle().PackProposeSignerSet(signers, recipients))
		}, []string{"signer-set"}, "not yet active", "assay oracle activate 0x"},
		{"no sender is authorised", func(w *world) {
			w.send(client.Operator, bindings.NewOperator().PackSetAuthorizedSenders([]common.Address{{1}}))
		},
			[]string{"authorised-sender"}, "does not let", "setAuthorizedSenders"},
		{"the oracle names another job", func(w *world) {
			w.send(client.Oracle, bindings.NewDirectRequestOracle().PackSetSpecId(jobspecs.SpecID(uuid.MustParse("3b28576d-aefa-4f20-88a5-a98226de7f09"))))
		}, []string{"spec-id"}, "requests are not seen", "--job-id 3b28576d-aefa-4f20-88a5-a98226de7f09"},
	}
}

func breakages() []breakage {
	return []breakage{
		{"the RPC endpoint is down", func(w *world) { w.config.RPC = "http://127.0.0.1:1/" + rpcKey }, []string{"chain"}, "refused", "--rpc"},
		{"the manifest is of another chain", func(w *world) { w.otherChain() }, []string{"chain"}, "manifest is for chain 7", "--manifest"},
		{"a gateway is down", func(w *world) { w.config.Gateways = append(w.config.Gateways, "http://127.0.0.1:1") }, []string{"gateways"}, "1 of 2 fail", "--gateway"},
		{"the IPFS node is down", func(w *world) { w.config.IPFSAPI = "http://127.0.0.1:1" }, []string{"ipfs"}, "refused", "--ipfs-api"},
		{"the node's clock is off", func(w *world) { w.node.date = time.Now().Add(-time.Hour) }, []string{"clock"}, "node is -1h0m", "NTP"},

		{"another signer set is wanted", func(w *world) { w.config.SignerSet = common.Hash{1}.Hex() }, []string{"signer-set"}, "no signer set", "propose"},
		{"the adapter signs with another key", func(w *world) { w.config.AdapterKeystore = w.stack.Info.Keys.Files["owner"] }, []string{"signer-set"}, "signing key", "--adapter-keystore"},
		{"the adapter opens with another key", func(w *world) { w.config.AdapterIdentity = w.otherIdentity() }, []string{"signer-set"}, "recipient age1", "--adapter-identity"},

		{"the adapter is down", func(w *world) { w.front.Close() }, []string{"adapter", "probe"}, "refused", "start assay-adapter"},
		{"another server is at the adapter's URL", func(w *world) { w.handler = http.NotFoundHandler() }, []string{"adapter", "adapter-ready", "probe"}, "404", "--adapter-url"},
		{"the adapter's IPFS node is down", func(w *world) {
			w.readapt(func(c *adapter.Config) {
				c.Checks = map[string]func(context.Context) error{"ipfs": func(context.Context) error { return errNoIPFS }}
			})
		}, []string{"adapter-ready"}, "ipfs: gateway_failed", "ASSAY_IPFS_API"},
		{"the adapter has no sandbox", func(w *world) { w.readapt(func(c *adapter.Config) { c.Sandbox.Sandbox = scorer.None }) }, []string{"adapter-ready"}, "no sandbox", "ASSAY_SANDBOX"},
		{"the adapter has another bearer key", func(w *world) { w.readapt(func(c *adapter.Config) { c.APIKey = "another-key-0123456789" }) },
			[]string{"adapter-key", "job-key", "probe"}, "refuses the key", "ASSAY_API_KEY"},
		{"the adapter does not serve the oracle", func(w *world) {
			w.readapt(func(c *adapter.Config) { c.Oracles = []adapter.Oracle{{ChainID: 1337}} })
		}, []string{"allow-list", "probe"}, "oracle_not_allowed", "ASSAY_ORACLES"},

		{"the node is down", func(w *world) { w.config.NodeURL = "http://127.0.0.1:1" }, []string{"node"}, "refused", "--node-url"},
		{"the node's operator has another password", func(w *world) { w.node.password = "another" }, []string{"node"}, "Invalid password", "--node-api-file"},
		{"there is no api file", func(w *world) { w.config.NodeAPIFile = "none" }, []string{"node"}, "none", "--node-api-file"},
		{"the node is too old", func(w *world) { w.node.version = "2.9.1" }, []string{"node-version"}, "v2.9.1 is not supported", "v2.23.0"},
		{"a check of the node fails", func(w *world) { w.node.failing = []string{"EVM.1337.HeadTracker"} }, []string{"node-health"}, "HeadTracker", "/health"},
		{"the node has lost its endpoint", func(w *world) { w.node.rpc[0]["state"] = "Unreachable" }, []string{"node-chain"}, "geth Unreachable", "WSURL"},
		{"the node is of another chain", func(w *world) { w.node.rpc, w.node.keys[0]["evmChainID"] = nil, "1" }, []string{"node-chain", "node-key"}, "chain 1337", "EVM.Nodes"},
		{"the node's key is disabled", func(w *world) { w.node.keys[0]["disabled"] = true }, []string{"node-key"}, "no enabled key", "chainlink keys eth create"},
		{"the node's key is empty", func(w *world) { w.config.Floor = ether(101) }, []string{"node-key"}, "has 100 ETH", "send it ETH"},

		{"there is no job", func(w *world) { w.node.jobs = nil }, []string{"job"}, "none of the node's 0 jobs", "assay jobspec directrequest"},
		{"the job listens to another Operator", func(w *world) {
			w.respec(func(p *jobspecs.Params) { p.Fulfillment.Operator = common.Address{1} })
		}, []string{"job"}, "the oracle's Operator is", "assay jobspec"},
		{"the job is of another chain", func(w *world) { w.respec(func(p *jobspecs.Params) { p.ChainID = 1 }) }, []string{"job"}, "is of chain 1", "assay jobspec"},
		{"the job answers others too", func(w *world) {
			w.respec(func(p *jobspecs.Params) {
				p.Fulfillment.Requesters = append(p.Fulfillment.Requesters, common.Address{1})
			})
		}, []string{"requesters"}, "others than the oracle too", "--requester"},
		{"the job answers others only", func(w *world) {
			w.respec(func(p *jobspecs.Params) { p.Fulfillment.Requesters = []common.Address{{1}} })
		}, []string{"requesters"}, "does not answer the oracle", "--requester"},
		{"the job answers anybody", func(w *world) { w.job()["requesters"] = nil }, []string{"requesters"}, "anybody", "--requester"},
		{"the job has little gas", func(w *world) { w.attributes()["gasLimit"] = 400_000 }, []string{"job"}, "gas limit", "assay jobspec"},
		{"the job asks for more than the oracle pays", func(w *world) {
			w.respec(func(p *jobspecs.Params) { p.Fulfillment.MinPayment = ether(1) })
		}, []string{"payment"}, "asks for 1 LINK, the oracle pays 0.1", "assay oracle price 1"},
		{"the bridge is missing", func(w *world) { w.node.bridges = nil }, []string{"bridge", "probe"}, `no bridge "assay"`, "chainlink bridges create"},
		{"the job's bridge is in upper case", func(w *world) { w.upperCase() }, []string{"bridge", "probe"}, `"Assay"`, "--bridge assay"},
		{"the job has another bearer key", func(w *world) { w.respec(func(p *jobspecs.Params) { p.Call.Key = "another-key-canary-01234" }) },
			[]string{"job-key"}, "refuses the key", "--key-file"},
		{"the node does not reach the adapter", func(w *world) { w.node.bridges["assay"] = "http://127.0.0.1:1/" }, []string{"probe"}, "does not reach the adapter", "localhost"},
		{"the last run failed at the adapter", func(w *world) { w.ran("bridge", "request_not_open: bearer "+bearer) }, []string{"runs"}, "request_not_open", "docs/reasons.md"},
		{"the last run failed at its transaction", func(w *world) { w.ran("ethtx", "insufficient funds") }, []string{"runs"}, "insufficient funds", "node-key"},

		{"async, and the node says no URL", func(w *world) { w.async("") }, []string{"callbacks"}, "does not say where", "WebServer.BridgeResponseURL"},
		{"async, and the adapter may not call back", func(w *world) { w.async("http://node:6688") }, []string{"callbacks"}, "may not call http://node:6688", "ASSAY_CALLBACK_ORIGINS"},
	}
}

func TestWhatIsBrokenIsFoundByName(t *testing.T) {
	shared := startStack(t)
	for _, b := range breakages() {
		t.Run(b.name, func(t *testing.T) { b.mustBeFound(newWorldOn(t, shared)) })
	}
	for _, b := range onChain() {
		t.Run(b.name, func(t *testing.T) { b.mustBeFound(newWorld(t)) })
	}
}

func (b breakage) mustBeFound(w *world) {
	b.broken(w)
	findings, sick := w.examine()
	require.Equal(w.t, b.sick, sick, "%+v", findings)
	require.Contains(w.t, findings[b.sick[0]].Found, b.found)
	require.Contains(w.t, findings[b.sick[0]].Advice, b.advice)
	w.requireNothingLeft()
}

func TestAsyncJobs(t *testing.T) {
	w := newWorld(t)
	w.async("http://node:6688")
	w.readapt(func(c *adapter.Config) {
		var err error
		c.Callback, err = callback.New(callback.Config{Origins: []string{"http://node:6688"}, Timeout: time.Second})
		require.NoError(t, err)
	})
	findings, sick := w.examine()
	require.Empty(t, sick, "%+v", findings)
	require.Contains(t, findings["callbacks"].Found, "which the adapter may call")
}

// What fails for another check's reason is not told twice, unless that check is not asked for.
func TestOneCauseIsToldOnce(t *testing.T) {
	w := newWorld(t)
	w.config.RPC = "http://127.0.0.1:1"
	findings, _ := w.examine()
	require.True(t, findings["authorised-sender"].Skipped)
	require.Contains(t, findings["authorised-sender"].Found, "see chain")
	findings, sick := w.examine("authorised-sender")
	require.Equal(t, []string{"authorised-sender"}, sick)
	require.Contains(t, findings["authorised-sender"].Found, "refused")
}

func TestSelection(t *testing.T) {
	w := newWorld(t)
	findings, _ := w.examine("bridge", "node-key")
	require.Len(t, findings, 2)
	for only, want := range map[string]string{"none": "no check", "probe": "--probe-node"} {
		w.config.ProbeNode = false
		_, err := doctor.Run(t.Context(), w.config, []string{only}, nil, func(doctor.Finding) {})
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
		require.ErrorContains(t, err, want)
	}
	_, err := doctor.Run(t.Context(), doctor.Config{}, nil, []string{"none"}, func(doctor.Finding) {})
	require.ErrorContains(t, err, `no check "none"`)
}

// A laptop without a deployment has its programs looked at.
func TestWithoutAnythingNamed(t *testing.T) {
	var names []string
	sick, err := doctor.Run(t.Context(), doctor.Config{Programs: t.TempDir()}, nil, nil, func(f doctor.Finding) { names = append(names, f.Check) })
	require.NoError(t, err)
	require.Equal(t, []string{"programs", "scorer", "sandbox"}, names)
	require.Equal(t, 2, sick, "the sandbox cannot be looked at without the scorer")
}

func TestVersions(t *testing.T) {
	for version, want := range map[string]struct{ ok, remark bool }{
		"2.23.0": {true, false}, "v2.23.1": {true, false}, "2.24.0": {true, true}, "2.22.9": {false, true}, "1.13.3": {false, true},
		"3.0.0": {false, true}, "unset": {false, true},
	} {
		f := doctor.JudgeVersion(version)
		require.Equal(t, want.ok, f.OK, version)
		require.Equal(t, want.remark, f.Advice != "", version)
	}
}

// An adapter that accepts the connection and says nothing is told of when the check's time is over, and holds up no other.
func TestASilentAdapter(t *testing.T) {
	w := newWorld(t)
	release := make(chan struct{})
	w.handler = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
	})
	defer close(release)
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	begun := time.Now()
	var got []doctor.Finding
	_, err := doctor.Run(ctx, w.config, []string{"chain", "adapter"}, nil, func(f doctor.Finding) { got = append(got, f) })
	require.NoError(t, err)
	require.Less(t, time.Since(begun), 10*time.Second)
	require.True(t, got[0].OK)
	require.False(t, got[1].OK)
}

func TestProgramsThatAreThere(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"assay-adapter", "assay-worker", "assay-scorer", "assay-trainer", "assay-devstack"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o700))
	}
	sick, err := doctor.Run(t.Context(), doctor.Config{Programs: dir}, []string{"programs"}, nil, func(doctor.Finding) {})
	require.NoError(t, err)
	require.Zero(t, sick)
}

// A scoring program that cannot be loaded is the scorer's matter; what it said is shown.
func TestAScorerWithoutLibtensorflow(t *testing.T) {
	dir := t.TempDir()
	const script = "#!/bin/sh\necho 'error while loading shared libraries: libtensorflow_cc.so.2' >&2\nexit 127\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "assay-scorer"), []byte(script), 0o700))
	for _, sandbox := range []string{"", "none"} {
		var got []doctor.Finding
		sick, err := doctor.Run(t.Context(), doctor.Config{Programs: dir, Sandbox: sandbox}, []string{"scorer", "sandbox"}, nil, func(f doctor.Finding) { got = append(got, f) })
		require.NoError(t, err)
		require.NotZero(t, sick)
		require.False(t, got[0].OK)
	}
	var found doctor.Finding
	_, err := doctor.Run(t.Context(), doctor.Config{Programs: dir, Sandbox: "none"}, []string{"scorer"}, nil, func(f doctor.Finding) { found = f })
	require.NoError(t, err)
	require.Contains(t, found.Found, "libtensorflow_cc.so.2")
	require.Contains(t, found.Advice, "make deps build")
}

func TestASandboxThatIsNone(t *testing.T) {
	_, err := doctor.Run(t.Context(), doctor.Config{Programs: t.TempDir(), Sandbox: "nonsense"}, []string{"sandbox"}, nil, func(f doctor.Finding) {
		require.False(t, f.OK)
		require.Contains(t, f.Advice, "--sandbox")
	})
	require.NoError(t, err)
}
