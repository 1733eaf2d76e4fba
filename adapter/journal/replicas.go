package journal

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// beatsPerSilence is how often a replica says that it lives in the time after which its silence means that it does not.
const beatsPerSilence = 5

const replicaTable = `CREATE TABLE IF NOT EXISTS assay_replica (name TEXT NOT NULL PRIMARY KEY, seen_at TIMESTAMPTZ NOT NULL)`

// pulse tells the other replicas that this one lives, and takes up what a silent one was working on. A replica that was only
// held up does that work twice, to no harm: the first result stored stands.
type pulse struct {
	pool    *pgxpool.Pool
	replica string
	silence time.Duration
	log     *slog.Logger
	stop    context.CancelFunc
	stopped chan struct{}
}

// start returns once the others know of this replica.
func (p *pulse) start(ctx context.Context) error {
	if err := p.beat(ctx); err != nil {
		return err
	}
	ctx, p.stop = context.WithCancel(context.WithoutCancel(ctx))
	p.stopped = make(chan struct{})
	go p.run(ctx)
	return nil
}

func (p *pulse) run(ctx context.Context) {
	defer close(p.stopped)
	tick := time.NewTicker(p.silence / beatsPerSilence)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := errors.Join(p.beat(ctx), p.takeOver(ctx)); err != nil && ctx.Err() == nil {
			p.log.WarnContext(ctx, "tell the other replicas that this one lives", "error", storage(err, "write the journal").Error())
		}
	}
}

// end falls silent.
func (p *pulse) end() {
	if p.stop != nil {
		p.stop()
		<-p.stopped
	}
}

func (p *pulse) beat(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, p.silence)
	defer cancel()
	_, err := p.pool.Exec(ctx, `INSERT INTO assay_replica (name, seen_at) VALUES ($1, now())
		ON CONFLICT (name) DO UPDATE SET seen_at = now()`, p.replica)
	return err
}

func (p *pulse) takeOver(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, p.silence)
	defer cancel()
	tag, err := p.pool.Exec(ctx, `UPDATE river_job SET state = 'available', scheduled_at = now()
		WHERE state = 'running' AND attempted_by[array_upper(attempted_by, 1)] IN
			(SELECT name FROM assay_replica WHERE seen_at < now() - $1::interval)`, p.silence)
	if err == nil && tag.RowsAffected() > 0 {
		p.log.WarnContext(ctx, "work of a silent replica is taken over", "jobs", tag.RowsAffected())
	}
	return err
}
