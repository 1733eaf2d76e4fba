// Package callback wakes a Chainlink node's suspended run: it sends PATCH to the responseURL that came with the request.
//
// The URL is a secret, since the node takes a result from anybody who knows it, and it is hostile, since the caller of the
// adapter chose it. So no error or log shows it, and nothing is sent but to origins that the operator listed, on the one
// path that nodes use, without following redirects or proxies, to no address that a node cannot have.
package callback

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// resumePath is the node's route (chainlink/v2 core/web/router.go). The last part is the task run's UUID.
var resumePath = regexp.MustCompile(`^/v2/resume/[0-9a-fA-F-]{36}$`)

// Loopback, private and unique local networks hold most nodes. Everything else that is not public stays refused: link-local
// addresses, where clouds serve credentials, multicast, documentation and translation ranges.
var (
	private4 = []netip.Prefix{
		netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8"),
		netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"),
	}
	private6 = []netip.Prefix{netip.MustParsePrefix("::1/128"), netip.MustParsePrefix("fc00::/7")}
)

// Config says where runs may be woken.
type Config struct {
	Origins []string      // of the nodes, for example http://chainlink:6688
	Timeout time.Duration // of one call
}

// Caller calls nodes back. It is safe for concurrent use.
type Caller struct {
	origins map[string]bool
	client  *http.Client
}

// New checks the origins.
func New(cfg Config) (*Caller, error) {
	if cfg.Timeout <= 0 {
		return nil, fault.New(fault.Config, "a callback's timeout must be positive")
	}
	c := &Caller{origins: map[string]bool{}, client: newClient(cfg.Timeout)}
	for _, raw := range cfg.Origins {
		u, err := url.Parse(strings.TrimSuffix(raw, "/"))
		if err != nil || u.Host == "" || u.Path != "" || u.User != nil || origin(u) == "" || u.RawQuery != "" || u.Fragment != "" {
			return nil, fault.New(fault.Config, "callback origin %q is not like http://host:port", raw)
		}
		c.origins[origin(u)] = true
	}
	return c, nil
}

func newClient(timeout time.Duration) *http.Client {
	guard := ssrf.New(ssrf.WithAnyPort(), ssrf.WithAllowedV4Prefixes(private4...), ssrf.WithAllowedV6Prefixes(private6...))
	dialer := &net.Dialer{Timeout: timeout, Control: guard.Safe} // after the name is resolved, at each dial
	return &http.Client{
		Timeout:       timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext: dialer.DialContext, Proxy: nil, DisableKeepAlives: true, MaxResponseHeaderBytes: 16 << 10,
		},
	}
}

// origin is scheme, host and port in one spelling, or "" for another scheme.
func origin(u *url.URL) string {
	port := map[string]string{"http": "80", "https": "443"}[u.Scheme]
	if port == "" {
		return ""
	}
	if u.Port() != "" {
		port = u.Port()
	}
	return u.Scheme + "://" + strings.ToLower(net.JoinHostPort(u.Hostname(), port))
}

// Check refuses, with the code CallbackHost, a URL that will not be called.
func (c *Caller) Check(raw string) error {
	u, err := url.Parse(raw)
	switch {
	case err != nil || u.Opaque != "" || u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || u.RawPath != "":
		return fault.New(fault.CallbackHost, "the responseURL is not one that a node makes")
	case !c.origins[origin(u)]:
		return fault.New(fault.CallbackHost, "the responseURL's scheme, host and port are not on the allow-list")
	case !resumePath.MatchString(u.Path):
		return fault.New(fault.CallbackHost, "the responseURL's path is not /v2/resume/ and a UUID")
	}
	return nil
}

// Patch sends the body once. Only 2xx is success: a node says 500 for a run that is not suspended yet, which passes.
func (c *Caller) Patch(ctx context.Context, raw string, body []byte) error {
	if err := c.Check(raw); err != nil { // the list may have changed since the request came
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPatch, raw, bytes.NewReader(body))
	if err != nil {
		return fault.New(fault.CallbackHost, "the responseURL is malformed")
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.client.Do(req)
	if err != nil {
		return fault.Wrap(fault.Callback, withoutURL(err), "call the node back")
	}
	defer resp.Body.Close()
	_, _ = io.CopyN(io.Discard, resp.Body, 4<<10) // what the node says may quote the URL
	if resp.StatusCode/100 != 2 {
		return fault.New(fault.Callback, "the node answered the callback with status %d", resp.StatusCode)
	}
	return nil
}

// withoutURL keeps the reason: net/http's errors begin with method and URL.
func withoutURL(err error) error {
	if u := new(url.Error); errors.As(err, &u) {
		return u.Err
	}
	return err
}
