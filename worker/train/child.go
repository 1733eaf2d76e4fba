package train

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/process"
	"github.com/assay-oracle/assay/worker/train/job"
)

// child is a running trainer.
type child struct {
	*process.Process
	events *os.File // our end of its standard output
	grace  time.Duration
	stall  time.Duration
}

// start starts a child and hands it the job.
func (t Trainer) start(j job.Job) (*child, error) {
	raw, err := json.Marshal(j)
	if err != nil {
		return nil, fault.Wrap(fault.JobInvalid, err, "encode job")
	}
	events, out, err := os.Pipe()
	if err != nil {
		return nil, fault.Wrap(fault.TrainerFailed, err, "make pipe")
	}
	defer out.Close()
	cmd := exec.Command(t.Path) //nolint:noctx // gets SIGTERM first, to save its state
	cmd.Env, cmd.Stdin, cmd.Stdout = t.environment(j.Device), bytes.NewReader(raw), out
	if err := t.Sandbox.Prepare(cmd); err != nil {
		return nil, errors.Join(err, events.Close())
	}
	p, err := process.Start(cmd)
	if err != nil {
		return nil, errors.Join(fault.Wrap(fault.TrainerMissing, err, "start trainer"), events.Close())
	}
	return &child{Process: p, events: events, grace: t.Grace, stall: t.Stall}, nil
}

// watch passes on events until the child has ended, and returns Done.
func (c *child) watch(ctx context.Context, on func(job.Event)) (job.Event, error) {
	defer c.events.Close()
	defer context.AfterFunc(ctx, c.interrupt)()
	var stalled atomic.Bool
	stall := time.AfterFunc(c.stall, func() {
		stalled.Store(true)
		c.Kill()
	})
	last, err := c.read(func(e job.Event) {
		stall.Reset(c.stall)
		on(e)
	})
	stall.Stop()
	if err != nil {
		c.Kill()
	}
	c.wait()
	if stalled.Load() {
		return last, fault.New(fault.TrainerFailed, "the trainer wrote no event for %s", c.stall)
	}
	return last, c.verdict(ctx, last, err)
}

// interrupt asks the child to save its state and end, and ends it after its time of grace.
func (c *child) interrupt() {
	c.Signal(syscall.SIGTERM)
	c.wait()
}

// wait waits for the child to exit, which it ought to do by itself within its time of grace.
func (c *child) wait() {
	patience := time.AfterFunc(c.grace, c.Kill)
	defer patience.Stop()
	<-c.Exited()
}

// verdict turns the child's last event and its end into an error, nil for a result.
func (c *child) verdict(ctx context.Context, last job.Event, err error) error {
	words := c.Stderr()
	switch {
	case err == nil && c.State() == nil && last.Kind == job.Done:
		return nil
	case ctx.Err() != nil:
		return fault.Wrap(fault.Canceled, context.Cause(ctx), "train")
	case err != nil:
		return fault.Wrap(fault.TrainerFailed, err, "read the trainer's events")
	case last.Kind == job.Failed:
		return reported(last)
	case strings.Contains(words, "error while loading shared libraries"):
		return fault.New(fault.TrainerMissing, "start trainer: %s", words)
	}
	return fault.New(fault.TrainerFailed, "the trainer ended (%v) saying %q", c.State(), words)
}

// reported is the failure that the child tells of. A code that is not in the table is no code.
func reported(e job.Event) error {
	code := fault.Code(e.Code)
	if code.Info().Code != code {
		code = fault.TrainerFailed
	}
	return fault.New(code, "%s", e.Message)
}
