package adapter

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/adapter/quorum"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// measure makes the observation that is stored. What is counted and logged of it is its outcome, never a score.
func (a *Adapter) measure(ctx context.Context, w *work) error {
	m, err := a.Measure(ctx, w.Job)
	reason := ""
	if err != nil {
		reason = string(fault.CodeOf(err))
	}
	o, err := quorum.Observe(w.Job, m, err)
	if err != nil {
		return err
	}
	if w.Observation, err = o.Encode(); err != nil {
		return err
	}
	a.metrics.observed.WithLabelValues(o.Outcome.String(), reason).Inc()
	a.Logger.InfoContext(ctx, "observed", "eval_id", w.Job.EvalID.String(), "chain_id", w.Job.ChainID, "outcome", o.Outcome.String(), "reason", reason)
	return nil
}

// conclude retains what a pass pays for and ends the evaluation: from here on its observation is given.
func (a *Adapter) conclude(ctx context.Context, r journal.Record) (journal.Record, error) {
	o, err := observationOf(r)
	if err != nil {
		return r, err
	}
	if o.Passes() {
		if err := a.beforePass(ctx, o.Job); err != nil {
			return r, err
		}
	}
	if err := a.Journal.SaveObserved(ctx, r.Key); err != nil {
		return r, err
	}
	a.reached(r.Key, journal.Observed)
	return a.Journal.Get(ctx, r.Key)
}

func observationOf(r journal.Record) (quorum.Observation, error) {
	w, err := decodeWork(r)
	if err != nil {
		return quorum.Observation{}, err
	}
	o, err := quorum.Decode(r.ChainID, r.Oracle, w.Observation)
	if err != nil || o.Job.EvalID != r.EvalID {
		return o, fault.New(fault.Internal, "what is stored for %s is not its observation", r.EvalID)
	}
	return o, nil
}

// pendingEndpoint lists open requests, which the plugin then asks observations of.
func (a *Adapter) pendingEndpoint(ctx context.Context, r ea.Request) (reply, error) {
	if err := a.permitPlugin(r); err != nil {
		return reply{}, err
	}
	page, err := a.Chain.Open(ctx, uint64(r.Data.ChainID), evaluator.Address(r.Data.Oracle), uint64(r.Data.From))
	if err != nil {
		return reply{}, err
	}
	list := ea.PendingList{EvalIDs: make([]ea.Word, len(page.IDs)), Next: ea.Index(page.Next), HeadTime: ea.Seconds(page.HeadTime)}
	for i, id := range page.IDs {
		list.EvalIDs[i] = ea.Word(id.Hash)
	}
	return forPlugin(list, strconv.Itoa(len(page.IDs)))
}

// observeEndpoint gives the stored observation, or has one made and says so: it never waits for a score. Where the request
// stands is read anew each time.
func (a *Adapter) observeEndpoint(ctx context.Context, r ea.Request) (reply, error) {
	if err := a.permitPlugin(r); err != nil {
		return reply{}, err
	}
	k := keyOf(r)
	at, err := a.Chain.Standing(ctx, k.ChainID, k.Oracle, k.EvalID)
	if err != nil {
		return reply{}, err
	}
	o := ea.Observed{
		EvalID: r.Data.EvalID, RequestStatus: at.Status.String(), Deadline: ea.Seconds(at.Deadline), HeadTime: ea.Seconds(at.HeadTime),
	}
	if o.State, o.Observation, err = a.observation(ctx, k, at); err != nil {
		return reply{}, err
	}
	return forPlugin(o, o.State)
}

// forPlugin is a reply that its caller asks for every few seconds.
func forPlugin(data any, result string) (reply, error) {
	stored, err := encodeData(data, result)
	return reply{stored, true}, err
}

// permitPlugin is permit for what only a node's own plugin asks.
func (a *Adapter) permitPlugin(r ea.Request) error {
	if r.ResponseURL != "" {
		return fault.New(fault.BadRequest, "endpoint %s answers at once and takes no responseURL", r.Data.Endpoint)
	}
	return a.permit(byQuorum, r)
}

// observation looks for what is stored and, while the request is open, has it made.
func (a *Adapter) observation(ctx context.Context, k journal.Key, at Standing) (state string, o ea.Observation, err error) {
	if stored, ok := a.answers.get(k); ok {
		return ea.StateObserved, ea.HexObservation(stored), nil
	}
	r, err := a.Journal.Get(ctx, k)
	switch {
	case err != nil:
		return "", "", err
	case r.Stage == journal.Observed:
		w, err := decodeWork(r)
		if err != nil {
			return "", "", err
		}
		a.answers.put(k, w.Observation)
		return ea.StateObserved, ea.HexObservation(w.Observation), nil
	case at.over(), r.Closed && a.Now().Sub(r.Changed) < longestRetry: // what was given up is looked at anew, but not each second
		return ea.StateClosed, "", nil
	}
	if _, err := a.Journal.Receive(ctx, k, nil); err != nil {
		return "", "", err
	}
	a.reached(k, journal.Received)
	return ea.StatePending, "", nil
}

// encodeData makes what success completes.
func encodeData(data any, result string) ([]byte, error) {
	raw, err := json.Marshal(data)
	if err != nil {
		return nil, fault.Wrap(fault.Internal, err, "encode the answer")
	}
	return encodeSuccess(raw, result)
}
