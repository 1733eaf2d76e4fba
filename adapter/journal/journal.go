// Package journal is the adapter's durable memory: which evaluations it was asked for, how far each one is, the answers it
// signed, and which nodes still wait for a call back. Every step is on disk before its side effect, so a killed adapter
// goes on where it was.
//
// The rows are the truth; River (https://riverqueue.com) is the queue that works them off, fed in the transactions that
// change the rows. One process keeps them in an SQLite file, several replicas share a PostgreSQL database.
package journal

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// Key names an evaluation: a claim of the caller until the chain has confirmed it.
type Key struct {
	ChainID uint64            `json:"chain_id"`
	Oracle  evaluator.Address `json:"oracle"`
	EvalID  evaluator.EvalID  `json:"eval_id"`
}

// Stage is how far an evaluation is.
type Stage string

// The stages, in order. Delivered belongs to a callback: an answer that is asked for again is given again.
const (
	Received  Stage = "received"  // asked for
	Evaluated Stage = "evaluated" // the unsigned result is stored
	Signed    Stage = "signed"    // the answer is stored, its bytes are final
	Observed  Stage = "observed"  // the end for a quorum's oracle: the observation is final, nobody is called
	Delivered Stage = "delivered" // a node acknowledged the call back
)

// Record is what the journal knows of an evaluation.
type Record struct {
	Key
	Stage    Stage
	Work     []byte     // from Evaluated on: what the caller stored beside the result
	Answer   []byte     // from Signed on
	Closed   bool       // given up; asking again opens it again
	Failure  fault.Code // of the last attempt, or why it was given up
	Message  string     // of Failure, fit for the caller
	Attempts int        // failed ones since it was asked for
	Since    time.Time  // asked for
	Changed  time.Time  // last step or failure
}

// Callback is a node's run that waits for a PATCH.
type Callback struct {
	ID       string
	Key      Key
	URL      string // secret
	JobRunID string
	Attempts int
	Since    time.Time
}

// Config is what a journal needs.
type Config struct {
	Path        string        // SQLite file; its folder must exist and be private
	DatabaseURL secret.Text   // PostgreSQL instead, when set
	Replica     string        // name of this process among those that share a database; it must survive restarts
	Workers     int           // evaluations under way at once
	Deliveries  int           // callbacks under way at once
	MaxQueue    int           // unfinished evaluations beyond which new ones are refused
	Silence     time.Duration // a replica that has not been heard of for so long is dead: the others take its work over
	RescueAfter time.Duration // a shared database's running job is repeated after this, whoever runs it
	Drain       time.Duration // work under way at Stop may take this long before it is cancelled
	Now         func() time.Time
	Logger      *slog.Logger
}

// DefaultConfig returns the defaults, without a place.
func DefaultConfig() Config {
	return Config{
		Replica: "adapter", Workers: 1, Deliveries: 16, MaxQueue: 1000,
		Silence: 15 * time.Second, RescueAfter: 15 * time.Minute, Drain: 5 * time.Second, Now: time.Now, Logger: slog.New(slog.DiscardHandler),
	}
}

// Validate names the setting that is wrong.
func (c Config) Validate() error {
	switch {
	case c.Path == "" && c.DatabaseURL == "":
		return fault.New(fault.Config, "a journal needs a file or a database")
	case c.Replica == "" || len(c.Replica) > 100:
		return fault.New(fault.Config, "the replica's name must have 1 to 100 bytes")
	case c.Workers < 1 || c.Deliveries < 1 || c.MaxQueue < 1:
		return fault.New(fault.Config, "workers, deliveries and the queue's length must be positive")
	case c.RescueAfter < time.Minute || c.Silence < time.Second || c.Drain <= 0:
		return fault.New(fault.Config, "rescue must take a minute or more, silence a second or more, draining more than no time")
	case c.Now == nil || c.Logger == nil:
		return fault.New(fault.Config, "a journal needs a clock and a logger")
	}
	return nil
}

// Workers do the work that the journal keeps; Start names them. A positive duration asks to be called again after it; the journal calls again
// as well after a crash, so both must go on from what is stored.
type Workers struct {
	Evaluate func(ctx context.Context, k Key) (again time.Duration)
	Deliver  func(ctx context.Context, callbackID string) (again time.Duration)
}

// Journal is safe for concurrent use.
type Journal struct {
	cfg     Config
	db      database
	workers *Workers // set before the queue starts to call them
}

// Open opens or makes the journal; work starts with Start.
func Open(ctx context.Context, cfg Config) (*Journal, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	w := &Workers{}
	open := openSQLite
	if cfg.DatabaseURL != "" {
		open = openPostgres
	}
	db, err := open(ctx, cfg, w)
	if err != nil {
		return nil, err
	}
	j := &Journal{cfg: cfg, db: db, workers: w}
	if err := db.migrate(ctx, func() error { return j.migrate(ctx) }); err != nil {
		return nil, errors.Join(storage(err, "make the journal's tables"), db.close())
	}
	return j, nil
}

// Start takes up what a previous process left and begins to work.
func (j *Journal) Start(ctx context.Context, w Workers) error {
	*j.workers = w
	if err := j.db.resume(ctx, j); err != nil {
		return storage(err, "take up unfinished work")
	}
	return storage(j.db.start(context.WithoutCancel(ctx)), "start the queue")
}

// Stop lets work under way finish for Config.Drain, cancels what is left, and closes the database. What was cancelled is
// taken up by the next Start.
func (j *Journal) Stop(ctx context.Context) error {
	err := j.db.stop(ctx)
	return errors.Join(storage(err, "stop the queue"), storage(j.db.close(), "close the journal"))
}

// Shared reports whether other replicas may finish an evaluation that this one was asked for.
func (j *Journal) Shared() bool { return j.cfg.DatabaseURL != "" }

// Ping reports whether the database answers.
func (j *Journal) Ping(ctx context.Context) error {
	var one int
	return storage(j.db.conn().row(ctx, `SELECT 1`).Scan(&one), "read the journal")
}

// storage gives a database failure its code. Drivers' texts hold no row values, but a connection error may hold the
// database's address; the log masks configured secrets.
func storage(err error, action string) error {
	if err == nil || fault.CodeOf(err) != fault.Internal {
		return err
	}
	if errors.Is(err, context.Canceled) {
		return fault.Wrap(fault.Canceled, err, "%s", action)
	}
	return fault.Wrap(fault.Storage, err, "%s", action)
}
