package scorer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer/probe"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// Attempt is one thing that a child in the sandbox has tried, and whether it was denied.
type Attempt = wire.Attempt

// Report says what children are locked into.
type Report struct {
	Sandbox Sandbox   `json:"sandbox"` // never Auto
	Layers  []string  `json:"layers"`  // what separates a child from the host
	Probes  []Attempt `json:"probes"`  // what a child has tried; empty with None
	// PassedOver holds why Auto has not taken the sandboxes before this one.
	PassedOver map[Sandbox]string `json:"passed_over,omitempty"`
}

// Denied counts the attempts that were denied.
func (r Report) Denied() int { return len(r.Probes) - len(r.through()) }

// String prints the report on one line for logs.
func (r Report) String() string {
	return fmt.Sprintf("%s: %d attempts denied; %s", r.Sandbox, r.Denied(), strings.Join(r.Layers, " "))
}

// through lists the attempts that were not denied.
func (r Report) through() []string {
	var out []string
	for _, a := range r.Probes {
		if !a.Denied {
			out = append(out, a.Name)
		}
	}
	return out
}

// Check starts a child in the sandbox of the configuration and lets it try to get out, as New does before it returns a pool,
// and ends it. It is for programs that only want to know, such as `assay doctor`:
//
//	c := scorer.DefaultConfig() // or with Sandbox: scorer.Namespaces, to learn why Auto has passed it over
//	report, err := scorer.Check(ctx, c)
//
// With a nil error every probe was denied; print report.Sandbox, report.Layers and, where it is not empty,
// report.PassedOver. An error with the code fault.Sandbox says in its message which layer is missing or which probe got
// through, and what to do about it; the report then still holds the probes, if it came to them. Other codes are those of New.
// A report whose Sandbox is None proves nothing: it has no probes.
func Check(ctx context.Context, c Config) (Report, error) {
	c, err := c.withDefaults()
	if err != nil {
		return Report{}, err
	}
	first, report, err := settle(ctx, c)
	if err == nil {
		first.end()
	}
	return report, err
}

// settle finds the first sandbox that holds, and returns a child that is in it.
func settle(ctx context.Context, c Config) (*child, Report, error) {
	var failures []string
	var last Report
	passed := map[Sandbox]string{}
	for _, s := range c.Sandbox.candidates() {
		c.Sandbox = s
		first, report, err := prove(ctx, c)
		if err == nil {
			report.PassedOver = passed
			return first, report, nil
		}
		if !fault.Is(err, fault.Sandbox) {
			return nil, report, err
		}
		last = report
		passed[s] = err.Error()
		failures = append(failures, fmt.Sprintf("%s: %v (%s)", s, err, advice(s)))
	}
	last.PassedOver = passed
	return nil, last, fault.New(fault.Sandbox, "no sandbox holds on this host: %s", strings.Join(failures, "; "))
}

// prove starts a child, and beside it another one that probes the sandbox and is of no use after that.
func prove(ctx context.Context, c Config) (*child, Report, error) {
	report := Report{Sandbox: c.Sandbox}
	var first *child
	var group errgroup.Group
	group.Go(func() (err error) {
		first, err = startChild(ctx, c)
		return err
	})
	if c.Sandbox != None {
		group.Go(func() (err error) {
			report.Probes, err = probeSandbox(ctx, c)
			return err
		})
	}
	err := group.Wait()
	if through := report.through(); err == nil && len(through) > 0 {
		err = fault.New(fault.Sandbox, "a child in sandbox %s got through with: %s", c.Sandbox, strings.Join(through, ", "))
	}
	if err != nil {
		if first != nil {
			first.end()
		}
		return nil, report, err
	}
	report.Layers = append(slices.Clone(always), first.hello.Layers...)
	return first, report, nil
}

// always are the layers of every sandbox.
var always = []string{"environment", "descriptors", "process-group", "rlimits"}

// probeSandbox starts a child, tells it of things that this process has made for it to reach, and returns what it tried.
func probeSandbox(ctx context.Context, c Config) ([]Attempt, error) {
	ctx, cancel := context.WithTimeout(ctx, c.StartTimeout)
	defer cancel()
	lure, err := probe.Lay(ctx, c.dataBytes())
	if err != nil {
		return nil, fault.Wrap(fault.ScorerFailed, err, "probe the sandbox")
	}
	defer lure.Remove()
	ch, err := startChild(ctx, c)
	if err != nil {
		return nil, err
	}
	defer ch.end()
	defer context.AfterFunc(ctx, ch.Kill)()
	var out []Attempt
	err = ch.w.SendJSON(wire.Probe, lure.Bait)
	if err == nil {
		err = ch.answer(wire.Probed, &out)
	}
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("%w: no probe was made", wire.ErrProtocol)
	}
	if err != nil && ctx.Err() != nil {
		return nil, ch.startError(ctx, err) // a slow host says nothing of the sandbox
	}
	if err != nil {
		ch.end()
		return nil, fault.Wrap(fault.Sandbox, err, "probe the sandbox: scorer ended (%v) saying %q", ch.State(), ch.Stderr())
	}
	return out, nil
}
