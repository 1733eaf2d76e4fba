package journal

import (
	"context"
	"database/sql"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// schemaVersion is raised with every change of the tables; a journal of another version is not opened.
const schemaVersion = 1

// The statements hold for SQLite and PostgreSQL; times are Unix milliseconds.
var schema = []string{
	`CREATE TABLE IF NOT EXISTS assay_schema (version INTEGER NOT NULL PRIMARY KEY)`,
	`CREATE TABLE IF NOT EXISTS assay_evaluation (
		chain_id TEXT NOT NULL,
		oracle TEXT NOT NULL,
		eval_id TEXT NOT NULL,
		stage TEXT NOT NULL,
		work TEXT NOT NULL DEFAULT '',
		answer TEXT NOT NULL DEFAULT '',
		closed INTEGER NOT NULL DEFAULT 0,
		failure TEXT NOT NULL DEFAULT '',
		message TEXT NOT NULL DEFAULT '',
		attempts INTEGER NOT NULL DEFAULT 0,
		received_at BIGINT NOT NULL,
		updated_at BIGINT NOT NULL,
		PRIMARY KEY (eval_id, oracle, chain_id)
	)`,
	`CREATE INDEX IF NOT EXISTS assay_evaluation_open ON assay_evaluation (closed, stage)`,
	`CREATE TABLE IF NOT EXISTS assay_callback (
		id TEXT NOT NULL PRIMARY KEY,
		chain_id TEXT NOT NULL,
		oracle TEXT NOT NULL,
		eval_id TEXT NOT NULL,
		url TEXT NOT NULL,
		job_run_id TEXT NOT NULL,
		stage TEXT NOT NULL,
		attempts INTEGER NOT NULL DEFAULT 0,
		received_at BIGINT NOT NULL
	)`,
	`CREATE INDEX IF NOT EXISTS assay_callback_open ON assay_callback (eval_id, stage)`,
	`CREATE TABLE IF NOT EXISTS assay_digest (
		eval_id TEXT NOT NULL PRIMARY KEY,
		digest TEXT NOT NULL,
		stored_at BIGINT NOT NULL
	)`,
}

func (j *Journal) migrate(ctx context.Context) error {
	return j.db.inTx(ctx, func(t tx) error {
		for _, statement := range schema {
			if _, err := t.exec(ctx, statement); err != nil {
				return err
			}
		}
		var version int
		err := t.row(ctx, `SELECT version FROM assay_schema`).Scan(&version)
		if none(err) {
			_, err = t.exec(ctx, `INSERT INTO assay_schema (version) VALUES ($1)`, schemaVersion)
			return err
		}
		if err == nil && version != schemaVersion {
			return fault.New(fault.Config, "the journal has version %d, this program knows version %d", version, schemaVersion)
		}
		return err
	})
}

// none reports whether a row was asked for that does not exist.
func none(err error) bool { return errors.Is(err, sql.ErrNoRows) || errors.Is(err, pgx.ErrNoRows) }
