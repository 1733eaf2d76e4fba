//go:build tensorflow

package scorer_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// kerasModels are the fixtures of ../testdata/keras.
var kerasModels = []string{"cnn_bn", "dilated", "lstm", "transformer"}

// scorerBinary builds the child once, unless the command line names one.
var scorerBinary = sync.OnceValues(func() (string, error) {
	if *benchBinary != "" {
		return *benchBinary, nil
	}
	dir, err := os.MkdirTemp("", "assay-scorer")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, scorer.Program)
	out, err := exec.Command("go", "build", "-tags", "tensorflow", "-o", path, "../cmd/assay-scorer").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build scorer: %w\n%s", err, out)
	}
	return path, nil
})

func realPool(t testing.TB, change func(*scorer.Config)) *scorer.Pool {
	t.Helper()
	binary, err := scorerBinary()
	require.NoError(t, err)
	c := scorer.DefaultConfig()
	c.Binary = binary
	if change != nil {
		change(&c)
	}
	p, err := scorer.New(c)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, p.Close()) })
	return p
}

// kerasModel is one fixture: the package with its initial weights, and a batch with its expected logits.
type kerasModel struct {
	pkg     *modelpkg.Package
	weights *checkpoint.Weights
	x       records
	logits  []float32
}

func openKeras(t testing.TB, name string) kerasModel {
	t.Helper()
	dir := filepath.Join("..", "testdata", "keras", name)
	pkg, err := modelpkg.Open(filepath.Join(dir, "package"))
	require.NoError(t, err)
	w, err := checkpoint.Open(pkg.InitPath(), &pkg.Manifest, checkpoint.DefaultLimits)
	require.NoError(t, err)
	n, x := readNpy(t, filepath.Join(dir, "x.npy"))
	_, logits := readNpy(t, filepath.Join(dir, "logits.npy"))
	return kerasModel{pkg, w, records{data: x, size: len(x) / n}, floats(logits)}
}

// readNpy returns the first dimension and the data of a .npy file of format 1.0.
func readNpy(t testing.TB, path string) (rows int, data []byte) {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "\x93NUMPY\x01\x00", string(raw[:8]))
	end := 10 + int(binary.LittleEndian.Uint16(raw[8:]))
	_, shape, found := strings.Cut(string(raw[10:end]), "'shape': (")
	require.True(t, found)
	_, _ = fmt.Sscanf(shape, "%d", &rows)
	return rows, raw[end:]
}

func floats(raw []byte) []float32 {
	out := make([]float32, len(raw)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[i*4:]))
	}
	return out
}

// logitsOf scores and returns every logit.
func logitsOf(t testing.TB, p *scorer.Pool, pkg *modelpkg.Package, w *checkpoint.Weights, in scorer.Inputs) []float32 {
	t.Helper()
	var all []float32
	require.NoError(t, p.Logits(context.Background(), pkg, w, in, func(rows int, logits []float32) error {
		all = append(all, logits...)
		return nil
	}))
	return all
}

func requireClose(t testing.TB, want, got []float32) {
	t.Helper()
	require.Len(t, got, len(want))
	for i := range want {
		require.LessOrEqual(t, math.Abs(float64(got[i]-want[i])), 1e-5+1e-4*math.Abs(float64(want[i])), "value %d: %v, want %v", i, got[i], want[i])
	}
}

func TestLogitsEqualKeras(t *testing.T) {
	p := realPool(t, nil)
	for _, name := range kerasModels {
		t.Run(name, func(t *testing.T) {
			m := openKeras(t, name)
			requireClose(t, m.logits, logitsOf(t, p, m.pkg, m.weights, m.x))
		})
	}
}

// TestBitsDependOnTheProfileOnly scores 1,000 records, three full batches and a part of one.
func TestBitsDependOnTheProfileOnly(t *testing.T) {
	one := realPool(t, func(c *scorer.Config) { c.Parallel = 1 })
	two := realPool(t, func(c *scorer.Config) { c.Parallel = 2 })
	five := realPool(t, func(c *scorer.Config) { c.Parallel = 5; c.ReuseScores = 10 })
	require.Equal(t, one.ProfileHash(), five.ProfileHash())
	for _, name := range kerasModels {
		t.Run(name, func(t *testing.T) {
			m := openKeras(t, name)
			in := many(m.x, 1000)
			want := logitsOf(t, one, m.pkg, m.weights, in)
			require.Equal(t, want, logitsOf(t, two, m.pkg, m.weights, in), "2 batches at a time")
			require.Equal(t, want, logitsOf(t, five, m.pkg, m.weights, in), "5 batches at a time")
			width := len(want) / 1000
			// A record's logits do not depend on what fills up its batch, nor on where in a full batch it stands alone.
			cut := records{data: in.data[:777*in.size], size: in.size}
			require.Equal(t, want[:777*width], logitsOf(t, one, m.pkg, m.weights, cut), "a shorter last batch")
		})
	}
}

// many returns n records made from x: variations of its records, so that batches differ.
func many(x records, n int) records {
	out := records{size: x.size}
	for i := range n {
		r := bytes.Clone(x.data[(i%x.Len())*x.size : (i%x.Len()+1)*x.size])
		for k := 0; k < i/x.Len()%x.size/4; k++ { // rotate the record's elements
			r = append(r[4:len(r):len(r)], r[:4]...)
		}
		out.data = append(out.data, r...)
	}
	return out
}

func TestNonFiniteLogitsAreRefused(t *testing.T) {
	p := realPool(t, nil)
	m := openKeras(t, "cnn_bn")
	var tensors []tensor.Tensor
	for _, w := range m.weights.Tensors() {
		w.Data = bytes.Clone(w.Data)
		for i := 0; i+4 <= len(w.Data) && w.DType == tensor.Float32; i += 4 {
			binary.LittleEndian.PutUint32(w.Data[i:], math.Float32bits(3e38))
		}
		tensors = append(tensors, w)
	}
	w, err := checkpoint.New(&m.pkg.Manifest, tensors)
	require.NoError(t, err)
	err = p.Logits(context.Background(), m.pkg, w, m.x, func(int, []float32) error { return nil })
	require.Equal(t, "logits_non_finite", string(codeOf(err)))
}
