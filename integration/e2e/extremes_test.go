//go:build e2e

package e2e_test

import (
	"context"
	"encoding/json"
	"io"
	"math"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/disclosure"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/integration/stack"
)

// extremes sends the ends of what an evaluation can hold through the node's pipeline, signed by the adapter's key: the chain must
// store what was signed. No weights that train have such losses, so the answers are made here.
func (w world) extremes() {
	open := func(t *bindings.Terms) { t.Mode = disclosure.Open }
	a := w.asker(w.bounty(), open)
	values := []evaluator.Evaluation{
		{},
		{FeedbackLossMicro: math.MaxInt64, PayoutLossMicro: math.MaxInt64},
		{FeedbackLossMicro: math.MinInt64, PayoutLossMicro: math.MinInt64, LadderIndex: math.MinInt32},
		{
			FeedbackCorrect: a.terms.FeedbackTotal, FeedbackLossMicro: 1, PayoutCorrect: a.terms.PayoutTotal, PayoutLossMicro: -1,
			LadderIndex: math.MaxInt32,
		},
	}
	scores := make(chan evaluator.Evaluation, 1)
	w.bridge.put(w.T, w.scored(scores))
	job := w.webhook("extremes", stack.BridgeKey, false)
	for _, e := range values {
		e.Status, e.FeedbackTotal, e.PayoutTotal = evaluator.Scored, a.terms.FeedbackTotal, a.terms.PayoutTotal
		scores <- e
		evalID := a.ask()
		e.EvalID = evaluator.EvalID{Hash: merkle.Hash(evalID)}
		require.Equal(w.T, onChain(e), w.evaluated(evalID).Evaluation)
		iface := bindings.NewIScoreOracle()
		stored, err := client.Read(w.T.Context(), w.Chain(), a.oracle.Address, iface.PackGetEvaluation(evalID), iface.UnpackGetEvaluation)
		require.NoError(w.T, err)
		require.Equal(w.T, onChain(e), stored)

		scores <- e
		require.Equal(w.T, strconv.Quote(strconv.FormatInt(e.FeedbackLossMicro, 10)), w.lossShown(job, evalID))
	}
}

// scored answers in the adapter's place, by its key, with the scores that are given to it.
func (w world) scored(scores <-chan evaluator.Evaluation) http.HandlerFunc {
	w.T.Helper()
	password, err := os.ReadFile(w.Stack.Info.Keys.PasswordFile)
	require.NoError(w.T, err)
	key, err := attest.OpenKeystore(w.Stack.Info.Keys.Files[access.Signer], strings.TrimSpace(string(password)))
	require.NoError(w.T, err)
	return func(rw http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body) // it is in memory
		request, err := ea.ParseRequest(body)
		if err != nil {
			http.Error(rw, err.Error(), http.StatusBadRequest)
			return
		}
		e := <-scores
		e.EvalID = evaluator.EvalID{Hash: merkle.Hash(request.Data.EvalID)}
		payload, err := w.signed(context.WithoutCancel(r.Context()), key, e)
		if err != nil {
			http.Error(rw, err.Error(), http.StatusInternalServerError)
			return
		}
		data, _ := json.Marshal(ea.Answer{Payload: hexutil.Encode(payload), LossMicro: strconv.FormatInt(e.FeedbackLossMicro, 10)})
		_ = json.NewEncoder(rw).Encode(ea.Success{Data: data, StatusCode: http.StatusOK}) // the node's run shows what it got
	}
}

// lossShown is the loss in a run of the webhook job.
func (w world) lossShown(job uuid.UUID, evalID common.Hash) string {
	w.T.Helper()
	run, err := w.Nodes[0].RunWebhook(w.T.Context(), job, w.question(evalID))
	require.NoError(w.T, err)
	for _, task := range run.TaskRuns {
		if task.DotID == "loss" {
			require.NotNil(w.T, task.Output, "%v", task.Error)
			return *task.Output
		}
	}
	return ""
}

// onChain is an evaluation as contracts have it.
func onChain(e evaluator.Evaluation) bindings.Evaluation {
	return bindings.Evaluation{
		EvalId: e.EvalID.Hash, Status: uint8(e.Status), Class: uint8(e.Class),
		FeedbackCorrect: e.FeedbackCorrect, FeedbackTotal: e.FeedbackTotal, FeedbackLossMicro: e.FeedbackLossMicro,
		PayoutCorrect: e.PayoutCorrect, PayoutTotal: e.PayoutTotal, PayoutLossMicro: e.PayoutLossMicro,
		LadderIndex: e.LadderIndex, DeliveryHash: e.DeliveryHash,
	}
}
