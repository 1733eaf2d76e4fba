package adapter

import (
	"context"
	"errors"
	"io"
	"mime"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// endpoint answers one kind of request, after parsing.
type endpoint func(ctx context.Context, r ea.Request) (reply, error)

// reply is what a request is answered with.
type reply struct {
	stored []byte // nil: the caller will be called back
	again  bool   // it, or the like, was said before: of interest to the log at level debug only
}

// post is POST BASE_URL.
func (a *Adapter) post(c *gin.Context) {
	r, err := a.parse(c)
	c.Set(keyJobRunID, r.ID)
	if err != nil {
		respondError(c, r.ID, err)
		return
	}
	handle := a.endpoint(r.Data.Endpoint)
	if handle == nil {
		respondError(c, r.ID, fault.New(fault.EndpointUnknown, "no endpoint %.40q", r.Data.Endpoint))
		return
	}
	c.Set(keyEndpoint, r.Data.Endpoint)
	if r.Data.Endpoint != ea.Pending {
		c.Set(keyEvalID, r.Data.EvalID.String())
	}
	reply, err := handle(c.Request.Context(), r)
	switch {
	case err != nil:
		respondError(c, r.ID, err)
	case reply.stored == nil:
		respondPending(c)
	default:
		c.Set(keyAgain, reply.again)
		respondSuccess(c, r.ID, reply.stored)
	}
}

// endpoint returns nil for a name that it does not know.
func (a *Adapter) endpoint(name string) endpoint {
	switch name {
	case ea.Evaluate:
		return a.evaluateEndpoint
	case ea.Pending:
		return a.pendingEndpoint
	case ea.Observe:
		return a.observeEndpoint
	case ea.Capable:
		return a.capabilityEndpoint
	}
	return nil
}

func (a *Adapter) parse(c *gin.Context) (ea.Request, error) {
	if media, _, err := mime.ParseMediaType(c.GetHeader("Content-Type")); err != nil || media != ea.ContentType {
		return ea.Request{}, fault.New(fault.BadRequest, "the content type must be %s", ea.ContentType)
	}
	body, err := io.ReadAll(http.MaxBytesReader(c.Writer, c.Request.Body, a.MaxBody))
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		return ea.Request{}, fault.New(fault.BodyTooLarge, "the body has more than %d bytes", a.MaxBody)
	}
	if err != nil {
		return ea.Request{}, fault.New(fault.BadRequest, "the body ends before its declared length, or comes too slowly")
	}
	setReadDeadline(c, time.Time{}) // not before: the server reads on after a handler that did not read all
	return ea.ParseRequest(body)
}

// evaluateEndpoint gives the stored answer, waits for one, or promises to call back.
func (a *Adapter) evaluateEndpoint(ctx context.Context, r ea.Request) (reply, error) {
	if err := a.permit(bySignature, r); err != nil {
		return reply{}, err
	}
	return a.answer(ctx, keyOf(r), r)
}

// answer is what endpoints with a signature at their end share.
func (a *Adapter) answer(ctx context.Context, k journal.Key, r ea.Request) (reply, error) {
	if r.Data.RequestID != nil && *r.Data.RequestID != requestIDOf(k.Oracle, k.EvalID) {
		return reply{}, fault.New(fault.BadRequest, "the Operator's request id is not the one of what is asked for")
	}
	if r.ResponseURL != "" {
		if err := a.Callback.Check(r.ResponseURL.Reveal()); err != nil {
			return reply{}, err
		}
	}
	if stored, ok := a.answers.get(k); ok {
		return reply{stored, true}, nil
	}
	stored, err := a.ask(ctx, k, r)
	if err == nil && stored != nil {
		a.answers.put(k, stored)
	}
	return reply{stored: stored}, err
}

func keyOf(r ea.Request) journal.Key {
	return journal.Key{
		ChainID: uint64(r.Data.ChainID), Oracle: evaluator.Address(r.Data.Oracle),
		EvalID: evaluator.EvalID{Hash: [32]byte(r.Data.EvalID)},
	}
}

// permit applies the allow-lists: each endpoint is for one kind of oracle.
func (a *Adapter) permit(of kind, r ea.Request) error {
	k := keyOf(r)
	switch got := a.kinds[Oracle{k.ChainID, k.Oracle}]; {
	case got == 0:
		return fault.New(fault.UnknownOracle, "contract %s on chain %d is not allowed", k.Oracle, k.ChainID)
	case got != of:
		return fault.New(fault.UnknownOracle, "endpoint %s is not for %s, which is %s", r.Data.Endpoint, k.Oracle,
			map[kind]string{bySignature: "one node's oracle", byQuorum: "a quorum oracle", byProof: "a worker registry"}[got])
	}
	return nil
}

// ask records the request and, unless its answer is stored or the caller is to be called back, waits for the outcome.
func (a *Adapter) ask(ctx context.Context, k journal.Key, r ea.Request) ([]byte, error) {
	told, leave := a.waiters.join(k)
	defer leave()
	timer := time.NewTimer(a.SyncTimeout)
	defer timer.Stop()
	var back *journal.Callback
	if r.ResponseURL != "" {
		back = &journal.Callback{URL: r.ResponseURL.Reveal(), JobRunID: r.ID}
	}
	record, err := a.Journal.Receive(ctx, k, back)
	switch {
	case err != nil:
		return nil, err
	case record.Stage == journal.Signed:
		return record.Answer, nil
	}
	a.reached(k, journal.Received)
	if back != nil {
		return nil, nil
	}
	select {
	case o := <-told:
		return o.answer, o.err
	case <-timer.C:
		return nil, a.notYet(ctx, k)
	case <-a.drain:
		return nil, fault.New(fault.Canceled, "the adapter stops")
	case <-ctx.Done():
		return nil, fault.Wrap(fault.Canceled, ctx.Err(), "the caller has gone")
	}
}

// notYet says why there is no answer: the last attempt's failure, or that the work is under way.
func (a *Adapter) notYet(ctx context.Context, k journal.Key) error {
	r, err := a.Journal.Get(ctx, k)
	if err == nil && r.Failure != "" {
		return fault.New(r.Failure, "%s", r.Message)
	}
	return fault.New(fault.Pending, "no answer within %s", a.SyncTimeout)
}
