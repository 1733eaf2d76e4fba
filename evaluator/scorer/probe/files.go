package probe

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

func readFiles(b wire.Bait) error { return firstThrough(b.Files, readFile) }

func readFile(path string) error {
	_, err := os.ReadFile(path)
	return err
}

// ownRoot is what an empty root holds: on GPUs the folders of the driver's libraries too.
var ownRoot = []string{"proc", "dev", "usr", "lib", "lib64", "sys"}

func listRoot(wire.Bait) error {
	entries, err := os.ReadDir("/")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !slices.Contains(ownRoot, e.Name()) {
			return nil
		}
	}
	return fmt.Errorf("only %v is there", entries)
}

// writeFile does not write anything into the file: that a file can be made is enough. The parent takes it away where this
// process may not.
func writeFile(b wire.Bait) error {
	return firstThrough(b.Folders, func(dir string) error {
		path := madeFile(dir, b)
		f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		_, _ = f.Close(), os.Remove(path)
		return nil
	})
}

func madeFile(dir string, b wire.Bait) string { return filepath.Join(dir, "assay-probe-"+b.Canary) }

// errOwnNumber denies what would be done to the parent by its number: in a process namespace of its own the probe has it itself.
var errOwnNumber = errors.New("the number is its own")

// readParent reads the environment.
func readParent(b wire.Bait) error {
	number := strconv.Itoa(b.PID)
	if own, err := os.Readlink("/proc/self"); err == nil && own == number {
		return errOwnNumber
	}
	_, err := os.ReadFile(filepath.Join("/proc", number, "environ"))
	return err
}

// devices that give more than random bytes, each somewhere.
var devices = []string{"/dev/mem", "/dev/kmsg", "/dev/port", "/dev/fuse", "/dev/kvm", "/dev/net/tun", "/dev/loop-control", "/dev/tty",
	"/dev/ptmx", "/dev/sda", "/dev/vda", "/dev/nvme0n1", "/dev/full"}

func openDevice(wire.Bait) error {
	return firstThrough(devices, func(path string) error {
		fd, err := unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC|unix.O_NONBLOCK, 0)
		if err != nil {
			return err
		}
		return unix.Close(fd)
	})
}

// useInherited looks for descriptors beyond the pipes that were open when the program began. Those that the Go runtime and
// libraries open are close-on-exec, which inherited ones cannot be.
func useInherited(wire.Bait) error {
	for fd := wire.ChildOut + 1; fd < 1<<12; fd++ {
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if err == nil && flags&unix.FD_CLOEXEC == 0 {
			return nil
		}
	}
	return errors.New("none is open")
}
