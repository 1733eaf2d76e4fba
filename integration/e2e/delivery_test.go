//go:build e2e

package e2e_test

import (
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/jobspecs"
)

// undelivered has a job fulfil whose gas reaches for the Operator and for storing, not for the board: the evaluation is kept, the
// worker delivers it again, and it is paid.
func (w world) undelivered() {
	bounty := w.bounty()
	p, err := w.Params(jobspecs.DirectRequest, uuid.New())
	require.NoError(w.T, err)
	p.Name, p.Fulfillment.GasLimit = "too little gas", jobspecs.MinGas
	spec, err := jobspecs.Render(jobspecs.DirectRequest, p)
	require.NoError(w.T, err)
	_, err = w.Nodes[0].AddJob(w.T.Context(), spec)
	require.NoError(w.T, err)
	w.employ(p.JobID)

	head := w.head()
	require.Equal(w.T, "won", w.submit(bounty)()["status"])
	failed, delivered := w.logs("DeliveryFailed", head+1), w.logs("EvaluationDelivered", head+1)
	require.Len(w.T, failed, 1)
	require.Len(w.T, delivered, 1)
	require.Equal(w.T, failed[0].Topics[1], delivered[0].Topics[1])
	require.Greater(w.T, delivered[0].BlockNumber, failed[0].BlockNumber)
	require.Equal(w.T, "paid", w.Assay(0, "bounty", "list")["status"])
}
