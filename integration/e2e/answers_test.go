//go:build e2e

package e2e_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devnode"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// answers are all kinds of answers that the adapter gives. A run shows a value or an error of each, never nothing.
func (w world) answers() {
	w.employ(uuid.New()) // nobody: this request is asked about by hand only
	_, evalID := w.probed()
	known, unknown := w.question(evalID), w.question(common.Hash{1})
	sync, async := w.webhook("answers", stack.BridgeKey, false), w.webhook("answers, async", stack.BridgeKey, true)
	adapter := []string{"ASSAY_DATA_DIR=" + w.T.TempDir(), "ASSAY_GRACE=1s", "EA_SYNC_TIMEOUT=2s", "ASSAY_MAX_QUEUE=1"}
	w.restart(adapter...)

	w.shows(sync, map[string]any{}, fault.BadRequest)
	w.shows(sync, with(known, "endpoint", "none"), fault.EndpointUnknown)
	w.shows(sync, with(known, "oracle", common.Address{1}), fault.UnknownOracle)
	w.shows(sync, with(known, "requestId", common.Hash{1}), fault.BadRequest)
	w.shows(sync, with(known, "padding", strings.Repeat("x", 64<<10)), fault.BodyTooLarge)
	w.shows(w.webhook("answers, wrong key", "not-the-bearer-key", false), known, fault.Unauthorized)
	w.shows(sync, unknown, fault.NotOpen)

	fetching := w.gateway.hold(w.T)
	w.shows(sync, known, fault.Pending)
	w.shows(sync, unknown, fault.TooManyRequests)
	suspended := w.shows(async, known, "")
	require.True(w.T, suspended.Pending)
	fetching.next(w.T)
	fetching.free()
	w.eventually("the async run is not resumed", func() bool {
		runs, err := w.Nodes[0].Runs(w.T.Context(), w.numbered(async))
		require.NoError(w.T, err)
		return len(runs) == 1 && runs[0].FinishedAt != nil && w.show(fetchOf(w.T, runs[0])).Output != nil
	})
	score := w.shows(sync, known, "")
	require.Contains(w.T, *score.Output, `"status":"SCORED"`)
	require.Contains(w.T, *w.shows(async, known, "").Output, `"status":"SCORED"`, "there is nothing to wait for")

	w.restart(append(adapter, "ASSAY_CALLBACK_ORIGINS=")...)
	w.shows(async, with(known, "evalId", common.Hash{2}), fault.CallbackHost)
	w.restart(append(adapter, "ASSAY_DATA_DIR="+w.T.TempDir(), "ASSAY_IDENTITY_FILE="+w.stranger())...)
	w.shows(sync, known, fault.SetInvalid)
	w.restart(append(adapter, "ASSAY_DATA_DIR="+w.T.TempDir(), "ASSAY_GATEWAYS=http://127.0.0.1:1", "ASSAY_FETCH_TIMEOUT=500ms")...)
	w.shows(sync, known, fault.ModelMissing)
	w.kill()
	dead := w.ran(sync, known)
	require.Contains(w.T, *dead.Error, "error making http request")
}

// question is what a job asks the adapter about an evaluation.
func (w world) question(evalID common.Hash) map[string]any {
	return map[string]any{"chainId": "1337", "oracle": w.manifest.Address(client.Oracle), "evalId": evalID}
}

func with(data map[string]any, key string, value any) map[string]any {
	more := map[string]any{key: value}
	for k, v := range data {
		if k != key {
			more[k] = v
		}
	}
	return more
}

// webhook is our own webhook job without its retries. Asynchronous ones are not among the product's.
func (w world) webhook(name, key string, async bool) uuid.UUID {
	w.T.Helper()
	p, err := w.Params(jobspecs.Webhook, uuid.New())
	require.NoError(w.T, err)
	p.Name, p.Call.Retries = "for tests", 0
	p.Call.Key = "the-key-is-written-in-below"
	spec, err := jobspecs.Render(jobspecs.Webhook, p)
	require.NoError(w.T, err)
	spec = strings.NewReplacer("for tests", name, p.Call.Key.Reveal(), key).Replace(spec)
	if async {
		spec = strings.Replace(spec, "timeout=", `async="true" timeout=`, 1)
	}
	_, err = w.Nodes[0].AddJob(w.T.Context(), spec)
	require.NoError(w.T, err)
	return p.JobID
}

// numbered is the node's own number of a job.
func (w world) numbered(job uuid.UUID) string {
	w.T.Helper()
	found, err := w.Nodes[0].Job(w.T.Context(), job.String())
	require.NoError(w.T, err)
	return found.ID
}

// shows asks by a run of the job and checks that it shows the failure, or none, and what our own clients read.
func (w world) shows(job uuid.UUID, data map[string]any, failure fault.Code) shown {
	w.T.Helper()
	got := w.ran(job, data)
	seen := w.bridge.exchanges()
	last := seen[len(seen)-1]
	require.Equal(w.T, got, interpreted(ea.Interpret(last.status, nil, last.reply)))
	if failure == "" {
		require.Nil(w.T, got.Error)
		return got
	}
	require.NotNil(w.T, got.Error, "%v", got)
	require.True(w.T, strings.HasPrefix(*got.Error, string(failure)+": "), "%s: %s", failure, *got.Error)
	require.Equal(w.T, failure.Info().HTTP, last.status)
	return got
}

// ran is what a run of the job shows of its bridge task.
func (w world) ran(job uuid.UUID, data map[string]any) shown {
	w.T.Helper()
	run, err := w.Nodes[0].RunWebhook(w.T.Context(), job, data)
	require.NoError(w.T, err)
	got := w.show(fetchOf(w.T, run))
	require.False(w.T, got.Silent, "%v", data)
	return got
}

func fetchOf(t *testing.T, run nodeapi.Run) nodeapi.TaskRun {
	t.Helper()
	i := slices.IndexFunc(run.TaskRuns, func(task nodeapi.TaskRun) bool { return task.DotID == "fetch" })
	require.GreaterOrEqual(t, i, 0)
	return run.TaskRuns[i]
}

// stranger is an identity that nothing was sealed for.
func (w world) stranger() (file string) {
	w.T.Helper()
	identity, err := seal.NewSecret()
	require.NoError(w.T, err)
	file = filepath.Join(w.T.TempDir(), "stranger.age")
	require.NoError(w.T, os.WriteFile(file, []byte(identity.Reveal()+"\n"), 0o600))
	return file
}

// posts holds what the stand-in for a node posts against what the node has posted for the same requests, meta and all.
func (w world) posts() {
	w.bounty()
	job, err := w.Nodes[0].Job(w.T.Context(), w.Job)
	require.NoError(w.T, err)
	posted := map[string]string{}
	for _, x := range w.bridge.exchanges() {
		posted[requestIDOf(w.T, x.body)] = string(x.body)
	}
	delete(posted, "") // of jobs that answer nothing on chain
	require.NotEmpty(w.T, posted)

	bodies := make(chan []byte, 100)
	adapter := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		var body json.RawMessage
		if json.NewDecoder(r.Body).Decode(&body) == nil {
			bodies <- body
		}
		rw.WriteHeader(http.StatusInternalServerError)
	}))
	defer adapter.Close()
	node, err := devnode.New(devnode.Config{
		Sender: w.sender(access.Owner), Operator: w.manifest.Address(client.Operator), Requester: w.manifest.Address(client.Oracle),
		JobID: job.ExternalJobID, Bridge: ea.Client{URL: adapter.URL}, Dir: w.T.TempDir(), Log: slog.New(slog.DiscardHandler),
	})
	require.NoError(w.T, err)
	ctx, stop := context.WithCancel(w.T.Context())
	defer stop()
	ended := later(func() error { return node.Run(ctx) })
	for range posted {
		body := <-bodies
		require.JSONEq(w.T, posted[requestIDOf(w.T, body)], string(body))
	}
	stop()
	require.NoError(w.T, ended())
}

// requestIDOf is the request that a body is about, or "".
func requestIDOf(t *testing.T, body []byte) string {
	t.Helper()
	var b struct {
		Meta struct{ OracleRequest struct{ RequestID string } }
	}
	require.NoError(t, json.Unmarshal(body, &b))
	return b.Meta.OracleRequest.RequestID
}
