//go:build tensorflow

package main

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// switches are the variables that numerical libraries read; the trainer's environment has none but its own.
var switches = []string{"TF_", "ONEDNN_", "DNNL_", "OMP_", "MKL_", "XLA_", "NVIDIA_TF32_OVERRIDE="}

const prepared = "ASSAY_BENCH_PREPARED" // marks a process whose environment is the one to measure in

// measuringEnvironment is env with the trainer's switches in place of its own. On a GPU, fp32 means fp32: the trainer leaves
// the library free to shorten mantissas.
func measuringEnvironment(env []string, device string) []string {
	out := []string{prepared + "=1", "TF_CPP_MIN_LOG_LEVEL=3", "TF_ENABLE_ONEDNN_OPTS=1", "TF_CUDNN_USE_AUTOTUNE=0",
		"NVIDIA_TF32_OVERRIDE=0"}
	for _, v := range env {
		if !hasAnyPrefix(v, switches) && (device != tf.CPU || !strings.HasPrefix(v, "CUDA_VISIBLE_DEVICES=")) {
			out = append(out, v)
		}
	}
	if device == tf.CPU {
		out = append(out, "CUDA_VISIBLE_DEVICES=-1") // keeps the CUDA build from starting its driver
	}
	return out
}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// prepare starts the program again in the environment to measure in, unless this is it: libtensorflow reads its switches
// before main.
func prepare(device string) error {
	if os.Getenv(prepared) != "" {
		return nil
	}
	path, err := os.Executable()
	if err == nil {
		err = unix.Exec(path, os.Args, measuringEnvironment(os.Environ(), device))
	}
	return fault.Wrap(fault.Internal, err, "start again with the trainer's environment")
}
