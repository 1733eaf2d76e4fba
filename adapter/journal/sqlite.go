package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"strings"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
	"golang.org/x/sys/unix"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// sqlite is the journal of a single process, which a lock on the file beside it ensures.
type sqlite struct {
	db     *sql.DB
	driver *riversqlite.Driver
	client *river.Client[*sql.Tx]
	lock   *os.File
}

func openSQLite(_ context.Context, cfg Config, w *Workers) (database, error) {
	lock, err := lockFile(cfg.Path + ".lock")
	if err != nil {
		return nil, err
	}
	s := &sqlite{lock: lock}
	if err := s.open(cfg, w); err != nil {
		return nil, errors.Join(storage(err, "open the journal"), s.close())
	}
	return s, nil
}

func (s *sqlite) open(cfg Config, w *Workers) (err error) {
	// Responses wait for the disk (synchronous=FULL): an answer that a node has seen is never made anew. River works many
	// things at once, which SQLite would answer with "database is locked": one connection makes them take turns.
	pragmas := url.Values{"_pragma": {"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)"}, "_txlock": {"immediate"}}
	if err := touch(cfg.Path); err != nil {
		return err
	}
	if s.db, err = sql.Open("sqlite", "file:"+(&url.URL{Path: cfg.Path}).EscapedPath()+"?"+pragmas.Encode()); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	s.driver = riversqlite.New(s.db)
	s.client, err = river.NewClient(s.driver, riverConfig(cfg, w))
	return err
}

func (s *sqlite) migrate(ctx context.Context, ours func() error) error {
	migrator, err := rivermigrate.New(s.driver, &rivermigrate.Config{Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	return ours()
}

// touch makes the file private before SQLite can make it otherwise: it holds the nodes' response URLs.
func touch(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func lockFile(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "open the journal's lock")
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return nil, errors.Join(fault.New(fault.Config, "another adapter uses this data folder"), f.Close())
	}
	return f, nil
}

// resume rebuilds the queue from the rows. Nobody else works on this file, so whatever River holds is from before.
func (s *sqlite) resume(ctx context.Context, j *Journal) error {
	return s.inTx(ctx, func(t tx) error {
		for _, statement := range []string{
			`DELETE FROM river_job WHERE state NOT IN ('completed', 'cancelled', 'discarded')`,
			`DELETE FROM river_leader`, // a killed process would stay leader until its term ends
		} {
			if _, err := t.exec(ctx, statement); err != nil {
				return err
			}
		}
		return j.enqueueOpen(ctx, t)
	})
}

func (s *sqlite) start(ctx context.Context) error { return s.client.Start(ctx) }
func (s *sqlite) stop(ctx context.Context) error  { return s.client.Stop(ctx) }

func (s *sqlite) close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	return errors.Join(err, s.lock.Close())
}

func (s *sqlite) conn() conn { return sqlConn{s.db} }

func (s *sqlite) inTx(ctx context.Context, fn func(tx) error) error {
	t, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = t.Rollback() }() // after a commit it does nothing
	if err := fn(sqlTx{sqlConn{t}, t, s.client}); err != nil {
		return err
	}
	return t.Commit()
}

type sqlTx struct {
	sqlConn
	t      *sql.Tx
	client *river.Client[*sql.Tx]
}

func (t sqlTx) enqueue(ctx context.Context, args river.JobArgs) error {
	_, err := t.client.InsertTx(ctx, t.t, args, nil)
	return err
}

// sqlConn numbers placeholders the way SQLite does.
type sqlConn struct {
	db interface {
		ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
		QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
		QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	}
}

func numbered(query string) string { return strings.ReplaceAll(query, "$", "?") }

func (c sqlConn) exec(ctx context.Context, statement string, args ...any) (int64, error) {
	result, err := c.db.ExecContext(ctx, numbered(statement), args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

func (c sqlConn) row(ctx context.Context, query string, args ...any) scanner {
	return c.db.QueryRowContext(ctx, numbered(query), args...)
}

func (c sqlConn) each(ctx context.Context, query string, visit func(scanner) error, args ...any) error {
	rows, err := c.db.QueryContext(ctx, numbered(query), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := visit(rows); err != nil {
			return fmt.Errorf("read a row: %w", err)
		}
	}
	return rows.Err()
}
