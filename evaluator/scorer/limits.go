package scorer

import (
	"errors"
	"runtime"
	"time"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// openFiles is enough for libtensorflow and for CUDA, which opens a few per device.
const openFiles = 256

// threads is how many threads a child may have. In a user namespace the kernel counts the child's alone, and else all of the
// user's: then the limit only keeps a child from filling the host.
func (c Config) threads() uint64 {
	if c.Sandbox == Namespaces {
		return uint64(512 + 16*runtime.NumCPU() + c.Parallel)
	}
	return 16 << 10
}

// dataBytes limits private writable memory. 0 is no limit, for GPUs, whose driver maps much more than it uses.
func (c Config) dataBytes() int64 {
	if c.wantsGPU() {
		return 0
	}
	return c.MemoryBytes
}

// fileBytes limits files that are written to. On a GPU libtensorflow compiles kernels by way of files, where a sandbox lets it
// make any.
func (c Config) fileBytes() uint64 {
	if c.wantsGPU() && c.Sandbox == None {
		return uint64(c.MemoryBytes)
	}
	return 0
}

// confine limits the process for one more score. The kernel holds it to that whatever it does.
func (ch *child) confine(c Config) error {
	cpu := (time.Since(ch.Started) + c.Timeout) * time.Duration(runtime.NumCPU()+1) // of all threads, from the start of the process
	limits := map[int]uint64{
		unix.RLIMIT_CORE: 0, unix.RLIMIT_FSIZE: c.fileBytes(), unix.RLIMIT_NOFILE: openFiles, unix.RLIMIT_NPROC: c.threads(),
		unix.RLIMIT_CPU: uint64(cpu/time.Second) + 1,
	}
	if data := c.dataBytes(); data > 0 {
		limits[unix.RLIMIT_DATA] = uint64(data)
	}
	for resource, value := range limits {
		var own unix.Rlimit // which a child has too, and may not exceed
		if err := unix.Getrlimit(resource, &own); err != nil {
			return fault.Wrap(fault.ScorerFailed, err, "read limit of resource %d", resource)
		}
		limit := unix.Rlimit{Cur: min(value, own.Max), Max: min(value, own.Max)}
		if resource == unix.RLIMIT_CPU {
			limit.Max = own.Max // the next score raises it
		}
		err := unix.Prlimit(ch.PID, resource, &limit, nil)
		if errors.Is(err, unix.ESRCH) {
			return nil // it has ended: the next exchange says why, for example that libtensorflow is missing
		}
		if err != nil {
			return fault.Wrap(fault.ScorerFailed, err, "limit resource %d", resource)
		}
	}
	return nil
}

// watchInterval is how often a child's memory is read.
const watchInterval = 50 * time.Millisecond

// watchMemory kills the child when its resident memory exceeds the limit, also while it idles: what has taken it over may wait
// until its answer is given. Limits of the kernel's do not count memory that could be shared.
func (ch *child) watchMemory(limit int64) {
	tick := time.NewTicker(watchInterval)
	defer tick.Stop()
	for {
		select {
		case <-ch.Exited():
			return
		case <-tick.C:
		}
		if rss, err := ch.residentBytes(); err == nil && rss > limit {
			ch.overgrown.Store(true)
			ch.Kill()
			return
		}
	}
}
