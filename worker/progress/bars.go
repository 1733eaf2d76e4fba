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
	closing   sync.Once
	container *mpb.Progress
	tasks     map[string]*task
}

type task struct {
	bar  *mpb.Bar
	mu   sync.Mutex
	tail string
}

func newBars(w io.Writer) *bars {
	return &bars{container: mpb.New(mpb.WithOutput(w), mpb.WithWidth(40), mpb.WithAutoRefresh()), tasks: map[string]*task{}}
}

func (b *bars) Event(e Event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if e.Total <= 0 {
		fmt.Fprintln(b.container, Line(e))
		return
	}
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
	if e.Done >= e.Total {
		t.bar.SetTotal(-1, true)
		delete(b.tasks, key)
	}
}

func (b *bars) add(e Event) *task {
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

// Close ends bars that never came to their end and waits until all is drawn.
func (b *bars) Close() {
	b.mu.Lock()
	for key, t := range b.tasks {
		t.bar.Abort(false)
		delete(b.tasks, key)
	}
	b.mu.Unlock()
	b.closing.Do(b.container.Wait)
}
