package adapter

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	_ "embed" // openapi.json
	"errors"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// openAPI describes the routes (OpenAPI 3.1).
//
//go:embed openapi.json
var openAPI []byte

// routes builds the business port's handler.
func (a *Adapter) routes() http.Handler {
	gin.SetMode(gin.ReleaseMode)
	e := gin.New()
	e.HandleMethodNotAllowed = true
	e.Use(a.instrument, a.recover)
	base := e.Group(a.BaseURL)
	base.POST("", a.authenticate, a.post)
	base.GET("health", a.health)
	base.GET("ready", a.ready)
	base.GET("openapi.json", func(c *gin.Context) { c.Data(http.StatusOK, jsonType, openAPI) })
	e.NoRoute(func(c *gin.Context) { respondError(c, "", fault.New(fault.EndpointUnknown, "no such route")) })
	e.NoMethod(func(c *gin.Context) {
		respondError(c, "", fault.New(fault.MethodRefused, "no such method on this route"))
	})
	return e
}

// instrument counts and logs each call, once.
func (a *Adapter) instrument(c *gin.Context) {
	begun := time.Now()
	setReadDeadline(c, begun.Add(bodyTimeout))
	c.Next()
	took := time.Since(begun)
	a.metrics.request(c, took)
	if c.Request.Method == http.MethodGet && c.Writer.Status() < http.StatusInternalServerError {
		return
	}
	level := levelOf(c.Writer.Status())
	if c.GetBool(keyAgain) {
		level = slog.LevelDebug
	}
	if !a.Logger.Enabled(c.Request.Context(), level) {
		return
	}
	attrs := []slog.Attr{slog.Int("status", c.Writer.Status()), slog.Int64("duration_ms", took.Milliseconds())}
	for _, key := range []string{keyJobRunID, keyEvalID, keyOutcome, keyCode, keyError} {
		if v := c.GetString(key); v != "" {
			attrs = append(attrs, slog.String(key, v))
		}
	}
	a.Logger.LogAttrs(c.Request.Context(), level, "request", attrs...)
}

// setReadDeadline bounds how slowly a body may come. The server's own ReadTimeout would run on while a caller waits for its
// answer, and then cancel it.
func setReadDeadline(c *gin.Context, deadline time.Time) {
	_ = http.NewResponseController(c.Writer).SetReadDeadline(deadline) // a recorder in a test has no connection
}

func levelOf(status int) slog.Level {
	if status >= http.StatusInternalServerError && status != http.StatusGatewayTimeout {
		return slog.LevelWarn
	}
	return slog.LevelInfo
}

// recover answers a panic as any other failure of ours.
func (a *Adapter) recover(c *gin.Context) {
	defer func() {
		if p := recover(); p != nil {
			a.metrics.panics.Inc()
			respondError(c, c.GetString(keyJobRunID), fault.New(fault.Internal, "panic: %.200v\n%.4000s", p, debug.Stack()))
		}
	}()
	c.Next()
}

type keyDigest [sha256.Size]byte

func digestKey(key string) keyDigest { return sha256.Sum256([]byte(key)) }

// authenticate compares digests, so that neither content nor length of the key shows in the time it takes.
func (a *Adapter) authenticate(c *gin.Context) {
	given, ok := strings.CutPrefix(c.GetHeader("Authorization"), "Bearer ")
	got := digestKey(given)
	if same := subtle.ConstantTimeCompare(got[:], a.key[:]) == 1; !ok || !same {
		respondError(c, "", fault.New(fault.Unauthorized, "the Authorization header holds no valid bearer key"))
	}
}

// Limits of the listeners.
const (
	headerTimeout  = 5 * time.Second
	bodyTimeout    = 5 * time.Second
	idleTimeout    = 2 * time.Minute
	maxHeaderBytes = 16 << 10
	stopTimeout    = 5 * time.Second
)

// Run works the journal and serves business until ctx ends or a listener fails, then stops: nothing new is accepted, waiting
// callers are sent away with 503, work under way may end within the journal's drain time. What is left resumes at the next
// start. It closes the journal. The operator's handler (metrics) is served on ops unless that is nil.
func (a *Adapter) Run(ctx context.Context, business, ops net.Listener, operator http.Handler) error {
	if err := a.Journal.Start(ctx, a.workers()); err != nil {
		return errors.Join(err, a.Journal.Stop(ctx))
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go a.housekeep(ctx)
	if a.Journal.Shared() {
		go a.watchShared(ctx)
	}
	servers := []*http.Server{a.serve(business, a.handler, cancel)}
	if ops != nil {
		servers = append(servers, a.serve(ops, operator, cancel))
	}
	<-ctx.Done()
	close(a.drain)
	stop, done := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer done()
	var errs []error
	for _, s := range servers {
		errs = append(errs, s.Shutdown(stop))
	}
	errs = append(errs, a.Journal.Stop(context.WithoutCancel(ctx)))
	if cause := context.Cause(ctx); fault.CodeOf(cause) == fault.Config {
		errs = append(errs, cause)
	}
	return errors.Join(errs...)
}

// serve ends the run when its listener fails.
func (a *Adapter) serve(l net.Listener, h http.Handler, fail context.CancelCauseFunc) *http.Server {
	s := &http.Server{
		Handler: h, ReadHeaderTimeout: headerTimeout, WriteTimeout: a.SyncTimeout + bodyTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes, ErrorLog: slog.NewLogLogger(a.Logger.Handler(), slog.LevelDebug),
	}
	go func() {
		if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			fail(fault.Wrap(fault.Config, err, "serve %s", l.Addr()))
		}
	}()
	return s
}

// housekeep forgets what was given up long ago.
func (a *Adapter) housekeep(ctx context.Context) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		if err := a.Journal.Prune(ctx, a.Now().Add(-a.Prune).UnixMilli()); err != nil && ctx.Err() == nil {
			a.Logger.WarnContext(ctx, "prune the journal", "error", err.Error())
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
