//go:build tensorflow

package kernels

import (
	"runtime"

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

// config is the trainer's (package worker/trainer), but for running graphs as they stand.
func (d Device) config() tf.Config {
	c := tf.Config{Device: d.Kind, IntraOp: d.Threads, Verbatim: true}
	if d.Kind == tf.CPU {
		c.InterOp = tf.CallerThread
	}
	return c
}
