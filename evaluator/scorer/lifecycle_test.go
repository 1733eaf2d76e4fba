package scorer_test

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

func playConfig(t testing.TB, misdeed string) scorer.Config {
	self, err := os.Executable()
	require.NoError(t, err)
	c := scorer.DefaultConfig()
	dir := t.TempDir()
	require.NoError(t, os.Chmod(dir, 0o777)) // for players that leave a file there
	c.Binary = filepath.Join(dir, playPrefix+misdeed)
	require.NoError(t, os.Symlink(self, c.Binary))
	c.Profile.Batch, c.Parallel = 8, 2
	c.StartTimeout, c.Timeout = 5*time.Second, 5*time.Second
	return c
}

func playPool(t testing.TB, b string, change func(*scorer.Config)) *scorer.Pool {
	c := playConfig(t, b)
	if change != nil {
		change(&c)
	}
	return newPool(t, c)
}

func newPool(t testing.TB, c scorer.Config) *scorer.Pool {
	p, err := scorer.New(c)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, p.Close()) })
	return p
}

// product is the model that players score: one weight, one value a record. Its initial weight is 2.
func product(t testing.TB) *modelpkg.Package {
	p := productIn(t.TempDir(), t.Name())
	f, err := os.Create(p.InitPath())
	require.NoError(t, err)
	require.NoError(t, checkpoint.WriteSafetensors(f, weight(t, p, 2)))
	require.NoError(t, f.Close())
	return p
}

func productIn(dir, name string) *modelpkg.Package {
	p := &modelpkg.Package{Dir: dir, Eval: []byte("graph"), Root: modelpkg.Root{Hash: merkle.Keccak256([]byte(name))}}
	p.Manifest = modelpkg.Manifest{
		Inputs:  []modelpkg.Port{{Name: "x", DType: tensor.Float32, Shape: tensor.Shape{-1, 1}, Eval: "x:0"}},
		Logits:  modelpkg.Port{DType: tensor.Float32, Shape: tensor.Shape{-1, 1}, Eval: "y:0"},
		Tensors: []modelpkg.Tensor{{Spec: tensor.Spec{Name: "w", DType: tensor.Float32, Shape: tensor.Shape{1}}, Eval: "w:0"}},
	}
	return p
}

func weight(t testing.TB, p *modelpkg.Package, v float32) *checkpoint.Weights {
	w, err := weightOf(p, v)
	require.NoError(t, err)
	return w
}

func weightOf(p *modelpkg.Package, v float32) (*checkpoint.Weights, error) {
	data := binary.LittleEndian.AppendUint32(nil, math.Float32bits(v))
	return checkpoint.New(&p.Manifest, []tensor.Tensor{{Spec: p.Manifest.Tensors[0].Spec, Data: data}})
}

// counting are the records 0, 1, 2, …
func counting(n int) records {
	r := records{size: 4}
	for i := range n {
		r.data = binary.LittleEndian.AppendUint32(r.data, math.Float32bits(float32(i)))
	}
	return r
}

// collect scores and returns the logits that reached the sink.
func collect(p *scorer.Pool, pkg *modelpkg.Package, w *checkpoint.Weights, in scorer.Inputs) ([]float32, error) {
	var all []float32
	err := p.Logits(context.Background(), pkg, w, in, func(rows int, logits []float32) error {
		all = append(all, logits...)
		return nil
	})
	return all, err
}

func requireProduct(t testing.TB, w float32, got []float32, n int) {
	require.Len(t, got, n)
	for i, v := range got {
		require.Equal(t, float32(i)*w, v, "record %d", i)
	}
}

func TestLogitsArriveInOrderWithAShortLastBatch(t *testing.T) {
	p := playPool(t, "good", nil)
	pkg := product(t)
	for _, n := range []int{0, 1, 8, 61} {
		got, err := collect(p, pkg, weight(t, pkg, 3), counting(n))
		require.NoError(t, err)
		requireProduct(t, 3, got, n)
	}
}

func TestStartFailures(t *testing.T) {
	for behaviour, code := range map[string]fault.Code{
		"old-version": fault.ScorerFailed, "other-tensorflow": fault.ScorerMissing, "crash-at-start": fault.ScorerFailed,
		"missing-library": fault.ScorerMissing, "hang-at-start": fault.ScorerFailed, "garbage-at-start": fault.ScorerFailed,
	} {
		t.Run(behaviour, func(t *testing.T) {
			t.Parallel()
			c := playConfig(t, behaviour)
			c.StartTimeout = time.Second
			_, err := scorer.New(c)
			require.Equal(t, code, fault.CodeOf(err), "%v", err)
		})
	}
	t.Run("no program", func(t *testing.T) {
		c := playConfig(t, "good")
		c.Binary = filepath.Join(t.TempDir(), "none")
		_, err := scorer.New(c)
		require.Equal(t, fault.ScorerMissing, fault.CodeOf(err))
	})
}

func TestNoisyChildStillScores(t *testing.T) {
	pkg := product(t)
	got, err := collect(playPool(t, "endless-stderr", nil), pkg, weight(t, pkg, 1), counting(20))
	require.NoError(t, err)
	requireProduct(t, 1, got, 20)
}

// TestSetupFailuresAreOurs: nothing of the submission was sent.
func TestSetupFailuresAreOurs(t *testing.T) {
	for _, behaviour := range []string{"refuse-graph", "crash-on-graph"} {
		t.Run(behaviour, func(t *testing.T) {
			pkg := product(t)
			_, err := collect(playPool(t, behaviour, nil), pkg, weight(t, pkg, 1), counting(20))
			require.Equal(t, fault.ScorerFailed, fault.CodeOf(err), "%v", err)
		})
	}
}

// TestWeightsThatKillAreRefused: a negative weight makes the child misbehave at its third batch, the initial weight does not.
func TestWeightsThatKillAreRefused(t *testing.T) {
	for _, behaviour := range []string{
		"crash", "abort", "segfault", "hang", "fail", "blame-setup", "garbage", "huge-frame", "other-rows", "flood", "memory",
	} {
		t.Run(behaviour, func(t *testing.T) {
			t.Parallel()
			p := playPool(t, behaviour, func(c *scorer.Config) {
				c.MemoryBytes = 512 << 20
				if behaviour == "hang" {
					c.Timeout = 500 * time.Millisecond
				}
			})
			pkg := product(t)
			got, err := collect(p, pkg, weight(t, pkg, -1), counting(100))
			require.Equal(t, fault.ScorerKilled, fault.CodeOf(err), "%v", err)
			require.Equal(t, fault.ClassLimit, fault.InfoOf(err).Class)
			require.NotContains(t, err.Error(), "secret")
			for i, v := range got { // each attempt goes on where the one before it ended: nothing twice
				require.Equal(t, -float32(i), v)
			}
			got, err = collect(p, pkg, weight(t, pkg, 5), counting(30))
			require.NoError(t, err, "the pool goes on")
			requireProduct(t, 5, got, 30)
		})
	}
}

func TestOneFailureIsForgiven(t *testing.T) {
	crash := playPool(t, "once-crash", nil)
	pkg := product(t)
	got, err := collect(crash, pkg, weight(t, pkg, -1), counting(100))
	require.NoError(t, err)
	requireProduct(t, -1, got, 100)
}

// TestFailuresThatTheControlSharesAreOurs: the model's own initial weights crash the child too.
func TestFailuresThatTheControlSharesAreOurs(t *testing.T) {
	p := playPool(t, "crash", nil)
	pkg := product(t)
	f, err := os.Create(filepath.Join(pkg.Dir, modelpkg.InitFile))
	require.NoError(t, err)
	require.NoError(t, checkpoint.WriteSafetensors(f, weight(t, pkg, -2)))
	require.NoError(t, f.Close())
	_, err = collect(p, pkg, weight(t, pkg, -1), counting(100))
	require.Equal(t, fault.ScorerFailed, fault.CodeOf(err), "%v", err)
}

func TestNonFiniteLogits(t *testing.T) {
	pkg := product(t)
	got, err := collect(playPool(t, "nan", nil), pkg, weight(t, pkg, -1), counting(100))
	require.Equal(t, fault.LogitsNonFinite, fault.CodeOf(err))
	require.Empty(t, got)
}

type brokenInputs struct{ records }

func (b brokenInputs) ReadX(dst []byte, from, n int) error {
	if from >= 24 {
		return io.ErrUnexpectedEOF
	}
	return b.records.ReadX(dst, from, n)
}

func TestErrorsOfTheCallerComeBackAsTheyAre(t *testing.T) {
	p := playPool(t, "good", nil)
	pkg := product(t)
	_, err := collect(p, pkg, weight(t, pkg, 1), brokenInputs{counting(100)})
	require.Equal(t, io.ErrUnexpectedEOF, err)
	full := errors.New("sink is full")
	err = p.Logits(context.Background(), pkg, weight(t, pkg, 1), counting(1000), func(int, []float32) error { return full })
	require.Equal(t, full, err)
}

func TestCancelAndClose(t *testing.T) {
	pkg := product(t)
	ctx, cancel := context.WithCancel(context.Background())
	p := playPool(t, "hang", func(c *scorer.Config) { c.Timeout = time.Minute })
	time.AfterFunc(200*time.Millisecond, cancel)
	err := p.Logits(ctx, pkg, weight(t, pkg, -1), counting(100), func(int, []float32) error { return nil })
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)

	time.AfterFunc(200*time.Millisecond, func() { _ = p.Close() })
	err = p.Logits(context.Background(), pkg, weight(t, pkg, -1), counting(100), func(int, []float32) error { return nil })
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
	require.NoError(t, p.Close())
	_, err = collect(p, pkg, weight(t, pkg, 1), counting(1))
	require.Equal(t, fault.Canceled, fault.CodeOf(err), "%v", err)
}

// TestBackpressure: a sink that does not return stops the reading of inputs after 2*Parallel batches.
func TestBackpressure(t *testing.T) {
	p := playPool(t, "good", func(c *scorer.Config) { c.Parallel = 2 })
	pkg := product(t)
	in := &watched{records: counting(8 * 100)}
	stuck, most := make(chan struct{}), 0
	time.AfterFunc(500*time.Millisecond, func() { close(stuck) })
	err := p.Logits(context.Background(), pkg, weight(t, pkg, 1), in, func(int, []float32) error {
		<-stuck
		if most == 0 {
			most = int(in.reads.Load())
		}
		return nil
	})
	require.NoError(t, err)
	require.LessOrEqual(t, most, 2*2)
}

// TestNoProcessesOrGoroutinesRemain after a pool is closed.
func TestNoProcessesOrGoroutinesRemain(t *testing.T) {
	before := goleak.IgnoreCurrent()
	c := playConfig(t, "crash")
	c.Workers, c.Spares = 2, 1
	p, err := scorer.New(c)
	require.NoError(t, err)
	pkg := product(t)
	_, err = collect(p, pkg, weight(t, pkg, -1), counting(100))
	require.Equal(t, fault.ScorerKilled, fault.CodeOf(err))
	_, err = collect(p, pkg, weight(t, pkg, 1), counting(100))
	require.NoError(t, err)
	require.NoError(t, p.Close())
	require.Empty(t, children(t))
	goleak.VerifyNone(t, before)
}
