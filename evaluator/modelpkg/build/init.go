package build

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"math/rand/v2"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// initializer returns initial values, row-major. draw gives uniform numbers in [0, 1).
type initializer func(shape tensor.Shape, draw func() float64) []float64

// newDraw returns the uniform numbers of one tensor: a ChaCha8 stream keyed by seed and name, so that a tensor's values do
// not depend on the other tensors.
func newDraw(seed uint64, name string) func() float64 {
	key := sha256.Sum256(append(binary.BigEndian.AppendUint64([]byte("assay init v1"), seed), name...))
	source := rand.NewChaCha8(key)
	return func() float64 { return float64(source.Uint64()>>11) / (1 << 53) }
}

// values draws a parameter's initial float32 values as canonical bytes.
func (p param) values(seed uint64) []byte {
	floats := p.init(p.Shape, newDraw(seed, p.Name))
	data := make([]byte, 0, 4*len(floats))
	for _, f := range floats {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(float32(f)))
	}
	return data
}

func filled(shape tensor.Shape, each func() float64) []float64 {
	n, _ := shape.Elements()
	out := make([]float64, n)
	for i := range out {
		out[i] = each()
	}
	return out
}

func zeros(shape tensor.Shape, _ func() float64) []float64 {
	return filled(shape, func() float64 { return 0 })
}

func ones(shape tensor.Shape, _ func() float64) []float64 {
	return filled(shape, func() float64 { return 1 })
}

// unitForget is an LSTM's bias: zero but for the forget gate's, which is one (Jozefowicz et al. 2015).
func unitForget(shape tensor.Shape, _ func() float64) []float64 {
	out := make([]float64, shape[0])
	for i := shape[0] / 4; i < shape[0]/2; i++ {
		out[i] = 1
	}
	return out
}

// smallUniform is Keras' default for embeddings: uniform in [-0.05, 0.05).
func smallUniform(shape tensor.Shape, draw func() float64) []float64 {
	return filled(shape, func() float64 { return 0.1*draw() - 0.05 })
}

// glorotUniform is uniform within sqrt(6 / (fan_in + fan_out)) (Glorot and Bengio 2010), with Keras' compute_fans: the last
// two dimensions are in and out, those before them a receptive field.
func glorotUniform(shape tensor.Shape, draw func() float64) []float64 {
	field := int64(1)
	for _, d := range shape[:len(shape)-2] {
		field *= d
	}
	in, out := shape[len(shape)-2]*field, shape[len(shape)-1]*field
	limit := math.Sqrt(6 / float64(in+out))
	return filled(shape, func() float64 { return limit * (2*draw() - 1) })
}

// orthogonal fills [rows, cols], rows <= cols, with orthonormal rows (Saxe et al. 2013): Gram-Schmidt over normal vectors,
// each pass done twice, which keeps the rows orthogonal to working precision (Giraud et al. 2005).
func orthogonal(shape tensor.Shape, draw func() float64) []float64 {
	rows, cols := int(shape[0]), int(shape[1])
	out := filled(shape, func() float64 { return normal(draw) })
	for i := range rows {
		row := out[i*cols : (i+1)*cols]
		for range 2 {
			for j := range i {
				project(row, out[j*cols:(j+1)*cols])
			}
			scale(row, 1/math.Sqrt(dot(row, row)))
		}
	}
	return out
}

// normal is the Box-Muller transform.
func normal(draw func() float64) float64 {
	return math.Sqrt(-2*math.Log(1-draw())) * math.Cos(2*math.Pi*draw())
}

// project takes out the part of row along a unit vector.
func project(row, unit []float64) {
	along := dot(row, unit)
	for k := range row {
		row[k] -= along * unit[k]
	}
}

func dot(a, b []float64) (sum float64) {
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

func scale(row []float64, by float64) {
	for k := range row {
		row[k] *= by
	}
}
