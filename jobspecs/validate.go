package jobspecs

import (
	"math"
	"math/big"
	"net"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// What the texts may hold. None lets a quote, backslash, dollar, bracket or line break through.
var (
	jobName     = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$`)
	bridgeName  = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,99}$`)
	bearerKey   = regexp.MustCompile(`^[A-Za-z0-9._~+/-]{16,512}={0,2}$`)
	filePath    = regexp.MustCompile(`^[A-Za-z0-9._/@:+-]{1,255}$`)
	hostName    = regexp.MustCompile(`^[A-Za-z0-9.:-]{1,253}$`)
	urlText     = regexp.MustCompile(`^[A-Za-z0-9._~:/@%+\[\]-]{1,1000}$`)
	peerID      = regexp.MustCompile(`^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$`)
	maxJuels, _ = new(big.Int).SetString("1000000000000000000000000000", 10) // all the LINK there is
)

// Bounds of what a node takes: its runs end after ten minutes (JobPipeline.MaxRunDuration).
const (
	maxTimeout = 10 * time.Minute
	maxRetries = 100
	maxGas     = 30_000_000
	maxDepth   = 1000 // confirmations
)

// invalid is a refused parameter; the error's subject names it as the command line does.
func invalid(field, format string, args ...any) error {
	return fault.New(fault.BadRequest, format, args...).About(field)
}

// rule is one check: the field is refused unless ok.
type rule struct {
	field string
	ok    bool
	want  string
}

func check(rules ...rule) error {
	for _, r := range rules {
		if !r.ok {
			return invalid(r.field, "%s", r.want)
		}
	}
	return nil
}

// Validate checks what the kind reads. The first parameter that cannot be is named as the error's subject.
func (p Params) Validate(kind Kind) error {
	if !slices.Contains(Kinds(), kind) {
		return invalid("kind", "there is no job spec %q", kind)
	}
	if err := check(
		rule{"name", jobName.MatchString(p.Name), "must be letters, digits, spaces, dots, dashes or underscores"},
		rule{"job-id", p.JobID != uuid.Nil, "must be a UUID: without one the node draws another id for each job"},
		rule{"chain-id", kind == Webhook || p.ChainID > 0 && p.ChainID <= math.MaxInt64, "must be the chain's id"},
	); err != nil {
		return err
	}
	if kind == OCR2 {
		return p.Plugin.validate()
	}
	if err := p.Call.validate(); err != nil || !kind.onChain() {
		return err
	}
	return p.Fulfillment.validate()
}

func (c Call) validate() error {
	return check(
		rule{"bridge", bridgeName.MatchString(c.Bridge), bridgeWant},
		rule{"key", bearerKey.MatchString(c.Key.Reveal()), "must be the adapter's bearer key: 16 to 512 letters, digits or . _ ~ + / - ="},
		rule{"timeout", c.Timeout >= time.Second && c.Timeout <= maxTimeout, "must be 1s to 10m, and longer than the adapter's EA_SYNC_TIMEOUT"},
		rule{"retries", c.Retries <= maxRetries, "must be at most 100"},
	)
}

func (f Fulfillment) validate() error {
	return check(
		rule{"operator", f.Operator != common.Address{}, "must be the Operator contract's address"},
		rule{"requester", areAddresses(f.Requesters), "must be the oracle contract's or registry's address, each once: a job without one would score for anybody"},
		rule{"min-payment", f.MinPayment != nil && f.MinPayment.Sign() >= 0 && f.MinPayment.Cmp(maxJuels) <= 0, "must be juels of LINK, 0 or more"},
		rule{"confirmations", f.MinConfirmations >= 1 && f.MinConfirmations <= maxDepth, "must be 1 to 1000 blocks"},
		rule{"tx-confirmations", f.TxConfirmations >= 1 && f.TxConfirmations <= maxDepth, "must be 1 to 1000 blocks"},
		rule{"gas-limit", f.GasLimit >= MinGas && f.GasLimit <= maxGas, "must be 500000 to 30000000: the Operator keeps 400000 for the callback"},
	)
}

func (p Plugin) validate() error {
	return check(
		rule{"oracle", p.Oracle != common.Address{}, "must be the quorum oracle's address"},
		rule{"key-bundle", p.KeyBundle != common.Hash{}, "must be the id of the node's OCR2 key bundle"},
		rule{"transmitter", p.Transmitter != common.Address{}, "must be the node's sending address"},
		rule{"bootstrapper", areUnique(p.Bootstrappers, isPeer), "must be peerID@host:port, without p2p_, each once"},
		rule{"from-block", p.FromBlock <= math.MaxInt64, "must be a block's number"},
		rule{"config-confirmations", p.ConfigConfirmations >= 1 && p.ConfigConfirmations <= maxDepth, "must be 1 to 1000 blocks"},
		rule{"poll-interval", p.PollInterval >= time.Second && p.PollInterval <= maxTimeout, "must be 1s to 10m"},
		rule{"command", filePath.MatchString(p.Command), "must be the plugin's program, without spaces or options"},
		rule{"adapter-url", isURL(p.AdapterURL), urlWant},
		rule{"key-file", filePath.MatchString(p.KeyFile) && strings.HasPrefix(p.KeyFile, "/"), "must be an absolute path on the node's machine"},
	)
}

func areAddresses(list []common.Address) bool {
	return areUnique(list, func(a common.Address) bool { return a != common.Address{} })
}

// areUnique reports whether there is one at least, and each is well formed and there once.
func areUnique[T comparable](list []T, ok func(T) bool) bool {
	seen := map[T]bool{}
	for _, v := range list {
		if seen[v] || !ok(v) {
			return false
		}
		seen[v] = true
	}
	return len(list) > 0
}

func isPeer(s string) bool {
	id, address, _ := strings.Cut(s, "@")
	host, port, err := net.SplitHostPort(address)
	n, portErr := strconv.ParseUint(port, 10, 16)
	return err == nil && portErr == nil && n > 0 && peerID.MatchString(id) && hostName.MatchString(host)
}

const urlWant = "must be an absolute http or https URL without user, query or fragment"

func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && urlText.MatchString(s) && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil
}
