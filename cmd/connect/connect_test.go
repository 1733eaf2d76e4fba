package connect_test

import (
	"context"
	"errors"
	"math/big"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devchain"
)

// parse reads a command line as a program does.
func parse(t *testing.T, args ...string) *connect.Flags {
	t.Helper()
	f := &connect.Flags{}
	cmd := &cobra.Command{Use: "test", Run: func(*cobra.Command, []string) {}}
	f.Add(cmd)
	cmd.SetArgs(args)
	require.NoError(t, cmd.Execute())
	return f
}

func TestFlagsWinOverTheEnvironment(t *testing.T) {
	for _, name := range []string{"ASSAY_RPC", "ASSAY_MANIFEST", "ASSAY_KEYSTORE", "ASSAY_PASSWORD_FILE", "ASSAY_GATEWAYS", "ASSAY_IPFS_API"} {
		t.Setenv(name, "")
	}
	f := parse(t)
	require.Equal(t, "http://127.0.0.1:8545", f.RPC)
	require.Equal(t, "http://127.0.0.1:5001", f.IPFSAPI)
	require.Empty(t, f.Gateways)

	t.Setenv("ASSAY_RPC", "http://chain")
	t.Setenv("ASSAY_GATEWAYS", "http://one,http://two")
	t.Setenv("ASSAY_KEYSTORE", "key.json")
	f = parse(t)
	require.Equal(t, "http://chain", f.RPC)
	require.Equal(t, []string{"http://one", "http://two"}, f.Gateways)
	require.Equal(t, "key.json", f.Keystore)

	f = parse(t, "--rpc", "http://other", "--gateway", "http://three", "--gateway", "http://four", "--keystore", "")
	require.Equal(t, "http://other", f.RPC)
	require.Equal(t, []string{"http://three", "http://four"}, f.Gateways)
	require.Empty(t, f.Keystore)
}

func noPassword(string) (string, error) { return "", errors.New("no password is needed") }

// deploy makes a chain with the contracts, and returns flags that name them.
func deploy(t *testing.T) (f *connect.Flags, owner common.Address) {
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	account := client.NewAccount(key)
	chain, err := devchain.Start(devchain.Config{Alloc: map[common.Address]*big.Int{account.Address: big.NewInt(1e18)}, Poll: 10 * time.Millisecond})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, chain.Close()) })
	backend := chain.Client()
	t.Cleanup(backend.Close)
	sender, err := client.NewSender(t.Context(), backend, account, client.DefaultLimits)
	require.NoError(t, err)
	out, err := client.Deploy(t.Context(), sender, client.Deployment{
		Nodes: []common.Address{{1}}, SpecID: [32]byte{1}, Price: big.NewInt(1), DeliveryGas: big.NewInt(300_000),
		Signer: common.Address{2}, Recipient: [32]byte{3},
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 10},
	})
	require.NoError(t, err)
	dir := t.TempDir()
	f = parse(t, "--rpc", chain.HTTPURL(), "--manifest", filepath.Join(dir, "manifest.json"), "--keystore", "",
		"--gas-cap", "123456", "--fee-cap", "7", "--dry-run", "--tx-timeout", "9s")
	require.NoError(t, out.Manifest.Save(f.Manifest))
	require.NoError(t, client.SaveAccount(filepath.Join(dir, "key.json"), "secret", key, true))
	return f, account.Address
}

func TestOpen(t *testing.T) {
	f, owner := deploy(t)
	s, err := f.Open(t.Context(), noPassword)
	require.NoError(t, err)
	require.Zero(t, s.Sender.Account.Address, "without a keystore it only reads")
	require.Equal(t, s.Manifest.Address(client.Oracle), s.Oracle.Address)
	require.Equal(t, client.Limits{Gas: 123456, FeeCap: big.NewInt(7e9), Timeout: 9 * time.Second, DryRun: true}, s.Sender.Limits)
	s.Close()

	f.Keystore, f.PasswordFile = filepath.Join(filepath.Dir(f.Manifest), "key.json"), "file"
	s, err = f.Open(t.Context(), func(file string) (string, error) {
		require.Equal(t, "file", file)
		return "secret", nil
	})
	require.NoError(t, err)
	require.Equal(t, owner, s.Sender.Account.Address)
	s.Close()

	_, err = f.Open(t.Context(), func(string) (string, error) { return "wrong-canary", nil })
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "canary")
	_, err = f.Open(t.Context(), noPassword)
	require.ErrorContains(t, err, "no password is needed")
}

// TestAnotherChainIsRefused changes the manifest, so that it is of another deployment than the endpoint serves.
func TestAnotherChainIsRefused(t *testing.T) {
	f, _ := deploy(t)
	manifest, err := client.LoadManifest(f.Manifest)
	require.NoError(t, err)
	manifest.ChainID++
	require.NoError(t, manifest.Save(f.Manifest))
	_, err = f.Open(t.Context(), noPassword)
	require.Equal(t, fault.Config, fault.CodeOf(err))
}

func TestWhatCannotBeOpened(t *testing.T) {
	f := parse(t, "--manifest", "", "--keystore", "")
	_, err := f.Open(t.Context(), noPassword)
	require.ErrorContains(t, err, "--manifest")
	f.Manifest = filepath.Join(t.TempDir(), "none.json")
	_, err = f.Open(t.Context(), noPassword)
	require.Equal(t, fault.Config, fault.CodeOf(err))

	f.Gateways = nil
	_, err = f.Fetcher()
	require.Equal(t, fault.Config, fault.CodeOf(err))
	f.Gateways = []string{"http://gateway"}
	fetcher, err := f.Fetcher()
	require.NoError(t, err)
	fetcher.Close()
	f.IPFSAPI = "not a URL"
	_, err = f.Publisher()
	require.Equal(t, fault.Config, fault.CodeOf(err))
}

func TestAnEndpointThatIsDownIsTheChainsFailure(t *testing.T) {
	f, _ := deploy(t)
	f.RPC = "http://127.0.0.1:1"
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	_, err := f.Open(ctx, noPassword)
	require.Equal(t, fault.Chain, fault.CodeOf(err))
}
