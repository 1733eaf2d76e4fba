package ea

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

func TestParsePluginRequests(t *testing.T) {
	r, err := ParseRequest([]byte(fmt.Sprintf(`{"data":{"endpoint":"Pending","chainId":1,"oracle":%q,"from":"17"}}`, oracle)))
	require.NoError(t, err)
	require.Equal(t, Data{Endpoint: Pending, ChainID: 1, Oracle: oracle, From: 17}, r.Data)
	r, err = ParseRequest([]byte(fmt.Sprintf(`{"endpoint":"pending","data":{"chainId":1,"oracle":%q}}`, oracle)))
	require.NoError(t, err)
	require.Equal(t, Data{Endpoint: Pending, ChainID: 1, Oracle: oracle}, r.Data)
	for text, want := range map[string]string{
		`{"data":{"endpoint":"observe","chainId":1,"oracle":"` + oracle.String() + `"}}`:             "data.evalId is required",
		`{"data":{"endpoint":"pending","chainId":1,"oracle":"` + oracle.String() + `","from":-1}}`:   "not the number of a request",
		`{"data":{"endpoint":"pending","chainId":1,"oracle":"` + oracle.String() + `","from":"1x"}}`: "not the number of a request",
		`{"data":{"endpoint":"pending","chainId":1}}`:                                                "data.oracle is required",
	} {
		_, err := ParseRequest([]byte(text))
		require.ErrorContains(t, err, want)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	}
	for _, d := range []Data{
		{Endpoint: Pending, ChainID: 5, Oracle: oracle, From: 3}, {Endpoint: Pending, ChainID: 5, Oracle: oracle}, {Endpoint: Observe, ChainID: 5, Oracle: oracle, EvalID: evalID},
	} {
		raw, err := json.Marshal(Request{ID: "1", Data: d})
		require.NoError(t, err)
		back, err := ParseRequest(raw)
		require.NoError(t, err)
		require.Equal(t, d, back.Data)
	}
}

// TestPluginClient reads what an adapter answers, and takes no answer of another request.
func TestPluginClient(t *testing.T) {
	reply, status := "", http.StatusOK
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer key" {
			status = http.StatusUnauthorized
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, reply)
	}))
	defer server.Close()
	c := Client{URL: server.URL, Key: "key"}
	reply = `{"jobRunID":"","data":{"evalIds":["` + evalID.String() + `"],"next":"4"},"result":"1","statusCode":200}`
	list, err := c.Pending(t.Context(), 1, oracle, 3)
	require.NoError(t, err)
	require.Equal(t, PendingList{EvalIDs: []Word{evalID}, Next: 4}, list)

	reply = `{"jobRunID":"","data":{"evalId":"` + evalID.String() + `","state":"OBSERVED","requestStatus":"PENDING","deadline":"7","headTime":"6","observation":"0x0aff"},"statusCode":200}`
	o, err := c.Observe(t.Context(), 1, oracle, evalID)
	require.NoError(t, err)
	raw, err := o.Observation.Bytes()
	require.NoError(t, err)
	require.Equal(t, []byte{0x0a, 0xff}, raw)
	require.Equal(t, HexObservation(raw), o.Observation)
	require.NotContains(t, fmt.Sprintf("%v %+v %#v", o, o, o), "0aff")
	_, err = c.Observe(t.Context(), 1, oracle, Word{1})
	require.ErrorContains(t, err, "another request")
	for _, text := range []string{"0aff", "0xa", "0xzz"} {
		_, err := Observation(text).Bytes()
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	}

	reply, status = `{"error":{"name":"request_not_open","message":"gone"},"statusCode":409}`, http.StatusConflict
	_, err = c.Observe(t.Context(), 1, oracle, evalID)
	var failure *Error
	require.ErrorAs(t, err, &failure)
	require.Equal(t, "request_not_open", failure.Name)
	for _, text := range []string{"", "{}", `{"statusCode":200,"data":"x"}`} {
		reply, status = text, http.StatusOK
		_, err = c.Pending(t.Context(), 1, oracle, 0)
		require.Error(t, err)
	}
}
