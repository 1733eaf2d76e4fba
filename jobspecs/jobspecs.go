// Package jobspecs renders what a node operator pastes into a Chainlink node: job specs and the bridge that they call.
//
// The templates follow recipes that ran on node v2.23.0. Parameters are checked against the characters that their place can
// hold before anything is rendered: a value can never become TOML, a pipeline task or an expression of its own.
package jobspecs

import (
	"embed"
	"strings"
	"text/template"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/uuid"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Kind names a job spec.
type Kind string

// The kinds.
const (
	DirectRequest      Kind = "directrequest"       // the bridge waits for the answer
	DirectRequestAsync Kind = "directrequest-async" // the adapter calls the node back
	Webhook            Kind = "webhook"             // an evaluation is asked for by HTTP; nothing is written on chain
	OCR2               Kind = "ocr2"                // the quorum plugin on one of its nodes
	Capability         Kind = "capability"          // checks of a worker registry; the adapter calls the node back
)

// Kinds returns every kind.
func Kinds() []Kind { return []Kind{DirectRequest, DirectRequestAsync, Webhook, OCR2, Capability} }

// onChain reports whether the kind answers an Operator's requests.
func (k Kind) onChain() bool { return k == DirectRequest || k == DirectRequestAsync || k == Capability }

//go:embed templates/*.toml
var sources embed.FS

var templates = template.Must(template.New("").Option("missingkey=error").ParseFS(sources, "templates/*.toml"))

// file is the kind's template.
func (k Kind) file() string {
	if k == Capability {
		k = DirectRequest
	}
	return strings.TrimSuffix(string(k), "-async") + ".toml"
}

// Render returns the job spec as TOML. It holds the bearer key, because a node has no other place for it.
func Render(kind Kind, p Params) (string, error) {
	if err := p.Validate(kind); err != nil {
		return "", err
	}
	var out strings.Builder
	view := struct {
		Params
		Async, Checks bool
		SpecID        common.Hash
	}{p, kind == DirectRequestAsync || kind == Capability, kind == Capability, SpecID(p.JobID)}
	if err := templates.ExecuteTemplate(&out, kind.file(), view); err != nil {
		return "", fault.Wrap(fault.Internal, err, "render the job spec")
	}
	return out.String(), nil
}

// SpecID returns how contracts name a job: the id's hex digits without dashes, as ASCII.
func SpecID(job uuid.UUID) common.Hash {
	return common.Hash([]byte(strings.ReplaceAll(job.String(), "-", "")))
}
