package jobspecs_test

import (
	"encoding/hex"
	"encoding/json"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/fxamacker/cbor/v2"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/encoding"
	"gonum.org/v1/gonum/graph/encoding/dot"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/jobspecs"
)

// task is a node of a pipeline's graph, read by the library that Chainlink nodes read it with.
type task struct {
	graph.Node
	id    string
	attrs map[string]string
}

func (n *task) SetDOTID(id string) { n.id = id }

func (n *task) SetAttribute(a encoding.Attribute) error {
	n.attrs[a.Key] = a.Value
	return nil
}

type pipelineGraph struct{ *simple.DirectedGraph }

func (g pipelineGraph) NewNode() graph.Node {
	return &task{Node: g.DirectedGraph.NewNode(), attrs: map[string]string{}}
}

// tasks returns a pipeline's tasks in the order in which they run.
func tasks(t testing.TB, source string) (all []*task) {
	t.Helper()
	g := pipelineGraph{simple.NewDirectedGraph()}
	require.NoError(t, dot.Unmarshal([]byte("digraph {\n"+source+"\n}"), g))
	sorted, err := topo.SortStabilized(g, nil)
	require.NoError(t, err)
	for _, n := range sorted {
		all = append(all, n.(*task))
	}
	return all
}

func pipelineOf(t testing.TB, kind jobspecs.Kind) []*task {
	return tasks(t, decode(t, render(t, kind, params(kind))).ObservationSource)
}

// run does with a pipeline's tasks what a node does; vars are the node's variables and what tasks have returned.
type run struct {
	testing.TB
	vars  map[string]any
	body  []byte                 // what the bridge was sent
	reply func() ([]byte, error) // what it answers
	tx    []byte
	to    common.Address
}

var variable = regexp.MustCompile(`\$\(\s*([A-Za-z0-9_.]+)\s*\)`)

// get resolves a path; one that leads nowhere fails the test, as it fails a run.
func (r *run) get(path string) any {
	r.Helper()
	first, rest, _ := strings.Cut(path, ".")
	value, ok := r.vars[first]
	require.True(r, ok, "nothing is called %s", path)
	if rest == "" {
		return value
	}
	value, ok = value.(map[string]any)[rest]
	require.True(r, ok, "nothing is called %s", path)
	return value
}

func (r *run) one(expr string) any {
	r.Helper()
	m := variable.FindStringSubmatch(expr)
	require.Equal(r, expr, m[0])
	return r.get(m[1])
}

// fields reads a JSON object whose values are expressions.
func (r *run) fields(text string) map[string]any {
	r.Helper()
	var exprs map[string]string
	require.NoError(r, json.Unmarshal([]byte(variable.ReplaceAllString(text, `"$0"`)), &exprs))
	values := map[string]any{}
	for name, expr := range exprs {
		values[name] = r.one(expr)
	}
	return values
}

func (r *run) do(n *task) any {
	r.Helper()
	switch n.attrs["type"] {
	case "ethabidecodelog":
		return r.decodeLog(n)
	case "cborparse":
		framed := append(append([]byte{0xbf}, r.one(n.attrs["data"]).([]byte)...), 0xff)
		var m map[string]any
		require.NoError(r, cbor.Unmarshal(framed, &m))
		return m
	case "bridge":
		return r.bridge(n)
	case "jsonparse":
		var value any
		require.NoError(r, json.Unmarshal(r.one(n.attrs["data"]).([]byte), &value))
		for _, part := range strings.Split(n.attrs["path"], ",") {
			inner, ok := value.(map[string]any)[part]
			require.True(r, ok, "the answer has no %s", n.attrs["path"])
			value = inner
		}
		require.IsType(r, "", value, "nodes read JSON numbers as floats")
		return value
	case "ethabiencode":
		return r.encode(n)
	case "ethtx":
		r.to, r.tx = common.HexToAddress(n.attrs["to"]), r.one(n.attrs["data"]).([]byte)
		return nil
	}
	require.Fail(r, "unknown type of task", n.attrs["type"])
	return nil
}

func (r *run) decodeLog(n *task) any {
	r.Helper()
	_, args := parseABI(r, n.attrs["abi"])
	values := map[string]any{}
	require.NoError(r, args.UnpackIntoMap(values, r.one(n.attrs["data"]).([]byte)))
	var indexed abi.Arguments
	for _, a := range args {
		if a.Indexed {
			indexed = append(indexed, a)
		}
	}
	require.NoError(r, abi.ParseTopicsIntoMap(values, indexed, r.one(n.attrs["topics"]).([]common.Hash)[1:]))
	return values
}

func (r *run) bridge(n *task) any {
	r.Helper()
	require.Regexp(r, `^[a-z0-9_-]+$`, n.attrs["name"])
	timeout, err := time.ParseDuration(n.attrs["timeout"])
	require.NoError(r, err)
	require.Positive(r, timeout)
	require.NotContains(r, n.attrs, "cacheTTL", "a node's cache is by task, not by request")
	var headers []string
	require.NoError(r, json.Unmarshal([]byte(n.attrs["headers"]), &headers))
	require.Equal(r, []string{"Authorization", "Bearer " + testKey}, headers)
	r.body = []byte(variable.ReplaceAllStringFunc(n.attrs["requestData"], func(expr string) string {
		raw, err := json.Marshal(nodeJSON(r.one(expr)))
		require.NoError(r, err)
		return string(raw)
	}))
	out, err := r.reply()
	require.NoError(r, err)
	return out
}

// nodeJSON is how a value of a decoded log reaches an adapter: fixed bytes as arrays of integers.
func nodeJSON(v any) any {
	if word, ok := v.([32]byte); ok {
		ints := make([]int, len(word))
		for i, b := range word {
			ints[i] = int(b)
		}
		return ints
	}
	return v
}

func (r *run) encode(n *task) any {
	r.Helper()
	name, args := parseABI(r, n.attrs["abi"])
	fields := r.fields(n.attrs["data"])
	require.Len(r, fields, len(args))
	var values []any
	for _, a := range args {
		value, ok := fields[a.Name]
		require.True(r, ok, "%s is missing", a.Name)
		if text, ok := value.(string); ok && a.Type.T == abi.BytesTy {
			var err error
			value, err = hexutil.Decode(text)
			require.NoError(r, err)
		}
		values = append(values, value)
	}
	packed, err := args.Pack(values...)
	require.NoError(r, err)
	if name == "" {
		return packed
	}
	return append(abi.NewMethod(name, name, abi.Function, "", false, false, args, nil).ID, packed...)
}

var abiString = regexp.MustCompile(`\A([A-Za-z0-9_]+)?\(([^()]*)\)\z`)

// parseABI reads an abi= string as a node does.
func parseABI(t testing.TB, text string) (name string, args abi.Arguments) {
	t.Helper()
	m := abiString.FindStringSubmatch(text)
	require.NotNil(t, m, text)
	for _, arg := range strings.Split(strings.ReplaceAll(m[2], "calldata ", ""), ",") {
		words := strings.Fields(arg)
		kind, err := abi.NewType(words[0], "", nil)
		require.NoError(t, err)
		args = append(args, abi.Argument{Name: words[len(words)-1], Type: kind, Indexed: len(words) == 3 && words[1] == "indexed"})
	}
	return m[1], args
}

// request is an OracleRequest as DirectRequestOracle and Operator emit it; every field differs.
var request = bindings.OperatorOracleRequest{
	SpecId: common.Hash{1}, Requester: oracle, RequestId: [32]byte{2, 31: 2}, Payment: big.NewInt(3), CallbackAddr: common.Address{4},
	CallbackFunctionId: [4]byte{5}, CancelExpiration: big.NewInt(6), DataVersion: big.NewInt(2),
}

var evalID = ea.Word{0x65, 31: 7}

func newRun(t testing.TB) *run {
	t.Helper()
	return newRunOf(t, "../contracts/src/oracle/DirectRequestOracle.sol")
}

// newRunOf is a run of a request of the contract with this source.
func newRunOf(t testing.TB, source string) *run {
	t.Helper()
	event := operatorABI(t).Events["OracleRequest"]
	data, err := event.Inputs.NonIndexed().Pack(request.Requester, request.RequestId, request.Payment, request.CallbackAddr,
		request.CallbackFunctionId, request.CancelExpiration, request.DataVersion, append(cborHead(t, source), evalID.String()...))
	require.NoError(t, err)
	topics := []common.Hash{event.ID, request.SpecId}
	unpacked, err := bindings.NewOperator().UnpackOracleRequestEvent(&types.Log{Topics: topics, Data: data})
	require.NoError(t, err)
	require.Equal(t, request.CancelExpiration, unpacked.CancelExpiration)
	return &run{TB: t, vars: map[string]any{
		"jobSpec": map[string]any{"externalJobID": "0x3b28576daefa4f2088a5a98226de7f09"},
		"jobRun": map[string]any{
			"logData": data, "logTopics": topics,
			"requestBody": `{"chainId":"1337","oracle":"` + oracle.Hex() + `","evalId":"` + evalID.String() + `"}`,
		},
	}}
}

func operatorABI(t testing.TB) *abi.ABI {
	parsed, err := bindings.OperatorMetaData.ParseABI()
	require.NoError(t, err)
	return parsed
}

// cborHead is what a contract writes before a request's name.
func cborHead(t testing.TB, source string) []byte {
	text, err := os.ReadFile(source)
	require.NoError(t, err)
	m := regexp.MustCompile(`CBOR_HEAD = hex"([0-9a-f]+)"`).FindSubmatch(text)
	require.NotNil(t, m)
	head, err := hex.DecodeString(string(m[1]))
	require.NoError(t, err)
	return head
}

// answers are the adapter's golden answers that a node takes for success, by name of the file.
func answers(t testing.TB) map[string][]byte {
	files, err := filepath.Glob("../adapter/testdata/*.json")
	require.NoError(t, err)
	found := map[string][]byte{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		var status struct {
			StatusCode int `json:"statusCode"`
		}
		require.NoError(t, json.Unmarshal(raw, &status))
		reply, err := ea.Interpret(status.StatusCode, http.Header{}, raw)
		if status.StatusCode != http.StatusOK {
			require.Error(t, err, "a failure must not reach the next task")
			continue
		}
		require.NoError(t, err)
		found[filepath.Base(file)] = reply.Body
	}
	require.GreaterOrEqual(t, len(found), 5)
	return found
}

// Every job is run on every golden answer: all its paths must lead somewhere, the adapter must understand what it is sent,
// and what is sent on chain must be what the bindings would send.
func TestPipelinesRunOnGoldenAnswers(t *testing.T) {
	for _, kind := range []jobspecs.Kind{jobspecs.DirectRequest, jobspecs.DirectRequestAsync, jobspecs.Webhook} {
		for file, body := range answers(t) {
			t.Run(string(kind)+" "+file, func(t *testing.T) {
				r := newRun(t)
				r.reply = func() ([]byte, error) { return body, nil }
				for _, n := range pipelineOf(t, kind) {
					r.vars[n.id] = r.do(n)
				}
				sent, err := ea.ParseRequest(r.body)
				require.NoError(t, err)
				answer, err := ea.DecodeAnswer(body)
				require.NoError(t, err)
				want := ea.Data{Endpoint: ea.Evaluate, ChainID: 1337, Oracle: ea.Address(oracle), EvalID: evalID}
				if kind == jobspecs.Webhook {
					require.Equal(t, want, sent.Data)
					require.Equal(t, answer.Payload, r.vars["payload"])
					require.Equal(t, answer.LossMicro, r.vars["loss"])
					return
				}
				want.RequestID = (*ea.Word)(&request.RequestId)
				require.Equal(t, want, sent.Data)
				written, err := json.Marshal(sent)
				require.NoError(t, err)
				require.JSONEq(t, string(r.body), string(written), "the client posts what a node does")
				require.Equal(t, operator, r.to)
				require.Equal(t, fulfilment(t, answer), r.tx)
			})
		}
	}
}

// fulfilment is the call that the bindings make of an answer.
func fulfilment(t testing.TB, answer ea.Answer) []byte {
	fulfill, err := bindings.NewDirectRequestOracle().TryPackFulfill(request.RequestId, common.FromHex(answer.Payload))
	require.NoError(t, err)
	return bindings.NewOperator().PackFulfillOracleRequest2(request.RequestId, request.Payment, request.CallbackAddr,
		request.CallbackFunctionId, request.CancelExpiration, fulfill[4:])
}

// A registry's request goes to the endpoint capability, and what comes back to the registry's own callback.
func TestCapabilityPipeline(t *testing.T) {
	r := newRunOf(t, "../contracts/src/registry/OperatorClient.sol")
	data, err := json.Marshal(ea.Capability{Payload: "0x0102", RequestID: evalID, Outcome: ea.Proven, Scores: [5]string{"1", "0", "0", "0", "1"}, Expiry: "7"})
	require.NoError(t, err)
	body, err := json.Marshal(ea.Success{Data: data, Result: ea.Proven, StatusCode: http.StatusOK})
	require.NoError(t, err)
	r.reply = func() ([]byte, error) { return body, nil }
	for _, n := range pipelineOf(t, jobspecs.Capability) {
		r.vars[n.id] = r.do(n)
	}
	sent, err := ea.ParseRequest(r.body)
	require.NoError(t, err)
	require.Equal(t, ea.Data{
		Endpoint: ea.Capable, ChainID: 1337, Oracle: ea.Address(oracle), EvalID: evalID, RequestID: (*ea.Word)(&request.RequestId),
	}, sent.Data)
	written, err := json.Marshal(sent)
	require.NoError(t, err)
	require.JSONEq(t, string(r.body), string(written), "the client posts what a node does")
	require.Equal(t, operator, r.to)
	require.Equal(t, fulfilment(t, ea.Answer{Payload: "0x0102"}), r.tx)
	registryABI, err := bindings.WorkerRegistryMetaData.ParseABI()
	require.NoError(t, err)
	oracleABI, err := bindings.DirectRequestOracleMetaData.ParseABI()
	require.NoError(t, err)
	require.Equal(t, oracleABI.Methods["fulfill"].ID, registryABI.Methods["fulfill"].ID, "one selector, one encoding")
}

// Names count too: a node finds arguments by name, and types are all that an encoding shows.
func TestABIStringsAreTheBindings(t *testing.T) {
	oracleABI, err := bindings.DirectRequestOracleMetaData.ParseABI()
	require.NoError(t, err)
	known := map[string]abi.Arguments{
		"OracleRequest":         operatorABI(t).Events["OracleRequest"].Inputs,
		"fulfillOracleRequest2": operatorABI(t).Methods["fulfillOracleRequest2"].Inputs,
		"":                      oracleABI.Methods["fulfill"].Inputs,
	}
	for _, kind := range []jobspecs.Kind{jobspecs.DirectRequest, jobspecs.DirectRequestAsync, jobspecs.Capability} {
		seen := 0
		for _, n := range pipelineOf(t, kind) {
			text, ok := n.attrs["abi"]
			if !ok {
				continue
			}
			seen++
			name, args := parseABI(t, text)
			require.Len(t, args, len(known[name]))
			for i, a := range args {
				require.Equal(t, known[name][i].Name, a.Name)
				require.Equal(t, known[name][i].Type.String(), a.Type.String())
				require.Equal(t, known[name][i].Indexed, a.Indexed)
			}
		}
		require.Equal(t, 3, seen)
	}
}

func TestOnlyAsyncSuspends(t *testing.T) {
	for kind, want := range map[jobspecs.Kind]string{jobspecs.DirectRequest: "", jobspecs.Webhook: "", jobspecs.DirectRequestAsync: "true", jobspecs.Capability: "true"} {
		bridges := 0
		for _, n := range pipelineOf(t, kind) {
			if n.attrs["type"] == "bridge" {
				bridges++
				require.Equal(t, want, n.attrs["async"], kind)
			}
		}
		require.Equal(t, 1, bridges)
	}
}

// shape is a pipeline without its values.
func shape(all []*task) (lines []string) {
	for _, n := range all {
		keys := []string{}
		for key := range n.attrs {
			keys = append(keys, key)
		}
		lines = append(lines, n.id+" "+n.attrs["type"]+" "+strings.Join(sorted(keys), " "))
	}
	return lines
}
