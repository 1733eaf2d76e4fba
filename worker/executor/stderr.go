package executor

import (
	"io"
	"os"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// stderr keeps the last of what a container writes to standard error: a file and the one before it, each of half the limit.
type stderr struct {
	path  string
	half  int64
	noise int64 // bytes that may come at once, beside bytesPerSecond
	began time.Time
	file  *os.File
	size  int64
	total int64
	tail  []byte // the very last, for an error's text
}

const maxTail = 2 << 10

func openStderr(path string, l Limits) (*stderr, error) {
	_ = os.Remove(path + ".1") // of an earlier run
	s := &stderr{path: path, half: l.Log / 2, noise: l.Noise, began: time.Now()}
	return s, s.open()
}

func (s *stderr) open() (err error) {
	s.size = 0
	if s.file, err = os.OpenFile(s.path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600); err != nil {
		return fault.Wrap(fault.Storage, err, "open the container's log")
	}
	return nil
}

func (s *stderr) Write(b []byte) (int, error) {
	if s.total += int64(len(b)); s.total > budget(s.noise, s.began) {
		return 0, over("it wrote %d bytes to standard error in %s", s.total, time.Since(s.began).Round(time.Second))
	}
	s.tail = append(s.tail, b...)
	s.tail = s.tail[max(0, len(s.tail)-maxTail):]
	written := len(b)
	b = b[max(0, int64(len(b))-s.half):] // no piece is longer than a file
	if s.size+int64(len(b)) > s.half {
		if err := s.turn(); err != nil {
			return 0, err
		}
	}
	n, err := s.file.Write(b)
	if s.size += int64(n); err != nil {
		return 0, fault.Wrap(fault.Storage, err, "write the container's log")
	}
	return written, nil
}

// turn makes the file the one before, and begins another.
func (s *stderr) turn() error {
	err := s.file.Close()
	if err == nil {
		err = os.Rename(s.path, s.path+".1")
	}
	if err != nil {
		return fault.Wrap(fault.Storage, err, "turn the container's log")
	}
	return s.open()
}

// words are the last that was written, fit to print.
func (s *stderr) words() string { return printable(string(s.tail[max(0, len(s.tail)-maxText):])) }

var _ io.Writer = (*stderr)(nil)
