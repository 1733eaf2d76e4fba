//go:build tensorflow

package kernels

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// BenchmarkVerify measures both sides of a proof in processor time, the tables made: what the prover spends on its rounds, and
// what the verifier spends on drawing tables again, projecting them and checking the openings. The bound is 2.5 %.
//
// The shapes are the GEMM of DeepBench that the bound is stated for, whose work is that of one round only, with a sample of its
// rows and with every row opened; and the default challenge's rows for a machine of two cores.
func BenchmarkVerify(b *testing.B) {
	large := proof.Row{
		Name: "gemm", Class: bench.GEMM, Batch: 7000, Inner: 4096, Width: 4096, Tiles: 1, Rounds: 1, Bits: 12, Passes: 1, Group: 1,
		Samples: 512, Seconds: 600,
	}
	all := large
	all.Samples = large.Batch
	s, err := proof.NewSession(proof.Binding{}, proof.Claim{MemoryBytes: 1 << 30, Scores: [5]uint64{200_000, 0, 0, 0, 20_000}}, proof.Defaults(), time.Now(), zeros{})
	require.NoError(b, err)
	b.Run("4096x7000x4096", func(b *testing.B) { benchmarkVerify(b, large) })
	b.Run("4096x7000x4096/every_row", func(b *testing.B) { benchmarkVerify(b, all) })
	for _, row := range s.Challenge().Rows {
		b.Run("default/"+row.Name, func(b *testing.B) { benchmarkVerify(b, row) })
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

func benchmarkVerify(b *testing.B, row proof.Row) {
	nonce := merkle.Hash{3}
	e := &proof.Evidence{Schema: proof.EvidenceSchema, Secret: merkle.Hash{1}, Rows: []proof.EvidenceRow{{Row: row, Nonce: &nonce}}}
	work, err := proof.Prover{Engine: Multiplier{Device: Device{Kind: tf.CPU, Threads: 2}}}.Begin(e.Challenge())
	require.NoError(b, err)
	defer work.Close()
	require.NoError(b, work.Load(b.Context(), 0))
	begun, wall := processorTime(b), time.Now()
	answer, err := work.Answer(b.Context(), 0, nonce)
	require.NoError(b, err)
	proved, took := processorTime(b)-begun, time.Since(wall)
	var openings bytes.Buffer
	require.NoError(b, work.Open(b.Context(), e.Demand(), &openings))
	root := answer.Root()
	e.Rows[0].Root = &root

	begun = processorTime(b)
	for b.Loop() {
		require.NoError(b, proof.Recheck(e, []proof.Answer{answer}, bytes.NewReader(openings.Bytes())))
	}
	verified := (processorTime(b) - begun).Seconds() / float64(b.N)
	b.ReportMetric(proved.Seconds(), "prover-cpu-s")
	b.ReportMetric(verified, "verifier-cpu-s")
	b.ReportMetric(100*verified/proved.Seconds(), "verifier/prover-cpu-%")
	b.ReportMetric(100*row.CheckOperations()/row.FLOP(), "verifier/prover-flop-%")
	b.ReportMetric(float64(openings.Len())/1e6, "openings-MB")
	if row.Class == bench.Memory {
		b.ReportMetric(float64(row.TableBytes())*float64(row.Rounds)/took.Seconds()/1e9, "GB/s")
		return
	}
	b.ReportMetric(row.FLOP()/took.Seconds()/1e9, "GFLOP/s")
}

func processorTime(b *testing.B) time.Duration {
	var u unix.Rusage
	require.NoError(b, unix.Getrusage(unix.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
