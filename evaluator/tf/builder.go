//go:build tensorflow

package tf

import graft "github.com/wamuir/graft/tensorflow"

// builder adds nodes until the first error, which it keeps.
type builder struct {
	g   *Graph
	err error
}

func (b *builder) node(kind string, attrs Attrs, after []Node, inputs ...graft.Input) Node {
	if b.err != nil {
		return nil
	}
	var n Node
	n, b.err = b.g.Add(kind, attrs, after, inputs...)
	return n
}

func (b *builder) value(kind string, attrs Attrs, inputs ...graft.Input) Output {
	if n := b.node(kind, attrs, nil, inputs...); n != nil {
		return n.Output(0)
	}
	return Output{}
}
