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

// ready says whether an evaluation would go through now. Each failed check shows its code; the log has the details.
func (a *Adapter) ready(c *gin.Context) {
	checks := a.checks()
	results := make(map[string]string, len(checks))
	var mu sync.Mutex
	var wg sync.WaitGroup
	for name, check := range checks {
		wg.Go(func() {
			ctx, cancel := context.WithTimeout(c.Request.Context(), readyTimeout)
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
	failed := slices.ContainsFunc(slices.Collect(maps.Values(results)), func(r string) bool { return r != "ok" })
	status := http.StatusOK
	if failed {
		status = http.StatusServiceUnavailable
	}
	c.JSON(status, gin.H{"ready": !failed, "version": a.Version, "checks": results})
}

// checks are the journal, each chain, and what the configuration adds.
func (a *Adapter) checks() map[string]func(context.Context) error {
	checks := map[string]func(context.Context) error{"store": a.Journal.Ping}
	for o := range a.allowed {
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
