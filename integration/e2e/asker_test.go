//go:build e2e

package e2e_test

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/jobspecs"
)

// asker asks the oracle for evaluations from the researcher's own account, without a board: oracles serve any receiver.
type asker struct {
	world
	oracle *client.OracleClient
	terms  bindings.Terms
	hash   [32]byte
}

// asker registers terms for the researcher's account and funds evaluations under them. The terms are those of a bounty that is
// open, so that what they name is published; change may make other ones of them.
func (w world) asker(bounty int, change func(*bindings.Terms)) *asker {
	w.T.Helper()
	ctx, a := w.T.Context(), &asker{world: w, oracle: w.oracle(access.Researcher)}
	board := client.NewBoard(a.oracle.Sender, w.manifest.Address(client.Board))
	b, err := board.Bounty(ctx, uint64(bounty))
	require.NoError(w.T, err)
	out, err := a.oracle.Terms(ctx, board.Address, b.TermsHash)
	require.NoError(w.T, err)
	a.terms = out.Terms
	if change != nil {
		change(&a.terms)
	}
	iface, link := bindings.NewIScoreOracle(), w.manifest.Address(client.Link)
	a.hash, err = client.Read(ctx, w.Chain(), a.oracle.Address, iface.PackHashTerms(a.terms), iface.UnpackHashTerms)
	require.NoError(w.T, err)
	funds := big.NewInt(2e18)
	a.send(a.oracle.Address, iface.PackRegister(a.terms, out.SetCodec, out.SetCid))
	a.send(link, bindings.NewLinkToken().PackApprove(a.oracle.Address, funds))
	_, err = a.oracle.Fund(ctx, a.oracle.Account.Address, a.hash, funds)
	require.NoError(w.T, err)
	return a
}

func (a *asker) send(to common.Address, data []byte) {
	a.T.Helper()
	_, err := a.oracle.Send(a.T.Context(), client.Call{To: &to, Data: data})
	require.NoError(a.T, err)
}

// ask asks for the score of the package's own initial weights, as a probe does.
func (a *asker) ask() (evalID common.Hash) {
	a.T.Helper()
	head, err := a.Chain().HeaderByNumber(a.T.Context(), nil)
	require.NoError(a.T, err)
	deadline, iface := head.Time+600, bindings.NewIScoreOracle()
	receipt, err := a.oracle.Send(a.T.Context(), client.Call{To: &a.oracle.Address, Data: iface.PackRequest(a.hash, 0, 1, bindings.Submission{
		Miner: a.terms.Researcher, Payee: a.terms.Researcher, Codec: a.terms.ModelCodec, Cid: a.terms.ModelCid, WeightsRoot: a.terms.InitRoot,
	}, deadline, deadline)})
	require.NoError(a.T, err)
	event, err := client.Event(receipt, a.oracle.Address, iface.UnpackEvaluationRequestedEvent)
	require.NoError(a.T, err)
	return event.EvalId
}

// evaluated waits for the evaluation to be stored on chain.
func (w world) evaluated(evalID common.Hash) *client.Evaluated {
	w.T.Helper()
	var stored *client.Evaluated
	w.eventually("the evaluation is not stored", func() bool {
		var err error
		stored, err = w.oracle(access.Researcher).Evaluated(w.T.Context(), evalID, 0)
		return err == nil
	})
	return stored
}

// employ has the oracle ask another job, until the test ends.
func (w world) employ(job uuid.UUID) {
	w.T.Helper()
	former, err := w.Nodes[0].Job(w.T.Context(), w.Job)
	require.NoError(w.T, err)
	owner, to := w.sender(access.Owner), w.manifest.Address(client.Oracle)
	set := func(job uuid.UUID) {
		call := client.Call{To: &to, Data: bindings.NewDirectRequestOracle().PackSetSpecId(jobspecs.SpecID(job))}
		_, err := owner.Send(context.WithoutCancel(w.T.Context()), call) // in the cleanup the test's own context is over
		require.NoError(w.T, err)
	}
	set(job)
	w.T.Cleanup(func() { set(former.ExternalJobID) })
}
