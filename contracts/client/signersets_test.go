package client_test

import (
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
