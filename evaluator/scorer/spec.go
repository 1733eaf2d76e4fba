package scorer

import (
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/scorer/wire"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// maxBatchBytes bounds one batch's input, and its logits.
const maxBatchBytes = 1 << 30

// modelSpec tells the child how to run a package's eval graph. Tensors that it does not use are not sent.
// record is the bytes of one record's input.
func modelSpec(p *modelpkg.Package, batch int) (spec wire.ModelSpec, record int, err error) {
	m := &p.Manifest
	if len(m.Inputs) != 1 || len(m.Inputs[0].Shape) == 0 || len(m.Logits.Shape) == 0 {
		return spec, 0, fault.New(fault.ModelInvalid, "model has not one batched input and batched logits")
	}
	in := m.Inputs[0]
	input := tensor.Spec{Name: in.Eval, DType: in.DType, Shape: in.Shape[1:]}
	size, ok := input.Bytes()
	width, wok := m.Logits.Shape[1:].Elements()
	most := int64(maxBatchBytes / batch)
	if !ok || !wok || size == 0 || width == 0 || size > most || width > most/4 || m.Logits.DType != tensor.Float32 {
		return spec, 0, fault.New(fault.ModelInvalid, "input %v or logits %v cannot be scored in batches of %d",
			in.Shape, m.Logits.Shape, batch)
	}
	spec = wire.ModelSpec{GraphBytes: uint64(len(p.Eval)), Input: input, Logits: m.Logits.Eval, Width: int(width)}
	for _, t := range m.Tensors {
		if t.Eval != "" {
			spec.Tensors = append(spec.Tensors, tensor.Spec{Name: t.Eval, DType: t.DType, Shape: t.Shape})
		}
	}
	return spec, int(size), nil
}
