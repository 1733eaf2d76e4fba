//go:build tensorflow

package trainer

import (
	"github.com/assay-oracle/assay/evaluator/tensor"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/train/job"
)

// optimizer adds an update rule to the graph. The rules are those of Keras 3 (keras/src/optimizers), on TensorFlow's fused
// kernels where one computes the same.
type optimizer struct {
	b   tf.Builder
	job job.Job
	net *network
}

// rates are the inputs that change from step to step.
type rates struct{ learning, beta1Power, beta2Power rate }

// rate is a float32 scalar and what it is fed from.
type rate struct {
	tf.Output
	buffer *tf.Buffer
}

func (o *optimizer) add(vars []*tf.Variable, gradients []tf.Output) error {
	for _, to := range []*rate{&o.net.rates.learning, &o.net.rates.beta1Power, &o.net.rates.beta2Power} {
		to.Output = o.b.Value("Placeholder", tf.Attrs{"dtype": tf.DataType(tensor.Float32), "shape": tf.ShapeAttr(tensor.Shape{})})
		var err error
		if to.buffer, err = tf.NewBuffer(tensor.Spec{Name: "rate", DType: tensor.Float32}); err != nil {
			return err
		}
	}
	if o.job.ClipNorm > 0 {
		gradients = o.clip(gradients, vars)
	}
	for i, v := range vars {
		after := []tf.Node{v.Read.Op}
		if decay := o.decay(v, gradients[i]); decay != nil {
			after = append(after, decay)
			o.net.step = append(o.net.step, decay)
		}
		apply, err := o.apply(v, gradients[i], after)
		if err != nil {
			return err
		}
		o.net.step = append(o.net.step, apply)
	}
	return o.b.Err()
}

// clip scales all gradients by clip/max(norm, clip), where norm is that of all of them together (Pascanu et al.,
// arXiv:1211.5063).
func (o *optimizer) clip(gradients []tf.Output, vars []*tf.Variable) []tf.Output {
	var squares tf.List
	for i, g := range gradients {
		half := o.to(tensor.Float32, vars[i].Spec.DType, o.b.Value("L2Loss", nil, g))
		squares = append(squares, half)
	}
	norm := o.b.Value("Sqrt", nil, o.b.Value("Mul", nil, o.b.Const(2), o.b.Value("AddN", nil, squares)))
	bound := o.b.Const(o.job.ClipNorm)
	scale := o.b.Value("RealDiv", nil, bound, o.b.Value("Maximum", nil, norm, bound))
	clipped := make([]tf.Output, len(gradients))
	for i, g := range gradients {
		clipped[i] = o.b.Value("Mul", nil, g, o.scalar(vars[i], scale))
	}
	return clipped
}

// scalar is a float32 scalar in the variable's dtype.
func (o *optimizer) scalar(v *tf.Variable, x tf.Output) tf.Output {
	return o.to(v.Spec.DType, tensor.Float32, x)
}

func (o *optimizer) to(d, from tensor.DType, x tf.Output) tf.Output {
	if d == from {
		return x
	}
	return o.b.Value("Cast", tf.Attrs{"DstT": tf.DataType(d)}, x)
}

// decay subtracts weight times decay times learning rate, before the update: decoupled from the gradient. It waits for the
// gradient, so that no kernel still reads the old weight.
func (o *optimizer) decay(v *tf.Variable, gradient tf.Output) tf.Node {
	if o.job.Optimizer.WeightDecay == nil || *o.job.Optimizer.WeightDecay == 0 {
		return nil
	}
	factor := o.scalar(v, o.b.Value("Mul", nil, o.b.Const(*o.job.Optimizer.WeightDecay), o.net.rates.learning.Output))
	return o.b.Node("AssignSubVariableOp", tf.Attrs{"dtype": tf.DataType(v.Spec.DType)}, []tf.Node{v.Read.Op, gradient.Op},
		v.Handle, o.b.Value("Mul", nil, v.Read, factor))
}

func (o *optimizer) apply(v *tf.Variable, gradient tf.Output, after []tf.Node) (tf.Node, error) {
	c, r := o.job.Optimizer, o.net.rates
	lr := o.scalar(v, r.learning.Output)
	constant := func(x float64) tf.Output { return o.scalar(v, o.b.Const(x)) }
	switch c.Rule {
	case job.SGD:
		return o.b.Node("ResourceApplyGradientDescent", nil, after, v.Handle, lr, gradient), o.b.Err()
	case job.Momentum:
		velocity, err := o.slot("velocity", v)
		if err != nil {
			return nil, err
		}
		return o.b.Node("ResourceApplyKerasMomentum", tf.Attrs{"use_nesterov": c.Nesterov}, after,
			v.Handle, velocity.Handle, lr, gradient, constant(c.Momentum)), o.b.Err()
	}
	mean, err := o.slot("m", v)
	if err != nil {
		return nil, err
	}
	square, err := o.slot("v", v)
	if err != nil {
		return nil, err
	}
	return o.b.Node("ResourceApplyAdam", nil, after, v.Handle, mean.Handle, square.Handle, o.scalar(v, r.beta1Power.Output),
		o.scalar(v, r.beta2Power.Output), lr, constant(c.Beta1), constant(c.Beta2), constant(c.Epsilon), gradient), o.b.Err()
}

// slot adds a variable of the optimizer's own, of the weight's shape. It starts at zero.
func (o *optimizer) slot(name string, of *tf.Variable) (*tf.Variable, error) {
	spec := of.Spec
	spec.Name = slotScope + name + "/" + of.Spec.Name[len(weightScope):]
	s, err := o.b.Graph.Variable(spec)
	o.net.slots = append(o.net.slots, s)
	return s, err
}
