package ea

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// The rows are what runs of node v2.23.0 showed for each reply.
func TestInterpretAsANodeDoes(t *testing.T) {
	object := `{"status":"errored","statusCode":500,"error":{"name":"AdapterError","message":"checkpoint unreachable"}}`
	for name, c := range map[string]struct {
		status int
		header http.Header
		body   string
		want   Reply
		err    string
	}{
		"success":               {status: 200, body: `{"statusCode":200,"data":{}}`, want: Reply{Body: []byte(`{"statusCode":200,"data":{}}`)}},
		"no status in body":     {status: 200, body: `{"data":{}}`, want: Reply{Body: []byte(`{"data":{}}`)}},
		"created, 200 in body":  {status: 201, body: `{"statusCode":200}`, want: Reply{Body: []byte(`{"statusCode":200}`)}},
		"error object":          {status: 500, body: object, err: "AdapterError: checkpoint unreachable"},
		"error string":          {status: 500, body: `{"error":"plain string"}`, err: "got error from URL: (status code 500)"},
		"not JSON":              {status: 502, body: `oops`, err: "got error from URL: (status code 502) oops"},
		"200 with error object": {status: 200, body: object, err: "AdapterError: checkpoint unreachable"},
		"200 with error string": {status: 200, body: `{"error":"text"}`, err: ErrSilent.Error()},
		"200 with 500 in body":  {status: 200, body: `{"statusCode":500}`, err: ErrSilent.Error()},
		"provider's status":     {status: 200, body: `{"statusCode":200,"providerStatusCode":429}`, err: ErrSilent.Error()},
		"created":               {status: 201, body: `{}`, err: ErrSilent.Error()},
		"accepted":              {status: 202, body: `{"pending":true}`, err: ErrSilent.Error()},
		"pending":               {status: 200, body: `{"pending":true}`, want: Reply{Pending: true}},
		"pending by header":     {status: 200, header: http.Header{"X-Chainlink-Pending": {"true"}}, body: `{}`, want: Reply{Pending: true}},
		"cut off":               {status: 200, body: `{"a":"` + strings.Repeat("x", MaxReply) + `"}`, want: Reply{Body: []byte(`{"a":"` + strings.Repeat("x", MaxReply-6))}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Interpret(c.status, c.header, []byte(c.body))
			if c.err != "" {
				require.ErrorContains(t, err, c.err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
}

func TestClientPostsWhatANodePosts(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		require.Equal(t, http.MethodPost, r.Method)
		require.Equal(t, ContentType, r.Header.Get("Content-Type"))
		require.Equal(t, "Bearer key", r.Header.Get("Authorization"))
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		got, err := ParseRequest(body)
		require.NoError(t, err)
		answer, err := json.Marshal(Answer{Payload: "0x01", EvalID: got.Data.EvalID, Status: "PASSED"})
		require.NoError(t, err)
		require.NoError(t, json.NewEncoder(w).Encode(Success{JobRunID: got.ID, Data: answer, StatusCode: 200}))
	}))
	defer srv.Close()
	c := Client{URL: srv.URL, Key: "key"}
	answer, err := c.Evaluate(t.Context(), Request{ID: "1", Data: Data{Endpoint: Evaluate, ChainID: 1, Oracle: oracle, EvalID: evalID}})
	require.NoError(t, err)
	require.Equal(t, Answer{Payload: "0x01", EvalID: evalID, Status: "PASSED"}, answer)
}

func TestClientTimesOut(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // or the server does not notice that the caller has gone
		<-r.Context().Done()
	}))
	defer srv.Close()
	_, err := (&Client{URL: srv.URL, Timeout: 20 * time.Millisecond}).Do(t.Context(), Request{})
	require.Equal(t, fault.Timeout, fault.CodeOf(err))
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.NotContains(t, err.Error(), srv.URL)
}
