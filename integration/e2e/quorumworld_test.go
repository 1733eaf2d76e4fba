//go:build e2e

package e2e_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/smartcontractkit/libocr/offchainreporting2plus/confighelper"
	ocr "github.com/smartcontractkit/libocr/offchainreporting2plus/types"
	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/adapter/ea"
	quorumrules "github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/people"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// quorum is a world whose oracle is four nodes, of which one may be faulty.
type quorum struct {
	world
	seats  []*seat
	client *client.QuorumClient
	set    [32]byte // the signer set
	payees []common.Address
}

// seat is a node with its own adapter.
type seat struct {
	node    *stack.Node
	adapter *stack.Adapter
	relay   *relay // from the node's plugin to its adapter
	keys    nodeapi.KeyBundle
	peer    string
	sender  common.Address
}

const (
	members     = 4
	faulty      = 1
	quorumPrice = 1_000_000_007 // juels, which do not divide evenly
	quorumShare = 2_000         // basis points for who transmits
)

// startQuorum starts four nodes with adapters that hold no signing key, deploys a quorum oracle and makes them its quorum.
func startQuorum(t *testing.T, env ...string) *quorum {
	t.Helper()
	q := gatherQuorum(t, env...)
	q.employ(q.seats...)
	q.configure(`{"resendSeconds":20}`)
	return q
}

// gatherQuorum leaves jobs and configuration to the test.
func gatherQuorum(t *testing.T, env ...string) *quorum {
	t.Helper()
	t.Setenv("PATH", filepath.Dir(people.Program(t, "chainlink-assay"))+":"+os.Getenv("PATH")) // the nodes'
	w := start(t, "", func(c *stack.Config) {
		c.Nodes, c.Adapters, c.OCR, c.Env = members, members, true, env
		c.Timing = client.Timing{RevealDelay: 1, RevealWindow: 300, EvalTimeout: 300, PassMargin: 10}
	})
	q := &quorum{world: w}
	for i, n := range w.Nodes {
		s := &seat{node: n, adapter: w.Adapters[i]}
		var err error
		s.keys, err = n.KeyBundle(t.Context())
		require.NoError(t, err)
		s.peer, err = n.PeerID(t.Context())
		require.NoError(t, err)
		s.sender, err = n.Sender(t.Context())
		require.NoError(t, err)
		s.relay, err = newRelay(s.adapter.URL)
		require.NoError(t, err)
		t.Cleanup(s.relay.server.Close)
		q.seats = append(q.seats, s)
		q.payees = append(q.payees, common.BigToAddress(big.NewInt(int64(0xbeef00+i)))) // who is paid need not be who sends
	}
	q.deploy()
	q.serve()
	return q
}

func (q *quorum) deploy() {
	t := q.T
	d := client.QuorumDeployment{
		Link: q.manifest.Address(client.Link), Price: big.NewInt(quorumPrice), DeliveryGas: big.NewInt(300_000), Timing: q.timing(),
	}
	for _, s := range q.seats {
		d.Signers, d.Recipients = append(d.Signers, s.keys.Signer), append(d.Recipients, s.adapter.Recipient)
	}
	owner := q.sender(access.Owner)
	out, err := client.DeployQuorum(t.Context(), owner, d)
	require.NoError(t, err)
	path := filepath.Join(q.Dir, "quorum.json")
	require.NoError(t, out.Manifest.Save(path))
	q.manifest, err = client.LoadManifest(path)
	require.NoError(t, err)
	q.People.Info.Manifest, q.People.Info.SignerSet, q.set = path, common.Hash(out.SignerSet).Hex(), out.SignerSet
	q.client = client.NewQuorum(owner, q.manifest.Address(client.Quorum))
}

func (q *quorum) timing() client.Timing {
	return client.Timing{RevealDelay: 1, RevealWindow: 300, EvalTimeout: 300, PassMargin: 10}
}

// serve has every adapter observe the quorum oracle, and sign nothing.
func (q *quorum) serve() {
	group, ctx := errgroup.WithContext(context.WithoutCancel(q.T.Context()))
	for _, s := range q.seats {
		group.Go(func() error { return q.Restart(ctx, s.adapter.Name, q.adapterEnv()...) })
	}
	require.NoError(q.T, group.Wait())
}

func (q *quorum) adapterEnv(more ...string) []string {
	return append([]string{"ASSAY_ORACLES=", "ASSAY_KEYSTORE=", "ASSAY_KEYSTORE_PASSWORD_FILE=",
		fmt.Sprintf("ASSAY_QUORUM_ORACLES=%d:%s", q.Stack.Info.ChainID, q.client.Address)}, more...)
}

// bootstrapper is the first node, where the others meet.
func (q *quorum) bootstrapper() string { return q.seats[0].peer + "@" + q.seats[0].node.P2P }

// bridgeKey is the file with the adapters' bearer key.
func (q *quorum) bridgeKey() string { return filepath.Join(q.Dir, "keys", "bridge.key") }

// employ makes the plugin's job on the nodes of seats, as `assay jobspec ocr2` prints it.
func (q *quorum) employ(seats ...*seat) {
	t := q.T
	for _, s := range seats {
		p := jobspecs.Defaults(jobspecs.OCR2)
		p.JobID, p.ChainID = uuid.New(), ea.ChainID(q.Stack.Info.ChainID)
		p.Plugin.Oracle, p.Plugin.KeyBundle, p.Plugin.Transmitter = q.client.Address, s.keys.ID, s.sender
		p.Plugin.Bootstrappers = []string{q.bootstrapper()}
		p.Plugin.AdapterURL, p.Plugin.KeyFile = s.relay.URL+"/", q.bridgeKey()
		spec, err := jobspecs.Render(jobspecs.OCR2, p)
		require.NoError(t, err)
		_, err = s.node.AddJob(t.Context(), spec)
		require.NoError(t, err)
	}
}

// configure makes the seats the contract's quorum, with timing for one machine and a block a second.
func (q *quorum) configure(plugin string) (digest common.Hash) {
	t := q.T
	onchain := client.OnchainConfig{SignerSet: q.set, Payees: q.payees, TransmitterBps: quorumShare}
	raw, err := onchain.Encode()
	require.NoError(t, err)
	var oracles []confighelper.OracleIdentityExtra
	c := client.QuorumConfig{F: faulty, OnchainConfig: raw}
	for _, s := range q.seats {
		c.Signers, c.Transmitters = append(c.Signers, s.keys.Signer), append(c.Transmitters, s.sender)
		oracles = append(oracles, confighelper.OracleIdentityExtra{
			OracleIdentity: confighelper.OracleIdentity{
				OffchainPublicKey: s.keys.Offchain, OnchainPublicKey: s.keys.Signer.Bytes(), PeerID: s.peer, TransmitAccount: ocr.Account(s.sender.Hex()),
			},
			ConfigEncryptionPublicKey: s.keys.Config,
		})
	}
	const ms = time.Millisecond
	_, _, _, _, c.OffchainConfigVersion, c.OffchainConfig, err = confighelper.ContractSetConfigArgsForTests(
		8*time.Second, 5*time.Second, time.Second, 300*ms, 4*time.Second, 5, slices.Repeat([]int{1}, members), oracles, []byte(plugin),
		nil, 300*ms, 500*ms, 500*ms, 500*ms, 2*time.Second, faulty, raw)
	require.NoError(t, err)
	digest, err = q.client.SetConfig(t.Context(), c)
	require.NoError(t, err)
	return digest
}

// longPatience is for what four nodes have to find out together.
const longPatience = 4 * time.Minute

// opened makes a bounty, waits until its probe has opened it, and returns its id and how long that took.
func (q *quorum) opened(threshold string) (id int) {
	q.T.Helper()
	created := q.Lines(0, q.Draft(threshold)...)
	id = int(created[0]["bounty_id"].(float64))
	require.Eventually(q.T, func() bool {
		return q.Lines(0, "bounty", "show", strconv.Itoa(id))[0]["status"] == "open"
	}, longPatience, 200*time.Millisecond, "the quorum does not open the bounty")
	return id
}

// observations are what the adapters themselves say of a request, but for one whose node was dead and never asked.
func (q *quorum) observations(evalID common.Hash) (all []quorumrules.Observation) {
	q.T.Helper()
	for _, s := range q.seats {
		c := ea.Client{URL: s.adapter.URL, Key: stack.BridgeKey}
		var got ea.Observed
		require.Eventually(q.T, func() bool {
			var err error
			got, err = c.Observe(q.T.Context(), ea.ChainID(q.Stack.Info.ChainID), ea.Address(q.client.Address), ea.Word(evalID))
			return err == nil && got.State != ea.StatePending
		}, patience, 100*time.Millisecond, "%s has no observation", s.adapter.Name)
		if got.State == ea.StateClosed {
			continue
		}
		raw, err := got.Observation.Bytes()
		require.NoError(q.T, err)
		o, err := quorumrules.Decode(q.Stack.Info.ChainID, evaluator.Address(q.client.Address), raw)
		require.NoError(q.T, err)
		all = append(all, o)
	}
	require.Greater(q.T, len(all), 2*faulty)
	return all
}

// alter passes what an adapter observes on to its plugin as something else, until stop is called.
func (q *quorum) alter(at *seat, change func(o *quorumrules.Observation)) (stop func()) {
	return at.relay.put(q.T, func(w http.ResponseWriter, req *http.Request) {
		reply := httptest.NewRecorder()
		at.relay.pass(reply, req)
		body := reply.Body.Bytes()
		if changed, ok := q.changed(body, change); ok {
			body = changed
		}
		w.WriteHeader(reply.Code)
		_, _ = w.Write(body) // the plugin may have gone
	})
}

// changed is a reply with another observation, if there is one in it.
func (q *quorum) changed(reply []byte, change func(o *quorumrules.Observation)) ([]byte, bool) {
	var success ea.Success
	var observed ea.Observed
	if json.Unmarshal(reply, &success) != nil || json.Unmarshal(success.Data, &observed) != nil || observed.State != ea.StateObserved {
		return nil, false
	}
	raw, err := observed.Observation.Bytes()
	must(err)
	o, err := quorumrules.Decode(q.Stack.Info.ChainID, evaluator.Address(q.client.Address), raw)
	must(err)
	change(&o)
	raw, err = o.Encode()
	must(err)
	observed.Observation = ea.HexObservation(raw)
	success.Data, err = json.Marshal(observed)
	must(err)
	body, err := json.Marshal(success)
	must(err)
	return body, true
}

// must is for a handler, which runs on no test's goroutine: what panics there is a reply that never comes.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// pluginRSS is the resident memory of each node's plugin, in MB.
func (q *quorum) pluginRSS() (mb []int) {
	q.T.Helper()
	for _, s := range q.seats {
		pid, err := q.PID(s.node.Name)
		require.NoError(q.T, err)
		mb = append(mb, childRSS(pid, "chainlink-assay"))
	}
	return mb
}

// childRSS adds up the resident memory of a process's children of a name.
func childRSS(parent int, name string) (mb int) {
	paths, _ := filepath.Glob("/proc/[0-9]*/status") // the pattern is well formed
	for _, path := range paths {
		raw, _ := os.ReadFile(path) // it may have ended
		field := map[string]string{}
		for _, line := range strings.Split(string(raw), "\n") {
			key, value, _ := strings.Cut(line, ":")
			field[key] = strings.TrimSpace(value)
		}
		if field["PPid"] == strconv.Itoa(parent) && strings.HasPrefix(name, field["Name"]) && field["Name"] != "" {
			kb, _ := strconv.Atoi(strings.TrimSuffix(field["VmRSS"], " kB"))
			mb += kb >> 10
		}
	}
	return mb
}
