// Package process runs child programs that do not outlive their parent.
//
// A child leads a process group of its own, which is killed as a whole; it gets a signal when its parent dies; and of its
// standard error only the last few kilobytes are kept, however much it writes.
package process

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Process is a started child.
type Process struct {
	PID     int
	Started time.Time
	exited  chan struct{}
	state   error
	stderr  *tail
}

// Sibling returns the path of a program that is installed beside the running one.
func Sibling(name string) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	return filepath.Join(filepath.Dir(self), name), nil
}

// Start starts cmd, whose Stderr and process attributes it completes. The process is reaped without a call to Wait.
func Start(cmd *exec.Cmd) (*Process, error) {
	p := &Process{exited: make(chan struct{}), stderr: &tail{}}
	cmd.Stderr = p.stderr
	if cmd.WaitDelay == 0 {
		cmd.WaitDelay = time.Second // for a stray process that holds standard error open
	}
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Setpgid, cmd.SysProcAttr.Pdeathsig = true, syscall.SIGKILL
	started := make(chan error)
	go p.run(cmd, started)
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

// run starts and reaps from one locked thread: Linux sends Pdeathsig when the thread that forked ends, not when the process
// does.
func (p *Process) run(cmd *exec.Cmd, started chan<- error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := cmd.Start(); err != nil {
		started <- err
		return
	}
	p.PID, p.Started = cmd.Process.Pid, time.Now()
	started <- nil
	p.state = cmd.Wait()
	close(p.exited)
}

// Exited is closed when the process has ended and its standard error is read.
func (p *Process) Exited() <-chan struct{} { return p.exited }

// State returns how the process ended: nil for exit code 0. It is valid once Exited is closed.
func (p *Process) State() error { return p.state }

// Stderr returns the end of what the process has written to standard error, without spaces around it.
func (p *Process) Stderr() string { return strings.TrimSpace(p.stderr.String()) }

// Signal sends a signal to the whole process group. It may be called at any time, from any goroutine.
func (p *Process) Signal(s syscall.Signal) {
	select {
	case <-p.exited: // the number may belong to another process by now
	default:
		_ = syscall.Kill(-p.PID, s)
	}
}

// Kill ends the process group at once.
func (p *Process) Kill() { p.Signal(syscall.SIGKILL) }

// tailBytes is how much of a child's standard error is kept.
const tailBytes = 4 << 10

// tail keeps the last bytes written to it.
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
