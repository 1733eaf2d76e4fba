//go:build e2e

package e2e_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/stack"
)

// killedAtEveryStage kills the adapter with SIGKILL at every durable stage, twice around the call back: before the node has
// acknowledged it, and before the adapter has heard so. What a stage waits for lies outside of the adapter.
func (w world) killedAtEveryStage() {
	api, err := newRelay(w.People.Info.IPFSAPI) // pins what is paid for, between evaluated and signed
	require.NoError(w.T, err)
	w.T.Cleanup(api.server.Close)
	keeps := "ASSAY_IPFS_API=" + api.URL
	w.restart(keeps)
	since, head, sent := time.Now(), w.head(), w.sent()

	fetching := w.gateway.hold(w.T)
	bounty, probe := w.probed()
	fetching.next(w.T)
	w.killAt(journal.Received, probe)
	fetching.free()

	calls := w.callback.hold(w.T)
	w.restart(keeps)
	first := calls.next(w.T)
	w.killAt(journal.Signed, probe)
	w.restart(keeps)
	require.Equal(w.T, string(first.body), string(calls.next(w.T).body), "the bytes are the same, not only their meaning")
	calls.free()
	w.eventually("no call back is delivered", func() bool { return w.counted(w.Adapters[0], `assay_callbacks_total{result="delivered"} 1`) })
	w.killAt(journal.Signed, probe)
	called := len(w.callback.exchanges())
	w.restart(keeps)
	w.fulfilledOnce(probe, first)
	w.Opened(bounty)
	require.Len(w.T, w.callback.exchanges(), called, "what was delivered stays delivered")

	pins := api.hold(w.T)
	outcome := w.submit(bounty)
	pins.next(w.T)
	submission := w.requested(head + 1)[1]
	w.killAt(journal.Evaluated, submission)
	pins.free()

	acknowledged := w.callback.withhold(w.T)
	w.restart(keeps)
	first = acknowledged.next(w.T)
	require.Equal(w.T, http.StatusOK, first.status)
	w.killAt(journal.Signed, submission)
	acknowledged.free()
	require.Equal(w.T, "won", outcome()["status"], "the node needs the adapter no more")
	w.restart()
	w.fulfilledOnce(submission, first)

	w.fulfilled(since, 2)
	require.EqualValues(w.T, 2, w.sent()-sent, "transactions of the node's key")
	require.Len(w.T, w.logs("Evaluated", head+1), 2)
	require.Empty(w.T, w.logs("LateFulfillment", head+1))
}

// killAt kills the adapter, which must have brought the evaluation to a stage.
func (w world) killAt(stage journal.Stage, evalID common.Hash) {
	w.T.Helper()
	w.kill()
	c := journal.DefaultConfig()
	c.Path = filepath.Join(w.Adapters[0].Dir, "journal", "journal.db")
	j, err := journal.Open(w.T.Context(), c)
	require.NoError(w.T, err)
	oracle := evaluator.Address(w.manifest.Address(client.Oracle))
	r, err := j.Get(w.T.Context(), journal.Key{ChainID: w.Stack.Info.ChainID, Oracle: oracle, EvalID: evaluator.EvalID{Hash: merkle.Hash(evalID)}})
	require.NoError(w.T, err)
	require.Equal(w.T, stage, r.Stage, "failure %s: %s", r.Failure, r.Message)
	require.NoError(w.T, j.Stop(context.WithoutCancel(w.T.Context())))
}

// counted reports whether an adapter's metrics hold a text.
func (w world) counted(a *stack.Adapter, text string) bool {
	w.T.Helper()
	req, err := http.NewRequestWithContext(w.T.Context(), http.MethodGet, a.Metrics, nil)
	require.NoError(w.T, err)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(w.T, err)
	defer resp.Body.Close()
	all, err := io.ReadAll(resp.Body)
	require.NoError(w.T, err)
	return strings.Contains(string(all), text)
}

// fulfilledOnce checks that the chain was given the very payload that a call back held, which the adapter still answers.
func (w world) fulfilledOnce(evalID common.Hash, callback exchange) {
	w.T.Helper()
	var resume ea.Resume
	require.NoError(w.T, json.Unmarshal(callback.body, &resume))
	answer, err := ea.DecodeAnswer(resume.Value)
	require.NoError(w.T, err)
	w.broughtOnChain(evalID, answer)
	require.Equal(w.T, answer, w.asked(w.Adapters[0], evalID))
}

// broughtOnChain checks that the transaction which brought an evaluation held an answer's payload, signature and all.
func (w world) broughtOnChain(evalID common.Hash, answer ea.Answer) {
	w.T.Helper()
	tx, _, err := w.Chain().TransactionByHash(w.T.Context(), w.evaluated(evalID).Tx)
	require.NoError(w.T, err)
	require.Contains(w.T, common.Bytes2Hex(tx.Data()), strings.TrimPrefix(answer.Payload, "0x"))
}

// asked asks an adapter itself.
func (w world) asked(a *stack.Adapter, evalID common.Hash) ea.Answer {
	w.T.Helper()
	c := ea.Client{URL: a.URL, Key: stack.BridgeKey}
	answer, err := c.Evaluate(w.T.Context(), ea.Request{Data: ea.Data{
		Endpoint: ea.Evaluate, ChainID: ea.ChainID(w.Stack.Info.ChainID), Oracle: ea.Address(w.manifest.Address(client.Oracle)), EvalID: ea.Word(evalID),
	}})
	require.NoError(w.T, err)
	return answer
}

// killedNode kills the node while its run is suspended. It comes back and fulfils once.
func (w world) killedNode() {
	since, head, sent := time.Now(), w.head(), w.sent()
	calls := w.callback.hold(w.T)
	bounty, probe := w.probed()
	calls.next(w.T)
	require.NoError(w.T, w.Kill("node-1"))
	calls.free()
	require.NoError(w.T, w.Restart(w.T.Context(), "node-1"))
	w.evaluated(probe)
	w.Opened(bounty)
	w.fulfilled(since, 1)
	require.EqualValues(w.T, 1, w.sent()-sent)
	require.Len(w.T, w.logs("Evaluated", head+1), 1)
}

// killedWaitingNode kills the node while it waits for the adapter's answer.
func (w world) killedWaitingNode() {
	since, head, sent := time.Now(), w.head(), w.sent()
	replies := w.bridge.withhold(w.T)
	bounty, probe := w.probed()
	first := replies.next(w.T)
	require.Equal(w.T, http.StatusOK, first.status)
	require.NoError(w.T, w.Kill("node-1"))
	replies.free()
	require.NoError(w.T, w.Restart(w.T.Context(), "node-1"))
	w.evaluated(probe)
	w.Opened(bounty)
	w.fulfilled(since, 1)
	require.EqualValues(w.T, 1, w.sent()-sent)
	require.Len(w.T, w.logs("Evaluated", head+1), 1)
	answer, err := ea.DecodeAnswer(first.reply)
	require.NoError(w.T, err)
	w.broughtOnChain(probe, answer)
	require.Equal(w.T, answer, w.asked(w.Adapters[0], probe))
}
