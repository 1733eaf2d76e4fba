package adapter

import (
	"context"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/capability"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// Chain reads oracle contracts. Its errors have the code Pending for a request that stands but not yet deep enough,
// NotOpen wrapping ErrUnknownRequest for one that no contract knows, and Chain when no endpoint answers.
type Chain interface {
	evaluator.ChainReader
	// HeadTime returns the newest block's Unix time.
	HeadTime(ctx context.Context, chainID uint64) (uint64, error)
	// Standing returns where a request stands at the newest block, however it stood at the configured depth.
	Standing(ctx context.Context, chainID uint64, oracle evaluator.Address, id evaluator.EvalID) (Standing, error)
	// Check reads a check of a worker registry at the configured depth.
	Check(ctx context.Context, chainID uint64, registry evaluator.Address, id merkle.Hash) (capability.Check, error)
	// Open looks for open requests among the PageSize numbered from `from`, at the configured depth.
	Open(ctx context.Context, chainID uint64, oracle evaluator.Address, from uint64) (Page, error)
}

// Page is what was found of an oracle's open requests.
type Page struct {
	IDs      []evaluator.EvalID
	Next     uint64 // first number that was not looked at
	HeadTime uint64 // of the newest block
}

// Standing is where a request stands.
type Standing struct {
	Status   evaluator.RequestStatus
	Deadline uint64
	HeadTime uint64 // of the block that says so
}

// over reports that no evaluation of the request would count any more.
func (s Standing) over() bool { return s.Status != evaluator.Pending || s.HeadTime > s.Deadline }

// Retainer keeps content available beyond the miner's own node.
type Retainer interface {
	Retain(ctx context.Context, c evaluator.CID, until time.Time) error
}

// Signer makes the payload of an attested result: abi.encode(Evaluation, delivery, signature). It refuses, with the code
// SecondDigest, a second result for one evalId.
type Signer func(ctx context.Context, job evaluator.Job, result evaluator.Result) (payload []byte, err error)

// Oracle is an allow-listed oracle contract.
type Oracle struct {
	ChainID uint64
	Address evaluator.Address
}

// Config is what an adapter needs. DefaultConfig fills in what has a default.
type Config struct {
	Version string
	BaseURL string      // path prefix of the routes, "/" for none
	APIKey  secret.Text // the bearer key of callers

	// Oracles are answered with what this adapter signs; QuorumOracles are observed for the node's plugin, unsigned.
	Oracles, QuorumOracles []Oracle
	// Registries have workers' machines proven, by whoever dials Verify's listener.
	Registries []Oracle

	Chain    Chain
	Evaluate func(ctx context.Context, job evaluator.Job) (evaluator.Result, error) // of Oracles
	Sign     Signer                                                                 // of Oracles
	Attest   Attester                                                               // of Registries
	Proof    proof.Config                                                           // of Registries: how machines are challenged
	// ProofSessions may be under way at once. One costs little but while its openings are checked; so few that somebody's stakes
	// could take them all would keep the others' provers out.
	ProofSessions int
	Measure       func(ctx context.Context, job evaluator.Job) (evaluator.Measurement, error) // of QuorumOracles
	Retainer      Retainer
	Journal       *journal.Journal
	Callback      *callback.Caller

	SyncTimeout     time.Duration // a sync request that takes longer is answered 504 and collected by a retry
	Grace           time.Duration // a request that the chain does not know yet is looked for this long
	EvaluateTimeout time.Duration // of one attempt
	CallbackWindow  time.Duration // a node that cannot be called back is given up after this
	Retention       time.Duration // a winning submission is kept at least this long
	Prune           time.Duration // evaluations that were given up are forgotten after this
	MaxBody         int64         // bytes of a request
	Answers         int           // answers kept in memory

	Checks     map[string]func(context.Context) error // of /ready, beside the adapter's own store and chain
	Sandbox    scorer.Report                          // of scoring processes, for /ready
	OnStage    func(journal.Key, journal.Stage)       // called after a stage became durable; may be nil
	Registerer prometheus.Registerer
	Logger     *slog.Logger
	Now        func() time.Time
}

// DefaultConfig returns the defaults, without dependencies.
func DefaultConfig() Config {
	return Config{
		Version: "unknown", BaseURL: "/",
		SyncTimeout: 12 * time.Second, Grace: 10 * time.Second, EvaluateTimeout: 30 * time.Minute,
		CallbackWindow: 24 * time.Hour, Retention: 30 * 24 * time.Hour, Prune: 7 * 24 * time.Hour,
		Proof: proof.Defaults(), ProofSessions: 128, MaxBody: 64 << 10, Answers: 1024, Logger: slog.New(slog.DiscardHandler), Now: time.Now,
	}
}

// MinAPIKey is the shortest bearer key that is accepted, in bytes.
const MinAPIKey = 16

// Validate names the setting that is wrong.
func (c Config) Validate() error {
	for name, missing := range map[string]bool{
		"Chain": c.Chain == nil, "Retainer": c.Retainer == nil, "Evaluate": len(c.Oracles) > 0 && c.Evaluate == nil,
		"Sign": len(c.Oracles) > 0 && c.Sign == nil, "Measure": len(c.QuorumOracles) > 0 && c.Measure == nil,
		"Journal": c.Journal == nil, "Callback": c.Callback == nil, "Registerer": c.Registerer == nil,
		"Logger": c.Logger == nil, "Now": c.Now == nil, "Oracles": len(c.Oracles)+len(c.QuorumOracles)+len(c.Registries) == 0,
		"Attest": len(c.Registries) > 0 && c.Attest == nil,
	} {
		if missing {
			return fault.New(fault.Config, "must be set").About(name)
		}
	}
	for name, d := range map[string]time.Duration{
		"SyncTimeout": c.SyncTimeout, "Grace": c.Grace, "EvaluateTimeout": c.EvaluateTimeout,
		"CallbackWindow": c.CallbackWindow, "Retention": c.Retention, "Prune": c.Prune,
	} {
		if d <= 0 {
			return fault.New(fault.Config, "must be longer than zero").About(name)
		}
	}
	for _, o := range c.QuorumOracles {
		if slices.Contains(c.Oracles, o) {
			return fault.New(fault.Config, "oracle %s of chain %d is listed in Oracles too: it is one kind or the other", o.Address, o.ChainID).About("QuorumOracles")
		}
	}
	for _, o := range c.Registries {
		if slices.Contains(c.Oracles, o) || slices.Contains(c.QuorumOracles, o) {
			return fault.New(fault.Config, "contract %s of chain %d is listed as an oracle too", o.Address, o.ChainID).About("Registries")
		}
	}
	if err := c.Proof.Validate(); err != nil {
		return err
	}
	switch {
	case len(c.APIKey) < MinAPIKey:
		return fault.New(fault.Config, "must have %d bytes or more", MinAPIKey).About("APIKey")
	case len(c.BaseURL) == 0 || c.BaseURL[0] != '/':
		return fault.New(fault.Config, "must begin with a slash").About("BaseURL")
	case c.ProofSessions < 1:
		return fault.New(fault.Config, "must be positive").About("ProofSessions")
	case c.MaxBody < 1<<10 || c.Answers < 1:
		return fault.New(fault.Config, "the body's limit or the answers kept in memory are too few").About("MaxBody")
	}
	return nil
}

// kind is how an oracle's requests are answered.
type kind uint8

const (
	bySignature kind = 1 // signed here: endpoint evaluate
	byQuorum    kind = 2 // observed for the node's plugin: endpoints pending and observe
	byProof     kind = 3 // a registry's checks, proven by who dials and signed here: endpoint capability
)

// Adapter is the server and its work. Run serves it.
type Adapter struct {
	Config
	kinds     map[Oracle]kind // of the oracles on the allow-lists
	key       keyDigest
	waiters   waiters
	answers   answers
	metrics   *metrics
	handler   http.Handler
	verifier  *dial.Handler // nil without registries
	readiness readiness
	admits    chan struct{} // one for each check that is read for a prover
	drain     chan struct{} // closed when the server stops: callers that wait are sent away
}

// New checks the configuration. Nothing runs before Run.
func New(cfg Config) (*Adapter, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	a := &Adapter{Config: cfg, kinds: map[Oracle]kind{}, key: digestKey(cfg.APIKey.Reveal()), admits: make(chan struct{}, admitsAtOnce), drain: make(chan struct{})}
	for _, o := range cfg.Oracles {
		a.kinds[o] = bySignature
	}
	for _, o := range cfg.QuorumOracles {
		a.kinds[o] = byQuorum
	}
	for _, o := range cfg.Registries {
		a.kinds[o] = byProof
	}
	a.waiters.init()
	a.answers.init(cfg.Answers)
	a.metrics = newMetrics(cfg.Registerer, cfg.Journal, cfg.Version)
	a.handler = a.routes()
	var err error
	if len(cfg.Registries) > 0 {
		a.verifier, err = a.newVerifier()
	}
	return a, err
}

// Handler returns the HTTP handler of the business port.
func (a *Adapter) Handler() http.Handler { return a.handler }

func (a *Adapter) reached(k journal.Key, s journal.Stage) {
	if a.OnStage != nil {
		a.OnStage(k, s)
	}
}
