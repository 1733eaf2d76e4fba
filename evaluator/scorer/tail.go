package scorer

import "sync"

// tailBytes is how much of a child's standard error is kept.
const tailBytes = 4 << 10

// tail keeps the last bytes written to it, however many come.
type tail struct {
	mu   sync.Mutex
	kept []byte
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	last := p[max(0, len(p)-tailBytes):]
	keep := min(len(t.kept), tailBytes-len(last))
	t.kept = append(append([]byte(nil), t.kept[len(t.kept)-keep:]...), last...)
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.kept)
}
