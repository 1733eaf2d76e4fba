package confine

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"unsafe"

	"github.com/landlock-lsm/go-landlock/landlock"
	landlocksys "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
	"kernel.org/pub/linux/libs/security/libcap/psx"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// become changes user and group of every thread and leaves all other groups.
func become(user int) error {
	id := uintptr(user)
	for _, call := range []struct {
		name   string
		number uintptr
		args   [3]uintptr
	}{
		{name: "setgroups", number: unix.SYS_SETGROUPS},
		{name: "setresgid", number: unix.SYS_SETRESGID, args: [3]uintptr{id, id, id}},
		{name: "setresuid", number: unix.SYS_SETRESUID, args: [3]uintptr{id, id, id}},
	} {
		if _, _, errno := psx.Syscall3(call.number, call.args[0], call.args[1], call.args[2]); errno != 0 {
			return fmt.Errorf("%s: %w", call.name, errno)
		}
	}
	// The kernel forgets the parent's-death signal when the user changes. A parent that has died since shows as a closed pipe.
	if err := unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(unix.SIGKILL), 0, 0, 0); err != nil {
		return fmt.Errorf("ask for the parent's-death signal: %w", err)
	}
	return nil
}

// dropCapabilities empties the sets of every thread, those that C code has started among them.
func dropCapabilities() error {
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var none [2]unix.CapUserData
	_, _, errno := psx.Syscall3(unix.SYS_CAPSET, uintptr(unsafe.Pointer(&header)), uintptr(unsafe.Pointer(&none)), 0)
	runtime.KeepAlive(&header)
	runtime.KeepAlive(&none)
	if errno != 0 {
		return fmt.Errorf("drop capabilities: %w", errno)
	}
	return nil
}

// ErrNoLandlock means that the kernel has no Landlock, or that it is off.
var ErrNoLandlock = errors.New("the kernel has no Landlock (Linux 5.13 with \"landlock\" in its lsm= list)")

// ownThreads is where a GPU's driver names its threads, without which it does not start.
const ownThreads = "/proc/self/task"

// landlocked forbids to open any file but those that are listed, to list folders, to use TCP, and to reach abstract sockets and
// processes outside, as far as the kernel's ABI goes, which it returns. Seccomp covers what older ones cannot. Without
// Landlock only an empty root will do.
func landlocked(c wire.Confinement) (abi int, err error) {
	abi, err = landlocksys.LandlockGetABIVersion()
	if err != nil && c.Sandbox == wire.Namespaces {
		return 0, setNoNewPrivileges()
	}
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrNoLandlock, err)
	}
	const read = landlocksys.AccessFSReadFile
	rules := []landlock.Rule{landlock.PathAccess(read, harmless...).IgnoreIfMissing(), landlock.PathAccess(read, "/proc/cpuinfo").IgnoreIfMissing()}
	for _, path := range c.Read {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			rules = append(rules, landlock.PathAccess(read|landlocksys.AccessFSReadDir, path))
		} else {
			rules = append(rules, landlock.PathAccess(read, path).IgnoreIfMissing())
		}
	}
	if c.GPU {
		rules = append(rules, landlock.PathAccess(read|landlocksys.AccessFSReadDir|landlocksys.AccessFSWriteFile|landlocksys.AccessFSTruncate, ownThreads))
	}
	if len(c.Device) > 0 {
		rules = append(rules, landlock.RWFiles(c.Device...).WithIoctlDev().IgnoreIfMissing())
	}
	if err := landlock.V11.BestEffort().Restrict(rules...); err != nil {
		return 0, fmt.Errorf("landlock: %w", err)
	}
	return abi, nil
}

func setNoNewPrivileges() error {
	if _, _, errno := psx.Syscall6(unix.SYS_PRCTL, unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0, 0); errno != 0 {
		return fmt.Errorf("set no_new_privs: %w", errno)
	}
	return nil
}

// undumpable keeps the kernel from writing the process's memory anywhere: a core dump that goes to a program ignores
// RLIMIT_CORE. It also keeps other processes of the same user out of /proc/PID.
func undumpable() error {
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
		return fmt.Errorf("forbid core dumps: %w", err)
	}
	return nil
}
