package journal

import (
	"context"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// StoreDigest records the digest that is about to be signed for an evaluation, and returns the one that stands: the first
// ever stored. It is on disk when StoreDigest returns, and it is never removed.
func (j *Journal) StoreDigest(ctx context.Context, id evaluator.EvalID, digest merkle.Hash) (merkle.Hash, error) {
	var stands merkle.Hash
	err := j.db.inTx(ctx, func(t tx) error {
		_, err := t.exec(ctx, `INSERT INTO assay_digest (eval_id, digest, stored_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
			id.String(), digest.String(), j.cfg.Now().UnixMilli())
		if err != nil {
			return err
		}
		var text string
		if err := t.row(ctx, `SELECT digest FROM assay_digest WHERE eval_id = $1`, id.String()).Scan(&text); err != nil {
			return err
		}
		return stands.UnmarshalText([]byte(text))
	})
	return stands, storage(err, "store the digest")
}

// Prune forgets evaluations that were given up before a time, with their callbacks. Answers and digests are kept for ever.
func (j *Journal) Prune(ctx context.Context, beforeUnixMilli int64) error {
	err := j.db.inTx(ctx, func(t tx) error {
		_, err := t.exec(ctx, `DELETE FROM assay_evaluation WHERE closed = 1 AND updated_at < $1`, beforeUnixMilli)
		if err != nil {
			return err
		}
		_, err = t.exec(ctx, `DELETE FROM assay_callback WHERE stage = 'delivered' AND received_at < $1`, beforeUnixMilli)
		return err
	})
	return storage(err, "prune the journal")
}
