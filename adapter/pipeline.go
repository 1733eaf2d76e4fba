package adapter

import (
	"context"
	"encoding/json"
	"errors"
	"runtime/debug"
	"time"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// ErrUnknownRequest says that the oracle contract does not know an evalId, at any depth.
var ErrUnknownRequest = errors.New("the oracle contract does not know this request")

// Times between attempts.
const (
	firstRetry   = time.Second
	longestRetry = time.Minute
	depthPoll    = 500 * time.Millisecond // while a request is not deep enough
	resumeAtOnce = time.Millisecond
)

// work is what an evaluation and its job are stored as from the stage evaluated on. Result holds disclosed values only; an
// observation, which a quorum's oracles have instead, holds raw scores.
type work struct {
	Job         evaluator.Job    `json:"job"`
	Result      evaluator.Result `json:"result,omitzero"`
	Observation []byte           `json:"observation,omitempty"`
}

// evaluateWork is the queue's call: it takes an evaluation from where it is to its answer, or says when to try again.
func (a *Adapter) evaluateWork(ctx context.Context, k journal.Key) (again time.Duration) {
	r, err := a.advance(ctx, k)
	switch {
	case err == nil:
		return 0
	case ctx.Err() != nil: // a shutdown; the next start takes it up
		return resumeAtOnce
	case errors.Is(err, errAwaitsProof):
		return proofPoll
	case fault.CodeOf(err) == fault.Pending:
		return depthPoll
	}
	return a.failed(ctx, k, r.Attempts, err)
}

// advance runs the stages that are left. A panic in one is a failure of that attempt.
func (a *Adapter) advance(ctx context.Context, k journal.Key) (r journal.Record, err error) {
	defer func() {
		if p := recover(); p != nil {
			a.metrics.panics.Inc()
			err = fault.New(fault.Internal, "panic: %.200v\n%.4000s", p, debug.Stack())
		}
	}()
	if r, err = a.Journal.Get(ctx, k); err != nil || r.Closed {
		return r, err
	}
	if r.Stage == journal.Received && a.kindOf(k) == byProof {
		return r, a.awaitProof(ctx, r)
	}
	if r.Stage == journal.Received {
		if r, err = a.evaluate(ctx, r); err != nil {
			return r, err
		}
	}
	if r.Stage == journal.Evaluated {
		finish := map[kind]func(context.Context, journal.Record) (journal.Record, error){
			bySignature: a.sign, byQuorum: a.conclude, byProof: a.attest,
		}[a.kindOf(k)]
		if finish == nil {
			return r, fault.New(fault.UnknownOracle, "oracle %s on chain %d is no longer allowed", k.Oracle, k.ChainID)
		}
		if r, err = finish(ctx, r); err != nil {
			return r, err
		}
	}
	if r.Stage == journal.Signed {
		a.waiters.tell(k, outcome{answer: r.Answer})
	}
	return r, nil
}

// evaluate reads the job from chain, runs it and stores the unsigned result.
func (a *Adapter) evaluate(ctx context.Context, r journal.Record) (journal.Record, error) {
	job, err := a.readJob(ctx, r)
	if err != nil {
		return r, err
	}
	w := work{Job: job}
	err = a.timed(ctx, func(ctx context.Context) error {
		if a.kindOf(r.Key) == byQuorum {
			return a.measure(ctx, &w)
		}
		w.Result, err = a.Evaluate(ctx, job)
		if err == nil && w.Result.Evaluation.EvalID != job.EvalID {
			err = fault.New(fault.Internal, "the evaluation is of %s, asked for %s", w.Result.Evaluation.EvalID, job.EvalID)
		}
		return err
	})
	if err != nil {
		return r, err
	}
	stored, err := json.Marshal(w)
	if err != nil {
		return r, fault.Wrap(fault.Internal, err, "encode the evaluation")
	}
	if err := a.Journal.SaveEvaluated(ctx, r.Key, stored); err != nil {
		return r, err
	}
	a.reached(r.Key, journal.Evaluated)
	return a.Journal.Get(ctx, r.Key) // the first one stored stands
}

func (a *Adapter) kindOf(k journal.Key) kind { return a.kinds[Oracle{k.ChainID, k.Oracle}] }

// timed bounds one attempt.
func (a *Adapter) timed(ctx context.Context, attempt func(context.Context) error) error {
	late := fault.New(fault.Timeout, "evaluate within %s", a.EvaluateTimeout)
	ctx, cancel := context.WithTimeoutCause(ctx, a.EvaluateTimeout, late)
	defer cancel()
	begun := a.Now()
	err := attempt(ctx)
	a.metrics.stage("evaluate", a.Now().Sub(begun))
	if err != nil && errors.Is(context.Cause(ctx), late) {
		return fault.Wrap(fault.Timeout, err, "evaluate within %s", a.EvaluateTimeout)
	}
	return err
}

// readJob reads the request that the hint points to and checks that it is open.
func (a *Adapter) readJob(ctx context.Context, r journal.Record) (evaluator.Job, error) {
	begun := a.Now()
	job, err := a.Chain.Job(ctx, r.ChainID, r.Oracle, r.EvalID)
	a.metrics.stage("read_chain", a.Now().Sub(begun))
	if errors.Is(err, ErrUnknownRequest) && begun.Sub(r.Since) < a.Grace {
		return job, fault.Wrap(fault.Pending, err, "the caller's node may be ahead of ours")
	}
	if err != nil {
		return job, err
	}
	if job.Request.Status != evaluator.Pending {
		return job, fault.New(fault.NotOpen, "the request has status %d on the oracle contract, not pending", job.Request.Status)
	}
	if err := job.Verify(); err != nil {
		return job, err
	}
	now, err := a.Chain.HeadTime(ctx, r.ChainID)
	if err != nil {
		return job, err
	}
	a.metrics.headAge(r.ChainID, a.Now(), now)
	if r.Attempts > 0 && now > job.Request.Deadline { // it may still be accepted, but no longer tried for
		return job, fault.New(fault.NotOpen, "the request's deadline passed during %d failed attempts", r.Attempts)
	}
	return job, nil
}

func decodeWork(r journal.Record) (w work, err error) {
	if err := json.Unmarshal(r.Work, &w); err != nil {
		return w, fault.New(fault.Storage, "the stored evaluation cannot be decoded") // the decoder's text may quote it
	}
	return w, nil
}

// sign retains what a pass pays for, has the result signed and stores the answer.
func (a *Adapter) sign(ctx context.Context, r journal.Record) (journal.Record, error) {
	w, err := decodeWork(r)
	if err != nil {
		return r, err
	}
	if w.Result.Evaluation.EvalID != r.EvalID {
		return r, fault.New(fault.Internal, "what is stored for %s is not its evaluation", r.EvalID)
	}
	if w.Result.Evaluation.Status == evaluator.Passed {
		if err := a.beforePass(ctx, w.Job); err != nil {
			return r, err
		}
	}
	begun := a.Now()
	payload, err := a.Sign(ctx, w.Job, w.Result)
	a.metrics.stage("sign", a.Now().Sub(begun))
	if err != nil {
		return r, err
	}
	stored, err := encodeAnswer(w.Job, w.Result, payload)
	if err != nil {
		return r, err
	}
	if err := a.Journal.SaveSigned(ctx, r.Key, stored); err != nil {
		return r, err
	}
	a.reached(r.Key, journal.Signed)
	a.metrics.evaluated(w.Result)
	a.Logger.InfoContext(ctx, "evaluated", "eval_id", r.EvalID.String(), "chain_id", r.ChainID,
		"status", w.Result.Evaluation.Status.String(), "reason", string(w.Result.Reason), "attempts", r.Attempts+1)
	return a.Journal.Get(ctx, r.Key)
}

// beforePass refuses a pass that would come too late, and makes sure that the researcher can fetch what is paid for.
func (a *Adapter) beforePass(ctx context.Context, job evaluator.Job) error {
	now, err := a.Chain.HeadTime(ctx, job.ChainID)
	if err != nil {
		return err
	}
	if now > job.Request.SignBy {
		return fault.New(fault.NotOpen, "the last second to sign a pass is over")
	}
	if job.IsProbe() {
		return nil
	}
	begun := a.Now()
	err = a.Retainer.Retain(ctx, job.Request.Submission.CID, begun.Add(a.Retention))
	a.metrics.stage("retain", a.Now().Sub(begun))
	return err
}

// failed keeps the reason of an attempt and says when the next one is due. What is the request's own fault ends it.
func (a *Adapter) failed(ctx context.Context, k journal.Key, attempts int, err error) (again time.Duration) {
	code, message := public(err)
	a.metrics.failures.WithLabelValues(string(code)).Inc()
	log := a.Logger.With("eval_id", k.EvalID.String(), "chain_id", k.ChainID, "code", string(code), "error", err.Error())
	if code.Info().Verdict == fault.Invalid {
		log.InfoContext(ctx, "evaluation refused")
		if err := a.Journal.GiveUp(ctx, k, code, message); err != nil {
			log.ErrorContext(ctx, "journal", "journal_error", err.Error())
			return longestRetry
		}
		a.waiters.tell(k, outcome{err: fault.New(code, "%s", message)})
		return 0
	}
	again = backoff(attempts)
	log.WarnContext(ctx, "evaluation failed", "attempts", attempts+1, "again_in", again.String())
	if err := a.Journal.SaveFailure(ctx, k, code, message); err != nil {
		log.ErrorContext(ctx, "journal", "journal_error", err.Error())
	}
	return again
}

// backoff doubles from one second to a minute.
func backoff(attempts int) time.Duration {
	if attempts > 6 {
		return longestRetry
	}
	return min(firstRetry<<attempts, longestRetry)
}
