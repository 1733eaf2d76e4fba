package demo

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/seal"
	"github.com/assay-oracle/assay/integration/devstack/access"
	"github.com/assay-oracle/assay/worker/progress"
)

// story is the state that the chapters hand on.
type story struct {
	Config
	result      Result
	processes   []*process
	model       *modelpkg.Package
	deliveryKey seal.Secret

	stack    *access.Info
	manifest *client.Manifest
	adapter  string // its URL
	eth      *ethclient.Client
	sender   *client.Sender // the researcher
	board    *client.BoardClient
	oracle   *client.OracleClient
	before   map[string]*big.Int // balances, by account
}

// startLimit is how long a program may take until it serves.
const startLimit = 60 * time.Second

// say tells of a step.
func (s *story) say(step, message string, fields map[string]any) {
	s.Progress.Event(progress.Event{Step: step, Message: message, Fields: fields})
}

// launch starts the dev stack and the adapter, and opens the researcher's account.
func (s *story) launch(ctx context.Context) error {
	for _, dir := range []string{"logs", "stack", "adapter"} {
		if err := os.MkdirAll(s.path(dir), 0o700); err != nil {
			return fault.Wrap(fault.Storage, err, "make the demo's folders")
		}
	}
	port, err := freePort(ctx)
	if err != nil {
		return err
	}
	s.adapter = fmt.Sprintf("http://127.0.0.1:%d/", port)
	key, err := s.bridgeKey()
	if err != nil {
		return err
	}
	if err := s.launchStack(ctx, key); err != nil {
		return err
	}
	if err := s.launchAdapter(ctx, port, key); err != nil {
		return err
	}
	return s.open(ctx)
}

// bridgeKey draws the bearer key that the node shows to the adapter.
func (s *story) bridgeKey() (file string, err error) {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		return "", fault.Wrap(fault.Internal, err, "draw the bridge key")
	}
	file = s.path("bridge.key")
	if err := os.WriteFile(file, []byte(hex.EncodeToString(raw)), 0o600); err != nil {
		return "", fault.Wrap(fault.Storage, err, "write the bridge key")
	}
	return file, nil
}

func (s *story) launchStack(ctx context.Context, key string) error {
	p, err := s.start("devstack", "assay-devstack", []string{
		"-dir", s.path("stack"), "-bridge", s.adapter, "-bridge-key-file", key, "-miners", "3",
	}, nil, nil)
	if err != nil {
		return err
	}
	err = until(ctx, "the dev stack", startLimit, func() bool {
		s.stack, err = access.Load(s.path("stack"))
		return err == nil
	}, p)
	if err != nil {
		return err
	}
	if s.manifest, err = client.LoadManifest(s.stack.Manifest); err != nil {
		return err
	}
	s.say("chain", fmt.Sprintf("%s, board %s, oracle %s", s.stack.RPC, s.manifest.Address(client.Board), s.manifest.Address(client.Oracle)), nil)
	return nil
}

func (s *story) launchAdapter(ctx context.Context, port int, key string) error {
	metrics, err := freePort(ctx)
	if err != nil {
		return err
	}
	p, err := s.start("adapter", "assay-adapter", nil, []string{
		"EA_HOST=127.0.0.1", fmt.Sprintf("EA_PORT=%d", port), fmt.Sprintf("METRICS_PORT=%d", metrics), "EA_SYNC_TIMEOUT=25s",
		"ASSAY_API_KEY_FILE=" + key,
		fmt.Sprintf("ASSAY_RPC_URLS=%d=%s", s.stack.ChainID, s.stack.RPC),
		fmt.Sprintf("ASSAY_ORACLES=%d:%s", s.stack.ChainID, s.manifest.Address(client.Oracle)),
		"ASSAY_CONFIRMATIONS=0", "ASSAY_GATEWAYS=" + s.stack.Gateway, "ASSAY_IPFS_API=" + s.stack.IPFSAPI,
		"ASSAY_IDENTITY_FILE=" + s.stack.Identity, "ASSAY_KEYSTORE=" + s.stack.Keys.Files[access.Signer],
		"ASSAY_KEYSTORE_PASSWORD_FILE=" + s.stack.Keys.PasswordFile, "ASSAY_DATA_DIR=" + s.path("adapter"),
	}, nil)
	if err != nil {
		return err
	}
	if err := until(ctx, "the adapter", startLimit, func() bool { return ready(ctx, s.adapter+"ready") }, p); err != nil {
		return err
	}
	s.say("adapter", s.adapter, nil)
	return nil
}

func ready(ctx context.Context, url string) bool {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_ = resp.Body.Close() // only the status counts
	return resp.StatusCode == http.StatusOK
}

// open connects the researcher to the chain, checking the manifest as every program does.
func (s *story) open(ctx context.Context) (err error) {
	if s.eth, err = client.Dial(ctx, s.stack.RPC); err != nil {
		return err
	}
	if err = s.manifest.Verify(ctx, s.eth, client.Board, client.Oracle, client.Link, client.Operator); err != nil {
		return err
	}
	account, err := s.stack.Keys.Account(access.Researcher)
	if err != nil {
		return err
	}
	if s.sender, err = client.NewSender(ctx, s.eth, account, client.DefaultLimits); err != nil {
		return err
	}
	s.board = client.NewBoard(s.sender, s.manifest.Address(client.Board))
	s.oracle = client.NewOracle(s.sender, s.manifest.Address(client.Oracle))
	s.before, err = s.readBalances(ctx)
	return err
}

// accounts are those whose balances the story is about.
var accounts = []string{access.Researcher, "miner-1", "miner-2", "miner-3"}

func (s *story) readBalances(ctx context.Context) (map[string]*big.Int, error) {
	out := map[string]*big.Int{}
	for _, name := range accounts {
		balance, err := s.eth.BalanceAt(ctx, s.stack.Keys.Addresses[name], nil)
		if err != nil {
			return nil, fault.Wrap(fault.Chain, err, "read a balance")
		}
		credit, err := s.board.Credit(ctx, s.stack.Keys.Addresses[name], common.Address{})
		if err != nil {
			return nil, err
		}
		out[name] = balance.Add(balance, credit)
	}
	return out, nil
}

// balances tells what everybody gained or lost, gas included.
func (s *story) balances(ctx context.Context) error {
	after, err := s.readBalances(ctx)
	if err != nil {
		return err
	}
	for _, name := range accounts {
		change := new(big.Int).Sub(after[name], s.before[name])
		s.say("balance", fmt.Sprintf("%-10s %+.6f ETH", name, ether(change)), nil)
	}
	kinds := []string{}
	for _, kind := range []string{"create", "commit", "reveal", "request", "fulfill"} {
		kinds = append(kinds, fmt.Sprintf("%s %d", kind, s.result.Gas[kind]))
	}
	s.say("gas", strings.Join(kinds, ", "), nil)
	return nil
}

// ether is an amount for people; sums are never made of it.
func ether(wei *big.Int) float64 {
	f, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(1e18)).Float64()
	return f
}

// freePort asks the system for a port that nobody listens on.
func freePort(ctx context.Context) (int, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fault.Wrap(fault.Internal, err, "find a free port")
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// stop ends every process, the youngest first.
func (s *story) stop() {
	for i := len(s.processes) - 1; i >= 0; i-- {
		s.processes[i].stop()
	}
	if s.eth != nil {
		s.eth.Close()
	}
}

// keep leaves everything up until ctx ends.
func (s *story) keep(ctx context.Context) {
	s.Keep(Access{
		Dir: s.Dir, RPC: s.stack.RPC, WS: s.stack.WS, Gateway: s.stack.Gateway, IPFSAPI: s.stack.IPFSAPI, Adapter: s.adapter, Manifest: s.stack.Manifest,
		SignerSet: s.stack.SignerSet,
	}, s.result)
	<-ctx.Done()
}
