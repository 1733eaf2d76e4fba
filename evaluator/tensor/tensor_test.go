package tensor_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

func TestElementsRefusesOverflowNegativeAndRank(t *testing.T) {
	for _, tc := range []struct {
		shape tensor.Shape
		n     int64
		ok    bool
	}{
		{nil, 1, true},
		{tensor.Shape{0, 5}, 0, true},
		{tensor.Shape{2, 3}, 6, true},
		{tensor.Shape{-1}, 0, false},
		{tensor.Shape{math.MaxInt64, 2}, 0, false},
		{tensor.Shape{1, 1, 1, 1, 1, 1, 1, 1, 1}, 0, false},
	} {
		n, ok := tc.shape.Elements()
		require.Equal(t, tc.ok, ok, tc.shape.String())
		require.Equal(t, tc.n, n, tc.shape.String())
	}
	_, ok := tensor.Spec{DType: tensor.Float64, Shape: tensor.Shape{math.MaxInt64 / 4}}.Bytes()
	require.False(t, ok)
	_, ok = tensor.Spec{DType: "string", Shape: tensor.Shape{1}}.Bytes()
	require.False(t, ok)
}

func TestLeafDependsOnEveryField(t *testing.T) {
	base := tensor.Tensor{Spec: tensor.Spec{Name: "w", DType: tensor.Float32, Shape: tensor.Shape{1, 2}}, Data: make([]byte, 8)}
	seen := map[string]bool{base.Leaf().String(): true}
	for _, change := range []func(*tensor.Tensor){
		func(x *tensor.Tensor) { x.Name = "v" },
		func(x *tensor.Tensor) { x.DType = tensor.Int32 },
		func(x *tensor.Tensor) { x.Shape = tensor.Shape{2, 1} },
		func(x *tensor.Tensor) { x.Shape = tensor.Shape{2} },
		func(x *tensor.Tensor) { x.Data = []byte{0, 0, 0, 0, 0, 0, 0, 1} },
	} {
		other := base
		change(&other)
		require.False(t, seen[other.Leaf().String()])
		seen[other.Leaf().String()] = true
	}
}

func TestFinite(t *testing.T) {
	f32 := func(values ...float32) []byte {
		var b []byte
		for _, v := range values {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
		}
		return b
	}
	nan, inf := float32(math.NaN()), float32(math.Inf(-1))
	for _, tc := range []struct {
		dtype tensor.DType
		data  []byte
		at    int64
		ok    bool
	}{
		{tensor.Float32, f32(1, -math.MaxFloat32, 0), 0, true},
		{tensor.Float32, f32(1, nan), 1, false},
		{tensor.Float32, f32(inf, 1), 0, false},
		{tensor.Float64, binary.LittleEndian.AppendUint64(nil, math.Float64bits(math.Inf(1))), 0, false},
		{tensor.Float16, []byte{0xff, 0x7b, 0x00, 0x7c}, 1, false},
		{tensor.BFloat16, []byte{0x7f, 0x7f, 0x80, 0x7f}, 1, false},
		{tensor.Int32, []byte{0xff, 0xff, 0xff, 0x7f}, 0, true},
	} {
		at, ok := tensor.Tensor{Spec: tensor.Spec{DType: tc.dtype}, Data: tc.data}.Finite()
		require.Equal(t, tc.ok, ok)
		require.Equal(t, tc.at, at)
	}
}
