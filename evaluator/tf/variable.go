//go:build tensorflow

package tf

import (
	"io"

	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Variable is a tensor that stays on the device between runs (a resource variable).
type Variable struct {
	Spec   tensor.Spec
	Handle Output // the resource
	Read   Output // its value
	feed   Output // what set assigns
	set    Node
	fetch  Output // the value in its wire type
}

// Variable adds a variable. It has no value until Session.Assign sets one.
func (g *Graph) Variable(spec tensor.Spec) (*Variable, error) {
	v := &Variable{Spec: spec}
	dtype, wire := dtypes[spec.DType], wireType(spec.DType)
	b := Builder{Graph: g}
	v.Handle = b.Value("VarHandleOp", Attrs{"dtype": dtype, "shape": ShapeAttr(spec.Shape), "shared_name": "assay/" + spec.Name})
	v.Read = b.Value("ReadVariableOp", Attrs{"dtype": dtype}, v.Handle)
	v.feed = b.Value("Placeholder", Attrs{"dtype": wire, "shape": ShapeAttr(spec.Shape)})
	value := v.feed
	v.fetch = v.Read
	if wire != dtype {
		value = b.Value("Bitcast", Attrs{"type": dtype}, v.feed)
		v.fetch = b.Value("Bitcast", Attrs{"type": wire}, v.Read)
	}
	v.set = b.Node("AssignVariableOp", Attrs{"dtype": dtype}, nil, v.Handle, value)
	return v, b.err
}

// Assign sets a variable from canonical bytes.
func (s *Session) Assign(v *Variable, r io.Reader) error {
	return s.AssignAll([]*Variable{v}, func(int) (io.Reader, error) { return r, nil })
}

// assignAtOnce is how many bytes of new values wait for one run that assigns them. Each run of nodes that did not run together
// before has the library optimize the whole graph once more, which takes longer than assigning most tensors.
const assignAtOnce = 16 << 20

// AssignAll sets variables from canonical bytes, which from gives for each in order.
func (s *Session) AssignAll(vars []*Variable, from func(i int) (io.Reader, error)) error {
	feeds, targets, waiting := map[Output]*tensorHandle{}, []Node{}, int64(0)
	for i, v := range vars {
		r, err := from(i)
		if err != nil {
			return err
		}
		if feeds[v.feed], err = readTensor(v.Spec, r); err != nil {
			return err
		}
		size, _ := v.Spec.Bytes()
		targets, waiting = append(targets, v.set), waiting+size
		if waiting < assignAtOnce && i+1 < len(vars) {
			continue
		}
		if _, err := s.run(feeds, nil, targets); err != nil {
			return err
		}
		feeds, targets, waiting = map[Output]*tensorHandle{}, []Node{}, 0
	}
	return nil
}

// Values returns the canonical bytes of variables.
func (s *Session) Values(vars []*Variable) ([]tensor.Tensor, error) {
	fetches := make([]Output, len(vars))
	for i, v := range vars {
		fetches[i] = v.fetch
	}
	results, err := s.Run(nil, fetches, nil)
	if err != nil {
		return nil, err
	}
	out := make([]tensor.Tensor, len(vars))
	for i, v := range vars {
		data, err := results[i].Bytes()
		if err != nil {
			return nil, err
		}
		out[i] = tensor.Tensor{Spec: v.Spec, Data: data}
	}
	return out, nil
}
