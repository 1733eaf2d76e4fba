//go:build e2e

package e2e_test

import (
	"bytes"
	"encoding/json"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// clinic is a running stack and what its doctor is told of it.
type clinic struct {
	*testing.T
	*stack.Stack
	manifest  *client.Manifest
	node      *stack.Node
	key       string // file with the adapter's bearer key
	chainlink string
	job       uuid.UUID
}

// A stack that is well has nothing wrong. Then one thing after another is broken on it, found by its name, and mended.
func TestDoctorOnARealStack(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	findings, sick := c.examine()
	require.Empty(t, sick, "%v", findings)
	require.Contains(t, findings["node-version"], "v2.23.0, which is tested")
	require.Contains(t, findings["sandbox"], "attempts denied")
	for _, b := range c.breakages() {
		t.Run(b.name, func(t *testing.T) {
			c := c
			c.T = t
			b.broken(c)
			findings, sick := c.examine("--skip", "programs,scorer,sandbox")
			for begun := time.Now(); !slices.Equal(b.sick, sick) && time.Since(begun) < patience; { // the adapter remembers for a while that it was ready
				findings, sick = c.examine("--skip", "programs,scorer,sandbox")
			}
			if b.mended != nil {
				b.mended(c)
			}
			require.Equal(t, b.sick, sick, "%v", findings)
		})
		if b.mended == nil {
			continue
		}
		require.Eventually(t, func() bool {
			_, sick = c.examine("--skip", "programs,scorer,sandbox")
			return len(sick) == 0
		}, patience, poll, "not mended after %q", b.name)
	}
}

func newClinic(t *testing.T) clinic {
	people.Need(t)
	programs, err := stack.Programs(t.Context(), "../..")
	require.NoError(t, err)
	dir := t.TempDir()
	s, err := stack.Start(t.Context(), stack.Config{Root: "../..", Dir: dir, Kind: jobspecs.DirectRequest})
	require.NoError(t, err)
	t.Cleanup(func() {
		if t.Failed() {
			for name, log := range s.Logs() {
				t.Logf("%s: %s", name, log)
			}
		}
		s.Close()
	})
	manifest, err := client.LoadManifest(s.Info.Manifest)
	require.NoError(t, err)
	job, err := s.Nodes[0].Job(t.Context(), s.Job)
	require.NoError(t, err)
	return clinic{t, s, manifest, s.Nodes[0], filepath.Join(dir, "keys", "bridge.key"), programs["chainlink"], job.ExternalJobID}
}

// api is the node's file with its operator's login.
func (c clinic) api() string { return filepath.Join(filepath.Dir(c.Info.Manifest), c.node.Name, "api") }

// examine runs the doctor, and returns what each check found and which found something to fix.
func (c clinic) examine(more ...string) (findings map[string]string, sick []string) {
	c.Helper()
	args := append([]string{
		"doctor", "--json", "--rpc", c.Info.RPC, "--manifest", c.Info.Manifest, "--gateway", c.Info.Gateway, "--ipfs-api", c.Info.IPFSAPI,
		"--node-url", c.node.URL, "--node-api-file", c.api(), "--adapter-url", c.Adapters[0].URL, "--adapter-key-file", c.key,
		"--adapter-keystore", c.Info.Keys.Files[access.Signer], "--adapter-identity", c.Info.Identity, "--probe-node",
	}, more...)
	return c.findings(exec.CommandContext(c.Context(), people.Program(c.T, "assay"), args...))
}

// findings reads what a doctor prints; its exit code must fit, and no secret show.
func (c clinic) findings(cmd *exec.Cmd) (findings map[string]string, sick []string) {
	c.Helper()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, _ := cmd.Output() // the exit code is checked
	require.NotContains(c, string(out), stack.BridgeKey)
	findings = map[string]string{}
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var f struct {
			Check, Found, Advice string
			OK, Skipped          bool
		}
		require.NoError(c, decoder.Decode(&f), "%s", out)
		findings[f.Check] = f.Found
		if !f.OK && !f.Skipped {
			sick = append(sick, f.Check)
			require.NotEmpty(c, f.Advice, f.Found)
		}
	}
	require.NotEmpty(c, findings, "%s%s", out, stderr.String())
	want := 0
	if len(sick) > 0 {
		want = 1
	}
	require.Equal(c, want, cmd.ProcessState.ExitCode(), "%s", out)
	return findings, sick
}

// breakage is one thing that is wrong. What is not mended stays wrong, and is part of the next.
type breakage struct {
	name           string
	sick           []string
	broken, mended func(clinic)
}

func (c clinic) breakages() []breakage {
	again := func(c clinic) { c.employ(jobspecs.DirectRequest, nil) }
	adapter := func(env ...string) func(clinic) {
		return func(c clinic) { require.NoError(c, c.Restart(c.Context(), "adapter-1", env...)) }
	}
	return []breakage{
		{"the node's key is drained", []string{"node-key"}, clinic.drain, clinic.fill},
		{"no sender is authorised", []string{"authorised-sender"}, func(c clinic) { c.senders(common.Address{1}) }, func(c clinic) { c.senders(c.sender()) }},
		{"the oracle names another job", []string{"spec-id"}, func(c clinic) { c.name(uuid.New()) }, func(c clinic) { c.name(c.job) }},
		{"the job and its bridge are gone", []string{"job", "bridge", "probe"}, func(c clinic) { c.dismiss(); c.unbridge() }, func(c clinic) { c.bridge(); again(c) }},
		{"the job calls its bridge in upper case", []string{"bridge", "probe"}, func(c clinic) {
			c.employAs(func(spec string) string { return strings.Replace(spec, `name="assay"`, `name="Assay"`, 1) })
		}, again},
		{"the job answers others too", []string{"requesters"}, func(c clinic) {
			c.employ(jobspecs.DirectRequest, func(p *jobspecs.Params) {
				p.Fulfillment.Requesters = append(p.Fulfillment.Requesters, common.Address{1})
			})
		}, again},
		{"the job asks for more than the oracle pays", []string{"payment"}, func(c clinic) {
			c.employ(jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Fulfillment.MinPayment = big.NewInt(1e18) })
		}, again},
		{"the job has another bearer key", []string{"job-key"}, func(c clinic) {
			c.employ(jobspecs.DirectRequest, func(p *jobspecs.Params) { p.Call.Key = "another-bearer-key-01" })
		}, again},
		{"the adapter does not serve the oracle", []string{"allow-list", "probe"}, adapter("ASSAY_ORACLES=1337:" + common.Address{1}.Hex()), adapter()},
		{"the adapter is down", []string{"adapter", "probe"}, func(c clinic) { require.NoError(c, c.Kill("adapter-1")) }, adapter()},
		{"the bridge has another URL, and the node still calls the old one", nil, func(c clinic) { c.move("http://127.0.0.1:1/") }, nil},
		{"the bridge leads nowhere", []string{"probe"}, clinic.restartNode, func(c clinic) { c.move(c.Adapters[0].URL); c.restartNode() }},
		{"async, and the adapter may not call back", []string{"callbacks"}, func(c clinic) {
			c.employ(jobspecs.DirectRequestAsync, nil)
			adapter("ASSAY_CALLBACK_ORIGINS=http://127.0.0.1:1")(c)
		}, adapter()},
		{"the node is down", []string{"node"}, func(c clinic) { require.NoError(c, c.Kill("node-1")) }, clinic.restartNode},
		{"the signer set is revoked", []string{"signer-set"}, func(c clinic) {
			c.send(client.Oracle, bindings.NewIScoreOracle().PackRevokeSignerSet(common.HexToHash(c.Info.SignerSet)))
		}, nil},
		{"Kubo is down", []string{"gateways", "ipfs", "signer-set", "adapter-ready"}, func(c clinic) { require.NoError(c, c.Kill("kubo")) }, nil},
	}
}

// send has the contracts' owner send a call.
func (c clinic) send(to string, data []byte) {
	owner, err := c.Sender(c.Context(), access.Owner)
	require.NoError(c, err)
	address := c.manifest.Address(to)
	_, err = owner.Send(c.Context(), client.Call{To: &address, Data: data})
	require.NoError(c, err)
}

func (c clinic) sender() common.Address {
	sender, err := c.node.Sender(c.Context())
	require.NoError(c, err)
	return sender
}

func (c clinic) senders(list ...common.Address) {
	c.send(client.Operator, bindings.NewOperator().PackSetAuthorizedSenders(list))
}

func (c clinic) name(job uuid.UUID) {
	c.send(client.Oracle, bindings.NewDirectRequestOracle().PackSetSpecId(jobspecs.SpecID(job)))
}

// poll is how often something is asked that takes a while to come.
const poll = 200 * time.Millisecond

// drain has the node itself send what its key has away, but for a little.
func (c clinic) drain() {
	home := c.TempDir()
	for _, args := range [][]string{
		{"admin", "login", "--file", c.api()},
		{"txs", "evm", "create", "99.995", c.sender().Hex(), common.Address{0xaa}.Hex(), "--id", strconv.FormatUint(c.Info.ChainID, 10)},
	} {
		cmd := exec.CommandContext(c.Context(), c.chainlink, append([]string{"--remote-node-url", c.node.URL}, args...)...)
		cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME="+home)
		out, err := cmd.CombinedOutput()
		require.NoError(c, err, "%s", out)
	}
	require.Eventually(c, func() bool { return c.balance().Cmp(big.NewInt(1e16)) < 0 }, patience, poll, "the transfer is not mined")
}

func (c clinic) balance() *big.Int {
	balance, err := c.Chain().BalanceAt(c.Context(), c.sender(), nil)
	require.NoError(c, err)
	return balance
}

func (c clinic) fill() {
	rich, err := c.Sender(c.Context(), access.Researcher)
	require.NoError(c, err)
	to := c.sender()
	_, err = rich.Send(c.Context(), client.Call{To: &to, Value: big.NewInt(1e18)})
	require.NoError(c, err)
}

func (c clinic) restartNode() { require.NoError(c, c.Restart(c.Context(), "node-1")) }

// move makes bridge and job anew.
func (c clinic) move(url string) {
	c.dismiss()
	c.unbridge()
	c.bridgeTo(url)
	c.employ(jobspecs.DirectRequest, nil)
}

// dismiss deletes every job of the node.
func (c clinic) dismiss() {
	jobs, err := c.node.Jobs(c.Context())
	require.NoError(c, err)
	for _, j := range jobs {
		require.NoError(c, c.node.RemoveJob(c.Context(), j.ID))
	}
}

// employ makes the job again, changed.
func (c clinic) employ(kind jobspecs.Kind, change func(*jobspecs.Params)) {
	c.make(kind, change, nil)
}

// employAs makes the job of a spec that was changed by hand.
func (c clinic) employAs(edit func(string) string) { c.make(jobspecs.DirectRequest, nil, edit) }

func (c clinic) make(kind jobspecs.Kind, change func(*jobspecs.Params), edit func(string) string) {
	c.dismiss()
	params, err := c.Params(kind, c.job)
	require.NoError(c, err)
	if change != nil {
		change(&params)
	}
	spec, err := jobspecs.Render(kind, params)
	require.NoError(c, err)
	if edit != nil {
		spec = edit(spec)
	}
	_, err = c.node.AddJob(c.Context(), spec)
	require.NoError(c, err)
}

func (c clinic) unbridge() {
	require.NoError(c, c.node.RemoveBridge(c.Context(), jobspecs.DefaultBridge))
	require.ErrorIs(c, c.node.RemoveBridge(c.Context(), jobspecs.DefaultBridge), nodeapi.ErrNotFound)
}

func (c clinic) bridge() { c.bridgeTo(c.Adapters[0].URL) }

func (c clinic) bridgeTo(url string) {
	require.NoError(c, c.node.AddBridge(c.Context(), jobspecs.Bridge{Name: jobspecs.DefaultBridge, URL: url, MinPayment: new(big.Int)}))
}

// Without libtensorflow, and without user namespaces: both are taken away from the doctor alone. AppArmor's restriction is shown
// to it as Ubuntu shows it, and kept as a kernel without AppArmor can keep it.
func TestDoctorOfAHost(t *testing.T) {
	people.Need(t)
	if out, err := exec.CommandContext(t.Context(), "unshare", "-rm", "true").CombinedOutput(); err != nil {
		t.Skipf("this host makes no namespaces to take things away in: %s", out)
	}
	c := clinic{T: t}
	lib, err := filepath.Abs("../../third_party/tensorflow/lib")
	require.NoError(t, err)
	within := func(script string, args ...string) *exec.Cmd {
		script += `; exec "$0" doctor --json --only scorer,sandbox "$@"`
		return exec.CommandContext(t.Context(), "unshare", append([]string{"-rm", "sh", "-c", script, people.Program(t, "assay")}, args...)...)
	}
	findings, sick := c.findings(within("mount -t tmpfs none " + lib))
	require.Equal(t, []string{"scorer"}, sick)
	require.Contains(t, findings["scorer"], "libtensorflow")

	const none = "echo 0 > /proc/sys/user/max_user_namespaces"
	findings, sick = c.findings(within(none))
	require.Empty(t, sick, "%v", findings)
	require.Contains(t, findings["sandbox"], "container: ")
	findings, sick = c.findings(within(none, "--sandbox", "namespaces"))
	require.Equal(t, []string{"sandbox"}, sick)
	require.Contains(t, findings["sandbox"], "max_user_namespaces")

	const ubuntu = "mount -t tmpfs none /proc/sys/kernel; echo 1 > /proc/sys/kernel/apparmor_restrict_unprivileged_userns; " + none
	findings, sick = c.findings(within(ubuntu, "--sandbox", "namespaces"))
	require.Equal(t, []string{"sandbox"}, sick)
	require.Contains(t, findings["sandbox"], "AppArmor restricts user namespaces")
}
