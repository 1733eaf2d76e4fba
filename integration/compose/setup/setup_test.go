package setup_test

import (
	"encoding/json"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/compose/setup"
	"github.com/assay-oracle/assay/integration/devchain"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// layout is the volumes, empty.
func layout(t *testing.T) setup.Layout {
	t.Helper()
	root := t.TempDir()
	for _, name := range []string{"owner", "researcher", "miner", "oracle", "bridge", "node", "database", "deployment"} {
		require.NoError(t, os.Mkdir(filepath.Join(root, name), 0o700))
	}
	return setup.Layout(root)
}

// contents are the files below a folder, with their modes.
func contents(t *testing.T, root setup.Layout) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(string(root), func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		info, err := entry.Info()
		require.NoError(t, err)
		name, err := filepath.Rel(string(root), path)
		files[name] = info.Mode().String() + " " + string(raw)
		return err
	}))
	return files
}

func TestKeysAreDrawnOnce(t *testing.T) {
	l := layout(t)
	require.NoError(t, setup.Keys(l))
	first := contents(t, l)
	require.NoError(t, setup.Keys(l))
	require.Equal(t, first, contents(t, l))

	public := map[string]bool{"deployment/public.json": true, "database/password": true} // the latter for PostgreSQL's user, in a volume of its own
	seen := map[string]string{}
	for name, text := range first {
		require.Equal(t, public[name], !strings.HasPrefix(text, "-rw------- "), name)
		if strings.HasSuffix(name, "password") || name == "bridge/key" {
			require.Empty(t, seen[text], "%s and %s are one", name, seen[text])
			seen[text] = name
		}
	}
	login, err := nodeapi.ReadLogin(filepath.Join(string(l), "node", "api"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(login.Password.Reveal()), 16)
	require.Contains(t, first["node/secrets.toml"], strings.TrimPrefix(first["database/password"], "-rw-r--r-- "), "the node's password to its database")
}

// A run that was killed at any file is finished by the next one, and its keys fit their passwords.
func TestKeysAfterAnInterruption(t *testing.T) {
	l := layout(t)
	require.NoError(t, setup.Keys(l))
	for name := range contents(t, l) {
		if name == "deployment/public.json" {
			continue
		}
		require.NoError(t, os.Remove(filepath.Join(string(l), "deployment", "public.json")))
		require.NoError(t, os.Remove(filepath.Join(string(l), name)))
		require.NoError(t, setup.Keys(l), name)
		require.Contains(t, contents(t, l), name)
		folder := filepath.Dir(name)
		account, ok := map[string]string{"owner": "owner", "researcher": "researcher", "miner": "miner", "oracle": "signer"}[folder]
		if !ok {
			continue
		}
		password, err := os.ReadFile(filepath.Join(string(l), folder, "password"))
		require.NoError(t, err)
		_, err = client.LoadAccount(filepath.Join(string(l), folder, account+".json"), strings.TrimSpace(string(password)))
		require.NoError(t, err, name)
	}
}

// node answers as a Chainlink node does whose key has an address.
func node(t *testing.T, sender common.Address) func(string) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /sessions", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"data":{}}`)) })
	mux.HandleFunc("GET /v2/keys/evm", func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode(map[string]any{"data": []any{map[string]any{"id": sender, "attributes": map[string]any{"address": sender}}}})
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return func(string) string { return server.URL }
}

// Everybody has ether afterwards, contracts stand with the node as their fulfiller, and a second run changes nothing.
func TestFundAndDeployOnce(t *testing.T) {
	developer := common.HexToAddress("0x71562b71999873DB5b286dF957af199Ec94617F7") // geth's, which is rich there
	rich := map[common.Address]*big.Int{developer: new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil)}
	chain, err := devchain.Start(devchain.Config{Alloc: rich})
	require.NoError(t, err)
	t.Cleanup(func() { _ = chain.Close() })
	sender := common.HexToAddress("0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0")
	w := setup.World{Layout: layout(t), RPC: chain.HTTPURL(), URL: node(t, sender)}
	require.NoError(t, setup.Keys(w.Layout))

	for range 2 {
		require.NoError(t, setup.Fund(t.Context(), w))
		balance, err := chain.Client().BalanceAt(t.Context(), sender, nil)
		require.NoError(t, err)
		require.Equal(t, "100000000000000000000", balance.String())
	}
	manifest, err := setup.Deploy(t.Context(), w)
	require.NoError(t, err)
	require.Equal(t, []string{"BountyBoard", "DirectRequestOracle", "LinkToken", "Operator"}, setup.Names(manifest))
	operator, unpack := manifest.Address(client.Operator), bindings.NewOperator()
	authorised, err := client.Read(t.Context(), chain.Client(), operator, unpack.PackGetAuthorizedSenders(), unpack.UnpackGetAuthorizedSenders)
	require.NoError(t, err)
	require.Equal(t, []common.Address{sender}, authorised)
	require.Contains(t, contents(t, w.Layout)["deployment/adapter.env"], "ASSAY_ORACLES=1337:"+manifest.Address(client.Oracle).Hex()+"\n")

	again, err := setup.Deploy(t.Context(), w)
	require.NoError(t, err)
	require.Equal(t, manifest, again)

	other, err := devchain.Start(devchain.Config{Alloc: rich})
	require.NoError(t, err)
	t.Cleanup(func() { _ = other.Close() })
	w.RPC = other.HTTPURL()
	_, err = setup.Deploy(t.Context(), w)
	require.Equal(t, fault.Config, fault.CodeOf(err), "the chain was lost, its volumes were not")
	require.ErrorContains(t, err, "docker compose down -v")
}
