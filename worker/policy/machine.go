package policy

import (
	"cmp"
	"math"
	"strings"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/evaluator/modelpkg/cost"
)

// machine estimates what ops take on the machine that a capability report measured: the rows of the report whose shapes are
// near, in log space.
type machine struct {
	report   *bench.Report
	curves   map[string]curve // seconds per operation or byte
	overhead float64          // seconds of an op that does nothing
	wake     float64          // seconds until the threads of an op run that have gone to sleep
	missing  map[string]bool  // what was estimated from the rows of something else
}

func newMachine(r *bench.Report) *machine {
	m := &machine{report: r, curves: map[string]curve{}, missing: map[string]bool{}}
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Family == "overhead" && row.MedianSeconds > 0 {
			m.overhead = row.MedianSeconds
		}
	}
	for i := range r.Rows {
		m.learn(&r.Rows[i])
	}
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Family == "wakeup" && m.precise(row) {
			warm, _ := m.pass(int64(row.Bytes), "elementwise/add")
			m.wake = max(row.MedianSeconds-float64(row.Shape["ops"]+1)*m.overhead-warm, 0)
		}
	}
	return m
}

// precise reports whether training on the device runs in the row's precision, and the row's output was not found wrong.
// TensorFlow multiplies in TF32 where a GPU has it.
func (m *machine) precise(row *bench.Row) bool {
	wrong := row.Check.Entries > 0 && !row.Check.OK
	return !wrong && row.Cache == bench.Warm && (row.Precision == bench.FP32 || m.report.Device == "gpu" && row.Precision == bench.TF32)
}

// learn adds a row to the curve of its kind.
func (m *machine) learn(row *bench.Row) {
	if !m.precise(row) || row.MedianSeconds <= 0 {
		return
	}
	s, op := row.Shape, row.Attrs["op"]
	switch row.Family {
	case "gemm", "batch_gemm":
		if len(op) == 2 { // column-major, so that the operands change places
			key := product(row.Family, op[1] == 'T', op[0] == 'T')
			m.add(key+row.Precision, row, row.FLOP, sizes(s["batch"], s["n"], s["m"], s["k"]))
		}
	case "conv":
		if s["stride_w"] < 1 || s["stride_h"] < 1 {
			return
		}
		w, h := row.Problem().ConvOut()
		m.add("conv/"+row.Pass, row, row.FLOP, sizes(s["n"]*w*h, s["c"], s["k"], s["r"]*s["s"]))
	case "elementwise", "movement":
		m.add(row.Family+"/"+row.Attrs["function"], row, row.Bytes, sizes(int64(row.Bytes)))
	case "reduction":
		m.add("reduction", row, row.Bytes, sizes(s["outer"], s["reduced"], s["inner"]))
	case "pool":
		m.add("pool/"+row.Pass, row, row.Bytes, sizes(int64(row.Bytes)))
	case "embedding":
		m.add("embedding/"+row.Pass, row, float64(s["tokens"]*s["width"]), sizes(s["tokens"], s["width"]))
	case "segment_sum":
		m.add("segment_sum", row, float64(s["tokens"]*s["width"]), sizes(s["tokens"], s["width"]))
	case "activation":
		m.add("activation", row, row.Bytes, sizes(s["elements"], s["elements"]*s["kept"]))
	case "optimizer":
		m.add("optimizer/"+row.Attrs["rule"], row, row.Bytes, sizes(s["parameters"]))
	}
}

func (m *machine) add(key string, row *bench.Row, units float64, at []float64) {
	if units <= 0 {
		return
	}
	nodes := max(2*row.Shape["kept"], 1) // of a chain that keeps values
	seconds := max(row.MedianSeconds-float64(nodes)*m.overhead, row.MedianSeconds/10)
	m.curves[key] = append(m.curves[key], sample{at, math.Log(seconds / units)})
}

// product names the curve of products whose operands lie this way.
func product(family string, a, b bool) string {
	letter := map[bool]string{false: "N", true: "T"}
	return family + "/" + letter[a] + letter[b] + "/"
}

func sizes(values ...int64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = math.Log(float64(max(v, 1)))
	}
	return out
}

// look returns the seconds of so many units by the first of the named curves that has samples.
func (m *machine) look(units int64, at []float64, keys ...string) (float64, bool) {
	for i, key := range keys {
		if v, ok := m.curves[key].estimate(at); ok {
			if i > 0 {
				m.missing[strings.TrimSuffix(keys[0], "/"+bench.FP32)] = true
			}
			return math.Exp(v) * float64(units), true
		}
	}
	return 0, false
}

// seconds is what one run of an op takes within a step whose values fill so many bytes, beside the overhead of a node. ok is
// false when nothing was measured that is like it.
//
// Rows are measured on operands that lie in the caches. Within a step an op finds what others made long before and writes to
// memory that it has not touched: a simple pass takes the time of a chain that keeps its values; anything else takes what such
// a chain takes longer than a warm one, for what it reads and writes or, where computing hides the reading, for what it writes.
func (m *machine) seconds(w cost.Work, footprint int64) (s float64, ok bool) {
	s, ok = m.warm(w)
	if !ok || w.Fused {
		return s, ok
	}
	one := cmp.Or(w.Fresh, w.Bytes/3) // the size of one of what a simple pass reads and writes
	each, ok := m.curves["activation"].estimate(sizes(one/4, footprint/4))
	if !ok {
		m.missing["activation"] = true
		return s, true
	}
	kept := math.Exp(each)
	if w.Class == cost.Elementwise {
		return max(s, kept*float64(w.Bytes)), true
	}
	bytes := w.Bytes
	if computes[w.Class] {
		bytes = w.Fresh
	}
	if one > 0 {
		warm, _ := m.pass(3*one, "elementwise/add")
		kept = max(kept-warm/float64(3*one), 0)
	}
	return s + kept*float64(bytes), true
}

// computes are the classes whose reading is hidden by what they compute.
var computes = map[cost.Class]bool{
	cost.Product: true, cost.Recurrent: true, cost.ConvForward: true, cost.ConvInputs: true, cost.ConvWeights: true,
}

// warm is the time of an op whose operands lie in the caches.
func (m *machine) warm(w cost.Work) (s float64, ok bool) {
	switch w.Class {
	case cost.Product, cost.Recurrent:
		return m.product(w)
	case cost.ConvForward, cost.ConvInputs, cost.ConvWeights:
		return m.convolution(w)
	case cost.Reduction:
		if s, ok := m.look(w.Bytes, sizes(w.Outer, w.Reduced, w.Inner), "reduction"); ok {
			return s, true
		}
		return m.pass(w.Bytes, "reduction", "elementwise/add")
	case cost.Pool:
		pass := "pool/forward"
		if strings.HasSuffix(w.Op, "Grad") {
			pass = "pool/backward"
		}
		return m.pass(w.Bytes, pass, "elementwise/add")
	case cost.Gather:
		rows := "segment_sum"
		if strings.HasPrefix(w.Op, "Gather") {
			rows = "embedding/forward"
		}
		if s, ok := m.look(w.Elements, sizes(w.Outer, w.Inner), rows, "embedding/backward"); ok {
			return s, true
		}
		return m.pass(w.Bytes, rows, "elementwise/add")
	case cost.Movement:
		return m.pass(w.Bytes, "movement/"+cmp.Or(movements[w.Op], "concat"), "movement/concat", "elementwise/add")
	case cost.Update:
		return m.update(w)
	}
	return m.elementwise(w)
}

// movements name the row that is like an op.
var movements = map[string]string{
	"Transpose": "transpose", "Split": "split", "SplitV": "split", "Unpack": "split", "ConcatV2": "concat", "Pack": "concat",
	"BatchToSpaceND": "transpose", "SpaceToBatchND": "transpose", "ReverseV2": "transpose", "DepthToSpace": "transpose",
}

// pass is an op that goes over memory.
func (m *machine) pass(bytes int64, keys ...string) (float64, bool) {
	if s, ok := m.look(bytes, sizes(bytes), keys...); ok {
		return s, true
	}
	if copies, ok := m.report.Ceiling(bench.Copy); ok && copies > 0 {
		m.missing[keys[0]] = true
		return float64(bytes) / copies / 1e9, true
	}
	return 0, false
}

func (m *machine) product(w cost.Work) (float64, bool) {
	if w.FLOPs == 0 {
		return 0, true
	}
	single, batched := product("gemm", w.TransposeA, w.TransposeB), product("batch_gemm", w.TransposeA, w.TransposeB)
	plain := product("gemm", false, false)
	var keys []string
	for _, precision := range m.precisions() {
		if w.Batch > 1 {
			keys = append(keys, batched+precision, product("batch_gemm", false, false)+precision)
		}
		keys = append(keys, single+precision, plain+precision)
	}
	at := sizes(w.Batch, w.M, w.N, w.K)
	if s, ok := m.look(w.FLOPs, at, keys...); ok {
		return s, true
	}
	return m.compute(w)
}

// precisions are those of products, the one that training uses first.
func (m *machine) precisions() []string {
	if m.report.Device == "gpu" {
		return []string{bench.TF32, bench.FP32}
	}
	return []string{bench.FP32}
}

func (m *machine) convolution(w cost.Work) (float64, bool) {
	if w.FLOPs == 0 {
		return 0, true
	}
	at := sizes(w.Images*w.OutHeight*w.OutWidth, w.In, w.Out, w.KernelH*w.KernelW)
	pass := strings.TrimPrefix(string(w.Class), "conv_")
	if s, ok := m.look(w.FLOPs, at, "conv/"+pass, "conv/forward"); ok {
		return s, true
	}
	return m.compute(w)
}

// compute takes the best rate that was seen, where no row is like the op.
func (m *machine) compute(w cost.Work) (float64, bool) {
	best, ok := m.report.Ceiling(bench.FP32GEMM)
	if !ok || best == 0 {
		return 0, false
	}
	m.missing[string(w.Class)] = true
	return float64(w.FLOPs) / best / 1e9, true
}

func (m *machine) update(w cost.Work) (float64, bool) {
	rule := map[string]string{"ResourceApplyAdam": "adam", "ResourceApplyKerasMomentum": "momentum", "ResourceApplyGradientDescent": "sgd"}[w.Op]
	if rule == "" {
		return m.pass(w.Bytes, "elementwise/add")
	}
	if s, ok := m.look(w.Bytes, sizes(w.Elements), "optimizer/"+rule, "optimizer/sgd"); ok {
		return s, true
	}
	return m.pass(w.Bytes, "optimizer/"+rule, "elementwise/add")
}

// curved are the ops that compute an elementary function, and the row that is like each.
var curved = map[string]string{
	"Tanh": "tanh", "Sigmoid": "sigmoid", "Erf": "erf", "Erfc": "erf", "Exp": "exp", "Expm1": "exp", "Log": "exp", "Log1p": "exp", "Pow": "exp",
	"Softplus": "exp", "Elu": "exp", "Selu": "exp", "Sin": "exp", "Cos": "exp", "StatelessRandomUniformV2": "exp", "StatelessRandomNormalV2": "exp",
	"Softmax": "exp", "LogSoftmax": "exp", "SparseSoftmaxCrossEntropyWithLogits": "exp", "SoftmaxCrossEntropyWithLogits": "exp",
}

// passes are how often an op goes over its values beside computing on them.
var passes = map[string]float64{
	"Softmax": 2, "LogSoftmax": 2, "SparseSoftmaxCrossEntropyWithLogits": 3, "SoftmaxCrossEntropyWithLogits": 3,
	"FusedBatchNormV3": 2, "FusedBatchNormGradV3": 3,
}

func (m *machine) elementwise(w cost.Work) (float64, bool) {
	if w.Fused {
		if m.report.Device == "cpu" {
			return 0, true
		}
		return m.pass(8*w.Elements, "elementwise/add")
	}
	function := curved[w.Op]
	if function == "" {
		s, ok := m.pass(w.Bytes, "elementwise/add")
		return s * max(passes[w.Op], 1), ok
	}
	bytes := 8 * w.Elements // one value read and one written for each
	s, ok := m.pass(bytes, "elementwise/"+function, "elementwise/exp", "elementwise/tanh", "elementwise/add")
	if n := passes[w.Op]; ok && n > 0 {
		more, _ := m.pass(bytes, "elementwise/add")
		s += n * more
	}
	return s, ok
}
