package progress

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bars draws one bar for each task under way, below the lines of the steps.
type bars struct {
	mu        sync.Mutex
	w         io.Writer
	container *mpb.Progress // nil while there is no bar: it draws what is written to it only while it has one
	tasks     map[string]*task
}

type task struct {
	bar  *mpb.Bar
	mu   sync.Mutex
	tail string
}

func newBars(w io.Writer) *bars { return &bars{w: w, tasks: map[string]*task{}} }

func (b *bars) Event(e Event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case e.Total <= 0:
		b.print(Line(e))
	case e.Done >= e.Total:
		b.end(e.Who + "/" + e.Step)
		b.print(Line(e)) // in the place of the bar
	default:
		b.advance(e)
	}
}

// print writes a line above the bars.
func (b *bars) print(line string) {
	w := b.w
	if b.container != nil {
		w = b.container
	}
	fmt.Fprintln(w, line)
}

func (b *bars) advance(e Event) {
	key := e.Who + "/" + e.Step
	t, ok := b.tasks[key]
	if !ok {
		t = b.add(e)
		b.tasks[key] = t
	}
	t.mu.Lock()
	t.tail = Tail(e)
	t.mu.Unlock()
	t.bar.SetTotal(int64(e.Total), false)
	t.bar.SetCurrent(int64(e.Done))
}

func (b *bars) add(e Event) *task {
	if b.container == nil {
		b.container = mpb.New(mpb.WithOutput(b.w), mpb.WithWidth(40), mpb.WithAutoRefresh())
	}
	t := &task{}
	name := strings.TrimSpace(e.Who + " " + e.Step)
	t.bar = b.container.AddBar(int64(e.Total),
		mpb.PrependDecorators(decor.Name(fmt.Sprintf("%-22s", name)), decor.Percentage()),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string {
			t.mu.Lock()
			defer t.mu.Unlock()
			return t.tail
		})))
	return t
}

// end removes a task's bar. The last one to go takes the container with it, once everything is drawn.
func (b *bars) end(key string) {
	t, ok := b.tasks[key]
	if !ok {
		return
	}
	delete(b.tasks, key)
	t.bar.Abort(true)
	if len(b.tasks) == 0 {
		b.container.Wait()
		b.container = nil
	}
}

// Close removes bars that never came to their end.
func (b *bars) Close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for key := range b.tasks {
		b.end(key)
	}
}
