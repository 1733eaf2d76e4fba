package probe

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// execute stops short of running the program: its environment lies at an address that is not mapped, which the kernel finds
// out after it has opened the file to run it.
func execute(path string) error {
	name, err := unix.BytePtrFromString(path)
	if err != nil {
		return err
	}
	_, _, errno := unix.Syscall(unix.SYS_EXECVE, uintptr(unsafe.Pointer(name)), 0, 1)
	return unless(errno, unix.EFAULT)
}

// fork makes a process that ends at once.
func fork(wire.Bait) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	pid, _, errno := unix.RawSyscall6(unix.SYS_CLONE, uintptr(unix.SIGCHLD), 0, 0, 0, 0, 0)
	if errno != 0 {
		return errno
	}
	if pid == 0 {
		for {
			_, _, _ = unix.RawSyscall(unix.SYS_EXIT_GROUP, 0, 0, 0)
		}
	}
	_, err := unix.Wait4(int(pid), nil, 0, nil)
	return err
}

// trace attaches without stopping the parent. The kernel lets go when this process ends.
func trace(b wire.Bait) error {
	_, _, errno := unix.Syscall6(unix.SYS_PTRACE, unix.PTRACE_SEIZE, uintptr(b.PID), 0, 0, 0, 0)
	return unless(errno)
}

func readMemory(b wire.Bait) error {
	got := make([]byte, len(b.Canary))
	local := []unix.Iovec{{Base: unsafe.SliceData(got)}}
	local[0].SetLen(len(got))
	remote := []unix.RemoteIovec{{Base: uintptr(b.Address), Len: len(got)}}
	if _, err := unix.ProcessVMReadv(b.PID, local, remote, 0); err != nil {
		return err
	}
	if string(got) != b.Canary {
		return errors.New("the memory is not the parent's")
	}
	return nil
}

// signalParent sends the null signal, which only asks for leave, in the ways that there are, and asks the kernel to signal the
// parent when a descriptor is ready.
func signalParent(b wire.Bait) error {
	if os.Getpid() == b.PID {
		return errOwnNumber
	}
	var denials []error
	for _, try := range []func(pid int) error{
		func(pid int) error { return unix.Kill(pid, 0) },
		func(pid int) error { return unix.Tgkill(pid, pid, 0) },
		signalByDescriptor,
		func(pid int) error {
			_, err := unix.FcntlInt(0, unix.F_SETOWN, pid)
			return err
		},
	} {
		err := try(b.PID)
		if err == nil {
			return nil
		}
		denials = append(denials, err)
	}
	return fmt.Errorf("%v", denials)
}

func signalByDescriptor(pid int) error {
	fd, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		return err
	}
	return errors.Join(unix.PidfdSendSignal(fd, 0, nil, 0), unix.Close(fd))
}

// mount asks for a file system that no kernel has, which it says only to those who may mount.
func mount(wire.Bait) error {
	err := unix.Mount("none", "/", "assay-no-such-file-system", 0, "")
	if errors.Is(err, unix.ENODEV) {
		return nil
	}
	return err
}

// unshare asks for a user namespace. The kernel refuses it to programs of several threads, but with another error.
func unshare(wire.Bait) error {
	err := unix.Unshare(unix.CLONE_NEWUSER)
	if errors.Is(err, unix.EINVAL) {
		return nil
	}
	return err
}

// The calls below are made with arguments that cannot be right.

func loadBPF(wire.Bait) error {
	_, _, errno := unix.Syscall(unix.SYS_BPF, 0, 0, 0)
	return unless(errno, unix.EINVAL, unix.EFAULT, unix.E2BIG)
}

func useIOURing(wire.Bait) error {
	_, _, errno := unix.Syscall(unix.SYS_IO_URING_SETUP, 0, 0, 0)
	return unless(errno, unix.EINVAL, unix.EFAULT)
}

func useKeyrings(wire.Bait) error {
	_, err := unix.KeyctlGetKeyringID(unix.KEY_SPEC_SESSION_KEYRING, false)
	if errors.Is(err, unix.ENOKEY) {
		return nil
	}
	return err
}

func usePerf(wire.Bait) error {
	_, _, errno := unix.Syscall6(unix.SYS_PERF_EVENT_OPEN, 1, 0, 0, 0, 0, 0)
	return unless(errno, unix.EFAULT, unix.EINVAL, unix.E2BIG)
}

func useUserfault(wire.Bait) error {
	fd, _, errno := unix.Syscall(unix.SYS_USERFAULTFD, unix.O_CLOEXEC, 0, 0)
	if errno == 0 {
		return unix.Close(int(fd))
	}
	return errno
}

func exceedMemory(b wire.Bait) error {
	if b.Memory == 0 {
		return errors.New("there is no limit")
	}
	got, err := unix.Mmap(-1, 0, int(b.Memory), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANONYMOUS|unix.MAP_NORESERVE)
	if err != nil {
		return err
	}
	return unix.Munmap(got)
}

// dumpCore looks at both switches: a limit does not bind core dumps that go to a program.
func dumpCore(wire.Bait) error {
	var l unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CORE, &l); err != nil {
		return err
	}
	dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
	if err != nil {
		return err
	}
	if l.Max > 0 || dumpable != 0 {
		return nil
	}
	return errors.New("the limit is 0 and the process not dumpable")
}

// raiseLimit takes one that Assay does not set itself.
func raiseLimit(wire.Bait) error {
	var l unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_MSGQUEUE, &l); err != nil {
		return err
	}
	l.Max++
	return unix.Prlimit(os.Getpid(), unix.RLIMIT_MSGQUEUE, &l, nil)
}

// changeUser changes one thread only, which is thrown away with the goroutine.
func changeUser(wire.Bait) error {
	denied := make(chan error)
	go func() {
		runtime.LockOSThread()
		_, _, errno := unix.RawSyscall(unix.SYS_SETRESUID, 1, 1, 1)
		denied <- unless(errno)
	}()
	if err := <-denied; err != nil {
		return fmt.Errorf("setresuid: %w", err)
	}
	return nil
}
