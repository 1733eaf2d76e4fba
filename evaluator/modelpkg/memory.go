package modelpkg

import (
	nodepb "github.com/wamuir/graft/tensorflow/core/framework/node_def_go_proto"
)

// views share the memory of their first input.
var views = set(`EnsureShape ExpandDims Identity PreventGradient Reshape Snapshot Squeeze StopGradient`)

// memory follows which values are alive while nodes run one after another: a value lives until its last reader has run,
// and results that nothing reads live to the end. Placeholders and constants are counted elsewhere.
type memory struct {
	readers    map[string]int    // reads still to come, by owner
	owner      map[string]string // the node whose memory a node's outputs are in
	size       map[string]int64
	sole       map[string]bool // nodes whose outputs are read once
	live, peak int64
}

func newMemory(nodes []*nodepb.NodeDef) *memory {
	m := &memory{readers: map[string]int{}, owner: map[string]string{}, size: map[string]int64{}, sole: map[string]bool{}}
	for _, n := range nodes {
		m.owner[n.GetName()] = n.GetName()
		if views[n.GetOp()] && len(n.GetInput()) > 0 {
			m.owner[n.GetName()] = m.ownerOf(n.GetInput()[0])
		}
	}
	reads := map[string]int{}
	for _, n := range nodes {
		for _, in := range n.GetInput() {
			m.readers[m.ownerOf(in)]++
			reads[baseName(in)]++
			m.sole[baseName(in)] = reads[baseName(in)] == 1
		}
	}
	return m
}

func (m *memory) ownerOf(reference string) string {
	from := baseName(reference)
	if owner, ok := m.owner[from]; ok {
		return owner
	}
	return from // an argument
}

// run takes in a node's outputs, and lets go of what it was the last to read.
func (m *memory) run(n *nodepb.NodeDef, out []fact, cost load) {
	name := n.GetName()
	if m.owner[name] == name && n.GetOp() != "Placeholder" && n.GetOp() != "Const" {
		for _, f := range out {
			m.size[name] = plus(m.size[name], f.bytes())
		}
		m.size[name] = plus(m.size[name], cost.kept)
		m.live = plus(m.live, m.size[name])
	}
	m.peak = max(m.peak, plus(m.live, cost.peak))
	for _, in := range n.GetInput() {
		owner := m.ownerOf(in)
		if m.readers[owner]--; m.readers[owner] == 0 {
			m.live -= m.size[owner]
			delete(m.size, owner)
		}
	}
}
