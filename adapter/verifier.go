package adapter

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"

	"github.com/assay-oracle/assay/bench/proof/dial"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Limits of the public listener. What a message may hold, and how long its body may take, is the handler's.
const (
	proverConnections = 256
	proverAnswer      = 5 * time.Minute // from a request's header to the end of its answer: openings are checked meanwhile
	admitsAtOnce      = 8               // checks that are read from chain for provers
	admitWait         = 10 * time.Second
)

// newVerifier makes the handler of the public listener.
func (a *Adapter) newVerifier() (*dial.Handler, error) {
	return dial.NewHandler(dial.Config{
		Requests: a.Provers(), Proof: a.Proof, MaxSessions: a.ProofSessions, Clock: a.Now, Logger: a.Logger, Registerer: a.Registerer,
	})
}

// Verify serves provers on a public listener until ctx ends or the listener fails. It must run beside Run.
func (a *Adapter) Verify(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	s := &http.Server{
		Handler: a.verifier, ReadHeaderTimeout: headerTimeout, WriteTimeout: proverAnswer, IdleTimeout: idleTimeout,
		MaxHeaderBytes: maxHeaderBytes, ErrorLog: slog.NewLogLogger(a.Logger.Handler(), slog.LevelDebug),
	}
	go a.verifier.Run(ctx)
	go func() {
		if err := s.Serve(netutil.LimitListener(l, proverConnections)); !errors.Is(err, http.ErrServerClosed) {
			cancel(fault.Wrap(fault.Config, err, "serve provers on %s", l.Addr()))
		}
	}()
	<-ctx.Done()
	stop, done := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer done()
	err := s.Shutdown(stop)
	if errors.Is(err, context.DeadlineExceeded) { // a prover in the midst of its openings starts anew
		err = s.Close()
	}
	if cause := context.Cause(ctx); fault.CodeOf(cause) == fault.Config {
		err = errors.Join(cause, err)
	}
	return err
}

// admitting bounds how many checks strangers have the chain asked for at once; the others wait for a while.
func (a *Adapter) admitting(ctx context.Context) (leave func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, admitWait)
	defer cancel()
	select {
	case a.admits <- struct{}{}:
		return func() { <-a.admits }, nil
	case <-ctx.Done():
		return nil, fault.New(fault.TooManyRequests, "too many provers ask at once")
	}
}
