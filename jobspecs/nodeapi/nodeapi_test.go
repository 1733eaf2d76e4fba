package nodeapi_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

var login = nodeapi.Login{Email: "operator@assay.example", Password: "password-canary-16"}

// recorded answers with what a real node of version 2.23.0 answered: testdata, with addresses, keys and tokens replaced.
func recorded(t *testing.T) *nodeapi.Node {
	t.Helper()
	mux := http.NewServeMux()
	session := http.Cookie{Name: "clsession", Value: "session-canary"}
	mux.HandleFunc("POST /sessions", func(w http.ResponseWriter, _ *http.Request) {
		http.SetCookie(w, &session)
		_, _ = w.Write([]byte(`{"data":{"type":"session","id":"sessionID","attributes":{"authenticated":true}}}`))
	})
	serve := func(pattern, file string, status int) {
		raw, err := os.ReadFile(filepath.Join("testdata", file))
		require.NoError(t, err)
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if c, err := r.Cookie(session.Name); err != nil || c.Value != session.Value {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			w.WriteHeader(status)
			_, _ = w.Write(raw)
		})
	}
	serve("GET /v2/build_info", "build_info.json", http.StatusOK)
	serve("GET /v2/bridge_types", "bridges.json", http.StatusOK)
	serve("DELETE /v2/bridge_types/nope", "bridge_missing.json", http.StatusNotFound)
	serve("GET /v2/keys/evm", "keys.json", http.StatusOK)
	serve("GET /v2/jobs", "jobs.json", http.StatusOK)
	serve("GET /v2/jobs/7", "job_webhook.json", http.StatusOK)
	serve("GET /v2/jobs/7/runs", "runs.json", http.StatusOK)
	serve("GET /v2/config/v2", "config.json", http.StatusOK)
	serve("GET /v2/nodes/evm", "nodes.json", http.StatusOK)
	serve("GET /health", "health.json", http.StatusMultiStatus) // its status when a check fails
	return open(t, mux)
}

func open(t *testing.T, h http.Handler) *nodeapi.Node {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	n, err := nodeapi.Open(t.Context(), server.URL+"/", login)
	require.NoError(t, err)
	return n
}

func TestWhatTheRealNodeAnswers(t *testing.T) {
	n := recorded(t)
	build, err := n.Build(t.Context())
	require.NoError(t, err)
	require.Equal(t, "2.23.0", build.Version)
	require.WithinDuration(t, time.Now(), build.Time, 5*time.Second)

	bridges, err := n.Bridges(t.Context())
	require.NoError(t, err)
	require.Equal(t, []nodeapi.Bridge{{Name: "assay", URL: "http://adapter:8080/"}}, bridges)
	require.ErrorIs(t, n.RemoveBridge(t.Context(), "nope"), nodeapi.ErrNotFound)

	keys, err := n.Keys(t.Context())
	require.NoError(t, err)
	require.Len(t, keys, 1)
	require.Equal(t, "1337", keys[0].ChainID)
	sender, err := n.Sender(t.Context())
	require.NoError(t, err)
	require.Equal(t, keys[0].Address, sender)

	nodes, err := n.RPCNodes(t.Context())
	require.NoError(t, err)
	require.Equal(t, []nodeapi.RPCNode{{ChainID: "1337", Name: "geth", State: "Alive"}}, nodes)

	config, err := n.Config(t.Context())
	require.NoError(t, err)
	require.Equal(t, "http://node:6688", config.WebServer.BridgeResponseURL)

	failing, err := n.Failing(t.Context())
	require.NoError(t, err)
	require.Empty(t, failing)
}

func TestJobsAndRuns(t *testing.T) {
	n := recorded(t)
	jobs, err := n.Jobs(t.Context())
	require.NoError(t, err)
	require.Len(t, jobs, 1)
	job := jobs[0]
	require.Equal(t, "1", job.ID)
	require.Equal(t, "directrequest", job.Type)
	require.EqualValues(t, 900_000, *job.GasLimit)
	require.NotEqual(t, uuid.Nil, job.ExternalJobID)
	require.Equal(t, "1337", job.DirectRequest.ChainID)
	require.Equal(t, "0", job.DirectRequest.MinPayment)
	require.NotEqual(t, common.Address{}, job.DirectRequest.Operator)
	require.Len(t, job.DirectRequest.Requesters, 1)

	calls, err := job.Pipeline.Calls()
	require.NoError(t, err)
	require.Len(t, calls, 1)
	require.Equal(t, "fetch", calls[0].Task)
	require.Equal(t, "assay", calls[0].Bridge)
	require.False(t, calls[0].Async)
	require.Equal(t, "recorded-bearer-key-canary", calls[0].Bearer().Reveal())
	require.NotContains(t, fmt.Sprintf("%+v %v", job, calls[0].Bearer()), "canary")

	one, err := n.Job(t.Context(), "7")
	require.NoError(t, err)
	require.Equal(t, "webhook", one.Type)
	require.Nil(t, one.DirectRequest)

	runs, err := n.Runs(t.Context(), "7")
	require.NoError(t, err)
	require.Len(t, runs, 1)
	require.NotNil(t, runs[0].FinishedAt)
	require.Equal(t, "could not find bridge with name 'Assay': sql: no rows in result set", *runs[0].TaskRuns[0].Error)
}

func TestPipelinesThatCannotBeRead(t *testing.T) {
	for name, source := range map[string]string{
		"no graph":     `fetch [type="bridge" canary`,
		"headers":      `fetch [type="bridge" headers="[canary"]`,
		"header types": `fetch [type="bridge" headers="{\"canary\": 1}"]`,
	} {
		_, err := nodeapi.Pipeline{Source: "canary" + "\n"}.Calls()
		require.NoError(t, err)
		p := nodeapi.Pipeline{}
		require.NoError(t, p.Source.UnmarshalText([]byte(source)))
		_, err = p.Calls()
		require.Error(t, err, name)
		require.NotContains(t, err.Error(), "canary")
	}
}

func TestARefusedLoginIsNamed(t *testing.T) {
	refused, err := os.ReadFile("testdata/login_refused.json")
	require.NoError(t, err)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = w.Write(refused)
	}))
	defer server.Close()
	_, err = nodeapi.Open(t.Context(), server.URL, login)
	require.Equal(t, fault.Unauthorized, fault.CodeOf(err))
	require.ErrorContains(t, err, "Invalid password")
	require.NotContains(t, err.Error(), "canary")
}

func TestNoErrorHoldsTheURLsPassword(t *testing.T) {
	_, err := nodeapi.Open(t.Context(), "http://user:canary@127.0.0.1:1", login)
	require.Error(t, err)
	require.NotContains(t, err.Error(), "canary")
	_, err = nodeapi.Open(t.Context(), "http://user:canary@127.0.0.1:port", login)
	require.Error(t, err)
	require.NotContains(t, err.Error(), "canary")
}

// A login is not sent on to wherever a reply points.
func TestRedirectsAreNotFollowed(t *testing.T) {
	server := httptest.NewServer(http.RedirectHandler("http://127.0.0.1:1/canary", http.StatusTemporaryRedirect))
	defer server.Close()
	_, err := nodeapi.Open(t.Context(), server.URL, login)
	require.ErrorContains(t, err, "307")
}

func TestTheAPIFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "api")
	for text, ok := range map[string]bool{
		"operator@assay.example\npassword-canary-16\n": true,
		"operator@assay.example\r\npassword-canary-16": true,
		"operator@assay.example\n":                     false,
		"password-canary-16\noperator\n":               false,
		"":                                             false,
	} {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		got, err := nodeapi.ReadLogin(path)
		require.Equal(t, ok, err == nil, "%q: %v", text, err)
		if ok {
			require.Equal(t, login, got)
			continue
		}
		require.Equal(t, fault.Config, fault.CodeOf(err))
		require.NotContains(t, err.Error(), "canary")
	}
}
