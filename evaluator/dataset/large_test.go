package dataset

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// sparse makes a package of zeros that takes no room on disk: n records of width bytes.
func sparse(t *testing.T, n, width int64) string {
	t.Helper()
	dir := t.TempDir()
	m := Manifest{
		Format: Format, Name: "zeros", Records: n, X: Array{DType: tensor.Uint8, Shape: tensor.Shape{width}}, Y: Array{DType: tensor.Uint8},
		Splits: map[string]Range{"payout": {From: 1, To: n, Total: uint32(n - 1)}},
	}
	canonical, err := m.encode()
	require.NoError(t, err)
	write := func(name string, head []byte, body int64) {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, head, 0o600))
		require.NoError(t, os.Truncate(path, int64(len(head))+body))
	}
	header := func(shape ...int64) []byte {
		head, err := encodeNPYHeader(tensor.Uint8, shape)
		require.NoError(t, err)
		return head
	}
	write(ManifestFile, canonical, 0)
	write(XFile, header(n, width), n*width)
	write(YFile, header(n), n)
	write(SaltsFile, nil, n*SaltBytes)
	return dir
}

// TestASetLargerThanMemory opens 1 TiB and reads its last record.
func TestASetLargerThanMemory(t *testing.T) {
	const n, width = 1 << 20, 1 << 20
	d, err := Open(sparse(t, n, width))
	require.NoError(t, err)
	defer d.Close()
	s, err := d.Split("payout")
	require.NoError(t, err)
	last := make([]byte, width)
	last[0] = 1
	require.NoError(t, s.ReadX(last, s.Len()-1, 1))
	require.Equal(t, make([]byte, width), last)
}

func TestTheRootIsStreamed(t *testing.T) {
	d, err := Open(sparse(t, 64, 1<<20))
	require.NoError(t, err)
	defer d.Close()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err = d.Root()
	require.NoError(t, err)
	runtime.ReadMemStats(&after)
	require.Less(t, int64(after.HeapSys)-int64(before.HeapSys), int64(32<<20), "half of what was read")
}
