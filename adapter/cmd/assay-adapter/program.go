package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"filippo.io/age"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/adapter/callback"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/adapter/retain"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// housekeeping is how often the data folder is looked through for what is over.
const housekeeping = time.Hour

// program is the adapter with all that it is wired to.
type program struct {
	settings
	log      *slog.Logger
	registry *prometheus.Registry
	business net.Listener
	ops      net.Listener // nil without METRICS_PORT
	provers  net.Listener // nil without ASSAY_VERIFIER_LISTEN
	pool     *scorer.Pool
	signer   *attest.KeySigner // nil if nothing is signed
	scores   *evaluator.Evaluator
	keeper   *retain.Keeper
	adapter  *adapter.Adapter
}

// runAdapter builds everything, serves until ctx ends, and takes it down again.
func runAdapter(ctx context.Context, s settings, log *slog.Logger) error {
	p := &program{settings: s, log: log, registry: newRegistry()}
	defer p.close()
	if err := p.listen(ctx); err != nil {
		return err
	}
	if err := p.openSlow(); err != nil {
		return err
	}
	if err := p.build(ctx); err != nil {
		return err
	}
	log.InfoContext(ctx, "serving", "version", version, "listen", p.business.Addr().String(), "signer", p.signerName(),
		"profile", p.pool.Profile().String(), "profile_hash", p.pool.ProfileHash().String(), "sandbox", p.pool.Report().String())
	for sandbox, reason := range p.pool.Report().PassedOver {
		log.InfoContext(ctx, "sandbox passed over", "sandbox", string(sandbox), "reason", reason)
	}
	if p.pool.Report().Sandbox == scorer.None {
		log.WarnContext(ctx, "scoring processes are not isolated: a submission that takes one over can read what this process can", "setting", "ASSAY_SANDBOX=none")
	}
	go p.housekeep(ctx)
	return p.serve(ctx)
}

// serve runs the adapter and, with registries, its public listener; what fails ends both.
func (p *program) serve(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	ctx, cancel := context.WithCancel(ctx)
	group.Go(func() error {
		defer cancel()
		return p.adapter.Run(ctx, p.business, p.ops, p.operator())
	})
	if p.provers != nil {
		p.log.InfoContext(ctx, "serving provers", "listen", p.provers.Addr().String())
		group.Go(func() error {
			defer cancel()
			return p.adapter.Verify(ctx, p.provers)
		})
	}
	return group.Wait()
}

func (p *program) signerName() string {
	if p.signer == nil {
		return "none"
	}
	return p.signer.Address().String()
}

func newRegistry() *prometheus.Registry {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return r
}

// close releases what the adapter's own Run does not.
func (p *program) close() {
	if p.pool != nil {
		_ = p.pool.Close() // it only waits for children
	}
	for _, l := range []net.Listener{p.business, p.ops, p.provers} {
		if l != nil {
			_ = l.Close() // closed already, unless the start failed
		}
	}
}

// listen comes first: a taken port is known at once, and calls wait in the backlog while the rest starts.
func (p *program) listen(ctx context.Context) (err error) {
	if p.business, err = listenOn(ctx, p.address(p.Port), "EA_PORT"); err != nil {
		return err
	}
	if p.MetricsPort != 0 {
		if p.ops, err = listenOn(ctx, p.address(p.MetricsPort), "METRICS_PORT"); err != nil {
			return err
		}
	}
	if p.VerifierListen != "" {
		p.provers, err = listenOn(ctx, p.VerifierListen, "ASSAY_VERIFIER_LISTEN")
	}
	return err
}

func (p *program) address(port uint16) string {
	return net.JoinHostPort(p.Host, strconv.Itoa(int(port)))
}

func listenOn(ctx context.Context, address, name string) (net.Listener, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fault.Wrap(fault.Config, err, "listen").About(name)
	}
	return l, nil
}

// openSlow opens side by side what takes about a second each.
func (p *program) openSlow() error {
	var group errgroup.Group
	group.Go(func() (err error) {
		if !p.signs() {
			return nil
		}
		p.signer, err = attest.OpenKeystore(p.Keystore, p.KeystorePassword.Reveal())
		return about(err, "ASSAY_KEYSTORE")
	})
	group.Go(func() (err error) {
		c := scorer.DefaultConfig()
		c.Binary, c.Device, c.Workers, c.Timeout = p.Scorer, p.Device, p.Workers, p.ScorerTimeout
		c.MemoryBytes, c.LibraryPath, c.GPUs, c.Sandbox = p.ScorerMemory, p.LibraryPath, p.GPUs, p.Sandbox
		p.pool, err = scorer.New(c)
		return err
	})
	return group.Wait()
}

// about names the variable behind a failure that does not name one.
func about(err error, variable string) error {
	if err == nil {
		return nil
	}
	return fault.Wrap(fault.CodeOf(err), err, "cannot be used").About(variable)
}

// build wires the adapter. The journal is opened last: the adapter's Run closes it.
func (p *program) build(ctx context.Context) error {
	c := adapter.DefaultConfig()
	c.Version, c.BaseURL, c.APIKey = version, p.BaseURL, p.APIKey
	c.Oracles, c.QuorumOracles, c.Registries = p.Oracles, p.QuorumOracles, p.Registries
	c.ProofSessions, c.Proof.Seconds = p.ProofSessions, p.ProofTime.Seconds()
	c.SyncTimeout, c.Grace, c.EvaluateTimeout = p.SyncTimeout, p.Grace, p.Evaluate
	c.CallbackWindow, c.Retention, c.Prune = p.CallbackWindow, p.Retention, p.PruneTime
	c.Logger, c.Registerer = p.log, p.registry
	for _, part := range []func(context.Context, *adapter.Config) error{p.openChain, p.openEvaluator, p.openKeeper, p.openJournal} {
		if err := part(ctx, &c); err != nil {
			return err
		}
	}
	var err error
	if p.adapter, err = adapter.New(c); err != nil {
		return errors.Join(err, c.Journal.Stop(ctx))
	}
	return nil
}

func (p *program) openChain(ctx context.Context, c *adapter.Config) (err error) {
	for i := range p.RPCURLs {
		p.RPCURLs[i].Depth, p.RPCURLs[i].Timeout = p.Confirmations, p.RPCTimeout
	}
	for _, o := range slices.Concat(p.Oracles, p.QuorumOracles, p.Registries) {
		if !p.RPCURLs.has(o.ChainID) {
			return fault.New(fault.Config, "has no endpoint of chain %d, which has a contract that is served", o.ChainID).About("ASSAY_RPC_URLS")
		}
	}
	if c.Chain, err = adapter.DialOracles(ctx, p.RPCURLs); err != nil {
		return about(err, "ASSAY_RPC_URLS")
	}
	c.Callback, err = callback.New(callback.Config{Origins: p.CallbackOrigins, Timeout: p.CallbackTimeout})
	return about(err, "ASSAY_CALLBACK_ORIGINS")
}

func (p *program) openEvaluator(_ context.Context, c *adapter.Config) error {
	f := ipfs.DefaultConfig()
	f.Gateways, f.Timeout = p.Gateways.reveal(), p.FetchTimeout
	fetcher, err := ipfs.New(f, p.registry)
	if err != nil {
		return about(err, "ASSAY_GATEWAYS")
	}
	identities, err := parseIdentities(p.Identity.Reveal())
	if err != nil {
		return about(err, "ASSAY_IDENTITY")
	}
	p.scores, err = evaluator.New(evaluator.Config{
		Fetcher: fetcher, Scorer: p.pool, Identities: identities, Dir: p.evaluatorDir(),
		MaxModel: p.MaxModel, MaxSet: p.MaxSet, MaxWeights: p.MaxWeight, Parallel: p.Workers,
	})
	if err != nil {
		return about(err, "ASSAY_DATA_DIR")
	}
	c.Evaluate, c.Measure = p.scores.Evaluate, p.scores.Measure
	c.Checks, c.Sandbox = map[string]func(context.Context) error{"scorer": p.pool.Ready}, p.pool.Report()
	return nil
}

func (p *program) evaluatorDir() string { return filepath.Join(p.DataDir, "evaluator") }

// parseIdentities reads lines as age's own identity files have them: comments and empty lines are skipped.
func parseIdentities(text string) ([]age.Identity, error) {
	var out []age.Identity
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		key, err := seal.ParseSecret(line)
		if err != nil {
			return nil, err
		}
		identity, err := key.Identity()
		if err != nil {
			return nil, err
		}
		out = append(out, identity)
	}
	if len(out) == 0 {
		return nil, fault.New(fault.Config, "holds no identity")
	}
	return out, nil
}

func (p *program) openKeeper(_ context.Context, c *adapter.Config) error {
	n := publish.DefaultConfig()
	n.API, n.Authorization = p.IPFSAPI.Reveal(), p.IPFSAuthorization
	node, err := publish.NewKubo(n)
	if err != nil {
		return about(err, "ASSAY_IPFS_API")
	}
	p.keeper, err = retain.New(retain.Config{
		Node: node, Content: evaluator.ContentDir(p.evaluatorDir()), Dir: filepath.Join(p.DataDir, "retained"), Now: time.Now,
	})
	if err != nil {
		return about(err, "ASSAY_DATA_DIR")
	}
	c.Retainer = p.keeper
	c.Checks["ipfs"] = func(ctx context.Context) error {
		_, err := node.Version(ctx)
		return err
	}
	return nil
}

func (p *program) openJournal(ctx context.Context, c *adapter.Config) (err error) {
	j := journal.DefaultConfig()
	j.DatabaseURL, j.Workers, j.MaxQueue, j.Logger = p.DatabaseURL, p.Workers+p.Fetches, p.MaxQueue, p.log
	if p.Replica != "" {
		j.Replica = p.Replica
	}
	dir := filepath.Join(p.DataDir, "journal")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fault.Wrap(fault.Storage, err, "make the journal's folder").About("ASSAY_DATA_DIR")
	}
	j.Path = filepath.Join(dir, "journal.db")
	if c.Journal, err = journal.Open(ctx, j); err != nil {
		return err
	}
	if p.signer != nil {
		guard := attest.NewGuard(p.signer, c.Journal)
		c.Sign, c.Attest = adapter.GuardedSigner(guard), adapter.GuardedAttester(guard)
	}
	return nil
}

// housekeep lets go of what need not be kept: pins, what is left of fetches that never ended, and what no evaluation uses.
func (p *program) housekeep(ctx context.Context) {
	tick := time.NewTicker(housekeeping)
	defer tick.Stop()
	keep := evaluator.Keep{Age: p.CacheAge, Bytes: p.CacheSize, Busy: 2 * p.Evaluate} // retaining may follow an evaluation
	for {
		err := errors.Join(p.keeper.Expire(ctx), ipfs.Prune(evaluator.ContentDir(p.evaluatorDir()), time.Now().Add(-p.PruneTime)),
			p.scores.Evict(ctx, keep))
		if err != nil && ctx.Err() == nil {
			p.log.WarnContext(ctx, "housekeeping", "error", err.Error())
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// operator serves the operator's port.
func (p *program) operator() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(p.registry, promhttp.HandlerOpts{Registry: p.registry}))
	return mux
}
