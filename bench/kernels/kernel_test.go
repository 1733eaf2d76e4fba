//go:build tensorflow

package kernels

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/tf"
)

// small are problems of every family that a test can afford. No two dimensions of one are equal.
func small() []bench.Problem {
	named := func(family, pass string, shape map[string]int64, attrs map[string]string) bench.Problem {
		return bench.Problem{Family: family, Pass: pass, Shape: shape, Attrs: attrs, Precision: bench.FP32, Cache: bench.Warm}
	}
	var out []bench.Problem
	for _, op := range []string{"NN", "TN", "NT", "TT"} {
		out = append(out, named("gemm", "forward", map[string]int64{"m": 33, "n": 17, "k": 65}, map[string]string{"op": op}))
	}
	image := map[string]int64{"w": 13, "h": 11, "c": 3, "n": 2, "k": 5, "s": 5, "r": 3, "pad_w": 2, "pad_h": 1, "stride_w": 2, "stride_h": 1}
	evenly := map[string]int64{"w": 13, "h": 11, "c": 3, "n": 2, "k": 5, "s": 5, "r": 3, "pad_w": 2, "pad_h": 1, "stride_w": 1, "stride_h": 1}
	plain := map[string]int64{"w": 13, "h": 11, "c": 3, "n": 2, "k": 5, "s": 3, "r": 2, "pad_w": 0, "pad_h": 0, "stride_w": 1, "stride_h": 2}
	for _, pass := range []string{"forward", "backward_inputs", "backward_weights"} {
		out = append(out, named("conv", pass, image, nil), named("conv", pass, plain, nil), named("conv", pass, evenly, nil))
	}
	for _, pass := range []string{"forward", "backward"} {
		for cell := range cells {
			out = append(out, named("rnn", pass, map[string]int64{"hidden": 24, "batch": 3, "steps": 7}, map[string]string{"cell": cell}),
				named("rnn", pass, map[string]int64{"hidden": 9, "batch": 2, "steps": 1}, map[string]string{"cell": cell}))
		}
		out = append(out, named("attention", pass, map[string]int64{"batch": 2, "heads": 3, "tokens": 7, "width": 5}, nil),
			named("layer_norm", pass, map[string]int64{"rows": 5, "width": 37}, nil),
			named("embedding", pass, map[string]int64{"vocab": 41, "width": 9, "tokens": 64}, nil))
	}
	for _, rule := range []string{"sgd", "momentum", "adam"} {
		out = append(out, named("optimizer", "", map[string]int64{"parameters": 1000}, map[string]string{"rule": rule}))
	}
	return append(out, named("elementwise", "", map[string]int64{"elements": 1000}, map[string]string{"function": "relu"}),
		named("elementwise", "", map[string]int64{"elements": 1000}, map[string]string{"function": "add"}),
		named("overhead", "", map[string]int64{"ops": 1}, nil), named("copy", "", map[string]int64{"bytes": 4000}, nil),
		named("sparse_gemm", "forward", map[string]int64{"m": 61, "n": 7, "k": 83}, map[string]string{"sparsity": "0.9"}))
}

func testDevice(t *testing.T) Device {
	d, err := Open(tf.CPU, 2)
	require.NoError(t, err)
	return d
}

func TestKernelsComputeWhatTheySay(t *testing.T) {
	for _, p := range small() {
		t.Run(p.Key(), func(t *testing.T) {
			k, err := newKernel(testDevice(t), p, 3)
			require.NoError(t, err)
			defer func() { require.NoError(t, k.close()) }()
			for range 2 {
				got, err := k.check()
				require.NoError(t, err)
				require.True(t, got.OK, "off by %g, tolerated is %g", got.MaxError, got.Tolerance)
				require.NoError(t, k.run())
			}
		})
	}
}

// TestNarrowPrecisions runs what this machine can in the narrower types. What it cannot must say so.
func TestNarrowPrecisions(t *testing.T) {
	for _, precision := range []string{bench.BF16, bench.FP16, bench.INT8} {
		for _, p := range small() {
			if p.Family != "gemm" && p.Family != "conv" && p.Family != "rnn" || precision == bench.INT8 && p.Family != "gemm" {
				continue
			}
			p.Precision = precision
			t.Run(p.Key(), func(t *testing.T) {
				k, err := newKernel(testDevice(t), p, 1)
				require.NoError(t, err)
				defer func() { require.NoError(t, k.close()) }()
				got, err := k.check()
				require.NoError(t, err)
				require.True(t, got.OK, "off by %g, tolerated is %g", got.MaxError, got.Tolerance)
			})
		}
	}
}
