package executor

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/moby/moby/api/pkg/stdcopy"
	"github.com/moby/moby/api/types/container"
	"github.com/moby/moby/client"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/train/job"
)

// watch follows one container from its start to its end.
type watch struct {
	*run
	engine    engine
	id        string
	log       *stderr
	stream    client.ContainerAttachResult
	exhausted bool // it was killed for its memory

	mu     sync.Mutex
	reason error // why we ended it
}

// follow starts the container, passes on its events, and returns the last, which is Done if there is no error.
func (w *watch) follow(ctx context.Context, holder string) (job.Event, error) {
	after := context.WithoutCancel(ctx)
	exit := w.engine.ContainerWait(after, w.id, client.ContainerWaitOptions{Condition: container.WaitConditionNextExit})
	var err error
	attach := client.ContainerAttachOptions{Stream: true, Stdout: true, Stderr: true}
	if w.stream, err = w.engine.ContainerAttach(after, w.id, attach); err != nil {
		return job.Event{}, failed(err, "attach to the container")
	}
	defer w.stream.Close()
	if err := w.engine.start(ctx, w.id); err != nil {
		return job.Event{}, err
	}
	defer context.AfterFunc(ctx, func() {
		if w.engine.stop(after, w.id, w.config.Grace) != nil {
			w.stream.Close()
		}
	})()
	last, err := w.read(after, holder)
	if err != nil {
		w.stream.Close() // the engine does not see a container's end before somebody has taken its output
		w.end(after, err)
	}
	code, gone := w.exited(after, exit)
	return last, w.outcome(last, code, gone)
}

// end ends the container for a reason, of which the first counts.
func (w *watch) end(ctx context.Context, reason error) {
	w.mu.Lock()
	if w.reason == nil {
		w.reason = reason
	}
	w.mu.Unlock()
	if w.engine.kill(ctx, w.id) != nil {
		w.stream.Close()
	}
}

// read passes on events until the container closes its output.
func (w *watch) read(ctx context.Context, holder string) (job.Event, error) {
	l := w.config.Limits
	wall := time.AfterFunc(l.Time, func() { w.end(ctx, over("it ran longer than %s", l.Time)) })
	defer wall.Stop()
	stall := time.AfterFunc(w.config.Stall, func() { w.end(ctx, over("it wrote no event for %s", w.config.Stall)) })
	defer stall.Stop()
	keeper := w.keeper(ctx, holder)
	defer keeper.stop()
	late := func() { w.end(ctx, over("it said that it was done and did not end within %s", w.config.Grace)) }
	patience := time.AfterFunc(l.Time, late)
	patience.Stop() // until it said so
	defer patience.Stop()
	p := &protocol{epochs: w.job.Epochs, limit: l.Events, began: time.Now(), saved: keeper.ask}
	p.complete = func() { patience.Reset(w.config.Grace) }
	p.on = func(e job.Event) {
		stall.Reset(w.config.Stall)
		w.run.on(e)
	}
	_, err := stdcopy.StdCopy(p, w.log, w.stream.Reader)
	if err == nil {
		err = p.end()
	}
	return p.last, err
}

// exited waits for the container's end, which it ought to come to by itself within its time of grace.
func (w *watch) exited(ctx context.Context, exit client.ContainerWaitResult) (code int64, err error) {
	patience := time.AfterFunc(w.config.Grace, func() { w.end(ctx, over("it did not end within %s of its last word", w.config.Grace)) })
	defer patience.Stop()
	lost := time.NewTimer(w.config.Grace + slow)
	defer lost.Stop()
	select {
	case result := <-exit.Result:
		code = result.StatusCode
	case err := <-exit.Error:
		return 0, failed(err, "wait for the container")
	case <-lost.C:
		return 0, fault.New(fault.ExecutorFailed, "the container cannot be ended")
	}
	c, found, err := w.engine.inspect(ctx, w.id)
	if err == nil && found && c.State != nil {
		w.exhausted = c.State.OOMKilled
	}
	return code, err
}

func (w *watch) outcome(last job.Event, code int64, gone error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.reason != nil:
		return w.reason
	case gone != nil:
		return gone
	case code != 0:
		return fmt.Errorf("it ended with exit code %d", code)
	case last.Kind != job.Done:
		return fmt.Errorf("it ended after event %q without a result", last.Kind)
	}
	return nil
}

// keeper copies what the container saves while it runs.
type keeper struct {
	asked chan struct{}
	done  chan struct{}
	quit  chan struct{}
}

func (w *watch) keeper(ctx context.Context, holder string) keeper {
	k := keeper{asked: make(chan struct{}, 1), done: make(chan struct{}), quit: make(chan struct{})}
	go func() {
		defer close(k.done)
		rest := time.NewTimer(w.config.Save)
		defer rest.Stop()
		for {
			select {
			case <-k.quit:
				return
			case <-rest.C:
			}
			select {
			case <-k.quit:
				return
			case <-k.asked:
			}
			if err := w.save(ctx, holder); err != nil {
				w.end(ctx, err)
				return
			}
			rest.Reset(w.config.Save)
		}
	}()
	return k
}

// save copies the output folder while the container holds still: a file that grows under the engine's hands breaks the copy.
func (w *watch) save(ctx context.Context, holder string) error {
	paused, err := w.engine.pause(ctx, w.id)
	if err != nil {
		return err
	}
	err = w.state.snapshot(ctx, w.engine, holder, w.config.Limits)
	if paused {
		err = errors.Join(err, w.engine.resume(ctx, w.id))
	}
	return err
}

// ask never waits: one copy to come is enough for all that is saved before it.
func (k keeper) ask() {
	select {
	case k.asked <- struct{}{}:
	default:
	}
}

func (k keeper) stop() {
	close(k.quit)
	<-k.done
}
