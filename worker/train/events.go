package train

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/assay-oracle/assay/worker/train/job"
)

// What a child may write: an event is a line of at most maxLine bytes, and there are at most eventsAtOnce of them and
// eventsPerSecond more. Only epochs of a few records come near that.
const (
	maxLine         = 64 << 10
	eventsAtOnce    = 1 << 16
	eventsPerSecond = 10_000
)

// read passes on events until the child closes its end, and returns the last.
func (c *child) read(on func(job.Event)) (job.Event, error) {
	var last job.Event
	lines := bufio.NewScanner(c.events)
	lines.Buffer(nil, maxLine)
	for n := 0; lines.Scan(); n++ {
		if n >= eventsAtOnce+int(time.Since(c.Started).Seconds()*eventsPerSecond) {
			return last, fmt.Errorf("%d events are too many", n)
		}
		e, err := parse(lines.Bytes())
		if err != nil {
			return last, err
		}
		if ended(last) {
			return last, fmt.Errorf("event %q comes after %q", e.Kind, last.Kind)
		}
		last = e
		on(e)
	}
	if err := lines.Err(); err != nil {
		return last, fmt.Errorf("read: %w", err)
	}
	return last, nil
}

func ended(e job.Event) bool { return e.Kind == job.Done || e.Kind == job.Failed }

// parse reads one event.
func parse(line []byte) (job.Event, error) {
	var e job.Event
	if err := json.Unmarshal(line, &e); err != nil {
		return e, fmt.Errorf("no event: %w", err)
	}
	switch e.Kind {
	case job.Started, job.Progress, job.EpochDone, job.Saved, job.Failed:
		return e, nil
	case job.Done:
		if e.WeightsRoot == nil {
			return e, errors.New("the result has no root")
		}
		return e, nil
	}
	return e, fmt.Errorf("unknown kind of event %.20q", e.Kind)
}
