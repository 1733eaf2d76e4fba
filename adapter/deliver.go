package adapter

import (
	"context"
	"encoding/json"
	"time"

	"github.com/assay-oracle/assay/adapter/ea"
	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// deliverWork is the queue's call: it wakes one suspended run, or says when to try again.
func (a *Adapter) deliverWork(ctx context.Context, id string) (again time.Duration) {
	c, due, err := a.Journal.GetCallback(ctx, id)
	if err != nil {
		return a.undelivered(ctx, c, err)
	}
	if !due {
		return 0
	}
	body, ready, err := a.resumeBody(ctx, c)
	if err != nil {
		return a.undelivered(ctx, c, err)
	}
	if !ready { // it was asked for again, and is queued again when it ends
		return 0
	}
	begun := a.Now()
	err = a.Callback.Patch(ctx, c.URL, body)
	a.metrics.stage("deliver", a.Now().Sub(begun))
	if err != nil {
		return a.undelivered(ctx, c, err)
	}
	return a.endCallback(ctx, c, "delivered")
}

// resumeBody is the whole success as an object, so that one job spec reads sync and async replies alike, or a text.
func (a *Adapter) resumeBody(ctx context.Context, c journal.Callback) (body []byte, ready bool, err error) {
	r, err := a.Journal.Get(ctx, c.Key)
	if err != nil {
		return nil, false, err
	}
	var resume ea.Resume
	switch {
	case r.Stage == journal.Signed:
		resume.Value = success(c.JobRunID, r.Answer)
	case r.Closed:
		resume.Error = (&ea.Error{Name: string(r.Failure), Message: r.Message}).Error()
	case r.Stage == "":
		resume.Error = (&ea.Error{Name: string(fault.NotOpen), Message: "the evaluation was given up long ago"}).Error()
	default:
		return nil, false, nil
	}
	body, err = json.Marshal(resume)
	if err != nil {
		return nil, false, fault.Wrap(fault.Internal, err, "encode the callback")
	}
	return body, true, nil
}

// undelivered tries again with backoff until the window is over. An origin that is no longer listed ends at once.
func (a *Adapter) undelivered(ctx context.Context, c journal.Callback, err error) (again time.Duration) {
	if ctx.Err() != nil {
		return resumeAtOnce
	}
	log := a.Logger.With("eval_id", c.Key.EvalID.String(), "job_run_id", c.JobRunID, "error", err.Error())
	if fault.CodeOf(err) == fault.CallbackHost || (!c.Since.IsZero() && a.Now().Sub(c.Since) > a.CallbackWindow) {
		log.ErrorContext(ctx, "callback given up", "attempts", c.Attempts+1)
		return a.endCallback(ctx, c, "abandoned")
	}
	a.metrics.callbacks.WithLabelValues("failed").Inc()
	again = backoff(c.Attempts)
	log.WarnContext(ctx, "callback failed", "attempts", c.Attempts+1, "again_in", again.String())
	if err := a.Journal.SaveUndelivered(ctx, c.ID); err != nil {
		log.ErrorContext(ctx, "journal", "journal_error", err.Error())
	}
	return again
}

func (a *Adapter) endCallback(ctx context.Context, c journal.Callback, how string) (again time.Duration) {
	if err := a.Journal.SaveDelivered(ctx, c.ID); err != nil {
		a.Logger.ErrorContext(ctx, "journal", "journal_error", err.Error())
		return firstRetry
	}
	a.metrics.callbacks.WithLabelValues(how).Inc()
	if how == "delivered" {
		a.reached(c.Key, journal.Delivered)
	}
	return 0
}
