package bench

import (
	_ "embed" // the shapes
	"encoding/json"
	"fmt"
)

//go:embed data/deepbench.json
var deepBenchJSON []byte

// shapes are DeepBench's lists as they stand in the file: rows of numbers whose last column may be a word.
type shapes struct {
	Lists map[string]map[string]struct {
		Rows [][]any `json:"rows"`
	} `json:"lists"`
}

var deepBench = func() shapes {
	var s shapes
	if err := json.Unmarshal(deepBenchJSON, &s); err != nil {
		panic(fmt.Sprintf("embedded shapes: %v", err)) // a defect of the build
	}
	return s
}()

// The problem sets of DeepBench.
const (
	training  = "training_set"
	server    = "inference_server_set"
	deviceSet = "inference_device_set"
	allSizes  = "all"
)

// rows returns a list as problems, each shape once.
func (s shapes) rows(list, set string, problem func(row []any) Problem) []Problem {
	var out []Problem
	seen := map[string]bool{}
	for _, row := range s.Lists[list][set].Rows {
		p := problem(row)
		if key := p.Key(); !seen[key] {
			seen[key] = true
			out = append(out, p)
		}
	}
	return out
}

func whole(v any) int64 { return int64(v.(float64)) }

func gemmRow(row []any) Problem {
	return gemm(whole(row[0]), whole(row[1]), whole(row[2]), whole(row[3]), whole(row[4]))
}

// gemm is C[m,n] = op(A) op(B), column-major as DeepBench has it.
func gemm(m, n, k, aT, bT int64) Problem {
	letter := [2]string{"N", "T"}
	return Problem{Family: "gemm", Pass: "forward", Precision: FP32, Cache: Warm,
		Shape: map[string]int64{"m": m, "n": n, "k": k}, Attrs: map[string]string{"op": letter[aT] + letter[bT]}}
}

func sparseRow(row []any) Problem {
	return Problem{Family: "sparse_gemm", Pass: "forward", Precision: FP32, Cache: Warm,
		Shape: map[string]int64{"m": whole(row[0]), "n": whole(row[1]), "k": whole(row[2])},
		Attrs: map[string]string{"sparsity": fmt.Sprint(row[5])}}
}

// The columns of a convolution, in the order of the lists.
var convColumns = [...]string{"w", "h", "c", "n", "k", "s", "r", "pad_w", "pad_h", "stride_w", "stride_h"}

func convRow(row []any) Problem {
	p := Problem{Family: "conv", Pass: "forward", Precision: FP32, Cache: Warm, Shape: map[string]int64{}}
	for i, name := range convColumns {
		p.Shape[name] = whole(row[i])
	}
	return p
}

func rnnRow(row []any) Problem {
	return Problem{Family: "rnn", Pass: "forward", Precision: FP32, Cache: Warm,
		Shape: map[string]int64{"hidden": whole(row[0]), "batch": whole(row[1]), "steps": whole(row[2])},
		Attrs: map[string]string{"cell": row[3].(string)}}
}

func allReduceRow(row []any) Problem {
	return Problem{Family: "allreduce", Precision: FP32, Cache: Warm, Shape: map[string]int64{"floats": whole(row[0])}}
}
