//go:build tensorflow

package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"assay-bench": main})
}

// TestScripts runs the shell sessions under testdata/script against the real command line and the real library.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Setup: func(e *testscript.Env) error {
		raw, err := os.ReadFile("../../testdata/quick.json")
		if err != nil {
			return err
		}
		if err := os.WriteFile(e.WorkDir+"/modest.json", modestReport(t), 0o600); err != nil {
			return err
		}
		return os.WriteFile(e.WorkDir+"/recorded.json", raw, 0o600)
	}})
}

func TestTheEnvironmentToMeasureIn(t *testing.T) {
	env := []string{"PATH=/bin", "ONEDNN_MAX_CPU_ISA=AVX2", "OMP_NUM_THREADS=1", "TF_ENABLE_ONEDNN_OPTS=0", "CUDA_VISIBLE_DEVICES=1", "LD_LIBRARY_PATH=/cuda"}
	ours := []string{prepared + "=1", "TF_CPP_MIN_LOG_LEVEL=3", "TF_ENABLE_ONEDNN_OPTS=1", "TF_CUDNN_USE_AUTOTUNE=0", "NVIDIA_TF32_OVERRIDE=0", "PATH=/bin"}
	require.Equal(t, append(ours[:6:6], "CUDA_VISIBLE_DEVICES=1", "LD_LIBRARY_PATH=/cuda"), measuringEnvironment(env, "auto"))
	require.Equal(t, append(ours[:6:6], "LD_LIBRARY_PATH=/cuda", "CUDA_VISIBLE_DEVICES=-1"), measuringEnvironment(env, "cpu"))
}
