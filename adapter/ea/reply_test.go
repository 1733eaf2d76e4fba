package ea

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// The rows of testdata/replies.json are recorded: what runs of the real node showed for each reply. make e2e holds them
// against it.
func TestInterpretAsANodeDoes(t *testing.T) {
	raw, err := os.ReadFile("testdata/replies.json")
	require.NoError(t, err)
	var rows []struct {
		Name   string
		Status int
		Header http.Header
		Body   string
		Shown  struct {
			Pending, Silent bool
			Output, Error   *string
		}
	}
	require.NoError(t, json.Unmarshal(raw, &rows))
	require.Greater(t, len(rows), 30)
	for _, row := range rows {
		t.Run(row.Name, func(t *testing.T) {
			got, err := Interpret(row.Status, row.Header, []byte(row.Body))
			switch {
			case row.Shown.Error != nil:
				require.EqualError(t, err, *row.Shown.Error)
			case row.Shown.Silent:
				require.Equal(t, ErrSilent, err)
			case row.Shown.Pending:
				require.NoError(t, err)
				require.Equal(t, Reply{Pending: true}, got)
			default:
				require.NoError(t, err)
				require.Equal(t, *row.Shown.Output, string(got.Body))
			}
		})
	}
}

func TestALongReplyIsCutOff(t *testing.T) {
	long := `{"statusCode":500,"error":{"name":"AdapterError","message":"` + strings.Repeat("x", MaxReply) + `"}}`
	got, err := Interpret(http.StatusOK, nil, []byte(long))
	require.NoError(t, err, "what is left is no JSON")
	require.Equal(t, long[:MaxReply], string(got.Body))
	_, err = Interpret(http.StatusInternalServerError, nil, []byte(long))
	require.EqualError(t, err, "got error from URL: (status code 500) ")
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
