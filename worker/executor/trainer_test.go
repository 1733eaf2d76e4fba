//go:build docker

package executor_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/worker/executor/testimages"
	"github.com/assay-oracle/assay/worker/train"
	"github.com/assay-oracle/assay/worker/train/job"
)

// The native trainer in a container, with libtensorflow, gives the very weights that it gives without one.
func TestTheRealTrainerGivesTheSameWeightsInAContainer(t *testing.T) {
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	id, err := testimages.Trainer(t.Context(), maker.Docker, root)
	require.NoError(t, err)
	c := bounds()
	c.Limits.Memory, c.Limits.CPUs, c.Limits.PIDs = 2<<30, 0, 512
	j := someJob(t)
	j.Optimizer.LearningRate = 0.01
	contained := play(t, id, j, c)
	require.NoError(t, contained.err, "%s", contained.said)

	j.State, j.Output = filepath.Join(t.TempDir(), "state"), filepath.Join(t.TempDir(), "native.safetensors")
	native, err := train.Trainer{Path: filepath.Join(root, "bin", train.Program)}.Run(t.Context(), j, func(job.Event) {})
	require.NoError(t, err)
	require.Equal(t, native.WeightsRoot, contained.WeightsRoot)
	require.Equal(t, native.Steps, contained.Steps)
	ours, err := os.ReadFile(contained.Path)
	require.NoError(t, err)
	theirs, err := os.ReadFile(native.Path)
	require.NoError(t, err)
	require.Equal(t, theirs, ours)
}
