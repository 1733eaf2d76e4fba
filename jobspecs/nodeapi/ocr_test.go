package nodeapi_test

import (
	"encoding/hex"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// member answers with the recorded keys of a node in a quorum, changed by edit.
func member(t *testing.T, edit func(string) string) *nodeapi.Node {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /sessions", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"data":{}}`)) })
	for pattern, file := range map[string]string{"GET /v2/keys/ocr2": "ocr2.json", "GET /v2/keys/p2p": "p2p.json"} {
		raw, err := os.ReadFile(filepath.Join("testdata", file))
		require.NoError(t, err)
		mux.HandleFunc(pattern, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(edit(string(raw)))) })
	}
	return open(t, mux)
}

func TestKeysOfAMember(t *testing.T) {
	n := member(t, func(s string) string { return s })
	b, err := n.KeyBundle(t.Context())
	require.NoError(t, err)
	require.Equal(t, common.HexToHash("86845fa0c53a1939cced5170aa460f4c7ff75246e5c21df0f937fa85647c1a3c"), b.ID)
	require.Equal(t, common.HexToAddress("80bba40ed40e44d61493840f880d784339907e3a"), b.Signer)
	require.Equal(t, "c317eda2babee86db8ca735d812c5f1e4d4272d5f02cf11a7b97bc3c27f81134", hex.EncodeToString(b.Offchain[:]))
	require.Equal(t, "dba08044dc5a335c6f8206079f15602590bedd04ab3c4abc0b722f9ec8995079", hex.EncodeToString(b.Config[:]))
	peer, err := n.PeerID(t.Context())
	require.NoError(t, err)
	require.Equal(t, "12D3KooWJFdWCRMYsGmub6rGiXXpC8qkwyhA9MobRo8e5x7jaDBc", peer)
}

func TestKeysThatAreNotAMembers(t *testing.T) {
	for name, edit := range map[string]func(string) string{
		"none":          func(string) string { return `{"data":[]}` },
		"another chain": func(s string) string { return strings.ReplaceAll(s, `"evm"`, `"solana"`) },
		"a short key":   func(s string) string { return strings.ReplaceAll(s, "ocr2on_evm_80", "ocr2on_evm_") },
		"no prefix":     func(s string) string { return strings.ReplaceAll(s, "ocr2cfg_evm_", "ocr2cfg_sui_") },
	} {
		n := member(t, edit)
		_, err := n.KeyBundle(t.Context())
		require.Error(t, err, name)
		if name == "none" {
			require.Equal(t, fault.Config, fault.CodeOf(err))
			_, err = n.PeerID(t.Context())
			require.Equal(t, fault.Config, fault.CodeOf(err))
		}
	}
}
