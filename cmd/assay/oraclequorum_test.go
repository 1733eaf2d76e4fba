package main

import (
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/integration/devstack/access"
)

// deployQuorum puts a quorum's oracle of the owner's, configured, beside the stack's own.
func (o operator) deployQuorum() {
	o.t.Helper()
	password, err := os.ReadFile(o.stack.Info.Keys.PasswordFile)
	require.NoError(o.t, err)
	account, err := client.LoadAccount(o.stack.Info.Keys.Files[access.Owner], strings.TrimSpace(string(password)))
	require.NoError(o.t, err)
	eth, err := client.Dial(o.t.Context(), o.stack.Info.RPC)
	require.NoError(o.t, err)
	defer eth.Close()
	sender, err := client.NewSender(o.t.Context(), eth, account, client.DefaultLimits)
	require.NoError(o.t, err)
	out, err := client.DeployQuorum(o.t.Context(), sender, client.QuorumDeployment{
		Price: big.NewInt(1e17), DeliveryGas: big.NewInt(250_000),
		Signers:    []common.Address{{1}, {2}, {3}, {4}},
		Recipients: [][32]byte{{1}, {2}, {3}, {4}},
		Timing:     client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 5},
	})
	require.NoError(o.t, err)
	require.NoError(o.t, out.Manifest.Save(o.manifest))
	nodes := []common.Address{{1}, {2}, {3}, {4}}
	onchain, err := client.OnchainConfig{SignerSet: out.SignerSet, Payees: nodes, TransmitterBps: 100}.Encode()
	require.NoError(o.t, err)
	_, err = client.NewQuorum(sender, out.Manifest.Address(client.Quorum)).SetConfig(o.t.Context(), client.QuorumConfig{
		Signers: nodes, Transmitters: nodes, F: 1, OnchainConfig: onchain, OffchainConfigVersion: 2, OffchainConfig: []byte{1},
	})
	require.NoError(o.t, err)
}

func TestOracleCommandsOnAQuorumsOracle(t *testing.T) {
	o := newOperator(t)
	o.deployQuorum()
	o.run(0, "oracle", "price", "0.25")
	treasury := common.Address{1}.Hex()
	require.Contains(t, o.run(2, "oracle", "withdraw", treasury)["message"], "nothing: is it the payee of a node?")
	require.Contains(t, o.run(2, "oracle", "withdraw", treasury, "--amount", "1")["message"], "all that it owes")

	shown := o.run(0, "oracle", "show")
	require.Equal(t, "0.25", shown["price_link"])
	require.NotContains(t, shown, "operator")
	first := shown["signer_sets"].([]any)[0].(map[string]any)["signer_set"].(string)
	quorum := shown["quorum"].(map[string]any)
	require.Equal(t, []any{1., first, 1., 100.}, []any{quorum["configs"], quorum["signer_set"], quorum["f"], quorum["transmitter_bps"]})
	require.Len(t, quorum["payees"], 4)
	propose := []string{"oracle", "propose"}
	for i := range 4 {
		propose = append(propose, "--signer", common.Address{5 + byte(i)}.Hex(), "--recipient", o.recipient())
	}
	second := o.run(0, propose...)["signer_set"].(string)
	o.run(0, "oracle", "activate", second)
	o.run(0, "oracle", "revoke", first, "--yes")
	sets := o.run(0, "oracle", "show")["signer_sets"].([]any)
	require.Equal(t, "revoked", sets[0].(map[string]any)["status"])
	require.Equal(t, "active", sets[1].(map[string]any)["status"])

	require.Contains(t, o.run(1, "oracle", "senders", treasury)["message"], "names no Operator")
	require.Contains(t, o.run(1, "oracle", "job", "3b28576d-aefa-4f20-88a5-a98226de7f09")["message"], "names no DirectRequestOracle")
}
