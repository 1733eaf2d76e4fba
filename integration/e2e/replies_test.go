//go:build e2e

package e2e_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/jobspecs"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

var update = flag.Bool("update", false, "record what the node shows")

// reply is a row of adapter/ea/testdata/replies.json.
type reply struct {
	Name   string      `json:"name"`
	Status int         `json:"status"`
	Header http.Header `json:"header,omitempty"`
	Body   string      `json:"body"`
	Shown  shown       `json:"shown"`
}

// shown is what a run shows of its bridge task.
type shown struct {
	Pending bool    `json:"pending,omitempty"`
	Silent  bool    `json:"silent,omitempty"` // ended with neither output nor error
	Output  *string `json:"output,omitempty"`
	Error   *string `json:"error,omitempty"`
}

const repliesFile = "../../adapter/ea/testdata/replies.json"

// replies holds what the node makes of a reply, whatever an adapter could send, against the recorded rows and against
// ea.Interpret's reading, with which our own clients and the stand-in node read replies.
func (w world) replies() {
	raw, err := os.ReadFile(repliesFile)
	require.NoError(w.T, err)
	var rows []reply
	require.NoError(w.T, json.Unmarshal(raw, &rows))
	job := w.bridgeJob("replies")
	for i, row := range rows {
		got := w.answered(job, row.serve)
		if *update {
			rows[i].Shown = got
			continue
		}
		require.Equal(w.T, row.Shown, got, row.Name)
		require.Equal(w.T, got, interpreted(ea.Interpret(row.Status, row.Header, []byte(row.Body))), row.Name)
	}
	if *update {
		raw, err = json.MarshalIndent(rows, "", "  ")
		require.NoError(w.T, err)
		require.NoError(w.T, os.WriteFile(repliesFile, append(raw, '\n'), 0o600))
	}
}

func (r reply) serve(w http.ResponseWriter, _ *http.Request) {
	for name, values := range r.Header {
		w.Header()[name] = values
	}
	w.WriteHeader(r.Status)
	_, _ = w.Write([]byte(r.Body)) // the node's end of the connection shows in its run
}

// longReplies are cut off without a word, and no reply at all is an error.
func (w world) longReplies() {
	job := w.bridgeJob("long replies")
	long := reply{Status: http.StatusOK, Body: `{"statusCode":200,"data":"` + strings.Repeat("x", ea.MaxReply) + `"}`}
	got := w.answered(job, long.serve)
	require.Equal(w.T, long.Body[:ea.MaxReply], *got.Output)
	require.Equal(w.T, got, interpreted(ea.Interpret(long.Status, nil, []byte(long.Body))))

	none := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	got = w.answered(job, none)
	require.Equal(w.T, "http request timed out or interrupted", *got.Error)
}

// bridgeJob is a job that shows what its async bridge task makes of a reply.
func (w world) bridgeJob(name string) uuid.UUID {
	w.T.Helper()
	id := uuid.New()
	_, err := w.Nodes[0].AddJob(w.T.Context(), fmt.Sprintf(`type = "webhook"
schemaVersion = 1
name = %q
externalJobID = %q
observationSource = """
    fetch [type="bridge" name=%q async="true" timeout="2s" requestData="{\\"data\\": $(jobRun.requestBody)}"]
"""
`, name, id, jobspecs.DefaultBridge))
	require.NoError(w.T, err)
	return id
}

// answered runs the job with h in the adapter's place.
func (w world) answered(job uuid.UUID, h http.HandlerFunc) shown {
	w.T.Helper()
	defer w.bridge.put(w.T, h)()
	run, err := w.Nodes[0].RunWebhook(w.T.Context(), job, map[string]string{})
	require.NoError(w.T, err)
	require.Len(w.T, run.TaskRuns, 1)
	return w.show(run.TaskRuns[0])
}

// show reads a task's run. The node names the bridge's URL in errors, and a string's output is JSON.
func (w world) show(task nodeapi.TaskRun) (s shown) {
	w.T.Helper()
	s.Pending = task.FinishedAt == nil
	if task.Error != nil {
		text := strings.ReplaceAll(*task.Error, strings.TrimSuffix(w.bridge.URL, "/"), "URL")
		s.Error = &text
	}
	if task.Output != nil {
		var text string
		require.NoError(w.T, json.Unmarshal([]byte(*task.Output), &text), *task.Output)
		s.Output = &text
	}
	s.Silent = !s.Pending && s.Error == nil && s.Output == nil
	return s
}

// interpreted is how ea reads a reply.
func interpreted(r ea.Reply, err error) (s shown) {
	switch {
	case errors.Is(err, ea.ErrSilent):
		s.Silent = true
	case err != nil:
		text := err.Error()
		s.Error = &text
	case r.Pending:
		s.Pending = true
	default:
		text := string(r.Body)
		s.Output = &text
	}
	return s
}
