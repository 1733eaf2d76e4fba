//go:build e2e

package e2e_test

import (
	"io"
	"math/big"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	quorumrules "github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// Four nodes with the plugin, of which one may be faulty. The job of one is made by the operators' guide, when the quorum is
// configured already.
func TestQuorum(t *testing.T) {
	q := gatherQuorum(t)
	q.employ(slices.Delete(slices.Clone(q.seats), guided, guided+1)...)
	q.configure(`{"resendSeconds":20}`)
	q.run("the operators' guide", func(w world) { q.with(w).followGuide(q.seats[guided]) })
	q.run("all honest", func(w world) { q.with(w).allHonest() })
	q.run("one lies by a tenth", func(w world) { q.with(w).oneLies() })
}

// with is the quorum under a subtest.
func (q *quorum) with(w world) *quorum {
	under := *q
	under.world = w
	return &under
}

// allHonest is a bounty's whole path: paid, and its weights collected.
func (q *quorum) allHonest() {
	t, head := q.T, q.head()
	began := time.Now()
	bounty := q.opened(q.threshold())
	t.Logf("the quorum's first round trip, finding each other included: %s", time.Since(began).Round(time.Second))
	began = time.Now()
	outcome := q.submit(bounty)()
	require.Equal(t, "won", outcome["status"], "%v", outcome)
	t.Logf("a submission, from the worker's start to its outcome: %s", time.Since(began).Round(time.Second))
	require.Equal(t, "paid", q.Assay(0, "bounty", "list")["status"])
	q.Collect(bounty, outcome)

	requests := q.requested(head + 1)
	require.Len(t, requests, 2)
	for i, evalID := range requests {
		q.agreed(evalID, i > 0)
	}
	require.Empty(t, q.logs("LateFulfillment", head+1), "nobody sends what is stored")
	q.paidNodes(2)
	t.Logf("resident memory of the plugins: %v MB", q.pluginRSS())
	q.metricsThroughTheNode()
}

// agreed holds what is on chain against what the adapters found, and checks that f+1 nodes signed it.
func (q *quorum) agreed(evalID common.Hash, delivered bool) {
	t := q.T
	stored := q.evaluated(evalID)
	all := q.observations(evalID)
	for _, o := range all[1:] {
		require.Equal(t, all[0].Feedback, o.Feedback, "one machine measures one score")
		require.Equal(t, all[0].Payout, o.Payout)
		require.Equal(t, all[0].Delivery, o.Delivery)
	}
	want, err := evaluator.Conclude(all[0].Job, evaluator.Measurement{Feedback: all[0].Feedback, Payout: all[0].Payout})
	require.NoError(t, err)
	require.Equal(t, want.Evaluation.Status, evaluator.Status(stored.Evaluation.Status))
	require.Equal(t, want.Evaluation.PayoutCorrect, stored.Evaluation.PayoutCorrect)
	require.Equal(t, want.Evaluation.FeedbackCorrect, stored.Evaluation.FeedbackCorrect)
	require.Equal(t, delivered, len(stored.Delivery) == seal.DeliveryBytes)
	require.Equal(t, string(all[0].Delivery), string(stored.Delivery))

	tx, _, err := q.Chain().TransactionByHash(t.Context(), stored.Tx)
	require.NoError(t, err)
	method := bindings.NewQuorumOracle().GetABI().Methods["transmit"]
	args, err := method.Inputs.Unpack(tx.Data()[4:])
	require.NoError(t, err)
	require.Len(t, args[2], faulty+1, "signatures")
	from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx)
	require.NoError(t, err)
	var senders []common.Address
	for _, s := range q.seats {
		senders = append(senders, s.sender)
	}
	require.Contains(t, senders, from)
	receipt, err := q.Chain().TransactionReceipt(t.Context(), stored.Tx)
	require.NoError(t, err)
	for _, asked := range q.logs("EvaluationRequested", 0) {
		if asked.Topics[1] == evalID {
			t.Logf("from request to score on chain: %d blocks of a second; gas of the transmission: %d", stored.Block-asked.BlockNumber, receipt.GasUsed)
		}
	}
}

// paidNodes checks that every payee has a part, and that nothing is lost in dividing.
func (q *quorum) paidNodes(evaluations int64) {
	t := q.T
	sum := new(big.Int)
	for _, payee := range q.payees {
		owed, err := q.client.Owed(t.Context(), payee)
		require.NoError(t, err)
		require.Positive(t, owed.Sign())
		sum.Add(sum, owed)
	}
	require.Zero(t, sum.Cmp(big.NewInt(evaluations*quorumPrice)), sum)
}

// metricsThroughTheNode reads the plugin's metrics where an operator's Prometheus does.
func (q *quorum) metricsThroughTheNode() {
	t := q.T
	url := q.seats[0].node.URL
	discovered := fetch(t, url+"/discovery")
	_, path, ok := strings.Cut(discovered, `"__metrics_path__":"`)
	require.True(t, ok, discovered)
	path, _, _ = strings.Cut(path, `"`)
	for _, block := range strings.Split(discovered, `"__metrics_path__":"`)[1:] {
		if p, _, _ := strings.Cut(block, `"`); strings.HasPrefix(p, "/plugins/") {
			path = p
		}
	}
	require.Contains(t, fetch(t, url+path), "assay_quorum_reports_total{")
}

func fetch(t *testing.T, url string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	require.NoError(t, err)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, resp.StatusCode, "%s: %s", url, text)
	return string(text)
}

// hard is a threshold that the trained weights miss, and that a tenth more would meet.
const hard = "985000"

// oneLies has one adapter's plugin tell a tenth more right answers and a tenth less loss than were measured, which would pass.
// It must not decide, neither among four nor when only three speak, of which it is one.
func (q *quorum) oneLies() {
	t, head := q.T, q.head()
	liar := q.seats[members-1]
	lied := make(chan struct{}, 1000)
	defer q.alter(liar, func(o *quorumrules.Observation) {
		o.Feedback, o.Payout = tenthBetter(o.Feedback), tenthBetter(o.Payout)
		o.Delivery = nil
		if o.Passes() && o.Job.Terms.SealedSubs && !o.Job.IsProbe() {
			o.Delivery = make([]byte, seal.DeliveryBytes)
		}
		select {
		case lied <- struct{}{}:
		default:
		}
	})()
	bounty := q.opened(hard)
	require.Equal(t, "scored", q.submitAnyhow(bounty)["status"], "the lie would have won")

	require.NoError(t, q.Kill(q.seats[1].node.Name)) // the words of the liar and of the guided seat are needed for 2f+1 now
	defer func() { require.NoError(t, q.Restart(t.Context(), q.seats[1].node.Name)) }()
	second := q.opened("984999")
	require.Equal(t, "scored", q.submitAnyhow(second)["status"], "the lie would have won")
	require.NotEmpty(t, lied)
	requests := q.requested(head + 1)
	require.Len(t, requests, 4)
	for _, evalID := range requests {
		q.agreed(evalID, false)
	}
}

// submitAnyhow submits the trained weights to a bounty whose criterion they miss, and returns the outcome.
func (q *quorum) submitAnyhow(bounty int) map[string]any {
	q.T.Helper()
	events, _ := q.Worker(q.WorkerArgs(bounty, "submit", "--submit-below", "--check", "validation", q.trained())...)
	require.NotEmpty(q.T, events)
	return events[len(events)-1]
}

func tenthBetter(s metric.Score) metric.Score {
	s.Correct, s.LossMicro = min(s.Correct+s.Total/10, s.Total), s.LossMicro/10*9
	return s
}
