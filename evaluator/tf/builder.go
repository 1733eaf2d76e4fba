//go:build tensorflow

package tf

import (
	graft "github.com/wamuir/graft/tensorflow"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// Input is a node's input: an Output or a List.
type Input = graft.Input

// List is an input that takes several outputs.
type List = graft.OutputList

// Builder adds nodes until the first error, which it keeps: what it returns after that must not be used.
type Builder struct {
	Graph *Graph
	err   error
}

// Err returns the first error.
func (b *Builder) Err() error { return b.err }

// Node adds a node that runs after the nodes in after.
func (b *Builder) Node(kind string, attrs Attrs, after []Node, inputs ...Input) Node {
	if b.err != nil {
		return nil
	}
	var n Node
	n, b.err = b.Graph.Add(kind, attrs, after, inputs...)
	return n
}

// Value adds a node and returns its first output.
func (b *Builder) Value(kind string, attrs Attrs, inputs ...Input) Output {
	if n := b.Node(kind, attrs, nil, inputs...); n != nil {
		return n.Output(0)
	}
	return Output{}
}

// Const adds a float32 constant.
func (b *Builder) Const(v float64) Output {
	if b.err != nil {
		return Output{}
	}
	return b.constant(graft.Float, float32(v))
}

// Int adds an int32 constant.
func (b *Builder) Int(v int) Output { return b.constant(graft.Int32, int32(v)) }

// Ints adds an int32 vector.
func (b *Builder) Ints(v ...int32) Output { return b.constant(graft.Int32, v) }

// Longs adds an int64 vector.
func (b *Builder) Longs(v ...int64) Output { return b.constant(graft.Int64, v) }

func (b *Builder) constant(dtype graft.DataType, v any) Output {
	if b.err != nil {
		return Output{}
	}
	t, err := graft.NewTensor(v)
	if err != nil {
		b.err = fault.Wrap(fault.Internal, err, "make constant")
		return Output{}
	}
	return b.Value("Const", Attrs{"dtype": dtype, "value": t})
}

// Fail makes err the first error, unless there is one.
func (b *Builder) Fail(err error) {
	if b.err == nil {
		b.err = err
	}
}
