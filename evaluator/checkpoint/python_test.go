package checkpoint_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// python runs a script of testdata with the interpreter that has TensorFlow, which ASSAY_PYTHON names.
func python(t *testing.T, script string, args ...string) []byte {
	t.Helper()
	interpreter := os.Getenv("ASSAY_PYTHON")
	if interpreter == "" {
		t.Skip("ASSAY_PYTHON does not name a Python with TensorFlow")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, interpreter, append([]string{filepath.Join("testdata", script)}, args...)...)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	require.NoError(t, err, complaints.String())
	return out
}

func TestPythonReadsWhatGoWrites(t *testing.T) {
	want, dir := everyType(t), t.TempDir()
	require.NoError(t, checkpoint.WriteBundle(dir+"/w", nil, want, checkpoint.ShardBytes))
	require.NoError(t, checkpoint.WriteBundle(dir+"/sharded", nil, want, 64))
	require.FileExists(t, dir+"/sharded.data-00001-of-00004", "several data files")
	var file bytes.Buffer
	require.NoError(t, checkpoint.WriteSafetensors(&file, want))
	writeFile(t, dir+"/w.safetensors", file.Bytes())

	var read []map[string][3]any
	require.NoError(t, json.Unmarshal(python(t, "read.py", dir+"/w", dir+"/sharded", dir+"/w.safetensors"), &read))
	require.Len(t, read, 3)
	for _, got := range read {
		require.Len(t, got, len(want.Tensors()))
		for _, tensor := range want.Tensors() {
			shape := []any{}
			for _, d := range tensor.Shape {
				shape = append(shape, float64(d))
			}
			require.Equal(t, [3]any{string(tensor.DType), shape, hex.EncodeToString(tensor.Data)}, got[tensor.Name], tensor.Name)
		}
	}
}

func TestGoReadsWhatPythonWrites(t *testing.T) {
	dir := t.TempDir()
	python(t, "write.py", dir)
	packages, err := filepath.Glob(dir + "/*/package")
	require.NoError(t, err)
	require.Len(t, packages, 5)
	for _, folder := range packages {
		p, err := modelpkg.Open(folder)
		require.NoError(t, err)
		want, err := checkpoint.Open(p.InitPath(), &p.Manifest, checkpoint.DefaultLimits)
		require.NoError(t, err)
		for _, path := range saved(t, filepath.Dir(folder)+"/saved") {
			got, err := checkpoint.Open(path, &p.Manifest, checkpoint.DefaultLimits)
			require.NoError(t, err, path)
			require.Equal(t, want.Root(), got.Root(), path)
		}
	}
}

// TestPythonRestoresWhatGoWrites: TensorFlow's own restore finds tensors through the object graph that we write.
func TestPythonRestoresWhatGoWrites(t *testing.T) {
	dir := t.TempDir()
	python(t, "write.py", dir)
	packages, err := filepath.Glob(dir + "/*/package")
	require.NoError(t, err)
	require.Len(t, packages, 5)
	for _, folder := range packages {
		p, err := modelpkg.Open(folder)
		require.NoError(t, err)
		want, err := checkpoint.Open(p.InitPath(), &p.Manifest, checkpoint.DefaultLimits)
		require.NoError(t, err)
		prefix := filepath.Dir(folder) + "/ours"
		require.NoError(t, checkpoint.WriteBundle(prefix, &p.Manifest, want, 4096))
		got, err := checkpoint.Open(prefix, &p.Manifest, checkpoint.DefaultLimits)
		require.NoError(t, err)
		require.Equal(t, want.Root(), got.Root())
	}
	python(t, "restore.py", dir)
}

// saved lists a folder's checkpoints: 6 HDF5 files and 8 bundles.
func saved(t *testing.T, folder string) []string {
	t.Helper()
	files, err := os.ReadDir(folder)
	require.NoError(t, err)
	var paths []string
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".h5") || strings.HasSuffix(f.Name(), ".index") {
			paths = append(paths, filepath.Join(folder, f.Name()))
		}
	}
	require.Len(t, paths, 14)
	return paths
}
