package client_test

import (
	"context"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/integration/devchain"
)

// start runs a dev chain with one rich account.
func start(t *testing.T) (*ethclient.Client, *client.Sender) {
	t.Helper()
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	account := client.NewAccount(key)
	chain, err := devchain.Start(devchain.Config{
		Poll: 5 * time.Millisecond, Alloc: map[common.Address]*big.Int{account.Address: ether(100)},
	})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, chain.Close()) })
	backend := chain.Client()
	sender, err := client.NewSender(t.Context(), backend, account, client.DefaultLimits)
	require.NoError(t, err)
	return backend, sender
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

func deploy(t *testing.T, s *client.Sender) *client.Deployed {
	t.Helper()
	out, err := client.Deploy(t.Context(), s, client.Deployment{
		Nodes: []common.Address{{9}}, SpecID: [32]byte{1}, Price: big.NewInt(1e17), DeliveryGas: big.NewInt(250_000),
		Signer: common.Address{7}, Recipient: [32]byte{8},
		Timing: client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 5},
	})
	require.NoError(t, err)
	return out
}

func TestDeployManifestAndRevertReasons(t *testing.T) {
	ctx := t.Context()
	backend, sender := start(t)
	out := deploy(t, sender)

	path := filepath.Join(t.TempDir(), "manifest.json")
	require.NoError(t, out.Manifest.Save(path))
	manifest, err := client.LoadManifest(path)
	require.NoError(t, err)
	names := []string{client.Board, client.Oracle, client.Link, client.Operator}
	require.NoError(t, manifest.Verify(ctx, backend, names...))

	other := *manifest
	other.ChainID = 1
	require.ErrorContains(t, other.Verify(ctx, backend, names...), "manifest is for chain 1, the node serves chain 1337")
	swapped := *manifest
	swapped.Contracts = map[string]client.Contract{client.Board: {
		Address: manifest.Address(client.Oracle), CodeHash: manifest.Contracts[client.Board].CodeHash,
	}}
	require.ErrorContains(t, swapped.Verify(ctx, backend, client.Board), "has code")
	require.ErrorContains(t, swapped.Verify(ctx, backend, client.Link), "names no LinkToken")

	oracle := client.NewOracle(sender, manifest.Address(client.Oracle))
	active, err := oracle.SignerSetActive(ctx, out.SignerSet)
	require.NoError(t, err)
	require.True(t, active)
	recipients, err := oracle.Recipients(ctx, out.SignerSet)
	require.NoError(t, err)
	require.Equal(t, [][32]byte{{8}}, recipients)

	board := client.NewBoard(sender, manifest.Address(client.Board))
	timing, err := board.Timing(ctx)
	require.NoError(t, err)
	require.Equal(t, client.Timing{RevealDelay: 1, RevealWindow: 60, EvalTimeout: 60, PassMargin: 5}, timing)
	_, err = board.Bounty(ctx, 1)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	_, _, err = board.Commit(ctx, 1, big.NewInt(0), [32]byte{1})
	require.Equal(t, fault.Revert, fault.CodeOf(err))
	require.ErrorContains(t, err, "BountyBoard_WrongStatus(bountyId=1, actual=0)")
}

func TestMintedLinkCanBeRead(t *testing.T) {
	ctx := t.Context()
	backend, sender := start(t)
	out := deploy(t, sender)
	holder := common.Address{5}
	require.NoError(t, client.MintLink(ctx, sender, out.Manifest.Address(client.Link), holder, ether(3)))
	balance, err := client.Asset{Address: out.Manifest.Address(client.Link)}.Balance(ctx, backend, holder)
	require.NoError(t, err)
	require.Equal(t, ether(3), balance)
}

// An approval is sent once; amounts are told in the asset's own units.
func TestAssets(t *testing.T) {
	ctx := t.Context()
	backend, sender := start(t)
	link, spender := deploy(t, sender).Manifest.Address(client.Link), common.Address{6}
	asset, err := client.ReadAsset(ctx, backend, link)
	require.NoError(t, err)
	require.Equal(t, client.Asset{Address: link, Symbol: "LINK", Decimals: 18}, asset)
	require.Equal(t, "1.5 LINK", asset.Format(big.NewInt(15e17)))
	_, err = client.ReadAsset(ctx, backend, spender)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err), "not a token")
	eth, err := client.ReadAsset(ctx, backend, common.Address{})
	require.NoError(t, err)
	require.Equal(t, client.ETH, eth)

	receipt, err := client.ApproveToken(ctx, sender, link, spender, big.NewInt(7))
	require.NoError(t, err)
	require.NotNil(t, receipt)
	receipt, err = client.ApproveToken(ctx, sender, link, spender, big.NewInt(6))
	require.NoError(t, err)
	require.Nil(t, receipt, "allowed already")

	coin := client.Asset{Symbol: "USDX", Decimals: 6}
	units, err := coin.Parse("12.5")
	require.NoError(t, err)
	require.EqualValues(t, 12_500_000, units.Int64())
	require.Equal(t, "12.5 USDX", coin.Format(units))
	_, err = coin.Parse("0.0000001")
	require.ErrorContains(t, err, "6 decimals")
	whole := client.Asset{Symbol: "ONE"}
	require.Equal(t, "20 ONE", whole.Format(big.NewInt(20)))
}

func TestSenderKeepsItsLimits(t *testing.T) {
	ctx := t.Context()
	_, sender := start(t)
	code := common.FromHex(bindings.LinkTokenMetaData.Bin)

	sender.Limits.Gas = 100_000
	_, err := sender.Send(ctx, client.Call{Data: code})
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.ErrorContains(t, err, "the limit is 100000")

	sender.Limits = client.DefaultLimits
	sender.Limits.FeeCap = big.NewInt(1)
	_, err = sender.Send(ctx, client.Call{Data: code})
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.ErrorContains(t, err, "the limit is 1")

	sender.Limits = client.DefaultLimits
	sender.Limits.DryRun = true
	_, err = sender.Send(ctx, client.Call{Data: code})
	var dry client.DryRun
	require.ErrorAs(t, err, &dry)
	require.NotZero(t, dry.Gas)
	nonce, err := sender.Backend().PendingNonceAt(ctx, sender.Account.Address)
	require.NoError(t, err)
	require.Zero(t, nonce, "a dry run sends nothing")
}

// patientNode answers that a transaction of the account is under way until it has been asked a few times.
type patientNode struct {
	client.Backend
	left int
}

func (n *patientNode) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	mined, err := n.NonceAt(ctx, account, nil)
	if n.left--; n.left >= 0 {
		mined++
	}
	return mined, err
}

func TestSettleWaitsForWhatAKilledProcessSent(t *testing.T) {
	backend, sender := start(t)
	node := &patientNode{Backend: backend, left: 3}
	resumed, err := client.NewSender(t.Context(), node, sender.Account, client.DefaultLimits)
	require.NoError(t, err)
	require.NoError(t, resumed.Settle(t.Context()))
	require.Equal(t, -1, node.left, "asked until nothing was under way")

	node.left = 1 << 30
	resumed.Limits.Timeout = 50 * time.Millisecond
	require.Equal(t, fault.Timeout, fault.CodeOf(resumed.Settle(t.Context())))
}

// slowNode accepts a transaction at once and counts it as pending only when it has been asked a few times.
type slowNode struct {
	client.Backend
	uncounted int
}

func (n *slowNode) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	err := n.Backend.SendTransaction(ctx, tx)
	n.uncounted = 3
	return err
}

func (n *slowNode) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	next, err := n.Backend.PendingNonceAt(ctx, account)
	if n.uncounted--; n.uncounted >= 0 {
		next--
	}
	return next, err
}

func TestSendersAtOnceGetNoncesOfTheirOwn(t *testing.T) {
	backend, sender := start(t)
	at, err := client.NewSender(t.Context(), &slowNode{Backend: backend}, sender.Account, client.DefaultLimits)
	require.NoError(t, err)
	group, ctx := errgroup.WithContext(t.Context())
	for i := range 4 {
		group.Go(func() error {
			_, err := at.Send(ctx, client.Call{To: &common.Address{byte(i + 1)}, Value: big.NewInt(1)})
			return err
		})
	}
	require.NoError(t, group.Wait())
}

func TestKeystoreRoundTripAndWrongPassword(t *testing.T) {
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "key.json")
	require.NoError(t, client.SaveAccount(path, "secret", key, true))
	require.Error(t, client.SaveAccount(path, "secret", key, true), "a key file is never overwritten")
	account, err := client.LoadAccount(path, "secret")
	require.NoError(t, err)
	require.Equal(t, crypto.PubkeyToAddress(key.PublicKey), account.Address)
	address, err := client.AddressOf(path)
	require.NoError(t, err)
	require.Equal(t, account.Address, address)
	_, err = client.LoadAccount(path, "guess")
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "guess")
}

func TestWatcherHandsOverEveryLogAndGoesOnFromItsCursor(t *testing.T) {
	ctx := t.Context()
	backend, sender := start(t)
	out := deploy(t, sender)
	link := out.Manifest.Address(client.Link)
	cursor := filepath.Join(t.TempDir(), "cursor")
	watcher := client.Watcher{Backend: backend, Addresses: []common.Address{link}, Cursor: cursor}
	seen := 0
	count := func(_ context.Context, logs []types.Log) error {
		seen += len(logs)
		return nil
	}
	require.NoError(t, client.MintLink(ctx, sender, link, common.Address{5}, ether(1)))
	next, err := watcher.Step(ctx, 0, count)
	require.NoError(t, err)
	before := seen
	require.Positive(t, before)
	raw, err := os.ReadFile(cursor)
	require.NoError(t, err)
	require.Equal(t, new(big.Int).SetUint64(next).String(), string(raw))

	failing := func(context.Context, []types.Log) error { return fault.New(fault.Storage, "disk full") }
	_, err = sender.Send(ctx, client.Call{To: &link, Data: bindings.NewLinkToken().PackApprove(common.Address{6}, big.NewInt(1))})
	require.NoError(t, err)
	stayed, err := watcher.Step(ctx, next, failing)
	require.Error(t, err)
	require.Equal(t, next, stayed, "what a handler failed on is handed over again")
	_, err = watcher.Step(ctx, stayed, count)
	require.NoError(t, err)
	require.Equal(t, before+1, seen)
}
