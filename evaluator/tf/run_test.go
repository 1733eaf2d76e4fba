//go:build tensorflow

package tf_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// batch is what graphs are fed: examples, their labels, and the random seeds of a training step.
type batch struct {
	x, y  array
	seeds []array
}

// array is a .npy file's contents.
type array struct {
	rows int
	data []byte
}

// step is what one run of a gradient graph gives.
type step struct {
	loss, logits []float32
	tensors      map[string][]float32 // gradients, and new values of what is not trainable
	seeds        [][]byte
}

// run puts a graph's weights on variables, as the children do, and fetches endpoints.
func run(t *testing.T, def []byte, weights map[string]tensor.Tensor, feeds map[string]tensor.Tensor, fetches []string) [][]byte {
	t.Helper()
	const prefix = "model"
	graph, replaced, vars := tf.NewGraph(), map[string]tf.Output{}, map[string]*tf.Variable{}
	for end, w := range weights {
		v, err := graph.Variable(w.Spec)
		require.NoError(t, err)
		replaced[end], vars[end] = v.Read, v
	}
	require.NoError(t, graph.Import(def, prefix, replaced))
	session, err := graph.Session(tf.Config{Device: tf.CPU, IntraOp: 1, InterOp: tf.CallerThread})
	require.NoError(t, err)
	defer func() { require.NoError(t, session.Close()) }()
	for end, w := range weights {
		require.NoError(t, session.Assign(vars[end], bytes.NewReader(w.Data)))
	}
	fed := map[tf.Output]*tf.Buffer{}
	for end, value := range feeds {
		buffer, err := tf.NewBuffer(value.Spec)
		require.NoError(t, err)
		require.Equal(t, len(buffer.Bytes()), copy(buffer.Bytes(), value.Data), end)
		fed[endpoint(t, graph, prefix, end)] = buffer
	}
	wanted := make([]tf.Output, len(fetches))
	for i, end := range fetches {
		wanted[i] = endpoint(t, graph, prefix, end)
	}
	results, err := session.Run(fed, wanted, nil)
	require.NoError(t, err)
	out := make([][]byte, len(results))
	for i, r := range results {
		out[i], err = r.Bytes()
		require.NoError(t, err)
	}
	return out
}

func endpoint(t *testing.T, graph *tf.Graph, prefix, end string) tf.Output {
	t.Helper()
	out, err := graph.Endpoint(prefix, end)
	require.NoError(t, err)
	return out
}

// infer runs the inference graph.
func infer(t *testing.T, p *modelpkg.Package, w *checkpoint.Weights, b batch) []float32 {
	t.Helper()
	weights := map[string]tensor.Tensor{}
	for i, each := range p.Manifest.Tensors {
		if each.Eval != "" {
			weights[each.Eval] = w.Tensors()[i]
		}
	}
	in := p.Manifest.Inputs[0]
	feeds := map[string]tensor.Tensor{in.Eval: b.x.at(in)}
	return floats(run(t, p.Eval, weights, feeds, []string{p.Manifest.Logits.Eval})[0])
}

// train runs the gradient graph.
func train(t *testing.T, p *modelpkg.Package, w *checkpoint.Weights, b batch) step {
	t.Helper()
	m := &p.Manifest
	feeds := map[string]tensor.Tensor{m.Inputs[0].Grad: b.x.at(m.Inputs[0]), m.Labels.Grad: b.y.at(m.Labels)}
	weights, fetches := map[string]tensor.Tensor{}, []string{m.Loss.Node, m.Logits.Grad}
	for i, each := range m.Tensors {
		if each.Grad != "" {
			weights[each.Grad] = w.Tensors()[i]
		}
		fetches = append(fetches, each.Gradient+each.Update) // it has one of them
	}
	require.Len(t, b.seeds, len(m.Seeds))
	for i, s := range m.Seeds {
		feeds[s.Grad] = tensor.Tensor{Spec: s.Spec, Data: b.seeds[i].data}
		fetches = append(fetches, s.Update)
	}
	got := run(t, p.Grad, weights, feeds, fetches)
	s := step{loss: floats(got[0]), logits: floats(got[1]), tensors: map[string][]float32{}, seeds: got[2+len(m.Tensors):]}
	for i, each := range m.Tensors {
		s.tensors[each.Name] = floats(got[2+i])
	}
	return s
}

// at is the array as a port takes it.
func (a array) at(p modelpkg.Port) tensor.Tensor {
	spec := tensor.Spec{Name: p.Name, DType: p.DType, Shape: append(tensor.Shape{int64(a.rows)}, p.Shape[1:]...)}
	return tensor.Tensor{Spec: spec, Data: a.data}
}

// readNpy reads a .npy file of format 1.0.
func readNpy(t *testing.T, path string) array {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "\x93NUMPY\x01\x00", string(raw[:8]))
	end := 10 + int(binary.LittleEndian.Uint16(raw[8:]))
	a := array{rows: 1, data: raw[end:]}
	if _, shape, found := bytes.Cut(raw[10:end], []byte("'shape': (")); found && shape[0] != ')' {
		a.rows = 0
		for _, digit := range shape[:bytes.IndexAny(shape, ",)")] {
			a.rows = a.rows*10 + int(digit-'0')
		}
	}
	return a
}

func floats(raw []byte) []float32 {
	out := make([]float32, len(raw)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[i*4:]))
	}
	return out
}

// requireClose holds the bound of every comparison with Keras: |a-b| <= 1e-5 + 1e-4 |b|.
func requireClose(t *testing.T, want, got []float32, what string) {
	t.Helper()
	require.Len(t, got, len(want), what)
	for i := range want {
		bound := 1e-5 + 1e-4*math.Abs(float64(want[i]))
		require.LessOrEqual(t, math.Abs(float64(got[i])-float64(want[i])), bound, "%s, value %d: %v, want %v", what, i, got[i], want[i])
	}
}
