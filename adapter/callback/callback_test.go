package callback

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
)

const path = "/v2/resume/0e6b0a3c-3b28-4a56-9a20-4f2088a5a982"

func caller(t *testing.T, origins ...string) *Caller {
	c, err := New(Config{Origins: origins, Timeout: 5 * time.Second})
	require.NoError(t, err)
	return c
}

func TestCheck(t *testing.T) {
	c := caller(t, "http://node:6688", "https://node.example/", "http://[::1]:6688", "http://plain")
	for _, good := range []string{
		"http://node:6688" + path, "http://NODE:6688" + path, "https://node.example" + path, "https://node.example:443" + path,
		"http://[::1]:6688" + path, "http://plain:80" + path,
	} {
		require.NoError(t, c.Check(good), good)
	}
	for _, bad := range []string{
		"", "node:6688", "http://", path, "http://node" + path, "http://node:6689" + path, "https://node:6688" + path,
		"http://node:6688@evil" + path, "http://user@node:6688" + path, "http://node:6688.evil.example" + path,
		"http://evil.example#http://node:6688" + path, "http://node:6688/", "http://node:6688/v2/jobs", "http://node:6688" + path + "/../../jobs",
		"http://node:6688" + path + "?a=b", "http://node:6688" + path + "?", "http://node:6688" + path + "#a", "http://node:6688//v2/resume/..",
		"http://node:6688/v2/resume/%2e%2e" + strings.Repeat("a", 30), "ftp://node:6688" + path, "file:///etc/passwd", "http:node:6688" + path,
		"http://169.254.169.254/latest/meta-data", "http://[::ffff:169.254.169.254]" + path, "gopher://node:6688" + path, "http://node:6688" + path + "\x00",
	} {
		err := c.Check(bad)
		require.Equal(t, fault.CallbackHost, fault.CodeOf(err), bad)
		require.NotContains(t, err.Error(), "0e6b0a3c")
		require.Equal(t, fault.CallbackHost, fault.CodeOf(c.Patch(t.Context(), bad, nil)), bad)
	}
}

func TestNewRefusesWhatIsNoOrigin(t *testing.T) {
	for _, bad := range []string{"node:6688", "http://", "http://node/path", "http://u@node", "ftp://node", "http://node?x=1", "*"} {
		_, err := New(Config{Origins: []string{bad}, Timeout: time.Second})
		require.Equal(t, fault.Config, fault.CodeOf(err), bad)
	}
	_, err := New(Config{})
	require.Equal(t, fault.Config, fault.CodeOf(err))
}

func TestPatch(t *testing.T) {
	status := http.StatusOK
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		require.Equal(t, "PATCH "+path+` {"value":{}} application/json`, r.Method+" "+r.URL.Path+" "+string(body)+" "+r.Header.Get("Content-Type"))
		w.WriteHeader(status)
	}))
	defer srv.Close()
	c := caller(t, srv.URL)
	require.NoError(t, c.Patch(t.Context(), srv.URL+path, []byte(`{"value":{}}`)))
	for _, status = range []int{201, 204} {
		require.NoError(t, c.Patch(t.Context(), srv.URL+path, []byte(`{"value":{}}`)))
	}
	for _, status = range []int{400, 404, 422, 500, 502} {
		err := c.Patch(t.Context(), srv.URL+path, []byte(`{"value":{}}`))
		require.Equal(t, fault.Callback, fault.CodeOf(err))
	}
}

func TestPatchFollowsNoRedirect(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("followed a redirect") }))
	defer elsewhere.Close()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, elsewhere.URL+path, http.StatusTemporaryRedirect)
	}))
	defer srv.Close()
	err := caller(t, srv.URL, elsewhere.URL).Patch(t.Context(), srv.URL+path, nil)
	require.ErrorContains(t, err, "status 307")
}

// A listed name that resolves to an address no node has is refused at the dial.
func TestPatchDialsNoForbiddenAddress(t *testing.T) {
	for _, host := range []string{"169.254.169.254", "0.0.0.0", "224.0.0.1", "100.64.0.1", "192.0.2.1", "[fe80::1]", "[ff02::1]", "[::]", "[64:ff9b::7f00:1]", "[::ffff:169.254.169.254]"} {
		c := caller(t, "http://"+host)
		begun := time.Now()
		err := c.Patch(t.Context(), "http://"+host+path, nil)
		require.ErrorContains(t, err, "prohibited", host)
		require.Less(t, time.Since(begun), time.Second, host)
	}
}

func TestErrorsHideTheURL(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := "http://" + l.Addr().String()
	require.NoError(t, l.Close())
	err = caller(t, address).Patch(t.Context(), address+path, nil)
	require.Equal(t, fault.Callback, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "resume")
	require.NotContains(t, withoutURL(&url.Error{Op: "Patch", URL: address + path, Err: io.EOF}).Error(), "resume")
}
