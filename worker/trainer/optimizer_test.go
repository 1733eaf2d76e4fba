//go:build tensorflow

package trainer

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// golden is testdata/optimizers.json, which testdata/optimizers.py wrote with Keras.
type golden struct {
	Shapes map[string]tensor.Shape `json:"shapes"`
	Cases  []struct {
		Name      string                 `json:"name"`
		Optimizer job.Optimizer          `json:"optimizer"`
		ClipNorm  float64                `json:"clip_norm"`
		Rates     []float64              `json:"rates"`
		Start     map[string][]float32   `json:"start"`
		Gradients []map[string][]float32 `json:"gradients"`
		After     []map[string][]float32 `json:"after"`
	} `json:"cases"`
}

func readGolden(t *testing.T) golden {
	raw, err := os.ReadFile(filepath.Join("testdata", "optimizers.json"))
	require.NoError(t, err)
	var g golden
	require.NoError(t, json.Unmarshal(raw, &g))
	require.NotEmpty(t, g.Cases)
	return g
}

func packed(values []float32) []byte {
	var b bytes.Buffer
	_ = binary.Write(&b, binary.LittleEndian, values)
	return b.Bytes()
}

func unpacked(t *testing.T, data []byte) []float32 {
	values := make([]float32, len(data)/4)
	require.NoError(t, binary.Read(bytes.NewReader(data), binary.LittleEndian, values))
	return values
}

// requireClose compares values within absolute + relative * |want|.
func requireClose(t *testing.T, want, got []float32, absolute, relative float64, about string) {
	require.Len(t, got, len(want), about)
	for i := range want {
		require.InDelta(t, want[i], got[i], absolute+relative*math.Abs(float64(want[i])), "%s[%d]", about, i)
	}
}

// bench is a network of bare variables whose gradients are fed.
type bench struct {
	network
	gradients map[string]tf.Output
	specs     map[string]tensor.Spec
}

func newBench(t *testing.T, g golden, j job.Job) *bench {
	b := &bench{gradients: map[string]tf.Output{}, specs: map[string]tensor.Spec{}}
	graph := tf.NewGraph()
	var outputs []tf.Output
	for _, name := range []string{"kernel", "bias"} {
		spec := tensor.Spec{Name: name, DType: tensor.Float32, Shape: g.Shapes[name]}
		v, err := graph.Variable(named(weightScope, spec))
		require.NoError(t, err)
		gradient, err := graph.Placeholder(spec.DType, spec.Shape)
		require.NoError(t, err)
		b.weights, outputs = append(b.weights, v), append(outputs, gradient)
		b.gradients[name], b.specs[name] = gradient, spec
	}
	o := optimizer{b: tf.Builder{Graph: graph}, job: j, net: &b.network}
	require.NoError(t, o.add(b.weights, outputs))
	var err error
	b.session, err = graph.Session(tf.Config{Device: tf.CPU})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, b.session.Close()) })
	return b
}

func (b *bench) step(t *testing.T, gradients map[string][]float32) {
	feeds := map[tf.Output]*tf.Buffer{}
	for name, at := range b.gradients {
		buffer, err := tf.NewBuffer(b.specs[name])
		require.NoError(t, err)
		copy(buffer.Bytes(), packed(gradients[name]))
		feeds[at] = buffer
	}
	b.rates.feed(feeds)
	_, err := b.session.Run(feeds, nil, b.network.step)
	require.NoError(t, err)
}

// bound is a few units in the last place, and for Adam what 1-beta_2 loses: TensorFlow's kernel takes it in single precision.
const bound = 5e-6

func TestOptimizersStepAsKerasDoes(t *testing.T) {
	g := readGolden(t)
	for _, c := range g.Cases {
		t.Run(c.Name, func(t *testing.T) {
			j := job.Job{Model: "m", Data: "d", State: "s", Output: "o", Train: job.Range{Split: "t"}, Optimizer: c.Optimizer, ClipNorm: c.ClipNorm}
			j, err := j.Complete(modelpkg.SparseCategorical)
			require.NoError(t, err)
			b := newBench(t, g, j)
			for i, name := range []string{"kernel", "bias"} {
				require.NoError(t, b.session.Assign(b.weights[i], bytes.NewReader(packed(c.Start[name]))))
			}
			for _, v := range b.slots {
				size, _ := v.Spec.Bytes()
				require.NoError(t, b.session.Assign(v, bytes.NewReader(make([]byte, size))))
			}
			for step := range c.Gradients {
				rate := j.Optimizer.LearningRate
				if c.Rates != nil {
					rate = c.Rates[step]
				}
				b.rates.set(j.Optimizer, rate, int64(step)+1)
				b.step(t, c.Gradients[step])
				after, err := b.session.Values(b.weights)
				require.NoError(t, err)
				for i, name := range []string{"kernel", "bias"} {
					requireClose(t, c.After[step][name], unpacked(t, after[i].Data), bound, bound, name)
				}
			}
		})
	}
}
