//go:build e2e

package e2e_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/stack"
	"github.com/assay-oracle/assay/jobspecs"
)

// failedSignature is FailReason.Signature.
const failedSignature = 2

// forgedResume answers a suspended run in the adapter's place: nobody has to log in for that. The node fulfils with what it was
// given, the oracle refuses the signature, and the next attempt is answered by the adapter and paid.
func (w world) forgedResume() {
	head, sent, bounty := w.head(), w.sent(), w.bounty()
	calls := w.callback.hold(w.T)
	outcome := w.submit(bounty)
	call := calls.next(w.T)
	attempt := w.requested(head + 1)[1]
	require.Equal(w.T, http.StatusOK, w.resume(call.path, ea.Answer{Payload: hexutil.Encode(w.forged(attempt))}))
	w.eventually("the attempt does not fail", func() bool { return len(w.logs("EvaluationFailed", head+1)) == 1 })
	failed := w.logs("EvaluationFailed", head+1)[0]
	require.Equal(w.T, attempt, failed.Topics[1])
	event, err := bindings.NewIScoreOracle().UnpackEvaluationFailedEvent(&failed)
	require.NoError(w.T, err)
	require.EqualValues(w.T, failedSignature, event.Reason)

	calls.free() // the adapter's own comes too late, and makes no second transaction of that run
	require.Equal(w.T, "won", outcome()["status"])
	requests := w.requested(head + 1)
	require.Len(w.T, requests, 3, "the probe, the attempt that came to nothing, and the one that was paid")
	stored := w.logs("Evaluated", head+1)
	require.Len(w.T, stored, 2)
	require.Equal(w.T, requests[2], stored[1].Topics[1])
	require.EqualValues(w.T, 1, w.Submissions())
	require.EqualValues(w.T, len(requests), w.sent()-sent)
}

// resume sends the node what a call back holds and returns the status of its answer.
func (w world) resume(path string, answer ea.Answer) int {
	w.T.Helper()
	data, err := json.Marshal(answer)
	require.NoError(w.T, err)
	value, err := json.Marshal(ea.Success{Data: data, StatusCode: http.StatusOK})
	require.NoError(w.T, err)
	body, err := json.Marshal(ea.Resume{Value: value})
	require.NoError(w.T, err)
	status, _ := w.post(http.MethodPatch, w.Nodes[0].URL+path, "", body)
	return status
}

// post sends a body, with a bearer key if there is one.
func (w world) post(method, url, key string, body []byte) (int, string) {
	w.T.Helper()
	req, err := http.NewRequestWithContext(w.T.Context(), method, url, bytes.NewReader(body))
	require.NoError(w.T, err)
	req.Header.Set("Content-Type", ea.ContentType)
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	resp, err := http.DefaultClient.Do(req)
	require.NoError(w.T, err)
	defer resp.Body.Close()
	reply, err := io.ReadAll(resp.Body)
	require.NoError(w.T, err)
	return resp.StatusCode, string(reply)
}

// forged is a pass that somebody without the adapter's key has signed.
func (w world) forged(evalID common.Hash) []byte {
	w.T.Helper()
	key, err := crypto.GenerateKey()
	require.NoError(w.T, err)
	out, err := w.oracle(access.Researcher).Request(w.T.Context(), evalID)
	require.NoError(w.T, err)
	payload, err := w.signed(w.T.Context(), attest.NewKeySigner(key), evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: merkle.Hash(evalID)}, Status: evaluator.Passed,
		FeedbackCorrect: out.Terms.FeedbackTotal, FeedbackTotal: out.Terms.FeedbackTotal,
		PayoutCorrect: out.Terms.PayoutTotal, PayoutTotal: out.Terms.PayoutTotal,
	})
	require.NoError(w.T, err)
	return payload
}

// signed is the payload of an evaluation.
func (w world) signed(ctx context.Context, by attest.Signer, e evaluator.Evaluation) ([]byte, error) {
	d := attest.Domain{ChainID: w.Stack.Info.ChainID, Oracle: evaluator.Address(w.manifest.Address(client.Oracle))}
	signature, err := by.Sign(ctx, attest.Digest(d, e))
	return attest.Attestation{Evaluation: e, Signature: signature}.Encode(), err
}

// forgedFulfilments answers an open request in the node's place, with a payload that the adapter has really signed.
func (w world) forgedFulfilments() {
	w.employ(uuid.New()) // nobody: the request stays open
	head := w.head()
	_, evalID := w.probed()
	payload := hexutil.MustDecode(w.asked(w.Adapters[0], evalID).Payload)
	request := w.operatorRequest(head + 1)
	arguments, err := abi.Arguments{{Type: abi.Type{T: abi.FixedBytesTy, Size: 32}}, {Type: abi.Type{T: abi.BytesTy}}}.Pack(request.RequestId, payload)
	require.NoError(w.T, err)
	operator, oracle, stranger := w.manifest.Address(client.Operator), w.manifest.Address(client.Oracle), w.sender("miner-1")
	for refusal, call := range map[string]client.Call{
		"Not authorized sender": {To: &operator, Data: bindings.NewOperator().PackFulfillOracleRequest2(request.RequestId, request.Payment,
			request.CallbackAddr, request.CallbackFunctionId, request.CancelExpiration, arguments)},
		"NotOperator": {To: &oracle, Data: bindings.NewDirectRequestOracle().PackFulfill(request.RequestId, payload)},
	} {
		_, err := stranger.Send(w.T.Context(), call)
		require.ErrorContains(w.T, err, refusal)
	}
	w.pending(evalID)
}

// pending checks that an evaluation's request is open and nothing was stored.
func (w world) pending(evalID common.Hash) {
	w.T.Helper()
	out, err := w.oracle(access.Researcher).Request(w.T.Context(), evalID)
	require.NoError(w.T, err)
	require.EqualValues(w.T, evaluator.Pending, out.Request.Status)
}

// operatorRequest is the only request that the Operator has told of since a block.
func (w world) operatorRequest(since uint64) *bindings.OperatorOracleRequest {
	w.T.Helper()
	operator := bindings.NewOperator()
	found, err := w.Chain().FilterLogs(w.T.Context(), ethereum.FilterQuery{
		FromBlock: number(since), Addresses: []common.Address{w.manifest.Address(client.Operator)},
		Topics: [][]common.Hash{{operator.GetABI().Events["OracleRequest"].ID}},
	})
	require.NoError(w.T, err)
	require.Len(w.T, found, 1)
	request, err := operator.UnpackOracleRequestEvent(&found[0])
	require.NoError(w.T, err)
	return request
}

// replayedCalls sends the adapter what the node has sent, with the bearer key: the answers are the stored ones, nothing is scored
// or signed again, and an adapter that has forgotten them asks the chain, where the requests are not open.
func (w world) replayedCalls() {
	w.bounty()
	job, err := w.Nodes[0].Job(w.T.Context(), w.Job)
	require.NoError(w.T, err)
	w.restart()
	head, sent := w.head(), w.sent()
	var last exchange
	for _, x := range w.bridge.exchanges() {
		if x.status != http.StatusOK || !bytes.Contains(x.body, []byte(hexutil.Encode(job.ExternalJobID[:]))) {
			continue
		}
		last = x
		status, reply := w.post(http.MethodPost, w.Adapters[0].URL, stack.BridgeKey, x.body)
		require.Equal(w.T, http.StatusOK, status, reply)
		require.Equal(w.T, string(x.reply), reply)
	}
	require.NotEmpty(w.T, last.body)
	require.False(w.T, w.counted(w.Adapters[0], "assay_evaluations_total"), "nothing was signed")

	w.restart("ASSAY_DATA_DIR=" + w.T.TempDir())
	status, reply := w.post(http.MethodPost, w.Adapters[0].URL, stack.BridgeKey, last.body)
	require.Equal(w.T, http.StatusConflict, status, reply)
	require.Contains(w.T, reply, fault.NotOpen)
	status, reply = w.post(http.MethodPost, w.Adapters[0].URL, "not-the-bearer-key", last.body)
	require.Equal(w.T, http.StatusUnauthorized, status, reply)
	require.Empty(w.T, w.logs("Evaluated", head+1))
	require.Equal(w.T, sent, w.sent())
}

// strangeConsumer pays the Operator for a run of the job itself. The job does not list it: there is no run, and the adapter is
// never asked.
func (w world) strangeConsumer() {
	job, err := w.Nodes[0].Job(w.T.Context(), w.Job)
	require.NoError(w.T, err)
	since, head := time.Now(), w.head()
	consumer, link := w.sender(access.Researcher), w.manifest.Address(client.Link)
	request := bindings.NewOperator().PackOperatorRequest(common.Address{}, new(big.Int), jobspecs.SpecID(job.ExternalJobID),
		[4]byte{1, 2, 3, 4}, big.NewInt(1), big.NewInt(2), append(common.FromHex("666576616c49647842"), common.Hash{1}.Hex()...))
	_, err = consumer.Send(w.T.Context(), client.Call{
		To: &link, Data: bindings.NewLinkToken().PackTransferAndCall(w.manifest.Address(client.Operator), big.NewInt(1e17), request),
	})
	require.NoError(w.T, err)
	strange := w.operatorRequest(head + 1)
	require.Equal(w.T, consumer.Account.Address, strange.Requester)
	w.bounty() // the node reads logs in order: it has come by the other one
	w.fulfilled(since, 1)
	for _, x := range w.bridge.exchanges() {
		require.NotEqual(w.T, hexutil.Encode(strange.RequestId[:]), requestIDOf(w.T, x.body))
	}
}
