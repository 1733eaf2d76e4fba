package main

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/caarlos0/env/v11"

	"github.com/assay-oracle/assay/adapter"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs"
	"github.com/assay-oracle/assay/evaluator/ipfs/publish"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// settings are the environment. The names that node operators know from other adapters have no prefix. Each field's doc tag is
// its line in docs/configuration.md.
type settings struct {
	Host        string        `env:"EA_HOST" doc:"Address to listen on, for both ports; empty for all of them"`
	Port        uint16        `env:"EA_PORT" doc:"Port of requests, /health, /ready and /openapi.json"`
	BaseURL     string        `env:"BASE_URL" doc:"Path prefix of the routes on EA_PORT"`
	MetricsPort uint16        `env:"METRICS_PORT" doc:"Port of /metrics; 0 for none"`
	LogLevel    slog.Level    `env:"LOG_LEVEL" doc:"debug, info, warn or error; the log is JSON on standard error"`
	SyncTimeout time.Duration `env:"EA_SYNC_TIMEOUT" doc:"A synchronous request that takes longer is answered 504, and a retry collects the answer; keep it under the bridge task's timeout"`
	DatabaseURL secret.Text   `env:"DATABASE_URL" doc:"PostgreSQL database for several replicas; empty for an SQLite file in ASSAY_DATA_DIR"`

	APIKey        secret.Text   `env:"ASSAY_API_KEY,notEmpty" doc:"Bearer key that job specs send, 16 bytes or more"`
	Oracles       oracles       `env:"ASSAY_ORACLES" doc:"Oracle contracts to sign for, as chainId:address, separated by commas; this, ASSAY_QUORUM_ORACLES or ASSAY_REGISTRIES must be set"`
	QuorumOracles oracles       `env:"ASSAY_QUORUM_ORACLES" doc:"Quorum oracle contracts to observe for the node's plugin, as chainId:address, separated by commas; nothing is signed for them"`
	Registries    oracles       `env:"ASSAY_REGISTRIES" doc:"Worker registries to attest to, as chainId:address, separated by commas; needs ASSAY_VERIFIER_LISTEN"`
	RPCURLs       rpcURLs       `env:"ASSAY_RPC_URLS,notEmpty" doc:"RPC endpoints, as chainId=URL, separated by commas; several of one chain are tried in order"`
	RPCTimeout    time.Duration `env:"ASSAY_RPC_TIMEOUT" doc:"Limit of one RPC call"`
	Confirmations uint64        `env:"ASSAY_CONFIRMATIONS" doc:"Blocks on top of a request before it is scored"`

	Identity         secret.Text `env:"ASSAY_IDENTITY,notEmpty" doc:"The oracle's age identities, one a line, which open sealed sets and submissions"`
	Keystore         string      `env:"ASSAY_KEYSTORE" doc:"Keystore V3 file of the key that signs evaluations; must be set with ASSAY_ORACLES and ASSAY_REGISTRIES"`
	KeystorePassword secret.Text `env:"ASSAY_KEYSTORE_PASSWORD" doc:"Password of the keystore"`

	VerifierListen string        `env:"ASSAY_VERIFIER_LISTEN" doc:"Address, as host:port, that provers of ASSAY_REGISTRIES dial from anywhere; put TLS in front of it; empty for none"`
	ProofSessions  int           `env:"ASSAY_PROOF_SESSIONS" doc:"Proofs under way at once; more provers are told to come again"`
	ProofTime      time.Duration `env:"ASSAY_PROOF_TIME" doc:"How long each part of a proof takes a machine that is what it claims, loading not included; longer ones are harder to fake"`

	Gateways          urls          `env:"ASSAY_GATEWAYS,notEmpty" doc:"Trustless IPFS gateways in order of preference, separated by commas"`
	FetchTimeout      time.Duration `env:"ASSAY_FETCH_TIMEOUT" doc:"Content that no gateway delivers within it is unavailable"`
	IPFSAPI           secret.Text   `env:"ASSAY_IPFS_API" doc:"RPC API of the IPFS node (Kubo) that keeps winning submissions"`
	IPFSAuthorization secret.Text   `env:"ASSAY_IPFS_AUTHORIZATION" doc:"Authorization header for that API"`
	Retention         time.Duration `env:"ASSAY_RETENTION" doc:"Winning submissions are kept at least this long"`

	CallbackOrigins []string      `env:"ASSAY_CALLBACK_ORIGINS" doc:"Nodes that may be called back, as http://host:port, separated by commas; without one only synchronous jobs are served"`
	CallbackTimeout time.Duration `env:"ASSAY_CALLBACK_TIMEOUT" doc:"Limit of one call back"`
	CallbackWindow  time.Duration `env:"ASSAY_CALLBACK_WINDOW" doc:"A node that cannot be called back is given up after this"`

	DataDir   string        `env:"ASSAY_DATA_DIR" doc:"Folder for the journal, fetched content, opened hidden sets and scores; it must survive restarts"`
	Replica   string        `env:"ASSAY_REPLICA" doc:"With DATABASE_URL: this replica's own name, kept across restarts"`
	MaxQueue  int           `env:"ASSAY_MAX_QUEUE" doc:"Evaluations that may wait; more are answered 429"`
	MaxModel  int64         `env:"ASSAY_MAX_MODEL_BYTES" doc:"Largest model package, in bytes"`
	MaxSet    int64         `env:"ASSAY_MAX_SET_BYTES" doc:"Largest sealed hidden set, in bytes"`
	MaxWeight int64         `env:"ASSAY_MAX_CHECKPOINT_BYTES" doc:"Largest checkpoint that terms may allow, in bytes; bounties that allow more fail at their probe"`
	CacheAge  time.Duration `env:"ASSAY_CACHE_AGE" doc:"Fetched content, opened hidden sets and scores that no evaluation used for this long are removed; make it longer than bounties stay quiet, since a hidden set may no longer be published"`
	CacheSize int64         `env:"ASSAY_CACHE_BYTES" doc:"Beyond so many bytes the longest unused of them are removed sooner, once an hour, but for what an evaluation may be using; 0 for no limit"`
	Grace     time.Duration `env:"ASSAY_GRACE" doc:"A request that the chain does not know yet is looked for this long"`
	Evaluate  time.Duration `env:"ASSAY_EVALUATE_TIMEOUT" doc:"Limit of one attempt at an evaluation, fetching included"`
	PruneTime time.Duration `env:"ASSAY_PRUNE_AFTER" doc:"Evaluations that were given up, and content that was never fetched to its end, are forgotten after this"`

	Workers       int            `env:"ASSAY_WORKERS" doc:"Evaluations that are decoded and scored at once"`
	Fetches       int            `env:"ASSAY_FETCHES" doc:"Evaluations that may wait for content beside them; content that cannot be had holds up nothing else until so many wait for it"`
	Device        string         `env:"ASSAY_DEVICE" doc:"cpu, gpu or auto"`
	Scorer        string         `env:"ASSAY_SCORER" doc:"The scoring program; empty for assay-scorer beside this program"`
	ScorerTimeout time.Duration  `env:"ASSAY_SCORER_TIMEOUT" doc:"Limit of one attempt at one score"`
	ScorerMemory  int64          `env:"ASSAY_SCORER_MEMORY_BYTES" doc:"Memory of one scoring process, in bytes"`
	Sandbox       scorer.Sandbox `env:"ASSAY_SANDBOX" doc:"What scoring processes are locked into: auto, namespaces (hosts), container (where no user namespaces are allowed) or none (for development: no isolation); docs/architecture.md says what each is"`
	LibraryPath   string         `env:"ASSAY_LIBRARY_PATH" doc:"LD_LIBRARY_PATH of scoring processes, for CUDA libraries"`
	GPUs          string         `env:"ASSAY_GPUS" doc:"CUDA_VISIBLE_DEVICES of scoring processes"`
}

// defaults come from the packages that they belong to.
func defaults() settings {
	a, j, s, f := adapter.DefaultConfig(), journal.DefaultConfig(), scorer.DefaultConfig(), ipfs.DefaultConfig()
	keep := evaluator.DefaultKeep()
	return settings{
		Port: 8080, MetricsPort: 9080, BaseURL: a.BaseURL, SyncTimeout: a.SyncTimeout,
		RPCTimeout: 10 * time.Second, Confirmations: 3,
		ProofSessions: a.ProofSessions, ProofTime: time.Duration(a.Proof.Seconds * float64(time.Second)),
		FetchTimeout: f.Timeout, IPFSAPI: secret.Text(publish.DefaultConfig().API), Retention: a.Retention,
		CallbackTimeout: 10 * time.Second, CallbackWindow: a.CallbackWindow,
		DataDir: "/var/lib/assay", MaxQueue: j.MaxQueue, MaxModel: evaluator.DefaultMaxModel, MaxSet: evaluator.DefaultMaxSet,
		MaxWeight: evaluator.DefaultMaxWeights, CacheAge: keep.Age, CacheSize: keep.Bytes,
		Grace: a.Grace, Evaluate: a.EvaluateTimeout, PruneTime: a.Prune,
		Workers: s.Workers, Fetches: 16, Device: s.Device, ScorerTimeout: s.Timeout, ScorerMemory: s.MemoryBytes,
		Sandbox: s.Sandbox,
	}
}

// load reads the environment. Settings are returned with an error too: the logger needs the level and the secrets.
func load(environ []string) (settings, error) {
	s := defaults()
	values, err := readFiles(env.ToMap(environ))
	if err != nil {
		return s, err
	}
	if err := env.ParseWithOptions(&s, env.Options{Environment: values}); err != nil {
		return s, named(err)
	}
	return s, s.check()
}

// check names a setting that no package behind it would refuse.
func (s settings) check() error {
	switch {
	case len(s.Oracles)+len(s.QuorumOracles)+len(s.Registries) == 0:
		return fault.New(fault.Config, "must be set, or ASSAY_QUORUM_ORACLES, or ASSAY_REGISTRIES").About("ASSAY_ORACLES")
	case s.signs() && s.Keystore == "":
		return fault.New(fault.Config, "must be set with ASSAY_ORACLES and ASSAY_REGISTRIES: what is said to them is signed").About("ASSAY_KEYSTORE")
	case (len(s.Registries) > 0) != (s.VerifierListen != ""):
		return fault.New(fault.Config, "must be set with ASSAY_REGISTRIES, and only then: provers dial it").About("ASSAY_VERIFIER_LISTEN")
	case slices.ContainsFunc(s.Registries, func(o adapter.Oracle) bool {
		return slices.Contains(s.Oracles, o) || slices.Contains(s.QuorumOracles, o)
	}):
		return fault.New(fault.Config, "names a contract that is listed as an oracle too").About("ASSAY_REGISTRIES")
	case s.ProofSessions < 1:
		return fault.New(fault.Config, "must be positive").About("ASSAY_PROOF_SESSIONS")
	case slices.ContainsFunc(s.QuorumOracles, func(o adapter.Oracle) bool { return slices.Contains(s.Oracles, o) }):
		return fault.New(fault.Config, "names an oracle that ASSAY_ORACLES names too: it is one kind or the other").About("ASSAY_QUORUM_ORACLES")
	case s.DatabaseURL != "" && s.Replica == "":
		return fault.New(fault.Config, "must be set beside DATABASE_URL").About("ASSAY_REPLICA")
	case s.Port == 0 || s.Port == s.MetricsPort:
		return fault.New(fault.Config, "must be a port of its own").About("EA_PORT")
	case s.Workers < 1:
		return fault.New(fault.Config, "must be positive").About("ASSAY_WORKERS")
	case s.Fetches < 0:
		return fault.New(fault.Config, "must not be negative").About("ASSAY_FETCHES")
	case s.CacheAge <= 0:
		return fault.New(fault.Config, "must be longer than zero").About("ASSAY_CACHE_AGE")
	case s.CacheSize < 0:
		return fault.New(fault.Config, "must not be negative").About("ASSAY_CACHE_BYTES")
	}
	for name, limit := range map[string]int64{
		"ASSAY_MAX_MODEL_BYTES": s.MaxModel, "ASSAY_MAX_SET_BYTES": s.MaxSet, "ASSAY_MAX_CHECKPOINT_BYTES": s.MaxWeight,
	} {
		if limit <= 0 {
			return fault.New(fault.Config, "must be positive").About(name)
		}
	}
	return nil
}

// signs reports whether anything is signed here.
func (s settings) signs() bool { return len(s.Oracles)+len(s.Registries) > 0 }

// readFiles replaces NAME_FILE by what the file holds, for secrets only.
func readFiles(values map[string]string) (map[string]string, error) {
	for _, v := range variables() {
		path := values[v.name+"_FILE"]
		if !v.secret || path == "" {
			continue
		}
		if values[v.name] != "" {
			return values, fault.New(fault.Config, "is set twice, as %s_FILE too", v.name).About(v.name)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return values, fault.Wrap(fault.Config, err, "read the file").About(v.name + "_FILE")
		}
		values[v.name] = strings.TrimRight(string(raw), "\r\n")
	}
	return values, nil
}

// named turns the parser's errors into ours: they name fields, and operators know variables.
func named(err error) error {
	var all env.AggregateError
	if !errors.As(err, &all) || len(all.Errors) == 0 {
		return fault.Wrap(fault.Config, err, "read the environment")
	}
	var unset env.EmptyVarError
	var missing env.VarIsNotSetError
	var malformed env.ParseError
	switch first := all.Errors[0]; {
	case errors.As(first, &unset):
		return fault.New(fault.Config, "must be set").About(unset.Key)
	case errors.As(first, &missing):
		return fault.New(fault.Config, "must be set").About(missing.Key)
	case errors.As(first, &malformed):
		field, _ := reflect.TypeFor[settings]().FieldByName(malformed.Name)
		return fault.Wrap(fault.Config, malformed.Err, "is malformed").About(nameOf(field))
	}
	return fault.Wrap(fault.Config, all.Errors[0], "read the environment")
}

func nameOf(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("env"), ",")
	return name
}

// variable is one line of the documentation.
type variable struct {
	name, doc, fallback string
	required, secret    bool
}

// unknown are names that look like ours and are not: a misspelt setting would be silently its default.
func unknown(environ []string) []string {
	known := map[string]bool{}
	for _, v := range variables() {
		known[v.name] = true
		known[v.name+"_FILE"] = v.secret
	}
	var names []string
	for name := range env.ToMap(environ) {
		if strings.HasPrefix(name, "ASSAY_") && !known[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// short leaves the zeros out that Duration.String appends: 24h for 24h0m0s.
func short(d time.Duration) string {
	s := d.String()
	for _, zero := range []string{"0s", "0m"} {
		if rest, ok := strings.CutSuffix(s, zero); ok && strings.HasSuffix(rest, map[string]string{"0s": "m", "0m": "h"}[zero]) {
			s = rest
		}
	}
	return s
}

// defaultText formats the default, if there is one.
func (v variable) defaultText(format string) string {
	if v.fallback == "" {
		return ""
	}
	return fmt.Sprintf(format, v.fallback)
}

// variables describes the settings, in order.
func variables() []variable {
	values := reflect.ValueOf(defaults())
	out := make([]variable, values.NumField())
	for i := range out {
		field := values.Type().Field(i)
		out[i] = variable{name: nameOf(field), doc: field.Tag.Get("doc"), required: strings.HasSuffix(field.Tag.Get("env"), ",notEmpty")}
		switch value := values.Field(i).Interface().(type) {
		case secret.Text:
			out[i].secret, out[i].fallback = true, value.Reveal()
		case rpcURLs, urls:
			out[i].secret = true
		case oracles, []string:
		case time.Duration:
			out[i].fallback = short(value)
		case slog.Level:
			out[i].fallback = strings.ToLower(value.String())
		default:
			out[i].fallback = fmt.Sprint(value)
		}
	}
	return out
}
