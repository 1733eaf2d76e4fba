package ipfs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// A gateway's failure is one of these kinds; none of them says anything about the content.
var (
	errStatus    = errors.New("status")
	errRedirect  = errors.New("redirect")
	errEncoding  = errors.New("encoding")
	errStalled   = errors.New("stalled")
	errTruncated = errors.New("truncated")
	errBadBytes  = errors.New("bad_bytes")
)

// kindOf returns the metric label of a gateway's failure.
func kindOf(err error) string {
	for _, kind := range []error{errStatus, errRedirect, errEncoding, errStalled, errTruncated, errBadBytes} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	return "transport"
}

// gateway is one trustless HTTP gateway.
type gateway struct {
	base   *url.URL
	client *http.Client
	cfg    Config
	m      metrics
}

// Trustless response formats.
var (
	formatCAR = format{"format=car&dag-scope=all", "application/vnd.ipld.car;version=1;order=dfs;dups=n"}
	formatRaw = format{"format=raw", "application/vnd.ipld.raw"}
)

type format struct{ query, accept string }

// newClient makes a client that follows no redirect, uses no proxy of the environment and unpacks no compression.
func newClient(cfg Config) *http.Client {
	dialer := &net.Dialer{Timeout: cfg.FirstByteTimeout}
	return &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    cfg.FirstByteTimeout,
			ResponseHeaderTimeout:  cfg.FirstByteTimeout,
			MaxResponseHeaderBytes: 32 << 10,
			MaxIdleConnsPerHost:    cfg.Parallel,
			IdleConnTimeout:        cfg.Timeout,
			ReadBufferSize:         128 << 10,
			DisableCompression:     true,
			ForceAttemptHTTP2:      true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// get opens the response for c in a format. Its body ends with an error when it stalls.
func (g *gateway) get(ctx context.Context, c evaluator.CID, f format) (*watched, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	u := g.base.JoinPath("ipfs", c.String())
	u.RawQuery = f.query
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		cancel(nil)
		return nil, fmt.Errorf("make a request: %w", err)
	}
	req.Header.Set("Accept", f.accept)
	req.Header.Set("Accept-Encoding", "identity")
	resp, err := g.client.Do(req) //nolint:bodyclose // closed by watched
	if err != nil {
		cancel(nil)
		return nil, withoutURL(err)
	}
	if err := checkResponse(resp); err != nil {
		cancel(nil)
		_ = resp.Body.Close() // it is of no use
		return nil, err
	}
	return watch(ctx, cancel, resp, g.cfg.IdleTimeout, g.m.bytes.WithLabelValues(g.base.Host)), nil
}

// block fetches one block and verifies it.
func (g *gateway) block(ctx context.Context, c evaluator.CID) ([]byte, error) {
	body, err := g.get(ctx, c, formatRaw)
	if err != nil {
		return nil, err
	}
	defer body.Close()
	var block bytes.Buffer
	block.Grow(int(max(0, min(body.length, dag.MaxBlockBytes))) + bytes.MinRead)
	if _, err := block.ReadFrom(io.LimitReader(body, dag.MaxBlockBytes+1)); err != nil {
		return nil, asTruncated(err)
	}
	if block.Len() > dag.MaxBlockBytes || !dag.Matches(c, block.Bytes()) {
		return nil, fmt.Errorf("%w: %d bytes that are not block %s", errBadBytes, block.Len(), c)
	}
	return block.Bytes(), nil
}

func checkResponse(resp *http.Response) error {
	switch enc := resp.Header.Get("Content-Encoding"); {
	case resp.StatusCode >= 300 && resp.StatusCode < 400:
		return fmt.Errorf("%w: status %d, redirects are not followed", errRedirect, resp.StatusCode)
	case resp.StatusCode != http.StatusOK:
		return fmt.Errorf("%w %d", errStatus, resp.StatusCode)
	case enc != "" && enc != "identity":
		return fmt.Errorf("%w: %.40q was not asked for", errEncoding, enc)
	}
	return nil
}

// asTruncated gives a response that ended early its kind.
func asTruncated(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%w: %w", errTruncated, err)
	}
	return err
}

// withoutURL strips the URL, which may hold an access token, from a client error.
func withoutURL(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}
