//go:build tensorflow

package kernels

import "github.com/assay-oracle/assay/bench"

// Exercise runs a few convolutions, so that oneDNN, asked to be verbose, tells which instruction set its kernels use.
func Exercise(d Device) error {
	p := bench.Problem{Family: "conv", Pass: "forward", Precision: bench.FP32, Shape: map[string]int64{
		"w": 16, "h": 16, "c": 16, "n": 2, "k": 16, "s": 3, "r": 3, "pad_w": 1, "pad_h": 1, "stride_w": 1, "stride_h": 1}}
	k, err := newKernel(d, p, 1)
	if err != nil {
		return err
	}
	defer func() { _ = k.close() }()
	return k.run()
}
