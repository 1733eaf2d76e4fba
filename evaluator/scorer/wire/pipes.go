package wire

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// Pipes returns the child's two ends and closes every other descriptor that it inherited, before any input is read. Those of
// the Go runtime and of libraries are close-on-exec, which inherited ones cannot be.
func Pipes() (in, out *os.File, err error) {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return nil, nil, fmt.Errorf("list descriptors: %w", err)
	}
	for _, e := range entries {
		var fd int
		if _, err := fmt.Sscan(e.Name(), &fd); err != nil || fd <= ChildOut {
			continue
		}
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if err == nil && flags&unix.FD_CLOEXEC == 0 {
			_ = unix.Close(fd)
		}
	}
	for _, fd := range []int{ChildIn, ChildOut} {
		var stat unix.Stat_t
		if err := unix.Fstat(fd, &stat); err != nil || stat.Mode&unix.S_IFMT != unix.S_IFIFO {
			return nil, nil, fmt.Errorf("descriptor %d is no pipe: this program is started by another, not by hand", fd)
		}
	}
	return os.NewFile(ChildIn, "in"), os.NewFile(ChildOut, "out"), nil
}
