package inventory_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/inventory"
)

// machine is a folder of the kernel's files.
func machine(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for path, text := range files {
		m[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func collect(root fstest.MapFS, smi string) inventory.Inventory {
	return inventory.Source{
		Root: root, Usable: 3, Released: func() (string, string) { return "Linux", "6.1.0" },
		Query: func(context.Context) ([]byte, error) {
			if smi == "" {
				return nil, errors.New("no nvidia-smi")
			}
			return []byte(smi), nil
		},
	}.Collect(context.Background())
}

func processor(id, core, socket, mhz, flags string) string {
	return "processor\t: " + id + "\nvendor_id\t: GenuineIntel\nmodel name\t: Xeon X\nphysical id\t: " + socket + "\ncore id\t\t: " + core +
		"\ncpu MHz\t\t: " + mhz + "\nflags\t\t: fpu " + flags + "\n\n"
}

const wide = "sse4_1 avx avx2 fma avx512f avx512bw avx512dq avx512vl avx512_vnni avx512_bf16 amx_tile amx_bf16"

func TestAServer(t *testing.T) {
	inv := collect(machine(map[string]string{
		"proc/cpuinfo": processor("0", "0", "0", "2000", wide) + processor("1", "0", "0", "3000", wide) + processor("2", "1", "0", "2500", wide) +
			processor("3", "0", "1", "2500", wide),
		"proc/meminfo":                                                "MemTotal:       1000 kB\nMemFree: 1 kB\nMemAvailable:    600 kB\n",
		"sys/devices/system/node/node0/cpulist":                       "0-2",
		"sys/devices/system/node/node1/cpulist":                       "3",
		"sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq":        "3500000\n",
		"sys/devices/system/cpu/cpu0/cpufreq/scaling_governor":        "performance\n",
		"sys/class/powercap/intel-rapl:0/constraint_0_power_limit_uw": "205000000\n",
		"sys/devices/system/cpu/cpu0/cache/index0/level":              "1\n",
		"sys/devices/system/cpu/cpu0/cache/index0/type":               "Data\n",
		"sys/devices/system/cpu/cpu0/cache/index0/size":               "48K\n",
		"sys/devices/system/cpu/cpu0/cache/index1/level":              "1\n",
		"sys/devices/system/cpu/cpu0/cache/index1/type":               "Instruction\n",
		"sys/devices/system/cpu/cpu0/cache/index1/size":               "32K\n",
		"sys/devices/system/cpu/cpu0/cache/index3/level":              "3\n",
		"sys/devices/system/cpu/cpu0/cache/index3/type":               "Unified\n",
		"sys/devices/system/cpu/cpu0/cache/index3/size":               "32768K\n",
		"etc/os-release": "NAME=x\nPRETTY_NAME=\"Debian GNU/Linux 12\"\n",
	}), "")
	require.Equal(t, inventory.CPU{
		Model: "Xeon X", Vendor: "GenuineIntel", Cores: 3, Threads: 4, Usable: 3, Sockets: 2, NUMANodes: 2, MHz: 2500, MaxMHz: 3500,
		ISA:      []string{"sse4.1", "avx", "avx2", "avx512", "avx512_vnni", "avx512_bf16", "amx"},
		Governor: "performance", PowerWatts: 205, L1Bytes: 48 << 10, L3Bytes: 32 << 20,
	}, inv.CPU)
	require.Equal(t, inventory.Memory{TotalBytes: 1000 << 10, FreeBytes: 600 << 10}, inv.Memory)
	require.Equal(t, inventory.System{OS: "Debian GNU/Linux 12", Kernel: "6.1.0"}, inv.System)
	require.Empty(t, inv.GPUs)
}

func TestAnEmptyMachine(t *testing.T) {
	inv := collect(machine(nil), "")
	require.Equal(t, inventory.Inventory{CPU: inventory.CPU{Usable: 3, NUMANodes: 1}, System: inventory.System{OS: "Linux", Kernel: "6.1.0"}}, inv)
}

func TestMemoryLimits(t *testing.T) {
	info := "MemTotal: 1000 kB\nMemAvailable: 600 kB\n"
	for name, row := range map[string]struct {
		files       map[string]string
		limit, free uint64
	}{
		"none":           {map[string]string{"sys/fs/cgroup/memory.max": "max\n"}, 0, 600 << 10},
		"v2":             {map[string]string{"sys/fs/cgroup/memory.max": "409600\n", "sys/fs/cgroup/memory.current": "102400\n"}, 400 << 10, 300 << 10},
		"v1":             {map[string]string{"sys/fs/cgroup/memory/memory.limit_in_bytes": "409600\n"}, 400 << 10, 400 << 10},
		"v1 without":     {map[string]string{"sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n"}, 0, 600 << 10},
		"all of it used": {map[string]string{"sys/fs/cgroup/memory.max": "409600\n", "sys/fs/cgroup/memory.current": "999999\n"}, 400 << 10, 0},
	} {
		t.Run(name, func(t *testing.T) {
			row.files["proc/meminfo"] = info
			m := collect(machine(row.files), "").Memory
			require.Equal(t, row.limit, m.LimitBytes)
			require.Equal(t, row.free, m.FreeBytes)
		})
	}
}

func TestContainersAndHypervisors(t *testing.T) {
	for name, row := range map[string]struct {
		files                 map[string]string
		container, hypervisor string
	}{
		"bare":        {map[string]string{"proc/1/cgroup": "0::/init.scope\n"}, "", ""},
		"docker":      {map[string]string{".dockerenv": ""}, "docker", ""},
		"docker, v1":  {map[string]string{"proc/1/cgroup": "4:memory:/docker/abc\n"}, "docker", ""},
		"podman":      {map[string]string{"run/.containerenv": ""}, "podman", ""},
		"kubernetes":  {map[string]string{".dockerenv": "", "var/run/secrets/kubernetes.io/serviceaccount": "x"}, "kubernetes", ""},
		"a pod by v1": {map[string]string{"proc/1/cgroup": "1:cpu:/kubepods/besteffort/docker-x\n"}, "kubepods", ""},
		"kvm":         {map[string]string{"sys/class/dmi/id/sys_vendor": "QEMU\n"}, "", "kvm"},
		"ec2":         {map[string]string{"sys/class/dmi/id/sys_vendor": "Amazon EC2\n"}, "", "ec2"},
		"xen":         {map[string]string{"sys/hypervisor/type": "xen\n"}, "", "xen"},
		"unnamed":     {map[string]string{"proc/cpuinfo": "processor: 0\nflags: fpu hypervisor sse\n"}, "", "unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			s := collect(machine(row.files), "").System
			require.Equal(t, row.container, s.Container)
			require.Equal(t, row.hypervisor, s.Hypervisor)
		})
	}
}

const h100 = "NVIDIA H100 80GB HBM3, GPU-6e0c, 550.54.15, 81559, 81004, 1980, 1980, 2619, 68.21, 700.00, 31, 9.0, 5, 16, Enabled\n"

func TestGPUs(t *testing.T) {
	inv := collect(machine(nil), h100+h100)
	require.Len(t, inv.GPUs, 2)
	require.Equal(t, inventory.GPU{
		Name: "NVIDIA H100 80GB HBM3", UUID: "GPU-6e0c", Driver: "550.54.15", MemoryBytes: 81559 << 20, FreeBytes: 81004 << 20, SMClockMHz: 1980,
		MaxSMClockMHz: 1980, MemoryClockMHz: 2619, PowerWatts: 68.21, PowerLimitWatts: 700, TemperatureC: 31, ComputeCap: "9.0", PCIe: "gen5 x16",
		ECC: "Enabled",
	}, inv.GPUs[0])
	unknown := inventory.ParseSMI([]byte("Card, GPU-1, 1, [N/A], -5, NaN, [N/A], [N/A], [N/A], [N/A], [N/A], [N/A], [N/A], [N/A], [N/A]\n"))
	require.Equal(t, []inventory.GPU{{Name: "Card", UUID: "GPU-1", Driver: "1", ComputeCap: "[N/A]", ECC: "[N/A]"}}, unknown)
	require.Empty(t, inventory.ParseSMI([]byte("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n")))
	require.Empty(t, inventory.ParseSMI(nil))
	require.Len(t, inventory.ParseSMI([]byte(strings.Repeat(h100, 100))), 64)
}

func TestDispatch(t *testing.T) {
	exec := func(implementation string) string {
		return "onednn_verbose,primitive,exec,cpu,convolution," + implementation + ",forward_training,src_f32,,,mb2,0.1\n"
	}
	for name, row := range map[string]struct{ out, want string }{
		"avx-512":   {"onednn_verbose,info,cpu,isa:Intel AVX-512\n" + exec("brg_conv_fwd:avx512_core"), "avx512_core"},
		"most":      {exec("jit:avx2") + exec("jit:avx512_core") + exec("jit:avx512_core"), "avx512_core"},
		"chained":   {exec("brg_conv_bwd:avx512_core+brg_conv_fwd:avx512_core"), "avx512_core"},
		"neutral":   {exec("jit:uni") + exec("gemm:ref") + exec("ref"), ""},
		"timed":     {"onednn_verbose,1732.5,primitive,exec,cpu,convolution,jit:avx2,forward,a,,,b,0.1\n", "avx2"},
		"something": {"hello, world\n", ""},
		"nothing":   {"", ""},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, row.want, inventory.ParseDispatch([]byte(row.out))) })
	}
}

func TestLibraries(t *testing.T) {
	maps := `7f00-7f01 r-xp 00000000 fd:00 1 /opt/lib/libtensorflow_cc.so.2
7f01-7f02 r--p 00001000 fd:00 1 /opt/lib/libtensorflow_cc.so.2
7f02-7f03 r-xp 00000000 fd:00 2 /usr/lib/x86_64-linux-gnu/libc.so.6
7f03-7f04 r-xp 00000000 fd:00 3 /opt/with space/libcublas.so.12
7f04-7f05 rw-p 00000000 00:00 0 [heap]
`
	require.Equal(t, []string{"/opt/lib/libtensorflow_cc.so.2", "/opt/with space/libcublas.so.12"}, inventory.Mapped([]byte(maps)))

	path := filepath.Join(t.TempDir(), "libx.so")
	require.NoError(t, os.WriteFile(path, []byte("abc"), 0o600))
	require.Equal(t, []inventory.Library{{Name: "libx.so", Bytes: 3, SHA256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}},
		inventory.Hash([]string{path, "/nonexistent"}))
}

func TestThisMachine(t *testing.T) {
	inv := inventory.Source{}.Collect(t.Context())
	require.Positive(t, inv.CPU.Threads)
	require.Positive(t, inv.CPU.Usable)
	require.Positive(t, inv.Memory.TotalBytes)
	require.LessOrEqual(t, inv.Memory.FreeBytes, inv.Memory.TotalBytes)
	require.NotEmpty(t, inv.System.Kernel)
}
