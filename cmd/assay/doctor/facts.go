package doctor

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

// patient is what is looked at. Facts that several checks need are asked for once, by the first that needs them.
type patient struct {
	Config
	session  func() (*connect.Session, error)
	contract func() (contracts, error)
	operator func() (*nodeapi.Node, error) // the node, with its operator logged in
	keys     func() ([]nodeapi.Key, error)
	found    func() (employed, error)
	pool     func() (*scorer.Pool, error)
}

// factLimit bounds each question.
const factLimit = 15 * time.Second

// fact makes a question that is asked once, and whose failure is one check's to tell.
func fact[T any](ctx context.Context, by, advice string, ask func(context.Context) (T, error)) func() (T, error) {
	return sync.OnceValues(func() (T, error) {
		ctx, cancel := context.WithTimeout(ctx, factLimit)
		defer cancel()
		v, err := ask(ctx)
		if err != nil && by != "" {
			err = blocked{err, by, advice}
		}
		return v, err
	})
}

func newPatient(ctx context.Context, c Config) *patient {
	p := &patient{Config: c}
	p.session = fact(ctx, "chain", "check --rpc and --manifest: the manifest must be of the chain that the endpoint serves", c.OpenToRead)
	p.contract = fact(ctx, "chain", "does the manifest name the oracle and its Operator?", p.readContracts)
	p.operator = fact(ctx, "node", "check --node-url, and that --node-api-file holds the e-mail address and password of an operator", p.logIn)
	p.keys = fact(ctx, "", "", p.sendingKeys)
	p.found = fact(ctx, "", "", p.findJob)
	p.pool = fact(ctx, "", "", p.startScorer)
	return p
}

// close ends what facts have opened. A fact that nobody asked for stays unasked: its question finds the context ended.
func (p *patient) close() {
	if s, err := p.session(); err == nil {
		s.Close()
	}
	if pool, err := p.pool(); err == nil {
		_ = pool.Close() // it only waits for children
	}
}

// programsDir is where our programs lie.
func (p *patient) programsDir() (string, error) {
	if p.Programs != "" {
		return p.Programs, nil
	}
	own, err := os.Executable()
	if err != nil {
		return "", fault.Wrap(fault.Config, err, "find the running program")
	}
	return filepath.Dir(own), nil
}

func (p *patient) startScorer(ctx context.Context) (*scorer.Pool, error) {
	if err := ctx.Err(); err != nil {
		return nil, fault.Wrap(fault.Canceled, err, "start a scorer")
	}
	c, err := p.scorerConfig()
	if err != nil {
		return nil, err
	}
	return scorer.New(c)
}

func (p *patient) scorerConfig() (scorer.Config, error) {
	c := scorer.DefaultConfig()
	dir, err := p.programsDir()
	c.Binary, c.Device = filepath.Join(dir, scorer.Program), "auto"
	if p.Sandbox != "" {
		c.Sandbox = scorer.Sandbox(p.Sandbox)
	}
	return c, err
}

// contracts is what the chain says of the manifest's oracle, and of its Operator or its quorum.
type contracts struct {
	ChainID          uint64
	Oracle, Operator common.Address
	SpecID           common.Hash
	Senders          []common.Address // authorised to fulfil

	Quorum  bool // the rest is of a quorum's oracle, and what is above from the Operator on is not
	Configs uint32
	Set     common.Hash // of the newest configuration
}

func (p *patient) readContracts(ctx context.Context) (c contracts, err error) {
	s, err := p.session()
	if err != nil {
		return c, err
	}
	c.ChainID, c.Oracle, c.Quorum = s.Manifest.ChainID, s.Oracle.Address, s.Manifest.Oracle() == client.Quorum
	if c.Quorum {
		return c, c.readQuorum(ctx, client.NewQuorum(s.Sender, c.Oracle))
	}
	c.Operator = s.Manifest.Address(client.Operator)
	backend, oracle, operator := s.Sender.Backend(), bindings.NewDirectRequestOracle(), bindings.NewOperator()
	specID, err := client.Read(ctx, backend, c.Oracle, oracle.PackSpecId(), oracle.UnpackSpecId)
	if err != nil {
		return c, err
	}
	c.SpecID = specID
	c.Senders, err = client.Read(ctx, backend, c.Operator, operator.PackGetAuthorizedSenders(), operator.UnpackGetAuthorizedSenders)
	return c, err
}

func (c *contracts) readQuorum(ctx context.Context, oracle *client.QuorumClient) error {
	details, err := oracle.ConfigDetails(ctx)
	if err != nil || details.ConfigCount == 0 {
		return err
	}
	q, err := oracle.Quorum(ctx)
	c.Configs, c.Set = details.ConfigCount, q.SignerSet
	return err
}

func (p *patient) logIn(ctx context.Context) (*nodeapi.Node, error) {
	login, err := nodeapi.ReadLogin(p.NodeAPIFile)
	if err != nil {
		return nil, err
	}
	return nodeapi.Open(ctx, p.NodeURL, login)
}

// sendingKeys are the node's keys that a fulfilment may come from: those that the job names, or all that are enabled.
func (p *patient) sendingKeys(ctx context.Context) ([]nodeapi.Key, error) {
	s, err := p.session()
	if err != nil {
		return nil, err
	}
	node, err := p.operator()
	if err != nil {
		return nil, err
	}
	all, err := node.Keys(ctx)
	if err != nil {
		return nil, err
	}
	chain := strconv.FormatUint(s.Manifest.ChainID, 10)
	job, _ := p.found() // without a job every key may be meant
	var keys []nodeapi.Key
	for _, k := range all {
		if k.ChainID == chain && !k.Disabled && (len(job.Senders) == 0 || slices.Contains(job.Senders, k.Address)) {
			keys = append(keys, k)
		}
	}
	if len(keys) == 0 {
		return nil, blocked{fault.New(fault.NotOpen, "the node has no enabled key on chain %d that its job may use", s.Manifest.ChainID), "node-key",
			"make one: chainlink keys eth create --evm-chain-id " + chain}
	}
	return keys, nil
}

// hidden is text without a key that it might quote.
func hidden(text string, key secret.Text) string {
	if key == "" {
		return text
	}
	return strings.ReplaceAll(text, key.Reveal(), "[redacted]")
}
