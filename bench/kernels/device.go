//go:build tensorflow

package kernels

import (
	"runtime"

	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// Device is where graphs run.
type Device struct {
	Kind    string // tf.CPU or tf.GPU
	Threads int    // inside an op
}

// Open resolves a wanted device. No threads means as many as the process may use.
func Open(want string, threads int) (Device, error) {
	kind, err := tf.ResolveDevice(want)
	if threads == 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	return Device{Kind: kind, Threads: threads}, err
}

// Free is four fifths of the memory that the device has free, given the host's: what operands or a table may take.
func (d Device) Free(host inventory.Memory) (int64, error) {
	if d.Kind == tf.CPU {
		return int64(host.FreeBytes / 5 * 4), nil
	}
	free, err := tf.GPUMemory()
	return free / 5 * 4, err
}

// config is the trainer's (package worker/trainer), but for running graphs as they stand.
func (d Device) config() tf.Config {
	c := tf.Config{Device: d.Kind, IntraOp: d.Threads, Verbatim: true}
	if d.Kind == tf.CPU {
		c.InterOp = tf.CallerThread
	}
	return c
}
