package doctor

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/mod/semver"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/jobspecs/nodeapi"
)

func (p *patient) build(ctx context.Context) (nodeapi.Build, error) {
	node, err := p.operator()
	if err != nil {
		return nodeapi.Build{}, err
	}
	return node.Build(ctx)
}

func (p *patient) node(ctx context.Context) Finding {
	if _, err := p.build(ctx); err != nil {
		return failed(err, "does the node answer? See its log")
	}
	return fine("logged in")
}

// ProvenNode is the version of the Chainlink node that the end-to-end tests run.
const ProvenNode = "v2.23.0"

func (p *patient) nodeVersion(ctx context.Context) Finding {
	b, err := p.build(ctx)
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	return judgeVersion(b.Version)
}

// judgeVersion takes the proven version, and later ones of its major version with a remark.
func judgeVersion(version string) Finding {
	v := "v" + strings.TrimPrefix(version, "v")
	switch {
	case !semver.IsValid(v):
		return sick("use a release of the node; "+ProvenNode+" is the one that is tested", "version %.40q is no release", version)
	case semver.Major(v) != semver.Major(ProvenNode), semver.Compare(v, ProvenNode) < 0:
		return sick("use node "+ProvenNode+", the one that is tested, or a later "+semver.Major(ProvenNode), "%s is not supported", v)
	case semver.MajorMinor(v) != semver.MajorMinor(ProvenNode):
		f := fine("%s", v)
		f.Advice = ProvenNode + " is the one that is tested: try yours on a test network first, with --probe-node"
		return f
	}
	return fine("%s, which is tested", v)
}

// A node looks at itself every 15 s: what it has got over since is told on the next look.
const (
	healthEvery = time.Second
	healthFor   = 16 * time.Second
)

func (p *patient) nodeHealth(ctx context.Context) Finding {
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	ticker := time.NewTicker(healthEvery)
	defer ticker.Stop()
	for end := time.Now().Add(healthFor); ; {
		failing, err := node.Failing(ctx)
		if err != nil {
			return failed(err, "does the node answer? See its log")
		}
		if len(failing) == 0 {
			return fine("every check of the node passes")
		}
		if time.Now().After(end) {
			return sick("see /health of the node and its log", "the node's own checks fail: %s", strings.Join(failing, ", "))
		}
		select {
		case <-ticker.C:
		case <-ctx.Done(): // the check's time is over, which is told
		}
	}
}

// alive is the state of an endpoint that a node uses.
const alive = "Alive"

func (p *patient) nodeChain(ctx context.Context) Finding {
	s, err := p.session()
	if err != nil {
		return failed(err, "")
	}
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	endpoints, err := node.RPCNodes(ctx)
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	chain, states := strconv.FormatUint(s.Manifest.ChainID, 10), []string(nil)
	for _, e := range endpoints {
		if e.ChainID == chain {
			states = append(states, e.Name+" "+e.State)
		}
	}
	if !slices.ContainsFunc(states, func(s string) bool { return strings.HasSuffix(s, " "+alive) }) {
		return sick("check [[EVM]] and [[EVM.Nodes]] of the node's config.toml: it needs an endpoint with WSURL of chain "+chain,
			"the node has no working endpoint of chain %s (%s)", chain, strings.Join(states, ", "))
	}
	return fine("%s", strings.Join(states, ", "))
}

// nodeKey asks the chain for the balances: the node's own figures are those of its last look.
func (p *patient) nodeKey(ctx context.Context) Finding {
	keys, err := p.keys()
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	s, err := p.session()
	if err != nil {
		return failed(err, "")
	}
	var poor, all []string
	for _, k := range keys {
		balance, err := s.Sender.Backend().BalanceAt(ctx, k.Address, nil)
		if err != nil {
			return failed(err, "does the RPC endpoint answer?")
		}
		text := fmt.Sprintf("%s has %s ETH", k.Address, client.FormatEther(balance))
		all = append(all, text)
		if balance.Cmp(p.floor()) < 0 {
			poor = append(poor, text)
		}
	}
	if len(poor) > 0 {
		return sick(fmt.Sprintf("send it ETH; fulfilments wait in the node until it has (--node-floor %s)", client.FormatEther(p.floor())), "%s", strings.Join(poor, "; "))
	}
	return fine("%s", strings.Join(all, "; "))
}

// DefaultFloor is 0.01 ETH: one fulfilment at 35 gwei for a unit of gas, or many where gas is cheaper.
var DefaultFloor = big.NewInt(1e16)

func (p *patient) floor() *big.Int {
	if p.Floor == nil {
		return DefaultFloor
	}
	return p.Floor
}

func (p *patient) authorisedSender(context.Context) Finding {
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	keys, err := p.keys()
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	var all, missing []string
	for _, k := range keys {
		all = append(all, k.Address.Hex())
		if !slices.Contains(c.Senders, k.Address) {
			missing = append(missing, k.Address.Hex())
		}
	}
	if len(missing) > 0 {
		senders := append(slices.Clone(c.Senders), addresses(missing)...)
		return sick("the Operator's owner sends setAuthorizedSenders: assay oracle senders "+joined(senders)+"; fulfilments revert until then",
			"Operator %s does not let %s fulfil", c.Operator, strings.Join(missing, ", "))
	}
	return fine("Operator %s lets %s fulfil", c.Operator, strings.Join(all, ", "))
}

func addresses(texts []string) (out []common.Address) {
	for _, t := range texts {
		out = append(out, common.HexToAddress(t))
	}
	return out
}

func joined(list []common.Address) string {
	texts := make([]string, len(list))
	for i, a := range list {
		texts[i] = a.Hex()
	}
	return strings.Join(texts, " ")
}
