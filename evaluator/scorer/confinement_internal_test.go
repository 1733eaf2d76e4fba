package scorer

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAGPUsChildReadsTheLibrariesBesideIt: CUDA's libraries, which are loaded after the child has locked itself in.
func TestAGPUsChildReadsTheLibrariesBesideIt(t *testing.T) {
	c := DefaultConfig()
	c.Binary, c.Device, c.LibraryPath = "/opt/assay/bin/assay-scorer", "gpu", "/opt/cuda/lib:/opt/cudnn/lib"
	read := c.confinement().Read
	for _, folder := range []string{"/opt/assay/bin", "/opt/assay/third_party/tensorflow", "/opt/cuda/lib", "/opt/cudnn/lib", "/etc/alternatives"} {
		require.Contains(t, read, folder)
	}
	c.Device = "cpu"
	require.Empty(t, c.confinement().Read)
}

func TestOnlyAChildInNoSandboxMayWriteFiles(t *testing.T) {
	for _, tc := range []struct {
		device  string
		sandbox Sandbox
		bytes   uint64
	}{{"cpu", None, 0}, {"gpu", Container, 0}, {"gpu", Namespaces, 0}, {"gpu", None, 8 << 30}} {
		c := DefaultConfig()
		c.Device, c.Sandbox = tc.device, tc.sandbox
		require.Equal(t, tc.bytes, c.fileBytes(), "%s in %s", tc.device, tc.sandbox)
	}
}
