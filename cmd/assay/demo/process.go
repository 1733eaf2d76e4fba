package demo

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// process is a program of the demo, with its log in a file.
type process struct {
	name string
	cmd  *exec.Cmd
	log  string
	done chan struct{}
	err  error // valid once done is closed
}

// grace is how long a process may take to end after SIGTERM.
const grace = 5 * time.Second

// sibling is the path of another program of ours, which lies beside this one.
func sibling(name string) (string, error) {
	own, err := os.Executable()
	if err != nil {
		return "", fault.Wrap(fault.Internal, err, "find this program")
	}
	path := filepath.Join(filepath.Dir(own), name)
	if _, err := os.Stat(path); err != nil {
		return "", fault.New(fault.Config, "%s is not beside this program: run make build", name)
	}
	return path, nil
}

// start runs a program of ours. Its output goes to its log, but for lines that heard takes.
func (s *story) start(name, program string, args, env []string, heard func([]byte) bool) (*process, error) {
	path, err := sibling(program)
	if err != nil {
		return nil, err
	}
	p := &process{name: name, log: s.path("logs", name+".log"), done: make(chan struct{})}
	log, err := os.OpenFile(p.log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make a log")
	}
	p.cmd = exec.Command(path, args...) //nolint:noctx // ended by stop, with SIGTERM first
	p.cmd.Env, p.cmd.Stderr, p.cmd.Stdout = append(os.Environ(), env...), log, log
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGTERM}
	var out io.ReadCloser
	if heard != nil {
		p.cmd.Stdout = nil
		if out, err = p.cmd.StdoutPipe(); err != nil {
			return nil, fault.Wrap(fault.Internal, err, "make a pipe")
		}
	}
	if err := p.cmd.Start(); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "start %s", program)
	}
	go p.wait(out, heard, log)
	s.processes = append(s.processes, p)
	return p, nil
}

func (p *process) wait(out io.Reader, heard func([]byte) bool, log io.WriteCloser) {
	if out != nil {
		scanner := bufio.NewScanner(out)
		scanner.Buffer(nil, 1<<20)
		for scanner.Scan() {
			if !heard(scanner.Bytes()) {
				_, _ = fmt.Fprintln(log, scanner.Text()) // the log is a courtesy
			}
		}
		_, _ = io.Copy(io.Discard, out) // a line beyond the buffer must not block the program
	}
	p.err = p.cmd.Wait()
	_ = log.Close()
	close(p.done)
}

// stop ends a process that still runs.
func (p *process) stop() {
	select {
	case <-p.done:
		return
	default:
	}
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-p.done:
	case <-time.After(grace):
		_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
		<-p.done
	}
}

// failed describes a process that should not have ended, with the end of its log.
func (p *process) failed() error {
	raw, _ := os.ReadFile(p.log) // the log is a courtesy here
	if lines := bytes.Split(bytes.TrimSpace(raw), []byte("\n")); len(lines) > 8 {
		raw = bytes.Join(lines[len(lines)-8:], []byte("\n"))
	}
	return fault.Wrap(fault.Internal, orEnded(p.err), "%s ended; its log says:\n%s\n", p.name, raw)
}

func orEnded(err error) error {
	if err == nil {
		return errors.New("exit code 0")
	}
	return err
}

// until polls ok until it holds, one of the processes ends, or the time is up.
func until(ctx context.Context, what string, limit time.Duration, ok func() bool, watched ...*process) error {
	deadline := time.After(limit)
	for !ok() {
		for _, p := range watched {
			select {
			case <-p.done:
				return p.failed()
			default:
			}
		}
		select {
		case <-ctx.Done():
			return fault.Wrap(fault.Canceled, ctx.Err(), "wait for %s", what)
		case <-deadline:
			return fault.New(fault.Timeout, "%s was not there within %s", what, limit)
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}
