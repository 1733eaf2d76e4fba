package bench

// FLOP returns the operations of one repeat by DeepBench's formulas; 0 for families that are counted in bytes.
func (p Problem) FLOP() float64 {
	d := p.dims()
	switch p.Family {
	case "gemm":
		return 2 * d("m") * d("n") * d("k")
	case "batch_gemm":
		return 2 * d("batch") * d("m") * d("n") * d("k")
	case "sparse_gemm":
		return 2 * d("m") * d("n") * d("k") * p.Sparsity() // the share of zeros, as DeepBench has it
	case "conv":
		w, h := p.ConvOut()
		return 2 * float64(w) * float64(h) * d("n") * d("k") * d("c") * d("r") * d("s")
	case "rnn":
		return 2 * float64(p.Gates()) * d("steps") * d("batch") * d("hidden") * d("hidden")
	case "attention":
		forward := 4 * d("batch") * d("heads") * d("tokens") * d("tokens") * d("width") // two products
		if p.Pass == "backward" {
			return 2 * forward // four products
		}
		return forward
	}
	return 0
}

// UsefulFLOP returns the operations that the result needs. It differs from FLOP where DeepBench counts what is not done
// (zeros of a sparse matrix) or what falls on padding.
func (p Problem) UsefulFLOP() float64 {
	d := p.dims()
	switch p.Family {
	case "sparse_gemm":
		return 2 * d("m") * d("n") * d("k") * (1 - p.Sparsity())
	case "conv":
		w := inside(p.Shape["w"], p.Shape["s"], p.Shape["pad_w"], p.Shape["stride_w"])
		h := inside(p.Shape["h"], p.Shape["r"], p.Shape["pad_h"], p.Shape["stride_h"])
		return 2 * float64(w) * float64(h) * d("n") * d("k") * d("c")
	}
	return p.FLOP()
}

// inside counts, along one axis, the pairs of output position and filter tap that meet the input and not its padding.
func inside(size, taps, pad, stride int64) (n int64) {
	outputs := 1 + (size-taps+2*pad)/stride
	for o := range outputs {
		for t := range taps {
			if at := o*stride + t - pad; at >= 0 && at < size {
				n++
			}
		}
	}
	return n
}

// Bytes returns what one repeat must move over the memory bus at least: every operand read once, every result written once.
func (p Problem) Bytes() float64 {
	d, e := p.dims(), float64(p.ElementSize())
	switch p.Family {
	case "gemm":
		out := e
		if p.Precision == INT8 {
			out = 4
		}
		return e*(d("m")*d("k")+d("k")*d("n")) + out*d("m")*d("n")
	case "sparse_gemm": // a value and two 64-bit indices for each that is not zero
		return (e+16)*d("m")*d("k")*(1-p.Sparsity()) + e*(d("k")*d("n")+d("m")*d("n"))
	case "conv":
		w, h := p.ConvOut()
		return e * (d("n")*d("w")*d("h")*d("c") + d("k")*d("c")*d("r")*d("s") + d("n")*float64(w)*float64(h)*d("k"))
	case "rnn":
		g := float64(p.Gates())
		return e * (g*d("hidden")*d("hidden") + (g+1)*d("steps")*d("batch")*d("hidden"))
	case "allreduce":
		return 4 * d("floats")
	}
	return p.streamed(d, e)
}

// streamed is Bytes of the families whose work is to move.
func (p Problem) streamed(d func(string) float64, e float64) float64 {
	switch p.Family {
	case "attention":
		each := d("batch") * d("heads") * d("tokens") * d("width") * e
		if p.Pass == "backward" {
			return 7*each + d("batch")*d("heads")*d("tokens")*d("tokens")*e // the softmax is kept from the forward pass
		}
		return 4 * each
	case "layer_norm":
		if p.Pass == "backward" {
			return 3 * e * d("rows") * d("width")
		}
		return 2 * e * d("rows") * d("width")
	case "embedding":
		if p.Pass == "backward" { // the touched rows are read and written
			return (3*e*d("width") + 8) * d("tokens")
		}
		return (2*e*d("width") + 8) * d("tokens")
	case "optimizer":
		return e * d("parameters") * map[string]float64{"sgd": 3, "momentum": 5, "adam": 7}[p.Attrs["rule"]]
	case "elementwise":
		if p.Attrs["function"] == "add" {
			return 3 * e * d("elements")
		}
		return 2 * e * d("elements")
	case "movement":
		return 2 * e * d("elements")
	case "activation": // two values read and one written, on the way there and on the way back
		return 2 * 3 * e * d("elements") * d("kept")
	case "wakeup":
		return 3 * e * d("elements")
	case "segment_sum":
		return (e*d("width")+4)*d("tokens") + e*d("vocab")*d("width")
	case "batch_gemm":
		return e * d("batch") * (d("m")*d("k") + d("k")*d("n") + d("m")*d("n"))
	case "reduction":
		return e * d("outer") * d("inner") * (d("reduced") + 1)
	case "pool":
		if p.Pass == "backward" { // both sides of the forward pass, and of the gradient
			return 2.5 * e * d("n") * d("h") * d("w") * d("c")
		}
		return 1.25 * e * d("n") * d("h") * d("w") * d("c")
	case "copy":
		if p.Pass != "" { // between host and device: it crosses once
			return d("bytes")
		}
		return 2 * d("bytes")
	case "memory", "disk":
		return d("bytes")
	}
	return 0
}

func (p Problem) dims() func(string) float64 {
	return func(name string) float64 { return float64(p.Shape[name]) }
}
