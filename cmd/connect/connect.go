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

// Add adds every flag to a command and all below it.
func (f *Flags) Add(cmd *cobra.Command) {
	f.AddChain(cmd)
	f.AddKeystore(cmd)
	f.AddSending(cmd)
	f.AddGateways(cmd)
	f.AddPublishing(cmd)
}

// AddChain adds the flags that say which deployment is meant.
func (f *Flags) AddChain(cmd *cobra.Command) {
	text(cmd, &f.RPC, "rpc", "http://127.0.0.1:8545", "the chain's RPC endpoint, `URL`")
	text(cmd, &f.Manifest, "manifest", "", "the deployment's manifest, `file`")
}

// AddKeystore adds the flag that says who one is.
func (f *Flags) AddKeystore(cmd *cobra.Command) {
	text(cmd, &f.Keystore, "keystore", "", "account, keystore `file`")
}

// AddSending adds the flags of commands that send transactions, beside the keystore.
func (f *Flags) AddSending(cmd *cobra.Command) {
	text(cmd, &f.PasswordFile, "password-file", "", "`file` with the account's password")
	p := cmd.PersistentFlags()
	p.Uint64Var(&f.GasCap, "gas-cap", client.DefaultLimits.Gas, "most gas that one transaction may take")
	p.Uint64Var(&f.FeeCapGwei, "fee-cap", 0, "most to pay for one gas, in gwei; 0 means twice the base fee")
	p.BoolVar(&f.DryRun, "dry-run", false, "check and estimate; send and publish nothing")
	p.DurationVar(&f.Timeout, "tx-timeout", client.DefaultLimits.Timeout, "how long to wait for a transaction")
}

// AddGateways adds the flag of commands that fetch from IPFS.
func (f *Flags) AddGateways(cmd *cobra.Command) {
	p := cmd.PersistentFlags()
	p.StringSliceVar(&f.Gateways, "gateway", nil, "trustless IPFS gateway, `URL`; may be repeated (ASSAY_GATEWAYS)")
	if v := os.Getenv("ASSAY_GATEWAYS"); v != "" {
		f.Gateways = strings.Split(v, ",")
	}
}

// AddPublishing adds the flag of commands that publish to IPFS.
func (f *Flags) AddPublishing(cmd *cobra.Command) {
	text(cmd, &f.IPFSAPI, "ipfs-api", "http://127.0.0.1:5001", "RPC API of the IPFS node to publish to, `URL`")
}

// text adds a flag whose value may come from the environment. Such a value is not shown as the default in a help text: an
// endpoint's URL may hold an API key.
func text(cmd *cobra.Command, into *string, name, fallback, usage string) {
	variable := "ASSAY_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
	cmd.PersistentFlags().StringVar(into, name, fallback, usage+" ("+variable+")")
	if v := os.Getenv(variable); v != "" {
		*into = v
	}
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
	eth, err := client.Dial(ctx, f.RPC)
	if err != nil {
		return nil, err
	}
	s := &Session{Manifest: manifest, eth: eth}
	if err := s.open(ctx, account, f.limits()); err != nil {
		eth.Close()
		return nil, err
	}
	return s, nil
}

// OpenToRead is Open without the account.
func (f *Flags) OpenToRead(ctx context.Context) (*Session, error) {
	reader := *f
	reader.Keystore = ""
	return reader.Open(ctx, nil)
}

// OpenToSend is Open for commands that are of no use without an account.
func (f *Flags) OpenToSend(ctx context.Context, password Password) (*Session, error) {
	if f.Keystore == "" {
		return nil, fault.New(fault.Config, "an account is needed: use --keystore or ASSAY_KEYSTORE")
	}
	return f.Open(ctx, password)
}

func (s *Session) open(ctx context.Context, account *client.Account, limits client.Limits) (err error) {
	if err = s.Manifest.Verify(ctx, s.eth, client.Board, s.Manifest.Oracle(), client.Link); err != nil {
		return err
	}
	if s.Sender, err = client.NewSender(ctx, s.eth, account, limits); err != nil {
		return err
	}
	s.Board = client.NewBoard(s.Sender, s.Manifest.Address(client.Board))
	s.Oracle = client.NewOracle(s.Sender, s.Manifest.Address(s.Manifest.Oracle()))
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
