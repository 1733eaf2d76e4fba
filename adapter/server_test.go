package adapter

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

// TestRefusedRequests has, for each, the code, and that a node would show it: an error object, never a string, never 201 or 202.
func TestRefusedRequests(t *testing.T) {
	good := string(body(testJob(3), "run", ""))
	r := newRig(t, nil)
	r.start(t)
	for name, c := range map[string]struct {
		method, path, body string
		header             []string
		code               fault.Code
	}{
		"no key":           {body: good, header: []string{"Authorization", ""}, code: fault.Unauthorized},
		"wrong key":        {body: good, header: []string{"Authorization", "Bearer " + testKey + "x"}, code: fault.Unauthorized},
		"key's prefix":     {body: good, header: []string{"Authorization", "Bearer " + testKey[:20]}, code: fault.Unauthorized},
		"empty key":        {body: good, header: []string{"Authorization", "Bearer "}, code: fault.Unauthorized},
		"other scheme":     {body: good, header: []string{"Authorization", "Basic " + testKey}, code: fault.Unauthorized},
		"bare key":         {body: good, header: []string{"Authorization", testKey}, code: fault.Unauthorized},
		"no content type":  {body: good, header: []string{"Content-Type", ""}, code: fault.BadRequest},
		"a form":           {body: good, header: []string{"Content-Type", "application/x-www-form-urlencoded"}, code: fault.BadRequest},
		"body too large":   {body: `{"id":"` + strings.Repeat("a", 64<<10) + `"}`, code: fault.BodyTooLarge},
		"no body":          {code: fault.BadRequest},
		"not JSON":         {body: "hello", code: fault.BadRequest},
		"no evalId":        {body: `{"id":"run","data":{"chainId":1,"oracle":"` + oracle.String() + `"}}`, code: fault.BadRequest},
		"other endpoint":   {body: strings.Replace(good, `"evaluate"`, `"price"`, 1), code: fault.EndpointUnknown},
		"other chain":      {body: strings.Replace(good, `"1337"`, `"1"`, 1), code: fault.UnknownOracle},
		"other oracle":     {body: strings.Replace(good, oracle.String(), evaluator.Address{9}.String(), 1), code: fault.UnknownOracle},
		"other request id": {body: strings.Replace(good, `"oracle"`, `"requestId":"`+ea.Word{1}.String()+`","oracle"`, 1), code: fault.BadRequest},
		"callback host":    {body: string(body(testJob(3), "run", "http://169.254.169.254"+resumeAt)), code: fault.CallbackHost},
		"GET":              {method: http.MethodGet, code: fault.MethodRefused},
		"PUT":              {method: http.MethodPut, body: good, code: fault.MethodRefused},
		"other route":      {path: "/v2/jobs", body: good, code: fault.EndpointUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			if c.method == "" {
				c.method = http.MethodPost
			}
			got := r.do(t, c.method, r.url+"/"+strings.TrimPrefix(c.path, "/"), strings.NewReader(c.body), c.header...)
			r.failure(t, got, c.code)
			validate(t, "Failure", []byte(got.body))
			_, err := ea.Interpret(got.status, got.header, []byte(got.body))
			shown := new(ea.Error)
			require.ErrorAs(t, err, &shown)
			require.Equal(t, string(c.code), shown.Name)
		})
	}
	require.Zero(t, r.scores.Load())
	require.Zero(t, r.chain.reads)
	n, err := r.cfg.Journal.Depth(t.Context())
	require.NoError(t, err)
	require.Zero(t, n)
}

func TestRequestIDOfTheEvalIDIsAccepted(t *testing.T) {
	job := testJob(3)
	r := newRig(t, nil)
	r.chain.put(job)
	r.start(t)
	id := requestID(job)
	with := strings.Replace(string(body(job, "run", "")), `"oracle"`, `"requestId":"`+id.String()+`","oracle"`, 1)
	got := r.post(t, []byte(with), "Content-Type", "application/json; charset=utf-8")
	require.Equal(t, http.StatusOK, got.status, got.body)
	require.Contains(t, got.body, `"requestId":"`+id.String())
}

func TestHealthAndReady(t *testing.T) {
	var asked, later atomic.Int64
	r := newRig(t, func(cfg *Config, _ *journal.Config) {
		cfg.BaseURL = "/assay"
		cfg.Now = func() time.Time { return time.Unix(1_800_000_000, later.Load()) }
		cfg.Sandbox = scorer.Report{
			Sandbox: scorer.Container, Layers: []string{"seccomp"}, Probes: []scorer.Attempt{{Name: "fork", Denied: true, Detail: "/secret/path"}},
		}
		cfg.Checks = map[string]func(context.Context) error{"scorer": func(context.Context) error {
			if asked.Add(1) == 1 {
				return fault.New(fault.ScorerMissing, "exec /secret/path")
			}
			return nil
		}}
	})
	r.start(t)
	get := func(path string, status int, schema string) string {
		got := r.do(t, http.MethodGet, r.url+path, nil, "Authorization", "")
		require.Equal(t, status, got.status, got.body)
		validate(t, schema, []byte(got.body))
		return got.body
	}
	require.JSONEq(t, `{"message":"OK","version":"test"}`, get("/assay/health", 200, "Health"))
	for range 3 {
		require.JSONEq(t, `{"ready":false,"version":"test","checks":{"store":"ok","chain_1337":"ok","scorer":"scorer_missing"},
			"sandbox":{"name":"container","layers":["seccomp"],"denied":1}}`, get("/assay/ready", 503, "Ready"))
	}
	require.EqualValues(t, 1, asked.Load(), "anybody may ask, and the checks cost")
	later.Store(int64(readyFor))
	get("/assay/ready", 200, "Ready")
	got := r.do(t, http.MethodGet, r.url+"/assay/openapi.json", nil, "Authorization", "")
	require.Equal(t, string(openAPI), got.body)
	r.requireMetric(t, `assay_build_info{version="test"} 1`)
}

// Whoever dribbles headers or a body is cut off; a body may not be endless either.
func TestSlowAndLargeCallersAreCutOff(t *testing.T) {
	r := newRig(t, nil)
	r.start(t)
	dial := func(text string) net.Conn {
		c, err := net.Dial("tcp", strings.TrimPrefix(r.url, "http://"))
		require.NoError(t, err)
		t.Cleanup(func() { c.Close() })
		_, err = c.Write([]byte(text))
		require.NoError(t, err)
		require.NoError(t, c.SetReadDeadline(time.Now().Add(bodyTimeout+5*time.Second)))
		return c
	}
	head := "POST / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + testKey + "\r\nContent-Type: application/json\r\n"
	t.Run("header bytes", func(t *testing.T) {
		c := dial(head)
		_, _ = c.Write([]byte("X: " + strings.Repeat("a", 64<<10) + "\r\n\r\n"))
		line, err := bufio.NewReader(c).ReadString('\n')
		require.NoError(t, err)
		require.Contains(t, line, "431")
	})
	t.Run("slow header", func(t *testing.T) {
		t.Parallel()
		requireClosed(t, dial(head), headerTimeout)
	})
	t.Run("slow body", func(t *testing.T) {
		t.Parallel()
		requireClosed(t, dial(head+"Content-Length: 100\r\n\r\n{"), bodyTimeout)
	})
}

// requireClosed reads until the server hangs up, which may be after a reply.
func requireClosed(t *testing.T, c net.Conn, within time.Duration) {
	begun := time.Now()
	for b := make([]byte, 4096); ; {
		if _, err := c.Read(b); err != nil {
			require.ErrorContains(t, err, "EOF", fmt.Sprintf("open after %s", time.Since(begun)))
			break
		}
	}
	require.Less(t, time.Since(begun), within+3*time.Second)
}

func TestConfigIsChecked(t *testing.T) {
	r := newRig(t, nil)
	defer r.cfg.Journal.Stop(t.Context())
	for name, spoil := range map[string]func(*Config){
		"Chain":       func(c *Config) { c.Chain = nil },
		"Sign":        func(c *Config) { c.Sign = nil },
		"Retainer":    func(c *Config) { c.Retainer = nil },
		"Oracles":     func(c *Config) { c.Oracles = nil },
		"SyncTimeout": func(c *Config) { c.SyncTimeout = 0 },
		"Retention":   func(c *Config) { c.Retention = 0 },
		"APIKey":      func(c *Config) { c.APIKey = "short" },
		"BaseURL":     func(c *Config) { c.BaseURL = "assay" },
		"MaxBody":     func(c *Config) { c.MaxBody = 1 },
	} {
		cfg := r.cfg
		spoil(&cfg)
		_, err := New(cfg)
		require.Equal(t, fault.Config, fault.CodeOf(err), name)
		require.Equal(t, name, fault.SubjectOf(err))
		require.NotContains(t, err.Error(), "short")
	}
}

func TestAnswersInMemoryAreBounded(t *testing.T) {
	var c answers
	c.init(2)
	key := func(n byte) journal.Key { return journal.Key{ChainID: uint64(n)} }
	c.put(key(1), []byte{1})
	c.put(key(2), []byte{2})
	_, ok := c.get(key(1))
	require.True(t, ok)
	c.put(key(3), []byte{3})
	c.put(key(3), []byte{3})
	_, ok = c.get(key(2))
	require.False(t, ok, "the one used longest ago goes")
	got, ok := c.get(key(1))
	require.True(t, ok)
	require.Equal(t, []byte{1}, got)
	require.Len(t, c.byKey, 2)
}
