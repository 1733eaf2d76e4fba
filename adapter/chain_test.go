package adapter

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// fakeEth is an endpoint of a chain with ten blocks, where the answer to getRequest depends on the block.
type fakeEth struct {
	id     int64
	err    error // of everything
	calls  atomic.Int64
	answer func(block uint64) ([]byte, error)
}

const headBlock, headTime = 10, 1_900_000_000

func (f *fakeEth) ChainID(context.Context) (*big.Int, error) {
	f.calls.Add(1)
	return big.NewInt(f.id), f.err
}

func (f *fakeEth) HeaderByNumber(context.Context, *big.Int) (*types.Header, error) {
	return &types.Header{Number: big.NewInt(headBlock), Time: headTime}, f.err
}

func (f *fakeEth) CallContract(_ context.Context, m ethereum.CallMsg, at *big.Int) ([]byte, error) {
	if want := bindings.NewIScoreOracle().PackGetRequest(testJob(1).EvalID.Hash); *m.To != common.Address(oracle) || string(m.Data) != string(want) {
		return nil, errors.New("another call than getRequest of the job")
	}
	return f.answer(at.Uint64())
}

// reverted is what geth says of a revert; its data tell it from a failing endpoint.
type reverted struct{ data any }

func (reverted) Error() string    { return "execution reverted" }
func (r reverted) ErrorData() any { return r.data }

// answerOf is what the contract returns of testJob(1) in a status.
func answerOf(t *testing.T, status evaluator.RequestStatus) []byte {
	t.Helper()
	j := testJob(1)
	s := j.Request.Submission
	raw, err := bindings.NewIScoreOracle().GetABI().Methods["getRequest"].Outputs.Pack(bindings.Request{
		Receiver: common.Address(j.Request.Receiver), TermsHash: j.Request.TermsHash, SubmissionId: 1, Attempt: 1,
		Submission: bindings.Submission{
			Miner: common.Address(s.Miner), Payee: common.Address(s.Payee), Codec: s.CID.Codec, Cid: s.CID.Digest, WeightsRoot: s.WeightsRoot.Hash,
		},
		LadderIndex: -1, SignBy: j.Request.SignBy, Deadline: j.Request.Deadline, Payment: new(big.Int), Status: uint8(status),
	}, bindings.Terms{
		Researcher: common.Address(j.Terms.Researcher), ModelCodec: j.Terms.ModelCID.Codec, ModelCid: j.Terms.ModelCID.Digest,
		FeedbackTotal: 1000, PayoutTotal: 2000, Metric: j.Terms.Metric, Threshold: j.Terms.Threshold, Mode: j.Terms.Mode, Step: j.Terms.Step,
		LossClip: j.Terms.LossClip, LossGrid: j.Terms.LossGrid, MaxBytes: j.Terms.MaxBytes, MaxEvals: j.Terms.MaxEvals,
	}, j.SetCID.Codec, j.SetCID.Digest)
	require.NoError(t, err)
	return raw
}

// from answers raw from a block on, and as an oracle that does not know the request before.
func from(block uint64, raw []byte) func(uint64) ([]byte, error) {
	return func(at uint64) ([]byte, error) {
		if at < block {
			return nil, reverted{"0x1234"}
		}
		return raw, nil
	}
}

func reader(t *testing.T, depth uint64, clients ...EthClient) *OracleReader {
	t.Helper()
	r, err := NewOracleReader([]Endpoint{{ChainID: chainID, Depth: depth, Timeout: time.Second}}, [][]EthClient{clients})
	require.NoError(t, err)
	return r
}

func TestJobIsReadAtDepth(t *testing.T) {
	pending, stored := answerOf(t, evaluator.Pending), answerOf(t, evaluator.Stored)
	for name, c := range map[string]struct {
		depth  uint64
		answer func(uint64) ([]byte, error)
		code   fault.Code
		status evaluator.RequestStatus
	}{
		"newest block":         {0, from(10, pending), "", evaluator.Pending},
		"deep enough":          {3, from(7, pending), "", evaluator.Pending},
		"one block short":      {3, from(8, pending), fault.Pending, evaluator.Pending},
		"longer than chain":    {11, from(0, pending), fault.Pending, evaluator.Pending},
		"stored at the head":   {3, func(at uint64) ([]byte, error) { return map[bool][]byte{true: stored, false: pending}[at > 8], nil }, "", evaluator.Stored},
		"not known":            {0, from(11, pending), fault.NotOpen, 0},
		"not known at depth 3": {3, from(11, pending), fault.NotOpen, 0},
		"no contract":          {0, from(0, nil), fault.NotOpen, 0},
		"status none":          {0, from(0, answerOf(t, evaluator.None)), fault.NotOpen, 0},
		"another contract":     {0, from(0, make([]byte, 31)), fault.Chain, 0},
	} {
		t.Run(name, func(t *testing.T) {
			job, err := reader(t, c.depth, &fakeEth{id: chainID, answer: c.answer}).Job(t.Context(), chainID, oracle, testJob(1).EvalID)
			require.Equal(t, c.code, fault.CodeOf(err), "%v", err)
			require.Equal(t, c.code == fault.NotOpen, errors.Is(err, ErrUnknownRequest))
			require.Equal(t, c.status, job.Request.Status)
			if c.status == evaluator.Pending {
				require.Equal(t, testJob(1), job)
				require.NoError(t, job.Verify())
			}
		})
	}
}

func TestEndpointsAreTriedInOrder(t *testing.T) {
	good := func() *fakeEth { return &fakeEth{id: chainID, answer: from(0, answerOf(t, evaluator.Pending))} }
	down := &fakeEth{id: chainID, err: fmt.Errorf("Post %q: connection refused", "http://canary")}
	other := &fakeEth{id: 1, answer: from(0, answerOf(t, evaluator.Stored))}
	mute := &fakeEth{id: chainID, answer: func(uint64) ([]byte, error) { return nil, errors.New("missing trie node") }}
	lie := answerOf(t, evaluator.Pending)
	lie[len(lie)-65]++ // the last byte of terms.maxEvals
	liar := &fakeEth{id: chainID, answer: from(0, lie)}
	id := testJob(1).EvalID

	job, err := reader(t, 0, down, other, mute, liar, good()).Job(t.Context(), chainID, oracle, id)
	require.NoError(t, err)
	require.Equal(t, testJob(1), job, "the answer of the one that works, serves this chain and tells what hashes right")

	unasked := good()
	_, err = reader(t, 0, &fakeEth{id: chainID, answer: from(99, nil)}, unasked).Job(t.Context(), chainID, oracle, id)
	require.ErrorIs(t, err, ErrUnknownRequest)
	require.Zero(t, unasked.calls.Load(), "the contract's no is final")

	_, err = reader(t, 0, liar).Job(t.Context(), chainID, oracle, id)
	require.ErrorContains(t, err, "terms hash to")
	_, err = reader(t, 0, down, other).Job(t.Context(), chainID, oracle, id)
	require.Equal(t, fault.Chain, fault.CodeOf(err))
	_, err = reader(t, 0, good()).Job(t.Context(), 5, oracle, id)
	require.Equal(t, fault.UnknownOracle, fault.CodeOf(err))

	r := reader(t, 0, down, good())
	for range 3 {
		now, err := r.HeadTime(t.Context(), chainID)
		require.NoError(t, err)
		require.Equal(t, uint64(headTime), now)
	}
	require.EqualValues(t, 1, r.chains[chainID].clients[1].EthClient.(*fakeEth).calls.Load(), "a chain id is asked for once")
}

func TestRevertWithoutDataIsTheEndpointsFailure(t *testing.T) {
	_, err := reader(t, 0, &fakeEth{id: chainID, answer: func(uint64) ([]byte, error) { return nil, reverted{nil} }}).
		Job(t.Context(), chainID, oracle, testJob(1).EvalID)
	require.Equal(t, fault.Chain, fault.CodeOf(err))
}

func TestEndpointsAreChecked(t *testing.T) {
	client := [][]EthClient{{&fakeEth{}}}
	for name, e := range map[string]Endpoint{"no chain": {Timeout: 1}, "no timeout": {ChainID: 1}} {
		_, err := NewOracleReader([]Endpoint{e}, client)
		require.Equal(t, fault.Config, fault.CodeOf(err), name)
	}
	_, err := NewOracleReader([]Endpoint{{ChainID: 1, Timeout: 1}}, [][]EthClient{nil})
	require.Equal(t, fault.Config, fault.CodeOf(err))
	twice := Endpoint{ChainID: 1, Timeout: 1}
	_, err = NewOracleReader([]Endpoint{twice, twice}, append(client, client...))
	require.Equal(t, fault.Config, fault.CodeOf(err))
	_, err = DialOracles(t.Context(), []Endpoint{{ChainID: 1, Timeout: 1, URLs: []secret.Text{"gopher://canary"}}})
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "canary")
}

// TestHostileEndpoints dials real ones: none may hang the adapter, fill its memory, or send it elsewhere.
func TestHostileEndpoints(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"jsonrpc":"2.0","id":1,"result":"0x539"}`)
	}))
	defer elsewhere.Close()
	for name, handler := range map[string]http.HandlerFunc{
		"endless": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, `{"jsonrpc":"2.0","id":1,"result":"`)
			block := make([]byte, 1<<20)
			for i := range block {
				block[i] = 'a'
			}
			for {
				if _, err := w.Write(block); err != nil {
					return
				}
			}
		},
		"silent": func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body) // only then does a server notice that its client has gone
			<-r.Context().Done()
		},
		"redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
		},
		"html": func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<html>") },
		"500":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) },
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(handler)
			defer server.Close()
			r, err := DialOracles(t.Context(), []Endpoint{{
				ChainID: chainID, Timeout: 500 * time.Millisecond, URLs: []secret.Text{secret.Text(server.URL + "/canary-key")},
			}})
			require.NoError(t, err)
			_, err = r.Job(t.Context(), chainID, oracle, testJob(1).EvalID)
			require.Equal(t, fault.Chain, fault.CodeOf(err), "%v", err)
			require.NotContains(t, err.Error(), "canary")
		})
	}
}

func TestAnEndpointMayComeUpLater(t *testing.T) {
	_, err := DialOracles(t.Context(), []Endpoint{{ChainID: 1, Timeout: time.Second, URLs: []secret.Text{"http://127.0.0.1:1"}}})
	require.NoError(t, err)
}
