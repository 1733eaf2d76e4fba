package client

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Bounds on one call of an RPC endpoint.
const (
	rpcTimeout = 30 * time.Second
	maxReply   = 64 << 20
)

// Dial prepares a client of an HTTP RPC endpoint whose calls end in time. The URL's path and query often hold an API key:
// errors name the host only. Nothing is sent yet.
func Dial(ctx context.Context, endpoint string) (*ethclient.Client, error) {
	u, err := url.Parse(endpoint)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, fault.New(fault.Config, "the RPC endpoint must be an http or https URL")
	}
	shown := url.URL{Scheme: u.Scheme, Host: u.Host}
	c, err := rpc.DialOptions(ctx, shown.String(), rpc.WithHTTPClient(&http.Client{
		Timeout: rpcTimeout, Transport: endpointTransport{http.DefaultTransport, u},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}))
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "prepare the RPC endpoint")
	}
	return ethclient.NewClient(c), nil
}

// endpointTransport sends to the whole URL and caps what comes back.
type endpointTransport struct {
	http.RoundTripper
	endpoint *url.URL
}

func (t endpointTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	whole := *t.endpoint
	whole.User = nil
	req.URL = &whole
	if user := t.endpoint.User; user != nil {
		password, _ := user.Password()
		req.SetBasicAuth(user.Username(), password)
	}
	resp, err := t.RoundTripper.RoundTrip(req)
	if err == nil {
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(resp.Body, maxReply), resp.Body}
	}
	return resp, err
}
