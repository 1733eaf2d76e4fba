// Package devnode stands in for a Chainlink node in the dev stack and in fast tests, and nowhere else.
//
// It does what a directrequest job does: sees the Operator's OracleRequest, posts the very body that a node posts to the
// bridge, reads the reply as a node reads it, and calls fulfillOracleRequest2 from its own key. It has one job, no database
// and no key ceremony; what the real node does beyond that is tested with the real node.
package devnode

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/fxamacker/cbor/v2"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs"
)

// Config is the node's one job.
type Config struct {
	Sender    *client.Sender // the node's key, authorised on the Operator
	Operator  common.Address
	Requester common.Address // the only contract that the job answers
	JobID     uuid.UUID      // externalJobID
	Bridge    ea.Client      // the adapter
	Checks    bool           // the job is capability, for a registry's checks; it is always async
	Async     bool           // ask for a callback instead of an answer
	Dir       string         // for the log cursor
	Poll      time.Duration
	Log       *slog.Logger
}

// The bridge task's pauses between retries, as the job specs set them.
const (
	minBackoff = time.Second
	maxBackoff = 10 * time.Second
)

// Node is a running node.
type Node struct {
	Config
	operator *bindings.Operator
	resumes  *resumes
	work     sync.WaitGroup
}

// New checks the configuration.
func New(c Config) (*Node, error) {
	if c.Sender == nil || c.Bridge.URL == "" || c.Dir == "" || c.Log == nil {
		return nil, fault.New(fault.Config, "a dev node needs a sender, a bridge, a folder and a logger")
	}
	if c.Poll == 0 {
		c.Poll = 100 * time.Millisecond
	}
	c.Async = c.Async || c.Checks
	n := &Node{Config: c, operator: bindings.NewOperator()}
	var err error
	if c.Async {
		n.resumes, err = newResumes()
	}
	return n, err
}

// Origin is where an async job's adapter calls back.
func (n *Node) Origin() string { return n.resumes.origin() }

// job is what the node's job spec says where nobody says otherwise.
func (n *Node) job() jobspecs.Params {
	switch {
	case n.Checks:
		return jobspecs.Defaults(jobspecs.Capability)
	case n.Async:
		return jobspecs.Defaults(jobspecs.DirectRequestAsync)
	}
	return jobspecs.Defaults(jobspecs.DirectRequest)
}

// Run answers requests until ctx ends, each in a run of its own.
func (n *Node) Run(ctx context.Context) error {
	if n.Async {
		defer n.resumes.serve()()
	}
	watcher := client.Watcher{
		Backend: n.Sender.Backend(), Addresses: []common.Address{n.Operator},
		Cursor: filepath.Join(n.Dir, "cursor"), Poll: n.Poll,
	}
	err := watcher.Run(ctx, func(ctx context.Context, logs []types.Log) error {
		for i := range logs {
			n.start(ctx, &logs[i])
		}
		return nil
	})
	n.work.Wait()
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

func (n *Node) start(ctx context.Context, log *types.Log) {
	request, err := n.operator.UnpackOracleRequestEvent(log)
	if err != nil || request.SpecId != jobspecs.SpecID(n.JobID) || request.Requester != n.Requester {
		return
	}
	n.work.Add(1)
	go func() {
		defer n.work.Done()
		if err := n.run(ctx, request); err != nil && ctx.Err() == nil {
			n.Log.Error("job run failed", "request_id", common.Hash(request.RequestId), "err", err)
		}
	}()
}

// run is one job run: decode, bridge, encode, send.
func (n *Node) run(ctx context.Context, r *bindings.OperatorOracleRequest) error {
	name, err := n.decodeName(r.Data)
	if err != nil {
		return err
	}
	payload, err := n.bridge(ctx, r, name)
	if err != nil {
		return err
	}
	data, err := encodeAnswer(r.RequestId, payload)
	if err != nil {
		return err
	}
	call := n.operator.PackFulfillOracleRequest2(r.RequestId, r.Payment, r.CallbackAddr, r.CallbackFunctionId, r.CancelExpiration, data)
	receipt, err := n.Sender.Send(ctx, client.Call{To: &n.Operator, Data: call, Gas: uint64(n.job().Fulfillment.GasLimit)})
	if err != nil {
		return err
	}
	n.Log.Info("fulfilled", "request_id", common.Hash(r.RequestId), "tx", receipt.TxHash, "gas", receipt.GasUsed)
	return nil
}

// decodeName reads the request's CBOR, which comes without the frame of its map, as the node's cborparse task does.
func (n *Node) decodeName(data []byte) (id ea.Word, err error) {
	var body struct {
		EvalID    string `cbor:"evalId"`
		RequestID string `cbor:"requestId"`
	}
	framed := append(append([]byte{0xbf}, data...), 0xff)
	if err := cbor.Unmarshal(framed, &body); err != nil {
		return id, fault.Wrap(fault.Internal, err, "decode the request's CBOR")
	}
	text := body.EvalID
	if n.Checks {
		text = body.RequestID
	}
	return id, id.UnmarshalJSON([]byte(`"` + text + `"`))
}

// bridge posts to the adapter, again after failures, and returns the payload of its answer.
func (n *Node) bridge(ctx context.Context, r *bindings.OperatorOracleRequest, name ea.Word) ([]byte, error) {
	last := n.job().Call.Retries
	for attempt := uint(0); ; attempt++ {
		payload, err := n.ask(ctx, r, name)
		if err == nil || attempt == last {
			return payload, err
		}
		n.Log.Warn("bridge task failed, trying again", "request", name, "err", err)
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(min(minBackoff<<attempt, maxBackoff)):
		}
	}
}

func (n *Node) ask(ctx context.Context, r *bindings.OperatorOracleRequest, name ea.Word) ([]byte, error) {
	request, err := n.request(r, name)
	if err != nil {
		return nil, err
	}
	if n.Async {
		return n.resumes.ask(ctx, n.Bridge, request)
	}
	answer, err := n.Bridge.Evaluate(ctx, request)
	if err != nil {
		return nil, err
	}
	return common.FromHex(answer.Payload), nil
}

// request is the job spec's requestData. A node that is going to send a transaction writes the job's id as hex digits.
func (n *Node) request(r *bindings.OperatorOracleRequest, name ea.Word) (ea.Request, error) {
	meta, err := metaOf(r)
	if err != nil {
		return ea.Request{}, err
	}
	endpoint := ea.Evaluate
	if n.Checks {
		endpoint = ea.Capable
	}
	return ea.Request{
		ID: hexutil.Encode(n.JobID[:]), Meta: meta,
		Data: ea.Data{
			Endpoint: endpoint, ChainID: ea.ChainID(n.Sender.ChainID()), Oracle: ea.Address(r.Requester), EvalID: name,
			RequestID: (*ea.Word)(&r.RequestId),
		},
	}, nil
}

// closeTimeout bounds how long the callback server takes to stop.
const closeTimeout = 2 * time.Second

func shutdown(server *http.Server) {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	_ = server.Shutdown(ctx)
}
