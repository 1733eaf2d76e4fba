package ea

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Request is what a node posts: the job spec's requestData, to which the node adds meta and, for an async task, responseURL.
type Request struct {
	ID          string
	Data        Data
	Meta        json.RawMessage // of the node's run; nothing here relies on it
	ResponseURL ResponseURL     // empty for a sync task
}

// Data is the job spec's part of a request: a hint where on chain the request stands.
type Data struct {
	Endpoint  string // lower case; Evaluate if the body names none
	ChainID   ChainID
	Oracle    Address // of capability: the registry
	EvalID    Word    // not of pending; of capability: the check's name
	RequestID *Word   // the contract's callback id, when the job spec passes it
	From      Index   // of pending: first request to look at
}

type requestBody struct {
	ID          jobRunID        `json:"id"`
	Endpoint    string          `json:"endpoint"`
	Data        json.RawMessage `json:"data"`
	Meta        json.RawMessage `json:"meta"`
	ResponseURL ResponseURL     `json:"responseURL"`
}

type dataBody struct {
	Endpoint   string   `json:"endpoint"`
	ChainID    *ChainID `json:"chainId"`
	Oracle     *Address `json:"oracle"`
	EvalID     *Word    `json:"evalId"`
	RequestID  *Word    `json:"requestId"`
	From       Index    `json:"from"`
	Registry   *Address `json:"registry"`
	OperatorID *Word    `json:"operatorRequestId"`
}

// ofCheck moves what capability calls by other names to where the other endpoints have it.
func (d *dataBody) ofCheck() error {
	switch {
	case d.ChainID == nil:
		return missing("chainId")
	case d.Registry == nil:
		return missing("registry")
	case d.RequestID == nil:
		return missing("requestId")
	}
	d.Oracle, d.EvalID, d.RequestID = d.Registry, d.RequestID, d.OperatorID
	return nil
}

// ParseRequest reads a request body. Data may be an object or, as in webhook jobs, a JSON string that holds one. Unknown
// fields are ignored, as nodes add their own. What it refuses has the code BadRequest and names the parameter; the id is
// returned with the error when it could be read, so that the failure can echo it.
func ParseRequest(body []byte) (Request, error) {
	var b requestBody
	if err := json.Unmarshal(body, &b); err != nil {
		return Request{}, malformed("body", err)
	}
	r := Request{ID: string(b.ID), Meta: b.Meta, ResponseURL: b.ResponseURL}
	data, err := parseData(b.Data, b.Endpoint)
	if err != nil {
		return Request{ID: r.ID}, err
	}
	r.Data = Data{Endpoint: data.Endpoint, ChainID: *data.ChainID, Oracle: *data.Oracle, RequestID: data.RequestID, From: data.From}
	if data.EvalID != nil {
		r.Data.EvalID = *data.EvalID
	}
	return r, nil
}

func parseData(raw json.RawMessage, endpoint string) (dataBody, error) {
	var d dataBody
	raw = bytes.TrimSpace(raw)
	if len(raw) > 0 && raw[0] == '"' {
		var inner string
		if err := json.Unmarshal(raw, &inner); err != nil {
			return d, malformed("data", err)
		}
		raw = bytes.TrimSpace([]byte(inner))
	}
	if len(raw) == 0 || raw[0] != '{' {
		return d, fault.New(fault.BadRequest, "parameter data is required and must be an object")
	}
	if err := json.Unmarshal(raw, &d); err != nil {
		return d, malformed("data", err)
	}
	d.Endpoint = strings.ToLower(firstOf(d.Endpoint, endpoint, Evaluate))
	if d.Endpoint == Capable {
		return d, d.ofCheck()
	}
	switch {
	case d.ChainID == nil:
		return d, missing("chainId")
	case d.Oracle == nil:
		return d, missing("oracle")
	case d.EvalID == nil && d.Endpoint != Pending:
		return d, missing("evalId")
	}
	return d, nil
}

func missing(name string) error {
	return fault.New(fault.BadRequest, "parameter data.%s is required", name)
}

// malformed keeps the text of our own value errors and says no more of a foreign one than its kind: a decoder's message
// may quote the body, which holds the responseURL.
func malformed(what string, err error) error {
	var own *fault.Error
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &own):
		return fault.New(fault.BadRequest, "%s: %s", what, own.Error())
	case errors.As(err, &kind):
		return fault.New(fault.BadRequest, "%s: field %q must not be of type %s", what, kind.Field, kind.Value)
	}
	return fault.New(fault.BadRequest, "%s is not valid JSON", what)
}

func firstOf(candidates ...string) string {
	for _, c := range candidates {
		if c != "" {
			return c
		}
	}
	return ""
}

// MarshalJSON writes the request as a node does for our job specs: keys in order, evalId as the text that it is in the log's
// CBOR, the log's own bytes32 as an array of integers.
func (r Request) MarshalJSON() ([]byte, error) {
	type data struct {
		ChainID   ChainID `json:"chainId"`
		Endpoint  string  `json:"endpoint,omitempty"`
		EvalID    *Word   `json:"evalId,omitempty"`
		From      *Index  `json:"from,omitempty"`
		Oracle    Address `json:"oracle"`
		RequestID []int   `json:"requestId,omitempty"`
	}
	type check struct {
		ChainID    ChainID `json:"chainId"`
		Endpoint   string  `json:"endpoint"`
		OperatorID []int   `json:"operatorRequestId,omitempty"`
		Registry   Address `json:"registry"`
		RequestID  Word    `json:"requestId"`
	}
	var operatorID []int
	if r.Data.RequestID != nil {
		operatorID = r.Data.RequestID.ints()
	}
	var body any
	if r.Data.Endpoint == Capable {
		body = check{r.Data.ChainID, r.Data.Endpoint, operatorID, r.Data.Oracle, r.Data.EvalID}
	} else {
		d := data{ChainID: r.Data.ChainID, Endpoint: r.Data.Endpoint, EvalID: &r.Data.EvalID, Oracle: r.Data.Oracle, RequestID: operatorID}
		if r.Data.Endpoint == Pending {
			d.EvalID, d.From = nil, &r.Data.From
		}
		body = d
	}
	return json.Marshal(struct {
		Data        any             `json:"data"`
		ID          string          `json:"id"`
		Meta        json.RawMessage `json:"meta,omitempty"`
		ResponseURL string          `json:"responseURL,omitempty"`
	}{body, r.ID, r.Meta, r.ResponseURL.Reveal()})
}
