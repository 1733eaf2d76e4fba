// Package nodeapi speaks to a Chainlink node's REST API as its operator does: keys, bridges, jobs and their runs
// (github.com/smartcontractkit/chainlink/v2, core/web/router.go, v2.23.0).
package nodeapi

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs"
)

// Login is what a node's operator logs in with.
type Login struct {
	Email    string
	Password secret.Text
}

// Node is a Chainlink node's API, with its operator logged in.
type Node struct {
	URL  string
	http *http.Client
}

// Bounds on one call.
const (
	callTimeout = 10 * time.Second
	maxReply    = 16 << 20
)

// Open logs in. The URL is the node's, without a path.
func Open(ctx context.Context, url string, login Login) (*Node, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "make a cookie jar")
	}
	n := &Node{url, &http.Client{Jar: jar, Timeout: callTimeout}}
	return n, n.call(ctx, http.MethodPost, "/sessions", map[string]string{"email": login.Email, "password": login.Password.Reveal()}, nil)
}

// call sends body as JSON and reads "data" of the reply into data.
func (n *Node) call(ctx context.Context, method, path string, body, data any) error {
	var sent bytes.Buffer
	if body != nil {
		if err := json.NewEncoder(&sent).Encode(body); err != nil {
			return fault.Wrap(fault.Internal, err, "encode a request to the node")
		}
	}
	req, err := http.NewRequestWithContext(ctx, method, n.URL+path, &sent)
	if err != nil {
		return fault.Wrap(fault.Internal, err, "make a request to the node")
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := n.http.Do(req)
	if err != nil {
		return fault.Wrap(fault.Internal, err, "call the node")
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err != nil {
		return fault.Wrap(fault.Internal, err, "read the node's reply")
	}
	if resp.StatusCode != http.StatusOK {
		return fault.New(fault.Internal, "%s %s: the node answers %d: %s", method, path, resp.StatusCode, raw)
	}
	if data == nil {
		return nil
	}
	reply := struct{ Data any }{data}
	if err := json.Unmarshal(raw, &reply); err != nil {
		return fault.Wrap(fault.Internal, err, "decode the node's reply to %s", path)
	}
	return nil
}

// Sender is the address of the node's key.
func (n *Node) Sender(ctx context.Context) (common.Address, error) {
	var keys []struct{ Attributes struct{ Address string } }
	if err := n.call(ctx, http.MethodGet, "/v2/keys/evm", nil, &keys); err != nil {
		return common.Address{}, err
	}
	if len(keys) != 1 {
		return common.Address{}, fault.New(fault.Internal, "the node has %d keys", len(keys))
	}
	return common.HexToAddress(keys[0].Attributes.Address), nil
}

// AddBridge tells the node of the adapter.
func (n *Node) AddBridge(ctx context.Context, b jobspecs.Bridge) error {
	return n.call(ctx, http.MethodPost, "/v2/bridge_types", b, nil)
}

// AddJob makes a job of a spec and returns its number on the node.
func (n *Node) AddJob(ctx context.Context, spec string) (string, error) {
	var job struct{ ID string }
	err := n.call(ctx, http.MethodPost, "/v2/jobs", map[string]string{"toml": spec}, &job)
	return job.ID, err
}

// Run is one run of a job.
type Run struct {
	FinishedAt  *time.Time
	FatalErrors []*string
	TaskRuns    []TaskRun
}

// TaskRun is one task of a run.
type TaskRun struct {
	DotID, Type   string
	Output, Error *string
	CreatedAt     time.Time
	FinishedAt    *time.Time
}

// Runs returns the job's runs, newest first.
func (n *Node) Runs(ctx context.Context, job string) ([]Run, error) {
	var found []struct{ Attributes Run }
	err := n.call(ctx, http.MethodGet, "/v2/jobs/"+job+"/runs?size=1000", nil, &found)
	runs := make([]Run, len(found))
	for i := range found {
		runs[i] = found[i].Attributes
	}
	return runs, err
}
