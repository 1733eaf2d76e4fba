package dataset

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func TestHeadersThatNumPyWrites(t *testing.T) {
	for _, tc := range []struct {
		file string
		want npyHeader
	}{
		{"x.npy", npyHeader{tensor.Float32, tensor.Shape{4, 3, 2}, 128}},
		{"y.npy", npyHeader{tensor.Int32, tensor.Shape{4}, 128}},
		{"v2.npy", npyHeader{tensor.Uint16, tensor.Shape{5}, 128}},
		{"scalar.npy", npyHeader{tensor.Float64, tensor.Shape{}, 128}},
	} {
		raw := readTestdata(t, tc.file)
		got, err := readNPYHeader(bytes.NewReader(raw))
		require.NoError(t, err, tc.file)
		require.Equal(t, tc.want, got, tc.file)
	}
	for _, file := range []string{"fortran.npy", "bigendian.npy", "object.npy", "strings.npy", "v3.npy"} {
		_, err := readNPYHeader(bytes.NewReader(readTestdata(t, file)))
		require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err), file)
	}
}

func TestHeadersEqualNumPys(t *testing.T) {
	for file, shape := range map[string]tensor.Shape{"x.npy": {4, 3, 2}, "y.npy": {4}} {
		dtype := map[string]tensor.DType{"x.npy": tensor.Float32, "y.npy": tensor.Int32}[file]
		got, err := encodeNPYHeader(dtype, shape)
		require.NoError(t, err)
		require.Equal(t, readTestdata(t, file)[:128], got, file)
	}
	_, err := encodeNPYHeader(tensor.BFloat16, tensor.Shape{1})
	require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err))
}

func TestDictRefusals(t *testing.T) {
	for _, text := range []string{
		"", "{}", "{'descr': '<f4'}", "[]",
		"{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': 1}",
		"{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
		"{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} {}",
		"{'descr': '<f4', 'fortran_order': True, 'shape': (1,)}",
		"{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
		"{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
		"{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,1,1)}",
		"{'descr': '<f4', 'fortran_order': False, 'shape': (1}",
		"{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}",
		"{'descr': '<f4, 'fortran_order': False, 'shape': (1,)",
	} {
		_, err := parseNPYDict(text)
		require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err), text)
	}
}

func TestHeaderLengthIsCappedBeforeItIsRead(t *testing.T) {
	_, err := readNPYHeader(bytes.NewReader([]byte("\x93NUMPY\x02\x00\xff\xff\xff\xff")))
	require.ErrorContains(t, err, "exceeds 16384")
}

func FuzzReadNPYHeader(f *testing.F) {
	for _, file := range []string{"x.npy", "y.npy", "v2.npy", "fortran.npy", "object.npy", "scalar.npy", "v3.npy"} {
		raw, err := os.ReadFile(filepath.Join("testdata", file))
		require.NoError(f, err)
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		h, err := readNPYHeader(bytes.NewReader(raw))
		if err != nil {
			require.Equal(t, fault.DatasetInvalid, fault.CodeOf(err))
			return
		}
		require.LessOrEqual(t, h.Offset, int64(len(raw)))
		require.LessOrEqual(t, len(h.Shape), tensor.MaxRank+1)
		again, err := encodeNPYHeader(h.DType, h.Shape)
		require.NoError(t, err)
		back, err := readNPYHeader(bytes.NewReader(again))
		require.NoError(t, err)
		require.Equal(t, h.Shape, back.Shape)
		require.Equal(t, h.DType, back.DType)
	})
}

func readTestdata(t *testing.T, file string) []byte {
	raw, err := os.ReadFile(filepath.Join("testdata", file))
	require.NoError(t, err)
	return raw
}
