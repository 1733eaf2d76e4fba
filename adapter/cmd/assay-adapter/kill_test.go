package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// resumeLimit is how soon a killed adapter must have gone on: from the start of its process to its answer.
const resumeLimit = 2 * time.Second

// gate is a server in front of another that can be closed: then it answers nothing, and tells who came.
type gate struct {
	*httptest.Server
	next   http.Handler
	mu     sync.Mutex
	open   chan struct{} // closed while requests pass
	caught chan struct{}
}

func newGate(t *testing.T, next http.Handler) *gate {
	g := &gate{next: next, open: make(chan struct{}), caught: make(chan struct{}, 64)}
	close(g.open)
	g.Server = httptest.NewServer(g)
	t.Cleanup(func() { g.pass(); g.Close() })
	return g
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body) // the server notices that a client has gone only after its body
	if err != nil {
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	g.mu.Lock()
	open := g.open
	g.mu.Unlock()
	select {
	case <-open:
		g.next.ServeHTTP(w, r)
		return
	default:
	}
	g.caught <- struct{}{}
	select {
	case <-open:
	case <-r.Context().Done():
	}
}

func (g *gate) shut() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.open = make(chan struct{})
}

func (g *gate) pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	select {
	case <-g.open:
	default:
		close(g.open)
	}
}

// bench is what an adapter process of these tests is wired to.
type bench struct {
	*world
	program, scorer string // built by the test
	gateway, api    *gate
	node            *gate       // where the adapter calls back
	resumed         chan []byte // bodies of those calls
	postgres        bool        // keep the journal in a PostgreSQL database
	quorum          bool        // the oracle is a quorum's
}

// state is what outlives an adapter's process.
type state struct {
	dir      string
	database secret.Text
}

// newState is a new folder and, on PostgreSQL, a new database.
func (b *bench) newState(t *testing.T) state {
	s := state{dir: t.TempDir()}
	if !b.postgres {
		return s
	}
	server := os.Getenv("DATABASE_URL_TEST")
	admin, err := pgx.Connect(t.Context(), server)
	require.NoError(t, err)
	name := fmt.Sprintf("assay_kill_%d", time.Now().UnixNano())
	_, err = admin.Exec(t.Context(), "CREATE DATABASE "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := admin.Exec(context.Background(), "DROP DATABASE "+name+" WITH (FORCE)")
		require.NoError(t, errors.Join(err, admin.Close(context.Background())))
	})
	u, err := url.Parse(server)
	require.NoError(t, err)
	u.Path = "/" + name
	s.database = secret.Text(u.String())
	return s
}

func newBench(t *testing.T) *bench {
	b := &bench{world: newWorld(t), resumed: make(chan []byte, 16)}
	b.program = goBuild(t, "assay-adapter", ".")
	b.scorer = goBuild(t, "scorer", "./testdata/scorer")
	upstream, err := url.Parse(b.ipfs.APIURL())
	require.NoError(t, err)
	proxy := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(upstream) }}
	b.gateway, b.api = newGate(t, proxy), newGate(t, proxy)
	b.node = newGate(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		b.resumed <- body
	}))
	return b
}

func goBuild(t *testing.T, name, pkg string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	cmd := exec.CommandContext(t.Context(), "go", "build", "-o", path, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return path
}

const bearer = "bearer-key-of-the-kill-tests"

// adapterProcess is a running adapter.
type adapterProcess struct {
	t    *testing.T
	cmd  *exec.Cmd
	url  string
	ops  string
	log  *bytes.Buffer
	done chan struct{}
}

// start runs the real program.
func (b *bench) start(t *testing.T, s state) *adapterProcess {
	t.Helper()
	port, ops := freePort(t), freePort(t)
	p := &adapterProcess{t: t, url: fmt.Sprintf("http://127.0.0.1:%d/", port), ops: fmt.Sprintf("http://127.0.0.1:%d", ops),
		log: &bytes.Buffer{}, done: make(chan struct{})}
	p.cmd = exec.Command(b.program)
	p.cmd.Stderr = p.log
	p.cmd.Env = []string{
		"EA_HOST=127.0.0.1", fmt.Sprintf("EA_PORT=%d", port), fmt.Sprintf("METRICS_PORT=%d", ops), "EA_SYNC_TIMEOUT=20s",
		"ASSAY_API_KEY=" + bearer, "ASSAY_CONFIRMATIONS=0", "ASSAY_RPC_URLS=1337=" + b.chain.HTTPURL(),
		"ASSAY_GATEWAYS=" + b.gateway.URL, "ASSAY_IPFS_API=" + b.api.URL, "ASSAY_IDENTITY=" + b.identity.Reveal(),
		"ASSAY_DATA_DIR=" + s.dir, "DATABASE_URL=" + s.database.Reveal(), "ASSAY_REPLICA=one", "ASSAY_SCORER=" + b.scorer, "ASSAY_CALLBACK_ORIGINS=" + b.node.URL,
	}
	if b.quorum {
		p.cmd.Env = append(p.cmd.Env, "ASSAY_QUORUM_ORACLES=1337:"+b.contract.Hex())
	} else {
		p.cmd.Env = append(p.cmd.Env, "ASSAY_ORACLES=1337:"+b.contract.Hex(), "ASSAY_KEYSTORE="+b.path("signer.json"), "ASSAY_KEYSTORE_PASSWORD="+b.password)
	}
	require.NoError(t, p.cmd.Start())
	go func() {
		_ = p.cmd.Wait() // killed, as a rule
		close(p.done)
	}()
	t.Cleanup(func() {
		p.kill()
		if t.Failed() {
			t.Logf("log of the adapter:\n%s", p.log)
		}
	})
	return p
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// kill is kill -9.
func (p *adapterProcess) kill() {
	_ = p.cmd.Process.Kill() // it may have ended
	<-p.done
}

// ask posts the request of the world, as soon as the adapter listens.
func (b *bench) ask(p *adapterProcess, responseURL string) (int, string) {
	body, err := json.Marshal(ea.Request{
		ID: "run-1", ResponseURL: ea.ResponseURL(responseURL),
		Data: ea.Data{Endpoint: ea.Evaluate, ChainID: ea.ChainID(b.job.ChainID), Oracle: ea.Address(b.job.Oracle), EvalID: ea.Word(b.job.EvalID.Hash)},
	})
	require.NoError(p.t, err)
	var resp *http.Response
	require.Eventually(p.t, func() bool {
		req, err := http.NewRequestWithContext(p.t.Context(), http.MethodPost, p.url, bytes.NewReader(body))
		require.NoError(p.t, err)
		req.Header.Set("Content-Type", ea.ContentType)
		req.Header.Set("Authorization", "Bearer "+bearer)
		resp, err = http.DefaultClient.Do(req)
		return err == nil
	}, 30*time.Second, 20*time.Millisecond, "the adapter does not answer")
	defer resp.Body.Close()
	got, err := io.ReadAll(resp.Body)
	require.NoError(p.t, err)
	return resp.StatusCode, string(got)
}

// wait takes what comes from c within a time that only a hanging adapter needs.
func wait[T any](t *testing.T, c <-chan T, what string) (v T) {
	t.Helper()
	select {
	case v = <-c:
	case <-time.After(60 * time.Second):
		require.Fail(t, "no "+what)
	}
	return v
}

// TestKilledAtEachStage kills a real adapter process at each durable stage of an evaluation on a real chain, and starts it
// again. What a stage waits for lies outside of the program: the gateway, the scorer, the IPFS node, the Chainlink node.
func TestKilledAtEachStage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and starts processes")
	}
	b := newBench(t)
	reference := b.reference(t)
	t.Run("sqlite", func(t *testing.T) { b.killAtEachStage(t, reference) })
	t.Run("postgres", func(t *testing.T) {
		if b.postgres = os.Getenv("DATABASE_URL_TEST") != ""; !b.postgres {
			t.Skip("DATABASE_URL_TEST names no PostgreSQL database")
		}
		b.killAtEachStage(t, reference)
	})
}

func (b *bench) killAtEachStage(t *testing.T, reference string) {
	hold := filepath.Join(filepath.Dir(b.scorer), "hold")
	gated := func(stage journal.Stage, g *gate) stop {
		return stop{stage, g.shut, func(t *testing.T, _ state) { wait(t, g.caught, "call") }, g.pass}
	}
	for name, stop := range map[string]stop{
		"received, fetching": gated(journal.Received, b.gateway),
		"received, scoring": {journal.Received, func() { require.NoError(t, os.WriteFile(hold, nil, 0o600)) },
			b.submissionFetched, func() { require.NoError(t, os.Remove(hold)) }},
		"evaluated": gated(journal.Evaluated, b.api),
		"signed":    gated(journal.Signed, b.node),
	} {
		t.Run(name, func(t *testing.T) {
			fastest := time.Hour
			for try := 0; try < 3 && fastest >= resumeLimit; try++ { // other work here may cost a try its time, never its bytes
				fastest = min(fastest, b.killAndResume(t, stop, reference))
			}
			require.Less(t, fastest, resumeLimit, "resumed too late")
		})
	}
	t.Run("delivered", func(t *testing.T) { b.killDelivered(t, reference) })
}

// reference is the answer of an adapter that nobody disturbs. It is asked over again, and stopped as it should be.
func (b *bench) reference(t *testing.T) string {
	p := b.start(t, b.newState(t))
	status, answer := b.ask(p, "")
	require.Equal(t, http.StatusOK, status, answer)
	require.Contains(t, answer, `"status":"PASSED"`)
	_, again := b.ask(p, "")
	require.Equal(t, answer, again)
	pinned, err := b.world.node.Pinned(t.Context(), b.job.Request.Submission.CID)
	require.NoError(t, err)
	require.True(t, pinned, "what is paid for is kept")
	b.everyMetricIsDocumented(t, p)
	require.Contains(t, get(t, p.url+"ready"), `"scorer":"ok"`)
	require.Regexp(t, `"sandbox":\{"denied":[1-9]\d*,"layers":\[.*"seccomp".*\],"name":"(namespaces|container)"\}`, get(t, p.url+"ready"))
	require.NoError(t, p.cmd.Process.Signal(os.Interrupt))
	wait(t, p.done, "end after SIGINT")
	require.Zero(t, p.cmd.ProcessState.ExitCode())
	for _, secret := range []string{bearer, b.password, b.identity.Reveal()} {
		require.NotContains(t, p.log.String(), secret)
	}
	return answer
}

// get is the whole of a page that is there.
func get(t *testing.T, url string) string {
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	require.NoError(t, err)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, resp.StatusCode, "%s", text)
	return string(text)
}

// submissionFetched returns when the adapter has all that it needs to score, which is when the scorer works.
func (b *bench) submissionFetched(t *testing.T, s state) {
	path := filepath.Join(evaluator.ContentDir(filepath.Join(s.dir, "evaluator")), b.job.Request.Submission.CID.String())
	require.Eventually(t, func() bool {
		_, err := os.Stat(path)
		return err == nil
	}, 60*time.Second, 5*time.Millisecond, "the submission was not fetched")
	time.Sleep(100 * time.Millisecond) // to be in the midst of the score; earlier is a kill while it is opened, which must resume too
}

// everyMetricIsDocumented holds the running program against docs/metrics.md.
func (b *bench) everyMetricIsDocumented(t *testing.T, p *adapterProcess) {
	text := get(t, p.ops+"/metrics")
	require.Contains(t, text, `assay_evaluations_total{reason="",status="PASSED"} 1`)
	page, err := os.ReadFile("../../../docs/metrics.md")
	require.NoError(t, err)
	for _, line := range strings.Split(text, "\n") {
		if name, ok := strings.CutPrefix(line, "# TYPE "); ok {
			name, _, _ = strings.Cut(name, " ")
			if prefix, _, _ := strings.Cut(name, "_"); prefix != "go" && prefix != "process" && prefix != "promhttp" {
				require.Contains(t, string(page), "`"+name+"`")
			}
		}
	}
}

// stop halts an adapter in a stage, from outside.
type stop struct {
	stage  journal.Stage
	shut   func()
	caught func(*testing.T, state) // returns once the adapter is there
	pass   func()
}

// killAndResume kills an adapter that hangs in a stage and returns how long the next process took to answer.
func (b *bench) killAndResume(t *testing.T, stop stop, reference string) time.Duration {
	data, responseURL := b.newState(t), b.node.URL+"/v2/resume/0e6b0a3c-3b28-4a56-9a20-4f2088a5a982"
	b.unpinned(t)
	stop.shut()
	p := b.start(t, data)
	status, answer := b.ask(p, responseURL)
	require.Equal(t, http.StatusOK, status, answer)
	require.JSONEq(t, `{"pending":true}`, answer)
	stop.caught(t, data)
	p.kill()
	stop.pass()
	require.Empty(t, b.resumed)
	b.requireStage(t, data, stop.stage)

	begun := time.Now()
	again := b.start(t, data)
	body := wait(t, b.resumed, "call back")
	took := time.Since(begun)
	t.Logf("resumed in %s", took.Round(time.Millisecond))
	require.JSONEq(t, `{"value":`+reference+`}`, string(body))
	require.Equal(t, `{"value":`+reference+`}`, string(body), "the bytes are the same, not only their meaning")
	status, answer = b.ask(again, "")
	require.Equal(t, http.StatusOK, status)
	require.Equal(t, reference, answer)
	again.kill()
	return took
}

// unpinned makes the node forget the pin, but not the content, which an unrelated folder holds too: each adapter has to retain
// it anew.
func (b *bench) unpinned(t *testing.T) {
	require.NoError(t, b.world.node.Unpin(t.Context(), b.job.Request.Submission.CID))
}

func (b *bench) requireStage(t *testing.T, s state, stage journal.Stage) {
	t.Helper()
	c := journal.DefaultConfig()
	c.Path, c.DatabaseURL = filepath.Join(s.dir, "journal", "journal.db"), s.database
	j, err := journal.Open(t.Context(), c)
	require.NoError(t, err)
	r, err := j.Get(t.Context(), journal.Key{ChainID: b.job.ChainID, Oracle: b.job.Oracle, EvalID: b.job.EvalID})
	require.NoError(t, err)
	require.Equal(t, stage, r.Stage, "failure %s: %s", r.Failure, r.Message)
	require.NoError(t, j.Stop(context.Background()))
}

// killDelivered kills an adapter once its answer was delivered: nobody is called twice, and the answer stays.
func (b *bench) killDelivered(t *testing.T, reference string) {
	data := b.newState(t)
	p := b.start(t, data)
	_, _ = b.ask(p, b.node.URL+"/v2/resume/0e6b0a3c-3b28-4a56-9a20-4f2088a5a982")
	require.Equal(t, `{"value":`+reference+`}`, string(wait(t, b.resumed, "call back")))
	require.Eventually(t, func() bool {
		return strings.Contains(get(t, p.ops+"/metrics"), `assay_callbacks_total{result="delivered"} 1`)
	},
		10*time.Second, 10*time.Millisecond)
	p.kill()
	again := b.start(t, data)
	status, answer := b.ask(again, "")
	require.Equal(t, http.StatusOK, status)
	require.Equal(t, reference, answer)
	require.Empty(t, b.resumed, "the node was called once")
	require.NotContains(t, get(t, again.ops+"/metrics"), "assay_evaluations_total{", "nothing was signed again")
}
