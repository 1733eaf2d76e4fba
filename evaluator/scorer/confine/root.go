package confine

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/scorer/wire"
)

// staging is where the new root is put together. Every system has this folder, and nothing more of it is needed by then.
const staging = "/dev"

// harmless devices: libtensorflow draws seeds from urandom.
var harmless = []string{"/dev/null", "/dev/zero", "/dev/urandom"}

// newRoot makes a root folder with a /proc of the process's own namespace, a few devices, and what c keeps readable. It needs
// namespaces of the process's own: the parent has started it in them.
func newRoot(c wire.Confinement) error {
	if os.Getpid() != 1 {
		return errors.New("the process was not started in namespaces of its own")
	}
	if err := unix.Sethostname([]byte("scorer")); err != nil {
		return fmt.Errorf("set host name: %w", err)
	}
	// What is mounted here must not show on the host.
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("keep mounts private: %w", err)
	}
	sources, err := openSources(slices.Concat(harmless, c.Device, c.Read))
	if err != nil {
		return err
	}
	defer sources.close()
	const flags = unix.MS_NOEXEC | unix.MS_NOSUID | unix.MS_NODEV
	if err := unix.Mount("tmpfs", staging, "tmpfs", flags, "mode=755,size=1m"); err != nil {
		return fmt.Errorf("mount new root: %w", err)
	}
	if err := os.Mkdir(staging+"/proc", 0o555); err != nil {
		return err
	}
	procFlags := uintptr(flags | unix.MS_RDONLY)
	if c.GPU {
		procFlags = flags // see ownThreads
	}
	if err := unix.Mount("proc", staging+"/proc", "proc", procFlags, ""); err != nil {
		return fmt.Errorf("mount /proc: %w", err)
	}
	if err := sources.bind(); err != nil {
		return err
	}
	return enter()
}

// source is a file or folder that shows in the new root under its own path.
type source struct {
	path   string
	fd     int // opened before the host's /dev is hidden
	folder bool
}

type sources []source

// openSources opens what is there: which of them a host has depends on its drivers.
func openSources(paths []string) (sources, error) {
	var out sources
	for _, path := range paths {
		fd, err := unix.Open(path, unix.O_PATH|unix.O_CLOEXEC, 0)
		if errors.Is(err, unix.ENOENT) {
			continue
		}
		if err != nil {
			return out, fmt.Errorf("open %s: %w", path, err)
		}
		var stat unix.Stat_t
		if err := unix.Fstat(fd, &stat); err != nil {
			return out, fmt.Errorf("open %s: %w", path, err)
		}
		out = append(out, source{path, fd, stat.Mode&unix.S_IFMT == unix.S_IFDIR})
	}
	return out, nil
}

func (s sources) close() {
	for _, one := range s {
		_ = unix.Close(one.fd)
	}
}

func (s sources) bind() error {
	for _, one := range s {
		if strings.HasPrefix(one.path, "/proc/") {
			continue // the new /proc has it
		}
		if err := one.bind(); err != nil {
			return fmt.Errorf("bind %s: %w", one.path, err)
		}
	}
	return nil
}

func (s source) bind() error {
	target := filepath.Join(staging, s.path)
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	if s.folder {
		if err := os.MkdirAll(target, 0o755); err != nil {
			return err
		}
	} else if err := os.WriteFile(target, nil, 0o600); err != nil {
		return err
	}
	if err := unix.Mount(fmt.Sprintf("/proc/self/fd/%d", s.fd), target, "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
		return err
	}
	return unix.MountSetattr(-1, target, unix.AT_RECURSIVE, &unix.MountAttr{Attr_set: unix.MOUNT_ATTR_RDONLY | unix.MOUNT_ATTR_NOSUID})
}

// enter makes the staged folder the root of all of the process's threads and lets go of the host's.
func enter() error {
	if err := unix.Chdir(staging); err != nil {
		return err
	}
	if err := unix.PivotRoot(".", "."); err != nil { // the old root comes to lie on top of the new one
		return fmt.Errorf("change root: %w", err)
	}
	if err := unix.Unmount(".", unix.MNT_DETACH); err != nil {
		return fmt.Errorf("leave the host's root: %w", err)
	}
	if err := unix.Chdir("/"); err != nil {
		return err
	}
	if err := unix.MountSetattr(-1, "/", 0, &unix.MountAttr{Attr_set: unix.MOUNT_ATTR_RDONLY}); err != nil {
		return fmt.Errorf("make the new root read-only: %w", err)
	}
	return nil
}
