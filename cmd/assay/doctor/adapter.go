package doctor

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// plain follows no redirects: the bearer key goes where the operator says, and nowhere else.
var plain = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

const maxReply = 1 << 16

type reply struct {
	status int
	date   string
	body   []byte
}

// get asks the adapter.
func (p *patient) get(ctx context.Context, path string) (reply, error) {
	base, err := url.Parse(p.AdapterURL)
	if err != nil || base.Host == "" {
		return reply{}, fault.New(fault.Config, "the adapter's URL is malformed")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base.JoinPath(path).String(), nil)
	if err != nil {
		return reply{}, fault.New(fault.Config, "the adapter's URL is malformed")
	}
	resp, err := plain.Do(req)
	if err != nil {
		return reply{}, blocked{fault.Wrap(fault.Internal, withoutURL(err), "call the adapter"), "adapter", adapterDown}
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err != nil {
		return reply{}, fault.Wrap(fault.Internal, withoutURL(err), "read the adapter's answer")
	}
	return reply{resp.StatusCode, resp.Header.Get("Date"), body}, nil
}

const adapterDown = "start assay-adapter, or check --adapter-url (EA_PORT and BASE_URL of the adapter); its log says what stopped it"

// withoutURL drops the URL that net/http puts into its errors.
func withoutURL(err error) error {
	if u := new(url.Error); errors.As(err, &u) {
		return u.Err
	}
	return err
}

func (p *patient) adapter(ctx context.Context) Finding {
	got, err := p.get(ctx, "health")
	if err != nil {
		return failed(err, adapterDown)
	}
	var health struct{ Message, Version string }
	if got.status != http.StatusOK || json.Unmarshal(got.body, &health) != nil || health.Version == "" {
		return sick("check --adapter-url: it is the adapter's own, with its BASE_URL", "/health answers %d, not as an adapter does", got.status)
	}
	return fine("version %s", health.Version)
}

// readyAdvice says what to do about a check of /ready that fails.
func readyAdvice(name string) string {
	switch {
	case name == "store":
		return "is ASSAY_DATA_DIR writable, the disk full, the database of DATABASE_URL up?"
	case strings.HasPrefix(name, "chain_"):
		return "check the endpoints of ASSAY_RPC_URLS"
	case name == "scorer":
		return "run assay doctor on the adapter's host: checks scorer and sandbox"
	case name == "ipfs":
		return "is the IPFS node of ASSAY_IPFS_API up?"
	}
	return "see the adapter's log"
}

// adapterReady tells what /ready says.
func (p *patient) adapterReady(ctx context.Context) Finding {
	got, err := p.get(ctx, "ready")
	if err != nil {
		return failed(err, adapterDown)
	}
	var ready struct {
		Checks  map[string]string
		Sandbox struct{ Name scorer.Sandbox }
	}
	if err := json.Unmarshal(got.body, &ready); err != nil || len(ready.Checks) == 0 {
		return sick("check --adapter-url: it is the adapter's own, with its BASE_URL", "/ready answers %d, not as an adapter does", got.status)
	}
	var bad, advice []string
	for _, name := range slices.Sorted(maps.Keys(ready.Checks)) {
		if code := ready.Checks[name]; code != "ok" {
			bad, advice = append(bad, name+": "+code), append(advice, readyAdvice(name))
		}
	}
	if len(bad) > 0 {
		return sick(strings.Join(advice, "; "), "%s", strings.Join(bad, ", "))
	}
	if ready.Sandbox.Name == scorer.None {
		return sick(noSandboxAdvice, "its scoring processes are in no sandbox")
	}
	return fine("%s", strings.Join(slices.Sorted(maps.Keys(ready.Checks)), ", "))
}

// hint asks the adapter for an evaluation in a way that is always refused, before anything is stored or read from a chain: the
// requestId is not that of the evalId. What it is refused for tells how far it came. Nil means that it was not refused.
func (p *patient) hint(ctx context.Context, key secret.Text, responseURL string) (*ea.Error, error) {
	r := ea.Request{ID: "assay-doctor", ResponseURL: ea.ResponseURL(responseURL), Data: ea.Data{Endpoint: ea.Evaluate, ChainID: 1}}
	if responseURL == "" {
		r.Data.RequestID = new(ea.Word)
	}
	if c, err := p.contract(); err == nil {
		r.Data.ChainID, r.Data.Oracle = ea.ChainID(c.ChainID), ea.Address(c.Oracle)
	}
	_, err := (&ea.Client{URL: p.AdapterURL, Key: key.Reveal(), HTTP: plain}).Do(ctx, r)
	return refusalOf(err)
}

// pending asks the adapter for a quorum oracle's open requests, as the plugin does.
func (p *patient) pending(ctx context.Context, key secret.Text, _ string) (*ea.Error, error) {
	c, err := p.contract()
	if err != nil {
		return nil, err
	}
	_, err = (&ea.Client{URL: p.AdapterURL, Key: key.Reveal(), HTTP: plain}).Pending(ctx, ea.ChainID(c.ChainID), ea.Address(c.Oracle), 0)
	return refusalOf(err)
}

// refusalOf tells what the adapter said from what kept it from saying anything.
func refusalOf(err error) (*ea.Error, error) {
	var refusal *ea.Error
	switch {
	case errors.As(err, &refusal):
		return refusal, nil
	case err != nil:
		return nil, blocked{fmt.Errorf("ask the adapter: %w", err), "adapter", adapterDown}
	}
	return nil, nil
}

// key is the bearer key to ask with: that of the file, or else the job's.
func (p *patient) key() (secret.Text, error) {
	if p.AdapterKeyFile != "" {
		raw, err := os.ReadFile(p.AdapterKeyFile)
		if err != nil {
			return "", fault.Wrap(fault.Config, err, "read the bearer key")
		}
		return secret.Text(strings.TrimSpace(string(raw))), nil
	}
	if p.given()&(needNode|needManifest) != needNode|needManifest {
		return "", nil
	}
	job, err := p.found()
	if err != nil {
		return "", err
	}
	if len(job.Calls) == 0 {
		return "", nil // a quorum's job names a file on the node's machine
	}
	return job.Calls[0].Bearer(), nil
}

func (p *patient) adapterKey(ctx context.Context) Finding {
	key, err := p.key()
	switch {
	case err != nil:
		return failed(err, "check --adapter-key-file")
	case key == "":
		return sick("give --adapter-key-file, the file of ASSAY_API_KEY_FILE", "there is no key to ask with")
	}
	return p.taken(ctx, key, "check --adapter-key-file: it must hold what the adapter has as ASSAY_API_KEY")
}

// taken says whether the adapter takes a bearer key.
func (p *patient) taken(ctx context.Context, key secret.Text, advice string) Finding {
	refusal, err := p.hint(ctx, key, "")
	switch {
	case err != nil:
		return failed(err, adapterDown)
	case refusal != nil && refusal.Name == string(fault.Unauthorized):
		return sick(advice, "the adapter refuses the key")
	}
	return fine("the adapter takes the key")
}

func (p *patient) allowList(ctx context.Context) Finding {
	c, err := p.contract()
	if err != nil {
		return failed(err, "")
	}
	key, err := p.key()
	if err != nil {
		return failed(err, "check --adapter-key-file")
	}
	setting, ask := "ASSAY_ORACLES", p.hint
	if c.Quorum {
		setting, ask = "ASSAY_QUORUM_ORACLES", p.pending
	}
	refusal, err := ask(ctx, key, "")
	switch {
	case err != nil:
		return failed(err, adapterDown)
	case refusal == nil && c.Quorum:
		return fine("the adapter observes for %s", c.Oracle)
	case refusal == nil:
		return sick("is --adapter-url that of an Assay adapter?", "the adapter answers what it must refuse")
	case refusal.Name == string(fault.UnknownOracle):
		return sick(fmt.Sprintf("add %d:%s to the adapter's %s and start it again", c.ChainID, c.Oracle, setting), "the adapter answers %s", refusal.Name)
	case refusal.Name == string(fault.BadRequest) && !c.Quorum:
		return fine("the adapter serves %s", c.Oracle)
	}
	f := sick("see check adapter-key", "the adapter answers %s", refusal.Name)
	f.cause = "adapter-key"
	return f
}
