package journal

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// maxCallbacks bounds the runs that can wait for one evaluation.
const maxCallbacks = 64

func (j *Journal) insertCallback(ctx context.Context, t tx, k Key, c Callback) error {
	var waiting int
	if err := t.row(ctx, `SELECT count(*) FROM assay_callback`+ofKey+` AND stage = 'received'`, k.args()...).Scan(&waiting); err != nil {
		return err
	}
	if waiting >= maxCallbacks {
		return fault.New(fault.TooManyRequests, "%d runs wait for this evaluation", waiting)
	}
	_, err := t.exec(ctx, `INSERT INTO assay_callback (eval_id, oracle, chain_id, id, url, job_run_id, stage, received_at)
		VALUES ($1, $2, $3, $4, $5, $6, 'received', $7) ON CONFLICT DO NOTHING`,
		k.args(callbackID(k, c.URL), c.URL, c.JobRunID, j.cfg.Now().UnixMilli())...)
	return err
}

// callbackID makes a replayed request the same callback.
func callbackID(k Key, url string) string {
	sum := sha256.Sum256([]byte(k.EvalID.String() + k.Oracle.String() + strconv.FormatUint(k.ChainID, 10) + url))
	return hex.EncodeToString(sum[:16])
}

// GetCallback returns a callback that is still due, or false.
func (j *Journal) GetCallback(ctx context.Context, id string) (Callback, bool, error) {
	var evalID, oracle, chain string
	var since int64
	c := Callback{ID: id}
	err := j.db.conn().row(ctx, `SELECT eval_id, oracle, chain_id, url, job_run_id, attempts, received_at
		FROM assay_callback WHERE id = $1 AND stage = 'received'`, id).
		Scan(&evalID, &oracle, &chain, &c.URL, &c.JobRunID, &c.Attempts, &since)
	if none(err) {
		return c, false, nil
	}
	if err == nil {
		c.Since = time.UnixMilli(since)
		c.Key, err = parseKey(evalID, oracle, chain)
	}
	return c, err == nil, storage(err, "read the callback")
}

// SaveDelivered ends a callback, acknowledged or given up, and forgets its URL.
func (j *Journal) SaveDelivered(ctx context.Context, id string) error {
	_, err := j.db.conn().exec(ctx, `UPDATE assay_callback SET stage = 'delivered', url = '' WHERE id = $1`, id)
	return storage(err, "store the delivery")
}

// SaveUndelivered counts a failed delivery.
func (j *Journal) SaveUndelivered(ctx context.Context, id string) error {
	_, err := j.db.conn().exec(ctx, `UPDATE assay_callback SET attempts = attempts + 1 WHERE id = $1`, id)
	return storage(err, "store the failed delivery")
}

func enqueueCallbacks(ctx context.Context, t tx, k Key) error {
	return enqueueEach(ctx, t, `SELECT id FROM assay_callback`+ofKey+` AND stage = 'received' ORDER BY received_at`, k.args()...)
}

// enqueueOpenCallbacks queues the callbacks whose evaluation has ended.
func enqueueOpenCallbacks(ctx context.Context, t tx) error {
	return enqueueEach(ctx, t, `SELECT c.id FROM assay_callback c JOIN assay_evaluation e
		ON e.eval_id = c.eval_id AND e.oracle = c.oracle AND e.chain_id = c.chain_id
		WHERE c.stage = 'received' AND (e.closed = 1 OR e.stage = 'signed') ORDER BY c.received_at`)
}

func enqueueEach(ctx context.Context, t tx, query string, args ...any) error {
	var ids []string
	err := t.each(ctx, query, func(s scanner) error {
		var id string
		err := s.Scan(&id)
		ids = append(ids, id)
		return err
	}, args...)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := t.enqueue(ctx, deliverArgs{id}); err != nil {
			return err
		}
	}
	return nil
}
