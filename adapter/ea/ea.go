// Package ea holds the envelope that a Chainlink node and an external adapter exchange, and a client that posts requests
// and reads replies exactly as a node does. Server, job-spec tests, stand-in node and doctor share it.
//
// Sources: chainlink/v2 v2.23.0 core/services/pipeline/task.bridge.go and web/pipeline_runs_controller.go,
// ea-framework-js 2.18.0 src/util/types.ts and src/validation/error.ts.
package ea

import "encoding/json"

// MaxReply is the length in bytes at which a node silently cuts a reply off (JobPipeline.HTTPRequest.MaxSize).
const MaxReply = 32768

// ContentType is the only one that nodes send.
const ContentType = "application/json"

// The endpoints.
const (
	Evaluate = "evaluate"   // score and sign; what a request without an endpoint means
	Pending  = "pending"    // which requests of a quorum oracle are open
	Observe  = "observe"    // what this node found of one of them
	Capable  = "capability" // have a worker's machine proven, and sign
)

// Success is the body of HTTP 200. The node hands the whole body to the job's next task, which picks fields by path.
type Success struct {
	JobRunID   string          `json:"jobRunID"`
	Data       json.RawMessage `json:"data"`
	Result     string          `json:"result"`
	StatusCode int             `json:"statusCode"`
}

// Failure is the body of every HTTP status from 400 on. The node shows "name: message", provided that Error is an object.
type Failure struct {
	JobRunID   string `json:"jobRunID"`
	Status     string `json:"status"` // always "errored"
	StatusCode int    `json:"statusCode"`
	Error      Error  `json:"error"`
}

// Error is what went wrong. Name is a code of package fault.
type Error struct {
	Name    string `json:"name"`
	Message string `json:"message"`
}

// Error prints what a node prints.
func (e *Error) Error() string { return e.Name + ": " + e.Message }

// Accepted is the body that suspends the node's run until its responseURL is called. It must come with HTTP 200.
type Accepted struct {
	Pending bool `json:"pending"`
}

// Resume is the body of the PATCH that wakes a suspended run. The node demands exactly one of its fields, and Value must be
// a JSON object: a string would reach the job as hex.
type Resume struct {
	Value json.RawMessage `json:"value,omitempty"`
	Error string          `json:"error,omitempty"`
}

// Answer is Success.Data of the endpoint evaluate. It holds disclosed values only; numbers are decimal strings, since nodes
// read JSON numbers as floats.
type Answer struct {
	Payload     string   `json:"payload"`   // 0x hex of abi.encode(Evaluation, bytes delivery, bytes signature)
	RequestID   Word     `json:"requestId"` // first word of the oracle's callback
	EvalID      Word     `json:"evalId"`
	Status      string   `json:"status"` // SCORED, PASSED, REFUSED, UNAVAILABLE or UNSTABLE
	Class       string   `json:"class"`  // BINDING, FORMAT, VALUE or LIMIT when REFUSED, else NONE
	AccuracyPPM string   `json:"accuracyPpm"`
	LossMicro   string   `json:"lossMicro"`
	Correct     string   `json:"correct"`
	Total       string   `json:"total"`
	LadderIndex string   `json:"ladderIndex"`
	Payout      *Figures `json:"payout,omitempty"` // only when the terms disclose the payout split
}

// The outcomes of a check.
const (
	Proven    = "PROVEN"
	NotProven = "FAILED"
)

// Capability is Success.Data of the endpoint capability. All of it goes on chain.
type Capability struct {
	Payload   string    `json:"payload"`   // 0x hex of abi.encode(Capability, bytes evidence, bytes signature)
	RequestID Word      `json:"requestId"` // the check's name
	Worker    Address   `json:"worker"`
	Outcome   string    `json:"outcome"`          // PROVEN or FAILED
	Reason    string    `json:"reason,omitempty"` // why it failed
	Scores    [5]string `json:"scores"`           // gemm, conv, recurrent (MFLOP/s), allreduce, memory (MB/s)
	Expiry    string    `json:"expiry"`           // of the proof; 0 if it failed
}

// PendingList is Success.Data of the endpoint pending.
type PendingList struct {
	EvalIDs  []Word  `json:"evalIds"`  // requests that are open at the configured depth, oldest first
	Next     Index   `json:"next"`     // first request that was not looked at; it equals data.from at the end
	HeadTime Seconds `json:"headTime"` // of the newest block
}

// The states of an observation.
const (
	StatePending  = "PENDING"  // under way: ask again
	StateObserved = "OBSERVED" // there is an observation
	StateClosed   = "CLOSED"   // there is none: the request is over, or was given up
)

// Observed is Success.Data of the endpoint observe. Observation holds raw scores, for the node's own plugin only: it is
// hidden wherever an Observed is printed.
type Observed struct {
	EvalID        Word        `json:"evalId"`
	State         string      `json:"state"`
	RequestStatus string      `json:"requestStatus"` // on chain at the newest block: PENDING, STORED, DELIVERED, FAILED or EXPIRED
	Deadline      Seconds     `json:"deadline"`      // last second before the request can be expired
	HeadTime      Seconds     `json:"headTime"`      // of the newest block
	Observation   Observation `json:"observation,omitempty"`
}

// Figures are the disclosed numbers of one split.
type Figures struct {
	AccuracyPPM string `json:"accuracyPpm"`
	LossMicro   string `json:"lossMicro"`
	Correct     string `json:"correct"`
	Total       string `json:"total"`
}
