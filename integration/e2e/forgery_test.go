//go:build e2e

package e2e_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack/access"
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
	return w.signed(attest.NewKeySigner(key), evaluator.Evaluation{
		EvalID: evaluator.EvalID{Hash: merkle.Hash(evalID)}, Status: evaluator.Passed,
		FeedbackCorrect: out.Terms.FeedbackTotal, FeedbackTotal: out.Terms.FeedbackTotal,
		PayoutCorrect: out.Terms.PayoutTotal, PayoutTotal: out.Terms.PayoutTotal,
	})
}

// signed is the payload of an evaluation.
func (w world) signed(by attest.Signer, e evaluator.Evaluation) []byte {
	w.T.Helper()
	d := attest.Domain{ChainID: w.Stack.Info.ChainID, Oracle: evaluator.Address(w.manifest.Address(client.Oracle))}
	signature, err := by.Sign(w.T.Context(), attest.Digest(d, e))
	require.NoError(w.T, err)
	return attest.Attestation{Evaluation: e, Signature: signature}.Encode()
}
