package devnode

import (
	"context"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
)

type chain struct{ client.Backend }

func (chain) ChainID(context.Context) (*big.Int, error) { return big.NewInt(1337), nil }

// posted is what a node posts for jobspecs/testdata/directrequest.toml, which jobspecs' tests hold against ea.Request. make e2e
// holds what devnode posts against the real node's bodies.
const posted = `{
	"id": "0x3b28576daefa4f2088a5a98226de7f09",
	"data": {
		"endpoint": "evaluate", "chainId": "1337", "oracle": "0xabcdef0000000000000000000000000000000000",
		"evalId": "0x6500000000000000000000000000000000000000000000000000000000000007",
		"requestId": [2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9]
	},
	"meta": {"oracleRequest": {
		"specId": "0x0100000000000000000000000000000000000000000000000000000000000000",
		"requester": "0xaBcDEf0000000000000000000000000000000000",
		"requestId": "0x0200000000000000000000000000000000000000000000000000000000000009",
		"payment": "3", "callbackAddr": "0xFEdcBA0000000000000000000000000000000000", "callbackFunctionId": "0x06000000",
		"cancelExpiration": "7", "dataVersion": "2", "data": "0x08"
	}}
}`

func TestTheBodyIsANodes(t *testing.T) {
	var body []byte
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ = io.ReadAll(r.Body)
		_, _ = io.WriteString(w, `{"statusCode":200,"data":{"payload":"0xab"}}`)
	}))
	defer srv.Close()
	sender, err := client.NewSender(t.Context(), chain{}, client.ReadOnly(), client.DefaultLimits)
	require.NoError(t, err)
	n := &Node{Config: Config{
		Sender: sender, JobID: uuid.MustParse("3b28576d-aefa-4f20-88a5-a98226de7f09"), Bridge: ea.Client{URL: srv.URL},
	}}
	payload, err := n.ask(t.Context(), &bindings.OperatorOracleRequest{
		SpecId: common.Hash{1}, RequestId: [32]byte{2, 31: 9}, Payment: big.NewInt(3), Requester: common.Address{0xab, 0xcd, 0xef},
		CallbackAddr: common.Address{0xfe, 0xdc, 0xba}, CallbackFunctionId: [4]byte{6}, CancelExpiration: big.NewInt(7),
		DataVersion: big.NewInt(2), Data: []byte{8},
	}, ea.Word{0x65, 31: 7})
	require.NoError(t, err)
	require.Equal(t, []byte{0xab}, payload)
	require.JSONEq(t, posted, string(body))
}
