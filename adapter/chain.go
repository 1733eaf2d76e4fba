package adapter

import (
	"context"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/codec"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// maxRPCReply bounds a reply of an RPC endpoint, in bytes.
const maxRPCReply = 8 << 20

// Endpoint is one chain's RPC endpoints, in order of preference. Providers put keys into URLs.
type Endpoint struct {
	ChainID uint64
	URLs    []secret.Text
	Depth   uint64        // blocks on top of a request before it counts; 0 takes the newest block
	Timeout time.Duration // of one call
}

// EthClient is what OracleReader asks of a chain; *ethclient.Client has it.
type EthClient interface {
	ethereum.ContractCaller
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	ChainID(ctx context.Context) (*big.Int, error)
}

// OracleReader reads requests from oracle contracts, and checks from registries, over JSON-RPC. It implements Chain.
type OracleReader struct {
	chains   map[uint64]*chainReader
	oracle   *bindings.IScoreOracle
	registry *bindings.WorkerRegistry
}

type chainReader struct {
	Endpoint
	clients []*provenClient
}

// provenClient is an endpoint that has to show the chain id once.
type provenClient struct {
	EthClient
	proven atomic.Bool
}

// DialOracles prepares readers; nothing is sent before the first call, so an endpoint that is down now may come up later.
func DialOracles(ctx context.Context, endpoints []Endpoint) (*OracleReader, error) {
	clients := make([][]EthClient, len(endpoints))
	for i, e := range endpoints {
		for _, raw := range e.URLs {
			c, err := rpc.DialOptions(ctx, raw.Reveal(), rpc.WithHTTPClient(rpcClient(e.Timeout)))
			if err != nil {
				return nil, fault.New(fault.Config, "an RPC URL of chain %d cannot be used", e.ChainID)
			}
			clients[i] = append(clients[i], ethclient.NewClient(c))
		}
	}
	return NewOracleReader(endpoints, clients)
}

// NewOracleReader reads with clients of the caller's own, one list per endpoint.
func NewOracleReader(endpoints []Endpoint, clients [][]EthClient) (*OracleReader, error) {
	r := &OracleReader{chains: map[uint64]*chainReader{}, oracle: bindings.NewIScoreOracle(), registry: bindings.NewWorkerRegistry()}
	for i, e := range endpoints {
		if e.ChainID == 0 || len(clients[i]) == 0 || e.Timeout <= 0 || r.chains[e.ChainID] != nil {
			return nil, fault.New(fault.Config, "chain %d needs one entry with an RPC URL and a timeout", e.ChainID)
		}
		chain := &chainReader{Endpoint: e}
		for _, c := range clients[i] {
			chain.clients = append(chain.clients, &provenClient{EthClient: c})
		}
		r.chains[e.ChainID] = chain
	}
	return r, nil
}

// rpcClient caps what an endpoint may send and follows no redirects.
func rpcClient(timeout time.Duration) *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy = nil
	return &http.Client{
		Timeout:       timeout,
		Transport:     cappedTransport{transport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

type cappedTransport struct{ http.RoundTripper }

func (t cappedTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := t.RoundTripper.RoundTrip(req)
	if err == nil {
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(resp.Body, maxRPCReply), resp.Body}
	}
	return resp, err
}

// Job reads the request at the configured depth. One that stands at the head only has the code Pending.
func (r *OracleReader) Job(ctx context.Context, chainID uint64, oracle evaluator.Address, id evaluator.EvalID) (evaluator.Job, error) {
	var job evaluator.Job
	err := r.ask(ctx, chainID, func(ctx context.Context, c EthClient, depth uint64) (err error) {
		job, err = r.read(ctx, c, depth, journal.Key{ChainID: chainID, Oracle: oracle, EvalID: id})
		return err
	})
	return job, err
}

func (r *OracleReader) read(ctx context.Context, c EthClient, depth uint64, k journal.Key) (evaluator.Job, error) {
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return evaluator.Job{}, err
	}
	newest, err := r.call(ctx, c, head.Number, k)
	if err != nil || depth == 0 || newest.Request.Status != evaluator.Pending {
		return newest, err
	}
	at, err := deepEnough(head.Number, depth)
	if err != nil {
		return newest, err
	}
	deep, err := r.call(ctx, c, at, k)
	if errors.Is(err, ErrUnknownRequest) || (err == nil && deep.Request.Status != evaluator.Pending) {
		return newest, fault.New(fault.Pending, "the request is not %d blocks deep yet", depth)
	}
	return deep, err
}

func (r *OracleReader) call(ctx context.Context, c EthClient, at *big.Int, k journal.Key) (evaluator.Job, error) {
	raw, err := callAt(ctx, c, k.Oracle, r.oracle.PackGetRequest(k.EvalID.Hash), at)
	if err != nil {
		return evaluator.Job{}, err
	}
	out, err := r.oracle.UnpackGetRequest(raw)
	if err != nil {
		return evaluator.Job{}, notAnOracle()
	}
	if out.Request.Status == uint8(evaluator.None) {
		return evaluator.Job{}, unknownRequest()
	}
	return codec.FromJob(k.ChainID, k.Oracle, k.EvalID, out)
}

func unknownRequest() error {
	return fault.Wrap(fault.NotOpen, ErrUnknownRequest, "read the request")
}

// revertOr tells an oracle, which reverts on ids that it does not know, from an endpoint that fails: only a revert has data
// (https://eips.ethereum.org/EIPS/eip-140, geth's error code 3).
func revertOr(err error) error {
	var data rpc.DataError
	if errors.As(err, &data) && data.ErrorData() != nil {
		return unknownRequest()
	}
	return err
}

// HeadTime returns the newest block's Unix time.
func (r *OracleReader) HeadTime(ctx context.Context, chainID uint64) (uint64, error) {
	var t uint64
	err := r.ask(ctx, chainID, func(ctx context.Context, c EthClient, _ uint64) error {
		head, err := c.HeaderByNumber(ctx, nil)
		if err == nil {
			t = head.Time
		}
		return err
	})
	return t, err
}

// ask tries the chain's endpoints in order. An answer of the contract, good or bad, is final; a failed call is not.
func (r *OracleReader) ask(ctx context.Context, chainID uint64, call func(context.Context, EthClient, uint64) error) error {
	chain, ok := r.chains[chainID]
	if !ok {
		return fault.New(fault.UnknownOracle, "no RPC endpoint of chain %d is configured", chainID)
	}
	var last error
	for _, c := range chain.clients {
		err := chain.try(ctx, c, call)
		if err == nil || (fault.CodeOf(err) != fault.Internal && fault.CodeOf(err) != fault.Chain) {
			return err
		}
		last = err
	}
	return fault.Wrap(fault.Chain, withoutURL(last), "ask chain %d", chainID)
}

func (c *chainReader) try(ctx context.Context, client *provenClient, call func(context.Context, EthClient, uint64) error) error {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	if !client.proven.Load() {
		id, err := client.ChainID(ctx)
		if err != nil {
			return err
		}
		if !id.IsUint64() || id.Uint64() != c.ChainID {
			return fault.New(fault.Chain, "the endpoint serves chain %s", id)
		}
		client.proven.Store(true)
	}
	return call(ctx, client, c.Depth)
}

// withoutURL drops the endpoint's URL, which net/http puts into its errors.
func withoutURL(err error) error {
	if u := new(url.Error); errors.As(err, &u) {
		return u.Err
	}
	return err
}
