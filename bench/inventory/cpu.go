package inventory

import (
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// instructionSets are the vector instruction sets that numerical libraries choose between, narrowest first, with the kernel's
// flags that make one.
var instructionSets = []struct {
	name  string
	flags []string
}{
	{"sse4.1", []string{"sse4_1"}}, {"avx", []string{"avx"}}, {"avx2", []string{"avx2", "fma"}}, {"avx_vnni", []string{"avx_vnni"}},
	{"avx512", []string{"avx512f", "avx512bw", "avx512dq", "avx512vl"}}, {"avx512_vnni", []string{"avx512_vnni"}},
	{"avx512_bf16", []string{"avx512_bf16"}}, {"avx512_fp16", []string{"avx512_fp16"}}, {"amx", []string{"amx_tile", "amx_bf16"}},
	{"asimd", []string{"asimd"}}, {"sve", []string{"sve"}},
}

func (s Source) cpu() CPU {
	info := s.text("proc/cpuinfo")
	first := fields(info)
	c := CPU{Model: first["model name"], Vendor: first["vendor_id"], Usable: s.Usable}
	if c.Usable == 0 {
		c.Usable = runtime.GOMAXPROCS(0)
	}
	flags := strings.Fields(first["flags"] + " " + first["Features"])
	for _, set := range instructionSets {
		if !slices.ContainsFunc(set.flags, func(f string) bool { return !slices.Contains(flags, f) }) {
			c.ISA = append(c.ISA, set.name)
		}
	}
	c.count(info)
	c.NUMANodes = s.numaNodes()
	c.MHz = s.clock(info)
	c.MaxMHz = s.number("sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq") / 1000
	c.Governor = s.text("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")
	c.PowerWatts = s.number("sys/class/powercap/intel-rapl:0/constraint_0_power_limit_uw") / 1e6
	s.caches(&c)
	return c
}

// count counts processors, cores and sockets.
func (c *CPU) count(info string) {
	cores, sockets := map[string]bool{}, map[string]bool{}
	for block := range strings.SplitSeq(info, "\n\n") {
		f := fields(block)
		if _, ok := f["processor"]; !ok {
			continue
		}
		c.Threads++
		sockets[f["physical id"]] = true
		core, known := f["core id"]
		if !known {
			core = f["processor"]
		}
		cores[f["physical id"]+"/"+core] = true
	}
	c.Cores, c.Sockets = len(cores), len(sockets)
}

func (s Source) numaNodes() int {
	nodes, _ := fs.Glob(s.Root, "sys/devices/system/node/node[0-9]*")
	return max(len(nodes), 1)
}

// clock is the mean of what the kernel says of the processors' clocks.
func (s Source) clock(info string) float64 {
	var sum float64
	n := 0
	for line := range strings.Lines(info) {
		key, value, _ := strings.Cut(line, ":")
		if v, err := strconv.ParseFloat(strings.TrimSpace(value), 64); err == nil && strings.TrimSpace(key) == "cpu MHz" {
			sum += v
			n++
		}
	}
	if n == 0 {
		return s.number("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq") / 1000
	}
	return sum / float64(n)
}

func (s Source) caches(c *CPU) {
	for i := range 8 {
		dir := fmt.Sprintf("sys/devices/system/cpu/cpu0/cache/index%d/", i)
		size, err := strconv.ParseUint(strings.TrimSuffix(s.text(dir+"size"), "K"), 10, 40)
		if err != nil || s.text(dir+"type") == "Instruction" {
			continue
		}
		switch s.text(dir + "level") {
		case "1":
			c.L1Bytes = size << 10
		case "2":
			c.L2Bytes = size << 10
		case "3":
			c.L3Bytes = size << 10
		}
	}
}
