package modelpkg

import (
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
)

// call runs a function of the library.
func (a *analysis) call(name string, in []fact) ([]fact, load) {
	fn := a.functions[name]
	if fn == nil || a.steps > a.limit {
		return nil, load{}
	}
	if a.sorted[name] == nil {
		a.sorted[name] = inOrder(fn.GetNodeDef())
	}
	facts := map[string][]fact{}
	for i, arg := range fn.GetSignature().GetInputArg() {
		facts[arg.GetName()] = []fact{at(in, i)}
	}
	byName := map[string]*nodepb.NodeDef{}
	for _, n := range fn.GetNodeDef() {
		byName[n.GetName()] = n
	}
	facts, cost := a.body(a.sorted[name], facts, functionOutput)
	var out []fact
	for _, arg := range fn.GetSignature().GetOutputArg() {
		reference := fn.GetRet()[arg.GetName()]
		from := baseName(reference)
		out = append(out, at(facts[from], functionOutput(reference, byName[from])))
	}
	return out, cost
}

// loop runs a StatelessWhile turn by turn as long as its condition follows from constants, else once.
func (a *analysis) loop(n *nodepb.NodeDef, in []fact) ([]fact, load) {
	condition, body := n.GetAttr()["cond"].GetFunc().GetName(), n.GetAttr()["body"].GetFunc().GetName()
	vars, total := in, load{}
	turns := int64(0)
	a.loops++
	defer func() {
		if a.loops--; a.visit != nil {
			a.visit(Op{Node: n, In: values(in), Counted: true, InLoop: a.loops > 0, Turns: turns})
		}
	}()
	for ; ; turns++ {
		test, cost := a.call(condition, vars)
		total = total.add(cost)
		again, known := at(test, 0).scalar()
		if known && again == 0 {
			return vars, total
		}
		var once load
		vars, once = a.call(body, vars)
		total = total.add(once)
		if !known || a.steps > a.limit {
			a.unknown["turns of a loop (counted once)"]++
			turns++
			return vars, total
		}
	}
}

// branches takes the dearest one, which alone is told of.
func (a *analysis) branches(n *nodepb.NodeDef, in []fact) ([]fact, load) {
	visit, dearest := a.visit, ""
	a.visit = nil
	names := []string{n.GetAttr()["then_branch"].GetFunc().GetName(), n.GetAttr()["else_branch"].GetFunc().GetName()}
	for _, f := range n.GetAttr()["branches"].GetList().GetFunc() {
		names = append(names, f.GetName())
	}
	var out []fact
	var worst load
	for _, name := range names {
		results, cost := a.call(name, in[min(1, len(in)):])
		if out == nil || cost.flops > worst.flops {
			out, dearest = results, name
		}
		worst = load{max(worst.flops, cost.flops), max(worst.peak, cost.peak), max(worst.kept, cost.kept)}
	}
	if a.visit = visit; visit != nil {
		a.call(dearest, in[min(1, len(in)):])
	}
	return out, worst
}
