//go:build e2e

package e2e_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"
)

var rounds = flag.Int("rounds", 0, "evaluations to measure the round trip of, in each mode; 0 for none")

// figures of several rounds.
type figures struct {
	Median  float64 `json:"median"`
	Lowest  float64 `json:"lowest"`
	Highest float64 `json:"highest"`
}

func figuresOf(values []float64) figures {
	slices.Sort(values)
	return figures{values[len(values)/2], values[0], values[len(values)-1]}
}

// measured measures round trips where that is asked for.
func (w world) measured(mode string, answered func(world, common.Hash) time.Time) {
	if *rounds > 0 {
		w.run("round trips", func(w world) { w.restart(); w.roundTrips(mode, answered) })
	}
}

// roundTrips measures evaluations of sets that the adapter has not seen, from the block of the request to the block of the
// evaluation, and the adapter's part in it: from the node's call to the reply, or to the call back.
func (w world) roundTrips(mode string, answered func(world, common.Hash) time.Time) {
	var chain, adapter []float64
	for range *rounds {
		since := w.head()
		bounty, evalID := w.probed()
		stored := w.evaluated(evalID)
		request := w.logs("EvaluationRequested", since+1)[0]
		chain = append(chain, w.blockTime(stored.Block).Sub(w.blockTime(request.BlockNumber)).Seconds())
		asked := w.exchangeOf(w.bridge, evalID)
		adapter = append(adapter, float64(answered(w, evalID).Sub(asked.began).Milliseconds()))
		w.Opened(bounty)
	}
	row, err := json.Marshal(map[string]any{
		"mode": mode, "rounds": *rounds, "request_to_evaluation_s": figuresOf(chain), "adapter_ms": figuresOf(adapter),
	})
	require.NoError(w.T, err)
	fmt.Println(string(row))
}

// replied is when the adapter replied, calledBack when it called back.
func replied(w world, evalID common.Hash) time.Time    { return w.exchangeOf(w.bridge, evalID).ended }
func calledBack(w world, evalID common.Hash) time.Time { return w.exchangeOf(w.callback, evalID).began }

// exchangeOf is the last exchange about an evaluation that went well.
func (w world) exchangeOf(r *relay, evalID common.Hash) (last exchange) {
	w.T.Helper()
	for _, x := range r.exchanges() {
		if x.status == http.StatusOK && bytes.Contains(x.body, []byte(evalID.Hex())) {
			last = x
		}
	}
	require.NotZero(w.T, last.began)
	return last
}

func (w world) blockTime(block uint64) time.Time {
	w.T.Helper()
	head, err := w.Chain().HeaderByNumber(w.T.Context(), number(block))
	require.NoError(w.T, err)
	return time.Unix(int64(head.Time), 0)
}
