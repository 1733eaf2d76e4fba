package confine

import (
	"encoding/binary"
	"slices"
	"testing"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
	"pgregory.net/rapid"
)

const self = 77 // the filtered process

// verdictOf runs the filters as the kernel does: each sees the call, and the strictest answer counts.
func verdictOf(t require.TestingT, policies []seccomp.Policy, architecture, number uint32, args ...uint64) seccomp.Action {
	data := make([]byte, 64)
	// The kernel's filters read words in the machine's order, bpf.VM in the network's.
	binary.BigEndian.PutUint32(data, number)
	binary.BigEndian.PutUint32(data[4:], architecture)
	for i, a := range args {
		binary.BigEndian.PutUint32(data[16+8*i:], uint32(a))
		binary.BigEndian.PutUint32(data[20+8*i:], uint32(a>>32))
	}
	verdict := seccomp.ActionAllow
	for _, p := range policies {
		program, err := p.Assemble()
		require.NoError(t, err)
		vm, err := bpf.NewVM(program)
		require.NoError(t, err)
		got, err := vm.Run(data)
		require.NoError(t, err)
		verdict = min(verdict, seccomp.Action(got))
	}
	return verdict
}

func denied(errno unix.Errno) seccomp.Action { return seccomp.ActionErrno | seccomp.Action(errno) }

func TestAGPUsDriverHasLocalSocketsOnly(t *testing.T) {
	policies, err := policiesOf(slices.Concat(calls, gpuCalls), self)
	require.NoError(t, err)
	of := func(number uint32, args ...uint64) seccomp.Action {
		return verdictOf(t, policies, uint32(arch.X86_64.ID), number, args...)
	}
	require.Equal(t, seccomp.ActionAllow, of(unix.SYS_SOCKET, unix.AF_UNIX, unix.SOCK_SEQPACKET))
	for _, family := range []uint64{unix.AF_INET, unix.AF_INET6, unix.AF_NETLINK, unix.AF_PACKET, unix.AF_VSOCK} {
		require.Equal(t, denied(unix.EPERM), of(unix.SYS_SOCKET, family, unix.SOCK_STREAM))
	}
	for _, number := range []uint32{unix.SYS_CONNECT, unix.SYS_ACCEPT, unix.SYS_ACCEPT4, unix.SYS_SENDTO, unix.SYS_SENDMSG, unix.SYS_SOCKETPAIR} {
		require.Equal(t, denied(unix.EPERM), of(number, 3))
	}
	require.Equal(t, denied(unix.ENOENT), of(unix.SYS_UNLINK))
}

func TestCallsByTheirArguments(t *testing.T) {
	policies, err := policiesOf(calls, self)
	require.NoError(t, err)
	const thread = unix.CLONE_VM | unix.CLONE_FS | unix.CLONE_FILES | unix.CLONE_SIGHAND | unix.CLONE_THREAD
	for name, tc := range map[string]struct {
		number uint32
		args   []uint64
		allow  bool
	}{
		"a thread":                   {unix.SYS_CLONE, []uint64{thread}, true},
		"a process":                  {unix.SYS_CLONE, []uint64{uint64(unix.SIGCHLD)}, false},
		"a process like vfork's":     {unix.SYS_CLONE, []uint64{unix.CLONE_VM | unix.CLONE_VFORK}, false},
		"a thread in namespaces":     {unix.SYS_CLONE, []uint64{thread | unix.CLONE_NEWNS}, false},
		"flags like a call's number": {unix.SYS_CLONE, []uint64{unix.SYS_PRLIMIT64, 0, 0}, false},
		"flags like another's":       {unix.SYS_CLONE, []uint64{unix.SYS_READ, 0, 0}, false},
		"a signal to itself":         {unix.SYS_TGKILL, []uint64{self, 80, 23}, true},
		"a signal to another":        {unix.SYS_TGKILL, []uint64{1, 1, 9}, false},
		"a number that is cut":       {unix.SYS_TGKILL, []uint64{1<<32 | self, 80, 23}, false},
		"to kill itself":             {unix.SYS_KILL, []uint64{self, 6}, true},
		"to kill all":                {unix.SYS_KILL, []uint64{^uint64(0), 9}, false},
		"to kill its group":          {unix.SYS_KILL, []uint64{0, 9}, false},
		"to read a limit":            {unix.SYS_PRLIMIT64, []uint64{0, 7, 0, 0x7000}, true},
		"to set a limit":             {unix.SYS_PRLIMIT64, []uint64{0, 7, 0x7000, 0}, false},
		"to set another's limit":     {unix.SYS_PRLIMIT64, []uint64{1, 7, 0x7000, 0}, false},
		"to name a thread":           {unix.SYS_PRCTL, []uint64{unix.PR_SET_NAME, 0x7000}, true},
		"to be dumpable":             {unix.SYS_PRCTL, []uint64{unix.PR_SET_DUMPABLE, 1}, false},
		"to be traced":               {unix.SYS_PRCTL, []uint64{unix.PR_SET_PTRACER, ^uint64(0)}, false},
		"to outlive the parent":      {unix.SYS_PRCTL, []uint64{unix.PR_SET_PDEATHSIG, 0}, false},
		"to copy a descriptor":       {unix.SYS_FCNTL, []uint64{3, unix.F_DUPFD_CLOEXEC, 0}, true},
		"to have signals sent":       {unix.SYS_FCNTL, []uint64{3, unix.F_SETOWN, 1}, false},
		"to choose the signal":       {unix.SYS_FCNTL, []uint64{3, unix.F_SETSIG, 9}, false},
		"another filter":             {unix.SYS_SECCOMP, []uint64{1, 0, 0x7000}, false},
	} {
		t.Run(name, func(t *testing.T) {
			got := verdictOf(t, policies, uint32(arch.X86_64.ID), tc.number, tc.args...)
			if tc.allow {
				require.Equal(t, seccomp.ActionAllow, got)
			} else {
				require.Equal(t, denied(unix.EPERM), got)
			}
		})
	}
	require.Equal(t, denied(unix.ENOSYS), verdictOf(t, policies, uint32(arch.X86_64.ID), unix.SYS_CLONE3))
}

// TestOtherCallsAreDenied whatever their arguments, and in the ways of calling that 64-bit kernels keep for old programs.
func TestOtherCallsAreDenied(t *testing.T) {
	policies, err := policiesOf(calls, self)
	require.NoError(t, err)
	var listed []uint32
	for _, name := range slices.Concat(argued, calls) {
		listed = append(listed, uint32(arch.X86_64.SyscallNames[name]))
	}
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.Uint32Max(600).Draw(t, "number")
		args := rapid.SliceOfN(rapid.Uint64(), 6, 6).Draw(t, "args")
		if !slices.Contains(listed, number) {
			require.NotEqual(t, seccomp.ActionAllow, verdictOf(t, policies, uint32(arch.X86_64.ID), number, args...))
		}
		require.NotEqual(t, seccomp.ActionAllow, verdictOf(t, policies, uint32(arch.X86_64.ID), number|0x40000000, args...), "x32")
		require.NotEqual(t, seccomp.ActionAllow, verdictOf(t, policies, uint32(arch.I386.ID), number, args...), "32-bit")
	})
}
