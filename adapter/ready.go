package adapter

import (
	"context"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/assay-oracle/assay/adapter/journal"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// readyTimeout bounds each check of /ready.
const readyTimeout = 3 * time.Second

// health says that the process serves; it asks nobody else.
func (a *Adapter) health(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"message": "OK", "version": a.Version})
}

// readyFor is how long an answer of /ready stands. The route is open to all, and its checks cost calls that may be paid for.
const readyFor = time.Second

// readiness is the last answer of /ready.
type readiness struct {
	mu      sync.Mutex // held while the checks run: callers meanwhile get the same answer
	at      time.Time
	results map[string]string
}

// ready says whether an evaluation would go through now. Each failed check shows its code; the log has the details.
func (a *Adapter) ready(c *gin.Context) {
	results := a.readiness.get(a.Now, func() map[string]string { return a.runChecks(context.WithoutCancel(c.Request.Context())) })
	failed := slices.ContainsFunc(slices.Collect(maps.Values(results)), func(r string) bool { return r != "ok" })
	status := http.StatusOK
	if failed {
		status = http.StatusServiceUnavailable
	}
	answer := gin.H{"ready": !failed, "version": a.Version, "checks": results}
	if s := a.Sandbox; s.Sandbox != "" {
		answer["sandbox"] = gin.H{"name": s.Sandbox, "layers": s.Layers, "denied": s.Denied()}
	}
	c.JSON(status, answer)
}

func (r *readiness) get(now func() time.Time, check func() map[string]string) map[string]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if age := now().Sub(r.at); r.results == nil || age < 0 || age >= readyFor {
		r.results, r.at = check(), now()
	}
	return r.results
}

// runChecks returns "ok" or a code for each check. A caller who goes away does not end what others wait for.
func (a *Adapter) runChecks(ctx context.Context) map[string]string {
	checks := a.checks()
	results := make(map[string]string, len(checks))
	var mu sync.Mutex
	var wg sync.WaitGroup
	for name, check := range checks {
		wg.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, readyTimeout)
			defer cancel()
			result := "ok"
			if err := check(ctx); err != nil {
				a.Logger.WarnContext(ctx, "not ready", "check", name, "error", err.Error())
				result = string(fault.CodeOf(err))
			}
			mu.Lock()
			defer mu.Unlock()
			results[name] = result
		})
	}
	wg.Wait()
	return results
}

// checks are the journal, each chain, and what the configuration adds.
func (a *Adapter) checks() map[string]func(context.Context) error {
	checks := map[string]func(context.Context) error{"store": a.Journal.Ping}
	for o := range a.kinds {
		checks["chain_"+strconv.FormatUint(o.ChainID, 10)] = func(ctx context.Context) error {
			head, err := a.Chain.HeadTime(ctx, o.ChainID)
			if err == nil {
				a.metrics.headAge(o.ChainID, a.Now(), head)
			}
			return err
		}
	}
	maps.Copy(checks, a.Checks)
	return checks
}

func (a *Adapter) workers() journal.Workers {
	return journal.Workers{Evaluate: a.evaluateWork, Deliver: a.deliverWork}
}
