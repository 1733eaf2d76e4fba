//go:build tensorflow

package kernels

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench/proof"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
)

var cpu = Device{Kind: tf.CPU, Threads: 2}

// smallProofs are challenges of milliseconds that open every result row.
func smallProofs() (proof.Config, proof.Claim) {
	c := proof.Defaults()
	c.Seconds, c.TableBytes = 0.5, 0
	c.GEMM = proof.Shape{Inner: 256, Width: 128, Bits: 12, Passes: 1, Samples: 1 << 14}
	c.Memory = proof.Shape{Inner: 64, Width: 64, Bits: 18, Passes: 2, Samples: 1 << 14}
	return c, proof.Claim{MemoryBytes: 2 << 20, Scores: [5]uint64{10, 0, 0, 0, 10}}
}

// prove answers a challenge drawn from crypto/rand, on a clock that stands still but for a moment each row.
func prove(t testing.TB, engine proof.Multiplier, config proof.Config, claim proof.Claim) (*proof.Session, []byte, time.Time) {
	now := time.Now()
	s, err := proof.NewSession(proof.Binding{ChainID: 1}, claim, config, now, rand.Reader)
	require.NoError(t, err)
	work, err := proof.Prover{Engine: engine}.Begin(s.Challenge())
	require.NoError(t, err)
	defer work.Close()
	var demand *proof.Demand
	for row := range work.Rows() {
		require.NoError(t, work.Load(t.Context(), row))
		nonce, err := s.Ready(row, now)
		require.NoError(t, err)
		answer, err := work.Answer(t.Context(), row, nonce)
		require.NoError(t, err)
		now = now.Add(10 * time.Millisecond)
		demand, err = s.Commit(answer, now)
		require.NoError(t, err)
	}
	var openings bytes.Buffer
	require.NoError(t, work.Open(t.Context(), *demand, &openings))
	return s, openings.Bytes(), now
}

// engines are the ways that a CPU can multiply: folding on the host, as a CPU does, and in the graph, as a GPU does, in one page
// and in several.
func engines() map[string]Multiplier {
	return map[string]Multiplier{
		"host":               {Device: cpu},
		"host, small pages":  {Device: cpu, pageBytes: 3 * 64 * 64 * 4},
		"graph":              {Device: cpu, graphFold: true},
		"graph, small pages": {Device: cpu, graphFold: true, pageBytes: 3 * 64 * 64 * 4},
	}
}

func TestLibtensorflowProves(t *testing.T) {
	for name, engine := range engines() {
		t.Run(name, func(t *testing.T) {
			config, claim := smallProofs()
			s, openings, now := prove(t, engine, config, claim)
			v, err := s.Open(bytes.NewReader(openings), now)
			require.NoError(t, err)
			require.True(t, v.OK, "%s", v.Evidence)
		})
	}
}

// TestMultiplierAgreesWithIntegers compares whole rounds and single products, tile by tile, at the sizes of the default challenge
// in Inner, where sums are largest.
func TestMultiplierAgreesWithIntegers(t *testing.T) {
	fill := func(tile int, a []float32) {
		stream := merkle.Keccak256([]byte{byte(tile)})
		for i := range a {
			if i%8 == 0 {
				stream = merkle.Keccak256(stream[:])
			}
			a[i] = float32(int(binary.LittleEndian.Uint32(stream[i%8*4:])&0x1fff) - 4096)
		}
	}
	row := proof.Row{Batch: 3, Inner: 4096, Width: 64, Tiles: 5}
	signs := make([]byte, row.Batch*row.Inner/8)
	_, err := rand.Read(signs)
	require.NoError(t, err)
	want := make([]byte, row.Tiles*row.Batch*row.Width/8)
	reference := load(t, proof.Integers{}, row, fill)
	require.NoError(t, reference.Round(t.Context(), signs, want))
	for name, engine := range engines() {
		table := load(t, engine, row, fill)
		got := make([]byte, len(want))
		require.NoError(t, table.Round(t.Context(), signs, got), name)
		require.Equal(t, want, got, name)
		for tile := range row.Tiles {
			a, b := make([]int32, row.Batch*row.Width), make([]int32, row.Batch*row.Width)
			require.NoError(t, reference.Product(t.Context(), tile, signs, a))
			require.NoError(t, table.Product(t.Context(), tile, signs, b))
			require.Equal(t, a, b, "%s, tile %d", name, tile)
		}
	}
}

func load(t *testing.T, engine proof.Multiplier, row proof.Row, fill func(int, []float32)) proof.Table {
	table, err := engine.Load(t.Context(), row, fill)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, table.Close()) })
	return table
}

// TestLibtensorflowInASmallerTypeIsRefused multiplies in the library's own bfloat16 and float16: every proof is refused.
func TestLibtensorflowInASmallerTypeIsRefused(t *testing.T) {
	for _, dtype := range []tensor.DType{tensor.BFloat16, tensor.Float16} {
		t.Run(string(dtype), func(t *testing.T) {
			config, claim := smallProofs()
			claim.MemoryBytes = 0
			for i := range 100 {
				s, openings, now := prove(t, Multiplier{Device: cpu, smaller: dtype}, config, claim)
				v, err := s.Open(bytes.NewReader(openings), now)
				require.NoError(t, err)
				require.False(t, v.OK, "proof %d", i)
				require.Contains(t, []proof.Reason{proof.ReasonProduct, proof.ReasonRange}, v.Reason)
			}
		})
	}
}

func TestACanceledRoundEnds(t *testing.T) {
	row := proof.Row{Batch: 1, Inner: 64, Width: 64, Tiles: 2}
	table := load(t, Multiplier{Device: cpu}, row, func(int, []float32) {})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.Error(t, table.Round(ctx, make([]byte, 8), make([]byte, 16)))
	_, err := Multiplier{Device: cpu}.Load(ctx, row, func(int, []float32) {})
	require.Error(t, err)
}
