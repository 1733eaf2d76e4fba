package checkpoint_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

var (
	benchPackage = flag.String("package", filepath.Join(kerasDir, "cnn_bn", "package"), "model package")
	benchFiles   = flag.String("checkpoints", filepath.Join(kerasDir, "cnn_bn", "checkpoints"), "folder of its checkpoints")
	benchName    = flag.String("name", "", "stem of NAME.safetensors, NAME_bundle.index and NAME.weights.h5; empty: the fixtures' names")
)

// benchFormats returns each format's checkpoint and the files that it consists of.
func benchFormats() map[string][]string {
	names := []string{"weights.safetensors", "plain_root", "plain.weights.h5"}
	if *benchName != "" {
		names = []string{*benchName + ".safetensors", *benchName + "_bundle", *benchName + ".weights.h5"}
	}
	single := func(name string) []string { return []string{filepath.Join(*benchFiles, name)} }
	prefix := filepath.Join(*benchFiles, names[1])
	return map[string][]string{
		"safetensors": single(names[0]), "hdf5": single(names[2]), "bundle": {prefix + ".index", prefix + ".data-00000-of-00001"},
	}
}

// BenchmarkDecode opens a checkpoint: read, match with the model, look for NaN and infinities, hash to weightsRoot. In turns
// with it, the same bytes are read by os.ReadFile and hashed by one Keccak-256, which is the least that a root costs. x/read
// and x/hash are the ratios of the times: 1 is as fast.
func BenchmarkDecode(b *testing.B) {
	p, err := modelpkg.Open(*benchPackage)
	require.NoError(b, err)
	for format, files := range benchFormats() {
		b.Run(format, func(b *testing.B) {
			var size int64
			var decode, read, hash time.Duration
			for b.Loop() {
				start := time.Now()
				w, err := checkpoint.Open(files[0], &p.Manifest, checkpoint.DefaultLimits)
				require.NoError(b, err)
				decode += time.Since(start)
				size = w.Bytes()

				start = time.Now()
				contents := readAll(b, files)
				read += time.Since(start)
				merkle.Keccak256(contents...)
				hash += time.Since(start)
			}
			b.SetBytes(size)
			b.ReportMetric(float64(b.N)*float64(size)/decode.Seconds()/1e6, "decode-MB/s")
			b.ReportMetric(float64(b.N)*float64(size)/read.Seconds()/1e6, "read-MB/s")
			b.ReportMetric(decode.Seconds()/read.Seconds(), "x/read")
			b.ReportMetric(decode.Seconds()/hash.Seconds(), "x/hash")
		})
	}
}

func readAll(b *testing.B, files []string) [][]byte {
	var contents [][]byte
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(b, err)
		contents = append(contents, raw)
	}
	return contents
}
