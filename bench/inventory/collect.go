package inventory

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// Source is where an inventory is read from.
type Source struct {
	Root      fs.FS                                 // the kernel's files; the machine's own by default
	Query     func(context.Context) ([]byte, error) // nvidia-smi's answer; the program's by default
	Usable    int                                   // processors that this process may use; 0: what the runtime says
	Libraries []string                              // files that the numbers depend on
	Released  func() (system, release string)       // uname
}

// Collect reads a machine. What cannot be read stays empty: no part of an inventory is worth failing for.
func (s Source) Collect(ctx context.Context) Inventory {
	if s.Root == nil {
		s.Root = os.DirFS("/")
	}
	if s.Query == nil {
		s.Query = querySMI
	}
	if s.Released == nil {
		s.Released = uname
	}
	inv := Inventory{CPU: s.cpu(), Memory: s.memory(), System: s.system(), Libraries: Hash(s.Libraries)}
	if out, err := s.Query(ctx); err == nil {
		inv.GPUs = ParseSMI(out)
	}
	return inv
}

// text is a file's first 1 MiB without the space around it.
func (s Source) text(path string) string {
	f, err := s.Root.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	var b bytes.Buffer
	for line := bufio.NewScanner(f); line.Scan() && b.Len() < 1<<20; {
		b.Write(line.Bytes())
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func (s Source) number(path string) float64 {
	v, err := strconv.ParseFloat(s.text(path), 64)
	if err != nil || v < 0 {
		return 0
	}
	return v
}

// fields parses lines "key : value" up to the first empty line.
func fields(text string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			break
		}
		m[strings.TrimSpace(key)] = strings.TrimSpace(value)
	}
	return m
}

func (s Source) memory() Memory {
	info := fields(s.text("proc/meminfo"))
	kib := func(key string) uint64 {
		v, _ := strconv.ParseUint(strings.TrimSuffix(info[key], " kB"), 10, 44)
		return v << 10
	}
	m := Memory{TotalBytes: kib("MemTotal"), FreeBytes: kib("MemAvailable")}
	for _, path := range []string{"sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		limit, err := strconv.ParseUint(s.text(path), 10, 64)
		if err == nil && limit < m.TotalBytes { // without a limit it is "max", or more than there is
			used := s.number(map[string]string{"sys/fs/cgroup/memory.max": "sys/fs/cgroup/memory.current"}[path])
			m.LimitBytes = limit
			m.FreeBytes = min(m.FreeBytes, limit-min(limit, uint64(used)))
			break
		}
	}
	return m
}

func (s Source) system() System {
	sys := System{Container: s.container(), Hypervisor: s.hypervisor()}
	for line := range strings.Lines(s.text("etc/os-release")) {
		if name, ok := strings.CutPrefix(line, "PRETTY_NAME="); ok {
			sys.OS = strings.Trim(strings.TrimSpace(name), `"`)
		}
	}
	name, release := s.Released()
	if sys.OS == "" {
		sys.OS = name
	}
	sys.Kernel = release
	return sys
}

// container names what the process is contained in, as far as it can see.
func (s Source) container() string {
	for _, sign := range [][2]string{
		{"var/run/secrets/kubernetes.io", "kubernetes"}, {"run/.containerenv", "podman"}, {".dockerenv", "docker"},
	} {
		if _, err := fs.Stat(s.Root, sign[0]); err == nil {
			return sign[1]
		}
	}
	groups := s.text("proc/1/cgroup")
	for _, name := range []string{"kubepods", "docker", "containerd", "lxc", "podman", "slurm"} {
		if strings.Contains(groups, name) {
			return name
		}
	}
	return ""
}

// hypervisor names what the machine runs on, as far as it says.
func (s Source) hypervisor() string {
	if kind := s.text("sys/hypervisor/type"); kind != "" {
		return kind
	}
	cpu := fields(s.text("proc/cpuinfo"))
	vendor := strings.ToLower(s.text("sys/class/dmi/id/sys_vendor") + " " + s.text("sys/class/dmi/id/product_name"))
	for _, sign := range [][2]string{
		{"amazon ec2", "ec2"}, {"google", "gce"}, {"microsoft", "hyper-v"}, {"vmware", "vmware"}, {"virtualbox", "virtualbox"},
		{"firecracker", "firecracker"}, {"xen", "xen"}, {"qemu", "kvm"}, {"kvm", "kvm"}, {"bochs", "bochs"},
	} {
		if strings.Contains(vendor, sign[0]) {
			return sign[1]
		}
	}
	if strings.Contains(" "+cpu["flags"]+" ", " hypervisor ") {
		return "unknown"
	}
	return ""
}

func uname() (system, release string) {
	var u unix.Utsname
	if err := unix.Uname(&u); err != nil {
		return runtime.GOOS, ""
	}
	return unix.ByteSliceToString(u.Sysname[:]), unix.ByteSliceToString(u.Release[:])
}

const queryTimeout = 20 * time.Second

// querySMI asks nvidia-smi.
func querySMI(ctx context.Context) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, queryTimeout)
	defer cancel()
	out, err := exec.CommandContext(ctx, "nvidia-smi", "--query-gpu="+strings.Join(smiColumns, ","), "--format=csv,noheader,nounits").Output()
	if err != nil {
		return nil, fmt.Errorf("run nvidia-smi: %w", err)
	}
	return out, nil
}
