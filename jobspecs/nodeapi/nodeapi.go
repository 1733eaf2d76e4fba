// Package nodeapi speaks to a Chainlink node's REST API as its operator does: keys, bridges, jobs and their runs, configuration
// and health (github.com/smartcontractkit/chainlink/v2, core/web/router.go, v2.23.0).
package nodeapi

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// ErrNotFound is in the chain of what a node answers with 404.
var ErrNotFound = errors.New("the node knows no such thing")

// Node is a Chainlink node's API, with its operator logged in.
type Node struct {
	URL  string
	http *http.Client
}

// Bounds on one call.
const (
	callTimeout = 10 * time.Second
	maxReply    = 16 << 20
	maxDetail   = 500 // of a refusal's text
)

// Open logs in. The URL is the node's, without a path. A login that the node refuses has the code Unauthorized.
func Open(ctx context.Context, url string, login Login) (*Node, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "make a cookie jar")
	}
	n := &Node{strings.TrimSuffix(url, "/"), &http.Client{
		Jar: jar, Timeout: callTimeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
	return n, n.call(ctx, http.MethodPost, "/sessions", map[string]string{"email": login.Email, "password": login.Password.Reveal()}, nil)
}

// call sends body as JSON and reads "data" of the reply into data.
func (n *Node) call(ctx context.Context, method, path string, body, data any) error {
	raw, _, err := n.send(ctx, method, path, body)
	if err != nil || data == nil {
		return err
	}
	reply := struct{ Data any }{data}
	if err := json.Unmarshal(raw, &reply); err != nil {
		return fault.Wrap(fault.Internal, err, "decode the node's reply to %s", path)
	}
	return nil
}

// send returns the reply's body and head.
func (n *Node) send(ctx context.Context, method, path string, body any) ([]byte, http.Header, error) {
	var sent bytes.Buffer
	if body != nil {
		if err := json.NewEncoder(&sent).Encode(body); err != nil {
			return nil, nil, fault.Wrap(fault.Internal, err, "encode a request to the node")
		}
	}
	req, err := http.NewRequestWithContext(ctx, method, n.URL+path, &sent)
	if err != nil {
		return nil, nil, fault.New(fault.Config, "the node's URL is malformed")
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := n.http.Do(req)
	if err != nil {
		return nil, nil, fault.Wrap(fault.Internal, withoutURL(err), "call the node")
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err != nil {
		return nil, nil, fault.Wrap(fault.Internal, withoutURL(err), "read the node's reply")
	}
	return raw, resp.Header, refusal(method, path, resp.StatusCode, raw)
}

// refusal is the error that a reply tells of, or nil.
func refusal(method, path string, status int, raw []byte) error {
	if status/100 == 2 { //nolint:mnd // a class of HTTP status
		return nil
	}
	var reply struct{ Errors []struct{ Detail string } }
	_ = json.Unmarshal(raw, &reply) // what is no JSON has no detail
	detail := ""
	for _, e := range reply.Errors {
		detail += ": " + e.Detail
	}
	path, _, _ = strings.Cut(path, "?")
	code := fault.Internal
	switch status {
	case http.StatusNotFound:
		return fault.Wrap(code, ErrNotFound, "%s %s: status 404%.*s", method, path, maxDetail, detail)
	case http.StatusUnauthorized:
		code = fault.Unauthorized
	}
	return fault.New(code, "%s %s: the node answers %d%.*s", method, path, status, maxDetail, detail)
}

// withoutURL drops the URL that net/http puts into its errors: it may hold a password.
func withoutURL(err error) error {
	if u := new(url.Error); errors.As(err, &u) {
		return u.Err
	}
	return err
}
