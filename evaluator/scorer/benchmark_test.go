//go:build tensorflow

package scorer_test

import (
	"context"
	"encoding/binary"
	"flag"
	"math"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

var (
	benchPackage = flag.String("package", filepath.Join("..", "testdata", "keras", "cnn_bn", "package"), "model package to score")
	benchRows    = flag.Int("rows", 10_000, "records to score in one operation")
	benchBinary  = flag.String("binary", "", "scorer to run; empty: built from this tree")
	benchISA     = flag.String("isa", scorer.DefaultProfile().CPUISA, "widest instruction set of the matrix kernels")
	benchOneDNN  = flag.Bool("onednn", scorer.DefaultProfile().OneDNN, "oneDNN's own kernels")
	benchThreads = flag.Int("intra", 1, "threads inside one op")
	benchBatch   = flag.Int("batch", scorer.DefaultProfile().Batch, "rows of a batch")
	benchSandbox = flag.String("sandbox", string(scorer.Auto), "what the child is locked into")
	benchP       = flag.Int("parallel", 0, "batches at a time; 0: one per core")
)

// BenchmarkScoring measures a warm child: inputs through the pipe, logits back, weights kept.
func BenchmarkScoring(b *testing.B) {
	p := realPool(b, func(c *scorer.Config) {
		c.Profile.CPUISA, c.Profile.OneDNN, c.Profile.IntraOp, c.Profile.Batch = *benchISA, *benchOneDNN, *benchThreads, *benchBatch
		c.Sandbox = scorer.Sandbox(*benchSandbox)
		if *benchP > 0 {
			c.Parallel = *benchP
		}
	})
	pkg, w := benchModel(b)
	in := randomRecords(pkg, *benchRows)
	score := func() {
		rows := 0
		require.NoError(b, p.Logits(context.Background(), pkg, w, in, func(n int, _ []float32) error {
			rows += n
			return nil
		}))
		require.Equal(b, *benchRows, rows)
	}
	score()
	for b.Loop() {
		score()
	}
	b.ReportMetric(float64(b.N)*float64(*benchRows)/b.Elapsed().Seconds(), "samples/s")
}

// BenchmarkColdScoring measures from the start of a child to the last logits.
func BenchmarkColdScoring(b *testing.B) {
	pkg, w := benchModel(b)
	in := randomRecords(pkg, *benchRows)
	for b.Loop() {
		p := realPool(b, nil)
		require.NoError(b, p.Logits(context.Background(), pkg, w, in, func(int, []float32) error { return nil }))
		require.NoError(b, p.Close())
	}
}

func benchModel(b *testing.B) (*modelpkg.Package, *checkpoint.Weights) {
	pkg, err := modelpkg.Open(*benchPackage)
	require.NoError(b, err)
	w, err := checkpoint.Open(pkg.InitPath(), &pkg.Manifest, checkpoint.DefaultLimits)
	require.NoError(b, err)
	return pkg, w
}

// randomRecords makes n records of uniform float32 in [0,1), or of zeros for integer inputs.
func randomRecords(pkg *modelpkg.Package, n int) records {
	in := pkg.Manifest.Inputs[0]
	size, _ := tensor.Spec{DType: in.DType, Shape: in.Shape[1:]}.Bytes()
	r := records{data: make([]byte, n*int(size)), size: int(size)}
	source := rand.New(rand.NewPCG(1, 2))
	for i := 0; in.DType == tensor.Float32 && i < len(r.data); i += 4 {
		binary.LittleEndian.PutUint32(r.data[i:], math.Float32bits(source.Float32()))
	}
	return r
}
