// Package doctor finds out what keeps an installation from working, and says what to do about it.
//
// A check needs what the operator names (a manifest, a node, an adapter) and is left out where that is not named. Checks run side
// by side, each within a time of its own. What several of them need is asked for once; where that fails, one check says so and
// the others are skipped.
package doctor

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/assay-oracle/assay/cmd/connect"
	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Config says what is looked at.
type Config struct {
	connect.Flags
	IPFS      bool   // look at Flags.IPFSAPI
	Programs  string // folder of our programs; that of the running one if empty
	Sandbox   string // as ASSAY_SANDBOX of the adapter; the default if empty
	SignerSet string // the set that must be active, as hex; any if empty

	NodeURL, NodeAPIFile string
	Floor                *big.Int // wei that each of the node's keys must have
	Bridge               string   // looked for when no job names one
	ProbeNode            bool     // make the node call the adapter, by a webhook job that is deleted again

	AdapterURL, AdapterKeyFile       string
	AdapterKeystore, AdapterIdentity string // the adapter's files, of which only the public half is used
}

// Finding is what one check found.
type Finding struct {
	Check   string `json:"check"`
	OK      bool   `json:"ok"`
	Skipped bool   `json:"skipped,omitempty"` // what it needs has failed, and another finding says so
	Found   string `json:"found"`
	Advice  string `json:"advice,omitempty"`

	cause string // the check that tells of what is wrong
}

// need is a part of Config without which a check is left out.
type need uint8

const (
	needManifest need = 1 << iota
	needGateway
	needIPFS
	needAdapter
	needNode
	needProbe
	needDirect // an oracle that a directrequest job serves, as any is unless the manifest says otherwise
	needQuorum // an oracle that a quorum serves
)

// flags names what a need is given by.
var flags = []struct {
	need need
	flag string
}{
	{needManifest, "--manifest"}, {needGateway, "--gateway"}, {needIPFS, "--ipfs-api"}, {needAdapter, "--adapter-url"},
	{needNode, "--node-url and --node-api-file"}, {needProbe, "--probe-node"},
	{needDirect, "--manifest of a DirectRequestOracle"}, {needQuorum, "--manifest of a QuorumOracle"},
}

// check is one question.
type check struct {
	name  string
	needs need
	about string
	limit time.Duration
	run   func(*patient, context.Context) Finding
}

// Limits of checks.
const (
	usual = 20 * time.Second
	slow  = 90 * time.Second // a scoring child may have to load 700 MB
)

// checks is every check, in the order in which they are told.
func checks() []check {
	return []check{
		{"programs", 0, "our programs lie beside each other", usual, (*patient).programs},
		{"scorer", 0, "assay-scorer starts and finds libtensorflow", slow, (*patient).scorer},
		{"sandbox", 0, "what keeps scoring processes apart from this host", slow, (*patient).sandbox},
		{"chain", needManifest, "the RPC endpoint serves the manifest's chain and contracts", usual, (*patient).chain},
		{"clock", needManifest, "chain, adapter and node agree with this machine's clock", usual, (*patient).clock},
		{"gateways", needGateway, "each gateway delivers a known block", usual, (*patient).gateways},
		{"ipfs", needIPFS, "the IPFS node answers", usual, (*patient).ipfs},
		{"signer-set", needManifest, "a signer set with the adapter's keys is active", usual, (*patient).signerSet},
		{"adapter", needAdapter, "the adapter serves (/health)", usual, (*patient).adapter},
		{"adapter-ready", needAdapter, "the adapter could score now (/ready)", usual, (*patient).adapterReady},
		{"adapter-key", needAdapter, "the adapter takes the bearer key of --adapter-key-file, or of the job", usual, (*patient).adapterKey},
		{"allow-list", needAdapter | needManifest, "the adapter serves the manifest's oracle", usual, (*patient).allowList},
		{"node", needNode, "the Chainlink node lets its operator in", usual, (*patient).node},
		{"node-version", needNode, "the node is of a version that is supported", usual, (*patient).nodeVersion},
		{"node-health", needNode, "the node's own health checks pass", 2 * usual, (*patient).nodeHealth},
		{"node-chain", needNode | needManifest, "the node has a working endpoint of the chain", usual, (*patient).nodeChain},
		{"node-key", needNode | needManifest, "the node's keys can pay for transactions", usual, (*patient).nodeKey},
		{"authorised-sender", needNode | needManifest | needDirect, "the Operator lets the node's keys fulfil", usual, (*patient).authorisedSender},
		{"job", needNode | needManifest, "the node has a job for the oracle", usual, (*patient).job},
		{"quorum", needNode | needManifest | needQuorum, "the quorum oracle's configuration has this node's keys", usual, (*patient).quorum},
		{"spec-id", needNode | needManifest | needDirect, "the oracle's specId names that job", usual, (*patient).specID},
		{"requesters", needNode | needManifest | needDirect, "the job answers the oracle and nobody else", usual, (*patient).requesters},
		{"bridge", needNode | needDirect, "the node has the job's bridge, in lower case", usual, (*patient).bridge},
		{"payment", needNode | needManifest | needDirect, "the oracle pays what the job asks for", usual, (*patient).payment},
		{"job-key", needNode | needManifest | needAdapter | needDirect, "the adapter takes the job's bearer key", usual, (*patient).jobKey},
		{"callbacks", needNode | needManifest | needDirect, "an async job can be called back", usual, (*patient).callbacks},
		{"runs", needNode | needManifest | needDirect, "the job's last run went well", usual, (*patient).runs},
		{"probe", needNode | needProbe | needDirect, "the node itself reaches the adapter", slow, (*patient).probe},
	}
}

// given is what the configuration names.
func (c Config) given() (g need) {
	quorum := false
	if m, err := client.LoadManifest(c.Manifest); err == nil { // else the check "chain" says so
		quorum = m.Oracle() == client.Quorum
	}
	for n, ok := range map[need]bool{
		needManifest: c.Manifest != "", needGateway: len(c.Gateways) > 0, needIPFS: c.IPFS, needAdapter: c.AdapterURL != "",
		needNode: c.NodeURL != "" && c.NodeAPIFile != "", needProbe: c.ProbeNode,
		needQuorum: quorum, needDirect: !quorum,
	} {
		if ok {
			g |= n
		}
	}
	return g
}

// Names describes the checks, for a help text.
func Names() string {
	var text strings.Builder
	for _, c := range checks() {
		fmt.Fprintf(&text, "  %-18s %s\n", c.name, c.about)
	}
	return text.String()
}

// choose returns the checks that are asked for and possible. One that is asked for by name and is not possible is an error.
func (c Config) choose(only, skip []string) ([]check, error) {
	all := checks()
	for _, name := range slices.Concat(only, skip) {
		if !slices.ContainsFunc(all, func(k check) bool { return k.name == name }) {
			return nil, fault.New(fault.BadRequest, "there is no check %q; assay doctor --help names them", name)
		}
	}
	var chosen []check
	for _, k := range all {
		missing := k.needs &^ c.given()
		named := slices.Contains(only, k.name)
		switch {
		case slices.Contains(skip, k.name) || len(only) > 0 && !named:
		case missing == 0:
			chosen = append(chosen, k)
		case named:
			return nil, fault.New(fault.BadRequest, "check %s needs %s", k.name, missing)
		}
	}
	return chosen, nil
}

func (n need) String() string {
	var names []string
	for _, f := range flags {
		if n&f.need != 0 {
			names = append(names, f.flag)
		}
	}
	return strings.Join(names, " and ")
}

// Run runs the checks of the names in only, or all of them, but for those in skip, and tells of each in order. It returns how
// many found something to fix.
func Run(ctx context.Context, c Config, only, skip []string, tell func(Finding)) (sick int, err error) {
	chosen, err := c.choose(only, skip)
	if err != nil {
		return 0, err
	}
	ctx, cancel := context.WithCancel(ctx)
	p := newPatient(ctx, c)
	defer func() {
		cancel() // first: what nobody has asked is not asked to be closed
		p.close()
	}()
	told := map[string]bool{}
	for _, k := range chosen {
		told[k.name] = true
	}
	results := make([]chan Finding, len(chosen))
	for i, k := range chosen {
		results[i] = make(chan Finding, 1)
		go func() { results[i] <- k.within(ctx, p, told) }()
	}
	for _, result := range results {
		f := <-result
		if !f.OK && !f.Skipped {
			sick++
		}
		tell(f)
	}
	return sick, nil
}

// within runs the check in its time. What does not heed the time is left behind.
func (k check) within(ctx context.Context, p *patient, told map[string]bool) Finding {
	ctx, cancel := context.WithTimeout(ctx, k.limit)
	defer cancel()
	done := make(chan Finding, 1)
	go func() { done <- k.run(p, ctx) }()
	f := Finding{Found: fmt.Sprintf("no answer within %s", k.limit), Advice: "ask again; is the network slow, or what is asked overloaded?"}
	select {
	case f = <-done:
	case <-ctx.Done():
	}
	f.Check = k.name
	if f.cause != "" && f.cause != k.name && told[f.cause] {
		f.Skipped, f.Found, f.Advice = true, "skipped: see "+f.cause, ""
	}
	return f
}

// fine is a finding without anything to fix.
func fine(format string, args ...any) Finding {
	return Finding{OK: true, Found: fmt.Sprintf(format, args...)}
}

// sick is a finding with something to fix.
func sick(advice, format string, args ...any) Finding {
	return Finding{Found: fmt.Sprintf(format, args...), Advice: advice}
}

// failed is a finding of a question that got no answer. What is known to be another check's matter brings its own advice.
func failed(err error, advice string) Finding {
	var b blocked
	if errors.As(err, &b) {
		return Finding{Found: b.Error(), Advice: b.advice, cause: b.by}
	}
	return Finding{Found: err.Error(), Advice: advice}
}

// blocked is a failure that one check tells of for all.
type blocked struct {
	error
	by, advice string
}

func (b blocked) Unwrap() error { return b.error }
