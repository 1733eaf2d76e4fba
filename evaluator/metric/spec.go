package metric

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// Spec says how logits and labels of one record are laid out.
type Spec struct {
	Kind   modelpkg.LossKind
	Labels tensor.Spec  // one record's labels, without the batch
	Logits tensor.Shape // one record's logits, without the batch
}

// SpecOf returns the model's Spec. New validates it.
func SpecOf(m *modelpkg.Manifest) Spec {
	return Spec{
		Kind:   m.Loss.Kind,
		Labels: tensor.Spec{Name: m.Labels.Name, DType: m.Labels.DType, Shape: record(m.Labels.Shape)},
		Logits: record(m.Logits.Shape),
	}
}

// record cuts the batch off a port's shape.
func record(port tensor.Shape) tensor.Shape {
	if len(port) == 0 {
		return nil
	}
	return port[1:]
}

// layout is a validated Spec in numbers.
type layout struct {
	items   int // labels per record
	classes int // logits per label
	labels  labelReader
}

// layout checks that labels and logits fit together: as many logits as labels, times the classes for sparse labels.
func (s Spec) layout() (layout, error) {
	labels, okLabels := s.Labels.Shape.Elements()
	logits, okLogits := s.Logits.Elements()
	if !okLabels || !okLogits || labels == 0 || logits == 0 || logits > math.MaxInt32 {
		return layout{}, fault.New(fault.ModelInvalid, "labels %s or logits %s have no valid shape", s.Labels.Shape, s.Logits)
	}
	reader := readerOf(s.Labels.DType)
	if reader.at == nil {
		return layout{}, fault.New(fault.ModelInvalid, "labels cannot have dtype %q", s.Labels.DType)
	}
	l := layout{items: int(labels), classes: 1, labels: reader}
	switch s.Kind {
	case modelpkg.SparseCategorical:
		if s.Labels.DType.IsFloat() {
			return layout{}, fault.New(fault.ModelInvalid, "class labels cannot have dtype %s", s.Labels.DType)
		}
		if len(s.Logits) > 0 {
			l.classes = int(s.Logits[len(s.Logits)-1])
		}
	case modelpkg.BinaryCross, modelpkg.MeanSquared:
	default:
		return layout{}, fault.New(fault.ModelInvalid, "loss %q is not known", s.Kind)
	}
	if int64(l.items)*int64(l.classes) != logits || (s.Kind == modelpkg.SparseCategorical && l.classes < 2) {
		return layout{}, fault.New(fault.ModelInvalid, "logits %s do not fit labels %s under %s", s.Logits, s.Labels.Shape, s.Kind)
	}
	return l, nil
}
