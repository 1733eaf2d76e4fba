package doctor

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer"
)

const scorerAdvice = "make deps build fetches libtensorflow and builds assay-scorer beside this program"

const noSandboxAdvice = "set ASSAY_SANDBOX to auto: without a sandbox a submission that breaks libtensorflow has the adapter's keys"

func (p *patient) programs(context.Context) Finding {
	dir, err := p.programsDir()
	if err != nil {
		return failed(err, "start assay by its path")
	}
	var missing []string
	for _, name := range []string{"assay-adapter", "assay-worker", "assay-scorer", "assay-trainer", "assay-devstack"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			missing = append(missing, name+" is missing")
		}
	}
	if len(missing) > 0 {
		return sick("make build", "%s", strings.Join(missing, ", "))
	}
	return fine("%s", dir)
}

// scorer starts a scoring child, which loads libtensorflow.
func (p *patient) scorer(context.Context) Finding {
	pool, err := p.pool()
	if fault.Is(err, fault.Sandbox, fault.Config) {
		return failed(blocked{err, "sandbox", "see check sandbox"}, "")
	}
	if err != nil {
		return failed(err, scorerAdvice)
	}
	return fine("%s", pool.Profile())
}

// sandbox lets a scoring child try to get out of what the adapter would lock it into.
func (p *patient) sandbox(ctx context.Context) Finding {
	c, err := p.scorerConfig()
	if err != nil {
		return failed(err, "start assay by its path")
	}
	report, err := scorer.Check(ctx, c)
	switch {
	case fault.Is(err, fault.Sandbox):
		return sick("the message says what to do for each sandbox", "%v", err)
	case fault.Is(err, fault.Config):
		return failed(err, "check --sandbox")
	case err != nil:
		return failed(blocked{err, "scorer", scorerAdvice}, "")
	case report.Sandbox == scorer.None:
		return sick(noSandboxAdvice, "no sandbox is asked for")
	}
	f := fine("%s", report)
	for _, s := range slices.Sorted(maps.Keys(report.PassedOver)) {
		f.Advice = fmt.Sprintf("sandbox %s separates more, and is not to be had here; assay doctor --only sandbox --sandbox %s says why", s, s)
	}
	return f
}
