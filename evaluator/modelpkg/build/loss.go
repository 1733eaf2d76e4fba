package build

import (
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/evaluator/tensor"
)

// loss emits the mean loss of logits [batch, n] and returns it with its gradient. Labels are int32 classes, or one float
// per logit.
func loss(b *builder, kind modelpkg.LossKind, logits, labels value) (mean, gradient value) {
	b = b.in("loss_of_logits")
	switch kind {
	case modelpkg.SparseCategorical:
		return sparseLoss(b, logits, labels)
	case modelpkg.BinaryCross:
		return binaryLoss(b, logits, b.matrix(labels, logits.shape...))
	default:
		return squaredLoss(b, logits, b.matrix(labels, logits.shape...))
	}
}

// sparseLoss is -log softmax(logits)[label]; the op gives softmax(logits) - onehot(label) along with it.
func sparseLoss(b *builder, logits, labels value) (mean, gradient value) {
	a := attrs{"T": typeAttr(float32Type), "Tlabels": typeAttr(int32Type)}
	both := b.nodes("SparseSoftmaxCrossEntropyWithLogits", float32Type, []tensor.Shape{labels.shape, logits.shape}, a, logits, labels)
	return meanOf(b, both[0], both[1])
}

// binaryLoss is max(x, 0) - x z + log(1 + exp(-|x|)), which does not overflow; its derivative is sigmoid(x) - z.
func binaryLoss(b *builder, x, z value) (mean, gradient value) {
	tail := b.unary("Log1p", b.unary("Exp", b.unary("Neg", b.unary("Abs", x))))
	each := b.add(b.keep("Sub", b.unary("Relu", x), b.mul(x, z)), tail)
	return meanOf(b, each, b.keep("Sub", b.unary("Sigmoid", x), z))
}

func squaredLoss(b *builder, x, z value) (mean, gradient value) {
	apart := b.keep("Sub", x, z)
	return meanOf(b, b.unary("Square", apart), b.mul(apart, b.float(2)))
}

// meanOf averages the losses of the items, and divides their derivatives by the number of items.
func meanOf(b *builder, each, derivative value) (mean, gradient value) {
	axes := make([]int64, len(each.shape))
	for i := range axes {
		axes[i] = int64(i)
	}
	return b.reduce("Mean", each, false, axes...), b.keep("RealDiv", derivative, b.count(each))
}
