package cost

import "github.com/assay-oracle/assay/evaluator/modelpkg"

// Rule is an optimizer as a cost: the op that applies it, the tensors it keeps beside each weight, and operations per weight.
type Rule struct {
	Op    string
	Slots int64
	FLOPs int64
	Clip  bool // the gradients' global norm is bounded
	Decay bool // weights decay apart from the gradient
}

// The optimizers of package worker/trainer.
var (
	SGD      = Rule{Op: "ResourceApplyGradientDescent", FLOPs: 2}
	Momentum = Rule{Op: "ResourceApplyKerasMomentum", Slots: 1, FLOPs: 4}
	Adam     = Rule{Op: "ResourceApplyAdam", Slots: 2, FLOPs: 10}
)

// AddUpdate adds what an optimizer does in each step: reads of the variables, and one pass over each trainable tensor.
func (c *Cost) AddUpdate(p *modelpkg.Package, r Rule) {
	runs := map[Work]int64{}
	for _, t := range p.Manifest.Tensors {
		c.Nodes++ // its read
		if !t.Trainable {
			c.Nodes++ // its new value
			continue
		}
		n, _ := t.Shape.Elements()
		width := t.DType.Size()
		c.Nodes++
		pass := func(op string, tensors, flops int64) {
			runs[Work{Class: Update, Op: op, Shape: Shape{Elements: n}, FLOPs: times(flops, n), Bytes: times(times(tensors, n), width)}]++
		}
		pass(r.Op, 3+2*r.Slots, r.FLOPs)
		if r.Clip {
			pass("L2Loss", 1, 2)
			pass("Mul", 2, 1)
			c.Nodes += 2
		}
		if r.Decay {
			pass("Mul", 2, 1)
			pass("AssignSubVariableOp", 3, 1)
			c.Nodes += 2
		}
	}
	for w, n := range runs {
		w.Runs = n
		c.Works = append(c.Works, w)
	}
	order(c.Works)
}
