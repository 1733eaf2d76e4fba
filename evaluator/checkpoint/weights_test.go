package checkpoint_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func TestRootIsTheDocumentedOne(t *testing.T) {
	tensors := values()
	want := merkle.Root([]merkle.Hash{tensors[0].Leaf(), tensors[1].Leaf(), tensors[2].Leaf()})
	require.Equal(t, want, smallWeights(t).Root().Hash)

	slices.Reverse(tensors)
	w, err := checkpoint.New(small(), tensors)
	require.NoError(t, err)
	require.Equal(t, want, w.Root().Hash, "order has no effect")
}

func TestEveryByteOfTheWeightsCounts(t *testing.T) {
	want := smallWeights(t).Root()
	for i := range values() {
		for at := range values()[i].Data {
			tensors := values()
			tensors[i].Data[at] ^= 1
			w, err := checkpoint.New(small(), tensors)
			if err != nil {
				require.Equal(t, fault.TensorNonFinite, fault.CodeOf(err))
				continue
			}
			require.NotEqual(t, want, w.Root())
		}
	}
}

func TestNewRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(all []tensor.Tensor) []tensor.Tensor
		code    fault.Code
		subject string
	}{
		"missing": {func(all []tensor.Tensor) []tensor.Tensor { return all[1:] }, fault.TensorMissing, "dense/bias"},
		"twice":   {func(all []tensor.Tensor) []tensor.Tensor { return append(all, all[1]) }, fault.CheckpointFormat, "dense/kernel"},
		"extra": {func(all []tensor.Tensor) []tensor.Tensor {
			return append(all, tensor.Tensor{Spec: tensor.Spec{Name: "more"}})
		}, fault.TensorUnexpected, "more"},
		"dtype":  {func(all []tensor.Tensor) []tensor.Tensor { all[2].DType = tensor.Uint64; return all }, fault.TensorDType, "steps"},
		"shape":  {func(all []tensor.Tensor) []tensor.Tensor { all[1].Shape = tensor.Shape{3, 2}; return all }, fault.TensorShape, "dense/kernel"},
		"length": {func(all []tensor.Tensor) []tensor.Tensor { all[0].Data = all[0].Data[:11]; return all }, fault.CheckpointFormat, "dense/bias"},
		"NaN":    {func(all []tensor.Tensor) []tensor.Tensor { all[0].Data = floats(0, 0, float32(math.NaN())); return all }, fault.TensorNonFinite, "dense/bias"},
		"infinity": {func(all []tensor.Tensor) []tensor.Tensor {
			all[0].Data = floats(0, float32(math.Inf(-1)), 0)
			return all
		}, fault.TensorNonFinite, "dense/bias"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := checkpoint.New(small(), c.change(values()))
			refused(t, err, c.code, c.subject)
		})
	}
}

// TestValuesOfEveryType places each bad value at every index of tensors as long as a few words and their tail.
func TestValuesOfEveryType(t *testing.T) {
	encode := map[int64]func(b []byte, v uint64){
		1: func(b []byte, v uint64) { b[0] = byte(v) },
		2: func(b []byte, v uint64) { binary.LittleEndian.PutUint16(b, uint16(v)) },
		4: func(b []byte, v uint64) { binary.LittleEndian.PutUint32(b, uint32(v)) },
		8: binary.LittleEndian.PutUint64,
	}
	for dtype, c := range map[tensor.DType]struct {
		good, bad []uint64
		code      fault.Code
	}{
		tensor.Float16:  {[]uint64{0, 0x7bff, 0xfbff, 1, 0x8000}, []uint64{0x7c00, 0xfc00, 0x7c01, 0xffff}, fault.TensorNonFinite},
		tensor.BFloat16: {[]uint64{0, 0x7f7f, 0xff7f, 1}, []uint64{0x7f80, 0xff80, 0x7f81, 0xffff}, fault.TensorNonFinite},
		tensor.Float32:  {[]uint64{0, 0x7f7fffff, 0xff7fffff, 1}, []uint64{0x7f800000, 0xff800000, 0x7f800001, 0xffffffff}, fault.TensorNonFinite},
		tensor.Float64:  {[]uint64{0, 0x7fefffffffffffff, 0xffefffffffffffff, 1}, []uint64{0x7ff << 52, 0xfff << 52, 0x7ff<<52 + 1, math.MaxUint64}, fault.TensorNonFinite},
		tensor.Int32:    {[]uint64{0, 0x7f800000, 0xffffffff}, nil, ""},
		tensor.Bool:     {[]uint64{0, 1}, []uint64{2, 255}, fault.CheckpointFormat},
	} {
		for n := int64(1); n <= 37; n++ {
			m := &modelpkg.Manifest{Tensors: []modelpkg.Tensor{{Spec: tensor.Spec{Name: "x", DType: dtype, Shape: tensor.Shape{n}}}}}
			data := make([]byte, n*dtype.Size())
			weights := func() error {
				_, err := checkpoint.New(m, []tensor.Tensor{{Spec: m.Tensors[0].Spec, Data: data}})
				return err
			}
			for at := int64(0); at < n; at++ {
				element := data[at*dtype.Size():]
				for _, v := range c.bad {
					encode[dtype.Size()](element, v)
					refused(t, weights(), c.code, "x")
				}
				encode[dtype.Size()](element, c.good[at%int64(len(c.good))])
				require.NoError(t, weights(), "%s %d", dtype, at)
			}
		}
	}
}

// everyType holds a tensor of each element type, and two of odd shapes.
func everyType(t testing.TB) *checkpoint.Weights {
	t.Helper()
	var m modelpkg.Manifest
	var tensors []tensor.Tensor
	add := func(name string, dtype tensor.DType, shape ...int64) {
		spec := tensor.Spec{Name: name, DType: dtype, Shape: append(tensor.Shape{}, shape...)}
		n, _ := spec.Bytes()
		m.Tensors = append(m.Tensors, modelpkg.Tensor{Spec: spec})
		tensors = append(tensors, tensor.Tensor{Spec: spec, Data: bytes.Repeat([]byte{1}, int(n))})
	}
	add("block/0/bias", tensor.Float32)
	add("block/0/kernel", tensor.Float32, 3, 1, 2, 5)
	for _, dtype := range []tensor.DType{
		tensor.Bool, tensor.Uint8, tensor.Int8, tensor.Uint16, tensor.Int16, tensor.Uint32, tensor.Int32, tensor.Uint64, tensor.Int64,
		tensor.Float16, tensor.BFloat16, tensor.Float32, tensor.Float64,
	} {
		add("of/"+string(dtype), dtype, 2, 1)
	}
	w, err := checkpoint.New(&m, tensors)
	require.NoError(t, err)
	return w
}

// manifestOf describes weights without aliases.
func manifestOf(w *checkpoint.Weights) *modelpkg.Manifest {
	var m modelpkg.Manifest
	for _, t := range w.Tensors() {
		m.Tensors = append(m.Tensors, modelpkg.Tensor{Spec: t.Spec})
	}
	return &m
}

func TestWritersLoseNothing(t *testing.T) {
	want := everyType(t)
	m := manifestOf(want)
	prefix := t.TempDir() + "/all"
	require.NoError(t, checkpoint.WriteBundle(prefix, nil, want, checkpoint.ShardBytes))
	var out bytes.Buffer
	require.NoError(t, checkpoint.WriteSafetensors(&out, want))
	fromBundle, err := checkpoint.Open(prefix, m, limits)
	require.NoError(t, err)
	fromSafetensors, err := checkpoint.Decode(bytes.NewReader(out.Bytes()), int64(out.Len()), m, limits)
	require.NoError(t, err)
	require.Equal(t, want.Tensors(), fromBundle.Tensors())
	require.Equal(t, want.Tensors(), fromSafetensors.Tensors())
	require.Equal(t, want.Root(), fromBundle.Root())
}
