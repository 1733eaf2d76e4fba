package metric

import (
	"math"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
)

// MaxLossMicro stands for every larger mean loss too.
const MaxLossMicro = math.MaxInt64

// Score is the exact result over one split. It is secret until package disclosure has passed on it.
type Score struct {
	Correct   uint32 `json:"correct"`    // items predicted right; 0 for mean squared error
	Total     uint32 `json:"total"`      // items scored: all labels but the ignored ones
	LossMicro int64  `json:"loss_micro"` // mean loss per item in millionths, rounded half to even; at most MaxLossMicro
}

// Accumulator scores batches in order. It is not safe for concurrent use.
type Accumulator struct {
	kind    modelpkg.LossKind
	layout  layout
	ignore  float64
	ignores bool

	record  int // records seen, for messages
	correct uint64
	total   uint64
	loss    sum
}

// New makes an Accumulator; items labelled *ignore do not count. A Spec whose shapes or dtypes do not fit its loss has the
// code ModelInvalid, an ignore label under mean squared error the code DatasetInvalid, since there it would be a value.
func New(spec Spec, ignore *int64) (*Accumulator, error) {
	l, err := spec.layout()
	if err != nil {
		return nil, err
	}
	a := &Accumulator{kind: spec.Kind, layout: l}
	if ignore != nil {
		if spec.Kind == modelpkg.MeanSquared {
			return nil, fault.New(fault.DatasetInvalid, "mean squared error takes no ignore label")
		}
		a.ignore, a.ignores = float64(*ignore), true
	}
	return a, nil
}

// Add scores rows records: their logits in row-major order, and their labels' canonical bytes. A NaN or infinity among the
// logits, at ignored items too, has the code LogitsNonFinite; a label that is no class, DatasetInvalid. After an error the
// Accumulator is of no further use.
func (a *Accumulator) Add(logits []float32, labels []byte, rows int) error {
	perRow, labelBytes := a.layout.items*a.layout.classes, a.layout.items*a.layout.labels.width
	if rows < 0 || len(logits) != rows*perRow || len(labels) != rows*labelBytes {
		return fault.New(fault.Internal, "%d rows came with %d logits and %d bytes of labels", rows, len(logits), len(labels))
	}
	for i, z := range logits {
		if z-z != 0 { // NaN and both infinities
			return fault.New(fault.LogitsNonFinite, "logit %d of record %d is not finite", i%perRow, a.record+i/perRow)
		}
	}
	for r := range rows {
		if err := a.addRecord(logits[r*perRow:(r+1)*perRow], labels[r*labelBytes:(r+1)*labelBytes]); err != nil {
			return err
		}
		a.record++
	}
	return nil
}

func (a *Accumulator) addRecord(logits []float32, labels []byte) error {
	for i := range a.layout.items {
		y := a.layout.labels.at(labels, i)
		if a.ignores && y == a.ignore {
			continue
		}
		z := logits[i*a.layout.classes : (i+1)*a.layout.classes]
		loss, right, ok := a.item(z, y)
		if !ok {
			return fault.New(fault.DatasetInvalid, "label %d of record %d is not valid under %s", i, a.record, a.kind)
		}
		a.loss.add(loss)
		a.total++
		if right {
			a.correct++
		}
	}
	return nil
}

func (a *Accumulator) item(z []float32, y float64) (loss float64, right, ok bool) {
	switch a.kind {
	case modelpkg.SparseCategorical:
		return sparseCrossEntropy(z, y)
	case modelpkg.BinaryCross:
		return binaryCrossEntropy(z[0], y)
	default:
		return squaredError(z[0], y)
	}
}

// Score returns the score of all that was added. No scored item, or more than 2^32-1, has the code DatasetInvalid. A larger
// mean loss than MaxLossMicro is no refusal: that would tell a submission that stakes all on one class whether a hidden label
// is that class, past all that disclosure holds back.
func (a *Accumulator) Score() (Score, error) {
	if a.total == 0 || a.total > math.MaxUint32 {
		return Score{}, fault.New(fault.DatasetInvalid, "%d scored items, 1 to %d can be scored", a.total, uint32(math.MaxUint32))
	}
	return Score{Correct: uint32(a.correct), Total: uint32(a.total), LossMicro: a.loss.meanMicro(a.total)}, nil
}
