package bench

// Plan returns the problems of a tier in the order in which they matter: the score set first. A machine without time or memory
// for all of them leaves out the last.
func Plan(tier Tier) []Problem {
	scored := scoreSet()
	if tier == Quick {
		return unique(append(append(quickScored(scored), quickExtras()...), quickPlanning()...))
	}
	rest := append(planning(), extras()...)
	rest = append(rest, lower(scored)...)
	rest = append(rest, flushedGEMMs(scored)...)
	rest = append(rest, small(tier)...)
	return unique(append(scored, rest...))
}

// scoreSetRows returns how many rows of the score set a class has.
func scoreSetRows(class Class) (n int) {
	for _, p := range scoreSet() {
		if c, ok := p.Class(); ok && c == class {
			n++
		}
	}
	return n
}

// scoreSet is assay-1: rows of DeepBench that a two-core machine can repeat, from the smallest to 44 GFLOP, in every layout.
// Changing it makes another score set.
func scoreSet() []Problem {
	var out []Problem
	for _, g := range [][5]int64{
		{1760, 16, 1760, 0, 0}, {1760, 128, 1760, 0, 0}, {2048, 64, 2048, 0, 0}, {4096, 16, 4096, 0, 0}, {4096, 128, 4096, 0, 0},
		{7680, 64, 2560, 0, 0}, {35, 8457, 2560, 0, 0}, {3072, 128, 1024, 0, 0}, {5124, 700, 2048, 0, 0}, {1760, 64, 1760, 1, 0},
		{2560, 32, 2560, 1, 0}, {4096, 64, 4096, 1, 0}, {7680, 128, 2560, 1, 0}, {1024, 700, 512, 1, 0}, {1760, 7133, 1760, 0, 1},
	} {
		out = append(out, gemm(g[0], g[1], g[2], g[3], g[4]))
	}
	for _, c := range [][11]int64{
		{700, 161, 1, 4, 32, 20, 5, 0, 0, 2, 2}, {54, 54, 64, 8, 64, 3, 3, 1, 1, 1, 1}, {14, 14, 512, 8, 512, 3, 3, 1, 1, 1, 1},
		{7, 7, 512, 8, 512, 3, 3, 1, 1, 1, 1}, {224, 224, 3, 16, 64, 7, 7, 3, 3, 2, 2}, {28, 28, 192, 16, 32, 5, 5, 2, 2, 1, 1},
		{56, 56, 64, 8, 256, 1, 1, 0, 0, 1, 1}, {14, 14, 1024, 8, 2048, 1, 1, 0, 0, 2, 2},
	} {
		out = append(out, convPasses(conv(c))...)
	}
	for _, p := range []Problem{
		rnn(1760, 16, 50, "vanilla"), rnn(512, 16, 25, "lstm"), rnn(512, 64, 25, "lstm"), rnn(1024, 32, 25, "lstm"),
		rnn(256, 32, 150, "lstm"), rnn(512, 32, 1, "gru"), rnn(1536, 4, 187, "gru"),
	} {
		out = append(out, p, p.pass("backward"))
	}
	for _, floats := range []int64{100_000, 3_097_600, 4_194_304, 16_777_217} {
		out = append(out, allReduceRow([]any{float64(floats)}))
	}
	out = append(out, copying(128<<20), copying(512<<20))
	for i := range out {
		out[i].Scored = true
	}
	return out
}

func conv(columns [11]int64) Problem {
	row := make([]any, len(columns))
	for i, v := range columns {
		row[i] = float64(v)
	}
	return convRow(row)
}

func convPasses(p Problem) []Problem {
	return []Problem{p, p.pass("backward_inputs"), p.pass("backward_weights")}
}

func rnn(hidden, batch, steps int64, cell string) Problem {
	return rnnRow([]any{float64(hidden), float64(batch), float64(steps), cell})
}

func copying(bytes int64) Problem {
	return Problem{Family: "copy", Shape: map[string]int64{"bytes": bytes}, Precision: FP32, Cache: Warm}
}

// quickScored is the part of the score set whose rows a run of 30 seconds can repeat on two cores.
func quickScored(scored []Problem) []Problem {
	var out []Problem
	for _, p := range scored {
		if p.FLOP() <= 2e9 && p.Shape["floats"] <= 4_194_304 {
			out = append(out, p)
		}
	}
	return out
}

func quickExtras() []Problem {
	out := extras()
	for _, n := range []int64{16, 128} {
		out = append(out, gemm(1760, n, 1760, 0, 0).precision(BF16), gemm(1760, n, 1760, 0, 0).flushed())
	}
	return append(out, gemm(1760, 128, 1760, 0, 0).precision(FP16), gemm(1760, 128, 1760, 0, 0).precision(INT8))
}

// extras are what DeepBench does not have.
func extras() []Problem {
	named := func(family, pass string, shape map[string]int64, attrs map[string]string) Problem {
		return Problem{Family: family, Pass: pass, Shape: shape, Attrs: attrs, Precision: FP32, Cache: Warm}
	}
	var out []Problem
	for _, pass := range []string{"forward", "backward"} {
		out = append(out,
			named("attention", pass, map[string]int64{"batch": 4, "heads": 8, "tokens": 256, "width": 64}, nil),
			named("layer_norm", pass, map[string]int64{"rows": 4096, "width": 1024}, nil),
			named("embedding", pass, map[string]int64{"vocab": 32_000, "width": 512, "tokens": 8192}, nil))
	}
	for _, rule := range []string{"sgd", "momentum", "adam"} {
		out = append(out, named("optimizer", "", map[string]int64{"parameters": 4 << 20}, map[string]string{"rule": rule}))
	}
	for _, function := range []string{"relu", "add"} {
		out = append(out, named("elementwise", "", map[string]int64{"elements": 4 << 20}, map[string]string{"function": function}))
	}
	out = append(out, named("overhead", "", map[string]int64{"ops": 1}, nil),
		named("sparse_gemm", "forward", map[string]int64{"m": 7680, "n": 1, "k": 2560}, map[string]string{"sparsity": "0.95"}))
	for _, way := range []string{H2D, D2H} {
		out = append(out, named("copy", way, map[string]int64{"bytes": 64 << 20}, nil))
	}
	for _, way := range []string{"write", "read"} {
		out = append(out, named("disk", way, map[string]int64{"bytes": 256 << 20}, nil))
	}
	return append(out, named("memory", "", map[string]int64{"bytes": 0}, nil))
}

// lower is the score set's products in the narrower precisions.
func lower(scored []Problem) []Problem {
	var out []Problem
	for _, precision := range []string{BF16, FP16, INT8} {
		for _, p := range scored {
			recurrent := p.Family == "rnn" && p.Pass == "forward"
			if p.Family == "gemm" || precision != INT8 && (p.Family == "conv" || recurrent) {
				out = append(out, p.precision(precision).with(func(q *Problem) { q.Scored = false }))
			}
		}
	}
	return out
}

func flushedGEMMs(scored []Problem) []Problem {
	var out []Problem
	for _, p := range scored {
		if p.Family == "gemm" || p.Family == "conv" && p.Pass == "forward" {
			out = append(out, p.flushed())
		}
	}
	return out
}

// standardLimit is the work of the largest rows that the standard tier takes beyond the score set.
const standardLimit = 2.5e9

// small are DeepBench's lists: up to a limit in the standard tier, whole in the full tier.
func small(tier Tier) []Problem {
	all := deepBench.rows("gemm", deviceSet, gemmRow)
	all = append(all, deepBench.rows("gemm", training, gemmRow)...)
	all = append(all, deepBench.rows("sparse_gemm", deviceSet, sparseRow)...)
	for _, p := range append(deepBench.rows("conv", deviceSet, convRow), deepBench.rows("conv", training, convRow)...) {
		all = append(all, convPasses(p)...)
	}
	for _, p := range append(deepBench.rows("rnn", deviceSet, rnnRow), deepBench.rows("rnn", training, rnnRow)...) {
		all = append(all, p, p.pass("backward"))
	}
	if tier == Full {
		all = append(all, fullOnly(server)...)
		return all
	}
	var out []Problem
	for _, p := range all {
		if p.FLOP() <= standardLimit {
			out = append(out, p)
		}
	}
	return out
}

// fullOnly are the lists that only the full tier has.
func fullOnly(set string) []Problem {
	out := deepBench.rows("gemm", set, gemmRow)
	out = append(out, deepBench.rows("sparse_gemm", set, sparseRow)...)
	out = append(out, deepBench.rows("conv", set, convRow)...)
	out = append(out, deepBench.rows("rnn", set, rnnRow)...)
	return append(out, deepBench.rows("all_reduce", allSizes, allReduceRow)...)
}

// unique keeps the first of equal problems.
func unique(problems []Problem) []Problem {
	seen := map[string]bool{}
	out := problems[:0:0]
	for _, p := range problems {
		if key := p.Key(); !seen[key] {
			seen[key] = true
			out = append(out, p)
		}
	}
	return out
}
