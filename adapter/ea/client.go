package ea

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// DefaultTimeout is a node's own (JobPipeline.HTTPRequest.DefaultTimeout) for a bridge task that names none.
const DefaultTimeout = 15 * time.Second

// Client posts requests as a node's bridge task does: same body, same headers, same reading of the reply.
type Client struct {
	URL     string        // the bridge's URL
	Key     string        // bearer key, which a job spec sends with the bridge task's headers; none if empty
	Timeout time.Duration // of one call; DefaultTimeout if 0
	HTTP    *http.Client  // http.DefaultClient if nil
}

// Do posts a request and returns what the bridge task would. An Error in the chain is the adapter's own failure; a failed
// transport has the code Timeout or Internal.
func (c *Client) Do(ctx context.Context, r Request) (Reply, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return Reply{}, fault.Wrap(fault.Internal, err, "encode the request")
	}
	return c.Post(ctx, body)
}

// Post is Do with a body of the caller's own making.
func (c *Client) Post(ctx context.Context, body []byte) (Reply, error) {
	ctx, cancel := context.WithTimeout(ctx, orDefault(c.Timeout, DefaultTimeout))
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.URL, bytes.NewReader(body))
	if err != nil {
		return Reply{}, fault.Wrap(fault.Config, err, "make a request to the adapter")
	}
	req.Header.Set("Content-Type", ContentType)
	if c.Key != "" {
		req.Header.Set("Authorization", "Bearer "+c.Key)
	}
	resp, err := c.http().Do(req)
	if err != nil {
		return Reply{}, transportError(err)
	}
	defer resp.Body.Close()
	reply, err := io.ReadAll(io.LimitReader(resp.Body, MaxReply+1))
	if err != nil {
		return Reply{}, transportError(err)
	}
	return Interpret(resp.StatusCode, resp.Header, reply)
}

// Evaluate posts a request to a sync job's adapter and decodes the answer.
func (c *Client) Evaluate(ctx context.Context, r Request) (Answer, error) {
	reply, err := c.Do(ctx, r)
	if err != nil {
		return Answer{}, err
	}
	if reply.Pending {
		return Answer{}, fault.New(fault.Pending, "the adapter will call the responseURL")
	}
	return DecodeAnswer(reply.Body)
}

// Capability posts a request to a sync job's adapter and decodes the capability.
func (c *Client) Capability(ctx context.Context, r Request) (Capability, error) {
	var out Capability
	reply, err := c.Do(ctx, r)
	if err != nil {
		return out, err
	}
	if reply.Pending {
		return out, fault.New(fault.Pending, "the adapter will call the responseURL")
	}
	return out, decodeData(reply.Body, Capable, &out)
}

// Pending asks which of a quorum oracle's requests are open, from the one with the number from on.
func (c *Client) Pending(ctx context.Context, chain ChainID, oracle Address, from Index) (PendingList, error) {
	var list PendingList
	err := c.ask(ctx, Data{Endpoint: Pending, ChainID: chain, Oracle: oracle, From: from}, &list)
	return list, err
}

// Observe asks what the node's adapter found of one request. The adapter does not wait for a score.
func (c *Client) Observe(ctx context.Context, chain ChainID, oracle Address, evalID Word) (Observed, error) {
	var o Observed
	err := c.ask(ctx, Data{Endpoint: Observe, ChainID: chain, Oracle: oracle, EvalID: evalID}, &o)
	if err == nil && o.EvalID != evalID {
		err = fault.New(fault.Internal, "the adapter answered of another request")
	}
	return o, err
}

// ask decodes the data of a success.
func (c *Client) ask(ctx context.Context, d Data, into any) error {
	reply, err := c.Do(ctx, Request{Data: d})
	if err != nil {
		return err
	}
	return decodeData(reply.Body, d.Endpoint, into)
}

func decodeData(body []byte, what string, into any) error {
	var s Success
	if err := json.Unmarshal(body, &s); err != nil {
		return fault.Wrap(fault.Internal, err, "decode the adapter's reply")
	}
	if err := json.Unmarshal(s.Data, into); err != nil {
		return fault.Wrap(fault.Internal, err, "decode the adapter's %s", what)
	}
	return nil
}

// DecodeAnswer reads the answer from the body of a success.
func DecodeAnswer(body []byte) (a Answer, err error) {
	return a, decodeData(body, "answer", &a)
}

func (c *Client) http() *http.Client {
	if c.HTTP == nil {
		return http.DefaultClient
	}
	return c.HTTP
}

// transportError drops the URL that net/http puts into its errors.
func transportError(err error) error {
	if u := new(url.Error); errors.As(err, &u) {
		err = u.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return fault.Wrap(fault.Timeout, err, "http request timed out or interrupted")
	}
	return fault.Wrap(fault.Internal, err, "call the adapter")
}

func orDefault(d, fallback time.Duration) time.Duration {
	if d == 0 {
		return fallback
	}
	return d
}
