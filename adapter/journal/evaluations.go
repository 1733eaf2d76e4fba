package journal

import (
	"context"
	"strconv"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
)

const (
	recordColumns = `stage, work, answer, closed, failure, message, attempts, received_at, updated_at`
	ofKey         = ` WHERE eval_id = $1 AND oracle = $2 AND chain_id = $3`
	unfinished    = ` closed = 0 AND stage IN ('received', 'evaluated')`
)

func (k Key) args(more ...any) []any {
	return append([]any{k.EvalID.String(), k.Oracle.String(), strconv.FormatUint(k.ChainID, 10)}, more...)
}

// Receive records that an evaluation is asked for, and by which run when it is to be called back. A new one, or one that
// was given up, is queued; it is refused with TooManyRequests when the queue is full. A callback is not recorded for an
// evaluation that has its answer already.
func (j *Journal) Receive(ctx context.Context, k Key, callback *Callback) (Record, error) {
	var r Record
	err := j.db.inTx(ctx, func(t tx) (err error) {
		if callback != nil {
			if err := lock(ctx, t, k); err != nil {
				return err
			}
		}
		if r, err = read(ctx, t, k); none(err) {
			r, err = Record{Key: k, Stage: Received, Since: j.cfg.Now()}, j.insert(ctx, t, k)
		} else if err == nil && r.Closed {
			r.Closed, r.Failure, r.Message, r.Attempts, r.Since = false, "", "", 0, j.cfg.Now()
			err = j.reopen(ctx, t, k)
		}
		if err != nil || callback == nil || r.Stage == Signed {
			return err
		}
		return j.insertCallback(ctx, t, k, *callback)
	})
	return r, storage(err, "record the request")
}

// lock holds the row, if there is one, until the transaction ends: else another replica could end the evaluation between the
// look at it and the callback's row, and nobody would queue the callback.
func lock(ctx context.Context, t tx, k Key) error {
	_, err := t.exec(ctx, `UPDATE assay_evaluation SET updated_at = updated_at`+ofKey, k.args()...)
	return err
}

func (j *Journal) insert(ctx context.Context, t tx, k Key) error {
	if err := j.admit(ctx, t); err != nil {
		return err
	}
	now := j.cfg.Now().UnixMilli()
	n, err := t.exec(ctx, `INSERT INTO assay_evaluation (eval_id, oracle, chain_id, stage, received_at, updated_at)
		VALUES ($1, $2, $3, 'received', $4, $4) ON CONFLICT DO NOTHING`, k.args(now)...)
	if err != nil || n == 0 { // another replica was first
		return err
	}
	return t.enqueue(ctx, evaluateArgs{k})
}

func (j *Journal) reopen(ctx context.Context, t tx, k Key) error {
	if err := j.admit(ctx, t); err != nil {
		return err
	}
	n, err := t.exec(ctx, `UPDATE assay_evaluation SET closed = 0, failure = '', message = '', attempts = 0, received_at = $4, updated_at = $4`+
		ofKey+` AND closed = 1`, k.args(j.cfg.Now().UnixMilli())...)
	if err != nil || n == 0 {
		return err
	}
	return t.enqueue(ctx, evaluateArgs{k})
}

func (j *Journal) admit(ctx context.Context, c conn) error {
	n, err := depth(ctx, c)
	if err == nil && n >= j.cfg.MaxQueue {
		return fault.New(fault.TooManyRequests, "%d evaluations are waiting", n)
	}
	return err
}

// Depth returns the number of unfinished evaluations.
func (j *Journal) Depth(ctx context.Context) (int, error) {
	n, err := depth(ctx, j.db.conn())
	return n, storage(err, "count the queue")
}

func depth(ctx context.Context, c conn) (n int, err error) {
	err = c.row(ctx, `SELECT count(*) FROM assay_evaluation WHERE`+unfinished).Scan(&n)
	return n, err
}

// Get returns the record of an evaluation; it has no stage when there is none.
func (j *Journal) Get(ctx context.Context, k Key) (Record, error) {
	r, err := read(ctx, j.db.conn(), k)
	if none(err) {
		return Record{Key: k}, nil
	}
	return r, storage(err, "read the evaluation")
}

func read(ctx context.Context, c conn, k Key) (Record, error) {
	var stage, work, answer, failure string
	var closed int
	var since, changed int64
	r := Record{Key: k}
	err := c.row(ctx, `SELECT `+recordColumns+` FROM assay_evaluation`+ofKey, k.args()...).
		Scan(&stage, &work, &answer, &closed, &failure, &r.Message, &r.Attempts, &since, &changed)
	r.Stage, r.Closed, r.Failure = Stage(stage), closed != 0, fault.Code(failure)
	r.Since, r.Changed = time.UnixMilli(since), time.UnixMilli(changed)
	r.Work, r.Answer = []byte(work), []byte(answer)
	return r, err
}

// SaveEvaluated stores the unsigned result. The first one stored stands: the caller reads it back.
func (j *Journal) SaveEvaluated(ctx context.Context, k Key, work []byte) error {
	_, err := j.db.conn().exec(ctx, `UPDATE assay_evaluation
		SET stage = 'evaluated', work = $4, failure = '', message = '', updated_at = $5`+ofKey+` AND stage = 'received'`,
		k.args(string(work), j.cfg.Now().UnixMilli())...)
	return storage(err, "store the evaluation")
}

// SaveSigned stores the answer and queues the callbacks. The first one stored stands.
func (j *Journal) SaveSigned(ctx context.Context, k Key, answer []byte) error {
	err := j.db.inTx(ctx, func(t tx) error {
		_, err := t.exec(ctx, `UPDATE assay_evaluation
			SET stage = 'signed', answer = $4, closed = 0, failure = '', message = '', updated_at = $5`+ofKey+` AND stage = 'evaluated'`,
			k.args(string(answer), j.cfg.Now().UnixMilli())...)
		if err != nil {
			return err
		}
		return enqueueCallbacks(ctx, t, k)
	})
	return storage(err, "store the answer")
}

// SaveObserved ends an evaluation whose Work is all there is to say: the first one stored stands.
func (j *Journal) SaveObserved(ctx context.Context, k Key) error {
	_, err := j.db.conn().exec(ctx, `UPDATE assay_evaluation
		SET stage = 'observed', closed = 0, failure = '', message = '', updated_at = $4`+ofKey+` AND stage = 'evaluated'`,
		k.args(j.cfg.Now().UnixMilli())...)
	return storage(err, "store the observation")
}

// SaveFailure counts a failed attempt and keeps its reason for callers who cannot wait.
func (j *Journal) SaveFailure(ctx context.Context, k Key, code fault.Code, message string) error {
	_, err := j.db.conn().exec(ctx, `UPDATE assay_evaluation
		SET failure = $4, message = $5, attempts = attempts + 1, updated_at = $6`+ofKey,
		k.args(string(code), message, j.cfg.Now().UnixMilli())...)
	return storage(err, "store the failure")
}

// GiveUp closes an evaluation that cannot go on and queues the callbacks, which will carry the reason.
func (j *Journal) GiveUp(ctx context.Context, k Key, code fault.Code, message string) error {
	err := j.db.inTx(ctx, func(t tx) error {
		_, err := t.exec(ctx, `UPDATE assay_evaluation
			SET closed = 1, failure = $4, message = $5, updated_at = $6`+ofKey+` AND stage NOT IN ('signed', 'observed')`,
			k.args(string(code), message, j.cfg.Now().UnixMilli())...)
		if err != nil {
			return err
		}
		return enqueueCallbacks(ctx, t, k)
	})
	return storage(err, "give the evaluation up")
}

// enqueueOpen queues every evaluation and callback that is not finished.
func (j *Journal) enqueueOpen(ctx context.Context, t tx) error {
	var keys []Key
	err := t.each(ctx, `SELECT eval_id, oracle, chain_id FROM assay_evaluation WHERE`+unfinished+` ORDER BY received_at`, func(s scanner) error {
		k, err := scanKey(s)
		keys = append(keys, k)
		return err
	})
	if err != nil {
		return err
	}
	for _, k := range keys {
		if err := t.enqueue(ctx, evaluateArgs{k}); err != nil {
			return err
		}
	}
	return enqueueOpenCallbacks(ctx, t)
}

func scanKey(s scanner) (Key, error) {
	var evalID, oracle, chain string
	if err := s.Scan(&evalID, &oracle, &chain); err != nil {
		return Key{}, err
	}
	return parseKey(evalID, oracle, chain)
}

func parseKey(evalID, oracle, chain string) (k Key, err error) {
	if err = k.EvalID.UnmarshalText([]byte(evalID)); err != nil {
		return k, err
	}
	var a evaluator.Address
	if err = a.UnmarshalText([]byte(oracle)); err != nil {
		return k, err
	}
	k.Oracle = a
	k.ChainID, err = strconv.ParseUint(chain, 10, 64)
	return k, err
}
