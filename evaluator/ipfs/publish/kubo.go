package publish

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// maxReply bounds what is read of any answer.
const maxReply = 1 << 20

// Kubo is a Publisher on an RPC API. Its failures have the code Gateway, or Canceled when the caller's context ends first;
// content that cannot be published is ContentInvalid, ContentLimit or Storage.
type Kubo struct {
	cfg    Config
	base   *url.URL
	client *http.Client
}

var _ Publisher = (*Kubo)(nil)

// NewKubo makes a client. Nothing is sent yet.
func NewKubo(cfg Config) (*Kubo, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	base, err := cfg.base()
	if err != nil {
		return nil, err
	}
	client := &http.Client{
		Transport: &http.Transport{
			DialContext:            (&net.Dialer{Timeout: cfg.CallTimeout}).DialContext,
			TLSHandshakeTimeout:    cfg.CallTimeout,
			IdleConnTimeout:        cfg.CallTimeout,
			MaxResponseHeaderBytes: 32 << 10,
			DisableCompression:     true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &Kubo{cfg: cfg, base: base, client: client}, nil
}

// Close drops idle connections.
func (k *Kubo) Close() { k.client.CloseIdleConnections() }

// Version returns the node's version, for example "0.43.1".
func (k *Kubo) Version(ctx context.Context) (string, error) {
	var reply struct{ Version string }
	err := k.call(ctx, "version", nil, &reply)
	return reply.Version, err
}

// Pin has the node find the content by its own means and keep it. It may take Config.Timeout.
func (k *Kubo) Pin(ctx context.Context, c evaluator.CID) error {
	args := url.Values{"arg": {c.String()}, "recursive": {"true"}, "progress": {"false"}}
	return k.callWithin(ctx, k.cfg.Timeout, "pin/add", args, nil)
}

// Unpin implements Publisher.
func (k *Kubo) Unpin(ctx context.Context, c evaluator.CID) error {
	err := k.call(ctx, "pin/rm", url.Values{"arg": {c.String()}, "recursive": {"true"}}, nil)
	if isNotPinned(err) {
		return nil
	}
	return err
}

// Pinned implements Publisher.
func (k *Kubo) Pinned(ctx context.Context, c evaluator.CID) (bool, error) {
	var reply struct {
		Keys map[string]struct{ Type string }
	}
	err := k.call(ctx, "pin/ls", url.Values{"arg": {c.String()}, "type": {"recursive"}}, &reply)
	if isNotPinned(err) {
		return false, nil
	}
	_, ok := reply.Keys[c.String()]
	return ok, err
}

// rpcError is an error that the node itself answered with.
type rpcError struct {
	Message string
}

func (e *rpcError) Error() string { return e.Message }

// isNotPinned recognises Kubo's two messages: "not pinned or pinned indirectly" and "path '…' is not pinned". There is no
// error code for it.
func isNotPinned(err error) bool {
	var rpc *rpcError
	return errors.As(err, &rpc) && strings.Contains(rpc.Message, "not pinned")
}

// call posts one small request and decodes its JSON answer into reply, unless that is nil.
func (k *Kubo) call(ctx context.Context, command string, args url.Values, reply any) error {
	return k.callWithin(ctx, k.cfg.CallTimeout, command, args, reply)
}

func (k *Kubo) callWithin(ctx context.Context, timeout time.Duration, command string, args url.Values, reply any) error {
	limited, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	resp, err := k.post(limited, command, args, "", nil)
	if err != nil {
		return coded(ctx, err, command)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err == nil && reply != nil {
		err = json.Unmarshal(body, reply)
	}
	if err != nil {
		return coded(ctx, err, command)
	}
	return nil
}

// post sends a request and turns any status but 200 into an error.
func (k *Kubo) post(ctx context.Context, command string, args url.Values, contentType string, body io.Reader) (*http.Response, error) {
	u := k.base.JoinPath("api", "v0", command)
	u.RawQuery = args.Encode()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), body)
	if err != nil {
		return nil, err
	}
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	if k.cfg.Authorization != "" {
		req.Header.Set("Authorization", k.cfg.Authorization.Reveal())
	}
	resp, err := k.client.Do(req)
	if err != nil {
		var u *url.Error
		if errors.As(err, &u) {
			err = u.Err // without the URL, which may hold a password
		}
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		defer resp.Body.Close()
		return nil, statusError(resp)
	}
	return resp, nil
}

// statusError reads the message that Kubo sends with a failure.
func statusError(resp *http.Response) error {
	body, err := io.ReadAll(io.LimitReader(resp.Body, 4<<10))
	if err != nil {
		return err
	}
	rpc := &rpcError{}
	if json.Unmarshal(body, rpc) != nil || rpc.Message == "" {
		return errors.New("status " + resp.Status)
	}
	return rpc
}

// coded gives a failure of the node its code.
func coded(ctx context.Context, err error, command string) error {
	if ctx.Err() != nil {
		return fault.Wrap(fault.Canceled, ctx.Err(), "call %s of the IPFS node", command)
	}
	return fault.Wrap(fault.Gateway, err, "call %s of the IPFS node", command)
}
