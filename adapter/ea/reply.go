package ea

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Reply is what the node's bridge task makes of an adapter's reply.
type Reply struct {
	Pending bool   // the run is suspended until its responseURL is called
	Body    []byte // the task's output otherwise: the whole body, as text
}

// ErrSilent is a reply that a node takes for success with no output: the run goes on with nothing and fails later, far from
// the cause. An adapter must never send one.
var ErrSilent = errors.New("reply is neither a success nor an error to a node: the run would go on without output")

// Interpret reads a reply in the order in which the node's bridge task does. The error is the one that the run would show,
// or ErrSilent.
func Interpret(status int, header http.Header, body []byte) (Reply, error) {
	if status >= http.StatusBadRequest {
		return Reply{}, replyError(status, body)
	}
	if len(body) > MaxReply {
		body = body[:MaxReply] // the node drops the rest without a word
	}
	if isPending(header, body) {
		if status != http.StatusOK {
			return Reply{}, ErrSilent
		}
		return Reply{Pending: true}, nil
	}
	effective, errored := bodyStatus(status, body)
	switch {
	case effective == http.StatusOK:
		return Reply{Body: body}, nil
	case errored != nil:
		return Reply{}, errored
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

// bodyStatus is the node's BestEffortExtractEAStatus: the body's statusCode overrides the transport's, a provider's status
// overrides a 200, and a non-null error makes it 500.
func bodyStatus(status int, body []byte) (int, error) {
	var b struct {
		StatusCode         *int            `json:"statusCode"`
		ProviderStatusCode *int            `json:"providerStatusCode"`
		Error              json.RawMessage `json:"error"`
	}
	if !decodes(body, &b) {
		return status, nil
	}
	if b.StatusCode != nil {
		status = *b.StatusCode
	}
	if status == http.StatusOK && b.ProviderStatusCode != nil {
		status = *b.ProviderStatusCode
	}
	if len(b.Error) == 0 || string(b.Error) == "null" {
		return status, nil
	}
	var e Error
	if !decodes(b.Error, &e) {
		return http.StatusInternalServerError, nil
	}
	return http.StatusInternalServerError, &e
}

func replyError(status int, body []byte) error {
	var f Failure
	if decodes(body, &f) && f.Error.Name != "" {
		return &f.Error
	}
	return fmt.Errorf("got error from URL: (status code %d) %.200s", status, body)
}
