package journal

import (
	"context"
	"log/slog"
	"math"
	"time"

	"github.com/riverqueue/river"
)

// conn runs statements with placeholders $1, $2, …
type conn interface {
	exec(ctx context.Context, statement string, args ...any) (affected int64, err error)
	row(ctx context.Context, query string, args ...any) scanner
	each(ctx context.Context, query string, visit func(scanner) error, args ...any) error
}

type scanner interface{ Scan(into ...any) error }

// tx is a transaction that can also feed the queue.
type tx interface {
	conn
	enqueue(ctx context.Context, args river.JobArgs) error
}

// database is what SQLite and PostgreSQL do differently.
type database interface {
	conn() conn
	inTx(ctx context.Context, fn func(tx) error) error
	// migrate makes River's tables, then ours, while no other process does.
	migrate(ctx context.Context, ours func() error) error
	resume(ctx context.Context, j *Journal) error
	start(ctx context.Context) error
	stop(ctx context.Context) error
	close() error
}

// Queues, one each so that slow evaluations do not hold deliveries up.
const (
	evaluateQueue = "evaluate"
	deliverQueue  = "deliver"
)

type evaluateArgs struct{ Key }

func (evaluateArgs) Kind() string { return "evaluate" }

// InsertOpts names the queue. Attempts are not River's business: work that fails asks to be called again.
func (evaluateArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: evaluateQueue, MaxAttempts: math.MaxInt16}
}

type deliverArgs struct {
	Callback string `json:"callback"`
}

func (deliverArgs) Kind() string { return "deliver" }

// InsertOpts names the queue.
func (deliverArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: deliverQueue, MaxAttempts: math.MaxInt16}
}

type evaluateWorker struct {
	river.WorkerDefaults[evaluateArgs]
	workers *Workers
}

func (w *evaluateWorker) Work(ctx context.Context, job *river.Job[evaluateArgs]) error {
	return snooze(w.workers.Evaluate(ctx, job.Args.Key))
}

type deliverWorker struct {
	river.WorkerDefaults[deliverArgs]
	workers *Workers
}

func (w *deliverWorker) Work(ctx context.Context, job *river.Job[deliverArgs]) error {
	return snooze(w.workers.Deliver(ctx, job.Args.Callback))
}

func snooze(again time.Duration) error {
	if again <= 0 {
		return nil
	}
	return river.JobSnooze(again)
}

// riverConfig replaces the defaults that would cut long evaluations off.
func riverConfig(cfg Config, w *Workers) *river.Config {
	workers := river.NewWorkers()
	river.AddWorker(workers, &evaluateWorker{workers: w})
	river.AddWorker(workers, &deliverWorker{workers: w})
	return &river.Config{
		ID:                          cfg.Replica,
		CompletedJobRetentionPeriod: time.Hour,
		FetchCooldown:               10 * time.Millisecond,
		FetchPollInterval:           500 * time.Millisecond,
		JobTimeout:                  -1, // the adapter's own stages have deadlines
		RescueStuckJobsAfter:        cfg.RescueAfter,
		SoftStopTimeout:             cfg.Drain,
		Logger:                      slog.New(warnings{cfg.Logger.Handler()}),
		Queues: map[string]river.QueueConfig{
			evaluateQueue: {MaxWorkers: cfg.Workers},
			deliverQueue:  {MaxWorkers: cfg.Deliveries},
		},
		Workers: workers,
	}
}

// warnings drops River's informative lines.
type warnings struct{ slog.Handler }

func (h warnings) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && h.Handler.Enabled(ctx, level)
}

func (h warnings) WithAttrs(attrs []slog.Attr) slog.Handler {
	return warnings{h.Handler.WithAttrs(attrs)}
}
func (h warnings) WithGroup(name string) slog.Handler { return warnings{h.Handler.WithGroup(name)} }
