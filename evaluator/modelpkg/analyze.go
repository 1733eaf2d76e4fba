package modelpkg

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	functionpb "github.com/wamuir/graft/tensorflow/core/framework/function_go_proto"
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
)

// maxSteps bounds the nodes that one analysis looks at, turns of loops included.
const maxSteps = 2 << 20

// maxVisits bounds one that tells of every node: a few seconds. A layer of an LSTM over 1,000 steps has 170,000.
const maxVisits = 1 << 19

// analysis follows shapes through a graph at one batch size, and adds up operations and memory on the way.
type analysis struct {
	batch     int64
	feeds     map[string]fact // placeholders by node name
	functions map[string]*functionpb.FunctionDef
	sorted    map[string][]*nodepb.NodeDef // functions' nodes in an order of execution
	steps     int
	limit     int            // on steps
	unknown   map[string]int // what could not be derived, and how often
	visit     func(Op)       // is told of every node that runs; may be nil
	loops     int            // loops that the walk is in
}

// load is the cost of running something once.
type load struct {
	flops int64
	peak  int64 // most bytes that its values take at one time
	kept  int64 // bytes that it puts into lists, which outlive it
}

func (l load) add(m load) load {
	return load{plus(l.flops, m.flops), max(l.peak, m.peak), plus(l.kept, m.kept)}
}

func (g *graph) analyze(feeds map[string]fact, batch int64, visit func(Op)) (load, *analysis) {
	a := &analysis{visit: visit, limit: maxSteps, batch: batch, feeds: feeds, functions: map[string]*functionpb.FunctionDef{}, sorted: map[string][]*nodepb.NodeDef{}, unknown: map[string]int{}}
	for _, fn := range g.def.GetLibrary().GetFunction() {
		a.functions[fn.GetSignature().GetName()] = fn
	}
	if visit != nil {
		a.limit = maxVisits
	}
	_, total := a.body(inOrder(g.def.GetNode()), map[string][]fact{}, mainOutput)
	return total, a
}

// notes lists what could not be derived.
func (a *analysis) notes() []string {
	var list []string
	for what, n := range a.unknown {
		list = append(list, fmt.Sprintf("%s (%d)", what, n))
	}
	sort.Strings(list)
	return list
}

// inOrder puts nodes in the order in which TensorFlow's executor runs them in one thread: whoever was ready first goes first.
// The graph has no cycle.
func inOrder(nodes []*nodepb.NodeDef) []*nodepb.NodeDef {
	known := make(map[string]bool, len(nodes))
	for _, n := range nodes {
		known[n.GetName()] = true
	}
	readers, waiting := map[string][]*nodepb.NodeDef{}, make(map[string]int, len(nodes))
	out := make([]*nodepb.NodeDef, 0, len(nodes))
	for _, n := range nodes {
		for _, in := range n.GetInput() {
			if from := baseName(in); known[from] {
				readers[from] = append(readers[from], n)
				waiting[n.GetName()]++
			}
		}
		if waiting[n.GetName()] == 0 {
			out = append(out, n)
		}
	}
	for i := 0; i < len(out); i++ {
		for _, n := range readers[out[i].GetName()] {
			if waiting[n.GetName()]--; waiting[n.GetName()] == 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

// outputOf says which output of a node a reference reads.
type outputOf func(reference string, from *nodepb.NodeDef) int

func mainOutput(reference string, _ *nodepb.NodeDef) int { return outputIndex(reference) }

// namedOutputs are the outputs, in order, of ops that have several of different names.
var namedOutputs = map[string]string{
	"BroadcastGradientArgs": "r0 r1", "SparseSoftmaxCrossEntropyWithLogits": "loss backprop",
	"SoftmaxCrossEntropyWithLogits": "loss backprop", "TensorListPopBack": "output_handle tensor",
	"StatelessRandomGetKeyCounter": "key counter", "TopKV2": "values indices", "ListDiff": "out idx",
	"FusedBatchNormV3":     "y batch_mean batch_variance reserve_space_1 reserve_space_2 reserve_space_3",
	"FusedBatchNormGradV3": "x_backprop scale_backprop offset_backprop reserve_space_4 reserve_space_5",
}

// functionOutput reads "node:name:index" (function.proto): outputs are named within functions.
func functionOutput(reference string, from *nodepb.NodeDef) int {
	parts := strings.Split(reference, ":")
	if strings.HasPrefix(reference, "^") {
		return -1
	}
	if len(parts) != 3 || from == nil {
		return 0
	}
	for i, name := range strings.Fields(namedOutputs[from.GetOp()]) {
		if name == parts[1] {
			return i
		}
	}
	index, err := strconv.Atoi(parts[2])
	if err != nil {
		return 0
	}
	return index
}

// body runs nodes in order. facts holds the arguments and takes the results.
func (a *analysis) body(nodes []*nodepb.NodeDef, facts map[string][]fact, which outputOf) (map[string][]fact, load) {
	byName := make(map[string]*nodepb.NodeDef, len(nodes))
	for _, n := range nodes {
		byName[n.GetName()] = n
	}
	memory := newMemory(nodes)
	var total load
	for _, n := range nodes {
		if a.steps++; a.steps > a.limit {
			a.unknown["the rest of a long loop"]++
			break
		}
		var in []fact
		for _, reference := range n.GetInput() {
			from := baseName(reference)
			if i := which(reference, byName[from]); i >= 0 {
				in = append(in, at(facts[from], i))
			}
		}
		out, cost := a.node(n, in)
		a.tell(n, in, out, cost, memory)
		facts[n.GetName()] = out
		total.flops, total.kept = plus(total.flops, cost.flops), plus(total.kept, cost.kept)
		memory.run(n, out, cost)
	}
	total.peak = memory.peak
	return facts, total
}

// node returns the outputs of a node and its cost.
func (a *analysis) node(n *nodepb.NodeDef, in []fact) ([]fact, load) {
	if feed, ok := a.feeds[n.GetName()]; ok && n.GetOp() == "Placeholder" {
		return []fact{feed}, load{}
	}
	switch n.GetOp() {
	case "StatelessWhile":
		return a.loop(n, in)
	case "StatelessIf", "StatelessCase":
		return a.branches(n, in)
	case "PartitionedCall":
		return a.call(n.GetAttr()["f"].GetFunc().GetName(), in)
	}
	out := declared(n, a.batch)
	if shape, ok := shapeOf(n, in, out[0]); ok {
		out[0].shape, out[0].known = shape, true
		if n.GetOp() == "Split" || n.GetOp() == "Unpack" {
			for i := range out {
				out[i] = out[0]
			}
		}
		if n.GetOp() == "SparseSoftmaxCrossEntropyWithLogits" && len(out) > 1 {
			out[1].shape, out[1].known = in[0].shape, true
		}
	}
	a.follow(n, in, out)
	flops, ok := count(n, in, out)
	if !ok {
		a.unknown["operations of "+n.GetOp()]++
	}
	return out, load{flops: flops, kept: listBytes(n, in)}
}

func (a *analysis) follow(n *nodepb.NodeDef, in, out []fact) {
	rule := followings[n.GetOp()]
	if rule == nil {
		return
	}
	for i, ints := range rule(n, in) {
		if i < len(out) && ints != nil && len(ints) <= maxInts {
			out[i].ints, out[i].exact = ints, true
			if len(out[i].shape) == 1 || !out[i].known {
				out[i].shape, out[i].known = []int64{int64(len(ints))}, true
			}
		}
	}
}

// listBytes is what a node puts into a tensor list.
func listBytes(n *nodepb.NodeDef, in []fact) int64 {
	switch n.GetOp() {
	case "TensorListPushBack":
		return at(in, 1).bytes()
	case "TensorListSetItem":
		return at(in, 2).bytes()
	case "TensorListFromTensor":
		return at(in, 0).bytes()
	default:
		return 0
	}
}
