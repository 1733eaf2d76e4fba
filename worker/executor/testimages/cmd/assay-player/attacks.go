package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

var ctx = context.Background()

// fork starts processes until that fails or there are as many as it was told to.
func fork(args []string) {
	started()
	want, _ := strconv.Atoi(args[0])
	n := 0
	for ; n < want; n++ {
		cmd := exec.CommandContext(ctx, "/proc/self/exe", "child")
		if err := cmd.Start(); err != nil {
			tell("stopped %v", err)
			break
		}
	}
	tell("forked %d", n)
	fail("done")
}

func child([]string) { time.Sleep(time.Hour) }

// memory touches so many MiB.
func memory(args []string) {
	started()
	want, _ := strconv.Atoi(args[0])
	var kept [][]byte
	for i := range want {
		page := bytes.Repeat([]byte{byte(i) | 1}, 1<<20)
		kept = append(kept, page)
	}
	tell("touched %d MiB", len(kept))
	fail("done")
}

// fill writes so many MiB to the output folder, in several files.
func fill(args []string) {
	started()
	want, _ := strconv.Atoi(args[0])
	page, n := make([]byte, 1<<20), 0
	for ; n < want; n++ {
		f, err := os.OpenFile(out(fmt.Sprintf("junk-%d", n/16)), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
		if err == nil {
			_, err = f.Write(page)
		}
		if err != nil {
			tell("stopped %v", err)
			break
		}
		_ = f.Close()
	}
	tell("wrote %d MiB", n)
	fail("done")
}

// files makes so many empty files.
func files(args []string) {
	started()
	want, _ := strconv.Atoi(args[0])
	n := 0
	for ; n < want; n++ {
		if err := os.WriteFile(out(fmt.Sprintf("f%d", n)), nil, 0o600); err != nil {
			tell("stopped %v", err)
			break
		}
	}
	tell("made %d", n)
	fail("done")
}

// huge makes a file of holes, of a size that nobody could copy.
func huge(args []string) {
	started()
	size, _ := strconv.ParseInt(args[0], 10, 64)
	unix.Umask(0)
	f, err := os.Create(out("weights.safetensors"))
	must(err)
	tell("truncate %v", f.Truncate(size))
	done()
}

// places tries to write where it ought not to be able to, up to so many MiB in each.
func places(args []string) {
	started()
	want, _ := strconv.Atoi(args[0])
	for _, place := range []string{"/", "/etc", "/assay", "/assay/package", "/assay/data", "/proc", "/sys", "/dev", "/dev/shm", "/tmp", "/dev/mqueue"} {
		n, err := 0, error(nil)
		for page := make([]byte, 1<<20); n < want && err == nil; n++ {
			var f *os.File
			if f, err = os.OpenFile(filepath.Join(place, "junk"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err == nil {
				_, err = f.Write(page)
				_ = f.Close()
			}
		}
		tell("%s %d MiB: %v", place, n, err)
	}
	fail("done")
}

// writes tries to change what it was given.
func writes([]string) {
	started()
	for _, path := range []string{os.Getenv("ASSAY_JOB"), "/assay/package/model.json", "/assay/data/x.npy"} {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		tell("open %s %v", path, err)
		if err == nil {
			_ = f.Close()
		}
		tell("remove %s %v", path, os.Remove(path))
	}
	fail("done")
}

// network tries to reach the addresses that it is given, and says which interfaces there are.
func network(args []string) {
	started()
	list, _ := net.Interfaces()
	for _, i := range list {
		tell("interface %s", i.Name)
	}
	for _, address := range args {
		c, err := (&net.Dialer{Timeout: 2 * time.Second}).DialContext(ctx, "tcp", address) //nolint:gosec // that it can be told to is the point
		tell("dial %s %v", address, err)
		if err == nil {
			_ = c.Close()
		}
	}
	_, err := net.DefaultResolver.LookupHost(ctx, "example.org")
	tell("lookup %t", err == nil)
	fail("done")
}

// sockets looks for any that leads to a daemon.
func sockets([]string) {
	started()
	found := 0
	_ = filepath.WalkDir("/", func(path string, _ fs.DirEntry, _ error) error {
		if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSocket != 0 { // a folder does not know what is mounted in it
			found++
			c, err := (&net.Dialer{Timeout: time.Second}).DialContext(ctx, "unix", path)
			tell("socket %s %v", path, err)
			if err == nil {
				_ = c.Close()
			}
		}
		if path == "/proc" || path == "/sys" {
			return fs.SkipDir
		}
		return nil
	})
	tell("sockets %d", found)
	fail("done")
}

// secrets looks for a word in its environment, in every process's environment and command line, and in every small file.
func secrets(args []string) {
	started()
	word := []byte(args[0][1:]) // not to find its own command line
	for _, text := range os.Environ() {
		if strings.Contains(text, string(word)) {
			tell("found in the environment")
		}
	}
	processes := 0
	entries, _ := os.ReadDir("/proc")
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil {
			processes++
			search(word, pid != os.Getpid(), fmt.Sprintf("/proc/%d/environ", pid), fmt.Sprintf("/proc/%d/cmdline", pid))
		}
	}
	_ = filepath.WalkDir("/", func(path string, entry fs.DirEntry, err error) error {
		if path == "/proc" || path == "/sys" {
			return fs.SkipDir
		}
		if err == nil && entry.Type().IsRegular() {
			if info, err := entry.Info(); err == nil && info.Size() < 1<<20 {
				search(word, true, path)
			}
		}
		return nil
	})
	tell("processes %d", processes)
	fail("done")
}

func search(word []byte, others bool, paths ...string) {
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err == nil && others && bytes.Contains(raw, word) {
			tell("found in %s", path)
		}
	}
}

// trace tries to get hold of a process of the host's, by its number there.
func trace(args []string) {
	started()
	runtime.LockOSThread() // a tracer is a thread
	pid, _ := strconv.Atoi(args[0])
	err := syscall.PtraceAttach(pid)
	tell("ptrace %s", outcome(err))
	if err == nil {
		_ = syscall.PtraceDetach(pid)
	}
	tell("signal %s", outcome(syscall.Kill(pid, 0)))
	_, err = os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid))
	tell("maps %s", outcome(err))
	fail("done")
}

// calls tries what a container has no business with.
func calls([]string) {
	started()
	try := func(name string, err error) { tell("%s %s", name, outcome(err)) }
	_ = os.MkdirAll("/tmp/m", 0o777)
	try("mount", unix.Mount("none", "/tmp/m", "tmpfs", 0, ""))
	try("remount", unix.Mount("", "/", "", unix.MS_REMOUNT|unix.MS_BIND, ""))
	_, err := unix.KeyctlGetKeyringID(unix.KEY_SPEC_SESSION_KEYRING, true)
	try("keyctl", err)
	apart := exec.CommandContext(ctx, "/proc/self/exe", "nothing")
	apart.SysProcAttr = &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWUSER} // for which a process may have one thread only
	try("user-namespace", apart.Run())
	_, _, errno := unix.RawSyscall(unix.SYS_UNSHARE, unix.CLONE_NEWNS, 0, 0)
	try("mount-namespace", number(errno))
	try("mknod", unix.Mknod("/tmp/sda", unix.S_IFBLK|0o666, 8<<8))
	try("chown", os.Chown("/tmp/m", 1, 1))
	try("setuid", unix.Setuid(0))
	try("sethostname", unix.Sethostname([]byte("x")))
	_, _, errno = unix.RawSyscall(unix.SYS_BPF, 0, 0, 0)
	try("bpf", number(errno))
	_, err = unix.Socket(unix.AF_PACKET, unix.SOCK_RAW, 0)
	try("packet", err)
	_, err = os.ReadFile("/proc/1/root/etc/shadow")
	try("shadow", err)
	_, err = os.ReadFile("/proc/kcore")
	try("kcore", err)
	try("sysrq", openWrite("/proc/sysrq-trigger"))
	try("core-pattern", openWrite("/proc/sys/kernel/core_pattern"))
	try("release-agent", openWrite("/sys/fs/cgroup/release_agent"))
	tell("uid %d", os.Getuid())
	status, _ := os.ReadFile("/proc/self/status")
	for _, l := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(l, "Cap") || strings.HasPrefix(l, "NoNewPrivs") || strings.HasPrefix(l, "Seccomp:") {
			tell("%s", strings.Join(strings.Fields(l), " "))
		}
	}
	try("chroot", unix.Chroot("/tmp"))
	fail("done")
}

func openWrite(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		_ = f.Close()
	}
	return err
}

func number(errno syscall.Errno) error {
	if errno == 0 {
		return nil
	}
	return errno
}

func outcome(err error) string {
	var errno syscall.Errno
	switch {
	case err == nil:
		return "worked"
	case errors.As(err, &errno):
		return "denied: " + unix.ErrnoName(errno)
	}
	return "denied: " + err.Error()
}
