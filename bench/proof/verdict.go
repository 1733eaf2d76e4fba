package proof

import "github.com/assay-oracle/assay/evaluator/merkle"

// Reason says why a proof was refused. It is empty for one that stands. Reasons are appended, never renamed.
type Reason string

// The reasons.
const (
	ReasonNone       Reason = ""
	ReasonDeadline   Reason = "deadline"           // an answer came too late, or never
	ReasonMalformed  Reason = "malformed"          // the openings are not the bytes that were asked for
	ReasonRange      Reason = "entry_out_of_range" // an opened entry is larger than any correct one
	ReasonProduct    Reason = "wrong_product"      // an opened row is not the product
	ReasonCommitment Reason = "not_committed"      // an opened row is not under the root
)

// Verdict is how a session ended.
type Verdict struct {
	OK     bool   `json:"ok"`
	Reason Reason `json:"reason,omitempty"`
	// Measured are the rates that the verifier's own clock saw, in the units of Claim.Scores; 0 for a class that was not
	// challenged, and all 0 where the proof was refused.
	Measured [5]uint64 `json:"measured"`
	// Attested are the scores that the proof bears out: the claimed one where the measured one reaches Config.Reach of it, the
	// lower of the two where not, and 0 for a class that was not challenged.
	Attested    [5]uint64 `json:"attested"`
	MemoryBytes uint64    `json:"memory_bytes"` // of the largest table that was held
	// Evidence is an Evidence in RFC 8785 canonical JSON of at most MaxEvidenceBytes.
	Evidence []byte `json:"-"`
}

// MaxEvidenceBytes bounds Verdict.Evidence.
const MaxEvidenceBytes = 2 << 10

// Digest returns the Keccak-256 of the evidence: what is attested on chain.
func (v Verdict) Digest() merkle.Hash { return merkle.Keccak256(v.Evidence) }
