// Package progress carries what long work says about itself, and renders it as bars on a terminal, as plain lines in a log,
// or as one JSON object a line.
package progress

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"
)

// Event is one thing that happened. An event with Total > 0 is an advance of a task; any other is a step of its own.
type Event struct {
	Step    string         `json:"step"`              // what is under way, for example "train"
	Who     string         `json:"who,omitempty"`     // whose step it is when several work side by side
	Message string         `json:"message,omitempty"` // one line for people
	Done    float64        `json:"done,omitempty"`
	Total   float64        `json:"total,omitempty"`
	Unit    string         `json:"unit,omitempty"`
	Rate    float64        `json:"rate,omitempty"`        // units a second
	ETA     float64        `json:"eta_seconds,omitempty"` // seconds
	Fields  map[string]any `json:"fields,omitempty"`      // values for machines and for the bar's tail, such as the loss
}

// Sink takes events. It is safe for concurrent use.
type Sink interface {
	Event(Event)
	// Close finishes what is drawn.
	Close()
}

// New picks the rendering: JSON when asked, bars when w is a terminal, plain lines otherwise.
func New(w *os.File, asJSON bool) Sink {
	switch {
	case asJSON:
		return &jsonSink{encoder: json.NewEncoder(w)}
	case term.IsTerminal(int(w.Fd())):
		return newBars(w)
	default:
		return NewLines(w, time.Now)
	}
}

// Discard drops every event.
var Discard Sink = discard{}

type discard struct{}

func (discard) Event(Event) {}
func (discard) Close()      {}

type jsonSink struct {
	mu      sync.Mutex
	encoder *json.Encoder
}

func (s *jsonSink) Event(e Event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.encoder.Encode(e) // a closed pipe must not stop the work
}

func (*jsonSink) Close() {}

// lineEvery is how often a task's advance makes a line in a log.
const lineEvery = 2 * time.Second

// NewLines writes a line for every step and, every two seconds, for every task under way.
func NewLines(w io.Writer, now func() time.Time) Sink {
	return &lines{w: w, now: now, last: map[string]time.Time{}}
}

type lines struct {
	mu   sync.Mutex
	w    io.Writer
	now  func() time.Time
	last map[string]time.Time
}

func (s *lines) Event(e Event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e.Total > 0 && e.Done < e.Total {
		key := e.Who + "/" + e.Step
		if at := s.now(); at.Sub(s.last[key]) >= lineEvery {
			s.last[key] = at
		} else {
			return
		}
	}
	fmt.Fprintln(s.w, Line(e))
}

func (*lines) Close() {}

// Line renders an event as one line of text.
func Line(e Event) string {
	var b strings.Builder
	if e.Who != "" {
		fmt.Fprintf(&b, "%-10s ", e.Who)
	}
	fmt.Fprintf(&b, "%-11s ", e.Step)
	if e.Total > 0 {
		fmt.Fprintf(&b, "%3.0f%%  %s  ", 100*e.Done/e.Total, Tail(e))
	}
	b.WriteString(e.Message)
	return strings.TrimRight(b.String(), " ")
}

// Tail renders rate, ETA and fields, as they stand behind a bar.
func Tail(e Event) string {
	var parts []string
	if e.Rate > 0 {
		parts = append(parts, fmt.Sprintf("%.0f %s/s", e.Rate, e.Unit))
	}
	keys := make([]string, 0, len(e.Fields))
	for k := range e.Fields {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		parts = append(parts, fmt.Sprintf("%s %v", k, short(e.Fields[k])))
	}
	if e.ETA > 0 {
		parts = append(parts, "ETA "+time.Duration(e.ETA*float64(time.Second)).Round(time.Second).String())
	}
	return strings.Join(parts, "  ")
}

func short(v any) any {
	if f, ok := v.(float64); ok {
		return fmt.Sprintf("%.4g", f)
	}
	return v
}
