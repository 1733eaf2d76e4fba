//go:build e2e

package e2e_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// relay stands between two programs. It passes everything on, unless a test puts something else in its place.
type relay struct {
	URL string

	server  *httptest.Server
	mu      sync.Mutex
	on      http.Handler // to the program behind
	instead http.HandlerFunc
	seen    []exchange
}

// exchange is a request that came and, once there was one, its reply.
type exchange struct {
	method, path string
	body, reply  []byte
	status       int
	began, ended time.Time
}

// newRelay begins to stand before the program at a URL.
func newRelay(target string) (*relay, error) {
	r := &relay{}
	if err := r.target(target); err != nil {
		return nil, err
	}
	r.server = httptest.NewServer(r)
	r.URL = r.server.URL
	return r, nil
}

// target turns the relay to another program.
func (r *relay) target(raw string) error {
	u, err := url.Parse(raw)
	if err != nil {
		return err
	}
	proxy := &httputil.ReverseProxy{
		Transport:    &http.Transport{DisableKeepAlives: true}, // programs are killed and started again behind it
		Rewrite:      func(p *httputil.ProxyRequest) { p.SetURL(u) },
		ErrorHandler: func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) }, // as the program itself would
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.on = proxy
	return nil
}

// ServeHTTP reads the body first: a server notices that its client has gone only after it.
func (r *relay) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil {
		return
	}
	req.Body = io.NopCloser(bytes.NewReader(body))
	r.mu.Lock()
	on, instead := r.on, r.instead
	r.mu.Unlock()
	if instead != nil {
		instead(w, req)
		return
	}
	x := exchange{method: req.Method, path: req.URL.Path, body: body, began: time.Now()}
	recorder := &recorder{ResponseWriter: w, status: http.StatusOK}
	defer func() {
		x.reply, x.status, x.ended = recorder.copy.Bytes(), recorder.status, time.Now()
		r.mu.Lock()
		defer r.mu.Unlock()
		r.seen = append(r.seen, x)
	}()
	on.ServeHTTP(recorder, req)
}

// recorder keeps a copy of a reply.
type recorder struct {
	http.ResponseWriter
	copy   bytes.Buffer
	status int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(p []byte) (int, error) {
	r.copy.Write(p)
	return r.ResponseWriter.Write(p)
}

// Unwrap lets the proxy flush.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// exchanges are those that were passed on and have ended, oldest first.
func (r *relay) exchanges() []exchange {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]exchange{}, r.seen...)
}

// put answers every request itself, until the returned function is called; nil answers by the program behind again.
func (r *relay) put(t *testing.T, h http.HandlerFunc) (remove func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.instead = h
	remove = func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.instead = nil
	}
	t.Cleanup(remove)
	return remove
}

// held are requests that a relay keeps back.
type held struct {
	caught chan exchange
	free   func()
}

// pass has the program behind answer, for a handler that a test has put in its place.
func (r *relay) pass(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	on := r.on
	r.mu.Unlock()
	on.ServeHTTP(w, req)
}

// hold keeps requests from the program behind until they are freed, or until their client is gone.
func (r *relay) hold(t *testing.T) held { return r.keep(t, false) }

// withhold lets the program behind answer and keeps its replies back.
func (r *relay) withhold(t *testing.T) held { return r.keep(t, true) }

func (r *relay) keep(t *testing.T, answered bool) held {
	h := held{caught: make(chan exchange, 100)}
	open := make(chan struct{})
	remove := r.put(t, func(w http.ResponseWriter, req *http.Request) {
		body, _ := io.ReadAll(req.Body) // it is in memory
		x := exchange{method: req.Method, path: req.URL.Path, body: body}
		req.Body = io.NopCloser(bytes.NewReader(body))
		reply := httptest.NewRecorder()
		if answered {
			r.pass(reply, req)
			x.reply, x.status = reply.Body.Bytes(), reply.Code
		}
		h.caught <- x
		select {
		case <-open:
		case <-req.Context().Done():
			return
		}
		if !answered {
			r.pass(w, req)
			return
		}
		for name, values := range reply.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(reply.Code)
		_, _ = w.Write(reply.Body.Bytes()) // the client may have gone
	})
	h.free = sync.OnceFunc(func() {
		remove()
		close(open)
	})
	t.Cleanup(h.free)
	return h
}

// patience is what only something that hangs needs.
const patience = time.Minute

// next is the next request that was kept back.
func (h held) next(t *testing.T) exchange {
	t.Helper()
	select {
	case x := <-h.caught:
		return x
	case <-time.After(patience):
		require.Fail(t, "nobody came")
		return exchange{}
	}
}
