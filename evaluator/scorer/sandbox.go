package scorer

import (
	"errors"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Limits bound one child.
type Limits struct {
	DataBytes int64         // private writable memory; 0: no limit, for GPUs, whose driver maps much more than it uses
	CPU       time.Duration // of all threads together, from the start of the process
}

// Sandbox is what a child runs in. Every child has a cleared environment, a process group of its own that is killed as a
// whole, and no descriptors but its two pipes and a capped standard error; a Sandbox adds to that.
type Sandbox interface {
	// Prepare changes the command before it is started.
	Prepare(cmd *exec.Cmd) error
	// Confine limits the started process. It is called before the child is sent anything, and again, with more CPU time,
	// before each score.
	Confine(pid int, l Limits) error
	// Layers names what separates the child from the host, for readiness reports.
	Layers() []string
}

// namespaces of the default sandbox: a network without interfaces, and no System V IPC or host name of the host's.
const namespaces = syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC | syscall.CLONE_NEWUTS

// processSandbox uses what every Linux host has, resource limits, and namespaces where the host lets this user make them.
type processSandbox struct{ namespaces bool }

// DefaultSandbox returns resource limits and, where the host allows it, user, network, IPC and UTS namespaces.
func DefaultSandbox() Sandbox { return processSandbox{namespaces: namespacesAllowed()} }

// namespacesAllowed starts a program that does not exist in new namespaces: if the answer is that it does not exist, the
// namespaces were made. Containers and some distributions forbid them to users.
var namespacesAllowed = sync.OnceValue(func() bool {
	cmd := exec.Command("/proc/self/assay-no-such-program")
	_ = processSandbox{namespaces: true}.Prepare(cmd)
	return errors.Is(cmd.Start(), os.ErrNotExist)
})

// nobody is the user that a child sees itself as inside its user namespace.
const nobody = 65534

func (s processSandbox) Prepare(cmd *exec.Cmd) error {
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	if s.namespaces {
		cmd.SysProcAttr.Cloneflags |= namespaces
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getgid(), Size: 1}}
	}
	return nil
}

// openFiles is enough for libtensorflow and for CUDA, which opens a few per device.
const openFiles = 256

func (s processSandbox) Confine(pid int, l Limits) error {
	limits := map[int]uint64{
		unix.RLIMIT_CORE: 0, unix.RLIMIT_FSIZE: 0, unix.RLIMIT_NOFILE: openFiles,
		unix.RLIMIT_CPU: uint64(l.CPU/time.Second) + 1,
	}
	if l.DataBytes > 0 {
		limits[unix.RLIMIT_DATA] = uint64(l.DataBytes)
	}
	for resource, value := range limits {
		limit := unix.Rlimit{Cur: value, Max: value}
		if resource == unix.RLIMIT_CPU {
			limit.Max = unix.RLIM_INFINITY // the next score raises it
		}
		if err := unix.Prlimit(pid, resource, &limit, nil); err != nil {
			return fault.Wrap(fault.ScorerFailed, err, "limit resource %d", resource)
		}
	}
	return nil
}

func (s processSandbox) Layers() []string {
	layers := []string{"environment", "descriptors", "process-group", "rlimits"}
	if s.namespaces {
		layers = append(layers, "user-namespace", "network-namespace", "ipc-namespace", "uts-namespace")
	}
	return layers
}
