package doctor_test

import (
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// standIn answers as a Chainlink node does, as far as doctors ask; jobspecs/nodeapi/testdata holds what real ones answer. Its
// webhook jobs call the adapter as they say.
type standIn struct {
	t *testing.T

	mu       sync.Mutex
	password string
	version  string
	config   string
	date     time.Time // of the node's clock; now if zero
	bridges  map[string]string
	jobs     []map[string]any
	keys     []map[string]any
	rpc      []map[string]any
	runs     []map[string]any // of job 1
	failing  []string
	made     int // jobs by specs
}

func (n *standIn) set(change func(*standIn)) {
	n.mu.Lock()
	defer n.mu.Unlock()
	change(n)
}

// jobSpec is what is read of a spec.
type jobSpec struct {
	Type, Name        string
	ExternalJobID     uuid.UUID
	EVMChainID        string
	ContractAddress   string
	Requesters        []string
	GasLimit          uint32
	MinPayment        string `toml:"minContractPaymentLinkJuels"`
	ObservationSource string

	ContractID     string
	TransmitterID  string
	OCRKeyBundleID string
}

// add makes a job of a spec.
func (n *standIn) add(spec string) (id string) {
	var s jobSpec
	require.NoError(n.t, toml.Unmarshal([]byte(spec), &s))
	n.made++
	job := map[string]any{
		"name": s.Name, "type": s.Type, "gasLimit": s.GasLimit, "externalJobID": s.ExternalJobID,
		"pipelineSpec": map[string]any{"dotDagSource": s.ObservationSource},
	}
	if s.Type == "directrequest" {
		job["directRequestSpec"] = map[string]any{
			"contractAddress": s.ContractAddress, "requesters": s.Requesters, "minContractPaymentLinkJuels": s.MinPayment, "evmChainID": s.EVMChainID,
		}
	}
	if s.Type == "offchainreporting2" {
		job["offChainReporting2OracleSpec"] = map[string]any{"contractID": s.ContractID, "transmitterID": s.TransmitterID, "ocrKeyBundleID": s.OCRKeyBundleID}
	}
	id = strconv.Itoa(n.made)
	n.jobs = append(n.jobs, map[string]any{"id": id, "attributes": job})
	return id
}

// employ has the job, and no other, on the node.
func (n *standIn) employ(spec string) {
	n.jobs, n.made = nil, 0
	n.add(spec)
}

func attributes(list []map[string]any) []any {
	out := []any{}
	for _, v := range list {
		out = append(out, map[string]any{"attributes": v})
	}
	return out
}

func (n *standIn) answer(w http.ResponseWriter, status int, data any) {
	date := n.date
	if date.IsZero() {
		date = time.Now()
	}
	w.Header().Set("Date", date.UTC().Format(http.TimeFormat))
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(data)
}

func (n *standIn) refuse(w http.ResponseWriter, status int, detail string) {
	n.answer(w, status, map[string]any{"errors": []any{map[string]string{"detail": detail}}})
}

func (n *standIn) list(get func() []any) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		n.answer(w, http.StatusOK, map[string]any{"data": get()})
	}
}

func (n *standIn) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /sessions", func(w http.ResponseWriter, r *http.Request) {
		var login struct{ Password string }
		require.NoError(n.t, json.NewDecoder(r.Body).Decode(&login))
		if login.Password != n.password {
			n.refuse(w, http.StatusUnauthorized, "Invalid password")
			return
		}
		n.answer(w, http.StatusOK, map[string]any{"data": map[string]any{}})
	})
	mux.HandleFunc("GET /v2/build_info", func(w http.ResponseWriter, _ *http.Request) {
		n.answer(w, http.StatusOK, map[string]any{"version": n.version})
	})
	mux.HandleFunc("GET /v2/config/v2", func(w http.ResponseWriter, _ *http.Request) {
		n.answer(w, http.StatusOK, map[string]any{"data": map[string]any{"attributes": map[string]any{"config": n.config}}})
	})
	mux.HandleFunc("GET /v2/keys/ocr2", func(w http.ResponseWriter, _ *http.Request) {
		n.answer(w, http.StatusOK, map[string]any{"data": []any{map[string]any{"id": hex.EncodeToString(bundleID[:]), "attributes": map[string]any{
			"chainType": "evm", "onchainPublicKey": "ocr2on_evm_" + hex.EncodeToString(nodeSign[:]),
			"offchainPublicKey": "ocr2off_evm_" + strings.Repeat("01", 32), "configPublicKey": "ocr2cfg_evm_" + strings.Repeat("02", 32),
		}}}})
	})
	mux.HandleFunc("GET /v2/keys/evm", n.list(func() []any { return attributes(n.keys) }))
	mux.HandleFunc("GET /v2/nodes/evm", n.list(func() []any { return attributes(n.rpc) }))
	mux.HandleFunc("GET /v2/jobs/{id}/runs", n.list(func() []any { return attributes(n.runs) }))
	mux.HandleFunc("GET /v2/jobs", n.list(func() []any {
		all := []any{}
		for _, j := range n.jobs {
			all = append(all, j)
		}
		return all
	}))
	mux.HandleFunc("GET /v2/bridge_types", n.list(func() []any {
		var all []map[string]any
		for name, url := range n.bridges {
			all = append(all, map[string]any{"name": name, "url": url})
		}
		return attributes(all)
	}))
	mux.HandleFunc("GET /health", n.list(func() []any {
		all := []map[string]any{{"name": "EVM.1337", "status": "passing"}}
		for _, name := range n.failing {
			all = append(all, map[string]any{"name": name, "status": "failing", "output": "canary"})
		}
		return attributes(all)
	}))
	mux.HandleFunc("POST /v2/jobs", func(w http.ResponseWriter, r *http.Request) {
		var body struct{ TOML string }
		require.NoError(n.t, json.NewDecoder(r.Body).Decode(&body))
		n.answer(w, http.StatusOK, map[string]any{"data": map[string]any{"id": n.add(body.TOML)}})
	})
	mux.HandleFunc("DELETE /v2/jobs/{id}", func(w http.ResponseWriter, r *http.Request) {
		n.jobs = slices.DeleteFunc(n.jobs, func(j map[string]any) bool { return j["id"] == r.PathValue("id") })
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /v2/jobs/{id}/runs", n.runWebhook)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n.mu.Lock()
		defer n.mu.Unlock()
		mux.ServeHTTP(w, r)
	})
}

// runWebhook calls the bridge of the job and tells what a run shows of it.
func (n *standIn) runWebhook(w http.ResponseWriter, r *http.Request) {
	var body json.RawMessage
	require.NoError(n.t, json.NewDecoder(r.Body).Decode(&body))
	i := slices.IndexFunc(n.jobs, func(j map[string]any) bool {
		return j["attributes"].(map[string]any)["externalJobID"].(uuid.UUID).String() == r.PathValue("id")
	})
	require.GreaterOrEqual(n.t, i, 0)
	source := n.jobs[i]["attributes"].(map[string]any)["pipelineSpec"].(map[string]any)["dotDagSource"].(string)
	calls, err := nodeapi.Pipeline{Source: secret.Text(source)}.Calls()
	require.NoError(n.t, err)
	said := "could not find bridge with name '" + calls[0].Bridge + "': sql: no rows in result set"
	if url, ok := n.bridges[calls[0].Bridge]; ok {
		posted, err := json.Marshal(map[string]any{"id": "run", "data": string(body)})
		require.NoError(n.t, err)
		_, err = (&ea.Client{URL: url, Key: calls[0].Bearer().Reveal()}).Post(r.Context(), posted)
		require.Error(n.t, err, "a probe is refused in any case")
		said = err.Error()
	}
	now := time.Now()
	n.answer(w, http.StatusOK, map[string]any{"data": map[string]any{"attributes": map[string]any{
		"createdAt": now, "finishedAt": now,
		"taskRuns": []any{
			map[string]any{"type": "bridge", "dotId": "fetch", "error": said, "createdAt": now, "finishedAt": now},
			map[string]any{"type": "jsonparse", "dotId": "status", "error": "task inputs: too many errors", "createdAt": now, "finishedAt": now},
		},
	}}})
}

// start serves the node and returns its URL and api file.
func (n *standIn) start(t *testing.T) (url, apiFile string) {
	server := httptest.NewServer(n.routes())
	t.Cleanup(server.Close)
	apiFile = filepath.Join(t.TempDir(), "api")
	require.NoError(t, os.WriteFile(apiFile, []byte("operator@assay.example\n"+n.password+"\n"), 0o600))
	return server.URL, apiFile
}
