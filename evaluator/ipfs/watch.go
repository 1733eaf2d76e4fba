package ipfs

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// minProgress is how many bytes a response must bring in each idle timeout: a byte a second is no better than none.
const minProgress = 64 << 10

// watched is a response body that is cut off when it stalls. Only the time spent waiting for bytes counts.
type watched struct {
	body   io.ReadCloser
	length int64 // as the gateway says, or -1
	ctx    context.Context
	cancel context.CancelCauseFunc
	timer  *time.Timer // runs during Read only
	idle   time.Duration
	left   time.Duration // to wait before minProgress must have been made
	recent int           // bytes towards minProgress
	total  prometheus.Counter
}

func watch(ctx context.Context, cancel context.CancelCauseFunc, resp *http.Response, idle time.Duration, total prometheus.Counter) *watched {
	stalled := func() { cancel(fmt.Errorf("%w: less than %d KiB in %s", errStalled, minProgress>>10, idle)) }
	w := &watched{
		body: resp.Body, length: resp.ContentLength, ctx: ctx, cancel: cancel, timer: time.AfterFunc(idle, stalled), idle: idle, left: idle, total: total,
	}
	w.timer.Stop()
	return w
}

// Read passes on the body's bytes, and the reason if it was cut off.
func (w *watched) Read(p []byte) (int, error) {
	start := time.Now()
	w.timer.Reset(w.left)
	n, err := w.body.Read(p)
	w.timer.Stop()
	w.left -= time.Since(start)
	w.total.Add(float64(n))
	if w.recent += n; w.recent >= minProgress {
		w.recent, w.left = 0, w.idle
	}
	if err != nil && err != io.EOF { //nolint:errorlint // a body's io.EOF is never wrapped
		if cause := context.Cause(w.ctx); cause != nil {
			err = cause
		}
	}
	return n, err
}

// Close ends the request.
func (w *watched) Close() error {
	w.cancel(nil)
	w.timer.Stop()
	return w.body.Close()
}
