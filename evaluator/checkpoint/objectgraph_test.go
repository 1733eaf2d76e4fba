package checkpoint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	bundlepb "github.com/wamuir/graft/tensorflow/core/protobuf/for_core_protos_go_proto"

	"github.com/assay-oracle/assay/evaluator/checkpoint"
	"github.com/assay-oracle/assay/evaluator/fault"
)

const graphKey = "_CHECKPOINTABLE_OBJECT_GRAPH"

type (
	objectNode  = bundlepb.TrackableObjectGraph_TrackableObject
	objectChild = bundlepb.TrackableObjectGraph_TrackableObject_ObjectReference
	objectValue = bundlepb.TrackableObjectGraph_TrackableObject_SerializedTensor
)

func child(name string, id int32) *objectChild { return &objectChild{LocalName: name, NodeId: id} }

func valued(key string) *objectNode {
	return &objectNode{Attributes: []*objectValue{{Name: "OTHER", CheckpointKey: "other"}, {Name: "VARIABLE_VALUE", CheckpointKey: key}}}
}

// smallGraph leads from the root's child "net" to small's layer, whose variables are stored under keys of other paths. It has
// a loop, as real graphs do.
func smallGraph() *bundlepb.TrackableObjectGraph {
	return &bundlepb.TrackableObjectGraph{Nodes: []*objectNode{
		{Children: []*objectChild{child("net", 1), child("optimizer", 7)}},
		{Children: []*objectChild{child("_layers", 2), child("self", 0)}},
		{Children: []*objectChild{child("1", 3)}},
		{Children: []*objectChild{child("bias", 4), child("_kernel", 5), child("steps", 6)}},
		valued("optimizer/_trainable_variables/1" + variable),
		valued("optimizer/_trainable_variables/0" + variable),
		valued("net/s" + variable),
		{},
	}}
}

func graphBundle(t testing.TB, graph *bundlepb.TrackableObjectGraph) *bundle {
	t.Helper()
	b := smallBundle().rename(map[string]string{
		"dense/bias": "optimizer/_trainable_variables/1" + variable, "dense/kernel": "optimizer/_trainable_variables/0" + variable,
		"steps": "net/s" + variable,
	})
	b.addText(graphKey, encode(t, graph))
	return b
}

func TestObjectGraphLeadsToOtherKeys(t *testing.T) {
	w, err := open(graphBundle(t, smallGraph()).write(t))
	require.NoError(t, err)
	require.Equal(t, smallWeights(t).Tensors(), w.Tensors())
}

func TestObjectGraphsThatLead(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(g *bundlepb.TrackableObjectGraph)
		code    fault.Code
		subject string
	}{
		"nowhere":       {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[3].Children[0].LocalName = "bjas" }, fault.TensorMissing, "dense/bias"},
		"beyond":        {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[3].Children[0].NodeId = 1 << 30 }, fault.TensorMissing, "dense/bias"},
		"before":        {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[3].Children[0].NodeId = -1 }, fault.TensorMissing, "dense/bias"},
		"to no value":   {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[4].Attributes = nil }, fault.TensorMissing, "dense/bias"},
		"to no key":     {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[4].Attributes[1].CheckpointKey = "x" }, fault.TensorMissing, "dense/bias"},
		"to the graph":  {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[4].Attributes[1].CheckpointKey = graphKey }, fault.TensorDType, "dense/bias"},
		"to another":    {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[3].Children[0].NodeId = 5 }, fault.TensorShape, "dense/bias"},
		"from too many": {func(g *bundlepb.TrackableObjectGraph) { g.Nodes[0].Children = manyChildren(600) }, fault.CheckpointLimit, graphKey},
	} {
		t.Run(name, func(t *testing.T) {
			g := smallGraph()
			c.change(g)
			_, err := open(graphBundle(t, g).write(t))
			refused(t, err, c.code, c.subject)
		})
	}
}

func manyChildren(n int) (all []*objectChild) {
	for i := range n {
		all = append(all, child(fmt.Sprint(i), 1))
	}
	return all
}

func TestObjectGraphEntryIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		change func(b *bundle)
		code   fault.Code
	}{
		"checksum":    {func(b *bundle) { b.entries[graphKey].Crc32C++ }, fault.CheckpointFormat},
		"changed":     {func(b *bundle) { b.shards[0][len(b.shards[0])-1] ^= 1 }, fault.CheckpointFormat},
		"length":      {func(b *bundle) { b.entries[graphKey].Size-- }, fault.CheckpointFormat},
		"floats":      {func(b *bundle) { b.entries[graphKey].Dtype = float32Type; b.entries[graphKey].Size = 4 }, fault.CheckpointFormat},
		"empty":       {func(b *bundle) { b.entries[graphKey].Size = 0 }, fault.CheckpointFormat},
		"beyond file": {func(b *bundle) { b.entries[graphKey].Offset = 1 << 40 }, fault.CheckpointTrunc},
		"malformed":   {func(b *bundle) { b.addText(graphKey, []byte{0x0a, 0xff}) }, fault.CheckpointFormat},
		"too long":    {func(b *bundle) { b.addText(graphKey, []byte(strings.Repeat("\x0a\x00", 1<<17))) }, fault.CheckpointLimit},
	} {
		t.Run(name, func(t *testing.T) {
			b := graphBundle(t, smallGraph())
			c.change(b)
			_, err := open(b.write(t))
			refused(t, err, c.code, graphKey)
		})
	}
}

func FuzzObjectGraph(f *testing.F) {
	f.Add(encode(f, smallGraph()))
	f.Add([]byte{0x0a, 0x02, 0x0a, 0x00})
	var aliases []string
	for _, t := range small().Tensors {
		aliases = append(aliases, t.Aliases.TF...)
	}
	f.Fuzz(func(t *testing.T, graph []byte) {
		keys, err := checkpoint.ObjectGraphKeys(graph, aliases)
		if err != nil {
			require.Equal(t, fault.Refused, fault.InfoOf(err).Verdict)
		}
		for _, key := range keys {
			require.Contains(t, string(graph), key)
		}
	})
}
