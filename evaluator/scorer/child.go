package scorer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/process"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// child is a running child process. Only one goroutine uses it at a time, but for kill.
type child struct {
	*process.Process
	in, out *os.File // our ends of its pipes
	r       *wire.Reader
	w       *wire.Writer
	hello   wire.ChildHello

	model   modelpkg.Root       // what it has loaded; zero: nothing
	weights *checkpoint.Weights // what its variables hold; nil: nothing
	used    int                 // checkpoints that it has run
	rss     int64               // resident bytes after its first score
	idle    *time.Timer

	overgrown atomic.Bool // it was killed for its memory
}

// pipeBytes is the pipes' capacity: a batch in few writes. The kernel's default is 64 KiB.
const pipeBytes = 1 << 20

// startChild starts a child and exchanges hellos.
func startChild(ctx context.Context, c Config) (*child, error) {
	ctx, cancel := context.WithTimeout(ctx, c.StartTimeout)
	defer cancel()
	ch, err := spawn(c)
	if err != nil {
		return nil, err
	}
	defer context.AfterFunc(ctx, ch.Kill)()
	if err := ch.greet(c); err != nil {
		ch.end()
		return nil, ch.startError(ctx, err)
	}
	return ch, nil
}

// spawn makes the pipes and starts the process under its limits.
func spawn(c Config) (*child, error) {
	childIn, in, err := os.Pipe()
	if err != nil {
		return nil, fault.Wrap(fault.ScorerFailed, err, "make pipe")
	}
	out, childOut, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(fault.Wrap(fault.ScorerFailed, err, "make pipe"), childIn.Close(), in.Close())
	}
	defer childIn.Close()
	defer childOut.Close()
	widen(in, out)
	cmd := exec.Command(c.Binary) //nolint:noctx // outlives the call that started it; end kills it
	cmd.Dir, cmd.Env = "/", c.Profile.environment(c.Device, c.LibraryPath, c.GPUs)
	cmd.ExtraFiles = []*os.File{childIn, childOut} // wire.ChildIn, wire.ChildOut
	p, err := c.launch(cmd)
	if err != nil {
		return nil, errors.Join(err, in.Close(), out.Close())
	}
	ch := &child{Process: p, in: in, out: out, r: wire.NewReader(out), w: wire.NewWriter(in)}
	go ch.watchMemory(c.MemoryBytes)
	if err := ch.confine(c); err != nil {
		ch.end()
		return nil, err
	}
	return ch, nil
}

// launch starts the process. That it does not start is the host's doing, unless the program is missing.
func (c Config) launch(cmd *exec.Cmd) (*process.Process, error) {
	if err := unix.Access(c.Binary, unix.X_OK); err != nil {
		return nil, fault.Wrap(fault.ScorerMissing, err, "start %s", c.Binary)
	}
	c.Sandbox.prepare(cmd)
	p, err := process.Start(cmd)
	if err != nil && c.Sandbox == Namespaces {
		return nil, fault.Wrap(fault.Sandbox, err, "start scorer in namespaces")
	}
	if err != nil {
		return nil, fault.Wrap(fault.ScorerMissing, err, "start scorer")
	}
	return p, nil
}

// widen enlarges pipes. Where the user's quota does not allow it they stay as they are.
func widen(pipes ...*os.File) {
	for _, p := range pipes {
		if raw, err := p.SyscallConn(); err == nil {
			_ = raw.Control(func(fd uintptr) { _, _ = unix.FcntlInt(fd, unix.F_SETPIPE_SZ, pipeBytes) })
		}
	}
}

func (ch *child) greet(c Config) error {
	err := ch.w.SendJSON(wire.Hello, wire.ParentHello{Version: wire.Version, Device: c.Device, IntraOp: c.Profile.IntraOp,
		Parallel: c.Parallel, Batch: c.Profile.Batch, Confine: c.confinement()})
	if err != nil {
		return err
	}
	if err := ch.answer(wire.Hello, &ch.hello); err != nil {
		return err
	}
	if ch.hello.Version != wire.Version {
		return fmt.Errorf("%w: scorer has version %d, want %d", wire.ErrProtocol, ch.hello.Version, wire.Version)
	}
	if ch.hello.Device != "cpu" && ch.hello.Device != "gpu" {
		return fmt.Errorf("%w: device %.20q", wire.ErrProtocol, ch.hello.Device)
	}
	return c.Sandbox.inspect(ch.PID)
}

// failedError is what the child said of its own failure.
type failedError struct{ wire.Failed }

func (e failedError) Error() string { return fmt.Sprintf("%s: %s", e.Stage, e.Message) }

// answer reads one frame of the wanted type, into v when that is not nil.
func (ch *child) answer(want wire.Type, v any) error {
	kind, n, err := ch.r.Next()
	if err != nil {
		return err
	}
	if kind == wire.Failure {
		return ch.failure()
	}
	if kind != want || (v == nil && n != 0) {
		return fmt.Errorf("%w: %s of %d bytes in the place of %s", wire.ErrProtocol, kind, n, want)
	}
	if v == nil {
		return nil
	}
	return ch.r.JSON(wire.MaxJSON, v)
}

func (ch *child) failure() error {
	var f wire.Failed
	if err := ch.r.JSON(wire.MaxJSON, &f); err != nil {
		return err
	}
	if len(f.Message) > wire.MaxMessage {
		f.Message = f.Message[:wire.MaxMessage]
	}
	return failedError{f}
}

// end kills the child, waits for it and closes the pipes.
func (ch *child) end() {
	ch.Kill()
	<-ch.Exited()
	_ = ch.in.Close()
	_ = ch.out.Close()
}

// startError says why a child could not start. Nothing of a submission has been sent yet, so its own words may be quoted.
func (ch *child) startError(ctx context.Context, err error) error {
	words := ch.Stderr()
	var failed failedError
	switch {
	case strings.Contains(words, "error while loading shared libraries"):
		return fault.New(fault.ScorerMissing, "start scorer: %s", words)
	case errors.Is(ctx.Err(), context.Canceled):
		return fault.Wrap(fault.Canceled, context.Cause(ctx), "start scorer")
	case ctx.Err() != nil:
		return fault.Wrap(fault.ScorerFailed, context.Cause(ctx), "start scorer")
	case errors.As(err, &failed) && failed.Stage == wire.StageSandbox:
		return fault.Wrap(fault.Sandbox, err, "start scorer")
	case errors.As(err, &failed):
		return fault.Wrap(fault.ScorerFailed, err, "start scorer")
	case fault.Is(err, fault.Sandbox):
		return err
	}
	return fault.Wrap(fault.ScorerFailed, err, "start scorer: it ended (%v) saying %q", ch.State(), words)
}

// residentBytes reads the process's resident memory.
func (ch *child) residentBytes() (int64, error) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", ch.PID))
	if err != nil {
		return 0, err
	}
	var size, resident int64
	if _, err := fmt.Sscan(string(raw), &size, &resident); err != nil {
		return 0, fmt.Errorf("read statm: %w", err)
	}
	return resident * int64(os.Getpagesize()), nil
}
