package scorer

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// Sandbox names what children are locked into. Whatever it is, a child has a cleared environment, no descriptors but its two
// pipes and a capped standard error, resource limits, and a process group of its own that is killed as a whole.
type Sandbox string

// The sandboxes.
const (
	// Auto is Namespaces where the host allows it and the probes are denied there, else Container on the same terms.
	Auto Sandbox = "auto"
	// Namespaces is for hosts: user, mount, process, network, IPC and UTS namespaces, an empty root folder, and what
	// Container has.
	Namespaces Sandbox = wire.Namespaces
	// Container is for containers, which may not make namespaces: Landlock, a list of system calls, no capabilities.
	Container Sandbox = wire.Container
	// None is for development and tests: a child can read and write what its parent's user can.
	None Sandbox = wire.None
)

// candidates are the sandboxes to try, in order.
func (s Sandbox) candidates() []Sandbox {
	if s == Auto {
		return []Sandbox{Namespaces, Container}
	}
	return []Sandbox{s}
}

// UnmarshalText reads a setting. Empty text is the default.
func (s *Sandbox) UnmarshalText(text []byte) error {
	*s = Sandbox(text)
	if *s == "" {
		return nil
	}
	return s.validate()
}

func (s Sandbox) validate() error {
	switch s {
	case Auto, Namespaces, Container, None:
		return nil
	}
	return fault.New(fault.Config, "scorer sandbox %.20q is not auto, namespaces, container or none", string(s))
}

// nobody is the user that a child is inside of its user namespace. Where the parent is root, the child starts as root of its
// namespaces, so that it can be loaded from wherever root can read, and becomes nobody, on the outside too.
const nobody = 65534

const cloneFlags = syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS | syscall.CLONE_NEWPID | syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC |
	syscall.CLONE_NEWUTS

// prepare changes the command before it is started.
func (s Sandbox) prepare(cmd *exec.Cmd) {
	if s != Namespaces {
		return
	}
	attr := &syscall.SysProcAttr{Cloneflags: cloneFlags}
	cmd.SysProcAttr = attr
	if users, groups, ok := rootsMaps(); ok {
		attr.UidMappings, attr.GidMappings = users, groups
		attr.GidMappingsEnableSetgroups = true // to leave the groups
		return
	}
	attr.UidMappings, attr.GidMappings = oneID(os.Geteuid()), oneID(os.Getegid())
	attr.AmbientCaps = []uintptr{unix.CAP_SYS_ADMIN} // in its namespaces, until it has locked itself in
}

func oneID(host int) []syscall.SysProcIDMap {
	return []syscall.SysProcIDMap{{ContainerID: nobody, HostID: host, Size: 1}}
}

// rootsMaps maps every user and group to itself, if this process is a root who may do that and knows nobody. In a user namespace
// of one user, as rootless containers have it, root is none.
func rootsMaps() (users, groups []syscall.SysProcIDMap, ok bool) {
	setgroups, err := os.ReadFile("/proc/self/setgroups")
	if os.Geteuid() != 0 || err != nil || strings.TrimSpace(string(setgroups)) != "allow" {
		return nil, nil, false
	}
	users, knowsUser := sameIDs("/proc/self/uid_map")
	groups, knowsGroup := sameIDs("/proc/self/gid_map")
	return users, groups, knowsUser && knowsGroup
}

// sameIDs maps every id of this process's own map to itself, and says whether nobody is among them.
func sameIDs(path string) (out []syscall.SysProcIDMap, nobodyToo bool) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		var first, outside, count int
		if _, err := fmt.Sscan(line, &first, &outside, &count); err != nil {
			return nil, false
		}
		out = append(out, syscall.SysProcIDMap{ContainerID: first, HostID: first, Size: count})
		nobodyToo = nobodyToo || first <= nobody && nobody < first+count
	}
	return out, nobodyToo
}

// driverFiles are what NVIDIA's user-space driver and CUDA's libraries read when they are loaded, which is after the child has
// locked itself in. /usr/local/cuda leads through /etc/alternatives.
var driverFiles = []string{"/usr", "/lib", "/lib64", "/sys", "/etc/alternatives", "/etc/ld.so.cache", "/proc/driver/nvidia", "/proc/devices", "/proc/meminfo",
	"/proc/modules", "/proc/self", "/proc/stat", "/proc/sys/vm"}

// confinement is what the child is told.
func (c Config) confinement() wire.Confinement {
	out := wire.Confinement{Sandbox: string(c.Sandbox), GPU: c.wantsGPU()}
	if _, _, root := rootsMaps(); root && c.Sandbox == Namespaces {
		out.User = nobody
	}
	if out.GPU {
		out.Device, _ = filepath.Glob("/dev/nvidia*") // the pattern is well formed
		out.Read = slices.Concat(driverFiles, []string{filepath.Dir(c.Binary), linkedFrom(c.Binary)}, filepath.SplitList(c.LibraryPath))
	}
	return out
}

// linkedFrom is where the child's run path finds libtensorflow (the Makefile sets it), and that in turn CUDA's libraries.
func linkedFrom(binary string) string {
	return filepath.Join(filepath.Dir(binary), "..", "third_party", "tensorflow")
}

// wantsGPU says whether a GPU's driver must work inside.
func (c Config) wantsGPU() bool {
	if c.Device != "auto" {
		return c.Device == "gpu"
	}
	_, err := os.Stat("/dev/nvidiactl")
	return err == nil
}

const noCapability = "0000000000000000"

// confined is what every thread's status in /proc must say.
var confined = map[string]string{"NoNewPrivs": "1", "Seccomp": "2", "CapEff": noCapability, "CapPrm": noCapability, "CapInh": noCapability}

// inspect looks at a child from outside, before it is sent anything: no thread of it may have missed a step.
func (s Sandbox) inspect(pid int) error {
	if s == None {
		return nil
	}
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", pid))
	if err != nil || len(threads) == 0 {
		return fault.New(fault.ScorerFailed, "process %d shows no threads (is /proc mounted with hidepid?)", pid)
	}
	for _, path := range threads {
		status, err := readStatus(path)
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.ESRCH) {
			continue // the thread has ended
		}
		if err != nil {
			return fault.Wrap(fault.Sandbox, err, "look at the scorer")
		}
		for field, want := range confined {
			if status[field] != want {
				return fault.New(fault.Sandbox, "a thread of the scorer has %s %q, want %q", field, status[field], want)
			}
		}
		if ids := strings.Fields(status["NSpid"]); s == Namespaces && len(ids) < 2 {
			return fault.New(fault.Sandbox, "the scorer shares the process namespace")
		}
	}
	return nil
}

// readStatus reads the fields of a /proc/PID/status.
func readStatus(path string) (map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := map[string]string{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok {
			out[name] = strings.TrimSpace(value)
		}
	}
	return out, lines.Err()
}
