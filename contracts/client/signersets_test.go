package client_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
)

func TestSignerSets(t *testing.T) {
	_, sender := start(t)
	out := deploy(t, sender)
	oracle := client.NewOracle(sender, out.Manifest.Address(client.Oracle))
	second := []common.Address{{11}}
	send := func(data []byte) {
		_, err := sender.Send(t.Context(), client.Call{To: &oracle.Address, Data: data})
		require.NoError(t, err)
	}
	abi := bindings.NewIScoreOracle()
	send(abi.PackProposeSignerSet(second, [][32]byte{{12}}))
	send(abi.PackRevokeSignerSet(out.SignerSet))

	sets, err := oracle.SignerSets(t.Context(), out.Manifest.FromBlock)
	require.NoError(t, err)
	require.Len(t, sets, 2)
	require.Equal(t, common.Hash(out.SignerSet), sets[0].Hash)
	require.Equal(t, client.SetRevoked, sets[0].Status)
	require.Equal(t, []common.Address{{7}}, sets[0].Signers)
	require.Equal(t, [][32]byte{{8}}, sets[0].Recipients)
	require.Equal(t, second, sets[1].Signers)
	require.Equal(t, "proposed", sets[1].Status.String())
	require.NotZero(t, sets[1].ActiveFrom)

	none, err := oracle.SignerSets(t.Context(), 1_000_000)
	require.NoError(t, err)
	require.Empty(t, none)
	require.Equal(t, "unknown", client.SetStatus(9).String())
}

// A chain's own LINK is used, and a signer set waits for its delay.
func TestDeployAsOnALiveChain(t *testing.T) {
	backend, sender := start(t)
	first := deploy(t, sender)
	link := first.Manifest.Address(client.Link)
	out, err := client.Deploy(t.Context(), sender, client.Deployment{
		Link: link, Nodes: []common.Address{{9}}, SpecID: [32]byte{1}, Price: big.NewInt(1e17), DeliveryGas: big.NewInt(250_000),
		SetDelay: 60, Signer: common.Address{7}, Recipient: [32]byte{8}, Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 5},
	})
	require.NoError(t, err)
	require.NoError(t, out.Manifest.Verify(t.Context(), backend, client.Link, client.Oracle, client.Operator, client.Board))
	require.Equal(t, link, out.Manifest.Address(client.Link))
	sets, err := client.NewOracle(sender, out.Manifest.Address(client.Oracle)).SignerSets(t.Context(), out.Manifest.FromBlock)
	require.NoError(t, err)
	require.Len(t, sets, 1)
	require.Equal(t, client.SetProposed, sets[0].Status)
}
