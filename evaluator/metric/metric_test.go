package metric_test

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/metric"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

type golden struct {
	Name        string            `json:"name"`
	Kind        modelpkg.LossKind `json:"kind"`
	LogitsShape tensor.Shape      `json:"logits_shape"`
	LabelsShape tensor.Shape      `json:"labels_shape"`
	LabelsDType tensor.DType      `json:"labels_dtype"`
	Ignore      *int64            `json:"ignore"`
	Rows        int               `json:"rows"`
	LogitsHex   string            `json:"logits_hex"`
	LabelsHex   string            `json:"labels_hex"`
	Loss        float64           `json:"loss"`
	Total       uint32            `json:"total"`
	Correct     uint32            `json:"correct"`
}

func (g golden) spec() metric.Spec {
	return metric.Spec{Kind: g.Kind, Labels: tensor.Spec{DType: g.LabelsDType, Shape: g.LabelsShape}, Logits: g.LogitsShape}
}

func (g golden) data(t *testing.T) (logits []float32, labels []byte) {
	raw, err := hex.DecodeString(g.LogitsHex)
	require.NoError(t, err)
	for ; len(raw) > 0; raw = raw[4:] {
		logits = append(logits, math.Float32frombits(binary.LittleEndian.Uint32(raw)))
	}
	labels, err = hex.DecodeString(g.LabelsHex)
	require.NoError(t, err)
	return logits, labels
}

func readGolden(t *testing.T) []golden {
	raw, err := os.ReadFile("testdata/keras.json")
	require.NoError(t, err)
	var file struct{ Cases []golden }
	require.NoError(t, json.Unmarshal(raw, &file))
	require.Len(t, file.Cases, 7)
	return file.Cases
}

func TestScoresEqualKeras(t *testing.T) {
	for _, g := range readGolden(t) {
		t.Run(g.Name, func(t *testing.T) {
			logits, labels := g.data(t)
			want := metric.Score{Correct: g.Correct, Total: g.Total, LossMicro: int64(math.RoundToEven(g.Loss * 1e6))}
			require.Equal(t, want, score(t, g.spec(), g.Ignore, logits, labels, g.Rows))
		})
	}
}

func TestBatchingHasNoEffect(t *testing.T) {
	for _, g := range readGolden(t) {
		logits, labels := g.data(t)
		whole := score(t, g.spec(), g.Ignore, logits, labels, g.Rows)
		a, err := metric.New(g.spec(), g.Ignore)
		require.NoError(t, err)
		for r := range g.Rows {
			require.NoError(t, a.Add(part(logits, r, g.Rows), part(labels, r, g.Rows), 1))
		}
		got, err := a.Score()
		require.NoError(t, err)
		require.Equal(t, whole, got, g.Name)
	}
}

func TestTiesAndThreshold(t *testing.T) {
	classes := metric.Spec{Kind: modelpkg.SparseCategorical, Labels: tensor.Spec{DType: tensor.Uint8}, Logits: tensor.Shape{3}}
	require.EqualValues(t, 1, score(t, classes, nil, []float32{1, 2, 2}, []byte{1}, 1).Correct, "the lowest index wins a tie")
	require.EqualValues(t, 0, score(t, classes, nil, []float32{1, 2, 2}, []byte{2}, 1).Correct)
	require.EqualValues(t, 1, score(t, classes, nil, []float32{0, float32(math.Copysign(0, -1)), 0}, []byte{0}, 1).Correct)

	binaryOne := metric.Spec{Kind: modelpkg.BinaryCross, Labels: tensor.Spec{DType: tensor.Uint8}, Logits: tensor.Shape{1}}
	require.EqualValues(t, 1, score(t, binaryOne, nil, []float32{0}, []byte{0}, 1).Correct, "a logit of 0 says 0")
	require.EqualValues(t, 0, score(t, binaryOne, nil, []float32{0}, []byte{1}, 1).Correct)
}

func TestLossIsRoundedHalfToEven(t *testing.T) {
	spec := metric.Spec{Kind: modelpkg.MeanSquared, Labels: tensor.Spec{DType: tensor.Float32}, Logits: tensor.Shape{1}}
	for _, tc := range []struct {
		values []float32
		micro  int64
	}{
		{[]float32{0.0078125}, 61},                                      // 61.035…
		{[]float32{0.125, 0}, 7812},                                     // 7812.5
		{[]float32{0.625, 0}, 195312},                                   // 195312.5
		{[]float32{0.125, 0.5}, 132812},                                 // 132812.5
		{[]float32{0.125, 0.125, 0.25, 0.125, 0, 0, 0, 0, 0, 0}, 10938}, // 10937.5
		{[]float32{0.125, 0.125, 0.125, 0}, 11719},                      // 11718.75
	} {
		got := score(t, spec, nil, tc.values, make([]byte, 4*len(tc.values)), len(tc.values))
		require.Equal(t, metric.Score{Total: uint32(len(tc.values)), LossMicro: tc.micro}, got, "%v", tc.values)
	}
}

func TestRefusals(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	classes := metric.Spec{Kind: modelpkg.SparseCategorical, Labels: tensor.Spec{DType: tensor.Int8}, Logits: tensor.Shape{2}}
	bits := metric.Spec{Kind: modelpkg.BinaryCross, Labels: tensor.Spec{DType: tensor.Int8}, Logits: tensor.Shape{1}}
	values := metric.Spec{Kind: modelpkg.MeanSquared, Labels: tensor.Spec{DType: tensor.Float32}, Logits: tensor.Shape{1}}
	minusOne := int64(-1)
	for _, tc := range []struct {
		name   string
		spec   metric.Spec
		logits []float32
		labels []byte
		rows   int
		code   fault.Code
	}{
		{"NaN", classes, []float32{0, nan}, []byte{0}, 1, fault.LogitsNonFinite},
		{"infinity", classes, []float32{-inf, 0}, []byte{0}, 1, fault.LogitsNonFinite},
		{"NaN at an ignored item", classes, []float32{0, 1, nan, 0}, []byte{0, 0xff}, 2, fault.LogitsNonFinite},
		{"class too large", classes, []float32{0, 0}, []byte{2}, 1, fault.DatasetInvalid},
		{"class negative", classes, []float32{0, 0}, []byte{0xfe}, 1, fault.DatasetInvalid},
		{"nothing but ignored items", classes, []float32{0, 0}, []byte{0xff}, 1, fault.DatasetInvalid},
		{"no records", classes, nil, nil, 0, fault.DatasetInvalid},
		{"bit", bits, []float32{0}, []byte{2}, 1, fault.DatasetInvalid},
		{"label not finite", values, []float32{0}, []byte{0, 0, 0xc0, 0x7f}, 1, fault.DatasetInvalid},
		{"logits too few", classes, []float32{0}, []byte{0}, 1, fault.Internal},
		{"labels too many", classes, []float32{0, 0}, []byte{0, 0}, 1, fault.Internal},
	} {
		t.Run(tc.name, func(t *testing.T) {
			ignore := &minusOne
			if tc.spec.Kind == modelpkg.MeanSquared {
				ignore = nil
			}
			a, err := metric.New(tc.spec, ignore)
			require.NoError(t, err)
			if err = a.Add(tc.logits, tc.labels, tc.rows); err == nil {
				_, err = a.Score()
			}
			require.Equal(t, tc.code, fault.CodeOf(err), "%v", err)
		})
	}
}

// A submission may stake 1e30 on one class: whether a hidden label is that class must not decide between score and refusal.
func TestNoLossIsTooLargeToScore(t *testing.T) {
	classes := metric.Spec{Kind: modelpkg.SparseCategorical, Labels: tensor.Spec{DType: tensor.Int8}, Logits: tensor.Shape{2}}
	values := metric.Spec{Kind: modelpkg.MeanSquared, Labels: tensor.Spec{DType: tensor.Float32}, Logits: tensor.Shape{1}}
	most := int64(math.MaxInt64)
	require.Equal(t, metric.Score{Correct: 1, Total: 1}, score(t, classes, nil, []float32{0, 1e30}, []byte{1}, 1))
	require.Equal(t, metric.Score{Total: 1, LossMicro: most}, score(t, classes, nil, []float32{0, 1e30}, []byte{0}, 1))
	require.Equal(t, metric.Score{Total: 1, LossMicro: most}, score(t, values, nil, []float32{-3.4e38}, []byte{0xff, 0xff, 0x7f, 0x7f}, 1))
}

func TestNewRefusesLayoutsThatDoNotFit(t *testing.T) {
	labels := func(d tensor.DType, dims ...int64) tensor.Spec { return tensor.Spec{DType: d, Shape: dims} }
	minusOne := int64(-1)
	for _, tc := range []struct {
		name   string
		spec   metric.Spec
		ignore *int64
		code   fault.Code
	}{
		{"one class", metric.Spec{Kind: modelpkg.SparseCategorical, Labels: labels(tensor.Int32), Logits: tensor.Shape{1}}, nil, fault.ModelInvalid},
		{"float classes", metric.Spec{Kind: modelpkg.SparseCategorical, Labels: labels(tensor.Float32), Logits: tensor.Shape{2}}, nil, fault.ModelInvalid},
		{"tokens differ", metric.Spec{Kind: modelpkg.SparseCategorical, Labels: labels(tensor.Int32, 4), Logits: tensor.Shape{5, 2}}, nil, fault.ModelInvalid},
		{"values differ", metric.Spec{Kind: modelpkg.MeanSquared, Labels: labels(tensor.Float32, 2), Logits: tensor.Shape{3}}, nil, fault.ModelInvalid},
		{"no logits", metric.Spec{Kind: modelpkg.BinaryCross, Labels: labels(tensor.Float32), Logits: tensor.Shape{0}}, nil, fault.ModelInvalid},
		{"negative", metric.Spec{Kind: modelpkg.BinaryCross, Labels: labels(tensor.Float32, -1), Logits: tensor.Shape{-1}}, nil, fault.ModelInvalid},
		{"half labels", metric.Spec{Kind: modelpkg.BinaryCross, Labels: labels(tensor.Float16), Logits: tensor.Shape{1}}, nil, fault.ModelInvalid},
		{"loss", metric.Spec{Kind: "hinge", Labels: labels(tensor.Int32), Logits: tensor.Shape{1}}, nil, fault.ModelInvalid},
		{"scalar logits under classes", metric.Spec{Kind: modelpkg.SparseCategorical, Labels: labels(tensor.Int32)}, nil, fault.ModelInvalid},
		{"ignored values", metric.Spec{Kind: modelpkg.MeanSquared, Labels: labels(tensor.Float32), Logits: tensor.Shape{1}}, &minusOne, fault.DatasetInvalid},
	} {
		_, err := metric.New(tc.spec, tc.ignore)
		require.Equal(t, tc.code, fault.CodeOf(err), tc.name)
	}
}

func TestSpecOfCutsTheBatch(t *testing.T) {
	m := &modelpkg.Manifest{
		Labels: modelpkg.Port{DType: tensor.Int32, Shape: tensor.Shape{-1, 7}},
		Logits: modelpkg.Port{DType: tensor.Float32, Shape: tensor.Shape{-1, 7, 4}},
		Loss:   modelpkg.Loss{Kind: modelpkg.SparseCategorical},
	}
	want := metric.Spec{Kind: modelpkg.SparseCategorical, Labels: tensor.Spec{DType: tensor.Int32, Shape: tensor.Shape{7}}, Logits: tensor.Shape{7, 4}}
	require.Equal(t, want, metric.SpecOf(m))
	_, err := metric.New(metric.SpecOf(&modelpkg.Manifest{}), nil)
	require.Equal(t, fault.ModelInvalid, fault.CodeOf(err))
}

// The mean of many equal losses is that loss, however many there are.
func TestManyItemsDoNotDrift(t *testing.T) {
	spec := metric.Spec{Kind: modelpkg.MeanSquared, Labels: tensor.Spec{DType: tensor.Float32}, Logits: tensor.Shape{1}}
	n := 300_000
	values, labels := make([]float32, n), make([]byte, 4*n)
	for i := range values {
		values[i] = 100_000.1
	}
	one := score(t, spec, nil, values[:1], labels[:4], 1)
	require.Equal(t, one.LossMicro, score(t, spec, nil, values, labels, n).LossMicro)
}

func FuzzAdd(f *testing.F) {
	f.Add(uint8(0), []byte{0, 0, 128, 63, 0, 0, 0, 64}, []byte{1})
	f.Add(uint8(1), []byte{0, 0, 128, 63}, []byte{0})
	f.Add(uint8(2), []byte{0, 0, 192, 127}, []byte{9})
	f.Fuzz(func(t *testing.T, kind uint8, raw, labels []byte) {
		kinds := []modelpkg.LossKind{modelpkg.SparseCategorical, modelpkg.BinaryCross, modelpkg.MeanSquared}
		spec := metric.Spec{Kind: kinds[kind%3], Labels: tensor.Spec{DType: tensor.Int8}, Logits: tensor.Shape{2}}
		if kind%3 != 0 {
			spec.Logits = tensor.Shape{1}
		}
		var logits []float32
		for ; len(raw) >= 4; raw = raw[4:] {
			logits = append(logits, math.Float32frombits(binary.LittleEndian.Uint32(raw)))
		}
		a, err := metric.New(spec, nil)
		require.NoError(t, err)
		if a.Add(logits, labels, len(labels)) != nil {
			return
		}
		if s, err := a.Score(); err == nil {
			require.LessOrEqual(t, s.Correct, s.Total)
			require.GreaterOrEqual(t, s.LossMicro, int64(0))
		}
	})
}

func score(t *testing.T, spec metric.Spec, ignore *int64, logits []float32, labels []byte, rows int) metric.Score {
	t.Helper()
	a, err := metric.New(spec, ignore)
	require.NoError(t, err)
	require.NoError(t, a.Add(logits, labels, rows))
	s, err := a.Score()
	require.NoError(t, err)
	return s
}

func part[T any](all []T, i, of int) []T { return all[i*len(all)/of : (i+1)*len(all)/of] }

func BenchmarkAdd(b *testing.B) {
	spec := metric.Spec{Kind: modelpkg.SparseCategorical, Labels: tensor.Spec{DType: tensor.Uint8}, Logits: tensor.Shape{10}}
	logits, labels := make([]float32, 10_000), make([]byte, 1000)
	for i := range logits {
		logits[i] = float32(i%17) / 3
	}
	a, err := metric.New(spec, nil)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if err := a.Add(logits, labels, 1000); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*1000/b.Elapsed().Seconds(), "records/s")
}
