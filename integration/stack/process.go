package stack

import (
	"bytes"
	"context"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// process is a program of the stack. It leads a process group of its own and does not outlive its parent.
type process struct {
	name   string
	log    string
	cmd    *exec.Cmd
	exited chan struct{}
	state  error // valid once exited is closed
}

// start starts cmd with its output in dir/name.log.
func start(dir, name string, cmd *exec.Cmd) (*process, error) {
	p := &process{name: name, log: filepath.Join(dir, name+".log"), cmd: cmd, exited: make(chan struct{})}
	log, err := os.OpenFile(p.log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make %s's log", name)
	}
	defer log.Close() // the process has a descriptor of its own
	cmd.Stdout, cmd.Stderr = log, log
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Setpgid, cmd.SysProcAttr.Pdeathsig = true, syscall.SIGKILL
	started := make(chan error)
	go p.run(started)
	if err := <-started; err != nil {
		return nil, fault.Wrap(fault.Config, err, "start %s", name)
	}
	return p, nil
}

// run starts and reaps from one locked thread: Linux sends Pdeathsig when the thread that forked ends.
func (p *process) run(started chan<- error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := p.cmd.Start(); err != nil {
		started <- err
		return
	}
	started <- nil
	p.state = p.cmd.Wait()
	close(p.exited)
}

// Bounds on how long a process may take.
const (
	readyTimeout = 2 * time.Minute
	stopTimeout  = 15 * time.Second
	poll         = 100 * time.Millisecond
	callTimeout  = 10 * time.Second // of one question
)

// ready asks until the process answers. One that ends before is a failure, told with the end of its log.
func (p *process) ready(ctx context.Context, ask func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, readyTimeout)
	defer cancel()
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	for {
		err := ask(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-p.exited:
			return fault.Wrap(fault.Internal, p.state, "%s ended; its log says: %s", p.name, p.tail())
		case <-ctx.Done():
			return fault.Wrap(fault.Timeout, err, "%s is not ready; its log says: %s", p.name, p.tail())
		case <-ticker.C:
		}
	}
}

// stop ends the process: politely, and its whole group by force if it has not ended in time.
func (p *process) stop() {
	select {
	case <-p.exited:
	default:
		_ = syscall.Kill(p.cmd.Process.Pid, syscall.SIGINT) // PostgreSQL waits for its clients after SIGTERM
	}
	select {
	case <-p.exited:
	case <-time.After(stopTimeout):
	}
	p.kill()
}

// kill ends the process's whole group by force.
func (p *process) kill() {
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) // it may have ended
	<-p.exited
}

// tail is the end of the process's log.
func (p *process) tail() []byte {
	raw, _ := os.ReadFile(p.log) // the log is a courtesy here
	return end(raw)
}

func end(log []byte) []byte {
	const most = 4 << 10
	return bytes.TrimSpace(log[max(0, len(log)-most):])
}

// answers asks a URL, which must answer 200.
func answers(url string) func(context.Context) error {
	return func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, callTimeout)
		defer cancel()
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		_ = resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			return fault.New(fault.Internal, "status %d", resp.StatusCode)
		}
		return nil
	}
}

// Ports below those that Linux gives to outgoing connections, one of which could take a port before its program does.
const (
	firstPort = 10_000
	lastPort  = 32_000
)

// FreePorts finds ports on loopback for programs that cannot say which ones they took. No two are the same.
func FreePorts(ctx context.Context, n int) (ports []int, err error) {
	for tries := 0; len(ports) < n; tries++ {
		port := firstPort + rand.IntN(lastPort-firstPort) //nolint:gosec // nobody has to be kept from guessing it
		l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		if err != nil && tries < 100 {
			continue
		}
		if err != nil {
			return nil, fault.Wrap(fault.Internal, err, "find a free port")
		}
		defer l.Close() // all of them at the end
		ports = append(ports, port)
	}
	return ports, nil
}
