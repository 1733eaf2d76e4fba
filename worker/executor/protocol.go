package executor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/worker/train/job"
)

// What a container may say: a line is an event of at most maxLine bytes; there are at most linesAtOnce of them and
// linesPerSecond more, and Limits.Events bytes and bytesPerSecond more. A program that reports ten times a second comes
// nowhere near.
const (
	maxLine        = 64 << 10
	linesAtOnce    = 10_000
	linesPerSecond = 200
	bytesPerSecond = 64 << 10
	maxText        = 300  // characters of a text that is shown
	maxNumber      = 1e15 // of steps, rates and seconds
)

// protocol reads a container's standard output, which it writes into it, and passes on what makes sense as the events of one
// run: each kind in its place, counters that only rise, texts that are fit to print. So nothing that an image writes is more
// than one line for an epoch, and a bar. Done is kept back: the caller has not seen the weights yet.
type protocol struct {
	epochs   int
	limit    int64
	on       func(job.Event)
	saved    func() // after a saved state
	complete func() // after Done or Failed
	began    time.Time
	rest     []byte // of a line that is not whole yet
	lines    int
	bytes    int64
	last     job.Event
	steps    int
	step     int
	epoch    int
}

// Write takes any piece of the output.
func (p *protocol) Write(b []byte) (int, error) {
	if p.bytes += int64(len(b)); p.bytes > budget(p.limit, p.began) {
		return 0, over("it wrote %d bytes to standard output in %s", p.bytes, time.Since(p.began).Round(time.Second))
	}
	written := len(b)
	for {
		end := bytes.IndexByte(b, '\n')
		if end < 0 {
			break
		}
		line := b[:end]
		if len(p.rest) > 0 {
			line = append(p.rest, line...)
			p.rest = p.rest[:0]
		}
		if err := p.line(line); err != nil {
			return 0, err
		}
		b = b[end+1:]
	}
	if len(p.rest)+len(b) > maxLine {
		return 0, over("line %d of standard output has more than %d bytes", p.lines+1, maxLine)
	}
	p.rest = append(p.rest, b...)
	return written, nil
}

// budget is what may be written to one of the outputs until now.
func budget(atOnce int64, since time.Time) int64 {
	return atOnce + int64(time.Since(since).Seconds()*bytesPerSecond)
}

// end takes a last line that no newline ended.
func (p *protocol) end() error {
	if len(p.rest) == 0 {
		return nil
	}
	return p.line(p.rest)
}

func over(format string, args ...any) *fault.Error {
	return fault.New(fault.ContainerLimit, "the container was ended: "+format, args...)
}

func (p *protocol) line(text []byte) error {
	if p.lines++; p.lines > linesAtOnce+int(time.Since(p.began).Seconds()*linesPerSecond) {
		return over("it wrote %d events in %s, more than %d a second", p.lines, time.Since(p.began).Round(time.Second), linesPerSecond)
	}
	if len(text) > maxLine {
		return over("line %d of standard output has more than %d bytes", p.lines, maxLine)
	}
	var e job.Event
	if err := json.Unmarshal(text, &e); err != nil {
		return fault.New(fault.TrainerFailed, "line %d of standard output is no event: %.80q", p.lines, text)
	}
	e.Device, e.Code, e.Reason, e.Message = printable(e.Device), printable(e.Code), job.Reason(printable(string(e.Reason))), printable(e.Message)
	if err := p.check(e); err != nil {
		return fault.Wrap(fault.TrainerFailed, err, "line %d of standard output", p.lines)
	}
	p.take(e)
	return nil
}

// check says whether an event may come now.
func (p *protocol) check(e job.Event) error {
	for _, v := range []float64{float64(e.Step), float64(e.Steps), float64(e.Epoch), float64(e.Epochs), e.Rate, e.ETA, e.LR} {
		if v < 0 || v > maxNumber {
			return fmt.Errorf("%v is out of range", v)
		}
	}
	switch {
	case p.last.Kind == job.Done || p.last.Kind == job.Failed:
		return fmt.Errorf("event %.20q comes after %q", e.Kind, p.last.Kind)
	case (p.lines == 1) != (e.Kind == job.Started) && e.Kind != job.Failed:
		return fmt.Errorf("the first event, and only that, is %q", job.Started)
	}
	switch e.Kind {
	case job.Started, job.Saved, job.Done, job.Failed:
		return nil
	case job.Progress:
		if e.Steps != p.steps && p.steps != 0 || e.Step > e.Steps || e.Steps == 0 {
			return fmt.Errorf("step %d of %d after %d of %d", e.Step, e.Steps, p.step, p.steps)
		}
		return nil
	case job.EpochDone:
		if e.Epoch <= p.epoch || e.Epoch > p.epochs {
			return fmt.Errorf("epoch %d of %d after %d", e.Epoch, p.epochs, p.epoch)
		}
		return nil
	}
	return fmt.Errorf("unknown kind of event %.20q", e.Kind)
}

func (p *protocol) take(e job.Event) {
	p.last = e
	switch e.Kind {
	case job.Done, job.Failed:
		p.complete()
		return
	case job.Progress:
		p.steps = e.Steps
		if e.Step <= p.step {
			return // a second line of that step says nothing
		}
		p.step = e.Step
	case job.EpochDone:
		p.epoch = e.Epoch
	case job.Saved:
		p.saved()
	}
	p.on(e)
}

// printable leaves what a terminal may be given.
func printable(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, text)
	if runes := []rune(text); len(runes) > maxText {
		return string(runes[:maxText]) + "..."
	}
	return text
}
