package ea

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Reply is what the node's bridge task makes of an adapter's reply.
type Reply struct {
	Pending bool   // the run is suspended until its responseURL is called; an async task's only
	Body    []byte // the task's output otherwise: the whole body, as text
}

// ErrSilent is a reply that a node takes for success with no output: the run goes on with nothing and fails later, far from
// the cause. An adapter must never send one.
var ErrSilent = errors.New("reply is neither a success nor an error to a node: the run would go on without output")

// Interpret reads a reply as an async bridge task does, in its order (Run in task.bridge.go). The error is the one that the run
// would show, or ErrSilent.
func Interpret(status int, header http.Header, body []byte) (Reply, error) {
	body = body[:min(len(body), MaxReply)] // the node drops the rest without a word
	var failed error
	if status >= http.StatusBadRequest {
		failed = fmt.Errorf("got error from URL: (status code %d) %.200s", status, errorText(body))
	}
	if code, ok := bodyStatus(body); ok {
		status = code
	}
	switch {
	case failed == nil && status == http.StatusOK && isPending(header, body):
		return Reply{Pending: true}, nil
	case failed == nil && status == http.StatusOK:
		return Reply{Body: body}, nil
	}
	if e := errorObject(body); e != nil {
		return Reply{}, e
	}
	if failed != nil {
		return Reply{}, failed
	}
	return Reply{}, ErrSilent
}

func isPending(header http.Header, body []byte) bool {
	var p Accepted
	_, marked := header["X-Chainlink-Pending"]
	return marked || (decodes(body, &p) && p.Pending)
}

// decodes reads JSON as far as it is what is looked for; a node makes no more of it either.
func decodes(raw []byte, into any) bool { return json.Unmarshal(raw, into) == nil }

// bodyStatus is the node's BestEffortExtractEAStatus: a body's statusCode overrides the transport's, if there is one. If it is
// 200, a provider's status overrides it, and a non-null error makes it 500.
func bodyStatus(body []byte) (code int, ok bool) {
	var b struct {
		ErrorMessage       *string `json:"errorMessage"` // of another type, it keeps the node from reading the rest
		Error              any     `json:"error"`
		StatusCode         *int    `json:"statusCode"`
		ProviderStatusCode *int    `json:"providerStatusCode"`
	}
	if !decodes(body, &b) || b.StatusCode == nil {
		return 0, false
	}
	switch {
	case *b.StatusCode != http.StatusOK:
		return *b.StatusCode, true
	case b.ProviderStatusCode != nil && *b.ProviderStatusCode != http.StatusOK:
		return *b.ProviderStatusCode, true
	case b.Error != nil:
		return http.StatusInternalServerError, true
	}
	return http.StatusOK, true
}

// errorObject is the node's BestEffortExtractEAError.
func errorObject(body []byte) error {
	var b struct {
		Error *Error `json:"error"`
	}
	if !decodes(body, &b) || b.Error == nil {
		return nil
	}
	return b.Error
}

// errorText is the node's bestEffortExtractError.
func errorText(body []byte) string {
	var b struct {
		Error        string `json:"error"`
		ErrorMessage string `json:"errorMessage"`
	}
	switch {
	case !decodes(body, &b):
		return ""
	case b.Error != "":
		return b.Error
	case b.ErrorMessage != "":
		return b.ErrorMessage
	}
	return string(body)
}
