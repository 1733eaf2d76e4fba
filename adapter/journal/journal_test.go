package journal

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/secret"
)

func key(n byte) Key {
	return Key{ChainID: 1337, Oracle: evaluator.Address{19: 7}, EvalID: evaluator.EvalID{Hash: merkle.Hash{31: n}}}
}

// eachDatabase runs a test on SQLite, and on PostgreSQL where DATABASE_URL_TEST names one.
func eachDatabase(t *testing.T, test func(t *testing.T, cfg Config)) {
	t.Run("sqlite", func(t *testing.T) {
		cfg := DefaultConfig()
		cfg.Path = filepath.Join(t.TempDir(), "adapter.db")
		test(t, cfg)
	})
	t.Run("postgres", func(t *testing.T) {
		cfg := DefaultConfig()
		cfg.DatabaseURL = secret.Text(os.Getenv("DATABASE_URL_TEST"))
		if cfg.DatabaseURL == "" {
			t.Skip("DATABASE_URL_TEST names no PostgreSQL database")
		}
		wipe(t, cfg)
		test(t, cfg)
	})
}

func wipe(t *testing.T, cfg Config) {
	j := open(t, cfg)
	for _, table := range []string{"assay_evaluation", "assay_callback", "assay_digest", "assay_replica", "river_job"} {
		_, err := j.db.conn().exec(t.Context(), "DELETE FROM "+table)
		require.NoError(t, err)
	}
	require.NoError(t, j.db.close())
}

func open(t *testing.T, cfg Config) *Journal {
	t.Helper()
	j, err := Open(t.Context(), cfg)
	require.NoError(t, err)
	return j
}

func start(t *testing.T, j *Journal, w Workers) {
	t.Helper()
	if w.Evaluate == nil {
		w.Evaluate = func(context.Context, Key) time.Duration { return 0 }
	}
	if w.Deliver == nil {
		w.Deliver = func(context.Context, string) time.Duration { return 0 }
	}
	require.NoError(t, j.Start(t.Context(), w))
}

func TestStagesAndFirstStands(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		ctx, k := t.Context(), key(1)
		j := open(t, cfg)
		defer j.db.close()
		r, err := j.Get(ctx, k)
		require.NoError(t, err)
		require.Equal(t, Record{Key: k}, r)
		for range 2 {
			r, err = j.Receive(ctx, k, nil)
			require.NoError(t, err)
			require.Equal(t, Received, r.Stage)
		}
		require.NoError(t, j.SaveSigned(ctx, k, []byte("too early")))
		require.NoError(t, j.SaveEvaluated(ctx, k, []byte("first")))
		require.NoError(t, j.SaveEvaluated(ctx, k, []byte("second")))
		require.NoError(t, j.SaveSigned(ctx, k, []byte("answer")))
		require.NoError(t, j.SaveSigned(ctx, k, []byte("another")))
		require.NoError(t, j.GiveUp(ctx, k, fault.NotOpen, "too late to give up"))
		r, err = j.Receive(ctx, k, &Callback{URL: "http://node"})
		require.NoError(t, err)
		require.WithinDuration(t, time.Now(), r.Since, time.Minute)
		require.WithinDuration(t, time.Now(), r.Changed, time.Minute)
		r.Since, r.Changed = time.Time{}, time.Time{}
		require.Equal(t, Record{Key: k, Stage: Signed, Work: []byte("first"), Answer: []byte("answer")}, r)
		n, err := j.Depth(ctx)
		require.NoError(t, err)
		require.Zero(t, n)
	})
}

// TestObservedIsAnEnd: nothing is queued, now or after a restart, and nothing changes it.
func TestObservedIsAnEnd(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		ctx, k := t.Context(), key(1)
		j := open(t, cfg)
		_, err := j.Receive(ctx, k, nil)
		require.NoError(t, err)
		require.NoError(t, j.SaveObserved(ctx, k))
		r, err := j.Get(ctx, k)
		require.NoError(t, err)
		require.Equal(t, Received, r.Stage, "too early")
		require.NoError(t, j.SaveEvaluated(ctx, k, []byte("observation")))
		require.NoError(t, j.SaveFailure(ctx, k, fault.Gateway, "not pinned yet"))
		require.NoError(t, j.SaveObserved(ctx, k))
		require.NoError(t, j.SaveEvaluated(ctx, k, []byte("another")))
		require.NoError(t, j.SaveSigned(ctx, k, []byte("answer")))
		require.NoError(t, j.GiveUp(ctx, k, fault.NotOpen, "too late to give up"))
		require.NoError(t, j.Prune(ctx, time.Now().Add(time.Hour).UnixMilli()))
		n, err := j.Depth(ctx)
		require.NoError(t, err)
		require.Zero(t, n)
		require.NoError(t, j.db.close())

		j = open(t, cfg)
		worked := make(chan Key, 4)
		start(t, j, Workers{Evaluate: func(_ context.Context, k Key) time.Duration { worked <- k; return 0 }})
		defer func() { require.NoError(t, j.Stop(context.Background())) }()
		r, err = j.Receive(ctx, k, nil)
		require.NoError(t, err)
		r.Since, r.Changed = time.Time{}, time.Time{}
		require.Equal(t, Record{Key: k, Stage: Observed, Work: []byte("observation"), Answer: []byte{}, Attempts: 1}, r)
		_, err = j.Receive(ctx, key(2), nil)
		require.NoError(t, err)
		for got := range worked { // what was queued before would come before
			if got == key(2) {
				break
			}
			cur, err := j.Get(ctx, got)
			require.NoError(t, err)
			require.Equal(t, Observed, cur.Stage) // queued while it was received
		}
	})
}

func TestGivenUpIsOpenedAgain(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		ctx, k := t.Context(), key(1)
		j := open(t, cfg)
		defer j.db.close()
		_, err := j.Receive(ctx, k, nil)
		require.NoError(t, err)
		require.NoError(t, j.SaveFailure(ctx, k, fault.Chain, "no answer"))
		require.NoError(t, j.GiveUp(ctx, k, fault.NotOpen, "expired"))
		r, err := j.Get(ctx, k)
		require.NoError(t, err)
		r.Since, r.Changed = time.Time{}, time.Time{}
		require.Equal(t, Record{Key: k, Stage: Received, Closed: true, Failure: fault.NotOpen, Message: "expired", Attempts: 1, Work: []byte{}, Answer: []byte{}}, r)
		r, err = j.Receive(ctx, k, nil)
		require.NoError(t, err)
		require.False(t, r.Closed)
		require.NoError(t, j.GiveUp(ctx, k, fault.NotOpen, "expired"))
		require.NoError(t, j.Prune(ctx, time.Now().Add(time.Hour).UnixMilli()))
		r, err = j.Get(ctx, k)
		require.NoError(t, err)
		require.Equal(t, Record{Key: k}, r)
	})
}

func TestFullQueueRefuses(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		cfg.MaxQueue = 2
		j := open(t, cfg)
		defer j.db.close()
		for n := byte(1); n <= 2; n++ {
			_, err := j.Receive(t.Context(), key(n), nil)
			require.NoError(t, err)
		}
		_, err := j.Receive(t.Context(), key(3), nil)
		require.Equal(t, fault.TooManyRequests, fault.CodeOf(err))
		_, err = j.Receive(t.Context(), key(1), nil)
		require.NoError(t, err, "one that waits already takes no room")
		r, err := j.Get(t.Context(), key(3))
		require.NoError(t, err)
		require.Empty(t, r.Stage)
	})
}

func TestDigestFirstStands(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		j := open(t, cfg)
		defer j.db.close()
		for _, offered := range []merkle.Hash{{1}, {2}, {1}} {
			stands, err := j.StoreDigest(t.Context(), key(1).EvalID, offered)
			require.NoError(t, err)
			require.Equal(t, merkle.Hash{1}, stands)
		}
	})
}

func TestWorkIsDoneAgainUntilItEnds(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		ctx, k := t.Context(), key(1)
		calls, delivered := make(chan Key, 10), make(chan string, 10)
		var mu sync.Mutex
		left := 2
		j := open(t, cfg)
		start(t, j, Workers{
			Evaluate: func(ctx context.Context, k Key) time.Duration {
				mu.Lock()
				defer mu.Unlock()
				calls <- k
				if left--; left > 0 {
					return 10 * time.Millisecond
				}
				require.NoError(t, j.SaveEvaluated(ctx, k, []byte("work")))
				require.NoError(t, j.SaveSigned(ctx, k, []byte("answer")))
				return 0
			},
			Deliver: func(_ context.Context, id string) time.Duration { delivered <- id; return 0 },
		})
		for range 2 { // a replay is the same callback
			_, err := j.Receive(ctx, k, &Callback{URL: "http://node/1", JobRunID: "run"})
			require.NoError(t, err)
		}
		require.Equal(t, k, within(t, calls))
		require.Equal(t, k, within(t, calls))
		id := within(t, delivered)
		c, due, err := j.GetCallback(ctx, id)
		require.NoError(t, err)
		require.True(t, due)
		require.Equal(t, "http://node/1", c.URL)
		require.Equal(t, k, c.Key)
		require.NoError(t, j.SaveUndelivered(ctx, id))
		require.NoError(t, j.SaveDelivered(ctx, id))
		_, due, err = j.GetCallback(ctx, id)
		require.NoError(t, err)
		require.False(t, due)
		require.NoError(t, j.Stop(ctx))
		require.Empty(t, delivered)
	})
}

// TestStopAndStartAgain cancels work under way and finds it taken up by the next process at once.
func TestStopAndStartAgain(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		ctx, k := t.Context(), key(1)
		cfg.Drain = 10 * time.Millisecond
		started := make(chan Key, 1)
		j := open(t, cfg)
		start(t, j, Workers{Evaluate: func(ctx context.Context, k Key) time.Duration {
			started <- k
			<-ctx.Done()
			return time.Millisecond
		}})
		_, err := j.Receive(ctx, k, nil)
		require.NoError(t, err)
		within(t, started)
		require.NoError(t, j.Stop(ctx))

		again := make(chan Key, 1)
		begun := time.Now()
		next := open(t, cfg)
		start(t, next, Workers{Evaluate: func(_ context.Context, k Key) time.Duration { again <- k; return 0 }})
		require.Equal(t, k, within(t, again))
		require.Less(t, time.Since(begun), 2*time.Second)
		require.NoError(t, next.Stop(ctx))
	})
}

// TestReplicasShareTheWork asks one replica and lets the other, which alone works, answer.
func TestReplicasShareTheWork(t *testing.T) {
	cfg := DefaultConfig()
	cfg.DatabaseURL = secret.Text(os.Getenv("DATABASE_URL_TEST"))
	if cfg.DatabaseURL == "" {
		t.Skip("DATABASE_URL_TEST names no PostgreSQL database")
	}
	wipe(t, cfg)
	ctx, k := t.Context(), key(1)
	busy, calls := make(chan struct{}), make(chan string, 10)
	replicas := map[string]*Journal{}
	for _, name := range []string{"one", "two"} {
		cfg.Replica = name
		j := open(t, cfg)
		replicas[name] = j
		start(t, j, Workers{Evaluate: func(ctx context.Context, got Key) time.Duration {
			calls <- name
			if got != k {
				<-busy
				return 0
			}
			require.NoError(t, j.SaveEvaluated(ctx, k, []byte("work")))
			require.NoError(t, j.SaveSigned(ctx, k, []byte("answer")))
			return 0
		}})
	}
	require.True(t, replicas["one"].Shared())
	_, err := replicas["one"].Receive(ctx, key(2), nil)
	require.NoError(t, err)
	first := within(t, calls)
	_, err = replicas[first].Receive(ctx, k, nil)
	require.NoError(t, err)
	require.NotEqual(t, first, within(t, calls), "the one that is free")
	require.Eventually(t, func() bool {
		r, err := replicas[first].Get(ctx, k)
		return err == nil && string(r.Answer) == "answer"
	}, 5*time.Second, 10*time.Millisecond)
	close(busy)
	for _, j := range replicas {
		require.NoError(t, j.Stop(ctx))
	}
	require.Empty(t, calls, "each was done once")
}

// TestASilentReplicasWorkIsTakenOver has a replica hang in an evaluation: the other leaves it alone while it lives, and takes over
// when it is heard of no more.
func TestASilentReplicasWorkIsTakenOver(t *testing.T) {
	cfg := DefaultConfig()
	cfg.DatabaseURL = secret.Text(os.Getenv("DATABASE_URL_TEST"))
	if cfg.DatabaseURL == "" {
		t.Skip("DATABASE_URL_TEST names no PostgreSQL database")
	}
	wipe(t, cfg)
	ctx, k := t.Context(), key(1)
	cfg.Silence = time.Second
	cfg.Replica = "silent"
	silent := open(t, cfg)
	hanging, free := make(chan Key, 1), make(chan struct{})
	start(t, silent, Workers{Evaluate: func(_ context.Context, k Key) time.Duration {
		hanging <- k
		<-free
		return 0
	}})
	_, err := silent.Receive(ctx, k, nil)
	require.NoError(t, err)
	within(t, hanging)

	cfg.Replica = "living"
	living := open(t, cfg)
	taken := make(chan Key, 1)
	start(t, living, Workers{Evaluate: func(_ context.Context, k Key) time.Duration { taken <- k; return 0 }})
	select {
	case <-taken:
		require.Fail(t, "the replica lives")
	case <-time.After(3 * cfg.Silence):
	}
	silent.db.(*postgres).pulse.end()
	require.Equal(t, k, within(t, taken))
	close(free)
	require.NoError(t, living.Stop(ctx))
	require.NoError(t, silent.Stop(ctx))
}

func TestSecondProcessIsRefused(t *testing.T) {
	cfg := DefaultConfig()
	cfg.Path = filepath.Join(t.TempDir(), "adapter.db")
	j := open(t, cfg)
	_, err := Open(t.Context(), cfg)
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.NoError(t, j.db.close())
	info, err := os.Stat(cfg.Path)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
}

func TestOtherVersionIsRefused(t *testing.T) {
	cfg := DefaultConfig()
	cfg.Path = filepath.Join(t.TempDir(), "adapter.db")
	j := open(t, cfg)
	_, err := j.db.conn().exec(t.Context(), `UPDATE assay_schema SET version = 99`)
	require.NoError(t, err)
	require.NoError(t, j.db.close())
	_, err = Open(t.Context(), cfg)
	require.ErrorContains(t, err, "version 99")
}

func TestBadDatabaseURLIsNotQuoted(t *testing.T) {
	cfg := DefaultConfig()
	cfg.DatabaseURL = "postgres://user:hunter2@host:notaport/db"
	_, err := Open(t.Context(), cfg)
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "hunter2")
}

func within[T any](t *testing.T, c <-chan T) T {
	t.Helper()
	select {
	case v := <-c:
		return v
	case <-time.After(10 * time.Second):
		require.FailNow(t, "nothing happened in 10 s")
		panic("unreachable")
	}
}

// Another replica ends the evaluation while a run asks to be called back: the run gets the answer, or its call is queued.
func TestACallbackThatComesWhileTheAnswerIsStoredIsNotLost(t *testing.T) {
	eachDatabase(t, func(t *testing.T, cfg Config) {
		ctx, k := t.Context(), key(1)
		j := open(t, cfg)
		defer j.db.close()
		_, err := j.Receive(ctx, k, nil)
		require.NoError(t, err)
		asked := make(chan Record, 1)
		require.NoError(t, j.db.inTx(ctx, func(tx tx) error {
			_, err := tx.exec(ctx, `UPDATE assay_evaluation SET stage = 'signed', answer = 'answer'`+ofKey, k.args()...)
			require.NoError(t, err)
			go func() {
				r, _ := j.Receive(ctx, k, &Callback{URL: "http://node"})
				asked <- r
			}()
			time.Sleep(100 * time.Millisecond) // enough for a Receive that does not wait
			return enqueueCallbacks(ctx, tx, k)
		}))
		require.Equal(t, Signed, (<-asked).Stage)
		var waiting int
		require.NoError(t, j.db.conn().row(ctx, `SELECT count(*) FROM assay_callback`).Scan(&waiting))
		require.Zero(t, waiting, "it has its answer")
	})
}
