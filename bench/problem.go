package bench

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// The precisions that rows may have. TF32 is fp32 whose products have 10-bit mantissas.
const (
	FP32 = "fp32"
	TF32 = "tf32"
	BF16 = "bf16"
	FP16 = "fp16"
	INT8 = "int8"
)

// The states of the cache before a repeat.
const (
	Warm    = "warm"
	Flushed = "flushed"
)

// Problem is a row before it is measured.
type Problem struct {
	Family, Pass string
	Shape        map[string]int64
	Attrs        map[string]string
	Precision    string
	Cache        string
	Scored       bool // part of the score set
}

// Key names the problem: equal keys mean comparable rows.
func (p Problem) Key() string {
	parts := []string{p.Family}
	if p.Pass != "" {
		parts = append(parts, p.Pass)
	}
	for _, k := range slices.Sorted(maps.Keys(p.Attrs)) {
		parts = append(parts, k+"="+p.Attrs[k])
	}
	return strings.Join(append(parts, p.Dims(), p.Precision, p.Cache), " ")
}

// Dims prints the shape: "1760x16x1760" for m, n and k.
func (p Problem) Dims() string {
	order, known := dimOrder[p.Family]
	if !known {
		order = slices.Sorted(maps.Keys(p.Shape))
	}
	var parts []string
	for _, name := range order {
		parts = append(parts, strconv.FormatInt(p.Shape[name], 10))
	}
	return strings.Join(parts, "x")
}

// dimOrder is the order in which a family's dimensions are printed.
var dimOrder = map[string][]string{
	"gemm": {"m", "n", "k"}, "sparse_gemm": {"m", "n", "k"}, "conv": convColumns[:], "rnn": {"hidden", "batch", "steps"},
	"allreduce": {"floats"}, "attention": {"batch", "heads", "tokens", "width"}, "layer_norm": {"rows", "width"},
	"embedding": {"vocab", "width", "tokens"}, "optimizer": {"parameters"}, "copy": {"bytes"}, "memory": {"bytes"}, "disk": {"bytes"},
	"elementwise": {"elements"}, "overhead": {"ops"}, "movement": {"elements"}, "reduction": {"outer", "reduced", "inner"},
	"batch_gemm": {"batch", "m", "n", "k"}, "pool": {"n", "h", "w", "c"}, "activation": {"elements", "kept"},
	"segment_sum": {"vocab", "width", "tokens"}, "wakeup": {"ops", "elements"},
}

// Problem returns the problem that a row measured.
func (r *Row) Problem() Problem {
	return Problem{Family: r.Family, Pass: r.Pass, Shape: r.Shape, Attrs: r.Attrs, Precision: r.Precision, Cache: r.Cache, Scored: r.Scored}
}

// with returns a copy that edit has changed.
func (p Problem) with(edit func(*Problem)) Problem {
	p.Shape, p.Attrs = maps.Clone(p.Shape), maps.Clone(p.Attrs)
	edit(&p)
	return p
}

func (p Problem) pass(name string) Problem { return p.with(func(q *Problem) { q.Pass = name }) }
func (p Problem) precision(name string) Problem {
	return p.with(func(q *Problem) { q.Precision = name })
}
func (p Problem) flushed() Problem {
	return p.with(func(q *Problem) { q.Cache, q.Scored = Flushed, false })
}

// Class returns the class whose score the family counts for; ok is false for a family that no class has.
func (p Problem) Class() (c Class, ok bool) {
	c, ok = map[string]Class{"gemm": GEMM, "conv": Conv, "rnn": Recurrent, "allreduce": AllReduce, "copy": Memory}[p.Family]
	return c, ok
}

// ElementSize returns the bytes of one element of the operands.
func (p Problem) ElementSize() int64 {
	switch p.Precision {
	case INT8:
		return 1
	case BF16, FP16:
		return 2
	}
	return 4
}

// Gates returns how many matrices a recurrent cell multiplies its state with.
func (p Problem) Gates() int64 {
	return map[string]int64{"vanilla": 1, "gru": 3, "lstm": 4}[p.Attrs["cell"]]
}

// ConvOut returns a convolution's output width and height.
func (p Problem) ConvOut() (w, h int64) {
	s := p.Shape
	return 1 + (s["w"]-s["s"]+2*s["pad_w"])/s["stride_w"], 1 + (s["h"]-s["r"]+2*s["pad_h"])/s["stride_h"]
}

// Sparsity returns the share of a sparse matrix that is zero.
func (p Problem) Sparsity() float64 {
	v, err := strconv.ParseFloat(p.Attrs["sparsity"], 64)
	if err != nil || v < 0 || v > 1 {
		panic(fmt.Sprintf("sparsity %q", p.Attrs["sparsity"])) // problems come from the lists
	}
	return v
}
