// Package connect holds the flags by which programs are told where a deployment is and who they are on it, and opens what the
// flags name: chain, contracts, account, gateways, IPFS node.
//
// Every flag has an environment variable: --rpc is ASSAY_RPC. Flags win.
package connect

import (
	"context"
	"math/big"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
)

// Flags say where everything is.
type Flags struct {
	RPC, Manifest          string
	Keystore, PasswordFile string
	Gateways               []string
	IPFSAPI                string
	GasCap                 uint64
	FeeCapGwei             uint64
	DryRun                 bool
	Timeout                time.Duration
}

// env returns a variable's value or a default.
func env(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

// Add adds the flags of the chain to a command and all below it.
func (f *Flags) Add(cmd *cobra.Command) {
	p := cmd.PersistentFlags()
	p.StringVar(&f.RPC, "rpc", env("ASSAY_RPC", "http://127.0.0.1:8545"), "the chain's RPC endpoint, `URL` (ASSAY_RPC)")
	p.StringVar(&f.Manifest, "manifest", env("ASSAY_MANIFEST", ""), "the deployment's manifest, `file` (ASSAY_MANIFEST)")
	p.StringVar(&f.Keystore, "keystore", env("ASSAY_KEYSTORE", ""), "account, keystore `file` (ASSAY_KEYSTORE)")
	p.StringVar(&f.PasswordFile, "password-file", env("ASSAY_PASSWORD_FILE", ""), "`file` with the account's password (ASSAY_PASSWORD_FILE)")
	p.StringSliceVar(&f.Gateways, "gateway", list(env("ASSAY_GATEWAYS", "")), "trustless IPFS gateway, `URL`; may be repeated (ASSAY_GATEWAYS)")
	p.StringVar(&f.IPFSAPI, "ipfs-api", env("ASSAY_IPFS_API", "http://127.0.0.1:5001"), "RPC API of the IPFS node to publish to, `URL` (ASSAY_IPFS_API)")
	p.Uint64Var(&f.GasCap, "gas-cap", client.DefaultLimits.Gas, "most gas that one transaction may take")
	p.Uint64Var(&f.FeeCapGwei, "fee-cap", 0, "most to pay for one gas, in gwei; 0 means twice the base fee")
	p.BoolVar(&f.DryRun, "dry-run", false, "check and estimate, send nothing")
	p.DurationVar(&f.Timeout, "tx-timeout", client.DefaultLimits.Timeout, "how long to wait for a transaction")
}

// Session is an open connection to a deployment.
type Session struct {
	Manifest *client.Manifest
	Sender   *client.Sender
	Board    *client.BoardClient
	Oracle   *client.OracleClient
	eth      *ethclient.Client
}

// Close ends the connection.
func (s *Session) Close() { s.eth.Close() }

// Password gives the account's password when it is needed.
type Password func(file string) (string, error)

// Open connects to the chain and checks the manifest against it. Without a keystore the session only reads.
func (f *Flags) Open(ctx context.Context, password Password) (*Session, error) {
	if f.Manifest == "" {
		return nil, fault.New(fault.Config, "no deployment is named: use --manifest or ASSAY_MANIFEST")
	}
	manifest, err := client.LoadManifest(f.Manifest)
	if err != nil {
		return nil, err
	}
	account, err := f.account(password)
	if err != nil {
		return nil, err
	}
	eth, err := ethclient.DialContext(ctx, f.RPC)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "dial the RPC endpoint")
	}
	s := &Session{Manifest: manifest, eth: eth}
	if err := s.open(ctx, account, f.limits()); err != nil {
		eth.Close()
		return nil, err
	}
	return s, nil
}

func (s *Session) open(ctx context.Context, account *client.Account, limits client.Limits) (err error) {
	if err = s.Manifest.Verify(ctx, s.eth, client.Board, client.Oracle, client.Link); err != nil {
		return err
	}
	if s.Sender, err = client.NewSender(ctx, s.eth, account, limits); err != nil {
		return err
	}
	s.Board = client.NewBoard(s.Sender, s.Manifest.Address(client.Board))
	s.Oracle = client.NewOracle(s.Sender, s.Manifest.Address(client.Oracle))
	return nil
}

func (f *Flags) account(password Password) (*client.Account, error) {
	if f.Keystore == "" {
		return client.ReadOnly(), nil
	}
	secret, err := password(f.PasswordFile)
	if err != nil {
		return nil, err
	}
	return client.LoadAccount(f.Keystore, secret)
}

func (f *Flags) limits() client.Limits {
	limits := client.Limits{Gas: f.GasCap, Timeout: f.Timeout, DryRun: f.DryRun}
	if f.FeeCapGwei != 0 {
		limits.FeeCap = new(big.Int).Mul(new(big.Int).SetUint64(f.FeeCapGwei), big.NewInt(1e9))
	}
	return limits
}

// Fetcher opens the gateways.
func (f *Flags) Fetcher() (*ipfs.Fetcher, error) {
	c := ipfs.DefaultConfig()
	c.Gateways = f.Gateways
	return ipfs.New(c, prometheus.NewRegistry())
}

// Publisher opens the IPFS node.
func (f *Flags) Publisher() (*publish.Kubo, error) {
	c := publish.DefaultConfig()
	c.API = f.IPFSAPI
	return publish.NewKubo(c)
}
