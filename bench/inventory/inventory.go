// Package inventory says what a machine is made of: processor, memory, GPUs, libraries and what they run in. It reads the
// kernel's files below a root and asks nvidia-smi, so that a folder of recorded files can stand for a machine.
package inventory

// Inventory is a machine as a report names it. What cannot be read is empty: a machine without nvidia-smi has no GPUs.
type Inventory struct {
	CPU       CPU       `json:"cpu"`
	Memory    Memory    `json:"memory"`
	GPUs      []GPU     `json:"gpus,omitempty"`
	Libraries []Library `json:"libraries,omitempty"`
	System    System    `json:"system"`
}

// CPU is the processor that the kernel shows.
type CPU struct {
	Model      string   `json:"model"`
	Vendor     string   `json:"vendor,omitempty"`
	Cores      int      `json:"cores"`   // physical
	Threads    int      `json:"threads"` // that the kernel schedules
	Usable     int      `json:"usable"`  // that affinity and quota leave to this process
	Sockets    int      `json:"sockets"`
	NUMANodes  int      `json:"numa_nodes"`
	ISA        []string `json:"isa,omitempty"`        // vector instruction sets that the processor has, narrowest first
	Dispatched string   `json:"dispatched,omitempty"` // the one that the numerical library's kernels were seen to use
	MHz        float64  `json:"mhz,omitempty"`        // at the time of the run
	MaxMHz     float64  `json:"max_mhz,omitempty"`
	Governor   string   `json:"governor,omitempty"`
	PowerWatts float64  `json:"power_watts,omitempty"` // the package's power limit (RAPL)
	L1Bytes    uint64   `json:"l1_bytes,omitempty"`    // data cache of one core
	L2Bytes    uint64   `json:"l2_bytes,omitempty"`
	L3Bytes    uint64   `json:"l3_bytes,omitempty"`
}

// Memory is what the kernel, or a container's limit, leaves to this process.
type Memory struct {
	TotalBytes uint64 `json:"total_bytes"`
	FreeBytes  uint64 `json:"free_bytes"`            // available before the run
	LimitBytes uint64 `json:"limit_bytes,omitempty"` // a control group's limit; 0: none
}

// GPU is one row of nvidia-smi.
type GPU struct {
	Name            string  `json:"name"`
	UUID            string  `json:"uuid"`
	Driver          string  `json:"driver"`
	MemoryBytes     uint64  `json:"memory_bytes"`
	FreeBytes       uint64  `json:"free_bytes"`
	SMClockMHz      float64 `json:"sm_clock_mhz,omitempty"`
	MaxSMClockMHz   float64 `json:"max_sm_clock_mhz,omitempty"`
	MemoryClockMHz  float64 `json:"memory_clock_mhz,omitempty"`
	PowerWatts      float64 `json:"power_watts,omitempty"`
	PowerLimitWatts float64 `json:"power_limit_watts,omitempty"`
	TemperatureC    float64 `json:"temperature_c,omitempty"`
	ComputeCap      string  `json:"compute_capability,omitempty"`
	PCIe            string  `json:"pcie,omitempty"` // "gen5 x16"
	ECC             string  `json:"ecc,omitempty"`
}

// Library is a file that the numbers depend on.
type Library struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Bytes   uint64 `json:"bytes"`
	SHA256  string `json:"sha256"` // 64 hex digits
}

// System is what the process runs in.
type System struct {
	OS         string `json:"os"`
	Kernel     string `json:"kernel"`
	Container  string `json:"container,omitempty"`  // "docker", "podman", "kubernetes", ...
	Hypervisor string `json:"hypervisor,omitempty"` // "kvm", ... as far as the machine says
}
