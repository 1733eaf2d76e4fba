package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
)

// A proof's table must fit what is claimed by default: a GPU's memory, not its host's, where a GPU was measured.
func TestClaimedMemoryIsTheDevices(t *testing.T) {
	r := &bench.Report{Device: "cpu"}
	r.Inventory.Memory.TotalBytes = 1 << 40
	r.Inventory.GPUs = []inventory.GPU{{MemoryBytes: 80 << 30}}
	require.EqualValues(t, 1<<40, deviceMemory(r))
	r.Device = "gpu"
	require.EqualValues(t, 80<<30, deviceMemory(r))
	r.Inventory.GPUs = nil // no nvidia-smi
	require.EqualValues(t, 1<<40, deviceMemory(r))
}
