package confine

import (
	"fmt"
	"os"
	"slices"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/sys/unix"
)

// calls are what the Go runtime, the C library and libtensorflow need once they are loaded. Every other one fails with EPERM:
// sockets, exec, mounts, tracing, keys, bpf, io_uring, memory files, and whatever the kernel gets next.
var calls = []string{
	// memory and threads
	"brk", "madvise", "mmap", "mprotect", "mremap", "munmap", "futex", "membarrier", "rseq", "set_robust_list",
	"set_tid_address", "arch_prctl", "exit", "exit_group", "gettid", "getpid", "getppid", "sched_getaffinity", "sched_yield",
	"sched_getparam", "sched_getscheduler", "getcpu",
	// time and signals
	"clock_getres", "clock_gettime", "clock_nanosleep", "gettimeofday", "nanosleep", "time", "restart_syscall", "rt_sigaction",
	"rt_sigprocmask", "rt_sigreturn", "rt_sigtimedwait", "sigaltstack",
	// open descriptors, and files as far as Landlock and the root folder let them be opened
	"close", "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_pwait2", "epoll_wait", "eventfd2", "fstat", "getdents64",
	"lseek", "poll", "ppoll", "pread64", "pselect6", "select", "read", "readv", "write", "writev", "access", "faccessat", "faccessat2", "getcwd",
	"newfstatat", "open", "openat", "readlink", "readlinkat", "stat", "statx",
	// what is known of the machine and of the process
	"getegid", "geteuid", "getgid", "getrandom", "getrlimit", "getrusage", "getuid", "sysinfo", "times", "uname",
}

// argued are calls that are allowed with some arguments only.
var argued = []string{"clone", "kill", "tgkill", "prlimit64", "prctl", "fcntl"}

// gpuCalls are what NVIDIA's user-space driver needs beside them. It does not start without a local socket that waits for other
// processes of its own, which nothing can connect to: connections are neither made nor accepted.
var gpuCalls = []string{
	"bind", "dup", "dup2", "dup3", "fstatfs", "ftruncate", "get_mempolicy", "ioctl", "listen", "lstat", "mbind", "memfd_create", "mlock",
	"munlock", "pipe2", "sched_get_priority_max", "sched_get_priority_min", "set_mempolicy", "setsockopt", "socket", "statfs",
}

const (
	prSetVMA      = 0x53564d41 // names of memory areas, which the C library and Go give
	newNamespaces = unix.CLONE_NEWUSER | unix.CLONE_NEWNS | unix.CLONE_NEWPID | unix.CLONE_NEWNET | unix.CLONE_NEWIPC |
		unix.CLONE_NEWUTS | unix.CLONE_NEWCGROUP
)

// filterCalls sets the filters on every thread. no_new_privs is set already.
func filterCalls(gpu bool) error {
	names := calls
	if gpu {
		names = slices.Concat(calls, gpuCalls)
	}
	policies, err := policiesOf(names, uint64(os.Getpid()))
	if err != nil {
		return err
	}
	for _, policy := range policies {
		if err := seccomp.LoadFilter(seccomp.Filter{Flag: seccomp.FilterFlagTSync, Policy: policy}); err != nil {
			return fmt.Errorf("seccomp: %w", err)
		}
	}
	return nil
}

// policiesOf returns filters that must all allow a call: one for each call whose arguments matter, and then the list of calls.
// They are apart because go-seccomp-bpf's code for one call's arguments, when it does not match, goes on to the next call with
// an argument in the place of the call's number. The list comes last: it does not let another filter be set.
func policiesOf(names []string, self uint64) ([]seccomp.Policy, error) {
	info, err := arch.GetInfo("")
	if err != nil {
		return nil, fmt.Errorf("seccomp: %w", err)
	}
	not := func(argument uint32, values ...uint64) (out seccomp.ArgumentConditions) {
		for _, v := range values {
			out = append(out, seccomp.Condition{Argument: argument, Operation: seccomp.NotEqual, Value: v})
		}
		return out
	}
	policies := []seccomp.Policy{
		refuse("clone", seccomp.ArgumentConditions{{Argument: 0, Operation: seccomp.BitsNotSet, Value: unix.CLONE_THREAD}},
			seccomp.ArgumentConditions{{Argument: 0, Operation: seccomp.BitsSet, Value: newNamespaces}}),
		refuse("kill", not(0, self)),
		refuse("tgkill", not(0, self)),
		refuse("prlimit64", not(2, 0)), // limits may be read, not set
		// Not F_SETOWN and F_SETSIG, which make the kernel send any signal to any process of the user's.
		refuse("fcntl", not(1, unix.F_DUPFD, unix.F_DUPFD_CLOEXEC, unix.F_GETFD, unix.F_SETFD, unix.F_GETFL, unix.F_SETFL)),
		refuse("socket", not(0, unix.AF_UNIX)),
		refuse("prctl", not(0, unix.PR_SET_NAME, unix.PR_GET_NAME, prSetVMA, unix.PR_GET_DUMPABLE, unix.PR_GET_PDEATHSIG)),
	}
	known := slices.Clone(argued)
	for _, name := range names { // 64-bit ARM lacks some old ones
		if _, ok := info.SyscallNames[name]; ok {
			known = append(known, name)
		}
	}
	groups := []seccomp.SyscallGroup{
		// A filter cannot look into clone3's arguments. The C library goes back to clone when it is told that there is none.
		{Names: []string{"clone3"}, Action: seccomp.ActionErrno | seccomp.Action(unix.ENOSYS)},
		{Names: known, Action: seccomp.ActionAllow},
	}
	if _, ok := info.SyscallNames["unlink"]; ok { // a GPU's driver gives up unless what it takes away first is not there
		groups = append(groups, seccomp.SyscallGroup{Names: []string{"unlink"}, Action: seccomp.ActionErrno | seccomp.Action(unix.ENOENT)})
	}
	return append(policies, seccomp.Policy{DefaultAction: seccomp.ActionErrno, Syscalls: groups}), nil
}

// refuse lets every call pass but one under any of the conditions.
func refuse(name string, any ...seccomp.ArgumentConditions) seccomp.Policy {
	group := seccomp.SyscallGroup{Action: seccomp.ActionErrno}
	for _, conditions := range any {
		group.NamesWithCondtions = append(group.NamesWithCondtions, seccomp.NameWithConditions{Name: name, Conditions: conditions})
	}
	return seccomp.Policy{DefaultAction: seccomp.ActionAllow, Syscalls: []seccomp.SyscallGroup{group}}
}
