package journal

import (
	"context"
	"errors"
	"log/slog"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// postgres is a journal that several replicas share.
type postgres struct {
	pool    *pgxpool.Pool
	driver  *riverpgxv5.Driver
	client  *river.Client[pgx.Tx]
	replica string
	pulse   *pulse
}

// migrationLock keeps replicas that start together from migrating at once (an arbitrary advisory lock of ours).
const migrationLock = 0x6173736179

func openPostgres(ctx context.Context, cfg Config, w *Workers) (database, error) {
	pool, err := pgxpool.New(ctx, cfg.DatabaseURL.Reveal())
	if err != nil { // the parser's message may quote the URL, password and all
		return nil, fault.New(fault.Config, "the database URL is malformed")
	}
	p := &postgres{pool: pool, driver: riverpgxv5.New(pool), replica: cfg.Replica}
	p.pulse = &pulse{pool: pool, replica: cfg.Replica, silence: cfg.Silence, log: cfg.Logger}
	if p.client, err = river.NewClient(p.driver, riverConfig(cfg, w)); err != nil {
		return nil, errors.Join(storage(err, "open the journal"), p.close())
	}
	return p, nil
}

// migrate holds a session lock, since River's migrations do not fit into one transaction.
func (p *postgres) migrate(ctx context.Context, ours func() error) error {
	migrator, err := rivermigrate.New(p.driver, &rivermigrate.Config{Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	return p.pool.AcquireFunc(ctx, func(c *pgxpool.Conn) error {
		if _, err := c.Exec(ctx, `SELECT pg_advisory_lock($1)`, int64(migrationLock)); err != nil {
			return err
		}
		_, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil)
		if err == nil {
			_, err = c.Exec(ctx, replicaTable)
		}
		if err == nil {
			err = ours()
		}
		_, unlock := c.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, int64(migrationLock))
		return errors.Join(err, unlock)
	})
}

// resume takes up what this replica was working on when it was killed, and what it would be asked to do again. Jobs of other
// replicas are theirs while they live.
func (p *postgres) resume(ctx context.Context, _ *Journal) error {
	return pgx.BeginFunc(ctx, p.pool, func(t pgx.Tx) error {
		_, err := t.Exec(ctx, `UPDATE river_job SET state = 'available', scheduled_at = now()
			WHERE state IN ('running', 'scheduled') AND attempted_by[array_upper(attempted_by, 1)] = $1`, p.replica)
		if err == nil { // a killed process would stay leader until its term ends
			_, err = t.Exec(ctx, `DELETE FROM river_leader WHERE leader_id = $1`, p.replica)
		}
		return err
	})
}

func (p *postgres) start(ctx context.Context) error {
	if err := p.pulse.start(ctx); err != nil {
		return err
	}
	return p.client.Start(ctx)
}

// stop says to the last that this replica lives: work under way is its own until then.
func (p *postgres) stop(ctx context.Context) error {
	defer p.pulse.end()
	return p.client.Stop(ctx)
}

func (p *postgres) close() error {
	p.pool.Close()
	return nil
}

func (p *postgres) conn() conn { return pgConn{p.pool} }

func (p *postgres) inTx(ctx context.Context, fn func(tx) error) error {
	return pgx.BeginFunc(ctx, p.pool, func(t pgx.Tx) error { return fn(pgTx{pgConn{t}, t, p.client}) })
}

type pgTx struct {
	pgConn
	t      pgx.Tx
	client *river.Client[pgx.Tx]
}

func (t pgTx) enqueue(ctx context.Context, args river.JobArgs) error {
	_, err := t.client.InsertTx(ctx, t.t, args, nil)
	return err
}

type pgConn struct {
	db interface {
		Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
		Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
		QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
	}
}

func (c pgConn) exec(ctx context.Context, statement string, args ...any) (int64, error) {
	tag, err := c.db.Exec(ctx, statement, args...)
	return tag.RowsAffected(), err
}

func (c pgConn) row(ctx context.Context, query string, args ...any) scanner {
	return c.db.QueryRow(ctx, query, args...)
}

func (c pgConn) each(ctx context.Context, query string, visit func(scanner) error, args ...any) error {
	rows, err := c.db.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := visit(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
