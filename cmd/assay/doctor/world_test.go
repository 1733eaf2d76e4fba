package doctor_test

import (
	"context"
	"log/slog"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/cmd/assay/doctor"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/integration/devstack"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// Secrets that must not show in any finding.
const (
	bearer   = "bearer-key-canary-0123456789"
	password = "node-password-canary"
	rpcKey   = "rpc-key-canary"
)

// world is an operator's: chain with contracts and IPFS node, the adapter, and a stand-in for the node.
type world struct {
	t       *testing.T
	stack   *devstack.Stack
	node    *standIn
	serving adapter.Config
	front   *httptest.Server // before the adapter
	handler http.Handler
	config  doctor.Config
	params  jobspecs.Params
	kind    jobspecs.Kind
}

func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldOn(t, startStack(t))
}

func startStack(t *testing.T) *devstack.Stack {
	t.Helper()
	s, err := devstack.Start(t.Context(), devstack.Config{Dir: t.TempDir(), Bridge: "http://127.0.0.1:1", BridgeKey: bearer, Log: slog.New(slog.DiscardHandler)})
	require.NoError(t, err)
	t.Cleanup(s.Close)
	return s
}

// newWorldOn has an adapter and a node of its own on a stack.
func newWorldOn(t *testing.T, stack *devstack.Stack) *world {
	t.Helper()
	w := &world{t: t, stack: stack, kind: jobspecs.DirectRequest}
	w.front = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { w.handler.ServeHTTP(rw, r) }))
	t.Cleanup(w.front.Close)
	w.startAdapter()
	w.startNode()
	key := filepath.Join(t.TempDir(), "bridge.key")
	require.NoError(t, os.WriteFile(key, []byte(bearer+"\n"), 0o600))
	w.config.RPC, w.config.Manifest, w.config.Gateways = w.stack.Info.RPC, w.stack.Info.Manifest, []string{w.stack.Info.Gateway}
	w.config.IPFS, w.config.IPFSAPI = true, w.stack.Info.IPFSAPI
	w.config.AdapterURL, w.config.AdapterKeyFile, w.config.ProbeNode = w.front.URL, key, true
	w.config.AdapterKeystore, w.config.AdapterIdentity = w.stack.Info.Keys.Files[access.Signer], w.stack.Info.Identity
	return w
}

type noRetainer struct{}

func (noRetainer) Retain(context.Context, evaluator.CID, time.Time) error { return nil }

// startAdapter makes the real adapter. It scores nothing: doctors ask for no evaluation.
func (w *world) startAdapter() {
	c := adapter.DefaultConfig()
	c.APIKey, c.Oracles = bearer, []adapter.Oracle{{ChainID: w.stack.Info.ChainID, Address: evaluator.Address(w.contract(client.Oracle))}}
	var err error
	c.Chain, err = adapter.DialOracles(w.t.Context(), []adapter.Endpoint{{ChainID: w.stack.Info.ChainID, URLs: []secret.Text{secret.Text(w.stack.Info.RPC)}, Timeout: time.Second}})
	require.NoError(w.t, err)
	c.Evaluate = func(context.Context, evaluator.Job) (evaluator.Result, error) {
		panic("a doctor asks for no evaluation")
	}
	c.Sign = func(context.Context, evaluator.Job, evaluator.Result) ([]byte, error) {
		panic("a doctor asks for no signature")
	}
	c.Retainer, c.Registerer = noRetainer{}, prometheus.NewRegistry()
	c.Callback, err = callback.New(callback.Config{Timeout: time.Second})
	require.NoError(w.t, err)
	j := journal.DefaultConfig()
	j.Path = filepath.Join(w.t.TempDir(), "journal.db")
	c.Journal, err = journal.Open(w.t.Context(), j)
	require.NoError(w.t, err)
	w.t.Cleanup(func() { require.NoError(w.t, c.Journal.Stop(context.Background())) })
	w.serve(c)
}

// serve has the adapter with another configuration.
func (w *world) serve(c adapter.Config) {
	c.Registerer = prometheus.NewRegistry()
	a, err := adapter.New(c)
	require.NoError(w.t, err)
	w.serving, w.handler = c, a.Handler()
}

func (w *world) startNode() {
	w.params = jobspecs.Defaults(w.kind)
	w.params.ChainID, w.params.Call.Key = ea.ChainID(w.stack.Info.ChainID), bearer
	w.params.Fulfillment.Operator, w.params.Fulfillment.Requesters = w.contract(client.Operator), []common.Address{w.contract(client.Oracle)}
	w.params.JobID = w.specID()
	w.node = &standIn{
		t: w.t, password: password, version: "2.23.0", bridges: map[string]string{"assay": w.front.URL},
		config: "[WebServer]\nBridgeResponseURL = ''\n",
		keys:   []map[string]any{{"address": w.stack.Info.Keys.Addresses[access.NodeKey].Hex(), "evmChainID": "1337", "disabled": false}},
		rpc:    []map[string]any{{"chainID": "1337", "name": "geth", "state": "Alive", "config": rpcKey}},
	}
	w.node.employ(w.spec())
	w.config.NodeURL, w.config.NodeAPIFile = w.node.start(w.t)
}

func (w *world) spec() string {
	spec, err := jobspecs.Render(w.kind, w.params)
	require.NoError(w.t, err)
	return spec
}

// respec makes the job again, changed.
func (w *world) respec(change func(*jobspecs.Params)) {
	change(&w.params)
	w.node.set(func(n *standIn) { n.employ(w.spec()) })
}

func (w *world) contract(name string) common.Address {
	manifest, err := client.LoadManifest(w.stack.Info.Manifest)
	require.NoError(w.t, err)
	return manifest.Address(name)
}

// specID is the job that the oracle names.
func (w *world) specID() uuid.UUID {
	oracle := bindings.NewDirectRequestOracle()
	spec, err := client.Read(w.t.Context(), w.stack.Chain().Client(), w.contract(client.Oracle), oracle.PackSpecId(), oracle.UnpackSpecId)
	require.NoError(w.t, err)
	id, err := uuid.Parse(string(spec[:]))
	require.NoError(w.t, err)
	return id
}

// send has the contracts' owner send a call.
func (w *world) send(to string, data []byte) {
	owner, err := w.stack.Sender(w.t.Context(), access.Owner)
	require.NoError(w.t, err)
	address := w.contract(to)
	_, err = owner.Send(w.t.Context(), client.Call{To: &address, Data: data})
	require.NoError(w.t, err)
}

// examine runs the doctor without the checks of this machine's own programs, and sees to it that no secret shows.
func (w *world) examine(only ...string) (findings map[string]doctor.Finding, sick []string) {
	w.t.Helper()
	skip := []string{"programs", "scorer", "sandbox"}
	findings = map[string]doctor.Finding{}
	count, err := doctor.Run(w.t.Context(), w.config, only, skip, func(f doctor.Finding) {
		findings[f.Check] = f
		if !f.OK && !f.Skipped {
			sick = append(sick, f.Check)
			require.NotEmpty(w.t, f.Advice, "%+v", f)
		}
		require.NotContains(w.t, f.Found+f.Advice, "canary")
		require.NotContains(w.t, f.Found+f.Advice, bearer)
	})
	require.NoError(w.t, err)
	require.Len(w.t, sick, count)
	return findings, sick
}

// requireNothingLeft looks for what a doctor must not leave behind.
func (w *world) requireNothingLeft() {
	w.node.set(func(n *standIn) {
		for _, j := range n.jobs {
			name, _ := j["attributes"].(map[string]any)["name"].(string)
			require.False(w.t, strings.Contains(name, "doctor"), "job %s is left", name)
		}
	})
	record, err := w.serving.Journal.Get(w.t.Context(), journal.Key{ChainID: w.stack.Info.ChainID, Oracle: evaluator.Address(w.contract(client.Oracle))})
	require.NoError(w.t, err)
	require.Empty(w.t, record.Stage, "the adapter has written down what a doctor asked")
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }
