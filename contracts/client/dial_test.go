package client_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// The whole URL is asked, its key and password too, but errors name the host only.
func TestDialAsksTheWholeURLAndShowsTheHost(t *testing.T) {
	var asked *http.Request
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = r
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"jsonrpc":"2.0","id":1,"result":"0x539"}`))
	}))
	host := server.Listener.Addr().String()
	c, err := client.Dial(t.Context(), "http://user:pass-canary@"+host+"/v3/path-canary?key=query-canary")
	require.NoError(t, err)
	defer c.Close()
	id, err := c.ChainID(t.Context())
	require.NoError(t, err)
	require.EqualValues(t, 1337, id.Uint64())
	require.Equal(t, "/v3/path-canary?key=query-canary", asked.RequestURI)
	_, password, ok := asked.BasicAuth()
	require.True(t, ok)
	require.Equal(t, "pass-canary", password)

	server.Close()
	_, err = c.ChainID(t.Context())
	require.ErrorContains(t, err, host)
	require.NotContains(t, err.Error(), "canary")
}

func TestDialFollowsNoRedirect(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("followed") }))
	defer elsewhere.Close()
	server := httptest.NewServer(http.RedirectHandler(elsewhere.URL, http.StatusTemporaryRedirect))
	defer server.Close()
	c, err := client.Dial(t.Context(), server.URL)
	require.NoError(t, err)
	defer c.Close()
	_, err = c.ChainID(t.Context())
	var status rpc.HTTPError
	require.ErrorAs(t, err, &status)
}

func TestDialTakesNothingButHTTP(t *testing.T) {
	for _, endpoint := range []string{"", "chain", "ws://127.0.0.1:1", "/var/geth.ipc", "http://"} {
		_, err := client.Dial(t.Context(), endpoint)
		require.Equal(t, fault.Config, fault.CodeOf(err), endpoint)
	}
}
