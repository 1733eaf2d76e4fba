package bench

// planning are the ops that training steps consist of, at the sizes between which a planner estimates: products from tiny to
// 2 GFLOP, small convolutions as they are trained on a batch, passes over memory within and beyond the caches.
func planning() []Problem {
	out := passes()
	for _, c := range [][11]int64{
		{28, 28, 1, 128, 16, 3, 3, 1, 1, 1, 1}, {14, 14, 16, 128, 32, 3, 3, 1, 1, 1, 1}, {32, 32, 32, 64, 64, 3, 3, 1, 1, 1, 1},
		{8, 8, 64, 128, 64, 3, 3, 1, 1, 1, 1}, {16, 16, 64, 16, 128, 3, 3, 1, 1, 1, 1},
	} {
		out = append(out, convPasses(conv(c))...)
	}
	return append(out, products()...)
}

// quickPlanning is the part that a run of 30 seconds has time for.
func quickPlanning() []Problem {
	var out []Problem
	for _, p := range planning() {
		if p.FLOP() <= 4e8 && p.Bytes() <= 1<<23 && p.Attrs["op"] != "TN" && p.Attrs["op"] != "NT" {
			out = append(out, p)
		}
	}
	return out
}

func products() []Problem {
	var out []Problem
	for _, s := range [][4]int64{{512, 32, 32, 16}, {512, 16, 32, 32}, {64, 128, 128, 64}, {64, 64, 128, 128}} {
		for _, op := range []string{"NN", "NT", "TN"} {
			out = append(out, Problem{Family: "batch_gemm", Pass: "forward", Precision: FP32, Cache: Warm, Attrs: map[string]string{"op": op},
				Shape: map[string]int64{"batch": s[0], "m": s[1], "n": s[2], "k": s[3]}})
		}
	}
	sides := []int64{16, 128, 1024}
	for _, m := range sides {
		for _, n := range sides {
			for _, k := range sides {
				out = append(out, gemm(m, n, k, 0, 0))
			}
		}
	}
	for _, s := range [][3]int64{{128, 128, 128}, {16, 128, 1024}, {1024, 128, 128}, {128, 1024, 128}, {256, 64, 4096}, {16, 16, 4096}} {
		out = append(out, gemm(s[0], s[1], s[2], 1, 0), gemm(s[0], s[1], s[2], 0, 1))
	}
	return out
}

func passes() []Problem {
	var out []Problem
	add := func(family, pass string, shape map[string]int64, attrs map[string]string) {
		out = append(out, Problem{Family: family, Pass: pass, Shape: shape, Attrs: attrs, Precision: FP32, Cache: Warm})
	}
	for _, n := range []int64{1 << 10, 1 << 15, 1 << 20} {
		for _, function := range []string{"add", "relu", "tanh", "sigmoid", "exp", "erf"} {
			add("elementwise", "", map[string]int64{"elements": n}, map[string]string{"function": function})
		}
		for _, function := range []string{"transpose", "concat", "split"} {
			add("movement", "", map[string]int64{"elements": 8 * n}, map[string]string{"function": function})
		}
	}
	for _, s := range [][3]int64{
		{1, 128, 128}, {1, 4096, 64}, {1, 100_352, 16}, {1, 1024, 1024}, {128, 128, 1}, {4096, 64, 1}, {8192, 256, 1}, {128, 32, 64},
	} {
		add("reduction", "", map[string]int64{"outer": s[0], "reduced": s[1], "inner": s[2]}, nil)
	}
	for _, s := range [][4]int64{{128, 28, 28, 16}, {128, 14, 14, 32}, {32, 32, 32, 64}} {
		for _, pass := range []string{"forward", "backward"} {
			add("pool", pass, map[string]int64{"n": s[0], "h": s[1], "w": s[2], "c": s[3]}, nil)
		}
	}
	add("overhead", "", map[string]int64{"ops": 1}, nil)
	add("wakeup", "", map[string]int64{"ops": 100, "elements": 1 << 17}, nil)
	for _, s := range [][2]int64{{1 << 13, 64}, {1 << 13, 1024}, {1 << 17, 4}, {1 << 17, 64}, {1 << 17, 256}, {1 << 20, 8}, {1 << 20, 32}} {
		add("activation", "", map[string]int64{"elements": s[0], "kept": s[1]}, nil)
	}
	for _, s := range [][3]int64{{1000, 32, 4096}, {1000, 256, 4096}, {128, 64, 512}} {
		add("segment_sum", "", map[string]int64{"vocab": s[0], "width": s[1], "tokens": s[2]}, nil)
	}
	add("embedding", "forward", map[string]int64{"vocab": 128, "width": 32, "tokens": 512}, nil)
	for _, pass := range []string{"forward", "backward"} {
		add("embedding", pass, map[string]int64{"vocab": 1000, "width": 64, "tokens": 4096}, nil)
	}
	for _, rule := range []string{"sgd", "adam"} {
		for _, n := range []int64{1 << 7, 1 << 12, 1 << 17} {
			add("optimizer", "", map[string]int64{"parameters": n}, map[string]string{"rule": rule})
		}
	}
	return out
}
